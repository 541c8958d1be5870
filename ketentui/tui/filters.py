"""What reaches the terminal: what it shows, and on a simple one ASCII alone, or no colour."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from ketentui.model.text import to_ascii

_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class PrintableFilter(LineFilter):
    """Let nothing through that a terminal acts on rather than shows, whoever wrote it; it has no
    width.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` without control characters and what turns the reading around."""
        if all(one.control or one.text.isprintable() for one in segments):
            return segments
        return [
            Segment(text if control else _ACTING.sub("", text), style, control)
            for text, style, control in segments
        ]


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


class ThriftyFilter(LineFilter):
    """Say the same in fewer bytes: colours by their number among 256, and in fewer pieces."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` with what looks the same joined, blanks to either side of them."""
        thrifty: list[Segment] = []
        for text, style, control in segments:
            segment = Segment(text, style and _numbered(style), control)
            joined = _joined(thrifty[-1], segment) if thrifty else None
            if joined:
                thrifty[-1] = joined
            else:
                thrifty.append(segment)
        return thrifty


@lru_cache(4096)
def _numbered(style: Style) -> Style:
    """Return a style with its colours by number, and only what shows or reacts to the mouse."""
    meta = {name: value for name, value in style.meta.items() if name != "offset"}
    return Style(
        color=style.color and style.color.downgrade(ColorSystem.EIGHT_BIT),
        bgcolor=style.bgcolor and style.bgcolor.downgrade(ColorSystem.EIGHT_BIT),
        meta=meta or None,
        link=style.link,
        **{name: True for name in _ATTRIBUTES if getattr(style, name)},
    )


_ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse", "strike")


def _joined(first: Segment, second: Segment) -> Segment | None:
    """Return two segments as one, or None where they look different."""
    if first.control or second.control or first.style is None or second.style is None:
        return None
    text = first.text + second.text
    if first.style == second.style:
        return Segment(text, first.style)
    if not _same_blank(first.style, second.style):
        return None
    if second.text.isspace():
        return Segment(text, first.style)
    return Segment(text, second.style) if first.text.isspace() else None


@lru_cache(4096)
def _same_blank(first: Style, second: Style) -> bool:
    """Return whether a space looks the same in both styles."""
    marked = any(style.underline or style.reverse or style.strike for style in (first, second))
    return first.bgcolor == second.bgcolor and not marked


@lru_cache(1024)
def _without_colour(style: Style) -> Style:
    return style.without_color
