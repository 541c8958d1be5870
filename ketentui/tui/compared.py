"""What can be laid beside the time before: one person's results, or a chain team's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ketentui.locale import Locale
from ketentui.model.trend import Comparison
from ketentui.reports.team_trend import team_trend_story
from ketentui.reports.trend_story import TrendStory, trend_story
from ketentui.usecases.comparing_teams import TeamComparison


class Compared(Protocol):
    """Two times of the same questionnaire."""

    @property
    def chain(self) -> str:
        """The chain that it is about; empty where that was not said."""

    def told(self, locale: Locale) -> TrendStory:
        """Return what there is to tell."""

    def moves(self, place: int) -> Sequence[float | None]:
        """Return how far each theme of a part moved, and None for one that didn't as far as known.

        In the order of the themes in what is told.
        """


@dataclass(frozen=True, slots=True)
class OnePerson:
    """What one respondent answered, then and now."""

    comparison: Comparison

    @property
    def chain(self) -> str:
        """The chain of the newest assessment."""
        return self.comparison.last.respondent.chain

    def told(self, locale: Locale) -> TrendStory:
        """Return what there is to tell."""
        return trend_story(self.comparison, locale)

    def moves(self, place: int) -> Sequence[float | None]:
        """Return how far each theme of a part moved."""
        trend = self.comparison.trend
        return [course.change for course in trend.themes(trend.questionnaire.parts[place].id)]


@dataclass(frozen=True, slots=True)
class OneTeam:
    """What a chain team answered, then and now."""

    comparison: TeamComparison

    @property
    def chain(self) -> str:
        """The chain, where it is one."""
        chains = self.comparison.trend.now.chains
        return chains[0] if len(chains) == 1 else ""

    def told(self, locale: Locale) -> TrendStory:
        """Return what there is to tell."""
        found = self.comparison
        return team_trend_story(found.trend, found.agreed, found.targets, locale)

    def moves(self, place: int) -> Sequence[float | None]:
        """Return how far each theme of a part moved, where that is more than chance."""
        trend = self.comparison.trend
        themes = trend.now.questionnaire.parts[place].themes
        changes = [change for one in themes if (change := trend.change(one.id)) is not None]
        return [one.difference if one.verdict in ("ahead", "behind") else None for one in changes]
