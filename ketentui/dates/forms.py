"""What a day can look like in words and figures, and which day each of these forms means."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import MAXYEAR, date, timedelta

from ketentui.dates.words import COUNTS, DAYS, FEASTS, HALVES, MONTHS, UNITS, WEEKDAYS
from ketentui.errors import ExitCode, KetentuiError

_FRIDAY = 4

_WORKING_DAYS = 5
"""In a week, from Monday."""

_MIDDLE = 15
"""The day that the middle of a month is taken for."""

_SEARCHED_YEARS = 9
"""Within so many years from any day there is a 29 February."""

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}


Form = tuple[re.Pattern[str], Callable[..., date]]
"""What a text looks like, and what reads it; the pattern's groups are the reader's arguments."""


def read(forms: Iterable[Form], said: str, today: date) -> date | None:
    """Return the day that the first of `forms` which `said` has means on `today`; None where it
    has none.

    ValueError where there is no such day, OverflowError where no calendar has it, KetentuiError
    `date_no_week` where the year has no such week.
    """
    for pattern, meant in forms:
        match = pattern.fullmatch(said)
        if match:
            return meant(today, **match.groupdict())
    return None


def _named_day(today: date, word: str) -> date:
    return today + timedelta(days=DAYS[word])


def _weekday(today: date, weekday: str) -> date:
    ahead = (WEEKDAYS[weekday] - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead)


def _weekday_of_next_week(today: date, weekday: str) -> date:
    return _monday(today) + timedelta(days=7 + WEEKDAYS[weekday])


def _span(today: date, count: str, unit: str) -> date:
    return _later(today, _number(count), UNITS[unit])


def _number(count: str) -> int:
    return COUNTS.get(count) or int(count)


def _span_from(today: date, word: str, count: str, unit: str) -> date:
    return _span(_named_day(today, word), count, unit)


def _weeks_from_weekday(today: date, weekday: str, count: str) -> date:
    ahead = (WEEKDAYS[weekday] - today.weekday()) % 7
    return _span(today + timedelta(days=ahead), count, "week")


def _week_from_weekday(today: date, weekday: str) -> date:
    return _weeks_from_weekday(today, weekday, "1")


def _working_days(today: date, count: str) -> date:
    """Return the day so many working days later; the first after a weekend is its Monday."""
    if not (number := _number(count)):
        return today
    last = today - timedelta(days=max(today.weekday() - _FRIDAY, 0))
    weeks, days = divmod(number, _WORKING_DAYS)
    over_weekend = last.weekday() + days > _FRIDAY
    return last + timedelta(days=7 * weeks + days + 2 * over_weekend)


def _half_span(today: date, half: str) -> date:
    return _later(today, HALVES[half], "month")


def _next_span(today: date, unit: str) -> date:
    return _later(today, 1, UNITS[unit])


def _begin(today: date, unit: str) -> date:
    """Return the first day of the next week, month, quarter or year."""
    whole = UNITS[unit]
    if whole == "day":
        return today + timedelta(days=1)
    if whole == "week":
        return _monday(today) + timedelta(days=7)
    return _end(today, None, unit) + timedelta(days=1)


def _end(today: date, next: str | None, unit: str) -> date:
    whole = UNITS[unit]
    if whole == "day":
        return today + timedelta(days=next is not None)
    if whole == "week":
        return _end_of_week(today + timedelta(days=7 * (next is not None)), today)
    months = _MONTHS_IN[whole]
    last = -(-today.month // months) * months
    begins = date(today.year, last, 1)
    return _month_end(_later(begins, 1, whole) if next else begins)


def _end_of_week(day: date, today: date) -> date:
    """Return the Friday of the week of `day`, or its Sunday where that Friday has passed."""
    friday = _monday(day) + timedelta(days=_FRIDAY)
    return friday if friday >= today else friday + timedelta(days=2)


def _begin_of_year(today: date, year: str) -> date:
    return date(int(year), 1, 1)


def _end_of_year(today: date, year: str) -> date:
    return date(int(year), 12, 31)


def _begin_of_month(today: date, month: str, year: str | None) -> date:
    return _date(today, 1, MONTHS[month], year)


def _middle_of_month(today: date, month: str, year: str | None) -> date:
    return _date(today, _MIDDLE, MONTHS[month], year)


def _end_of_month(today: date, month: str, year: str | None) -> date:
    number = MONTHS[month]
    if year is not None:
        return _month_end(date(_year(year), number, 1))
    return _month_end(date(today.year + (number < today.month), number, 1))


def _date_in_words(today: date, day: str, month: str, year: str | None) -> date:
    return _date(today, int(day), MONTHS[month], year)


def _day_of_month(today: date, day: str) -> date:
    """Return the next day with that number, today included."""
    if not 1 <= int(day) <= 31:
        raise ValueError(day)
    months = (_later(today.replace(day=1), count, "month") for count in range(12))
    days = (
        one.replace(day=int(day)) for one in months if int(day) <= _days_in(one.year, one.month)
    )
    return next(one for one in days if one >= today)


def _coming_date(today: date, day: str, month: str) -> date:
    return _date(today, int(day), MONTHS[month], None)


def _date_in_figures(today: date, day: str, month: str, year: str | None) -> date:
    return _date(today, int(day), int(month), year)


def _feast(today: date, feast: str, year: str | None) -> date:
    return _date(today, *FEASTS[feast], year)


def _week_number(today: date, week: str) -> date:
    year, this_week, _ = today.isocalendar()
    if int(week) == this_week:
        return _end_of_week(today, today)
    if int(week) < this_week:
        year += 1
    try:
        return date.fromisocalendar(year, int(week), _FRIDAY + 1)
    except ValueError:
        weeks = date(year, 12, 28).isocalendar().week  # which is always in the last one
        raise KetentuiError(
            "date_no_week", ExitCode.USAGE, week=int(week), year=year, weeks=weeks
        ) from None


def _date(today: date, day: int, month: int, year: str | None) -> date:
    if year is not None:
        return date(_year(year), month, day)
    years = range(today.year, today.year + _SEARCHED_YEARS)
    days = (date(one, month, day) for one in years if 1 <= day <= _days_in(one, month))
    found = next((one for one in days if one >= today), None)
    if found is None:
        raise ValueError(day)
    return found


def _days_in(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _year(year: str) -> int:
    return int(year) + 2000 if len(year) == 2 else int(year)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month_end(day: date) -> date:
    return day.replace(day=_days_in(day.year, day.month))


def _later(day: date, count: int, unit: str) -> date:
    """Return the day so many units later; in a shorter month, its last day."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    years, month = divmod(day.month - 1 + count * _MONTHS_IN[unit], 12)
    if day.year + years > MAXYEAR:
        raise OverflowError
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, _days_in(first.year, first.month)))


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _forms(*forms: tuple[str, Callable[..., date]]) -> tuple[Form, ...]:
    """Return the forms with the kinds of words, in capitals, filled in as groups."""
    kinds = {
        "WORD": f"(?P<word>{_one_of(DAYS)})",
        "WEEKDAY": f"(?P<weekday>{_one_of(WEEKDAYS)})",
        "COUNT": rf"(?P<count>\d+|{_one_of(COUNTS)})",
        "WORKING": "(?:werkdag(?:en)?|(?:working|work|business) days?)",
        "WEEK": "(?:week|weken|weeks)",
        "UNIT": f"(?P<unit>{_one_of(UNITS)})",
        "NEXT": "(?:volgende?|aankomende?|next)",
        "COMING": "(?:aanstaande|a s|as|komende?|deze|this|coming)",
        "END": "(?:(?:het |the )?(?:einde?|end)(?: van| of)?)",
        "BEGIN": "(?:(?:het |the )?(?:begin|beginning|start|early)(?: van| of)?(?: het| the)?)",
        "MIDDLE": "(?:half|medio|mid)",
        "HALF": f"(?P<half>{_one_of(HALVES)})",
        "FEAST": f"(?P<feast>{_one_of(FEASTS)})",
        "DAY": r"(?P<day>\d{1,2})",
        "MONTH": f"(?P<month>{_one_of(MONTHS)})",
        "FIGURE": r"(?P<month>\d{1,2})",
        "YEAR": r"(?P<year>\d{4}|\d{2})",
        "WHOLE": r"(?P<year>\d{4})",
    }
    named = re.compile(rf"\b(?:{_one_of(kinds)})\b")
    return tuple(
        (re.compile(named.sub(lambda kind: kinds[kind[0]], pattern)), read)
        for pattern, read in forms
    )


