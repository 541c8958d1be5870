"""The numbers about one statement, from the answers that are counted, and those of a theme."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from ketentui.measures.agreement import (
    Answers,
    agreement,
    counted,
    distribution,
    division,
    division_of,
    mean_agreement,
    root,
    sums,
)
from ketentui.model.numbers import mean
from ketentui.model.questionnaire import Questionnaire, Scale
from ketentui.model.replacing import replace
from ketentui.model.view import Agreement, Numbers, ThemeNumbers, Withheld


def statement_numbers(
    id: str,
    values: Answers,
    scale: Scale,
    *,
    hidden: bool,
    not_applicable: int | None,
    unknown: int | None,
) -> Numbers:
    """Return the numbers of a statement over `values`; `hidden`: anonymous ones are left out."""
    ends = scale.minimum, scale.maximum
    counts = counted(values)
    agreed = agreement(counts, *ends)
    n, total, spread = sums(counts)
    withheld = _withheld(n, hidden, agreed)
    if not n:
        return Numbers(id, 0, not_applicable=not_applicable, unknown=unknown, withheld=withheld)
    return Numbers(
        id,
        n,
        total / n,
        (_at(n // 2, counts) + _at((n - 1) // 2, counts)) / 2,
        root(spread, n * (n - 1)) if n > 1 else None,
        float(min(counts)),
        float(max(counts)),
        distribution(counts, *ends),
        agreed,
        division(counts, *ends) if agreed else None,
        not_applicable,
        unknown,
        withheld,
    )


def _at(place: int, counts: Mapping[int, int]) -> int:
    """Return what stands at a place of numbers in their order: each is there as `counts` says."""
    ends = accumulate(count for _, count in sorted(counts.items()))
    return next(value for value, end in zip(sorted(counts), ends, strict=True) if place < end)


def theme_numbers(id: str, statements: Sequence[Numbers], least: int = 1) -> ThemeNumbers:
    """Return the numbers of a theme, or of a group of themes, from those of its `statements` alone.

    Those are as `as_scored` has them.

    Statements with fewer than `least` answers don't count. The mean is the mean of the statements'
    means, the spread √ of the mean of their squared sds. Agreement is the mean of their indices, as
    their authors define it for a scale of several items: a_wg(J) (Brown & Hauenstein 2005), AD_M(J)
    (Burke, Finkelstein & Dusig 1999) and r*_wg(J) (Lindell, M. K., Brandt, C. J., & Whitney, D. J.
    (1999). A revised index of interrater agreement for multi-item ratings of a single target.
    Applied Psychological Measurement, 23(2), 127–135). For polarisation the mean is this project's
    own choice.
    """
    counted = [one for one in statements if one.n >= least]
    hidden = any(one.hides_anonymous for one in statements)
    means = [one.mean for one in counted if one.mean is not None]
    if not means:
        few = any(one.n for one in statements)
        return ThemeNumbers(id, of=len(statements), withheld=_withheld(0, hidden, None, few=few))
    squares = [one.sd**2 for one in counted if one.sd is not None]
    agreed = mean_agreement([one.agreement for one in counted if one.agreement])
    return ThemeNumbers(
        id,
        tuple(one.id for one in counted),
        len(statements),
        min(one.n for one in counted),
        max(one.n for one in counted),
        mean(means),
        math.sqrt(mean(squares)) if squares else None,
        _together([one.distribution for one in counted if one.distribution]),
        agreed,
        division_of(agreed["r_wg"]) if agreed and agreed["r_wg"] is not None else None,
        _withheld(len(counted), hidden, agreed),
    )


def as_scored(numbers: Numbers, questionnaire: Questionnaire) -> Numbers:
    """Return the numbers of a statement as they count in its theme: a reversed one turned round."""
    statement = questionnaire.statements[numbers.id]
    if not statement.reverse:
        return numbers
    low, mean, median, high = (
        questionnaire.scale.score(statement, one)
        for one in (numbers.max, numbers.mean, numbers.median, numbers.min)
    )
    turned = numbers.distribution[::-1] if numbers.distribution else None
    return replace(numbers, mean=mean, median=median, min=low, max=high, distribution=turned)


def _together(distributions: Iterable[Sequence[int]]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*distributions, strict=True)))


def _withheld(
    n: int, hidden: bool, agreed: Agreement | None, *, few: bool = False
) -> tuple[Withheld, ...]:
    """Return why something is missing; `few`: there are answers, but not enough to count."""
    reasons: list[Withheld] = ["anonymous"] if hidden else []
    if n == 0 and few:
        reasons.append("small_group")
    elif n == 0 and not hidden:
        reasons.append("no_answers")
    if n > 0 and agreed is None:
        reasons.append("few_answers")
    return tuple(reasons)
