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
    """Whether there may be anonymous members who are never seen here: the same for every group that
    isn't shown with its anonymous members, so that it doesn't tell which of them has any."""
    hides_some: bool = False
    """Whether there are any; not to be told."""

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
    shown = Counted(disclosure.shown)
    hidden = [
        row
        for row in table.rows
        if table.anonymous[row] and not _includes(shown, group, table, row)
    ]
    if group is None:
        return Sight(table, group, table.rows, bool(hidden), bool(hidden))
    members = [row for row in table.rows if table.places[row].of(group.grouping) == group.id]
    groups = disclosure.shown.groups(group.grouping) if disclosure.shown else ()
    return Sight(
        table,
        group,
        members,
        never_shown=bool(hidden) and group.id not in groups,
        hides_some=not set(hidden).isdisjoint(members),
    )


def _includes(ruling: Counted, group: Group | None, table: Table, row: int) -> bool:
    """Return whether an anonymous answer is counted in `group`, of which it is."""
    place = table.places[row]
    return ruling.within(group.grouping, place) if group else ruling.anywhere(place)
