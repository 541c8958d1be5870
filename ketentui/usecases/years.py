"""The calendar years of what was taken in: each is a report of its own, here and in a comparison.

One rule for both, so that no two reports on the pool are over partly the same assessments: else
what an anonymous respondent answered could be had by subtracting one from the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from ketentui.model.assessment import Assessment
from ketentui.model.team import Remark, TeamReport
from ketentui.team.choosing import copies, given

_TOMORROW = timedelta(days=1)
"""So much later it can be elsewhere."""


def by_year(assessments: Iterable[Assessment]) -> Mapping[int, list[Assessment]]:
    """Return assessments by the year in which each was finished, the earliest year first.

    All copies of an assessment are in one year, the latest that any of them names. A year in which
    nothing was answered isn't there.
    """
    found: defaultdict[int, list[Assessment]] = defaultdict(list)
    for same in copies(assessments):
        found[max(one.when.year for one in same)] += same
    return {year: those for year, those in sorted(found.items()) if any(map(given, those))}


def is_ahead(year: int, now: datetime) -> bool:
    """Return whether a year is yet to come, everywhere: then somebody's clock was wrong."""
    return year > (now + _TOMORROW).year


def last_day(said: date | None, now: datetime) -> date:
    """Return the day on which the last answers were given, as answers say; today where they don't
    say it, or say a day that is yet to come: then somebody's clock was wrong.
    """
    today = now.date()
    return today if said is None or said > today + _TOMORROW else said


def latest(years: Iterable[int], now: datetime) -> int | None:
    """Return the latest year that isn't ahead, or of all of them where each is; None of none."""
    return max(years, key=lambda year: (not is_ahead(year, now), year), default=None)


def ahead(report: TeamReport, now: datetime) -> tuple[Remark, ...]:
    """Return what is to be said of a report with answers that are dated in a year to come."""
    last = report.respondents.last_day
    if last is None or not is_ahead(last.year, now):
        return ()
    return (Remark("dated_ahead", 1, f"{last.year}"),)
