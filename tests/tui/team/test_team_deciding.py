"""A report of a round in the app, and what to leave out where more came than were invited."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.round import Invitation, InvitedGroup, Round
from ketentui.storage.rounds import round_json
from ketentui.tui.screens.team import TeamPage
from ketentui.tui.screens.team_deciding import TeamDecidingPage
from ketentui.tui.screens.team_reading import TeamReadingPage
from tests.conftest import Matches, OpenApp

CODE = "JEUGD-7KQ4"


@pytest.fixture
def folder(write_exports: Callable[..., Path]) -> Path:
    """A folder with everybody's export, all of a round."""
    found = write_exports()
    for file in found.glob("*.json"):
        values = json.loads(file.read_text())
        del values["checksum"]
        file.write_text(json.dumps({**values, "round": CODE}))
    return found


@pytest.fixture
def round_file(tmp_path: Path) -> Path:
    """A round to which one fewer was invited of Softwarehuis than came."""
    ref = QuestionnaireRef("uitslag", "1.0", "quick")
    days = date(2026, 11, 1), date(2026, 12, 1)
    invitation = Invitation(CODE, "Jeugdketen", ref, *days, "Ans", min_group=6)
    people = {"UWV": 7, "Gemeenten": 8, "Softwarehuis": 2, "Ketenbureau": 3}
    groups = tuple(InvitedGroup(name, n) for name, n in people.items())
    file = tmp_path / "round.json"
    file.write_text(round_json(Round(invitation, groups)))
    return file


async def test_what_does_not_belong_is_chosen_before_anonymous_answers_count(
    open_app: OpenApp, folder: Path, round_file: Path, matches_snapshot: Matches
) -> None:
    async with open_app("k", *["down"] * 6, "space") as terminal:
        terminal.app.screen.query_one(Input).value = f"{round_file}"
        await terminal.press("enter")
        assert f"{CODE} van Jeugdketen, 20 mensen gevraagd" in terminal.text
        assert "minstens 6 mensen" in terminal.text
        assert "Alle ketens" not in terminal.text
        await terminal.press("home", "enter")
        terminal.app.screen.query_one(Input).value = f"{folder}"
        await terminal.press("enter")
        await terminal.settle()
        assert terminal.shows(TeamReadingPage)
        assert "Softwarehuis: 3 zelfevaluaties binnen, 2 gevraagd." in terminal.text
        assert "17 deelnemers" in terminal.text
        assert "Nog te verwachten: UWV 1." in terminal.text
        await terminal.press("enter")
        assert terminal.shows(TeamDecidingPage)
        await terminal.press("enter")
        assert terminal.shows(TeamDecidingPage)
        await terminal.press("down", "space")
        matches_snapshot(terminal.text, "team_deciding")
        await terminal.press("enter")
        await terminal.settle()
        assert terminal.shows(TeamPage)
        assert "19 deelnemers" in terminal.lines[0]
        await terminal.press("v")
        assert terminal.shows(TeamPage)


async def test_where_everything_has_to_be_decided_on_that_is_said(
    open_app: OpenApp, folder: Path, round_file: Path
) -> None:
    for file in folder.glob("*.json"):
        values = json.loads(file.read_text())
        if values["respondent"]["organisation"] == "Softwarehuis":
            values["respondent"] |= {"name": None}
            values["respondent"].pop("installation", None)
            file.write_text(json.dumps({**values, "sharing": "anonymous"}))
        else:
            file.unlink()
    async with open_app("k", *["down"] * 6, "space") as terminal:
        terminal.app.screen.query_one(Input).value = f"{round_file}"
        await terminal.press("enter", "home", "enter")
        terminal.app.screen.query_one(Input).value = f"{folder}"
        await terminal.press("enter")
        await terminal.settle()
        assert "er mensen gevraagd zijn (3)" in " ".join(terminal.text.split())
        await terminal.press("enter")
        assert terminal.shows(TeamDecidingPage)