FORMS = _forms(
    ("WORD", _named_day),
    ("(?:COMING )?WEEKDAY", _weekday),
    ("WEEKDAY COMING", _weekday),
    ("NEXT (?:week )?WEEKDAY", _weekday_of_next_week),
    ("WEEKDAY NEXT week", _weekday_of_next_week),
    ("(?:(?:over|binnen|in|within) )?COUNT UNIT", _span),
    ("(?:(?:over|binnen|in|within) )?HALF", _half_span),
    ("WORD over COUNT UNIT", _span_from),
    ("WEEKDAY over COUNT WEEK", _weeks_from_weekday),
    ("COUNT WEEK on WEEKDAY", _weeks_from_weekday),
    ("WEEKDAY week", _week_from_weekday),
    ("(?:(?:over|binnen|in|within) )?COUNT WORKING", _working_days),
    ("(?:NEXT|COMING) UNIT", _next_span),
    ("END(?: de| deze| het| dit| the| this)?(?P<next> NEXT)? UNIT", _end),
    ("END MONTH(?: YEAR)?", _end_of_month),
    ("END WHOLE", _end_of_year),
    ("BEGIN NEXT UNIT", _begin),
    ("BEGIN MONTH(?: YEAR)?", _begin_of_month),
    ("BEGIN WHOLE", _begin_of_year),
    ("MIDDLE[ -]?MONTH(?: YEAR)?", _middle_of_month),
    (r"week (?P<week>\d{1,2})", _week_number),
    ("FEAST(?: YEAR)?", _feast),
)

DATES = _forms(
    ("DAY(?:e|ste|de|st|nd|rd|th)?(?: of)? ?MONTH(?: YEAR)?", _date_in_words),
    ("DAY ?MONTH COMING", _coming_date),
    ("(?:de|the) DAY(?:e|ste|de|st|nd|rd|th)", _day_of_month),
    ("MONTH DAY(?:st|nd|rd|th)?(?: YEAR)?", _date_in_words),
    ("DAY-FIGURE(?:-YEAR)?", _date_in_figures),
    ("DAY/FIGURE(?:/YEAR)?", _date_in_figures),
    (r"DAY\.FIGURE(?:\.YEAR)?", _date_in_figures),
    ("YEAR-FIGURE-DAY", _date_in_figures),
)
