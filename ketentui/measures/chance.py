"""Which differences are more than chance makes, told from published numbers of statements alone.

So a verdict tells nothing that the numbers didn't. Every function is over the numbers of
statements: how many answered, their mean and their spread. Answers of one person within a theme are
taken to hang together with `WITHIN`, so that a theme of six statements isn't six times as certain
as one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

import msgspec

from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.measures.distributions import p_of_f, p_of_t, t_quantile
from ketentui.model.view import Numbers, Verdict

WITHIN = 0.5
"""How far a person's answers within a theme are taken to correlate. This project's own choice."""

ALPHA = 0.05
"""Of a hundred reports without any difference, at most so many (as a part) call one found."""

LEAST_IN_GROUP = 3
"""So many answers a group needs to a statement for the two to be compared."""

LEAST_TWICE = 2
"""So many answers a statement needs at both times: with fewer there is no spread."""

LEAST_MIRRORED = 8
"""So many people are needed to tell how they see themselves from how they see others."""

LEAST_DIVIDED = 12
"""So many answers a statement needs to be called more divided than the rest."""

_NOTHING = 1e-9
"""Means that are nearer to one another are the same."""


class Contrast(msgspec.Struct, frozen=True):
    """Groups compared over one theme."""

    p: float
    """How likely chance alone is to make the groups differ so much."""
    high: int
    """The place of the group with the highest mean."""
    low: int
    means: Mapping[int, float]
    """Of every group that is compared, by its place, over the statements that are compared."""
    statements: tuple[int, ...]
    """The places of the statements that are compared."""

    @property
    def difference(self) -> float:
        """The highest mean minus the lowest; 0 and up, in points of the scale."""
        return self.means[self.high] - self.means[self.low]


class Change(msgspec.Struct, frozen=True):
    """One theme at two times."""

    difference: float
    """Now minus then, in points of the scale."""
    margin: float
    """Half the width of the 95 % confidence interval of the difference."""
    p: float


def contrast(groups: Sequence[Sequence[Numbers]]) -> Contrast | None:
    """Compare groups over a theme: `groups[g][s]` has the numbers of statement s in group g.

    The groups count that have `LEAST_IN_GROUP` answers to any statement, and of the statements
    those to which each of these groups has as many. None where that leaves fewer than two groups or
    no statement: too few to say. It tells whether the groups differ, not which of them does.

    With V_g the variance of a group's mean (see `_variance`, the spread pooled within groups):
    F = Σ(T_g − T̄)²/V_g/(G − 1), T̄ the mean of the T_g weighted by 1/V_g, with G − 1 and the mean
    over the statements of Σ(n_gs − 1) degrees of freedom.

    Source: Welch, B. L. (1951). On the comparison of several mean values: An alternative approach.
    Biometrika, 38(3–4), 330–336, with a pooled spread; the assumed correlation is our own choice.
    """
    compared = [
        place for place, own in enumerate(groups) if max(one.n for one in own) >= LEAST_IN_GROUP
    ]
    statements = tuple(
        place
        for place in range(len(groups[0]) if groups else 0)
        if all(groups[g][place].n >= LEAST_IN_GROUP for g in compared)
    )
    if len(compared) < 2 or not statements:
        return None
    columns = [[groups[g][s] for g in compared] for s in statements]
    spreads = [_pooled(column) for column in columns]
    means = {g: _mean([groups[g][s] for s in statements]) for g in compared}
    variances = [_variance(spreads, [groups[g][s].n for s in statements]) for g in compared]
    freedom = math.fsum(one.n - 1 for column in columns for one in column) / len(statements)
    high, low = max(compared, key=means.__getitem__), min(compared, key=means.__getitem__)
    if not all(variances):
        p = _certain(means[high] - means[low])
    else:
        p = p_of_f(_ratio(list(means.values()), variances), len(compared) - 1, freedom)
    return Contrast(p, high, low, means, statements)


def _pooled(numbers: Sequence[Numbers]) -> float:
    """Return the spread of one statement within groups."""
    squares = math.fsum((one.n - 1) * _sd(one) ** 2 for one in numbers)
    return math.sqrt(squares / sum(one.n - 1 for one in numbers))


def _ratio(means: Sequence[float], variances: Sequence[float]) -> float:
    weights = [1 / variance for variance in variances]
    pairs = list(zip(weights, means, strict=True))
    centre = math.fsum(weight * mean for weight, mean in pairs) / math.fsum(weights)
    spread = math.fsum(weight * (mean - centre) ** 2 for weight, mean in pairs)
    return spread / (len(means) - 1)


def change(then: Sequence[Numbers], now: Sequence[Numbers]) -> Change | None:
    """Compare a theme at two times, statement by statement in the same order.

    Over the statements with `LEAST_TWICE` answers at both times; None where there is none. The
    people are taken to be others: of the same people the true margin is smaller. With V the
    variance of a mean (see `_variance`): margin = t(.975, ν)·√(V_then + V_now), ν = (V₁ +
    V₂)²/(V₁²/(n̄₁ − 1) + V₂²/(n̄₂ − 1)), n̄ the mean number of answers.

    Source: Welch, B. L. (1947). The generalization of "Student's" problem when several different
    population variances are involved. Biometrika, 34(1–2), 28–35.
    """
    both = comparable(zip(then, now, strict=True))
    if not both:
        return None
    old, new = ([pair[time] for pair in both] for time in (0, 1))
    difference = _mean(new) - _mean(old)
    variances = [
        _variance([_sd(one) for one in those], [one.n for one in those]) for those in (old, new)
    ]
    if not any(variances):
        return Change(difference, 0.0, _certain(difference))
    error = math.sqrt(sum(variances))
    freedom = _freedom(
        variances, [math.fsum(one.n for one in those) / len(both) for those in (old, new)]
    )
    return Change(difference, t_quantile(freedom) * error, p_of_t(difference / error, freedom))


def comparable(pairs: Iterable[tuple[Numbers, Numbers]]) -> list[tuple[Numbers, Numbers]]:
    """Return the statements that have enough answers twice: then and now, or on two sides."""
    return [pair for pair in pairs if min(one.n for one in pair) >= LEAST_TWICE]


def _freedom(variances: Sequence[float], people: Sequence[float]) -> float:
    """Return Welch and Satterthwaite's degrees of freedom; at least 1."""
    total = sum(variances)
    parts = ((v / total) ** 2 / (n - 1) for v, n in zip(variances, people, strict=True))
    return max(1.0, 1 / math.fsum(parts))


