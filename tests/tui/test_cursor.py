"""The terminal's cursor stands on what the keys act on: for screen readers and magnifiers."""

from __future__ import annotations

import pytest

from ketentui.tui.opening import Opening, Scan
from ketentui.usecases.assessing import Start
from tests.conftest import OpenApp

FULL = Scan("klein", Start("full"), ask=False)
FORM = Scan("klein", Start("full"), ask=True)


@pytest.mark.parametrize(
    ("opening", "keys", "stands_at"),
    [
        (FULL, "", "We weten waar we heen willen."),
        (FULL, "down down", "▸ 2  ( )  oneens"),
        (FULL, "4 left", "▸ 4  (•)  eens"),
        (FULL, "4 3 4 5 4", "▸ [ Naar je uitslag ]"),
        (FULL, "4 3 o", "[__ ]"),
        (FULL, "4 3 4 5 4 enter", "1 Profiel"),
        (FULL, "4 escape", "▸ keten zon"),
        (FULL, "4 escape x", "▸ Laten staan"),
        (FULL, "4 escape x down", "▸ Naar de prullenbak"),
        (FORM, "down down right", "(•) strategisch"),
        (FORM, "up up up", "(•) open"),
        (FORM, "up up", "▸ [ Beginnen ]"),
    ],
)
@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_cursor_stands_on_what_the_keys_act_on(
    open_app: OpenApp, opening: Opening, keys: str, stands_at: str, size: tuple[int, int]
) -> None:
    async with open_app(*keys.split(), opening=opening, size=size) as terminal:
        x, y = terminal.app.cursor_position
        assert terminal.lines[y][x:].startswith(stands_at)


@pytest.mark.parametrize("keys", [("A", "d", "left"), ("t", "A", "d", "left")])
async def test_the_cursor_stands_where_one_types(open_app: OpenApp, keys: tuple[str, ...]) -> None:
    async with open_app(*keys, opening=FULL if keys[0] == "t" else FORM) as terminal:
        x, y = terminal.app.cursor_position
        assert terminal.lines[y][x - 1 : x + 1] == "Ad"
