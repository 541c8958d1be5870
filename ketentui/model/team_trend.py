"""How a chain team's view moved: this time against an earlier one."""

from __future__ import annotations

from typing import Literal

import msgspec

from ketentui.model.agreed import Agreed
from ketentui.model.team import Grouping, TeamReport
from ketentui.model.trend import Direction
from ketentui.model.view import ThemeNumbers, Verdict

Over = Literal["everyone", "open"]
"""Whose answers are compared: of everybody who counts, or only of who shares openly, since at one
of the times anonymous answers are withheld."""

DEPTHS_DIFFER = 0.25
"""From this difference in the share of quick scans it is told. This project's own choice."""


class TeamChange(msgspec.Struct, frozen=True):
    """One theme, or group of themes, then and now.

    Statements are compared that have enough answers at both times, and at neither of which
    anonymous answers are left out: else they would be over other people.
    """

    id: str
    then: ThemeNumbers
    """Over the statements that are compared; over all of them where none is."""
    now: ThemeNumbers
    difference: float | None = None
    """The mean now minus the mean then; None where it can't be told, or may not."""
    margin: float | None = None
    """How large a difference must be to be told from chance, at these numbers of people."""
    verdict: Verdict = "too_few"
    """Whether the difference is more than chance, looking at all themes together."""
    over: Over = "everyone"
    of: int = 0
    """How many statements the questionnaire has for it."""

    @property
    def rests_on(self) -> int:
        """Over how many statements it is compared, or would be."""
        return len(self.now.statements)

    @property
    def is_hidden(self) -> bool:
        """Whether it can't be compared since anonymous answers are left out at one of the times."""
        return self.difference is None and (self.then.hides_anonymous or self.now.hides_anonymous)

    @property
    def moved(self) -> Direction | None:
        """Which way it moved by more than chance; None where it didn't, or that can't be told."""
        if self.verdict != "found" or self.difference is None:
            return None
        return "ahead" if self.difference > 0 else "behind"


class Shift(msgspec.Struct, frozen=True):
    """How far the respondents differ between the two times."""

    grouping: Grouping
    index: float
    """The part of the respondents, 0–1, that would have to be of another organisation or level for
    both times to be made up alike; at least so much, where some groups are withheld."""
    gone: tuple[str, ...]
    """The groups that were seen then and not now."""
    new: tuple[str, ...]
    """The groups that are seen now and were not then."""


class TeamTrend(msgspec.Struct, frozen=True):
    """Two team reports over the same statements."""

    then: TeamReport
    now: TeamReport
    changes: tuple[TeamChange, ...]
    """Of every theme that both have, in order."""
    axes: tuple[TeamChange, ...]
    """Of what the radars show: groups of themes where a part has them, its themes otherwise."""
    shifts: tuple[Shift, ...]
    """By organisation and by level, where so many differ that the times can hardly be compared."""
    unchecked: tuple[Shift, ...]
    """Those of which it can't be told, since it isn't shown of which group anonymous people are."""
    sizes_differ: bool
    """Whether there were more than twice as many respondents at one time as at the other."""
    at_both_times: int = 0
    """How many assessments, shared openly, count at both times; an anonymous one never does."""
    changed: tuple[str, ...] = ()
    """The statements that were left out since not all versions ask the same by them."""
    not_always_asked: tuple[str, ...] = ()
    """The statements that were left out since nobody was asked them at one of the times."""
    swapped: bool = False
    """Whether what was named as then came later, so that the two were put the other way round."""

    @property
    def quick_shares(self) -> tuple[float, float]:
        """Which part of those who count did the quick scan, then and now."""
        then, now = (one.respondents for one in (self.then, self.now))
        return then.quick / then.counted, now.quick / now.counted

    @property
    def depths_differ(self) -> bool:
        """Whether scores rest on other statements for many more people at one of the times."""
        then, now = self.quick_shares
        statements = self.now.questionnaire.statements.values()
        return abs(then - now) >= DEPTHS_DIFFER and not all(one.core for one in statements)

    @property
    def all_open(self) -> bool:
        """Whether only those who share openly are compared, on every theme."""
        return all(one.over == "open" for one in self.changes)

    def change(self, id: str) -> TeamChange | None:
        """Return how a theme or a group of themes moved; None where there is no such one."""
        return next((one for one in (*self.changes, *self.axes) if one.id == id), None)

    def in_between(self, agreed: Agreed) -> bool:
        """Return whether an action was agreed from the first day then to before the first day now.

        So one late answer takes no action away, and none is in two comparisons.
        """
        begun, again = (one.respondents.first_day for one in (self.then, self.now))
        return begun is not None and again is not None and begun <= agreed.agreed_on < again

    def onward(self, agreed: Agreed) -> TeamChange | None:
        """Return how the theme of an action moved since it was agreed.

        None where that can't be told: it is about no theme that was compared, or was not agreed in
        between.
        """
        if agreed.questionnaire != self.now.questionnaire.id or not self.in_between(agreed):
            return None
        return next((one for one in self.changes if one.id == agreed.action.theme), None)
