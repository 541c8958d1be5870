"""All languages say the same things, and numbers and dates are written as people write them."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import ketentui
from ketentui import locale
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import Locale, languages

PACKAGE = Path(ketentui.__file__).parent
AREAS = sorted(path.stem for path in (PACKAGE / "locale" / "nl").glob("[!_]*.py"))


def texts(language: str, area: str) -> dict[str, str]:
    found: dict[str, str] = import_module(f"ketentui.locale.{language}.{area}").TEXTS
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def forms(language: str, keys: Iterable[str]) -> set[str]:
    """Return the keys that a language should have, by those of Dutch: each form of its own."""
    plural = import_module(f"ketentui.locale.{language}").plural
    ends = {plural(n) for n in range(1000)}
    counted = {key.removesuffix(".one") for key in keys if key.endswith(".one")}
    single = {key for key in keys if key.removesuffix(".one").removesuffix(".other") not in counted}
    return single | {f"{key}.{end}" for key in counted for end in ends}


def test_a_command_that_an_error_tells_to_type_works_on_the_same_data() -> None:
    """In every text of an error, wherever it names a command, and nowhere else."""
    for language in languages():
        texts = import_module(f"ketentui.locale.{language}.errors").TEXTS
        bare, there = Locale(language), Locale(language, "--data-dir '/de keten {x}'")
        for key, text in texts.items():
            values = dict.fromkeys(re.findall(r"{(\w+)}", text), "ketentui list")
            error = KetentuiError(key, ExitCode.FAILURE, (), **values)
            before, told = (" ".join(one.error(error)) for one in (bare, there))
            assert told.replace(" --data-dir '/de keten {x}'", "") == before
            named = re.findall(
                r"ketentui (?:doctor|scan|restore|list|export|delete|import) ?", text
            )
            assert told.count("--data-dir '/de keten {x}'") >= len(named), key
    newer = KetentuiError("record_newer", file="a")
    assert "--data-dir" not in " ".join(Locale("nl", "--data-dir x").error(newer))


def test_a_language_is_a_folder_with_all_areas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert languages() == ("nl", "en")
    for code in ("fy", "de"):
        shutil.copytree(PACKAGE / "locale" / "en", tmp_path / code)
    (tmp_path / "de" / "errors.py").unlink()
    monkeypatch.setattr(locale, "__path__", [*locale.__path__, str(tmp_path)])
    assert languages() == ("nl", "en", "fy")
    assert Locale("en").following == Locale("fy")
    assert Locale("fy").following == Locale("nl")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("area", AREAS)
def test_every_language_has_the_same_texts_with_the_same_places_to_fill(
    area: str, language: str
) -> None:
    dutch, said = texts("nl", area), texts(language, area)
    assert said.keys() == forms(language, dutch)
    for key in dutch.keys() & said.keys():
        assert placeholders(dutch[key]) == placeholders(said[key]), key


def test_every_error_that_is_raised_has_a_text_of_two_lines() -> None:
    raised = {
        key
        for path in PACKAGE.rglob("*.py")
        for key in re.findall(r'KetentuiError\(\s*"(\w+)"', path.read_text("utf-8"))
    }
    assert raised
    for language in languages():
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


NEVER_TOLD = {("storage/locks.py", "in_use"), ("usecases/drafts.py", "in_use")}
"""Errors that are caught where they are made."""


def unfilled() -> Iterator[tuple[str, str]]:
    """Yield where an error is made by its key without all that its text names, and that key."""
    told = texts("nl", "errors")
    for file in PACKAGE.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            match call:
                case ast.Call(
                    ast.Name("KetentuiError" | "Gone") | ast.Attribute(attr="__init__"),
                    [ast.Constant(str(key)), *_],
                    given,
                ) if key in told:
                    names = {one.arg for one in given}
                    if None not in names and not placeholders(told[key]) <= names:
                        yield file.relative_to(PACKAGE).as_posix(), key


def test_an_error_is_given_all_that_its_text_names() -> None:
    assert {*unfilled()} == NEVER_TOLD
