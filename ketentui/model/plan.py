"""A draft of a chain's plan for a year: what was agreed and aimed at, each in its place in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, TypeAlias, TypeVar

import msgspec

from ketentui.model.agreed import Agreed
from ketentui.model.languages import Text
from ketentui.model.replacing import replace

Quarter: TypeAlias = Literal[1, 2, 3, 4]

QUARTERS: tuple[Quarter, ...] = (1, 2, 3, 4)

Period: TypeAlias = Literal["before", Quarter, "after", "undated"]
"""When something is due, as a plan for a year sees it: a quarter of it, or none."""

PERIODS: tuple[Period, ...] = ("before", *QUARTERS, "after", "undated")

_Key = TypeVar("_Key")


class PlanTheme(msgspec.Struct, frozen=True):
    """A theme that something was agreed on, or that has a target."""

    questionnaire: str
    """An id."""
    id: str
    """Empty for the collaboration as a whole."""
    title: Text | None = None
    """None where the theme isn't known here."""
    target: float | None = None
    ends: tuple[int, int] | None = None
    """Those of the scale that the target is on; None where the questionnaire isn't known here."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells themes apart: the whole is one, whatever was answered."""
        return (self.questionnaire if self.id else ""), self.id


class Plan(msgspec.Struct, frozen=True):
    """What is known of what a chain does in a year; it holds no answer and no score of anybody."""

    chain: str
    year: int
    today: date
    agreed: tuple[Agreed, ...]
    """What is still to be done, by the day that it is due."""
    settled: tuple[Agreed, ...]
    """What was done or dropped of what was agreed, or due, in the year before or since. On which
    day it was settled isn't known.
    """
    themes: tuple[PlanTheme, ...]
    """Those with an action or a target, in the order of their questionnaires."""
    left_out: int = 0
    """How many actions would stand in it, were they not kept with anonymous assessments. Only who
    keeps those may know: how many there are tells what somebody did.
    """

    def without_effects(self) -> Plan:
        """Return the plan without what was noted of what came of things."""
        return replace(self, settled=tuple(one.without_effect() for one in self.settled))

    def period(self, one: Agreed) -> Period:
        """Return when an action is due."""
        due = one.action.due
        if due is None:
            return "undated"
        if due.year != self.year:
            return "before" if due.year < self.year else "after"
        return QUARTERS[(due.month - 1) // 3]

    def due_in(self, period: Period) -> tuple[Agreed, ...]:
        """Return what is due in a period: by theme, and then by day."""
        places = {theme.key: place for place, theme in enumerate(self.themes)}
        found = (one for one in self.agreed if self.period(one) == period)
        return tuple(sorted(found, key=lambda one: places[theme_key(one)]))

    def counts(self, key: Callable[[Agreed], _Key]) -> Counter[tuple[_Key, Period]]:
        """Return how many actions there are of each key in each period."""
        return Counter((key(one), self.period(one)) for one in self.agreed)

    @property
    def aims(self) -> Sequence[PlanTheme]:
        """The themes with a target."""
        return [theme for theme in self.themes if theme.target is not None]

    @property
    def unplanned(self) -> Sequence[PlanTheme]:
        """The themes with a target for which nothing is to be done."""
        there = {theme_key(one) for one in self.agreed}
        return [theme for theme in self.aims if theme.key not in there]


def theme_key(agreed: Agreed) -> tuple[str, str]:
    """Return the key of the theme that an action is about; see `PlanTheme.key`."""
    return PlanTheme(agreed.questionnaire, agreed.action.theme).key
