"""Laying out a text takes as much work as there is text, whatever it consists of."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cached_cell_len
from textual.content import Content

from ketentui.charts.text import Grid, fit
from ketentui.charts.types import Look
from ketentui.formats.escaping import fenced, quoted
from ketentui.formats.spreadsheet import harmless
from ketentui.model.text import cells, clean_lines, plain_typography, to_ascii
from ketentui.model.wrapping import wrapped
from ketentui.tui.statement_view import beginning
from ketentui.tui.widgets.lined import _changes
from ketentui.tui.widgets.lines import shortened

LOOK = Look()


def painted(text: str) -> object:
    return list(_changes([Content(text)], [Content(f"x{text}y")]))


LAYOUTS: dict[str, Callable[[str], object]] = {
    "wrapped": lambda text: wrapped(text, 70, "- ", "  "),
    "wrapped narrow": lambda text: wrapped(text, 1),
    "fit": lambda text: fit(text, 30, LOOK),
    "fit nearly": lambda text: fit(text, cells(text) - 1, LOOK),
    "grid": lambda text: Grid(80, 2).put(0, 0, text),
    "clean": clean_lines,
    "plain": plain_typography,
    "ascii": to_ascii,
    "quoted": quoted,
    "fenced": lambda text: fenced([text]),
    "harmless": harmless,
    "shortened": lambda text: shortened(text, 30),
    "beginning": lambda text: beginning(text, 18, 3),
    "painted": painted,
}
UNITS = (
    "a",
    "家",
    "e\u0301",
    "a\u200b",
    "\u0301",
    "een woord ",
    "家 ",
    "`",
    "=",
    "a.b@",
    "👩\u200d",
    "\n",
)


def work(do: Callable[[str], object], text: str) -> int:
    """Return how many calls it takes, of Python's and of C's."""
    calls = 0
    cached_cell_len.cache_clear()  # what was measured before would cost nothing

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        do(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_is_hardly_more_than_four_times_the_work(name: str, unit: str) -> None:
    text = unit * (600 // len(unit))
    assert work(LAYOUTS[name], text * 4) <= 6 * work(LAYOUTS[name], text) + 200  # 16 if by square


@given(st.text("ab 家\u0301\u00a0\u200d"), st.integers(-1, 20), st.sampled_from(["", "- ", "> 家"]))
def test_every_line_fits_and_nothing_is_lost(text: str, width: int, first: str) -> None:
    lines = wrapped(text, width, first, "  ")
    assert all(cells(line) <= max(width, max(2, cells(first)) + 2) for line in lines)
    said = "".join([lines[0].removeprefix(first), *(line[2:] for line in lines[1:])])
    assert said.replace(" ", "") == text.replace("\u00a0", " ").replace(" ", "")


@given(st.text("a家\u0301"), st.integers(1, 20))
def test_what_is_cut_fits_and_says_so(text: str, width: int) -> None:
    shown = fit(text, width, LOOK)
    assert cells(shown) <= width
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))
