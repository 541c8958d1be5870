"""What a simple terminal can show: ASCII alone, or no colour."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from ketentui.model.text import to_ascii


class AsciiFilter(LineFilter):
    """Replace every character that isn't ASCII by one that is, as wide."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` in ASCII."""
        return [Segment(to_ascii(text), style, control) for text, style, control in segments]


class ColourlessFilter(LineFilter):
    """Leave colours out, and keep bold, underlined and reversed."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` without colour."""
        return [
            Segment(text, style and _without_colour(style), control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _without_colour(style: Style) -> Style:
    return style.without_color
