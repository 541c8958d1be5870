"""What leaves as a calendar or a table means the same to whoever opens it, and does no harm."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, timedelta, timezone
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from ketentui.charts.types import Look
from ketentui.cli.actions_text import actions_text
from ketentui.documents.actions import action_points, late_text
from ketentui.documents.nodes import Document
from ketentui.formats.action_table import action_table
from ketentui.formats.calendar import calendar_text
from ketentui.formats.spreadsheet import csv_text, for_excel, harmless
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action
from ketentui.model.languages import Text
from ketentui.model.text import clean, clean_lines
from tests.unit.written import written

NOW = datetime(2026, 11, 21, 0, 30, tzinfo=timezone(timedelta(hours=1)))
TODAY = date(2026, 11, 21)
WORDS = st.text(st.characters(codec="utf-8"), max_size=200)


def agreed(what: str = "Bellen", due: date | None = TODAY, **fields: str) -> Agreed:
    action = Action(
        "k3f9a2", "p1", what, fields.get("who", ""), due, effect=fields.get("effect", "")
    )
    title = Text("Een gedeelde ambitie")
    return Agreed(action, "Jeugdketen", "ketenscan", title, "a1", TODAY)


def events(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    return calendar.events


def test_an_action_is_an_event_of_a_whole_day_that_keeps_its_name_and_letters() -> None:
    one = agreed(
        "Eén lijst; met, “vragen” \\ bijhouden", date(2027, 1, 15), who="Zoë", effect="a\nb"
    )
    content = calendar_text([one, agreed(due=None)], NOW, Locale("nl")).encode()
    (event,) = events(content)
    assert event["SUMMARY"] == "Eén lijst; met, “vragen” \\ bijhouden (Zoë)"
    assert event["DESCRIPTION"] == "Jeugdketen\nEen gedeelde ambitie\nopen\na\nb"
    assert (event.start, event.end) == (date(2027, 1, 15), date(2027, 1, 16))
    assert event.decoded("DTSTAMP") == datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert event["UID"] == "k3f9a2@ketentui"


@given(WORDS.map(clean), WORDS.map(clean_lines), st.dates(max_value=date(9999, 12, 30)))
def test_any_text_survives_a_calendar_in_lines_of_75_octets(
    what: str, effect: str, due: date
) -> None:
    content = calendar_text([agreed(what, due, effect=effect)], NOW, Locale("en")).encode()
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    (event,) = events(content)
    assert event["SUMMARY"] == what
    assert event.start == due
    assert event.duration == timedelta(days=1)


def test_the_last_day_that_there_is_ends_no_earlier_than_it_begins() -> None:
    (event,) = events(calendar_text([agreed(due=date.max)], NOW, Locale("nl")).encode())
    assert event.start == date.max
    assert "DTEND" not in event


def test_a_calendar_of_nothing_is_still_a_calendar() -> None:
    assert events(calendar_text([], NOW, Locale("nl")).encode()) == []


@pytest.mark.parametrize(
    "cell", ["=1+1", "+31", "-x", "@a", "\t=1", " =1", "＝1", "−x", "﹣1+1", "⁺1"]
)
@pytest.mark.parametrize("before", ["", " ", "\u200b", "\u00ad\u00a0\u3164", "\u2800"])
def test_a_table_holds_no_formula(cell: str, before: str) -> None:
    assert harmless(before + cell) == f"'{before}{cell}"


def test_what_composes_a_sign_hides_no_formula() -> None:
    assert harmless("=\u03381") == "'=\u03381"


@given(st.lists(st.tuples(WORDS, WORDS)))
def test_a_table_reads_back_as_it_was(rows: list[tuple[str, str]]) -> None:
    text = csv_text(("a", "b"), rows)
    read = list(csv.reader(StringIO(text, newline="")))
    assert read[0] == ["a", "b"]
    assert read[1:] == [[harmless(cell) for cell in row] for row in rows]


@given(st.lists(st.tuples(WORDS, WORDS)), st.sampled_from([(",", ";"), (".", ",")]))
def test_a_table_for_excel_has_the_separator_that_goes_with_the_decimal_sign(
    rows: list[tuple[str, str]], signs: tuple[str, str]
) -> None:
    decimal, separator = signs
    content = csv_text(("a", "b"), rows, for_excel(decimal)).encode()
    assert content.startswith(b"\xef\xbb\xbfa" + separator.encode() + b"b\r\n")
    text = StringIO(content.decode("utf-8-sig"), newline="")
    assert list(csv.reader(text, delimiter=separator))[1:] == [
        [harmless(cell) for cell in row] for row in rows
    ]


def test_a_negative_number_is_no_formula_with_a_comma_either() -> None:
    assert harmless("-0,5") == "-0,5"
    assert harmless("-0,5+1") == "'-0,5+1"


def test_an_action_has_a_cell_for_every_column() -> None:
    table = action_table([agreed()], Locale("nl"))
    assert dict(zip(table.headings, *table.rows, strict=True))["Uiterlijk"] == TODAY
    assert csv_text(table.headings, table.rows).splitlines()[1].startswith("2026-11-21,")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-2, "donderdag 19 november 2026 · open, 2 dagen te laat"),
        (-1, "vrijdag 20 november 2026 · open, 1 dag te laat"),
        (0, "zaterdag 21 november 2026 · open, vandaag"),
        (1, "zondag 22 november 2026 · open, morgen"),
        (14, "zaterdag 5 december 2026 · open, over 14 dagen"),
        (15, "zondag 6 december 2026 · open"),
    ],
)
def test_what_is_late_is_said_in_words(days: int, said: str) -> None:
    one = agreed(due=TODAY + timedelta(days=days))
    assert actions_text([one], TODAY, Locale("nl"), 80, Look()).splitlines()[0] == said


@pytest.mark.parametrize(
    ("days", "dutch", "english"),
    [
        (1, "1 dag te laat", "1 day late"),
        (41, "41 dagen te laat", "41 days late"),
        (42, "6 weken te laat", "6 weeks late"),
        (91, "13 weken te laat", "13 weeks late"),
        (92, "3 maanden te laat", "3 months late"),
        (324, "10 maanden te laat", "10 months late"),
        (364, "11 maanden te laat", "11 months late"),
        (365, "een jaar te laat", "a year late"),
        (396, "ruim een jaar te laat", "over a year late"),
        (690, "bijna 2 jaar te laat", "nearly 2 years late"),
        (731, "2 jaar te laat", "2 years late"),
        (1005, "ruim 2 jaar te laat", "over 2 years late"),
    ],
)
def test_how_late_is_said_as_people_say_it(days: int, dutch: str, english: str) -> None:
    assert late_text(days, Locale("nl")) == dutch
    assert late_text(days, Locale("en")) == english


def test_actions_keep_to_the_width_and_late_is_also_in_colour() -> None:
    one = agreed("Samen de overdracht beschrijven " * 3, TODAY - timedelta(days=3), who="Zoë")
    plain = actions_text([one], TODAY, Locale("nl"), 40, Look())
    assert max(map(len, plain.splitlines())) <= 40
    coloured = actions_text([one], TODAY, Locale("nl"), 40, Look(colour=True))
    assert coloured.replace("\x1b[31m", "").replace("\x1b[0m", "") == plain != coloured


def test_actions_in_markdown_are_literal() -> None:
    one = agreed("*Bel* <b>", who="Zoë", effect="# klaar")
    document = Document("x", "nl", ",", (action_points([one], TODAY, Locale("nl")),))
    assert written(document, "md").splitlines()[2:] == [
        "- **\\*Bel\\* \\<b>** · Zoë · uiterlijk zaterdag 21 november 2026 · open, vandaag · "
        "Een gedeelde ambitie",
        "  > \\# klaar",
    ]
