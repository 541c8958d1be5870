"""Markdown passes a linter, but for what `.pymarkdown.toml` says, with its reasons."""

from __future__ import annotations

from pathlib import Path

import pytest
from pymarkdown.api import PyMarkdownApi

from ketentui.locale import Locale
from tests.unit.test_formats import SUBJECTS, documents
from tests.unit.test_team_reports import hostile
from tests.unit.written import written, written_team

ROOT = Path(__file__).parent.parent.parent
CONFIGURATION = ROOT / ".pymarkdown.toml"
FILES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "exports" / "README.md"]


def findings(text: str) -> list[str]:
    linter = PyMarkdownApi().configuration_file_path(str(CONFIGURATION))
    found = linter.enable_strict_configuration().scan_string(text).scan_failures
    lines = text.split("\n")
    return [
        f"{one.rule_id} {one.extra_error_information}: {lines[one.line_number - 1]}"
        for one in found
    ]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_markdown_of_every_subject_passes(subject: str) -> None:
    assert findings(written(documents()[subject], "md")) == []


def test_the_markdown_of_who_writes_markup_passes() -> None:
    assert findings(written_team(hostile(), Locale("nl"), "md")) == []


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_what_is_written_about_the_project_passes(file: Path) -> None:
    assert findings(file.read_text("utf-8")) == []


def test_every_exception_has_its_reason() -> None:
    lines = CONFIGURATION.read_text("utf-8").splitlines()
    assert all(
        lines[at - 1].startswith("#") for at, one in enumerate(lines) if one.startswith("plugins.")
    )
