"""What changed in a chain team's view between two times, over the same statements only: pure.

An assessment that is anonymous may be at one of the times only: else, with hardly anybody more
at the other, subtracting the two would tell what those few answered. Then an anonymous
respondent is as hidden as in each report alone. Two people of one block can exchange all that
they did at one time, their answers, version and depth: what was asked at that time then stays
the same as a whole, and with it the statements that count and both reports.

Where anonymous answers are withheld at one of the times, those who share openly are compared,
by a second pair of reports over them alone. That is a function of open answers, which are shown
whatever the number, so it gives nothing away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from ketentui.errors import ExitCode, KetentuiError
from ketentui.measures.chance import change, comparable, verdicts
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.questionnaire import Questionnaire, Theme
from ketentui.model.replacing import replace
from ketentui.model.team import GROUPINGS, Count, Grouping, Remark, TeamReport
from ketentui.model.team_trend import Shift, TeamChange, TeamTrend
from ketentui.model.view import Numbers
from ketentui.questionnaires.editions import Common, KnownEdition, common, only
from ketentui.team.choosing import chosen
from ketentui.team.combining import Settings, combine_chosen
from ketentui.team.doubles import doubles_told
from ketentui.team.numbers import as_scored, theme_numbers

TOO_DIFFERENT = 0.25
"""The index of `Shift` from which it is told. This project's own choice: a quarter."""


def team_trend(
    then: Sequence[Assessment],
    now: Sequence[Assessment],
    editions: Mapping[str, KnownEdition],
    settings: Settings,
) -> TeamTrend:
    """Return how a team's view moved between two times, from assessments of one questionnaire.

    Statements count that somebody who counts was asked at both times, and that ask the same by the
    rule of `common`; each is over who answered it. Of both times a report is made by the same
    rules, over those statements, so that its numbers are those of the report on that time alone
    wherever both times asked the same.

    `editions` has the version of every assessment by the hash that it names. KetentuiError where
    nothing was answered at one of the times, nothing is in common, or an anonymous assessment is
    at both times.
    """
    settings = replace(settings, invited=None)  # who didn't come is no group of either time
    twice = _at_both_times(then, now)
    (old, told_then), (new, told_now) = (chosen(one, settings.one_person) for one in (then, now))
    for key, those in (("no_team_then", old), ("no_team_now", new)):
        if not those:
            raise KetentuiError(key)
    both = _compared(old, new, editions, settings)
    if both is None:
        raise KetentuiError("nothing_in_common")
    trend = _open_where_hidden(both, _compared(_open(old), _open(new), editions, settings))
    doubles = _doubles(trend.then, trend.now)
    return replace(
        trend,
        then=replace(trend.then, remarks=(*told_then, *_others(trend.then))),
        now=replace(trend.now, remarks=(*doubles, *told_now, *_others(trend.now))),
        at_both_times=twice,
    )


def _doubles(*reports: TeamReport) -> tuple[Remark, ...]:
    """Return what there is to say of names that probably mean one organisation, then or now."""
    named = (one.id for report in reports for one in report.respondents.organisations)
    return doubles_told(names.common_spellings(named).values())


def _others(report: TeamReport) -> Iterator[Remark]:
    """Yield what there is to say besides."""
    yield from (
        one for one in report.remarks if one.kind not in ("likely_doubles", "doubles_not_sought")
    )


def _open(assessments: Iterable[Assessment]) -> list[Assessment]:
    return [one for one in assessments if one.sharing == "open"]


def _compared(
    then: Sequence[Assessment],
    now: Sequence[Assessment],
    editions: Mapping[str, KnownEdition],
    settings: Settings,
) -> TeamTrend | None:
    """Return what changed between two times, by a report on each over the same statements; None
    where they have nothing in common.

    KetentuiError where nothing of one of them may be shown.
    """
    if not then and not now:
        return None
    used = {one.questionnaire.sha256 for one in (*then, *now)}
    shared = common({key: editions[key] for key in used})
    old, new = (
        [one for one in those if one.questionnaire.sha256 in shared.asked] for those in (then, now)
    )
    asked = [_asked(those, shared, settings) for those in (old, new)]
    always = asked[0] & asked[1]
    if not always:
        return None
    alike = _cut(shared, always)
    made = [combine_chosen(those, alike, settings) for those in (old, new)]
    reports = [report for report in made if report is not None]
    if len(reports) < 2:
        return None
    for key, report in zip(("team_then_hidden", "team_now_hidden"), reports, strict=True):
        if not report.respondents.counted:
            raise KetentuiError(key, least=settings.min_group)
    before, after = (
        replace(report, remarks=(*report.remarks, *_not_the_same(shared, those)))
        for report, those in ((reports[0], then), (reports[1], now))
    )
    sizes = _sizes(editions[key].questionnaire for key in shared.asked)
    once = tuple(id for id in shared.questionnaire.statements if id in asked[0] ^ asked[1])
    trend = compared(before, after, sizes)
    return replace(trend, changed=shared.changed, not_always_asked=once)


def _cut(shared: Common, statements: Collection[str]) -> Common:
    """Return what versions share, with those statements alone."""
    cut = {key: only(own, statements) for key, own in shared.asked.items()}
    return replace(
        shared,
        questionnaire=only(shared.questionnaire, statements),
        asked={key: own for key, own in cut.items() if own.parts},
    )


def _not_the_same(shared: Common, assessments: Iterable[Assessment]) -> Iterator[Remark]:
    """Yield which versions don't count; of statements that changed `TeamTrend.changed` tells."""
    return (one for one in shared.remarks(assessments) if one.kind != "statement_changed")


