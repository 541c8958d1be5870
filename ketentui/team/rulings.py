"""For every question of a report: which anonymous answers are counted, and in which groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ketentui.model.assessment import Answer
from ketentui.model.questionnaire import Part, Questionnaire, Theme
from ketentui.team.disclosure import Counted, Disclosure
from ketentui.team.table import Table


@dataclass(frozen=True, slots=True)
class Rulings:
    """What was ruled on every question, by id."""

    values: Mapping[str, Counted]
    """The points that were chosen, by statement."""
    reasons: Mapping[str, Counted]
    """Whether people chose a point or said n.v.t. or weet niet, by statement."""
    themes: Mapping[str, Counted]
    groups: Mapping[str, Counted]
    """By group of themes."""


def rulings(questionnaire: Questionnaire, table: Table, disclosure: Disclosure) -> Rulings:
    """Rule on every question.

    A score is left out with every statement below it that tells what each of a block answered:
    together with the other statements it would tell it again.
    """
    values = {id: _values(column, disclosure) for id, column in table.answers.items()}
    unanimous = {
        id: _left_out(values[id], column, disclosure) for id, column in table.answers.items()
    }

    def on_scores(scores: Sequence[float | None], themes: Iterable[Theme]) -> Counted:
        below = (unanimous[one.id] for theme in themes for one in theme.statements)
        answers = {row: score for row in disclosure.places if (score := scores[row]) is not None}
        return disclosure.question(answers, without=set().union(*below))

    return Rulings(
        values,
        {id: _reasons(column, disclosure) for id, column in table.answers.items()},
        {
            theme.id: on_scores(table.themes[theme.id], [theme])
            for _, theme in questionnaire.themes()
        },
        {
            group.id: on_scores(table.groups[group.id], _grouped(part, group.id))
            for part in questionnaire.parts
            for group in part.groups
        },
    )


def _grouped(part: Part, group: str) -> list[Theme]:
    return [theme for theme in part.themes if theme.group == group]


def _values(column: Sequence[Answer], disclosure: Disclosure) -> Counted:
    return disclosure.question(_chosen_points(column, disclosure))


def _chosen_points(column: Sequence[Answer], disclosure: Disclosure) -> Mapping[int, int]:
    return {row: value for row in disclosure.places if (value := column[row].value) is not None}


def _left_out(counted: Counted, column: Sequence[Answer], disclosure: Disclosure) -> set[int]:
    """Return who chose a point that is counted nowhere, in a block that is large enough."""
    if counted.shown is None:
        return set()
    answered = _chosen_points(column, disclosure)
    return {row for row in answered if not counted.anywhere(disclosure.places[row])}


def _reasons(column: Sequence[Answer], disclosure: Disclosure) -> Counted:
    given = {row: column[row].reason or "point" for row in disclosure.places if column[row].given}
    return disclosure.question(given, harmless="point")
