"""What changed in a chain team's view: this year against last year, or two sets of exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Assessment
from ketentui.model.team_trend import TeamTrend
from ketentui.usecases.acting import team_actions
from ketentui.usecases.aiming import targets_of
from ketentui.usecases.combining import NothingUsable, Wishes, gather_files, gather_pool
from ketentui.usecases.export_files import Progress, Unusable, silent
from ketentui.usecases.years import by_year, latest

if TYPE_CHECKING:
    from ketentui.team.editions import Edition
    from ketentui.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TeamComparison:
    """How a team's view moved, with what stands around it."""

    trend: TeamTrend
    agreed: tuple[Agreed, ...]
    """What the team agreed in between, by the day it is due."""
    targets: Mapping[str, float]
    """Where the chain wants a theme to be, by the theme's id."""
    unusable: tuple[Unusable, ...]
    """The files that could not be used; the others were."""


def compare_team_files(
    workspace: Workspace,
    then: Path,
    now: Path,
    wishes: Wishes,
    kind: str | None = None,
    progress: Progress = silent,
) -> TeamComparison:
    """Return what changed between the exports in two files or folders.

    They are of the chain that most of `now` are of, and of the questionnaire `kind`, or else of the
    one that most of `now` are of and some of `then`. KetentuiError where there are none of either.
    """
    new = gather_files(workspace, [now], wishes, progress)
    if not new.assessments:
        raise NothingUsable(new.unusable)
    chain = new.assessments[0].respondent.chain
    old = gather_files(workspace, [then], replace(wishes, chain=chain, with_mine=False), progress)
    if not old.assessments:
        raise NothingUsable(old.unusable)
    wanted = _kind(old.assessments, new.assessments, kind)
    return _comparison(
        workspace,
        [one for one in old.assessments if one.questionnaire.id == wanted],
        [one for one in new.assessments if one.questionnaire.id == wanted],
        {**old.editions, **new.editions},
        wishes,
        (*old.unusable, *new.unusable),
    )


def compare_team_years(
    workspace: Workspace, wishes: Wishes, kind: str | None = None, progress: Progress = silent
) -> TeamComparison:
    """Return what changed in the pool between a calendar year and the one before it.

    The year that is wished, or else the latest that isn't ahead. Years in which nobody took part
    are passed over. KetentuiError where there is no such year, or none before it.
    """
    gathered = gather_pool(workspace, wishes, progress)
    every = [one for one in gathered.assessments if kind in (None, one.questionnaire.id)]
    for wanted, _ in Counter(one.questionnaire.id for one in every).most_common():
        of_kind = [one for one in every if one.questionnaire.id == wanted]
        found = by_year(of_kind)
        years = _up_to(wishes.year or latest(found, workspace.now()), found)
        if len(years) > 1:
            then, now = years[-2:]
            return _comparison(workspace, then, now, gathered.editions, wishes, gathered.unusable)
    if wishes.year is not None:
        raise KetentuiError("no_team_year_before", year=wishes.year)
    raise KetentuiError("one_team_year")


def _up_to(
    year: int | None, years: Mapping[int, Sequence[Assessment]]
) -> list[Sequence[Assessment]]:
    """Return the years up to and with `year`, the earliest first; none where it isn't there."""
    if year is None or year not in years:
        return []
    return [those for one, those in years.items() if one <= year]


def _kind(then: Iterable[Assessment], now: Iterable[Assessment], wanted: str | None) -> str | None:
    if wanted is not None:
        return wanted
    known = {one.questionnaire.id for one in then}
    counts = Counter(one.questionnaire.id for one in now).most_common()
    return next((id for id, _ in counts if id in known), None)


def _comparison(
    workspace: Workspace,
    then: Sequence[Assessment],
    now: Sequence[Assessment],
    editions: Mapping[str, Edition],
    wishes: Wishes,
    unusable: tuple[Unusable, ...],
) -> TeamComparison:
    from ketentui.team_trend import team_trend

    trend = team_trend(then, now, editions, wishes.settings)
    chain = trend.now.chains[0] if len(trend.now.chains) == 1 else ""
    begun = max(one.day for one in then)
    ended = max(one.day for one in now)
    return TeamComparison(
        trend,
        tuple(one for one in team_actions(workspace, chain) if begun <= one.agreed_on <= ended),
        targets_of(workspace, chain, trend.now.questionnaire.id),
        unusable,
    )