def _asked(assessments: Sequence[Assessment], shared: Common, settings: Settings) -> set[str]:
    """Return which statements somebody was asked who counts: of too few anonymous ones nobody."""
    known = _open(assessments)
    if not known or len(assessments) - len(known) >= settings.min_group:
        known = [*assessments]
    kinds = {(one.questionnaire.sha256, one.depth) for one in known}
    return {one.id for key, depth in kinds for one in shared.asked[key].asked(depth)}


def _sizes(questionnaires: Iterable[Questionnaire]) -> Mapping[str, int]:
    """Return how many statements each theme has, and each group of themes, where it has most."""
    sizes: dict[str, int] = {}
    for questionnaire in questionnaires:
        for id, size in _own_sizes(questionnaire).items():
            sizes[id] = max(size, sizes.get(id, 0))
    return sizes


def _own_sizes(questionnaire: Questionnaire) -> Counter[str]:
    sizes: Counter[str] = Counter()
    for _, theme in questionnaire.themes():
        for id in filter(None, (theme.id, theme.group)):
            sizes[id] += len(theme.statements)
    return sizes


def _open_where_hidden(trend: TeamTrend, of_open: TeamTrend | None) -> TeamTrend:
    """Return a trend with those who share openly compared, where anonymous answers are withheld.

    As it was where too few of them answered. Where that is so of every theme, how far the
    respondents differ is over them too.
    """
    if of_open is None:
        return trend

    def chosen_of(changes: Iterable[TeamChange]) -> Iterator[TeamChange]:
        for one in changes:
            other = of_open.change(one.id) if one.is_hidden else None
            if other is None or other.difference is None:
                yield one
            else:
                yield replace(other, over="open")

    found = replace(
        trend, changes=tuple(chosen_of(trend.changes)), axes=tuple(chosen_of(trend.axes))
    )
    if not found.all_open:
        return found
    return replace(
        found,
        shifts=of_open.shifts,
        unchecked=of_open.unchecked,
        sizes_differ=of_open.sizes_differ,
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


def compared(then: TeamReport, now: TeamReport, sizes: Mapping[str, int]) -> TeamTrend:
    """Return what changed between two reports over the same statements.

    `sizes` are how many statements each theme, and each group of themes, has in all.
    """
    parts = now.questionnaire.parts
    by_theme = {theme.id: _ids([theme]) for part in parts for theme in part.themes}
    by_group = {
        group.id: _ids(theme for theme in part.themes if theme.group == group.id)
        for part in parts
        for group in part.groups
    }
    changes, groups = (_changes(then, now, of, sizes) for of in (by_theme, by_group))
    shifts = [*_shifts(then, now)]
    return TeamTrend(
        then,
        now,
        changes=tuple(changes.values()),
        axes=tuple(
            {**changes, **groups}[one.id] for part in parts for one in part.groups or part.themes
        ),
        shifts=tuple(shift for shift, _ in shifts if shift.index >= TOO_DIFFERENT),
        unchecked=tuple(
            shift for shift, checked in shifts if shift.index < TOO_DIFFERENT and not checked
        ),
        sizes_differ=_differ_twofold(then.respondents.counted, now.respondents.counted),
    )


def _ids(themes: Iterable[Theme]) -> list[str]:
    return [statement.id for theme in themes for statement in theme.statements]


def _changes(
    then: TeamReport,
    now: TeamReport,
    statements: Mapping[str, Sequence[str]],
    sizes: Mapping[str, int],
) -> dict[str, TeamChange]:
    """Return how everything moved that `statements` are of, by its id."""

    def scored(report: TeamReport, ids: Iterable[str]) -> list[Numbers]:
        return [as_scored(report.whole.statement(id), report.questionnaire) for id in ids]

    moved = {id: _change(id, scored(then, own), scored(now, own)) for id, own in statements.items()}
    told = verdicts([p for _, p in moved.values()])
    return {
        id: replace(change, verdict=verdict, of=sizes[id])
        for (id, (change, _)), verdict in zip(moved.items(), told, strict=True)
    }


def _change(
    id: str, then: Sequence[Numbers], now: Sequence[Numbers]
) -> tuple[TeamChange, float | None]:
    """Return how one theme moved, and how likely chance is to move it so far."""
    seen = [
        (old, new)
        for old, new in comparable(zip(then, now, strict=True))
        if not (old.hides_anonymous or new.hides_anonymous)
    ]
    old, new = ([pair[time] for pair in seen] for time in (0, 1))
    found = change(old, new)
    if found is None:
        return TeamChange(id, theme_numbers(id, then), theme_numbers(id, now)), None
    both = theme_numbers(id, old), theme_numbers(id, new)
    return TeamChange(id, *both, found.difference, found.margin), found.p


def _shifts(then: TeamReport, now: TeamReport) -> Iterator[tuple[Shift, bool]]:
    """Yield how far the respondents differ, and whether that is over everybody's groups.

    Where groups are withheld they are taken together, by which the index can only get smaller.
    """
    for grouping in GROUPINGS:
        old, new = (_counts(report, grouping) for report in (then, now))
        hidden = {key for key, count in (*old.items(), *new.items()) if count.at_least}
        index = dissimilarity(_shares(then, old, hidden), _shares(now, new, hidden))
        yield Shift(grouping, index, _only_in(old, new), _only_in(new, old)), not hidden


def _counts(report: TeamReport, grouping: Grouping) -> dict[str, Count]:
    """Return the groups that took part, by the key of their name."""
    return {names.key(one.id): one for one in report.respondents.by(grouping)}


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
