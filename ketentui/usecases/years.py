"""The calendar years of what was taken in, each a report of its own, and what of it is old.

Reports and comparisons go by one rule, so that no two reports on the pool are over partly the same
assessments: else what an anonymous respondent answered could be had by subtracting one from the
other.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import understood
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.team import Remark, TeamReport
from ketentui.team.choosing import copies

_YEAR = 12
_AGO = re.compile(r"([0-9]{1,3}) ?(\w+)")
_MONTHS = {"month": 1, "year": _YEAR}

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
    return {
        year: those for year, those in sorted(found.items()) if any(one.answered for one in those)
    }


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


class OldExports(msgspec.Struct, frozen=True):
    """What of one chain was finished more than a year ago."""

    chain: str
    exports: int
    oldest: date


def old_exports(exports: Iterable[Assessment], now: datetime) -> tuple[OldExports, ...]:
    """Return of every chain what was finished more than a year ago, by the name of the chain."""
    limit = _months_before(now.date(), _YEAR)
    old: defaultdict[str, list[Assessment]] = defaultdict(list)
    for one in exports:
        if one.day < limit:
            old[names.key(one.respondent.chain)].append(one)
    spelled = names.common_spellings(
        one.respondent.chain for those in old.values() for one in those
    )
    return tuple(
        OldExports(spelled[key], len({one.id for one in those}), min(one.day for one in those))
        for key, those in sorted(old.items())
    )


def long_ago(text: str, today: date) -> date:
    """Return the day that is as long before today as `text` says: 90d, 6w, 18m, 1y (or 1j).

    `span_unclear` where it says something else.
    """
    found = _AGO.fullmatch(text.strip().lower())
    unit = found and understood("ago").get(found[2])
    if not found or not unit:
        raise KetentuiError("span_unclear", ExitCode.USAGE, text=text)
    n = int(found[1])
    if unit in _MONTHS:
        return _months_before(today, n * _MONTHS[unit])
    return today - timedelta(days=n * (7 if unit == "week" else 1))


def _months_before(day: date, months: int) -> date:
    """Return the day so many months before; in a shorter month, its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
