"""The man pages say what the help says today, of every command."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from ketentui.locale import languages

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs" / "man"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    made: dict[str, str] = runpy.run_path(str(ROOT / "scripts" / "man.py"))["pages"]()
    return made


def test_they_are_what_the_program_makes_today(pages: dict[str, str]) -> None:
    there = {str(file.relative_to(FOLDER)): file.read_text("utf-8") for file in FOLDER.rglob("*.1")}
    assert there == pages, "make man"
    assert len(pages) == len(languages())


def test_every_command_is_in_them(pages: dict[str, str]) -> None:
    for page in pages.values():
        sections = re.findall(r"(?m)^\.SH (ketentui .*)$", page)
        assert {"ketentui scan", "ketentui actions", "ketentui actions add"} <= {*sections}
        assert len(sections) == len({*sections}) > 25


def test_a_text_is_never_read_as_a_macro(pages: dict[str, str]) -> None:
    roff = runpy.run_path(str(ROOT / "scripts" / "man.py"))["roff"]
    assert roff(".toml and 'x' \\n\n--due") == r"\&.toml and \(aqx\(aq \en \-\-due"
    for page in pages.values():
        macros = {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))}
        assert macros == {".TH", ".SH", ".SS", ".PP", ".TP", ".nh", ".ad"}
