"""For every statement of a report: who was asked, and which anonymous answers are counted where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ketentui.team.disclosure import Counted, Disclosure
from ketentui.team.table import Table


@dataclass(frozen=True, slots=True)
class Question:
    """What was ruled on one statement."""

    asked: frozenset[int]
    """The anonymous respondents, by row, who were asked it."""
    points: Counted
    """The points that were chosen."""
    reasons: Counted
    """Whether people chose a point or said n.v.t. or weet niet."""


def questions(table: Table, disclosure: Disclosure) -> Mapping[str, Question]:
    """Rule on every statement, by its id."""
    anonymous = frozenset(disclosure.places)
    by_asked = {
        asked: disclosure.among(asked)
        for asked in {anonymous & asked for asked in table.asked.values()}
    }
    return {
        id: _question(id, table, by_asked[anonymous & asked]) for id, asked in table.asked.items()
    }


def _question(id: str, table: Table, rules: Disclosure) -> Question:
    given = {row: answer for row in rules.places if (answer := table.answers[id][row]).given}
    points = {row: one.value for row, one in given.items() if one.value is not None}
    reasons = {row: one.reason or "point" for row, one in given.items()}
    return Question(
        frozenset(rules.places),
        rules.question(points),
        rules.question(reasons, harmless="point"),
    )