def mirrored(pairs: Sequence[tuple[Numbers, Numbers]]) -> float | None:
    """Return p of the difference between two mirrored themes of the same people.

    `pairs` has the numbers of each statement and of its mirror.

    Their covariance is taken as 0; it is positive, so the test is cautious. None where no pair has
    `LEAST_MIRRORED` answers on both sides: too few to say.
    """
    both = comparable(pairs)
    if not both or max(min(a.n, b.n) for a, b in both) < LEAST_MIRRORED:
        return None
    sides = [[pair[side] for pair in both] for side in (0, 1)]
    difference = _mean(sides[0]) - _mean(sides[1])
    variance = sum(_variance([_sd(a) for a in side], [a.n for a in side]) for side in sides)
    if not variance:
        return _certain(difference)
    people = min(math.fsum(a.n for a in side) / len(both) for side in sides)
    return p_of_t(difference / math.sqrt(variance), people - 1)


def more_divided(counts: Sequence[Sequence[int]]) -> tuple[frozenset[int], tuple[int, ...]]:
    """Return which statements divide people more than the others, and which the most by chance.

    `counts[s]` has how many chose each point, of statements with at least `MINIMUM_ANSWERS`
    answers. The first are the places of those that are really more divided: of `LEAST_DIVIDED`
    answers or more, by the variance against the mean of the others, one-sided, after `holm`. The
    second are the places of those whose variance lies too close to the largest to tell which is it.

    The cube root of a variance is nearly normal: Wilson, E. B., & Hilferty, M. M. (1931). The
    distribution of chi-square. PNAS, 17(12), 684–688, with ν = 2n/(κ − (n − 3)/(n − 1)) for a
    kurtosis κ, pooled over the statements.
    """
    moments = [_moments(own) for own in counts]
    total = math.fsum(one.variance for one in moments)
    squares = math.fsum(one.second**2 for one in moments)
    if len(moments) < 2 or not squares:
        return frozenset(), tuple(range(len(moments)))
    kurtosis = math.fsum(one.fourth for one in moments) / squares
    rests = [(total - one.variance) / (len(moments) - 1) for one in moments]
    errors = [_cube_error(kurtosis, one.n) for one in moments]
    rows = list(zip(moments, rests, errors, strict=True))
    found = holm([_beyond(one.variance, rest, error) if rest else 0.0 for one, rest, error in rows])
    enough = (n for n, one in enumerate(moments) if found[n] and one.n >= LEAST_DIVIDED)
    return frozenset(enough), tuple(_near_the_top(moments, errors, total / len(moments)))


