"""Numbers for people: one way to round, for every screen and report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import groupby
from math import fsum
from typing import TypeVar

_T = TypeVar("_T")

_ENOUGH = Context(prec=400)
"""Digits enough for the largest floating-point number."""


def mean(values: Iterable[float]) -> float:
    """Return the mean of values, at least one: rounded once, as `statistics.fmean` does."""
    known = tuple(values)
    return fsum(known) / len(known)


def rounded(value: float, digits: int | None = None) -> str:
    """Return `value` with `digits` decimals and a point; a half is rounded away from zero.

    Where it isn't said how many: one, and none of a whole number (`int`), which is an answer or
    the difference of two: 4 is what somebody said, 4.0 is a mean.

    People expect 4.25 to become 4.3, as they were taught; Python's own rounding gives 4.2.
    """
    if digits is None:
        digits = 0 if isinstance(value, int) else 1
    exact = Decimal(repr(round(value, 9)))
    step = Decimal(1).scaleb(-digits)
    return f"{exact.quantize(step, ROUND_HALF_UP, _ENOUGH) + 0:f}"  # + 0: never -0.0


def share(part: float, whole: float) -> str:
    """Return a part of a whole in per cent, rounded as people do: 12.5 of 100 is 13."""
    return rounded(100 * part / whole, 0) if whole else "0"


def difference(one: float, other: float) -> float:
    """Return `one` minus `other` as people read it: of the two numbers that are printed."""
    apart = Decimal(rounded(one)) - Decimal(rounded(other))
    return int(apart) if isinstance(one, int) and isinstance(other, int) else float(apart)


def leading(
    ordered: Iterable[_T], reads: Callable[[_T], object], enough: int, most: int
) -> tuple[_T, ...]:
    """Return the first of `ordered`: at least `enough`, as far as that makes no more than `most`.

    Among what `reads` the same, order decides nothing: all of it is taken, or none. What comes
    first is always taken, however much that is.
    """
    taken: tuple[_T, ...] = ()
    for _, same in groupby(ordered, reads):
        equals = tuple(same)
        if taken and (len(taken) >= enough or len(taken) + len(equals) > most):
            break
        taken += equals
    return taken
