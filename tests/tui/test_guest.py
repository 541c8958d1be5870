"""The app for a guest: one scan and its result; no key, page or entry of the palette leads out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from ketentui.config.preferences import Preferences
from ketentui.model.assessment import Respondent
from ketentui.tui import screens
from ketentui.tui.app import KetentuiApp
from ketentui.tui.commands import EVERYWHERE
from ketentui.tui.opening import Guest
from ketentui.tui.screens.base import Dialog, Page
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.guests import IDLE, Visit
from ketentui.usecases.workspace import Workspace
from tests.conftest import Terminal, Ticks
from tests.tui.sizes import visit_of

MAY_COME_TO = {
    *("AboutPage", "BuildingBlockPage", "CorrectionPage", "GuestPage", "HelpPage", "NoteDialog"),
    *("OverviewPage", "Palette", "QuestionDialog", "ResultsPage", "StartPage", "StatementPage"),
    "Waiting",
}

KNOWN = {"room", "export.json"}
"""What stands in the folder of the round."""

WAYS = {
    "": ("StartPage", "", "ctrl+p", "escape"),
    "under way": ("StatementPage", "", "i", "t", "o", "o f", "o w", "escape", "f1"),
    "finished": (
        *("GuestPage", "", "ctrl+p", "enter", "enter w", "enter o"),
        *("enter o enter", "enter o enter 5", "enter 3 pagedown pagedown enter"),
    ),
}
"""How a scan stands: where the app opens then, and the keys that lead to every page and dialog."""


@pytest.fixture
def visit(workspace: Workspace, ticks: Ticks) -> Visit:
    return visit_of(workspace, ticks)


def stand(visit: Visit, how: str) -> None:
    """Let the scan of a guest stand somewhere."""
    if how:
        opened = assessing.start(visit.workspace, visit.asked, Start(respondent=Respondent()))
        opened.choose(opened.statements[0].id, 2)
        if how == "finished":
            for statement in opened.statements:
                opened.choose(statement.id, 2)
            opened.finish()
        opened.close()


@asynccontextmanager
async def opened(visit: Visit, ticks: Ticks, keys: str = "") -> AsyncIterator[Terminal]:
    app = KetentuiApp(visit.workspace, Preferences(), Guest(visit))
    async with app.run_test(size=(80, 24)) as pilot:
        terminal = Terminal(app, pilot, ticks)
        await terminal.settle()
        await terminal.press(*keys.split())
        yield terminal


def kind(terminal: Terminal) -> str:
    return type(terminal.app.screen).__name__


def every_key() -> list[str]:
    """Return every key that is bound anywhere in the program, and what else may be pressed."""
    for module in iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    kinds: list[Any] = [Page, Dialog]
    declared = [*EVERYWHERE]
    while kinds:
        found = kinds.pop()
        declared += found.PAGE_COMMANDS
        kinds += found.__subclasses__()
    bound = {key for one in declared for key in one.keys.split(",") if key}
    return sorted((bound | {*"bhjyz:!", "f4", "ctrl+z", "ctrl+o", "ctrl+s"}) - {"q"})


def given(terminal: Terminal) -> list[str]:
    """Return a key of everything that a key does on the page of now; whatever is chosen with it."""
    by_action = {}
    for key, active in terminal.app.screen.active_bindings.items():
        by_action[type(active.node), active.binding.action.partition("(")[0]] = key
    return [key for key in by_action.values() if key not in ("q", "ctrl+c", "ctrl+q")]


@pytest.mark.parametrize(
    ("how", "keys"), [(how, keys) for how, (_, *every) in WAYS.items() for keys in every]
)
async def test_nothing_that_a_page_does_leads_out(
    visit: Visit, ticks: Ticks, how: str, keys: str
) -> None:
    """Of every page and dialog that a guest reaches: every key that does something, and every
    command that the palette could have or a guest can't give, by its name.
    """
    stand(visit, how)
    todo: list[str] | None = None
    while todo is None or todo:
        async with opened(visit, ticks, keys) as terminal:
            here: Any = terminal.app.screen
            if todo is None:
                assert keys or kind(terminal) == WAYS[how][0]
                todo = given(terminal)
                for barred in (one for one in here.PAGE_COMMANDS if one.beyond):
                    await terminal.app.run_action(barred.action, here)
                    await terminal.settle()
                    assert terminal.app.screen is here, barred.action
            while todo and terminal.app.screen is here and terminal.app.is_running:
                key = todo.pop()
                await terminal.press(key)
                assert kind(terminal) in MAY_COME_TO, f"{keys} {key}"
                assert terminal.app.failure is None, f"{keys} {key}"
    assert {one.name for one in visit.workspace.paths.data.parent.iterdir()} <= KNOWN


@pytest.mark.parametrize(
    ("how", "keys"), [("under way", "escape"), ("finished", ""), ("finished", "enter")]
)
async def test_every_other_key_of_the_program_does_nothing(
    visit: Visit, ticks: Ticks, how: str, keys: str
) -> None:
    stand(visit, how)
    async with opened(visit, ticks, keys) as terminal:
        here = terminal.app.screen
        for key in {*every_key()} - {*here.active_bindings}:
            await terminal.press(key)
            assert terminal.app.screen is here, key


async def test_help_and_palette_offer_nothing_that_leads_out(visit: Visit, ticks: Ticks) -> None:
    stand(visit, "finished")
    async with opened(visit, ticks, "enter") as terminal:
        assert isinstance(terminal.app.screen, Page)
        names = {one.name for one in terminal.app.screen.everything()}
        assert names.isdisjoint({"export", "agree", "compare", "targets"})
        await terminal.press("f1")
        assert "Exporteren" not in terminal.text


async def test_even_a_page_that_is_asked_for_by_name_is_not_shown(
    visit: Visit, ticks: Ticks
) -> None:
    from ketentui.tui import routes

    stand(visit, "finished")
    async with opened(visit, ticks, "enter") as terminal:
        for page in (routes.HomePage, routes.TeamSourcePage):
            terminal.app.go(page())
            terminal.app.lay_over(page())
            await terminal.settle()
            assert kind(terminal) == "ResultsPage"


async def test_a_guest_sees_the_way_of_their_scan(
    visit: Visit,
    ticks: Ticks,
    matches_snapshot: Callable[[str, str], None],
) -> None:
    async with opened(visit, ticks) as terminal:
        assert kind(terminal) == "StartPage"
        await terminal.press("ctrl+s", "enter", "4", "escape")
        matches_snapshot(terminal.text, "guest-under-way-80x24")
        await terminal.press("enter", *"43211234432", "enter")
        assert kind(terminal) == "ResultsPage"
        assert "versturen" in terminal.text, "nobody has to send it"
        await terminal.press("escape")
        matches_snapshot(terminal.text, "guest-handed-in-80x24")
        await terminal.press("f2")
        assert "Handed in" in terminal.text
    assert (visit.workspace.paths.data.parent / "export.json").exists()


async def test_the_clipboard_is_the_guests_own(
    visit: Visit, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand(visit, "finished")
    written: list[str] = []
    async with opened(visit, ticks) as terminal:
        monkeypatch.setattr(terminal.app, "write_to_terminal", written.append)
        await terminal.press("c")
    assert [one[:7] for one in written] == ["\x1b]52;c;"]


async def test_who_presses_no_key_is_seen_out_with_all_that_was_typed(
    visit: Visit, ticks: Ticks
) -> None:
    stand(visit, "under way")
    async with opened(visit, ticks, "t") as terminal:
        await terminal.write("in mei")
        ticks.move(IDLE - 1)
        terminal.app.end_where_over()
        await terminal.press("!", after=0)
        ticks.move(IDLE - 1)
        terminal.app.end_where_over()
        assert terminal.app.is_running, "a key counts"
        ticks.move(2)
        terminal.app.end_where_over()
        await terminal.settle()
        ended = not terminal.app.is_running
    assert ended
    found = visit.assessment
    assert found is not None
    assert any(one.note == "in mei!" for one in found.answers.values())


async def test_two_windows_with_one_code_have_one_scan(visit: Visit, ticks: Ticks) -> None:
    async with opened(visit, ticks) as terminal:
        stand(visit, "under way")
        await terminal.press("ctrl+s")
        assert kind(terminal) == "StartPage"
        assert "een ander venster" in terminal.text
    assert len(visit.workspace.store.ids()) == 1


async def test_a_disk_that_refuses_is_told_and_finishing_can_be_done_again(
    visit: Visit,
    ticks: Ticks,
) -> None:
    stand(visit, "under way")
    file = visit.workspace.paths.data.parent / "export.json"
    async with opened(visit, ticks) as terminal:
        file.write_text("{}")
        await terminal.press(*"43211234432", "enter")
        assert kind(terminal) == "OverviewPage"
        assert "niet ingeleverd" in terminal.text
        file.unlink()
        await terminal.press("enter")
        assert kind(terminal) == "ResultsPage"
    assert file.stat().st_size > 1000
