"""A file that changes while it is open in the app: both stay, and the user chooses."""

from __future__ import annotations

import pytest

from ketentui.model.assessment import Answer
from ketentui.tui.opening import Home, Resume, Scan
from ketentui.tui.screens.note import NoteDialog
from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.usecases.assessing import Start, resume, start, take_answers
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp

QUICK = Scan("klein", Start("full"), ask=False)


def answer_elsewhere(workspace: Workspace, statement: str, value: int) -> None:
    """Answer where the lock doesn't hold, as on another machine."""
    workspace.store.path("test0001").with_suffix(".lock").unlink()
    elsewhere = resume(workspace, "test0001")
    elsewhere.choose(statement, value)
    elsewhere.close()


def answers(workspace: Workspace) -> dict[str, Answer]:
    return dict(workspace.store.load("test0001").answers)


@pytest.mark.parametrize(
    ("keys", "kept"), [(["enter"], "doel-1"), (["h", "s", "down", "enter"], "cijfers-1")]
)
async def test_who_answers_chooses_what_goes_on(
    open_app: OpenApp, workspace: Workspace, keys: list[str], kept: str
) -> None:
    """What one answers with chooses nothing, however fast it is typed."""
    async with open_app(opening=QUICK) as terminal:
        answer_elsewhere(workspace, "cijfers-1", 5)
        await terminal.press("4")
        assert terminal.shows(QuestionDialog)
        assert "Antwoorden hier: 1. Op schijf: 1, bewaard op" in terminal.text
        assert "Verschillend: 2." in terminal.text
        assert set(answers(workspace)) == {"cijfers-1"}
        await terminal.press(*keys)
        assert terminal.shows(StatementPage)
        assert set(answers(workspace)) == {kept}
        assert f"{3 if kept == 'cijfers-1' else 2} van 5" in terminal.text
        await terminal.press("right", "3")
        assert len(answers(workspace)) == 2
        assert len(list(workspace.paths.bin.iterdir())) == 1


async def test_it_can_be_chosen_later(open_app: OpenApp, workspace: Workspace) -> None:
    async with open_app(opening=QUICK) as terminal:
        answer_elsewhere(workspace, "cijfers-1", 5)
        await terminal.press("4", "escape")
        assert terminal.shows(StatementPage)
        assert set(answers(workspace)) == {"cijfers-1"}
        await terminal.press("2", "enter")
        assert answers(workspace) == {"doel-1": Answer(2)}


async def test_a_note_is_no_trap_then(open_app: OpenApp, workspace: Workspace) -> None:
    async with open_app("t", opening=QUICK) as terminal:
        await terminal.write("Goed")
        answer_elsewhere(workspace, "cijfers-1", 5)
        await terminal.press("escape")
        assert terminal.shows(QuestionDialog)
        await terminal.press("escape")
        assert terminal.shows(NoteDialog)
        await terminal.press("escape", "enter")
        assert terminal.shows(StatementPage)
        assert answers(workspace) == {"doel-1": Answer(note="Goed")}
        assert "Goed" in terminal.text


async def test_a_file_that_is_damaged_meanwhile_is_written_anew_and_told_once(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=QUICK) as terminal:
        workspace.store.path("test0001").write_text("{")
        await terminal.press("4")
        assert "was intussen beschadigd" in terminal.text
        await terminal.press("3")
        assert "was intussen beschadigd" not in terminal.text
        assert answers(workspace) == {"doel-1": Answer(4), "doel-2": Answer(3)}


async def test_a_damaged_one_is_on_home_as_a_copy_and_opens_so(
    open_app: OpenApp, workspace: Workspace
) -> None:
    opened = start(workspace, "klein", Start("full"))
    opened.choose("doel-1", 4)
    opened.choose("doel-2", 4)
    opened.close()
    workspace.store.path("test0001").write_text("{")
    async with open_app(opening=Home()) as terminal:
        assert "uit de kopie" in terminal.text
        assert "Niet te lezen" not in terminal.text
        await terminal.press("enter")
        assert terminal.shows(StatementPage)
        assert "is beschadigd; dit is de kopie van daarvoor" in " ".join(terminal.text.split())
        assert answers(workspace) == {"doel-1": Answer(4)}
    async with open_app(opening=Resume("test0001")) as terminal:
        assert "beschadigd" not in terminal.text


async def test_the_results_of_a_damaged_one_say_so(open_app: OpenApp, workspace: Workspace) -> None:
    take_answers(workspace, "klein", Start("full"), {"doel-1": Answer(4)})
    path = workspace.store.path("test0001")
    path.with_suffix(".bak").write_bytes(path.read_bytes())
    path.write_text("{")
    async with open_app("enter", opening=Home()) as terminal:
        assert terminal.shows(ResultsPage)
        assert "is beschadigd; dit is de kopie" in " ".join(terminal.text.split())
