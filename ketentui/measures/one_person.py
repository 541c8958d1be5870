"""How far two numbers of one person must be apart to say more than what the day may have done."""

from __future__ import annotations

import math

from ketentui.model.questionnaire import Scale
from ketentui.model.trend import Course, Direction

ALIKE = 0.4
"""How far a person's answers to the statements of one theme are taken to correlate."""

_Z = 1.96
"""The two-sided 5 % point of the normal distribution."""

_FOUR_POINTS = 4
"""The width of the scale on which a person's answers are taken to spread by one point."""


def reach_of_one(scale: Scale) -> float:
    """Return how far one answer may lie from how its theme is: 1.5 on 1–5, in points of the scale.

    1.96·√(1 − r): what is each answer's own, once. `margin` has it in both means, and so as much of
    two statements.
    """
    return _margin(2, scale)


def margin(statements: int, scale: Scale) -> float | None:
    """Return what two means over as many `statements` of one person may differ by from day to day.

    In points of the scale: 1.96·√(2·(1 − r)/k) on 1–5, with k the statements and r `ALIKE`; so 2.1
    for one statement, 1.5 for two, 1.2 for three, 1.1 for four and 0.9 for six. On another scale in
    proportion to its width. None of no statements. What is alike in the answers to k statements is
    told from what is each answer's own as by Spearman (1910) and Brown (1910); that an answer
    spreads by one point, and how far answers are alike, are assumptions.
    """
    if not statements:
        return None
    return _margin(statements, scale)


def _margin(statements: int, scale: Scale) -> float:
    width = (scale.maximum - scale.minimum) / _FOUR_POINTS
    return width * _Z * math.sqrt(2 * (1 - ALIKE) / statements)


def is_beyond_the_day(difference: float, statements: int, scale: Scale) -> bool:
    """Return whether a difference between two means of one person is larger than that margin."""
    far = margin(statements, scale)
    return far is not None and abs(difference) > far


def moved(course: Course, scale: Scale) -> Direction | None:
    """Return which way a theme of one person went by more than the day; None where it didn't."""
    change = course.change
    if change is None or not is_beyond_the_day(change, course.compared, scale):
        return None
    return "ahead" if change > 0 else "behind"
