"""What may be seen of a group: whose answers are counted in it, and whether others are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ketentui.model.team import Grouping
from ketentui.team.disclosure import Counted, Disclosure
from ketentui.team.table import Table


class Group(NamedTuple):
    """An organisation or a level."""

    grouping: Grouping
    id: str


@dataclass(frozen=True, slots=True)
class Sight:
    """The view on one group, or on the whole team."""

    table: Table
    group: Group | None
    """None is the whole team."""
    members: Sequence[int]
    """The rows of the group, whether they may be seen or not."""
    never_shown: bool
    """Whether there are anonymous members who may never be seen here."""

    def counted(self, ruling: Counted) -> list[int]:
        """Return the members whose answers to one question are counted here."""
        return [row for row in self.members if self._counts(ruling, row)]

    def hides(self, ruling: Counted, answered: Iterable[int]) -> bool:
        """Return whether anonymous answers to one question are left out here.

        Of a group that is never shown it doesn't depend on who `answered`: with few members that
        would tell it.
        """
        if self.never_shown:
            return True
        return any(not self._counts(ruling, row) for row in answered)

    def _counts(self, ruling: Counted, row: int) -> bool:
        return not self.table.anonymous[row] or _includes(ruling, self.group, self.table, row)


def sight(table: Table, disclosure: Disclosure, group: Group | None = None) -> Sight:
    """Return the view on `group`, or on the whole team without one."""
    rows: Sequence[int] = table.rows
    if group is not None:
        rows = [row for row in rows if table.places[row].of(group.grouping) == group.id]
    shown = Counted(disclosure.shown)
    hidden = any(table.anonymous[row] and not _includes(shown, group, table, row) for row in rows)
    return Sight(table, group, rows, hidden)


def _includes(ruling: Counted, group: Group | None, table: Table, row: int) -> bool:
    """Return whether an anonymous answer is counted in `group`, of which it is."""
    place = table.places[row]
    return ruling.within(group.grouping, place) if group else ruling.anywhere(place)
