"""The numbers about one statement or theme, from the answers or scores that are counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import fmean

from ketentui.measures.agreement import agreement, distribution, division, division_of, summarise
from ketentui.model.questionnaire import Scale
from ketentui.model.view import Agreement, Numbers, Withheld


def statement_numbers(
    id: str,
    values: Sequence[int],
    scale: Scale,
    *,
    hidden: bool,
    not_applicable: int | None,
    unknown: int | None,
) -> Numbers:
    """Return the numbers of a statement over `values`; `hidden`: anonymous ones are left out."""
    ends = scale.minimum, scale.maximum
    agreed = agreement(values, *ends)
    found = summarise(sorted(values))
    if found is None:
        return Numbers(
            id,
            0,
            not_applicable=not_applicable,
            unknown=unknown,
            withheld=_withheld(0, hidden, agreed),
        )
    return Numbers(
        id,
        found.n,
        found.mean,
        found.median,
        found.sd,
        found.min,
        found.max,
        distribution(values, *ends),
        agreed,
        division(values, *ends) if agreed else None,
        not_applicable,
        unknown,
        _withheld(found.n, hidden, agreed),
    )


def score_numbers(
    id: str, scores: Sequence[float], scale: Scale, statements: Iterable[Numbers], *, hidden: bool
) -> Numbers:
    """Return the numbers of a theme, or of a group of themes, over respondents' scores.

    Its agreement is the mean of the indices of the `statements` below it, as their authors define
    it for a scale of several items: a_wg(J) (Brown & Hauenstein 2005), AD_M(J) (Burke, Finkelstein
    & Dusig 1999) and r*_wg(J) (Lindell, M. K., Brandt, C. J., & Whitney, D. J. (1999). A revised
    index of interrater agreement for multi-item ratings of a single target. Applied Psychological
    Measurement, 23(2), 127–135). For polarisation the mean is this project's own choice.
    """
    agreed = _mean_agreement([one.agreement for one in statements if one.agreement])
    found = summarise(sorted(scores))
    if found is None:
        return Numbers(id, 0, withheld=_withheld(0, hidden, None))
    return Numbers(
        id,
        found.n,
        found.mean,
        found.median,
        found.sd,
        found.min,
        found.max,
        distribution([_nearest(score) for score in scores], scale.minimum, scale.maximum),
        agreed,
        division_of(agreed.r_wg) if agreed and agreed.r_wg is not None else None,
        withheld=_withheld(found.n, hidden, agreed),
    )


def _withheld(n: int, hidden: bool, agreed: Agreement | None) -> tuple[Withheld, ...]:
    reasons: list[Withheld] = ["anonymous"] if hidden else []
    if n == 0 and not hidden:
        reasons.append("no_answers")
    if n > 0 and agreed is None:
        reasons.append("few_answers")
    return tuple(reasons)


def _mean_agreement(indices: Sequence[Agreement]) -> Agreement | None:
    def mean(index: Callable[[Agreement], float | None]) -> float | None:
        defined = [value for one in indices if (value := index(one)) is not None]
        return fmean(defined) if defined else None

    if not indices:
        return None
    return Agreement(
        mean(lambda one: one.a_wg),
        mean(lambda one: one.ad_m),
        mean(lambda one: one.r_wg),
        mean(lambda one: one.polarisation),
    )


def _nearest(score: float) -> int:
    """Return the point of the scale that is nearest to a score; a half goes up."""
    return int(score + 0.5)
