"""An update of the screen writes the cells that changed, and nothing that a terminal acts on."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from textual import _compositor
from textual._compositor import ChopsUpdate, Compositor
from textual.app import App
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip

from ketentui.tui.filters import PrintableFilter
from ketentui.tui.opening import Scan
from ketentui.tui.updates import Frugal, in_few_codes, lean
from ketentui.usecases.assessing import Start
from tests.conftest import OpenApp
from tests.tui.sizes import furnished, opened

WRITTEN = re.compile(r"\x1b\[(\d+);(\d+)H([^\x1b]*)")


def written(*spans: tuple[int, int, int]) -> list[tuple[str, ...]]:
    """Row, column and text of what a line of two widgets, 10 and 6 wide, writes for `spans`."""
    return WRITTEN.findall(lean(_update(*spans)).render_segments(Console()))


def _update(*spans: tuple[int, int, int]) -> ChopsUpdate:
    chops = [{0: _strip("abcdefghij"), 10: _strip("klmnop")}]
    return ChopsUpdate(chops, list(spans), [[10, 16]])


def _strip(text: str) -> Strip:
    return Strip([Segment(text[:3]), Segment(text[3:])])


def test_a_span_within_a_widget_is_written_alone() -> None:
    assert written((0, 4, 6)) == [("1", "5", "ef")]


def test_a_span_over_two_widgets_is_written_in_both() -> None:
    assert written((0, 8, 12)) == [("1", "9", "ij"), ("1", "11", "kl")]


def test_a_whole_line_is_written_whole() -> None:
    assert written((0, 0, 16)) == [("1", "1", "abcdefghij"), ("1", "11", "klmnop")]


def test_two_spans_of_a_line_leave_what_is_between() -> None:
    assert written((0, 0, 2), (0, 14, 16)) == [("1", "1", "ab"), ("1", "15", "op")]


@pytest.mark.parametrize("keys", [(), ("v",), ("t",), ("f1",)])
async def test_what_changed_is_shown_as_it_is_where_all_around_it_is_rendered(
    open_app: OpenApp, keys: tuple[str, ...]
) -> None:
    async with open_app(*keys, opening=Scan("klein", Start("full"), ask=False)) as terminal:
        frugal = terminal.app.screen._compositor
        assert isinstance(frugal, Frugal)
        places = [region.intersection(clip) for region, clip in frugal.visible_widgets.values()]
        places = [one for one in places if one]
        random = Random(18)
        for _ in range(50):
            parts = [_part(random.choice(places), random) for _ in range(random.randint(1, 4))]
            assert _shown(frugal, parts, Frugal) == _shown(frugal, parts, Compositor)


def _part(place: Region, random: Random) -> Region:
    x, y = random.randrange(place.width), random.randrange(place.height)
    width, height = random.randint(1, place.width - x), random.randint(1, place.height - y)
    return Region(place.x + x, place.y + y, width, height)


def _shown(frugal: Frugal, parts: list[Region], kind: type[Compositor]) -> object:
    frugal._dirty_regions.update(parts)
    return lean(kind.render_partial_update(frugal)).render_segments(Console())


KEYS = (
    "up down right left pageup pagedown end tab space enter escape 1 4 n w t v o b p m e a k i x "
    "slash f1 f2 f3 ctrl+p"
)
WINDOWS = ((80, 24), (120, 40), (60, 20), (39, 14), (80, 24))


@pytest.mark.parametrize("route", ["home", "statement", "results", "team", "note"])
async def test_whatever_is_done_the_terminal_shows_what_it_would_if_all_were_written_again(
    route: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells: Cells = {}
    display = App._display

    def written_too(app: App[Any], screen: Any, update: Any) -> None:
        if update is not None and not app._batch_count:
            write(update.render_segments(app.console), cells)
        display(app, screen, update)

    monkeypatch.setattr(App, "_display", written_too)
    monkeypatch.chdir(tmp_path)  # a path may be typed
    random = Random(route)
    async with opened(route, furnished(tmp_path / "data")) as window:
        for _ in range(25):
            if random.random() < 0.2:
                cells.clear()  # whatever a terminal makes of it, also of the same size
                await window.resize(*random.choice(WINDOWS))
            else:
                await window.press(random.choice(KEYS.split()))
            if not window.app.is_running:
                break
            anew = _all_anew(window.app)  # beyond a window that shrank is what was painted before
            assert {place: cells.get(place) for place in anew} == anew


def _all_anew(app: App[Any]) -> Cells:
    cells: Cells = {}
    compositor = app.screen._compositor
    left = {*compositor._dirty_regions}
    update: Any = compositor.render_update(full=True, screen_stack=app._background_screens)
    write(update.render_segments(app.console), cells)
    compositor._dirty_regions.update(left)
    return cells


CODES = ["1", "2", "4", "7", "31", "97", "39", "42", "49", "38;5;110", "48;5;234", "38;2;1;2;3"]
PIECES = st.one_of(
    st.sampled_from(["a", "bc", " ", "   ", "\r\n", "\x1b[2;1H", "\x1b[0m"]),
    st.lists(st.sampled_from(CODES), min_size=1, max_size=3).map(
        lambda one: f"\x1b[{';'.join(one)}m"
    ),
)


def shown(text: str) -> list[tuple[str, object]]:
    """What a terminal shows of a text: each character with how it looks."""
    cells: list[tuple[str, object]] = []
    look: dict[str, str] = {}
    for codes, move, character in re.findall(r"\x1b\[([\d;]*)m|(\x1b\[[\d;]*H|[\r\n])|(.)", text):
        if character:
            cells.append((character, _seen(character, look)))
        elif move:
            cells.append((move, None))
        _follow(codes, look)
    return [*cells, ("", dict(look))]


def _follow(codes: str, look: dict[str, str]) -> None:
    for code in re.findall(r"[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|\d+", codes):
        if code == "0":
            look.clear()
        elif code in ("39", "49"):
            look.pop("back" if code == "49" else "front", None)
        elif len(code) > 1:
            look["back" if code.startswith(("4", "10")) else "front"] = code
        else:
            look[code] = code


def _seen(character: str, look: dict[str, str]) -> object:
    """Return what of a look is seen of a character."""
    marked = [look.get(one) for one in ("4", "7", "back")]
    return marked if character == " " and "7" not in look else dict(look)


Cells = dict[tuple[int, int], object]
"""What stands on a terminal, by row and column."""


def write(text: str, cells: Cells) -> None:
    """Let a terminal show a text as well."""
    row, column = 0, 0
    look: dict[str, str] = {}
    for codes, y, x, end, character in re.findall(
        r"\x1b\[([\d;]*)m|\x1b\[(\d+);(\d+)H|(\n)|(.)", text
    ):
        _follow(codes, look)
        if y:
            row, column = int(y), int(x)
        elif end:
            row, column = row + 1, 1
        for n in range(cell_len(character)):
            cells[row, column + n] = character if n == 0 else "", _seen(character, look)
        column += cell_len(character)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_fewer_codes_show_the_same_and_leave_no_look_behind(text: str) -> None:
    written = in_few_codes(text)
    assert shown(written) == shown(f"{text}\x1b[0m")
    assert len(written) <= len(f"{text}\x1b[0m")


def test_a_code_that_isnt_known_is_written_as_it_was() -> None:
    assert in_few_codes("\x1b[1;58;5;3ma\x1b[0m\x1b[1mb") == "\x1b[1;58;5;3ma\x1b[0m\x1b[1mb"


def _otherwise_built(*_: object) -> None:
    raise TypeError("ChopsUpdate() takes something else")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("__init__", _otherwise_built),
        ("__init__", lambda self, *_: setattr(self, "pieces", [])),
        ("render_segments", lambda _, __: "cells in another order"),
    ],
)
def test_where_textual_has_changed_its_own_update_does_the_writing(
    monkeypatch: pytest.MonkeyPatch, name: str, other: Callable[..., Any]
) -> None:
    changed = type("ChopsUpdate", (ChopsUpdate,), {name: other})
    monkeypatch.setattr(_compositor, "ChopsUpdate", changed)
    assert not _is_made_lean(object.__new__(changed))


def test_where_textual_has_no_such_update_any_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert _is_made_lean(_update((0, 4, 6)))
    monkeypatch.delattr(_compositor, "ChopsUpdate")
    assert not _is_made_lean(_update((0, 4, 6)))


def _is_made_lean(update: ChopsUpdate) -> bool:
    """Whether a first import of the module, with Textual as it is now, crops this update."""
    first: Any = _imported_anew("ketentui.tui.updates")
    return isinstance(update, first._UPDATES_OF_SPANS)


def _imported_anew(name: str) -> ModuleType:
    spec = find_spec(name)
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_what_a_terminal_acts_on_never_reaches_it_and_the_rest_keeps_its_place() -> None:
    segments = [Segment("a\x1b[2J\x9b\x07é"), Segment("\u202e👩\u200d🔬 \xa0b")]
    strip = Strip(segments)
    shown = strip.apply_filter(PrintableFilter(), Color(0, 0, 0))
    assert shown.text == "a[2Jé👩\u200d🔬 \xa0b"
    assert shown.cell_length == Strip(list(shown)).cell_length == strip.cell_length
