"""A date is understood as people say it, in both languages, and never as another day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.dates.natural import SURE, natural_date
from ketentui.errors import KetentuiError
from ketentui.locale import Locale, languages

TODAY = date(2026, 11, 21)
"""A Saturday."""

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vandaag", "2026-11-21"),
        ("gisteren", "2026-11-20"),
        ("yesterday", "2026-11-20"),
        ("eergisteren", "2026-11-19"),
        ("Morgen", "2026-11-22"),
        ("tomorrow", "2026-11-22"),
        ("overmorgen", "2026-11-23"),
        ("the day after tomorrow", "2026-11-23"),
        ("vrijdag", "2026-11-27"),
        ("vr", "2026-11-27"),
        ("friday", "2026-11-27"),
        ("vrijdag a.s.", "2026-11-27"),
        ("zaterdag", "2026-11-28"),
        ("zondag", "2026-11-22"),
        ("volgende week", "2026-11-28"),
        ("next week", "2026-11-28"),
        ("volgende week maandag", "2026-11-23"),
        ("dinsdag volgende week", "2026-11-24"),
        ("maandag over een week", "2026-11-30"),
        ("vrijdag over 2 weken", "2026-12-11"),
        ("zaterdag over een week", "2026-11-28"),
        ("monday week", "2026-11-30"),
        ("a week on Monday", "2026-11-30"),
        ("vandaag over een week", "2026-11-28"),
        ("morgen over 14 dagen", "2026-12-06"),
        ("volgende maand", "2026-12-21"),
        ("over een half jaar", "2027-05-21"),
        ("over anderhalf jaar", "2028-05-21"),
        ("in half a year", "2027-05-21"),
        ("half januari", "2027-01-15"),
        ("medio januari 2028", "2028-01-15"),
        ("mid-January", "2027-01-15"),
        ("begin januari", "2027-01-01"),
        ("begin van januari 2028", "2028-01-01"),
        ("start of January", "2027-01-01"),
        ("15 januari a.s.", "2027-01-15"),
        ("per 1 mei", "2027-05-01"),
        ("uiterlijk op 1 mei", "2027-05-01"),
        ("de 15e", "2026-12-15"),
        ("de 21e", "2026-11-21"),
        ("the 31st", "2026-12-31"),
        ("over 6 wk", "2027-01-02"),
        ("eind 2026", "2026-12-31"),
        ("begin 2027", "2027-01-01"),
        ("begin volgende week", "2026-11-23"),
        ("the beginning of next week", "2026-11-23"),
        ("early next month", "2026-12-01"),
        ("begin volgend kwartaal", "2027-01-01"),
        ("begin van het volgende jaar", "2027-01-01"),
        ("eind van de dag", "2026-11-21"),
        ("eind volgende week", "2026-11-27"),
        ("eind van deze week", "2026-11-22"),
        ("week 47", "2026-11-22"),
        ("week 46", "2027-11-19"),
        ("over 6 weken", "2027-01-02"),
        ("in 6 weeks", "2027-01-02"),
        ("over een week", "2026-11-28"),
        ("over drie dagen", "2026-11-24"),
        ("binnen 3 maanden", "2027-02-21"),
        ("over een jaar", "2027-11-21"),
        ("over een werkdag", "2026-11-23"),
        ("over 3 werkdagen", "2026-11-25"),
        ("in 3 working days", "2026-11-25"),
        ("within 10 business days", "2026-12-04"),
        ("over 0 werkdagen", "2026-11-21"),
        ("15 jan", "2027-01-15"),
        ("15jan", "2027-01-15"),
        ("Jan 15", "2027-01-15"),
        ("15 Jan.", "2027-01-15"),
        ("January 15th, 2028", "2028-01-15"),
        ("15 januari 2027", "2027-01-15"),
        ("uiterlijk 15 januari", "2027-01-15"),
        ("21 november", "2026-11-21"),
        ("20 november", "2027-11-20"),
        ("vrijdag 15 januari", "2027-01-15"),
        ("15-1", "2027-01-15"),
        ("15/1", "2027-01-15"),
        ("15.1.", "2027-01-15"),
        ("15-01-2027", "2027-01-15"),
        ("15-1-27", "2027-01-15"),
        ("2027-01-15", "2027-01-15"),
        ("29 feb", "2028-02-29"),
        ("eind van de maand", "2026-11-30"),
        ("end of the month", "2026-11-30"),
        ("eind volgende maand", "2026-12-31"),
        ("eind van dit kwartaal", "2026-12-31"),
        ("eind volgend kwartaal", "2027-03-31"),
        ("end of next year", "2027-12-31"),
        ("eind van de week", "2026-11-22"),
        ("eind februari", "2027-02-28"),
        ("eind feb 2028", "2028-02-29"),
        ("kerst", "2026-12-25"),
        ("uiterlijk eerste kerstdag", "2026-12-25"),
        ("Christmas 2027", "2027-12-25"),
        ("2e kerstdag", "2026-12-26"),
        ("boxing day", "2026-12-26"),
        ("kerstavond", "2026-12-24"),
        ("oudjaar", "2026-12-31"),
        ("New Year’s Eve", "2026-12-31"),
        ("nieuwjaar", "2027-01-01"),
        ("new year's day", "2027-01-01"),
        ("week 48", "2026-11-27"),
        ("week 3", "2027-01-22"),
    ],
)
def test_a_date_is_understood_as_people_say_it(said: str, meant: str) -> None:
    assert natural_date(said, TODAY).isoformat() == meant


def test_a_month_later_ends_with_a_shorter_month() -> None:
    assert natural_date("over een maand", date(2027, 1, 31)) == date(2027, 2, 28)
    assert natural_date("eind volgende maand", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    "said",
    ["30 feb", "31-4", "1-13", "0 mei", "29 feb 2027", "2027-02-30", "de 32e"],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_told(said: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        natural_date(said, TODAY)
    assert raised.value.key == "date_impossible"


@pytest.mark.parametrize(
    "said",
    ["over 999999999 weken", "over 100000 jaar", "in 99999999999 days", "over 9999999 werkdagen",
     "over 99999 weken", "over 51 jaar", "1 mei 2099"],
)  # fmt: skip
def test_a_day_that_is_too_far_ahead_is_told(said: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        natural_date(said, TODAY)
    assert raised.value.key == "date_too_far"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "ooit",
        "15",
        "over weken",
        "15 jan 20277",
        "\x1b[2J",
        "x" * 999,
        "voor de zomer",
        "maandag over een maand",
        "kerst 20277",
        "voor 1 mei",
        "maart 2027",
        "Q1",
    ],
)
def test_what_is_no_date_is_told_with_examples(said: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        natural_date(said, TODAY)
    assert raised.value.key == "date_unclear"
    assert "over 6 weken" in Locale("nl").error(raised.value)[1]


def test_a_weekday_that_is_not_the_dates_own_is_told() -> None:
    with pytest.raises(KetentuiError) as raised:
        natural_date("donderdag 15 januari", TODAY)
    assert Locale("nl").error(raised.value)[0] == "Die dag is vrijdag 15 januari 2027."
    assert Locale("en").error(raised.value)[0] == "That day is Friday 15 January 2027."


@pytest.mark.parametrize(
    ("week", "weeks"), [("week 54", "2026 telt 53"), ("week 0", "2027 telt 52")]
)
def test_a_week_that_does_not_exist_is_told(week: str, weeks: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        natural_date(week, TODAY)
    title, remedy = Locale("nl").error(raised.value)
    assert title == f"Er is geen {week}."
    assert weeks in remedy


@given(
    st.sampled_from(["eind van", "end of", "begin"]),
    st.sampled_from(["", " volgende", " next"]),
    st.sampled_from(["dag", "week", "month", "kwartaal", "jaar"]),
    DAYS,
)
def test_a_begin_or_end_is_never_before_today(edge: str, next: str, unit: str, today: date) -> None:
    if edge != "begin" or next:
        assert natural_date(f"{edge}{next} {unit}", today) >= today


@given(DAYS, st.integers(-9999, 18000), st.sampled_from(languages()))
def test_a_day_in_words_means_that_day(today: date, ahead: int, language: str) -> None:
    day = today + timedelta(days=ahead)
    locale = Locale("nl" if language == "nl" else "en")
    assert natural_date(locale.day_in_words(day), today) == day
    assert natural_date(day.isoformat(), today) == day
    assert natural_date(f"{day.day}-{day.month}-{day.year}", today) == day


@given(DAYS, DAYS)
def test_a_date_without_a_year_is_the_first_from_today_on(day: date, today: date) -> None:
    found = natural_date(f"{day.day}/{day.month}", today)
    assert (found.day, found.month) == (day.day, day.month)
    assert today <= found
    earlier = range(today.year, found.year)
    assert all(_never(year, day) or date(year, day.month, day.day) < today for year in earlier)


def _never(year: int, day: date) -> bool:
    return (day.month, day.day) == (2, 29) and (year % 4 > 0 or year % 100 == 0 < year % 400)


@given(st.sampled_from(["maandag", "tuesday", "wo", "thu", "vrijdag", "sat", "zondag"]), DAYS)
def test_a_weekday_is_within_a_week_and_never_today(weekday: str, today: date) -> None:
    assert timedelta(0) < natural_date(weekday, today) - today <= timedelta(7)


@given(st.integers(0, 200), DAYS)
def test_working_days_are_counted_from_monday_to_friday(count: int, today: date) -> None:
    meant = natural_date(f"over {count} werkdagen", today)
    passed = (today + timedelta(days=ahead + 1) for ahead in range((meant - today).days))
    assert sum(day.weekday() < 5 for day in passed) == count
    assert meant == today or meant.weekday() < 5


@given(st.sampled_from(["maandag", "tue", "wo", "zondag"]), st.integers(1, 60), DAYS)
def test_a_weekday_so_many_weeks_on_is_as_many_weeks_after_the_first(
    weekday: str, count: int, today: date
) -> None:
    first = natural_date(weekday, today - timedelta(days=1))
    assert natural_date(f"{weekday} over {count} weken", today) == first + timedelta(weeks=count)


@given(st.text(max_size=30), DAYS)
def test_any_text_is_a_date_or_a_clear_message(text: str, today: date) -> None:
    error: KetentuiError | None = None
    try:
        natural_date(text, today)
    except KetentuiError as refused:
        error = refused
    assert error is None or error.key in ("date_unclear", *SURE)
