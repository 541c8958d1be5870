"""Targets: set, taken away, and seen where a result lies beside the one before it."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.targets import TargetsPage
from ketentui.usecases import discarding, stored, targets
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp
from tests.tui.conftest import Finish, OpenFinished


def kept(workspace: Workspace) -> list[tuple[str, str, float]]:
    return [(chain, one.theme, one.score) for chain, one in targets.targets(workspace)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_they_look_as_approved(
    open_finished: OpenFinished, matches_snapshot: Matches, size: tuple[int, int]
) -> None:
    async with open_finished("enter", "d", "enter", size=size) as terminal:
        await terminal.write("4,5", "enter", "down")
        matches_snapshot(terminal.text, "targets_{}x{}".format(*size))


async def test_a_target_is_set_changed_and_taken_away(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "d", "down", "enter") as terminal:
        assert "Waar moet 'Het thema Meetbaar' naartoe?" in terminal.text
        await terminal.write("4,5", "enter")
        assert "doel 4,5, nog +1,5" in terminal.text
        assert kept(workspace) == [("Jeugdketen", "a2", 4.5)]
        await terminal.press("enter", "ctrl+u")
        await terminal.write("3", "enter")
        assert "doel 3,0 gehaald" in terminal.text
        await terminal.press("x")
        assert kept(workspace) == []
        await terminal.press("u")
        assert "Ongedaan gemaakt." in terminal.text
        assert kept(workspace) == [("Jeugdketen", "a2", 3.0)]
        await terminal.press("u")
        assert kept(workspace) == [("Jeugdketen", "a2", 3.0)]
        await terminal.press("escape")
        assert terminal.shows(ResultsPage)


async def test_what_is_off_the_scale_is_said_so_and_not_kept(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "d", "enter") as terminal:
        await terminal.write("9", "enter")
        assert "9 kan geen doel zijn" in terminal.text
        assert kept(workspace) == []
        await terminal.press("backspace", "3", "enter")
        assert terminal.shows(TargetsPage)
    assert kept(workspace) == [("Jeugdketen", "a1", 3.0)]


async def test_what_another_window_set_is_not_overwritten_unseen(
    open_app: OpenApp, finish: Finish, workspace: Workspace
) -> None:
    asked = stored.result(workspace, finish().id).questionnaire
    elsewhere = partial(targets.set_target, workspace, "Jeugdketen", asked, "a1")
    async with open_app("enter", "d", "enter") as terminal:
        elsewhere(3.5, before=None)
        await terminal.write("4,5", "enter")
        assert "ergens anders gezet, op 3,5." in " ".join(terminal.text.replace("│", " ").split())
        assert kept(workspace) == [("Jeugdketen", "a1", 3.5)]
        await terminal.press("enter")
        assert kept(workspace) == [("Jeugdketen", "a1", 4.5)]
        elsewhere(None, before=4.5)
        await terminal.press("x")
        assert "is intussen ergens anders weggehaald" in " ".join(terminal.text.split())
        elsewhere(2.0, before=None)
        await terminal.press("u")
        assert "op 2,0" in terminal.text
    assert kept(workspace) == [("Jeugdketen", "a1", 2.0)]


async def test_of_a_result_that_another_window_erased_no_target_is_set(
    open_app: OpenApp, finish: Finish, workspace: Workspace
) -> None:
    one = finish()
    async with open_app("enter", "d", "enter") as terminal:
        discarding.purge(workspace, one.id)
        await terminal.write("4,5", "enter")
        assert "intussen in een ander venster" in terminal.text
    assert kept(workspace) == []


async def test_it_shows_where_a_result_lies_beside_the_one_before_it(
    open_app: OpenApp, finish: Finish, clock: Any
) -> None:
    finish()
    clock.move(days=365)
    finish()
    async with open_app("enter", "d", "enter") as terminal:
        await terminal.write("4,5", "enter", "escape", "v", "2")
        assert "doel 4,5, nog +0,5" in terminal.text
