"""What every page keeps to: its keys, its language, any size, ASCII, no colour, no markup."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len
from textual.events import Paste

from ketentui.errors import KetentuiError
from ketentui.locale import Locale, languages
from ketentui.model.assessment import Answer, Respondent
from ketentui.tui.opening import Home, Resume, Scan
from ketentui.tui.screens.help import HelpPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.tui.widgets.lines import KeyLine
from ketentui.tui.widgets.rows import RowList
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp

NASTY = Respondent(chain="[/] [red]Kéten[/red] ☃ 链", organisation="[b]", name="\x1b[31mJo")

PAGES = {
    "home": (Home(), ()),
    "delete": (Home(), ("x",)),
    "start": (Scan("klein", Start("full", NASTY), ask=True), ()),
    "statement": (Resume("test0001"), ("left",)),
    "ten": (Scan("tien", Start("full", NASTY), ask=False), ()),
    "note": (Resume("test0001"), ("t",)),
    "overview": (Resume("test0001"), ("o",)),
    "finish": (Resume("test0001"), ("o", "f")),
    "help": (Resume("test0001"), ("f1",)),
    "palette": (Resume("test0001"), ("ctrl+p",)),
}
"""How each page and dialog is reached."""


@pytest.fixture
def halfway(workspace: Workspace) -> None:
    """An assessment that is under way, with texts that look like markup."""
    opened = assessing.start(workspace, "klein", Start("full", NASTY))
    opened.choose("doel-1", 4)
    opened.note("doel-1", "[/] één [link=x]☃")
    opened.go_to("doel-2")
    opened.close()


def styles(terminal: Any) -> list[Any]:
    strips = terminal.app.screen._compositor.render_strips()
    return [segment.style for strip in strips for segment in strip if segment.style]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.usefixtures("halfway")
async def test_a_page_survives_every_size_and_fills_no_more_than_the_screen(
    name: str, open_app: OpenApp
) -> None:
    opening, keys = PAGES[name]
    async with open_app(*keys, opening=opening) as terminal:
        for columns, rows in ((40, 15), (200, 60), (60, 18), (5, 3), (80, 24)):
            await terminal.resize(columns, rows)
            assert all(cell_len(line) <= columns for line in terminal.lines)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.usefixtures("halfway")
async def test_with_ascii_and_without_colour_nothing_else_reaches_the_terminal(
    name: str, open_app: OpenApp
) -> None:
    opening, keys = PAGES[name]
    async with open_app(*keys, opening=opening, ascii=True, colour=False) as terminal:
        assert terminal.text.isascii()
        assert not any(style.color or style.bgcolor for style in styles(terminal))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", ["home", "start", "statement", "overview", "help"])
@pytest.mark.usefixtures("halfway")
async def test_the_keys_of_a_page_fit_on_one_line(
    name: str, language: str, open_app: OpenApp
) -> None:
    opening, keys = PAGES[name]
    async with open_app(*keys, opening=opening, language=language) as terminal:
        assert terminal.app.screen.query_one(KeyLine).size.height == 1


@pytest.mark.usefixtures("halfway")
async def test_a_small_window_asks_kindly_for_more_room_and_goes_on_when_it_has_it(
    open_app: OpenApp,
) -> None:
    async with open_app(opening=Resume("test0001"), size=(39, 14)) as terminal:
        assert "Dit venster is te klein." in terminal.text
        assert "2 van 5" not in terminal.text
        await terminal.press("4", "q")
        terminal.app.post_message(Paste("5"))
        await terminal.resize(80, 24)
        assert "2 van 5" in terminal.text
        await terminal.press("3")
        assert "3 van 5" in terminal.text


@pytest.mark.usefixtures("halfway")
async def test_texts_of_people_are_shown_as_they_are(open_app: OpenApp) -> None:
    async with open_app(size=(120, 24)) as terminal:
        assert "[/] [red]Kéten[/red] ☃ 链 · Kleine lijst" in terminal.text
        await terminal.press("enter", "left")
        assert "✎  [/] één [link=x]☃" in terminal.text
        await terminal.press("o")
        assert "✎ [/] één [link=x]☃" in terminal.text


@pytest.mark.usefixtures("halfway")
@pytest.mark.parametrize("opening", [Home(), Resume("test0001")])
async def test_help_tells_every_command_of_the_page_with_its_key(
    opening: Home | Resume, open_app: OpenApp
) -> None:
    async with open_app(opening=opening, size=(80, 60)) as terminal:
        page = terminal.app.page
        keyed = [one for one in page.everything() if one.keys]
        told = [(page.key_of(one), page.text_of(one)) for one in keyed]
        await terminal.press("question_mark")
        assert terminal.shows(HelpPage)
        for key, text in told:
            assert any(key in line and text in line for line in terminal.lines), (key, text)
        await terminal.press("escape")
        assert terminal.app.screen is page


@pytest.mark.usefixtures("halfway")
async def test_the_palette_finds_a_command_by_a_word_and_gives_it(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("ctrl+p", opening=Resume("test0001")) as terminal:
        first = [row.cells[0] for row in terminal.app.screen.query_one(RowList).rows][:7]
        assert first[:4] == ["toelichting", "terug", "volgende stelling", "overzicht"]
        assert first[4:] == ["waar dit over gaat", "afronden", "bewaren en weg"]
        await terminal.write("antwoord")
        assert "antwoord: eens" in terminal.text
        await terminal.press(*["backspace"] * 8)
        await terminal.write("weet n")
        assert "antwoord: eens" not in terminal.text
        await terminal.press("enter")
        assert workspace.store.load("test0001").answers["doel-2"] == Answer(None, "unknown")
        await terminal.press("ctrl+p")
        await terminal.write("taal")
        assert "▸ taal (language): English" in terminal.text
        await terminal.press(*["backspace"] * 4)
        assert "typ een paar letters" in terminal.text
        await terminal.write("ovz")
        assert "▸ overzicht" in terminal.text
        await terminal.write("q")
        assert "Niets op deze pagina heet zo." in terminal.text
        await terminal.press("enter", "escape")
        assert terminal.shows(StatementPage)


@pytest.mark.parametrize("language", languages())
@pytest.mark.usefixtures("halfway")
async def test_the_palette_cuts_no_row_and_its_keys_keep_clear_of_the_bar(
    open_app: OpenApp, language: str
) -> None:
    async with open_app("ctrl+p", opening=Resume("test0001"), language=language) as terminal:
        rows = terminal.app.screen.query_one(RowList)
        width = rows.content_size.width
        told = [f"{line}" for line in rows.lines(width)]
        assert all(row.cells[0] in line for row, line in zip(rows.rows, told, strict=True))
        assert width < rows.parent.scrollable_content_region.width


@pytest.mark.usefixtures("halfway")
async def test_the_look_changes_and_the_page_stays(open_app: OpenApp) -> None:
    async with open_app(opening=Resume("test0001"), theme="light") as terminal:
        light, text = styles(terminal), terminal.text
        await terminal.press("f3")
        assert terminal.app.theme == "high-contrast"
        assert styles(terminal) != light
        assert terminal.text == text
        await terminal.press("ctrl+p")
        await terminal.write("kleurenblind", "enter")
        assert terminal.app.theme == "colour-safe"
        assert terminal.text == text


async def test_what_a_user_can_mend_is_said_on_the_first_page_too(open_app: OpenApp) -> None:
    async with open_app(opening=Resume("bestaatniet")) as terminal:
        assert "waarvan het kenmerk met bestaatniet begint" in terminal.text


@pytest.mark.usefixtures("halfway")
async def test_what_should_not_happen_ends_the_app_and_is_remembered(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(StatementPage, "action_back", broken)
    apps = []

    async def go_back() -> None:
        async with open_app(opening=Resume("test0001")) as terminal:
            apps.append(terminal.app)
            await terminal.press("left")

    with pytest.raises(ZeroDivisionError):
        await go_back()
    assert isinstance(apps[0].failure, ZeroDivisionError)


def test_a_failure_reaches_the_command_line_as_one_error(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ketentui import tui
    from ketentui.config.preferences import Preferences
    from ketentui.tui.app import KetentuiApp

    def fail(app: KetentuiApp) -> None:
        app.failure = ZeroDivisionError("oops")

    monkeypatch.setattr(KetentuiApp, "run", fail)
    with pytest.raises(KetentuiError) as caught:
        tui.run(workspace, Preferences(), Home())
    assert caught.value.key == "app_failed"
    assert caught.value.values["reason"] == "ZeroDivisionError: oops"


def test_what_ends_the_app_can_be_told_also_where_its_files_are_gone(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ketentui import errors, locale, tui
    from ketentui.config.preferences import Preferences
    from ketentui.tui.app import KetentuiApp

    def gone(*_: object) -> None:
        raise ModuleNotFoundError("gone")

    def fail(app: KetentuiApp) -> None:
        monkeypatch.setattr(errors, "__file__", "/gone/errors.py")
        monkeypatch.setattr(locale, "import_module", gone)
        app.failure = ModuleNotFoundError("gone")

    monkeypatch.setattr(KetentuiApp, "run", fail)
    locale._texts.cache_clear()
    with pytest.raises(KetentuiError) as caught:
        tui.run(workspace, Preferences(), Home())
    assert caught.value.key == "upgraded"
    for language in languages():
        assert "ModuleNotFoundError: gone" in Locale(language).error(caught.value)[0]
