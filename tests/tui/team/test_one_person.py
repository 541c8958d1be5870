"""Namesakes in the app: named where it is told who took part, and joined there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.team import TeamPage
from ketentui.tui.screens.team_reading import TeamReadingPage
from ketentui.tui.team_origin import Origin
from ketentui.usecases.gathering import TeamOptions
from tests.conftest import Matches, OpenApp


@pytest.fixture
def folder(write_exports: Callable[..., Path]) -> Path:
    """A folder of exports, two of them of people called Jo, from two computers."""
    found = write_exports()
    files = sorted(found.glob("*.json"))
    for file, key in ((files[0], "k1"), (files[3], "k2")):
        values = json.loads(file.read_text())
        values["respondent"] |= {"name": "Jo", "installation": key}
        del values["checksum"]
        file.write_text(json.dumps(values))
    return found


async def test_namesakes_are_joined_where_they_are_named(
    open_app: OpenApp, folder: Path, matches_snapshot: Matches
) -> None:
    async with open_app() as terminal:
        terminal.app.push_screen(TeamReadingPage(Origin((folder,), TeamOptions())))
        await terminal.settle()
        assert "20 deelnemers" in terminal.lines[0]
        await terminal.press("4")
        matches_snapshot(terminal.text, "team_namesakes")
        await terminal.press("enter")
        assert terminal.shows(QuestionDialog)
        assert "Jo (UWV)" in terminal.text
        await terminal.press("escape")
        assert "20 deelnemers" in terminal.lines[0]
        await terminal.press("enter", "down", "enter")
        assert terminal.shows(TeamPage)
        assert "19 deelnemers" in terminal.lines[0]
        await terminal.press("4", "enter")
        assert terminal.shows(TeamPage)
        assert "Jo (UWV)" not in terminal.text
