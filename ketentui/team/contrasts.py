"""Where groups differ most, and where many don't know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import GROUPINGS, GroupGap, Grouping, Subgroup, UnknownPoint
from ketentui.team.rulings import Rulings
from ketentui.team.sight import Sight

MANY = 1 / 4
"""From this part of the people on who answered a statement, many don't know."""

FEWEST = 2
"""Fewer people than this are not many."""


def gaps(questionnaire: Questionnaire, groups: Sequence[Subgroup]) -> tuple[GroupGap, ...]:
    """Return, for every theme and grouping, the gap between its extremes; the largest first."""
    found = (
        gap
        for grouping in GROUPINGS
        for _, theme in questionnaire.themes()
        for gap in _gap(theme.id, grouping, groups)
    )
    return tuple(sorted(found, key=lambda gap: -gap.difference))


def _gap(theme: str, grouping: Grouping, groups: Sequence[Subgroup]) -> Iterator[GroupGap]:
    means = {
        group.id: mean
        for group in groups
        if group.grouping == grouping and (mean := group.view.theme(theme).mean) is not None
    }
    if means:
        high, low = max(means, key=means.__getitem__), min(means, key=means.__getitem__)
        if means[high] > means[low]:
            yield GroupGap(grouping, theme, high, low, means[high] - means[low])


def unknown_points(rulings: Rulings, whole: Sight) -> tuple[UnknownPoint, ...]:
    """Return the statements to which many said weet niet; those with the largest share first."""
    points = [_unknown(id, rulings, whole) for id in whole.table.answers]
    many = [
        point for point in points if point.unknown >= FEWEST and point.unknown >= MANY * point.given
    ]
    return tuple(sorted(many, key=lambda point: -point.unknown / point.given))


def _unknown(id: str, rulings: Rulings, whole: Sight) -> UnknownPoint:
    answers = [whole.table.answers[id][row] for row in whole.counted(rulings.reasons[id])]
    given = [answer for answer in answers if answer.given]
    return UnknownPoint(id, sum(answer.reason == "unknown" for answer in given), len(given))
