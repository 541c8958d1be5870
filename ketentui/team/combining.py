"""From assessments to a team report: what counts, what may be shown, and what to talk about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ketentui.model.assessment import Assessment
from ketentui.model.names import common_spellings
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.model.team import Remark, Subgroup, TeamReport
from ketentui.questionnaires.editions import Common, KnownEdition, common
from ketentui.team.agenda import agenda
from ketentui.team.attendance import groups, respondents
from ketentui.team.choosing import chosen
from ketentui.team.contrasts import divided, gaps, unknown_points
from ketentui.team.disclosure import USUAL_GROUP, Counted, Disclosure, disclosure
from ketentui.team.doubles import doubles_told
from ketentui.team.members import Members, StatementRule, members_of, statement_rules
from ketentui.team.notes import NOTES_SHOWN, notes
from ketentui.team.persons import Joined
from ketentui.team.table import table
from ketentui.team.views import view


class Settings(msgspec.Struct, frozen=True):
    """How a report is made."""

    min_group: int = USUAL_GROUP
    """From how many anonymous people on a group is shown; at least 3."""
    agenda_minutes: int = 60
    """From `agenda.SHORTEST` to `agenda.LONGEST`."""
    invited: tuple[InvitedGroup, ...] | None = None
    """Who was invited; None where nobody says."""
    one_person: Joined = ()
    """Which assessments are of one person, as somebody says."""
    held_back: bool = False
    """Whether anonymous people aren't among the assessments since it is to be decided whether they
    count: nobody reads then from who was invited that they didn't come."""


def combine(
    assessments: Iterable[Assessment], editions: Mapping[str, KnownEdition], settings: Settings
) -> TeamReport | None:
    """Return the report on assessments of one questionnaire, in any of its versions.

    `editions` has the version of every assessment by the hash that it names. The order of the
    assessments doesn't matter. None where nobody answered anything, or no version is known.
    ValueError where `settings` are out of their range.
    """
    counting, remarks = chosen(assessments, settings.one_person)
    used = sorted({one.questionnaire.sha256 for one in counting})
    if not used:
        return None
    shared = common({key: editions[key] for key in used})
    report = combine_chosen(counting, shared, settings)
    left_out = shared.remarks(counting)
    return report and replace(report, remarks=(*remarks, *report.remarks, *left_out))


def combine_chosen(
    counting: Sequence[Assessment], shared: Common, settings: Settings
) -> TeamReport | None:
    """Return the report on assessments that all count, over what they share: see `combine`.

    It doesn't say which of them have nothing of that, and are left out.
    """
    within = [one for one in counting if one.questionnaire.sha256 in shared.asked]
    if not within:
        return None
    report = _report(shared, within, settings)
    doubles = doubles_told(one.id for one in report.respondents.organisations)
    return replace(report, remarks=(*doubles, *report.remarks))


def _report(shared: Common, assessments: Sequence[Assessment], settings: Settings) -> TeamReport:
    questionnaire = shared.questionnaire
    answers = table(questionnaire, assessments, shared.asked)
    rules = disclosure(
        {row: answers.places[row] for row in answers.rows if answers.anonymous[row]},
        settings.min_group,
    )
    by_statement = statement_rules(answers, rules)
    everybody = members_of(answers, rules)
    whole = view(questionnaire, by_statement, everybody)
    seen = tuple(
        _subgroup(questionnaire, by_statement, members_of(answers, rules, group), rules)
        for group in groups(answers)
    )
    planned = agenda(whole, questionnaire, settings.agenda_minutes)
    noted = [
        notes(item.statement, by_statement[item.statement], everybody, settings.min_group)
        for item in planned.items
    ]
    left_out = sum(more for _, more in noted)
    items = zip(planned.items, noted, strict=True)
    return TeamReport(
        chains=tuple(common_spellings(one.respondent.chain for one in assessments).values()),
        questionnaire=questionnaire,
        min_group=settings.min_group,
        respondents=respondents(answers, rules, settings.invited, settings.held_back),
        whole=whole,
        groups=seen,
        gaps=gaps(questionnaire, seen),
        divided=divided(whole),
        unknown=unknown_points(by_statement, everybody),
        agenda=replace(
            planned, items=tuple(replace(item, notes=shown) for item, (shown, _) in items)
        ),
        remarks=(Remark("notes_left_out", left_out, f"{NOTES_SHOWN}"),) if left_out else (),
    )


def _subgroup(
    questionnaire: Questionnaire,
    by_statement: Mapping[str, StatementRule],
    members: Members,
    rules: Disclosure,
) -> Subgroup:
    assert members.group is not None, "the whole team is no subgroup"
    return Subgroup(
        *members.group,
        respondents=len(members.counted(Counted(rules.shown))),
        withheld=bool(members.never_shown),
        view=view(questionnaire, by_statement, members),
    )
