"""What holds for every page and dialog: its keys, and its help."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from textual.widgets import Input, TextArea

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.screens.help import HelpPage
from tests.tui.sizes import ROUTES, furnished, opened


@dataclass
class Seen:
    """What a page or dialog says of its keys."""

    commands: list[Command]
    is_dialog: bool
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
        place = window.app.screen
        bound = set(place.active_bindings)
        told = [key for keys, _ in HelpPage(place)._keys() for key in keys.split()]
        typed_in = isinstance(place.focused, Input | TextArea)
        await window.press("f1")
        return Seen(
            place.offered(),
            isinstance(place, Dialog),
            typed_in,
            bound & _FAR,
            told,
            isinstance(window.app.screen, HelpPage),
        )


def test_help_is_a_key_away_everywhere_and_tells_each_key_once(pages: Mapping[str, Seen]) -> None:
    assert [kind for kind, one in pages.items() if not one.help_opens] == []
    for kind, one in pages.items():
        assert len(set(one.help_keys)) == len(one.help_keys), kind
