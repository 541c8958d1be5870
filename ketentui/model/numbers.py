"""Numbers for people: one way to round, for every screen and report."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_ENOUGH = Context(prec=400)
"""Digits enough for the largest floating-point number."""


def rounded(value: float, digits: int = 1) -> str:
    """Return `value` with `digits` decimals and a point; a half is rounded away from zero.

    People expect 4.25 to become 4.3, as they were taught; Python's own rounding gives 4.2.
    """
    exact = Decimal(repr(round(value, 9)))
    step = Decimal(1).scaleb(-digits)
    return f"{exact.quantize(step, ROUND_HALF_UP, _ENOUGH) + 0:f}"  # + 0: never -0.0


def share(part: float, whole: float) -> str:
    """Return a part of a whole in per cent, rounded as people do: 12.5 of 100 is 13."""
    return rounded(100 * part / whole, 0) if whole else "0"


def difference(one: float, other: float) -> float:
    """Return `one` minus `other` as people read it: of the two numbers that are printed."""
    return float(Decimal(rounded(one)) - Decimal(rounded(other)))
