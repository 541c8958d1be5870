"""What changed in a chain team's view: this year against last year, or two sets of exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.team_trend import TeamTrend
from ketentui.usecases.actions import team_actions
from ketentui.usecases.export_files import Progress, Reading, silent
from ketentui.usecases.gathering import (
    Gathered,
    NothingUsable,
    TeamOptions,
    files_gathered,
    pool_gathered,
    settled,
)
from ketentui.usecases.handing_out import Crowd, crowds
from ketentui.usecases.targets import targets_of
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import by_year, latest


class TeamComparison(Reading, frozen=True, kw_only=True):
    """How a team's view moved, with what stands around it."""

    trend: TeamTrend
    agreed: tuple[Agreed, ...]
    """What the team agreed in between, by the day it is due."""
    targets: Mapping[str, float]
    """Where the chain wants a theme to be, by the theme's id."""
    crowds: tuple[Crowd, ...]
    """The anonymous people of each time at which they count."""


def compare_team_files(
    workspace: Workspace,
    then: Path,
    now: Path,
    options: TeamOptions,
    kind: str | None = None,
    progress: Progress = silent,
) -> TeamComparison:
    """Return what changed between the exports in two files or folders.

    They are of the chain that most of `now` are of, and of the questionnaire `kind`, or else of the
    one that most of `now` are of and some of `then`. Where those of `then` came later, the two are
    put the other way round. KetentuiError where there are none of either.
    """
    new = files_gathered(workspace, [now], options, progress).gathered()
    _check(new, now, options.chain, kind)
    chain = new.assessments[0].respondent.chain
    of_then = replace(options, chain=chain, with_mine=False)
    old = files_gathered(workspace, [then], of_then, progress).gathered()
    _check(old, then, chain, kind)
    options = settled(options, (*old.assessments, *new.assessments))
    wanted = kind or _kind_of_both(old.assessments, new.assessments)
    first, second = (_of_kind(one.assessments, wanted) for one in (old, new))
    swapped = _is_later(first, second)
    both = Gathered(
        assessments=(*old.assessments, *new.assessments),
        editions={**old.editions, **new.editions},
        unusable=(*old.unusable, *new.unusable),
        doubtful=(*old.doubtful, *new.doubtful),
        unmatched=tuple(name for name in old.unmatched if name in new.unmatched),
        read=(*old.read, *new.read),
    )
    times = (second, first) if swapped else (first, second)
    found = _comparison(workspace, *times, both, options)
    return replace(found, trend=replace(found.trend, swapped=swapped))


def _check(gathered: Gathered, place: Path, chain: str | None, kind: str | None) -> None:
    """Raise a KetentuiError that says what `place` has instead, where it has nothing to compare."""
    if not gathered.assessments:
        others = [one.error.values.get("chain") for one in gathered.unusable]
        if chain is not None and all(others):
            spelled = names.common_spellings(map(str, others))
            known = names.nearest(chain, spelled.values()) or "-"
            key = "chain_not_in" if others else "nothing_in"
            raise KetentuiError(key, ExitCode.BAD_DATA, place=place, chain=chain, known=known)
        if not gathered.unusable:
            raise KetentuiError("nothing_in", ExitCode.BAD_DATA, place=place)
        raise NothingUsable(gathered.unusable)
    kinds = _kinds(gathered.assessments)
    if kind is not None and kind not in kinds:
        known = ", ".join(kinds)
        raise KetentuiError("questionnaire_not_in", place=place, questionnaire=kind, known=known)


def _kinds(assessments: Iterable[Assessment]) -> list[str]:
    """Return the ids of the questionnaires that were answered, the one that most did first."""
    return [id for id, _ in Counter(one.questionnaire.id for one in assessments).most_common()]


def _kind_of_both(then: Sequence[Assessment], now: Sequence[Assessment]) -> str:
    """Return the questionnaire that most did now, and some then."""
    old, new = _kinds(then), _kinds(now)
    for kind in new:
        if kind in old:
            return kind
    raise KetentuiError("other_questionnaires", then=", ".join(old), now=", ".join(new))


def _of_kind(assessments: Iterable[Assessment], kind: str) -> list[Assessment]:
    return [one for one in assessments if one.questionnaire.id == kind]


def _is_later(first: Sequence[Assessment], second: Sequence[Assessment]) -> bool:
    """Return whether half of the first were done later than half of the second: a late one moves
    that little. On the same day that is known of open ones alone: of others there is only the day.
    """
    one, other = map(_middle, (first, second))
    if one.day != other.day or "anonymous" in (one.sharing, other.sharing):
        return one.day > other.day
    return one.when > other.when


def _middle(assessments: Sequence[Assessment]) -> Assessment:
    done = sorted(assessments, key=lambda one: (one.day, one.when))
    return done[(len(done) - 1) // 2]


def compare_team_years(
    workspace: Workspace,
    options: TeamOptions,
    kind: str | None = None,
    progress: Progress = silent,
) -> TeamComparison:
    """Return what changed in the pool between a calendar year and the one before it.

    The year that is wished, or else the latest that isn't ahead. Years in which nobody took part
    are passed over. KetentuiError where there is no such year, or none before it.
    """
    gathered = pool_gathered(workspace, options, progress).gathered()
    options = settled(options, gathered.assessments)
    kinds = _kinds(gathered.assessments)
    if kind is not None and kind not in kinds:
        raise KetentuiError("no_team_questionnaire", questionnaire=kind, known=", ".join(kinds))
    known: set[int] = set()
    for wanted in [kind] if kind else kinds:
        found = by_year(_of_kind(gathered.assessments, wanted))
        known.update(found)
        years = _up_to(options.year or latest(found, workspace.now()), found)
        if len(years) > 1:
            then, now = years[-2:]
            return _comparison(workspace, then, now, gathered, options)
    if options.year is not None and options.year not in known:
        listed = ", ".join(map(str, sorted(known)))
        raise KetentuiError("no_such_team_year", year=options.year, known=listed)
    if options.year is not None:
        raise KetentuiError("no_team_year_before", year=options.year)
    raise KetentuiError("one_team_year")


def _up_to(
    year: int | None, years: Mapping[int, Sequence[Assessment]]
) -> list[Sequence[Assessment]]:
    """Return the years up to and with `year`, the earliest first; none where it isn't there."""
    if year is None or year not in years:
        return []
    return [those for one, those in years.items() if one <= year]


def _comparison(
    workspace: Workspace,
    then: Sequence[Assessment],
    now: Sequence[Assessment],
    gathered: Gathered,
    options: TeamOptions,
) -> TeamComparison:
    from ketentui.team.comparison import team_trend

    editions, one_person = gathered.editions, options.settings.one_person
    trend = team_trend(then, now, editions, options.settings)
    chain = trend.now.chains[0] if len(trend.now.chains) == 1 else ""
    return TeamComparison(
        trend=trend,
        agreed=tuple(filter(trend.in_between, team_actions(workspace, chain))),
        targets=targets_of(workspace, chain, trend.now.questionnaire.id),
        crowds=crowds([trend.then, trend.now], [then, now], editions, one_person),
        **gathered.own(),
    )
