"""The mouse: what the line of keys names can be clicked, and an explanation can't."""

from __future__ import annotations

import pytest

from ketentui.model.assessment import Answer, Respondent
from ketentui.tui.commands import key_called
from ketentui.tui.opening import Scan
from ketentui.tui.screens.help import HelpPage
from ketentui.tui.screens.home import HomePage
from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.start import StartPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp


async def test_what_the_footer_names_can_be_clicked_also_where_nothing_is_stored(
    open_app: OpenApp,
) -> None:
    async with open_app() as terminal:
        await terminal.click("? hulp", at=3)
        assert terminal.shows(HelpPage)
        await terminal.click("Esc terug")
        assert terminal.shows(HomePage)
        await terminal.click("Enter begin")
        assert terminal.shows(StartPage)


async def test_the_keys_of_a_dialog_can_be_clicked(open_app: OpenApp, workspace: Workspace) -> None:
    assessing.take_answers(
        workspace, "klein", Start("full", Respondent("Jeugdketen")), {"doel-1": Answer(4)}
    )
    async with open_app("x") as terminal:
        await terminal.click("↑↓ kiezen", at=1)
        assert "▸ Naar de prullenbak" in terminal.text
        await terminal.click("↑↓ kiezen")
        assert "▸ Laten staan" in terminal.text
        await terminal.click("Esc terug")
        assert not terminal.shows(QuestionDialog)


async def test_only_an_answer_answers_and_not_what_it_looks_like(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(
        opening=Scan("ketenscan", Start("quick"), ask=False), size=(120, 40)
    ) as terminal:
        statement = terminal.app.page._statement
        (low,) = (line for line in terminal.lines if "helemaal oneens" in line)
        await terminal.click(low.split("   ")[-1][:10], at=3)
        await terminal.click("1–5 antwoord")
        assert "1 van 12" in terminal.text
        await terminal.click("helemaal oneens")
        assert "2 van 12" in terminal.text
    assert workspace.store.load("test0001").answers[statement.id] == Answer(1)


async def test_in_a_form_a_click_chooses_what_it_is_on(open_app: OpenApp) -> None:
    async with open_app(opening=Scan("klein", Start("quick"), ask=True)) as terminal:
        form = terminal.app.screen
        await terminal.click("Het ketenteam mag zien", at=4)
        assert form.choice("sharing").value == "open"
        await terminal.click("anoniem")
        assert form.choice("sharing").value == "anonymous"
        await terminal.click("operationeel")
        assert form.choice("level").value == "operationeel"
        await terminal.click("[ Beginnen ]", at=3)
        assert terminal.shows(StatementPage)


@pytest.mark.parametrize(
    ("name", "at", "key"),
    [
        ("Enter", "E", "enter"),
        ("?", "?", "question_mark"),
        ("Ctrl+G", "", "ctrl+g"),
        ("F1", "", "f1"),
        ("↑↓", "↑", "up"),
        ("← →", "", "right"),
        ("1–5", "1", None),
    ],
)
def test_a_key_is_known_by_what_the_footer_calls_it(name: str, at: str, key: str | None) -> None:
    assert key_called(name, at) == key


def test_the_terminal_is_asked_for_no_more_than_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("textual.drivers.linux_driver")
    from textual.drivers.linux_driver import LinuxDriver

    from ketentui.tui.incoming import report_little

    for name in ("_enable_mouse_support", "_disable_mouse_support"):
        monkeypatch.setattr(LinuxDriver, name, getattr(LinuxDriver, name))
    report_little()
    driver = LinuxDriver.__new__(LinuxDriver)
    driver._mouse = True
    written: list[str] = []
    monkeypatch.setattr(driver, "write", written.append, raising=False)
    monkeypatch.setattr(driver, "flush", lambda: None)
    driver._enable_mouse_support()
    driver._disable_mouse_support()
    assert written == ["\x1b[?1002h\x1b[?1006h", "\x1b[?1002l\x1b[?1006l"]
