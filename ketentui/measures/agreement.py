"""Agreement: how much a group's answers to one statement agree, by four published indices.

Every index here is a number about whole answers on a scale from `minimum` to `maximum`. Sums are
kept in whole numbers and divided once, so that an index never leaves its range by rounding. Answers
are given one by one, or as how often each of them was given: those of a statement are counted once.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

import msgspec

from ketentui.model.numbers import mean
from ketentui.model.view import Agreement, Division

MINIMUM_ANSWERS = 5
"""Fewer answers than this get no agreement index.

With few answers people seem to agree by chance. When everybody answers at random on 1–5, r_wg
is .70 or more for 23 in 100 groups of three, for 10 in 100 groups of four and for 6 in 100
groups of five (counted over every possible set of answers).
"""

SHARED_FROM = 0.70
"""The r_wg from which answers are called shared; see `division`."""

DIVIDED_UP_TO = 0.30
"""The r_wg up to which answers are called divided; see `division`."""


_BITS = 120
"""Bits of a square of which the root is to be rounded to a float: twice its 53, and some."""


Answers = Sequence[int] | Counter[int]
"""Of a group, to one statement."""


def agreement(values: Answers, minimum: int, maximum: int) -> Agreement | None:
    """Return all indices, or None with fewer than `MINIMUM_ANSWERS` answers."""
    counts = counted(values)
    if counts.total() < MINIMUM_ANSWERS:
        return None
    return {index.id: index.of(counts, minimum, maximum) for index in INDICES}


def mean_agreement(found: Sequence[Agreement]) -> Agreement | None:
    """Return every index as the mean of where it is defined; None of nothing."""
    if not found:
        return None
    known = {index.id: [one[index.id] for one in found] for index in INDICES}
    defined = {id: [one for one in values if one is not None] for id, values in known.items()}
    return {id: mean(values) if values else None for id, values in defined.items()}


def a_wg(values: Answers, minimum: int, maximum: int) -> float | None:
    """Return a_wg: agreement against the most that answers with this mean could differ.

    With L and H the ends of the scale, M the mean, s² the variance with n − 1:

        a_wg = 1 − 2·s² / { [(H + L)·M − M² − H·L] · n/(n − 1) }

    for (L·(n − 1) + H)/n ≤ M ≤ (H·(n − 1) + L)/n, from −1 (the most that is possible) to 1
    (unanimous, wherever the mean is). Outside those bounds, and for fewer than two answers, it is
    not defined: None. The part in square brackets is (H − M)·(M − L), and n/(n − 1) cancels
    against the same factor in s².

    Source: Brown, R. D., & Hauenstein, N. M. A. (2005). Interrater agreement reconsidered: An
    alternative to the r_wg indices. Organizational Research Methods, 8(2), 165–184.
    """
    n, total, spread = sums(values)
    if n < 2:
        return None
    if spread == 0:
        return 1.0
    if not minimum * (n - 1) + maximum <= total <= maximum * (n - 1) + minimum:
        return None
    most = (n * maximum - total) * (total - n * minimum)
    return (most - 2 * spread) / most


def ad_m(values: Answers) -> float | None:
    """Return AD_M: the average distance of an answer to the mean, Σ|x − M| / n.

    In scale points, 0 when all agree; None for fewer than two answers.

    Source: Burke, M. J., Finkelstein, L. M., & Dusig, M. S. (1999). On average deviation indices
    for estimating interrater agreement. Organizational Research Methods, 2(1), 49–68.
    """
    n, total, _ = sums(values)
    if n < 2:
        return None
    apart = (abs(n * value - total) * count for value, count in counted(values).items())
    return sum(apart) / n**2


def r_wg(values: Answers, minimum: int, maximum: int) -> float | None:
    """Return r_wg: agreement against random answers, each option equally likely.

    With A the number of options and s² the variance with n − 1:

        r_wg = 1 − s² / [(A² − 1) / 12]

    1 when all agree, 0 when the answers differ as much as random ones. It is not cut off at 0:
    below it people differ more than by chance, which is a finding. None for fewer than two
    answers.

    Source: James, L. R., Demaree, R. G., & Wolf, G. (1984). Estimating within-group interrater
    reliability with and without response bias. Journal of Applied Psychology, 69(1), 85–98.
    """
    n, _, spread = sums(values)
    if n < 2:
        return None
    options = maximum - minimum + 1
    random = n * (n - 1) * (options**2 - 1)
    return (random - 12 * spread) / random


def polarisation(values: Answers, minimum: int, maximum: int) -> float | None:
    """Return (1 − A) / 2, with A of `van_der_eijk_a`: 0 consensus, 1 two camps at the ends.

    An even spread over all options gives 0.5. None for no answers or fewer than three options.

    Source: the R package agrmt (D. Ruedin), function `polarization`.
    """
    agreement_a = van_der_eijk_a(distribution(values, minimum, maximum))
    return None if agreement_a is None else (1 - agreement_a) / 2


def van_der_eijk_a(counts: Sequence[int]) -> float | None:
    """Return van der Eijk's A of the number of answers per option, in the order of the scale.

    The distribution is cut into layers, in each of which an option is empty or as full as the
    others; A is the mean of the layers' agreement, weighted by the answers in each. 1 when all
    chose the same, 0 when spread evenly, −1 when half chose either end. None for no answers or
    fewer than three options; ValueError for a negative count.

    Source: van der Eijk, C. (2001). Measuring agreement in ordered rating scales. Quality &
    Quantity, 35(3), 325–341.
    """
    if any(count < 0 for count in counts):
        raise ValueError("a count cannot be negative")
    answers = sum(counts)
    if len(counts) < 3 or not answers:
        return None
    total, whole = 0, 1
    for pattern, size in _layers(counts):
        part, of = _pattern_agreement(pattern)
        total, whole = total * of + size * part * whole, whole * of
    return total / (whole * answers)


def distribution(values: Answers, minimum: int, maximum: int) -> tuple[int, ...]:
    """Return how often each option was chosen, from `minimum` to `maximum`.

    ValueError when an answer is not on the scale.
    """
    counts = counted(values)
    options = range(minimum, maximum + 1)
    if stray := sorted(set(counts).difference(options)):
        raise ValueError(f"{stray[0]} is not on the scale {minimum}–{maximum}")
    return tuple(counts[option] for option in options)


def division(values: Answers, minimum: int, maximum: int) -> Division:
    """Say in a word how the answers lie; show it only where `agreement` gives its numbers.

    * shared: r_wg is at least .70 (the usual limit for acceptable agreement; strong agreement in
      LeBreton & Senter). AD_M then is below the number of options divided by 6, the upper limit
      for acceptable agreement of Burke & Dunlap, so that both indices accept it;
    * divided: r_wg is at most .30 (lack of agreement in LeBreton & Senter). Where polarisation is
      over .5, nearer to two camps than to an even spread, r_wg is below that, so that two camps
      are always called divided;
    * mixed: what lies between.

    a_wg has no say in it: near an end of the scale it is low where people do agree (fifteen times
    5 and five times 4 give .60, while Brown & Hauenstein ask for .70) or not defined. A single
    answer is shared; ValueError without answers.

    Sources: LeBreton, J. M., & Senter, J. L. (2008). Answers to 20 questions about interrater
    reliability and interrater agreement. Organizational Research Methods, 11(4), 815–852. Burke,
    M. J., & Dunlap, W. P. (2002). Estimating interrater agreement with the average deviation
    index: A user's guide. Organizational Research Methods, 5(2), 159–172.
    """
    if not values:
        raise ValueError("no answers to judge")
    found = r_wg(values, minimum, maximum)
    return "shared" if found is None else division_of(found)


def division_of(r_wg: float) -> Division:
    """Say an r_wg in a word, within the limits of `division`."""
    if r_wg >= SHARED_FROM:
        return "shared"
    return "divided" if r_wg <= DIVIDED_UP_TO else "mixed"


def counted(values: Answers) -> Counter[int]:
    """Return how often each answer was given."""
    return values if isinstance(values, Counter) else Counter(values)


def sums(values: Answers) -> tuple[int, int, int]:
    """Return n, Σx, and n·Σx² − (Σx)², which is n² times the variance over n."""
    n = total = squares = 0
    for value, count in counted(values).items():
        n += count
        total += value * count
        squares += value * value * count
    return n, total, n * squares - total**2


def root(numerator: int, denominator: int) -> float:
    """Return √(numerator / denominator), of whole numbers of at least 0 and 1: the float nearest to
    it, which is what `statistics.stdev` finds by way of fractions.
    """
    scale = max(0, _BITS + denominator.bit_length() - numerator.bit_length()) // 2
    whole = numerator << 2 * scale
    found = math.isqrt(whole // denominator)
    inexact = found * found * denominator != whole  # what was cut off decides where it lies halfway
    return (found << 1 | inexact) / (1 << scale + 1)


def _layers(counts: Sequence[int]) -> Iterator[tuple[tuple[bool, ...], int]]:
    """Cut a distribution into layers from below: which options each holds, and its answers."""
    rest = list(counts)
    while any(rest):
        height = min(count for count in rest if count)
        pattern = tuple(count > 0 for count in rest)
        yield pattern, height * sum(pattern)
        rest = [count - height if count else 0 for count in rest]


@lru_cache(maxsize=1024)
def _pattern_agreement(pattern: tuple[bool, ...]) -> tuple[int, int]:
    """Return the agreement of one layer, as what to divide by what: U · (1 − (S − 1)/(K − 1)).

    K is the number of options, S how many of them are filled, and U the unimodality:
    ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)·(TU + TDU)), with TU the triples of options filled as
    110 or 011 and TDU those filled as 101 (van der Eijk 2001, equation 2). One filled option is
    full agreement, all filled is none.
    """
    options, filled = len(pattern), sum(pattern)
    if filled == 1:
        return 1, 1
    if filled == options:
        return 0, 1
    triples = Counter(combinations(pattern, 3))
    one_top = triples[True, True, False] + triples[False, True, True]
    two_tops = triples[True, False, True]
    unimodality = (options - 2) * one_top - (options - 1) * two_tops
    most = (options - 2) * (one_top + two_tops)
    return unimodality * (options - filled), most * (options - 1)


DIGITS = 2
"""Decimals of an index for people."""


class Index(msgspec.Struct, frozen=True):
    """An agreement index: what it is called in files and texts, and how it is computed."""

    id: str
    """Its key in JSON and CSV, and of its name and explanation among the texts (`index.…`)."""
    of: Callable[[Answers, int, int], float | None]
    """From answers on a scale, and that scale's ends."""


def _a_wg_of_enough(values: Answers, minimum: int, maximum: int) -> float | None:
    """Return a_wg where there are as many answers as its authors ask for."""
    return a_wg(values, minimum, maximum) if counted(values).total() >= maximum - minimum else None


INDICES = (
    Index("a_wg", _a_wg_of_enough),
    Index("ad_m", lambda values, *_: ad_m(values)),
    Index("r_wg", r_wg),
    Index("polarisation", polarisation),
)
"""All indices, in the order in which they are told: tables, files and the app follow from them."""
