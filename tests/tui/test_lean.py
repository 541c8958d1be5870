"""An update of the screen writes the cells that changed, and nothing that a terminal acts on."""

from __future__ import annotations

import re

from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate
from textual.color import Color
from textual.strip import Strip

from ketentui.tui.filters import PrintableFilter
from ketentui.tui.updates import LeanUpdate

WRITTEN = re.compile(r"\x1b\[(\d+);(\d+)H([^\x1b]*)")


def written(*spans: tuple[int, int, int]) -> list[tuple[str, ...]]:
    """Row, column and text of what a line of two widgets, 10 and 6 wide, writes for `spans`."""
    chops = [{0: _strip("abcdefghij"), 10: _strip("klmnop")}]
    update = ChopsUpdate(chops, list(spans), [[10, 16]])
    return WRITTEN.findall(LeanUpdate(update).render_segments(Console()))


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


def test_what_a_terminal_acts_on_never_reaches_it_and_the_rest_keeps_its_place() -> None:
    segments = [Segment("a\x1b[2J\x9b\x07é"), Segment("\u202e👩\u200d🔬 \xa0b")]
    strip = Strip(segments)
    shown = strip.apply_filter(PrintableFilter(), Color(0, 0, 0))
    assert shown.text == "a[2Jé👩\u200d🔬 \xa0b"
    assert shown.cell_length == Strip(list(shown)).cell_length == strip.cell_length
