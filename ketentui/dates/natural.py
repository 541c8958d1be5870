"""Dates as people say them (`vrijdag`, `over 6 weken`, `15 jan`)."""

from __future__ import annotations

import re
from datetime import date

from ketentui.dates.forms import dates, read, ways_to_say, weekday_number
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import in_every_language, understood
from ketentui.model.text import clean

_LONGEST = 60
"""Characters; a longer text is no date, and is cut where it is repeated."""

_YEARS_AHEAD = 50
"""Who says a later day has mistyped it."""

SURE = ("date_impossible", "date_other_weekday", "date_no_week", "date_too_far")
"""The keys of the errors that more typing seldom mends: something is said, and it can't be."""


def natural_date(text: str, today: date) -> date:
    """Return the day that `text` means in any language, as said on `today`.

    Understood are days (`gisteren`, `morgen`), weekdays (the next one, never today), spans (`over 6
    weken`, `over een half jaar`, `volgende maand`), spans from another day (`maandag over een
    week`: so long after the first Monday from today on), working days (`over 3 werkdagen`: Monday
    to Friday, since nothing is known of holidays), begins, middles (`half januari`: the 15th) and
    ends (`eind van de maand`; of a week: its Friday, and after that its Sunday), week numbers (the
    same), feasts with a date of their own (`kerst`: its first day), and dates: in words, in figures
    with the day first, or ISO. A date without a year, and a day without a month (`de 15e`), is the
    next such date, today included; a weekday before a date must be its own.

    KetentuiError `date_unclear` where it is none of these, `date_impossible` where there is no such
    day, `date_no_week` where there is no such week, `date_other_weekday` where a date has another
    weekday, `date_too_far` more than 50 years ahead.
    """
    said = _normalised(text)
    try:
        day = (
            read(ways_to_say(), said, today)
            or read(dates(), said, today)
            or _weekday_first(said, today)
        )
    except OverflowError:
        raise _refusal("date_too_far", text) from None
    except ValueError:
        raise _refusal("date_impossible", text) from None
    if day is None:
        raise _refusal("date_unclear", text)
    if day.year - today.year > _YEARS_AHEAD:
        raise _refusal("date_too_far", text)
    return day


def _weekday_first(said: str, today: date) -> date | None:
    """Return the date that is said after a weekday, which must be its own."""
    weekday, _, rest = said.partition(" ")
    day = read(dates(), rest, today) if weekday in understood("weekday") else None
    if day is not None and day.weekday() != weekday_number(weekday):
        meant = in_every_language(lambda locale: locale.day_in_words(day))
        raise KetentuiError("date_other_weekday", ExitCode.USAGE, day=meant)
    return day


def _refusal(key: str, text: str) -> KetentuiError:
    shown = clean(text)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST].rstrip()}…"
    return KetentuiError(key, ExitCode.USAGE, text=shown)


def _normalised(text: str) -> str:
    said = clean(text).casefold().replace(",", " ").replace("’", "'")
    said = re.sub(r"(?<=[^\W\d_])\.", " ", said).rstrip(".")
    by = "|".join(map(re.escape, understood("around.by")))
    return re.sub(f"^((?:{by}) )+", "", " ".join(said.split()))
