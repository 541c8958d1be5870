"""Who is of a group, and whose answers to every statement are counted there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from ketentui.model.team import Grouping
from ketentui.team.disclosure import Counted, Disclosure
from ketentui.team.table import AnswerTable


class StatementRule(msgspec.Struct, frozen=True):
    """Which anonymous answers to one statement are counted."""

    asked: frozenset[int]
    """The anonymous respondents, by row, who were asked it."""
    points: Counted
    """The points that were chosen."""
    reasons: Counted
    """Whether people chose a point or said n.v.t. or weet niet."""


def statement_rules(table: AnswerTable, disclosure: Disclosure) -> Mapping[str, StatementRule]:
    """Return which anonymous answers are counted, by the id of the statement."""
    anonymous = frozenset(disclosure.places)
    by_asked = {
        asked: disclosure.among(asked)
        for asked in {anonymous & asked for asked in table.asked.values()}
    }
    return {id: _rule(id, table, by_asked[anonymous & asked]) for id, asked in table.asked.items()}


def _rule(id: str, table: AnswerTable, rules: Disclosure) -> StatementRule:
    given = {row: answer for row in rules.places if (answer := table.answers[id][row]).given}
    points = {row: one.value for row, one in given.items() if one.value is not None}
    reasons = {row: one.reason or "point" for row, one in given.items()}
    return StatementRule(
        frozenset(rules.places),
        rules.question(points),
        rules.question(reasons, harmless="point"),
    )


class GroupKey(NamedTuple):
    """An organisation or a level."""

    grouping: Grouping
    id: str


class Members(msgspec.Struct, frozen=True):
    """Who is of one group, or of the whole team, and whose answers are counted there."""

    table: AnswerTable
    group: GroupKey | None
    """None is the whole team."""
    rows: Sequence[int]
    """Of the table: all who are of the group, whether they may be seen or not."""
    never_shown: frozenset[int]
    """The anonymous people who may be of it as far as can be told, and who are never seen here: the
    same for every group that isn't shown with its anonymous members, so that it doesn't tell which
    of them has any. Empty for a group that is."""

    def counted(self, rule: Counted) -> list[int]:
        """Return the members whose answers to one question are counted here."""
        return [row for row in self.rows if self._counts(rule, row)]

    def hides(self, asked: frozenset[int], rule: Counted) -> bool:
        """Return whether of the anonymous people who were `asked` not all are counted here.

        Of a group that is never shown it doesn't depend on whether it has any, and of any it
        doesn't depend on who of a block that is counted answered: with few members that would tell
        it.
        """
        if self.never_shown:
            return not asked.isdisjoint(self.never_shown)
        return any(row in asked and not self._counts(rule, row) for row in self.rows)

    def _counts(self, rule: Counted, row: int) -> bool:
        return not self.table.anonymous[row] or _includes(rule, self.group, self.table, row)


def members_of(
    table: AnswerTable, disclosure: Disclosure, group: GroupKey | None = None
) -> Members:
    """Return who is of `group`, or of the whole team without one."""
    shown = Counted(disclosure.shown)
    hidden = frozenset(row for row in disclosure.places if not _includes(shown, group, table, row))
    if group is None:
        return Members(table, group, table.rows, hidden)
    rows = [row for row in table.rows if table.places[row].of(group.grouping) == group.id]
    groups = disclosure.shown.groups(group.grouping) if disclosure.shown else ()
    return Members(table, group, rows, frozenset() if group.id in groups else hidden)


def _includes(rule: Counted, group: GroupKey | None, table: AnswerTable, row: int) -> bool:
    """Return whether an anonymous answer is counted in `group`, of which it is."""
    place = table.places[row]
    return rule.within(group.grouping, place) if group else rule.anywhere(place)
