"""How large a difference between two groups' means chance alone makes: Welch's interval."""

from __future__ import annotations

import math

CONFIDENCE = 0.95
"""Of a hundred differences where nothing changed, chance keeps so many within the margin."""

_NORMAL = 1.959
"""Just below every quantile of Student's t that is sought."""

_PANELS = 200
"""Of Simpson's rule; an even number. The quantile is right to 9 digits and more."""


def margin(n: int, sd: float, other_n: int, other_sd: float) -> float:
    """Return how far two means must be apart to be told from chance, with 95 % confidence.

    It is half the width of the confidence interval of a difference of two means,

        t(.975, ν) · √(s₁²/n₁ + s₂²/n₂),

    for groups whose spread may differ; sd's with n − 1. The groups are taken to be of different
    people, drawn from many: where the same people answered twice, or nearly everybody did, the
    true margin is smaller. 0 where neither group has any spread.

    ValueError where a group has fewer than two people.

    Source: Welch, B. L. (1947). The generalization of "Student's" problem when several different
    population variances are involved. Biometrika, 34(1–2), 28–35.
    """
    if min(n, other_n) < 2:
        raise ValueError("a spread needs at least two people")
    error = math.sqrt(sd * sd / n + other_sd * other_sd / other_n)
    if error == 0:
        return 0.0
    return t_quantile(degrees_of_freedom(n, sd, other_n, other_sd)) * error


def degrees_of_freedom(n: int, sd: float, other_n: int, other_sd: float) -> float:
    """Return Welch and Satterthwaite's ν = (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1)), v = s²/n.

    Source: Satterthwaite, F. E. (1946). An approximate distribution of estimates of variance
    components. Biometrics Bulletin, 2(6), 110–114.
    """
    one, other = sd * sd / n, other_sd * other_sd / other_n
    largest = max(one, other)
    one, other = one / largest, other / largest
    return (one + other) ** 2 / (one * one / (n - 1) + other * other / (other_n - 1))


def t_quantile(freedom: float) -> float:
    """Return the t within which 95 % of Student's distribution lies, for ν ≥ 1, whole or not.

    With θ = arctan(t/√ν), the part within t is the integral of cos^(ν−1) from 0 to θ, over that
    from 0 to π/2, which is √π·Γ(ν/2)/(2·Γ((ν + 1)/2)): the density of t (Abramowitz & Stegun 1964,
    Handbook of Mathematical Functions, 26.7.1) with t = √ν·tan θ. That part grows ever more slowly
    with θ, so that Newton's method from below comes to the answer and not past it.
    """
    whole = math.sqrt(math.pi) / 2
    whole *= math.exp(math.lgamma(freedom / 2) - math.lgamma((freedom + 1) / 2))
    angle, step = math.atan(_NORMAL / math.sqrt(freedom)), 1.0
    while step > 1e-13:
        missing = CONFIDENCE * whole - _integral(freedom - 1, angle)
        step = missing / math.pow(math.cos(angle), freedom - 1)
        angle += step
    return math.sqrt(freedom) * math.tan(angle)


def _integral(power: float, angle: float) -> float:
    """Return the integral of cos^power from 0 to `angle`, by Simpson's rule."""
    width = angle / _PANELS
    values = [math.pow(math.cos(n * width), power) for n in range(_PANELS + 1)]
    inner = 4 * math.fsum(values[1:-1:2]) + 2 * math.fsum(values[2:-1:2])
    return width / 3 * (values[0] + inner + values[-1])
