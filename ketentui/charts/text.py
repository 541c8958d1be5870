"""Text in terminal cells: its width, cutting it to fit, numbers, and a grid to lay it on."""

from __future__ import annotations

import math
from itertools import groupby

from ketentui.charts.types import Look
from ketentui.model.numbers import rounded
from ketentui.model.text import beginning, cells, to_ascii

ACCENT = "36"
"""ANSI colour of what a chart is about: its first series."""

FAINT = "2"
"""ANSI style of what only helps to read a chart: rings and tracks."""

STRONG = "1"
"""ANSI style of what is of all together, and of headings."""


def drawn(text: str, look: Look) -> str:
    """Return a text as a chart can show it."""
    return to_ascii(text) if look.ascii else text


def fit(text: str, width: int, look: Look) -> str:
    """Return the text, cut to at most `width` cells with a sign that something is gone."""
    if cells(text) <= width:
        return text
    if width < 1:
        return ""
    return beginning(text, width - 1).rstrip() + ("." if look.ascii else "…")


def pad(text: str, width: int) -> str:
    """Return the text followed by as many spaces as fill `width` cells."""
    return text + " " * (width - cells(text))


def known(value: float | None) -> float | None:
    """Return the value, or None for what can't be drawn: no score, infinite, not a number."""
    return value if value is not None and math.isfinite(value) else None


def number(value: float | None, look: Look) -> str:
    """Return a score as `rounded` has it, or a dash for no score."""
    value = known(value)
    if value is None:
        return "-" if look.ascii else "–"
    return rounded(value).replace(".", look.decimal)


def fraction(value: float, minimum: float, maximum: float) -> float:
    """Return where a value lies between minimum (0) and maximum (1), kept within them."""
    return min(1.0, max(0.0, (value - minimum) / (maximum - minimum)))


def check_scale(minimum: float, maximum: float) -> None:
    """Raise ValueError unless the scale runs upwards."""
    if not minimum < maximum:
        raise ValueError(f"a scale must run upwards, not from {minimum} to {maximum}")


def coloured(text: str, code: str, look: Look) -> str:
    """Return the text in an ANSI style, where colour is wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if look.colour and code and text else text


class Grid:
    """A rectangle of cells, each with a character and an ANSI style."""

    def __init__(self, width: int, height: int) -> None:
        """Make an empty grid."""
        self.width = width
        self.height = height
        self._cells = [[(" ", "")] * width for _ in range(height)]

    def at(self, column: int) -> str:
        """Return what stands in a cell of the first row."""
        return self._cells[0][column][0]

    def put(self, column: int, row: int, text: str, style: str = "") -> None:
        """Write a text from a cell to the right; what doesn't fit in the row is left out."""
        line = self._cells[row]
        for character in text:
            size = cells(character)
            if size == 1 and column < self.width:
                line[column] = (character, style)
            elif size and column + size <= self.width:
                line[column : column + size] = [(character, style), ("", style)]
            elif not size and 0 < column <= self.width:
                before, kept = line[column - 1]
                line[column - 1] = (before + character, kept)
            column += size

    def lay(self, column: int, row: int, other: Grid) -> None:
        """Lay another grid over this one, its top left corner in a cell."""
        for down, line in enumerate(other._cells):
            for right, (text, style) in enumerate(line):
                if text.strip():
                    self.put(column + right, row + down, text, style)

    def rows(self, look: Look) -> list[str]:
        """Return the rows as text, without spaces at their ends."""
        return [self._row(row, look) for row in self._cells]

    @staticmethod
    def _row(row: list[tuple[str, str]], look: Look) -> str:
        used = len(row)
        while used and not row[used - 1][0].strip():
            used -= 1
        return "".join(
            coloured("".join(text for text, _ in run), style, look)
            for style, run in groupby(row[:used], key=lambda cell: cell[1])
        )
