"""How likely chance alone is to make an F or a t so large, and the t that it hardly ever makes."""

from __future__ import annotations

import math
from functools import cache

_OUTSIDE = 0.05
"""The part of Student's distribution that lies beyond `t_quantile`, on both sides together."""

_MOST_STEPS = 1000
_TINY = 1e-300


def p_of_f(ratio: float, between: float, within: float) -> float:
    """Return the chance of an F of at least `ratio`, with these degrees of freedom."""
    if ratio <= 0:
        return 1.0
    return _beta(within / (within + between * ratio), within / 2, between / 2)


def p_of_t(t: float, freedom: float) -> float:
    """Return the chance of a t at least so far from 0, two-sided."""
    return p_of_f(t * t, 1, freedom)


@cache
def t_quantile(freedom: float) -> float:
    """Return the t within which 95 % of Student's distribution lies, for ν ≥ 1, whole or not."""
    low, high = 1.9, 13.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if p_of_t(middle, freedom) > _OUTSIDE else (low, middle)
    return (low + high) / 2


def _beta(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b).

    Source: its continued fraction (DLMF 8.17.22) by Lentz's method (Numerical Recipes, 6.4).
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(1 - x, b, a)
    log = (
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    fraction = numerator = 1.0
    denominator = 0.0
    for step in range(_MOST_STEPS):
        term = _beta_term(step, x, a, b)
        denominator = 1 / ((1 + term * denominator) or _TINY)
        numerator = (1 + term / numerator) or _TINY
        fraction *= numerator * denominator
        if abs(numerator * denominator - 1) < 1e-14:
            break
    return math.exp(log) / a * (fraction - 1)


def _beta_term(step: int, x: float, a: float, b: float) -> float:
    m = step // 2
    if step == 0:
        return 1.0
    if step % 2 == 0:
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
