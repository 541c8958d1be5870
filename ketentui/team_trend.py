"""What changed in a chain team's view between two times, over the same statements only: pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ketentui.agreement import MINIMUM_ANSWERS
from ketentui.chance import margin
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.model.team import GROUPINGS, Count, Grouping, TeamReport
from ketentui.model.team_trend import Shift, TeamChange, TeamTrend
from ketentui.model.view import Numbers, PartNumbers
from ketentui.team.choosing import chosen
from ketentui.team.combining import Settings, combine
from ketentui.team.editions import Edition, common, only

TOO_DIFFERENT = 0.25
"""The index of `Shift` from which it is told. This project's own choice: a quarter."""


def team_trend(
    then: Sequence[Assessment],
    now: Sequence[Assessment],
    editions: Mapping[str, Edition],
    settings: Settings,
) -> TeamTrend:
    """Return how a team's view moved between two times, from assessments of one questionnaire.

    Statements count that everybody at both times was asked, with the same id, text and scale: in
    the quick scan where anybody did one. Of both times a report is made by the same rules, over
    those statements. An assessment that is anonymous may be at one of the times only: else, with
    hardly anybody more at the other, subtracting the two would tell what those few answered. Then
    an anonymous respondent is as hidden as in each report alone (two people of one block can
    exchange all that they answered at one time, and neither report changes).

    `editions` has the version of every assessment by the hash that it names. KetentuiError where
    nothing was answered at one of the times, nothing is in common, or an anonymous assessment is
    at both times.
    """
    twice = _at_both_times(then, now)
    counting = [chosen(assessments)[0] for assessments in (then, now)]
    everybody = [*counting[0], *counting[1]]
    if not all(counting):
        raise KetentuiError("no_team_then_or_now")
    shared = common({one.questionnaire.sha256: _edition(one, editions) for one in everybody})
    within = [one for one in everybody if one.questionnaire.sha256 in shared.asked]
    known = shared.questionnaire.statements
    always = set(known).intersection(*(_asked(one, editions) for one in within))
    alike = {
        key: Edition(editions[key].version, only(asked, always), editions[key].exact)
        for key, asked in shared.asked.items()
    }
    reports = [
        combine([one for one in those if one.questionnaire.sha256 in alike], alike, settings)
        for those in counting
    ]
    if not always or reports[0] is None or reports[1] is None:
        raise KetentuiError("nothing_in_common")
    if not all(one.respondents.counted for one in reports if one):
        raise KetentuiError("team_all_hidden", least=settings.min_group)
    return replace(
        compared(reports[0], reports[1]),
        at_both_times=twice,
        changed=tuple(one.detail for one in shared.omissions),
        not_always_asked=tuple(id for id in known if id not in always),
    )


def _at_both_times(then: Sequence[Assessment], now: Sequence[Assessment]) -> int:
    """Return how many open assessments are at both times; KetentuiError for anonymous ones.

    What is anonymous in any copy is anonymous.
    """
    both = {one.id for one in then} & {one.id for one in now}
    anonymous = {one.id for one in (*then, *now) if one.id in both and one.sharing == "anonymous"}
    if anonymous:
        raise KetentuiError("same_anonymous", ExitCode.BAD_DATA, n=len(anonymous))
    return len(both)


def compared(then: TeamReport, now: TeamReport) -> TeamTrend:
    """Return what changed between two reports over the same statements."""
    pairs = list(_parts(then, now))
    return TeamTrend(
        then,
        now,
        changes=tuple(change for old, new in pairs for change in _changes(old.themes, new.themes)),
        axes=tuple(change for old, new in pairs for change in _changes(old.axes, new.axes)),
        shifts=tuple(_shifts(then, now)),
        sizes_differ=_differ_twofold(then.respondents.counted, now.respondents.counted),
    )


def _edition(assessment: Assessment, editions: Mapping[str, Edition]) -> Edition:
    return editions[assessment.questionnaire.sha256]


def _asked(assessment: Assessment, editions: Mapping[str, Edition]) -> set[str]:
    asked = _edition(assessment, editions).questionnaire.asked(assessment.depth)
    return {statement.id for statement in asked}


def _parts(then: TeamReport, now: TeamReport) -> Iterator[tuple[PartNumbers, PartNumbers]]:
    old = {part.id: part for part in then.whole.parts}
    for part in now.whole.parts:
        if part.id in old:
            yield old[part.id], part


def _changes(then: Iterable[Numbers], now: Iterable[Numbers]) -> Iterator[TeamChange]:
    old = {one.id: one for one in then}
    for numbers in now:
        if numbers.id in old:
            yield change(old[numbers.id], numbers)


def change(then: Numbers, now: Numbers) -> TeamChange:
    """Return how one theme moved, and by how much it must to be told from chance.

    There is no difference where a mean is missing, or where anonymous answers are not counted at
    one of the times: then it is over other people. There is no margin with fewer than 5 scores.
    """
    same = TeamChange(now.id, then, now)
    if then.mean is None or now.mean is None or then.hides_anonymous or now.hides_anonymous:
        return same
    same = replace(same, difference=now.mean - then.mean)
    if min(then.n, now.n) < MINIMUM_ANSWERS or then.sd is None or now.sd is None:
        return same
    return replace(same, margin=margin(then.n, then.sd, now.n, now.sd))


def _shifts(then: TeamReport, now: TeamReport) -> Iterator[Shift]:
    for grouping in GROUPINGS:
        old, new = (_counts(report, grouping) for report in (then, now))
        hidden = {key for key, count in (*old.items(), *new.items()) if count.withheld}
        index = dissimilarity(_shares(then, old, hidden), _shares(now, new, hidden))
        if index >= TOO_DIFFERENT:
            yield Shift(grouping, index, gone=_only_in(old, new), new=_only_in(new, old))


def _counts(report: TeamReport, grouping: Grouping) -> dict[str, Count]:
    """Return the groups that took part; capitals make no difference in a name."""
    people = report.respondents
    counts = people.organisations if grouping == "organisation" else people.levels
    return {one.id.casefold(): one for one in counts if one.respondents or one.withheld}


def _shares(
    report: TeamReport, counts: Mapping[str, Count], hidden: Collection[str]
) -> dict[str, float]:
    """Return which part of the respondents is of each group that isn't hidden; '' is the rest."""
    shown = {key: one.respondents for key, one in counts.items() if key not in hidden}
    people = report.respondents.counted
    return {key: n / people for key, n in {**shown, "": people - sum(shown.values())}.items()}


def _only_in(counts: Mapping[str, Count], other: Mapping[str, Count]) -> tuple[str, ...]:
    return tuple(one.id for key, one in counts.items() if key not in other)


def dissimilarity(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return ½·Σ|pᵢ − qᵢ|: 0 where two make-ups are alike, 1 where they have nothing in common.

    Source: Duncan, O. D., & Duncan, B. (1955). A methodological analysis of segregation indexes.
    American Sociological Review, 20(2), 210–217.
    """
    names = {*one, *other}
    return sum(abs(one.get(name, 0.0) - other.get(name, 0.0)) for name in names) / 2


def _differ_twofold(one: int, other: int) -> bool:
    return max(one, other) > 2 * min(one, other)
