"""Where several groups stand on one scale: a line for each theme, a letter for each group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from ketentui.charts.layout import Label
from ketentui.charts.text import FAINT, Grid, check_scale, fit, fraction, known
from ketentui.charts.ticks import ticks
from ketentui.charts.types import Look
from ketentui.model.figures import GroupLine
from ketentui.model.text import cells

LETTERS = ascii_uppercase
"""What stands for a group; more groups than letters can't be told apart on one line."""

_AIR = 2
"""Empty cells between two columns of a chart."""

_LEAST = 17
"""Cells that a line needs; for less, the ends of labels go."""


def positions(
    lines: Sequence[GroupLine],
    letters: Sequence[str],
    minimum: int,
    maximum: int,
    width: int,
    look: Look,
) -> list[str]:
    """Return a row of at most `width` cells for each line, below a row with the scale's points.

    Each group's letter stands where its value is; of letters that would stand in the same cell, or
    beside it, the later ones move to the nearest free cell. No rows where a line has too few cells
    for all.

    ValueError where the scale doesn't run upwards, or a line has not a value for every letter.
    """
    check_scale(minimum, maximum)
    label = max((cells(line.label) for line in lines), default=0)
    room = width - _AIR
    label = max(0, min(label, room - _LEAST))
    length = _evenly(room - label, maximum - minimum)
    if len(letters) > length:
        return []
    chart = _Chart(Grid(width, len(lines) + 1), label + _AIR, length, (minimum, maximum))
    chart.scale()
    for row, line in enumerate(lines, start=1):
        chart.grid.put(0, row, fit(line.label, label, look))
        chart.line(row, line, letters, look)
    return chart.grid.rows(look)


def _evenly(room: int, steps: int) -> int:
    """Return the longest line within `room` whose points are as many cells apart as each other."""
    return (room - 1) // steps * steps + 1 if room > steps else room


@dataclass(frozen=True, slots=True)
class _Chart:
    """What the lines are drawn on."""

    grid: Grid
    at: int
    """The first column of the lines."""
    length: int
    ends: tuple[int, int]

    def scale(self) -> None:
        """Write the points of the scale above the lines."""

        def at(text: str, point: int) -> Label:
            return Label(self._column(point) - len(text) + 1, 0, text)

        for label in ticks(*self.ends, at):
            self.grid.put(label.column, 0, label.text, FAINT)

    def line(self, row: int, line: GroupLine, letters: Sequence[str], look: Look) -> None:
        """Draw one line with its letters."""
        track, middle = (".", "|") if look.ascii else ("·", "│")
        self.grid.put(self.at, row, track * self.length, FAINT)
        taken: set[int] = set()
        for letter, value in sorted(
            zip(letters, map(known, line.values), strict=True), key=lambda one: one[1] or 0.0
        ):
            if value is not None:
                column = self._free(self._column(value), taken)
                taken.add(column)
                self.grid.put(column, row, letter)
        whole = known(line.middle)
        if whole is not None and (column := self._column(whole)) not in taken:
            self.grid.put(column, row, middle, FAINT)

    def _column(self, value: float) -> int:
        return self.at + round(fraction(value, *self.ends) * (self.length - 1))

    def _free(self, wanted: int, taken: set[int]) -> int:
        """Return the free column that is nearest to the one that is wanted."""
        columns = set(range(self.at, self.at + self.length)) - taken
        return min(columns, key=lambda column: (abs(column - wanted), -column))
