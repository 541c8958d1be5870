"""An update of the screen writes the cells that changed, and nothing that a terminal acts on."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import find_spec, module_from_spec
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from textual import _compositor
from textual._compositor import ChopsUpdate, Compositor
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip

from ketentui.tui.filters import PrintableFilter
from ketentui.tui.opening import Scan
from ketentui.tui.updates import Frugal, in_few_codes, lean
from ketentui.usecases.assessing import Start
from tests.conftest import OpenApp

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
    async with open_app(Scan("klein", Start("full"), ask=False)) as terminal:
        await terminal.press(*keys)
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
            marked = [look.get(one) for one in ("4", "7", "back")]
            blank = character == " " and "7" not in look
            cells.append((character, marked if blank else dict(look)))
        elif move:
            cells.append((move, None))
        for code in re.findall(r"[34]8;5;\d+|38;2;\d+;\d+;\d+|\d+", codes):
            if code == "0":
                look.clear()
            elif code in ("39", "49"):
                look.pop("back" if code == "49" else "front", None)
            elif len(code) > 1:
                look["back" if code.startswith("4") else "front"] = code
            else:
                look[code] = code
    return [*cells, ("", dict(look))]


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
