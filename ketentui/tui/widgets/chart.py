"""A chart of text, drawn at the size that it gets and in the colours of the app."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from ketentui.charts.text import ACCENT, FAINT, STRONG

Draw = Callable[[int, int], Sequence[str]]
"""Draws a chart in so many columns and rows, in the ANSI styles of `ketentui.charts`."""

_STYLE = re.compile("\x1b\\[([0-9;]*)m")
_COMPONENTS = {ACCENT: "chart--accent", FAINT: "chart--faint", STRONG: "chart--strong"}


class Chart(Widget):
    """Shows what a function draws: once at each size, and again when it gets another size."""

    COMPONENT_CLASSES = {"chart--accent", "chart--faint", "chart--strong"}
    """What the chart is about, what only helps to read it, and what is of all together."""

    DEFAULT_CSS = """
    Chart > .chart--accent { color: $accent; }
    Chart > .chart--faint { color: $text-muted; }
    Chart > .chart--strong { text-style: bold; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        """Make an empty chart; `show` tells what it draws."""
        super().__init__(id=id)
        self._draw: Draw | None = None
        self._drawn: tuple[Size, Sequence[str]] = (Size(), ())

    def show(self, draw: Draw) -> None:
        """Draw with another function."""
        self._draw, self._drawn = draw, (Size(), ())
        self.refresh(layout=True)

    @property
    def lines(self) -> Sequence[str]:
        """The rows of the chart at the widget's size, with their ANSI styles."""
        if self._drawn[0] != self.size:
            self._drawn = (self.size, self._draw(*self.size) if self._draw and self.size else ())
        return self._drawn[1]

    def render_line(self, y: int) -> Strip:
        """Return a row of the chart in the colours of the app."""
        style = self.rich_style
        line = self.lines[y] if y < len(self.lines) else ""
        return Strip(self._segments(line)).adjust_cell_length(self.size.width, style)

    def _segments(self, line: str) -> list[Segment]:
        """Return a row's runs of text: split, they alternate with the codes of their styles."""
        text, *runs = _STYLE.split(line)
        segments = [Segment(text, self.rich_style)]
        for code, run in zip(runs[::2], runs[1::2], strict=True):
            name = _COMPONENTS.get(code)
            style = self.get_component_rich_style(name) if name else self.rich_style
            segments.append(Segment(run, style))
        return segments
