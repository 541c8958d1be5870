"""What a day can look like in words and figures, and which day each of these forms means."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import MAXYEAR, date, timedelta
from functools import cache, partial

from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import languages, understood
from ketentui.model.languages import Language

_FRIDAY = 4

_WORKING_DAYS = 5
"""In a week, from Monday."""

_MIDDLE = "15"
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
    return today + timedelta(days=_meant("day", word))


def _weekday(today: date, weekday: str) -> date:
    ahead = (weekday_number(weekday) - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead)


def _weekday_of_next_week(today: date, weekday: str) -> date:
    return _monday(today) + timedelta(days=7 + weekday_number(weekday))


def _span(today: date, count: str, unit: str) -> date:
    return _later(today, _number(count), understood("unit")[unit])


def _number(count: str) -> int:
    return int(understood("count").get(count, count))


def _meant(kind: str, word: str) -> int:
    return int(understood(kind)[word])


def weekday_number(word: str) -> int:
    """Return the number of a weekday, 0 for Monday; KeyError where `word` is none."""
    return _meant("weekday", word)


def _weeks_from_weekday(today: date, weekday: str, count: str) -> date:
    ahead = (weekday_number(weekday) - today.weekday()) % 7
    return _span(today + timedelta(days=ahead), count, "week")


def _working_days(today: date, count: str) -> date:
    """Return the day so many working days later; the first after a weekend is its Monday."""
    if not (number := _number(count)):
        return today
    last = today - timedelta(days=max(today.weekday() - _FRIDAY, 0))
    weeks, days = divmod(number, _WORKING_DAYS)
    over_weekend = last.weekday() + days > _FRIDAY
    return last + timedelta(days=7 * weeks + days + 2 * over_weekend)


def _begin(today: date, unit: str) -> date:
    """Return the first day of the next week, month, quarter or year."""
    whole = understood("unit")[unit]
    if whole == "day":
        return today + timedelta(days=1)
    if whole == "week":
        return _monday(today) + timedelta(days=7)
    return _end(today, None, unit) + timedelta(days=1)


def _end(today: date, next: str | None, unit: str) -> date:
    whole = understood("unit")[unit]
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


def _end_of_month(today: date, month: str, year: str | None) -> date:
    number = _meant("month", month)
    if year is not None:
        return _month_end(date(_year(year), number, 1))
    return _month_end(date(today.year + (number < today.month), number, 1))


def _date_in_words(today: date, day: str, month: str, year: str | None) -> date:
    return _date(today, int(day), _meant("month", month), year)


def _day_of_month(today: date, day: str) -> date:
    """Return the next day with that number, today included."""
    if not 1 <= int(day) <= 31:
        raise ValueError(day)
    months = (_later(today.replace(day=1), count, "month") for count in range(12))
    days = (
        one.replace(day=int(day)) for one in months if int(day) <= _days_in(one.year, one.month)
    )
    return next(one for one in days if one >= today)


def _date_in_figures(today: date, day: str, month: str, year: str | None) -> date:
    return _date(today, int(day), int(month), year)


def _feast(today: date, feast: str, year: str | None) -> date:
    month, day = map(int, understood("feast")[feast].split("-"))
    return _date(today, day, month, year)


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


def _one_of(kind: str) -> str:
    """Return the pattern of one of the words of a kind; of nothing where no language has any."""
    words = sorted(understood(kind), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"


def _kinds() -> dict[str, str]:
    """Return what stands in the forms in capitals, and the pattern of each."""
    around = ("within", "from", "on", "next", "coming", "middle", "the", "this", "of", "week")
    kinds = {kind.upper(): _one_of(f"around.{kind}") for kind in (*around, "ordinal")}
    named = ("weekday", "unit", "half", "feast", "month")
    begin, end, the, of = map(_one_of, ("around.begin", "around.end", "around.the", "around.of"))
    return {
        **kinds,
        **{kind.upper(): f"(?P<{kind}>{_one_of(kind)})" for kind in named},
        "WORD": f"(?P<word>{_one_of('day')})",
        "COUNT": rf"(?P<count>\d+|{_one_of('count')})",
        "WORKING": _one_of("around.working_day"),
        "WEEKS": _one_of("unit.week"),
        "END": f"(?:(?:{the} )?{end}(?: {of})?)",
        "BEGIN": f"(?:(?:{the} )?{begin}(?: {of})?(?: {the})?)",
        "DAY": r"(?P<day>\d{1,2})",
        "FIGURE": r"(?P<month>\d{1,2})",
        "YEAR": r"(?P<year>\d{4}|\d{2})",
        "WHOLE": r"(?P<year>\d{4})",
    }


_Described = tuple[tuple[str, Callable[..., date]], ...]


@cache
def _forms(described: _Described, known: Sequence[Language]) -> tuple[Form, ...]:
    """Return forms with the words of the languages `known` filled in."""
    kinds = _kinds()
    named = re.compile(rf"\b(?:{'|'.join(kinds)})\b")
    return tuple(
        (re.compile(named.sub(lambda kind: kinds[kind[0]], pattern)), read)
        for pattern, read in described
    )


def ways_to_say() -> Sequence[Form]:
    """Return the forms in which a day is said without a date."""
    return _forms(_WAYS, languages())


def dates() -> Sequence[Form]:
    """Return the forms of a date, in words or in figures."""
    return _forms(_DATES, languages())


_WAYS: _Described = (
    ("WORD", _named_day),
    ("(?:COMING )?WEEKDAY", _weekday),
    ("WEEKDAY COMING", _weekday),
    ("NEXT (?:WEEK )?WEEKDAY", _weekday_of_next_week),
    ("WEEKDAY NEXT WEEK", _weekday_of_next_week),
    ("(?:WITHIN )?COUNT UNIT", _span),
    ("(?:WITHIN )?HALF", lambda today, half: _later(today, _meant("half", half), "month")),
    (
        "WORD FROM COUNT UNIT",
        lambda today, word, count, unit: _span(_named_day(today, word), count, unit),
    ),
    ("WEEKDAY FROM COUNT WEEKS", _weeks_from_weekday),
    ("COUNT WEEKS ON WEEKDAY", _weeks_from_weekday),
    ("WEEKDAY WEEK", lambda today, weekday: _weeks_from_weekday(today, weekday, "1")),
    ("(?:WITHIN )?COUNT WORKING", _working_days),
    ("(?:NEXT|COMING) UNIT", lambda today, unit: _span(today, "1", unit)),
    ("END(?: THE| THIS)?(?P<next> NEXT)? UNIT", _end),
    ("END MONTH(?: YEAR)?", _end_of_month),
    ("END WHOLE", lambda today, year: date(int(year), 12, 31)),
    ("BEGIN NEXT UNIT", _begin),
    ("BEGIN MONTH(?: YEAR)?", partial(_date_in_words, day="1")),
    ("BEGIN WHOLE", lambda today, year: date(int(year), 1, 1)),
    ("MIDDLE[ -]?MONTH(?: YEAR)?", partial(_date_in_words, day=_MIDDLE)),
    (r"WEEK (?P<week>\d{1,2})", _week_number),
    ("FEAST(?: YEAR)?", _feast),
)

_DATES: _Described = (
    ("DAY(?:ORDINAL)?(?: OF)? ?MONTH(?: YEAR)?", _date_in_words),
    ("DAY ?MONTH COMING", partial(_date_in_words, year=None)),
    ("THE DAY(?:ORDINAL)", _day_of_month),
    ("MONTH DAY(?:ORDINAL)?(?: YEAR)?", _date_in_words),
    ("DAY-FIGURE(?:-YEAR)?", _date_in_figures),
    ("DAY/FIGURE(?:/YEAR)?", _date_in_figures),
    (r"DAY\.FIGURE(?:\.YEAR)?", _date_in_figures),
    ("YEAR-FIGURE-DAY", _date_in_figures),
)