class _Moments(msgspec.Struct, frozen=True):
    n: int
    variance: float
    """With n − 1."""
    second: float
    """The second and fourth central moments, over n."""
    fourth: float


def _moments(counts: Sequence[int]) -> _Moments:
    n = sum(counts)
    if n < MINIMUM_ANSWERS:
        raise ValueError(f"{n} answers are too few")
    total = sum(place * count for place, count in enumerate(counts))
    squares = n * sum(place**2 * count for place, count in enumerate(counts)) - total**2
    fourth = math.fsum(count * (place - total / n) ** 4 for place, count in enumerate(counts)) / n
    return _Moments(n, squares / (n * (n - 1)), squares / n**2, fourth)


def _cube_error(kurtosis: float, n: int) -> float:
    """Return 2/(9ν), the variance of the cube root of a variance over its expectation."""
    return max(kurtosis - (n - 3) / (n - 1), 0.2) / (9 * n)


def _beyond(variance: float, rest: float, error: float) -> float:
    """Return how likely chance is to make a variance this large where `rest` is the true one."""
    z = ((variance / rest) ** (1 / 3) - (1 - error)) / math.sqrt(error)
    return 0.5 * math.erfc(z / math.sqrt(2))


def _near_the_top(
    moments: Sequence[_Moments], errors: Sequence[float], usual: float
) -> Sequence[int]:
    top = max(range(len(moments)), key=lambda place: moments[place].variance)
    unit, highest = usual ** (1 / 3), moments[top].variance ** (1 / 3)
    return [
        place
        for place, one in enumerate(moments)
        if highest - one.variance ** (1 / 3)
        <= _ONE_SIDED * unit * math.sqrt(errors[top] + errors[place])
    ]


_ONE_SIDED = 1.645
"""The standard normal deviate that 5 % lie above."""


def verdicts(ps: Sequence[float | None]) -> list[Verdict]:
    """Return what is known of several differences at once; None is one that is over too few."""
    known = iter(holm([p for p in ps if p is not None]))
    return ["too_few" if p is None else "found" if next(known) else "chance" for p in ps]


def holm(ps: Sequence[float]) -> list[bool]:
    """Return which differences are found when all are looked at together.

    The chance that any is found where there is none stays at `ALPHA`.

    Source: Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian
    Journal of Statistics, 6(2), 65–70.
    """
    found = [False] * len(ps)
    for rank, place in enumerate(sorted(range(len(ps)), key=ps.__getitem__)):
        if ps[place] > ALPHA / (len(ps) - rank):
            break
        found[place] = True
    return found


def _variance(spreads: Sequence[float], people: Sequence[int]) -> float:
    """Return the variance of the mean of statement means: Σ_st ρ·s_s·s_t/max(n_s, n_t)/k².

    ρ is 1 on the diagonal and `WITHIN` off it: of two statements at most the smaller number of
    people answered both.
    """
    places = range(len(people))
    return (
        math.fsum(
            (1.0 if s == t else WITHIN) * spreads[s] * spreads[t] / max(people[s], people[t])
            for s, t in product(places, places)
        )
        / len(people) ** 2
    )


def _mean(numbers: Sequence[Numbers]) -> float:
    return math.fsum(one.mean or 0.0 for one in numbers) / len(numbers)


def _sd(numbers: Numbers) -> float:
    return numbers.sd or 0.0


def _certain(difference: float) -> float:
    """Return p where nobody differs from the others within a group: a difference is one."""
    return 0.0 if abs(difference) > _NOTHING else 1.0
