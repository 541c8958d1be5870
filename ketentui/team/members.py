"""Who is of a group, and whose answers to every statement are counted there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from ketentui.model.team import Grouping
from ketentui.team.disclosure import Counted, Disclosure, Place
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
    column = table.answers[id]
    points = {row: point for row in rules.places if (point := column[row].value) is not None}
    without = {row: reason for row in rules.places if (reason := column[row].reason) is not None}
    reasons = {**dict.fromkeys(points, "point"), **without}
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
    anonymous_at: Mapping[Place, frozenset[int]]
    """Those of `rows` who are anonymous, by where they work: a rule counts all of a place or none.
    """
    ruled: dict[Counted, frozenset[int]] = msgspec.field(default_factory=dict)
    """Who of `rows` don't count, by the rule that was asked after."""

    def counted(self, rule: Counted) -> Sequence[int]:
        """Return the members whose answers to one question are counted here."""
        without = self._without(rule)
        return [row for row in self.rows if row not in without] if without else self.rows

    def hides(self, asked: frozenset[int], rule: Counted) -> bool:
        """Return whether of the anonymous people who were `asked` not all are counted here.

        Of a group that is never shown it doesn't depend on whether it has any, and of any it
        doesn't depend on who of a block that is counted answered: with few members that would tell
        it.
        """
        if self.never_shown:
            return not asked.isdisjoint(self.never_shown)
        return not asked.isdisjoint(self._without(rule))

    def _without(self, rule: Counted) -> frozenset[int]:
        """Return the members whose answers to one question aren't counted here."""
        if rule not in self.ruled:
            left_out = (
                rows
                for place, rows in self.anonymous_at.items()
                if not _includes(rule, self.group, place)
            )
            self.ruled[rule] = frozenset().union(*left_out)
        return self.ruled[rule]


def members_of(
    table: AnswerTable, disclosure: Disclosure, group: GroupKey | None = None
) -> Members:
    """Return who is of `group`, or of the whole team without one."""
    shown = Counted(disclosure.shown)
    included = cache(lambda place: _includes(shown, group, place))
    hidden = frozenset(row for row, place in disclosure.places.items() if not included(place))
    rows: Sequence[int] = table.rows
    if group is not None:
        rows = [row for row in rows if table.places[row].of(group.grouping) == group.id]
        if disclosure.shown and group.id in disclosure.shown.groups(group.grouping):
            hidden = frozenset()
    at: defaultdict[Place, list[int]] = defaultdict(list)
    for row in rows:
        if table.anonymous[row]:
            at[table.places[row]].append(row)
    anonymous_at = {place: frozenset(those) for place, those in at.items()}
    return Members(table, group, rows, hidden, anonymous_at)


def _includes(rule: Counted, group: GroupKey | None, place: Place) -> bool:
    """Return whether the anonymous answers from a place are counted in `group`, of which it is."""
    return rule.within(group.grouping, place) if group else rule.anywhere(place)
