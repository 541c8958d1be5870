"""What is printed on a terminal keeps to its room: tables and what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from ketentui.cli import output
from ketentui.cli.output import between_words, in_columns, whole
from ketentui.model import text

ROWS = (
    ("Naam", "Titel", "Minuten"),
    ("ketenscan", "De 18 bouwstenen van een keten", "3 / 12"),
    ("dans", "", "2 / 6"),
)


def test_a_table_uses_the_room_and_is_broken_between_words() -> None:
    assert in_columns(ROWS, 80) == in_columns(ROWS, None)
    assert in_columns(ROWS, 36).split("\n") == [
        "Naam       Titel             Minuten",
        "ketenscan  De 18 bouwstenen  3 / 12",
        "           van een keten",
        "dans                         2 / 6",
    ]


def test_of_a_long_table_each_text_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = Counter[str]()

    def cells(cell: str, count: Callable[[str], int] = text.cells) -> int:
        measured[cell] += 1
        return count(cell)

    monkeypatch.setattr(output, "cells", cells)
    rows = [(f"{n}", "Keten 1", "volledig") for n in range(100)]
    assert len(in_columns(rows, None).split("\n")) == 100
    assert {*measured.values()} == {1}
    assert len(measured) == 102


def test_a_date_is_never_broken_and_a_long_word_gives_way() -> None:
    rows = (
        ("Kenmerk", "Keten", "Wanneer"),
        ("b5qvhgp4drsp", "Samenwerkingsverband Wonen", f"{whole('30 nov 2026')} (klaar)"),
    )
    assert in_columns(rows, 41).split("\n") == [
        "Kenmerk       Keten           Wanneer",
        "b5qvhgp4drsp  Samenwerkingsv  30 nov 2026",
        "              erband Wonen    (klaar)",
    ]
    assert in_columns(rows, None).endswith("Wonen  30 nov 2026 (klaar)")


def test_a_table_that_cannot_be_broken_is_left_to_the_terminal() -> None:
    assert in_columns(ROWS, 20) == in_columns(ROWS, None)


def test_what_went_wrong_is_broken_between_words_and_not_in_a_command() -> None:
    text = (
        "  Dit bestand is er niet meer, kijk waar het is.\nTyp 'ketentui doctor --repair' daarna."
    )
    lines = between_words(text, 30).split("\n")
    assert lines == [
        "  Dit bestand is er niet meer,",
        "  kijk waar het is.",
        "Typ 'ketentui doctor --repair'",
        "daarna.",
    ]
