"""In the app: looking is free; what leaves and could be subtracted is asked about."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ketentui.errors import KetentuiError
from ketentui.team import Settings
from ketentui.tui.opening import Team
from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.writing import WritingPage
from ketentui.usecases.combining import combine_files
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.handing_out import handing_out
from ketentui.usecases.pool import take_in
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp
from tests.tui.team.conftest import WriteExports


@pytest.fixture
def handed_out(workspace: Workspace, folder: Path) -> Path:
    """A folder, of which a report was handed out with a smallest group of 5."""
    with handing_out(workspace, combine_files(workspace, [folder], TeamOptions()).crowds):
        return folder


async def test_what_could_be_subtracted_is_asked_before_it_is_written_or_copied(
    open_app: OpenApp, workspace: Workspace, handed_out: Path
) -> None:
    async with open_app("e", opening=Team((handed_out,), TeamOptions(Settings(4)))) as terminal:
        for key, no in (("enter", "enter"), ("c", "escape")):
            await terminal.press(key)
            assert terminal.shows(QuestionDialog)
            await terminal.press(no)
            assert terminal.shows(WritingPage)
        assert not workspace.paths.exports.exists()
        await terminal.press("c")
        for told in (
            "dezelfde 14 anonieme",
            "groep 5, nu 4",
            "Deel er maar één",
            "▸ Niet doen",
        ):
            assert told in terminal.text
        await terminal.press("down", "enter")
        assert "Naar het klembord gestuurd" in terminal.text
        await terminal.press("enter", "space", "enter")
        assert terminal.shows(WritingPage)
    assert len([*workspace.paths.exports.iterdir()]) == 2


async def test_the_same_report_is_written_in_every_form_without_a_question(
    open_app: OpenApp, workspace: Workspace, handed_out: Path
) -> None:
    async with open_app(
        "e",
        "enter",
        "space",
        "enter",
        "space",
        "enter",
        "c",
        opening=Team((handed_out,), TeamOptions()),
    ) as terminal:
        assert terminal.shows(WritingPage)
    assert len([*workspace.paths.exports.iterdir()]) == 3


async def test_each_harm_is_asked_about_by_itself(
    open_app: OpenApp, workspace: Workspace, handed_out: Path
) -> None:
    (workspace.paths.exports / "beeld.md").parent.mkdir()
    (workspace.paths.exports / "beeld.md").touch()
    async with open_app(
        "e", "down", "space", "ctrl+u", opening=Team((handed_out,), TeamOptions(Settings(4)))
    ) as terminal:
        await terminal.write(str(workspace.paths.exports / "beeld.md"), "enter", "enter")
        assert "verraden" in terminal.text
        await terminal.press("down", "enter")
        assert "overschrijven" in terminal.text
        await terminal.press("enter", "enter", "down", "enter", "down", "enter")
        assert "Geschreven" in terminal.text
    assert (workspace.paths.exports / "beeld.md").read_text().startswith("# Ketenbeeld")


async def test_a_comparison_is_asked_about_as_a_report_on_each_of_its_times(
    open_app: OpenApp, workspace: Workspace, write_exports: WriteExports
) -> None:
    now, then = write_exports("nu"), write_exports("toen", datetime(2025, 11, 20, 10, tzinfo=UTC))
    take_in(workspace, [now, then])
    with handing_out(workspace, combine_files(workspace, [now], TeamOptions()).crowds):
        pass
    async with open_app("v", opening=Team((), TeamOptions(chain="Jeugdketen"))) as terminal:
        await terminal.press("e", "enter")
        assert terminal.shows(WritingPage)
        assert "Geschreven" in terminal.text
    less = combine_files(workspace, [then], TeamOptions(Settings(4))).crowds
    with pytest.raises(KetentuiError, match="may_be_subtracted"), handing_out(workspace, less):
        pass


async def test_a_memory_that_cannot_be_read_is_told_of(
    open_app: OpenApp, workspace: Workspace, handed_out: Path
) -> None:
    workspace.paths.handouts.write_text("{")
    async with open_app(
        "e", "c", opening=Team((handed_out,), TeamOptions()), language="en"
    ) as terminal:
        assert "can't be read" in " ".join(terminal.text.replace("│", " ").split())
        await terminal.press("down", "enter")
        assert terminal.shows(WritingPage)
    assert json.loads(workspace.paths.handouts.read_text())["handouts"]["known"]
