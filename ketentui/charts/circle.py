"""A circle on a canvas: where its axes, rings and lines run, in dots and in cells."""

from __future__ import annotations

import math
from collections.abc import Iterator

import msgspec

from ketentui.charts.canvas import Dot

Point = tuple[float, float]
"""A place relative to a circle's centre, in dots: right and up are positive."""


class Circle(msgspec.Struct, frozen=True):
    """A circle whose centre is the middle of a cell."""

    column: int
    """The cell column of the centre."""

    row: int
    """The cell row of the centre."""

    radius: int
    """In dots, a multiple of 4: so the circle ends in the middle of a cell on all four sides."""

    @property
    def across(self) -> int:
        """How many cells the circle extends on each side of its centre's cell."""
        return self.radius // 2

    @property
    def along(self) -> int:
        """How many cells the circle extends above and below its centre's cell."""
        return self.radius // 4

    def point(self, turn: float, part: float) -> Point:
        """Return where one is after `turn` (0–1, clockwise from the top), at part of the radius."""
        angle = turn * math.tau
        return self.radius * part * math.sin(angle), self.radius * part * math.cos(angle)

    def cell(self, point: Point) -> tuple[int, int]:
        """Return the column and row of the cell nearest to a point, the same on both sides."""
        x, y = point
        return self.column + _nearest(x / 2), self.row - _nearest(y / 4)

    def middle(self, point: Point) -> Point:
        """Return the middle of the cell nearest to a point."""
        column, row = self.cell(point)
        return 2.0 * (column - self.column), 4.0 * (self.row - row)

    def place(self, point: Point) -> Dot:
        """Return the place of the dot nearest to a point, the same on both sides."""
        x, y = (math.copysign(math.floor(abs(d) + 1e-6) + 0.5, d) for d in point)
        return 2 * self.column + 0.5 + x, 4 * self.row + 1.5 - y

    def cell_place(self, point: Point) -> Dot:
        """Return the place of the middle of the cell nearest to a point."""
        column, row = self.cell(point)
        return 2 * column + 0.5, 4 * row + 1.5

    def reach(self, row: int) -> int:
        """Return how many cells the circle extends sideways in a row; -1 in a row it isn't in."""
        away = abs(row - self.row)
        if away > self.along:
            return -1
        nearest = max(0, 4 * away - 2)
        return round(math.sqrt(self.radius**2 - nearest**2) / 2)

    def ring(self, part: float, every: float, axes: int) -> Iterator[Point]:
        """Yield points about `every` dots apart at part of the radius, as many between any axes."""
        count = axes * max(1, round(math.tau * self.radius * part / every / axes))
        for step in range(count):
            yield self.point((step + 0.5) / count, part)


def line(start: Point, end: Point, step: tuple[float, float]) -> Iterator[Point]:
    """Yield points from start to end, at most about `step` dots apart sideways and upwards."""
    (x1, y1), (x2, y2) = start, end
    count = max(1, round(max(abs(x2 - x1) / step[0], abs(y2 - y1) / step[1])))
    for i in range(count + 1):
        part = i / count
        yield x1 + (x2 - x1) * part, y1 + (y2 - y1) * part


def _nearest(value: float) -> int:
    """Round to the nearest whole number, halves towards zero."""
    return int(math.copysign(math.ceil(abs(value) - 0.5 - 1e-6), value))
