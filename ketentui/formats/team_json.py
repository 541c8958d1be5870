"""A team report as the shared JSON `ketentui/team/2`, in a fixed order of keys.

What the model's classes name as the JSON does is written from them, in the order of their fields;
here stands what the JSON says in another way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ketentui.model.agreed import Agreed
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import Agenda, AgendaItem, Count, GroupGap, Subgroup, TeamReport
from ketentui.model.view import MirrorGap, PartNumbers, View
from ketentui.storage.records import encoded, json_text

SCHEMA = "ketentui/team/2"


def team_json(reports: Sequence[TeamReport], agreed: Sequence[Sequence[Agreed]] = ()) -> str:
    """Return reports as text that ends a line: one as an object, several as a list of them.

    `agreed` has, for each report, what the team agreed.
    """
    actions = agreed or [()] * len(reports)
    values = [team_values(*both) for both in zip(reports, actions, strict=True)]
    return json_text(values[0] if len(values) == 1 else values)


def team_values(report: TeamReport, agreed: Iterable[Agreed] = ()) -> dict[str, Any]:
    """Return a report, and what the team agreed, as JSON values."""
    questionnaire = report.questionnaire
    return {
        "schema": SCHEMA,
        "chains": list(report.chains),
        "questionnaire": {
            "id": questionnaire.id,
            "version": questionnaire.version,
            "sha256": questionnaire.sha256,
        },
        **({} if report.round is None else {"round": report.round}),
        "min_group": report.min_group,
        "respondents": _respondents(report),
        **_whole(report),
        "groups": [_group(group, questionnaire) for group in report.groups],
        "gaps": [_gap(gap) for gap in report.gaps],
        "more_divided": encoded(report.divided),
        "unknown": [encoded(point) for point in report.unknown],
        "agenda": [_item(item) for item in report.agenda.items],
        "questions": list(report.agenda.questions),
        "minutes": _minutes(report.agenda),
        "actions": [action_values(one) for one in agreed],
        "remarks": [encoded(one) for one in report.remarks],
        "unusable": [{"reason": why, "count": n} for why, n in report.unusable.items()],
    }


def action_values(agreed: Agreed) -> dict[str, Any]:
    """Return an action with the day on which it was agreed, as JSON values."""
    return {**encoded(agreed.action), "agreed_on": agreed.agreed_on.isoformat()}


def _respondents(report: TeamReport) -> dict[str, Any]:
    who = report.respondents
    return {
        **encoded(who),
        "organisations": [_count(count) for count in who.organisations],
        "levels": [_count(count) for count in who.levels],
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "id": count.id,
        "respondents": count.respondents,
        "withheld": count.at_least,
        "invited": count.invited,
    }


def _group(group: Subgroup, questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "grouping": group.grouping,
        "id": group.id,
        "respondents": group.respondents,
        "withheld": group.withheld,
        **_view(group.view, questionnaire),
    }


def _gap(gap: GroupGap) -> dict[str, Any]:
    return {
        "grouping": gap.grouping,
        "theme": gap.theme,
        "verdict": gap.verdict,
        "high": gap.high and encoded(gap.high),
        "low": gap.low and encoded(gap.low),
        "difference": gap.difference if gap.high else None,
        "statements": list(gap.statements),
    }


def _whole(report: TeamReport) -> dict[str, Any]:
    """Return the numbers of everybody, with what is known of each theme besides them: where the
    chain wants it to be, and whether groups differ on it.
    """
    values = _view(report.whole, report.questionnaire)
    for part in values["parts"]:
        for theme in part["themes"]:
            theme["target"] = report.targets.get(theme["id"])
            theme["verdict"] = {
                gap.grouping: gap.verdict for gap in report.gaps if gap.theme == theme["id"]
            }
    return values


def _view(view: View, questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "parts": [_part(part, questionnaire) for part in view.parts],
        "mirrored": [_mirrored(gap) for gap in view.mirrored],
    }


def _part(part: PartNumbers, questionnaire: Questionnaire) -> dict[str, Any]:
    values = encoded(part)
    for statement in values["statements"]:
        if questionnaire.statements[statement["id"]].reverse:
            statement["reverse"] = True
    return values


def _mirrored(gap: MirrorGap) -> dict[str, Any]:
    return {
        "themes": [gap.first.id, gap.second.id],
        "difference": gap.difference,
        "verdict": gap.verdict,
        "widest": list(gap.widest) if gap.widest else None,
    }


def _item(item: AgendaItem) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "statement": item.statement,
        "minutes": item.minutes,
        "notes": [encoded(note) for note in item.notes],
    }


def _minutes(agenda: Agenda) -> dict[str, int]:
    return {
        "total": agenda.minutes,
        "opening": agenda.opening,
        "closing": agenda.closing,
        "pause": agenda.pause,
        "spare": agenda.spare,
        "not_planned": agenda.not_planned,
    }
