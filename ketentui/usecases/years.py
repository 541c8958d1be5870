"""The calendar years of what was taken in: each is a report of its own, here and in a comparison.

One rule for both, so that no two reports on the pool are over partly the same assessments: else
what an anonymous respondent answered could be had by subtracting one from the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ketentui.model.assessment import Assessment
from ketentui.team.choosing import given
from ketentui.usecases.comparing import when


def by_year(assessments: Iterable[Assessment]) -> Mapping[int, list[Assessment]]:
    """Return assessments by the year in which each was finished, the earliest year first.

    All copies of an assessment are in one year, the latest that any of them names. A year in which
    nothing was answered isn't there.
    """
    every = list(assessments)
    years: dict[str, int] = {}
    for one in every:
        years[one.id] = max(when(one).year, years.get(one.id, 0))
    found: defaultdict[int, list[Assessment]] = defaultdict(list)
    for one in every:
        found[years[one.id]].append(one)
    return {year: those for year, those in sorted(found.items()) if any(map(given, those))}
