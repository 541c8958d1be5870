"""Dates as people say them (`vrijdag`, `over 6 weken`, `15 jan`), and dates in words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

from ketentui.date_words import COUNTS, DAYS, FEASTS, MONTHS, UNITS, WEEKDAYS
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.text import clean

if TYPE_CHECKING:
    from ketentui.locale import Locale

_LONGEST = 60
"""Characters; a longer text is no date, and is cut where it is repeated."""

_FRIDAY = 4

_WORKING_DAYS = 5
"""In a week, from Monday."""

_SEARCHED_YEARS = 9
"""Within so many years from any day there is a 29 February."""

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}


def natural_date(text: str, today: date) -> date:
    """Return the day that `text` means in Dutch or English, as said on `today`.

    Understood are days (`gisteren`, `morgen`), weekdays (the next one, never today), spans (`over 6
    weken`, `volgende maand`), spans from another day (`maandag over een week`: so long after the
    first Monday from today on), working days (`over 3 werkdagen`: Monday to Friday, since nothing
    is known of holidays), ends (`eind van de maand`; of a week: its Friday), week numbers (the
    Friday), feasts with a date of their own (`kerst`: its first day), and dates: in words, in
    figures with the day first, or ISO. A date without a year is the next such date, today included;
    a weekday before a date must be its own.

    KetentuiError `date_unclear` where it is none of these, `date_impossible` where there is no such
    day, `date_too_far` past the year 9999.
    """
    said = _normalised(text)
    weekday, _, rest = said.partition(" ")
    try:
        day = _read(_FORMS, said, today) or _read(_DATES, said, today)
        if day is None and weekday in WEEKDAYS:
            day = _read(_DATES, rest, today)
            if day is not None and day.weekday() != WEEKDAYS[weekday]:
                raise ValueError(weekday)
    except OverflowError:
        raise _refusal("date_too_far", text) from None
    except ValueError:
        raise _refusal("date_impossible", text) from None
    if day is None:
        raise _refusal("date_unclear", text)
    return day


def day_in_words(day: date, locale: Locale) -> str:
    """Return a day with its weekday, in whole words: vrijdag 15 januari 2027."""
    weekday = locale(f"dates.weekday.{day.isoweekday()}")
    return f"{weekday} {day.day} {locale(f'dates.month.{day.month}')} {day.year}"


def _refusal(key: str, text: str) -> KetentuiError:
    shown = clean(text)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST].rstrip()}…"
    return KetentuiError(key, ExitCode.USAGE, text=shown)


def _normalised(text: str) -> str:
    said = clean(text).casefold().replace(",", " ").replace("’", "'")
    said = re.sub(r"(?<=[a-z])\.", " ", said).rstrip(".")
    return re.sub(r"^(op|uiterlijk|on|by) ", "", " ".join(said.split()))


_Form = tuple[re.Pattern[str], Callable[..., date]]
"""What a text looks like, and what reads it; the pattern's groups are the reader's arguments."""


def _read(forms: Iterable[_Form], said: str, today: date) -> date | None:
    for pattern, read in forms:
        match = pattern.fullmatch(said)
        if match:
            return read(today, **match.groupdict())
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


def _next_span(today: date, unit: str) -> date:
    return _later(today, 1, UNITS[unit])


def _end(today: date, next: str | None, unit: str) -> date:
    whole = UNITS[unit]
    if whole == "week":
        friday = _monday(today) + timedelta(days=_FRIDAY)
        return friday + timedelta(days=7 * (next is not None or friday < today))
    months = _MONTHS_IN[whole]
    last = -(-today.month // months) * months
    begins = date(today.year, last, 1)
    return _month_end(_later(begins, 1, whole) if next else begins)


def _end_of_month(today: date, month: str, year: str | None) -> date:
    number = MONTHS[month]
    if year is not None:
        return _month_end(date(_year(year), number, 1))
    return _month_end(date(today.year + (number < today.month), number, 1))


def _date_in_words(today: date, day: str, month: str, year: str | None) -> date:
    return _date(today, int(day), MONTHS[month], year)


def _date_in_figures(today: date, day: str, month: str, year: str | None) -> date:
    return _date(today, int(day), int(month), year)


def _feast(today: date, feast: str, year: str | None) -> date:
    return _date(today, *FEASTS[feast], year)


def _week_number(today: date, week: str) -> date:
    friday = date.fromisocalendar(today.isocalendar().year, int(week), _FRIDAY + 1)
    if friday < today:
        friday = date.fromisocalendar(today.isocalendar().year + 1, int(week), _FRIDAY + 1)
    return friday


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


def _forms(*forms: tuple[str, Callable[..., date]]) -> tuple[_Form, ...]:
    """Return the forms with the kinds of words, in capitals, filled in as groups."""
    kinds = {
        "WORD": f"(?P<word>{_one_of(DAYS)})",
        "WEEKDAY": f"(?P<weekday>{_one_of(WEEKDAYS)})",
        "COUNT": rf"(?P<count>\d+|{_one_of(COUNTS)})",
        "WORKING": "(?:werkdag(?:en)?|(?:working|work|business) days?)",
        "WEEK": "(?:week|weken|weeks)",
        "UNIT": f"(?P<unit>{_one_of(UNITS)})",
        "NEXT": "(?:volgende?|aankomende?|next)",
        "COMING": "(?:aanstaande|a s|komende?|deze|this|coming)",
        "END": "(?:(?:het |the )?(?:einde?|end)(?: van| of)?)",
        "FEAST": f"(?P<feast>{_one_of(FEASTS)})",
        "DAY": r"(?P<day>\d{1,2})",
        "MONTH": f"(?P<month>{_one_of(MONTHS)})",
        "FIGURE": r"(?P<month>\d{1,2})",
        "YEAR": r"(?P<year>\d{4}|\d{2})",
    }
    named = re.compile(rf"\b(?:{_one_of(kinds)})\b")
    return tuple(
        (re.compile(named.sub(lambda kind: kinds[kind[0]], pattern)), read)
        for pattern, read in forms
    )


_FORMS = _forms(
    ("WORD", _named_day),
    ("(?:COMING )?WEEKDAY", _weekday),
    ("WEEKDAY COMING", _weekday),
    ("NEXT (?:week )?WEEKDAY", _weekday_of_next_week),
    ("WEEKDAY NEXT week", _weekday_of_next_week),
    ("(?:(?:over|binnen|in|within) )?COUNT UNIT", _span),
    ("WORD over COUNT UNIT", _span_from),
    ("WEEKDAY over COUNT WEEK", _weeks_from_weekday),
    ("COUNT WEEK on WEEKDAY", _weeks_from_weekday),
    ("WEEKDAY week", _week_from_weekday),
    ("(?:(?:over|binnen|in|within) )?COUNT WORKING", _working_days),
    ("(?:NEXT|COMING) UNIT", _next_span),
    ("END(?: de| deze| het| dit| the| this)?(?P<next> NEXT)? UNIT", _end),
    ("END MONTH(?: YEAR)?", _end_of_month),
    (r"week (?P<week>\d{1,2})", _week_number),
    ("FEAST(?: YEAR)?", _feast),
)

_DATES = _forms(
    ("DAY(?:e|ste|de|st|nd|rd|th)?(?: of)? ?MONTH(?: YEAR)?", _date_in_words),
    ("MONTH DAY(?:st|nd|rd|th)?(?: YEAR)?", _date_in_words),
    ("DAY-FIGURE(?:-YEAR)?", _date_in_figures),
    ("DAY/FIGURE(?:/YEAR)?", _date_in_figures),
    (r"DAY\.FIGURE(?:\.YEAR)?", _date_in_figures),
    ("YEAR-FIGURE-DAY", _date_in_figures),
)
