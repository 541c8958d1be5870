"""What holds for every page and dialog: its keys, and its help."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, cast

import pytest
from textual.widgets import Input, TextArea

from ketentui.tui import screens
from ketentui.tui.commands import EVERYWHERE, key_called, key_name
from ketentui.tui.screens.base import BaseScreen, Dialog, Page
from ketentui.tui.screens.help import HelpPage
from ketentui.tui.screens.statement import StatementPage
from tests.tui.sizes import ROUTES, furnished, opened


@dataclass
class Seen:
    """What a page or dialog says of its keys."""

    is_typed_in: bool
    """Whether the keys go to a text."""
    moves: set[str]
    """Which of the keys that move far do something."""
    help_keys: list[str]
    """The keys that help tells of, one by one."""
    help_opens: bool


_OF_EACH_KIND = {kind: route for route, (kind, *_) in ROUTES.items() if kind != "HelpPage"}
_FAR = {"pageup", "pagedown", "home", "end"}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Seen]:
    workspace = furnished(tmp_path_factory.mktemp("furnished"))

    async def look() -> Mapping[str, Seen]:
        return {kind: await _seen(route, workspace) for kind, route in _OF_EACH_KIND.items()}

    return asyncio.run(look())


async def _seen(route: str, workspace: Any) -> Seen:
    async with opened(route, workspace) as window:
        screen = cast(BaseScreen[Any], window.app.screen)
        bound = set(screen.active_bindings)
        told = [key for keys, _ in HelpPage(screen)._keys() for key in keys.split()]
        typed_in = isinstance(screen.focused, Input | TextArea)
        await window.press("f1")
        return Seen(
            typed_in,
            bound & _FAR,
            told,
            isinstance(window.app.screen, HelpPage),
        )


MEANINGS = {
    "n": {"new", "add", "take_in"},
    "space": {"change", "done", "indices", "move", "switch"},
    "t": {"note", "notes"},
    "v": {"before", "compare"},
    "u": {"undo"},
    "o": {"overview", "answers", "taken_in"},
    "b": {"other_chart"},
    "p": {"next_part"},
    "r": {"series"},
    "m": {"other_time"},
    "e": {"export"},
    "c": {"copy"},
    "a": {"actions", "agree"},
    "d": {"targets"},
    "k": {"team"},
    "x": {"delete", "remove"},
    "i": {"about"},
    "l": {"names", "ask_file", "open_written"},
    "w": {"correct"},
    "slash": {"filter"},
    "s": {"sort"},
    "q": {"leave"},
    "question_mark": {"help"},
    "f2": {"language"},
    "f3": {"look"},
    "ctrl+p": {"palette"},
}
"""What a key is for on every page, but where one answers; going back undoes opening too."""


def kinds(base: type[BaseScreen[Any]]) -> set[type[BaseScreen[Any]]]:
    for module in iter_modules(screens.__path__, f"{screens.__name__}."):
        import_module(module.name)
    return {base}.union(*map(kinds, base.__subclasses__()))


def test_a_key_means_one_thing_on_every_page() -> None:
    meant: dict[str, set[str]] = {}
    for kind in kinds(Page) - {StatementPage}:
        for command in kind.PAGE_COMMANDS:
            for key in filter(None, command.keys.split(",")):
                if command.name not in ("back", "change"):
                    meant.setdefault(key, set()).add(command.name)
    for key, meaning in MEANINGS.items():
        assert meant.pop(key, set()) <= meaning, key
    others = {key: names for key, names in meant.items() if len(key) == 1 and not key.isdigit()}
    assert all(len(names) == 1 for names in others.values()), others


def test_every_key_is_known_again_by_what_the_footer_calls_it() -> None:
    commands = [one for kind in kinds(BaseScreen) for one in kind.PAGE_COMMANDS] + [*EVERYWHERE]
    keys = {key for one in commands for key in one.keys.split(",") if key}
    assert {key: key_called(key_name(key)) for key in keys} == {key: key for key in keys}


def test_where_one_types_or_answers_a_question_no_letter_is_a_command() -> None:
    for kind in kinds(Dialog) | {one for one in kinds(Page) if one.TYPING}:
        keys = {key for one in kind.PAGE_COMMANDS for key in one.keys.split(",")}
        assert not [key for key in keys if len(key) == 1], kind


def test_a_page_up_a_page_down_the_first_and_the_last_work_everywhere(
    pages: Mapping[str, Seen],
) -> None:
    """A dialog that only waits, and a text that one types in, have nothing to go through so."""
    lacking = {
        kind: _FAR - one.moves
        for kind, one in pages.items()
        if not one.is_typed_in and kind != "Waiting"
    }
    assert {kind: keys for kind, keys in lacking.items() if keys} == {}


def test_help_is_a_key_away_everywhere_and_tells_each_key_once(pages: Mapping[str, Seen]) -> None:
    assert [kind for kind, one in pages.items() if not one.help_opens] == []
    for kind, one in pages.items():
        assert len(set(one.help_keys)) == len(one.help_keys), kind
