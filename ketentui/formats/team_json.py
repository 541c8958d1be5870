"""A team report as the shared JSON `ketentui/team/2`, in a fixed order of keys."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from ketentui.model.agreed import Agreed
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import (
    Agenda,
    AgendaItem,
    Count,
    GroupGap,
    GroupMean,
    Note,
    Response,
    Subgroup,
    TeamReport,
)
from ketentui.model.view import MirrorGap, Numbers, PartNumbers, ThemeNumbers, View
from ketentui.storage.records import encoded

SCHEMA = "ketentui/team/2"


def team_json(reports: Sequence[TeamReport], agreed: Sequence[Sequence[Agreed]] = ()) -> str:
    """Return reports as text that ends a line: one as an object, several as a list of them.

    `agreed` has, for each report, what the team agreed.
    """
    actions = agreed or [()] * len(reports)
    values = [team_values(*both) for both in zip(reports, actions, strict=True)]
    return (
        json.dumps(values[0] if len(values) == 1 else values, ensure_ascii=False, indent=2) + "\n"
    )


def team_values(report: TeamReport, agreed: Iterable[Agreed] = ()) -> dict[str, Any]:
    """Return a report, and what the team agreed, as JSON values."""
    return {
        "schema": SCHEMA,
        "chains": list(report.chains),
        "questionnaire": {
            "id": report.questionnaire.id,
            "version": report.questionnaire.version,
            "sha256": report.questionnaire.sha256,
        },
        "min_group": report.min_group,
        "respondents": _respondents(report),
        **_whole(report),
        "groups": [_group(group, report.questionnaire) for group in report.groups],
        "gaps": [_gap(gap) for gap in report.gaps],
        "more_divided": {
            "found": list(report.divided.more),
            "near": list(report.divided.near),
            "of": report.divided.of,
        },
        "unknown": [
            {"statement": point.statement, "unknown": point.unknown, "given": point.given}
            for point in report.unknown
        ],
        "agenda": [_item(item) for item in report.agenda.items],
        "questions": list(report.agenda.questions),
        "minutes": _minutes(report.agenda),
        "actions": [_action(one) for one in agreed],
        "remarks": remark_values(report),
        "unusable": [{"reason": why, "count": n} for why, n in report.unusable.items()],
    }


def remark_values(report: TeamReport) -> list[dict[str, Any]]:
    """Return what is to be said of how a report came about, as JSON values."""
    return [
        {
            "kind": one.kind,
            "count": one.count,
            "detail": one.detail,
            **({"ids": list(one.ids)} if one.ids else {}),
        }
        for one in report.remarks
    ]


def _respondents(report: TeamReport) -> dict[str, Any]:
    who = report.respondents
    return {
        "total": who.total,
        "open": who.open,
        "anonymous": who.anonymous,
        "anonymous_counted": who.anonymous_counted,
        "quick": who.quick,
        "first_day": who.first_day.isoformat() if who.first_day else None,
        "last_day": who.last_day.isoformat() if who.last_day else None,
        "invited": who.invited,
        "response": _response(who.response),
        "organisations": [_count(count) for count in who.organisations],
        "levels": [_count(count) for count in who.levels],
    }


def _response(response: Response | None) -> dict[str, int | bool] | None:
    if response is None:
        return None
    return {
        "came": response.came,
        "unlisted": response.unlisted,
        "beyond": response.beyond,
        "at_least": response.at_least,
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
        "high": _mean(gap.high),
        "low": _mean(gap.low),
        "difference": gap.difference if gap.high else None,
        "statements": list(gap.statements),
    }


def _mean(mean: GroupMean | None) -> dict[str, Any] | None:
    if mean is None:
        return None
    return {"id": mean.id, "mean": mean.mean, "n_min": mean.n_min, "n_max": mean.n_max}


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
    reverse = {one.id: {"reverse": True} for one in questionnaire.asked("full") if one.reverse}
    return {
        "id": part.id,
        "themes": [_theme(numbers) for numbers in part.themes],
        **({"groups": [_theme(numbers) for numbers in part.groups]} if part.groups else {}),
        "statements": [
            {**_numbers(numbers), **reverse.get(numbers.id, {})} for numbers in part.statements
        ],
    }


def _theme(numbers: ThemeNumbers) -> dict[str, Any]:
    return {
        "id": numbers.id,
        "statements": list(numbers.statements),
        "of": numbers.of,
        "n_min": numbers.n_min,
        "n_max": numbers.n_max,
        "mean": numbers.mean,
        "sd_within": numbers.sd_within,
        "answers": list(numbers.answers) if numbers.answers else None,
        "agreement": dict(numbers.agreement) if numbers.agreement else None,
        "division": numbers.division,
        "withheld": list(numbers.withheld),
    }


def _numbers(numbers: Numbers) -> dict[str, Any]:
    return {
        "id": numbers.id,
        "n": numbers.n,
        "mean": numbers.mean,
        "median": numbers.median,
        "sd": numbers.sd,
        "min": numbers.min,
        "max": numbers.max,
        "distribution": list(numbers.distribution) if numbers.distribution else None,
        "agreement": dict(numbers.agreement) if numbers.agreement else None,
        "division": numbers.division,
        "not_applicable": numbers.not_applicable,
        "unknown": numbers.unknown,
        "withheld": list(numbers.withheld),
    }


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
        "notes": [_note(note) for note in item.notes],
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "text": note.text,
        "organisation": note.organisation,
        "level": note.level,
        "anonymous": note.anonymous,
        **({"shortened": True} if note.shortened else {}),
    }


def _action(agreed: Agreed) -> dict[str, Any]:
    return {**encoded(agreed.action), "agreed_on": agreed.agreed_on.isoformat()}


def _minutes(agenda: Agenda) -> dict[str, int]:
    return {
        "total": agenda.minutes,
        "opening": agenda.opening,
        "closing": agenda.closing,
        "pause": agenda.pause,
        "spare": agenda.spare,
        "not_planned": agenda.not_planned,
    }
