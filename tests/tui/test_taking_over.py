"""Going on in the app with what another window has open; and leaving it to another window."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from ketentui.errors import ExitCode
from ketentui.model.assessment import Answer, Respondent
from ketentui.storage import handover
from ketentui.storage.handover import Request, is_asked_for
from ketentui.tui.opening import Home, Opening, Resume
from ketentui.tui.screens.home import HomePage
from ketentui.tui.screens.note import NoteDialog
from ketentui.tui.screens.overview import OverviewPage
from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.tui.screens.waiting import Waiting
from ketentui.usecases import assessing, taking_over
from ketentui.usecases.assessing import OpenAssessment, Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_over, "INTERVAL", 0.01)
    monkeypatch.setattr(taking_over, "LOOKS", 10_000)


@pytest.fixture
def elsewhere(workspace: Workspace) -> Iterator[OpenAssessment]:
    """An assessment that another window has open, with one answer of ten minutes ago."""
    opened = assessing.start(workspace, "klein", Start("full", Respondent("Jeugdketen")))
    opened.choose("doel-1", 4)
    then = workspace.now().timestamp() - 600
    os.utime(workspace.store.path("test0001"), (then, then))
    yield opened
    opened.close()


async def until(terminal: Any, holds: Callable[[], bool]) -> None:
    end = monotonic() + 60
    while not holds():
        assert monotonic() < end, "it didn't come"
        await terminal.settle()


async def shown(terminal: Any, place: type[object]) -> None:
    await until(terminal, lambda: terminal.shows(place))
    await terminal.settle()


@pytest.mark.parametrize("opening", [Home(), Resume("test0001")])
async def test_where_the_other_window_leaves_one_goes_on_here(
    open_app: OpenApp, workspace: Workspace, elsewhere: OpenAssessment, opening: Opening
) -> None:
    async with open_app(opening=opening) as terminal:
        if isinstance(opening, Home):
            await terminal.press("enter")
        assert terminal.shows(QuestionDialog)
        assert "Wil je hier verdergaan?" in terminal.text
        assert "test0001" not in terminal.text
        await terminal.press("down", "enter")
        assert terminal.shows(Waiting)
        assert is_asked_for(workspace.store.path("test0001"))
        elsewhere.note("doel-2", "halve zin")
        elsewhere.close()
        await shown(terminal, StatementPage)
        assert "✎  halve zin" in terminal.text
        await terminal.press("5")
    answers = workspace.store.load("test0001").answers
    assert dict(answers) == {"doel-1": Answer(4), "doel-2": Answer(5, note="halve zin")}
    assert not workspace.store.path("test0001").with_suffix(".ask").exists()


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("keys", [("enter", "enter"), ("enter", "down", "enter", "escape")])
async def test_who_goes_back_asks_nobody(
    open_app: OpenApp, workspace: Workspace, keys: tuple[str, ...]
) -> None:
    async with open_app(*keys) as terminal:
        assert terminal.shows(HomePage)
        assert not is_asked_for(workspace.store.path("test0001"))


async def test_a_correction_of_a_result_is_taken_over_too(
    open_app: OpenApp, elsewhere: OpenAssessment
) -> None:
    elsewhere.finish()
    async with open_app("enter") as terminal:
        assert terminal.shows(ResultsPage)
        await terminal.press("o")
        assert terminal.shows(QuestionDialog)
        await terminal.press("down", "enter")
        elsewhere.close()
        await shown(terminal, OverviewPage)


async def test_a_look_that_was_in_line_when_the_waiting_ended_changes_nothing(
    open_app: OpenApp, elsewhere: OpenAssessment
) -> None:
    async with open_app("enter", "down", "enter") as terminal:
        elsewhere.close()
        for _ in range(2):
            terminal.app.screen.call_later(terminal.app.screen._look)
        await shown(terminal, StatementPage)


@pytest.mark.usefixtures("elsewhere")
async def test_where_nobody_answers_the_safe_answer_comes_first(
    open_app: OpenApp,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    matches_snapshot: Callable[[str, str], None],
) -> None:
    async with open_app("enter") as terminal:
        matches_snapshot(terminal.text, "in_use_80x24")
        monkeypatch.setattr(taking_over, "LOOKS", 2)
        for answer, page in ((["enter"], HomePage), (["down", "enter"], StatementPage)):
            if terminal.shows(HomePage):
                await terminal.press("enter")
            await terminal.press("down", "enter")
            await shown(terminal, QuestionDialog)
            matches_snapshot(terminal.text, "no_reply_80x24")
            await terminal.press(*answer)
            await shown(terminal, page)
        await terminal.press("2")
    assert len(workspace.store.load("test0001").answers) == 2
    assert not workspace.store.path("test0001").with_suffix(".ask").exists()


@pytest.mark.usefixtures("elsewhere")
async def test_the_waiting_is_said(
    open_app: OpenApp, matches_snapshot: Callable[[str, str], None]
) -> None:
    async with open_app("enter", "down", "enter") as terminal:
        matches_snapshot(terminal.text, "asking_80x24")
        await terminal.press("f2")
        assert "is being asked to save and stop" in terminal.text


@pytest.mark.usefixtures("elsewhere")
async def test_what_goes_wrong_meanwhile_is_said_calmly(
    open_app: OpenApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace.store.path("test0001")
    async with open_app("enter") as terminal:
        third = Request(path)
        await terminal.press("down", "enter")
        assert "Een derde venster" in terminal.text
        third.withdraw()
        monkeypatch.setattr(taking_over, "LOOKS", 2)
        await terminal.press("enter", "down", "enter")
        await shown(terminal, QuestionDialog)
        path.write_text('{"version": 99}')
        await terminal.press("down", "enter")
        await shown(terminal, HomePage)
        assert "Werk ketentui bij" in terminal.text
    assert not is_asked_for(path)


class Deaf:
    """Hears nothing by itself."""

    has_heard = False
    leave: Callable[[], None]

    def __init__(self, path: Path, leave: Callable[[], None]) -> None:
        Deaf.leave = staticmethod(leave)

    def stop(self) -> None:
        """Nothing is to be stopped."""


async def test_the_app_that_is_asked_stores_what_is_typed_and_ends(
    open_app: OpenApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = assessing.start(workspace, "klein", Start("full"))
    opened.close()
    monkeypatch.setattr(handover, "Watch", Deaf)
    async with open_app("4", "t", opening=Resume("test0001")) as terminal:
        assert terminal.shows(NoteDialog)
        await terminal.write("halve zin")
        Deaf.leave()
        await until(terminal, lambda: not terminal.app.is_running)
    assert terminal.app.taken_over.exit_code == ExitCode.IN_USE
    after = assessing.resume(workspace, "test0001")
    after.close()
    assert dict(after.assessment.answers) == {
        "doel-1": Answer(4),
        "doel-2": Answer(note="halve zin"),
    }
