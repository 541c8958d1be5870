"""Both languages say the same things, and numbers and dates are written as people write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import ketentui
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import Locale

PACKAGE = Path(ketentui.__file__).parent
AREAS = sorted(path.stem for path in (PACKAGE / "locale" / "nl").glob("[!_]*.py"))


def texts(language: str, area: str) -> dict[str, str]:
    found: dict[str, str] = import_module(f"ketentui.locale.{language}.{area}").TEXTS
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_areas() -> None:
    assert sorted(path.stem for path in (PACKAGE / "locale" / "en").glob("[!_]*.py")) == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_texts_with_the_same_places_to_fill(area: str) -> None:
    dutch, english = texts("nl", area), texts("en", area)
    assert dutch.keys() == english.keys()
    for key, text in dutch.items():
        assert placeholders(text) == placeholders(english[key]), key


def test_every_error_that_is_raised_has_a_text_of_two_lines() -> None:
    raised = {
        key
        for path in PACKAGE.rglob("*.py")
        for key in re.findall(r'KetentuiError\(\s*"(\w+)"', path.read_text("utf-8"))
    }
    assert raised
    for language in ("nl", "en"):
        assert raised <= texts(language, "errors").keys()
        assert all("\n" in text for text in texts(language, "errors").values())


def test_what_a_file_or_a_name_holds_neither_moves_the_cursor_nor_hides_the_rest() -> None:
    named = "a\nb\x1b[31m\u202e\udceb.json"
    problem = Problem(named, "unknown_statement")
    title, told = Locale("nl").error(
        KetentuiError("file_missing", ExitCode.FAILURE, [problem], file=named)
    )
    assert title == "Het bestand a b�.json is er niet."
    assert told.startswith("  a b�.json: deze stelling")
    assert Locale("nl")("cli.config.file", file=Path(named)).endswith(" a b�.json")


def test_numbers_and_dates() -> None:
    dutch, english = Locale("nl"), Locale("en")
    assert (dutch.number(3.75), english.number(3.75)) == ("3,8", "3.8")
    assert dutch.date(date(2026, 3, 1)) == "1 mrt 2026"
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert dutch.moment(datetime(2026, 11, 21, 10, 42, tzinfo=UTC), now) == "vandaag 10:42"
    assert english.moment(datetime(2025, 11, 12, 9, tzinfo=UTC), now) == "12 Nov 2025"
