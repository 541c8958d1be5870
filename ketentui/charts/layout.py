"""Where a circle and the labels of its axes stand, as large as a rectangle of cells allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ketentui.charts.circle import Circle
from ketentui.model.replacing import replace
from ketentui.model.text import cells

SMALLEST = 8
"""The smallest radius, in dots, at which a radar can be read as one."""

AIR = 2
"""Cells that stay empty between a text and what stands beside it."""


class Label(msgspec.Struct, frozen=True):
    """A text at a place."""

    column: int
    row: int
    text: str

    @property
    def end(self) -> int:
        """The column after the last cell."""
        return self.column + cells(self.text)

    def touches(self, other: Label) -> bool:
        """Whether both stand in one row with too little air between them."""
        apart = self.column >= other.end + AIR or other.column >= self.end + AIR
        return self.row == other.row and not apart


class Layout(msgspec.Struct, frozen=True):
    """A circle, and the texts around and beside it."""

    circle: Circle | None
    """None where there is no room for one."""

    labels: tuple[Label, ...]

    def with_block(self, lines: Sequence[str], column: int, row: int) -> Layout:
        """Return the layout with lines of text below each other, from a place on."""
        return replace(self, labels=(*self.labels, *block(lines, column, row)))

    def leaves_free(self, text: Label) -> bool:
        """Whether a text would stand clear of the circle and of every label."""
        return not any(text.touches(other) for other in (*self._disc(text.row), *self.labels))

    def _disc(self, row: int) -> Iterator[Label]:
        """Yield the circle's part of a row, if it has one, as a text of that width."""
        if self.circle and (reach := self.circle.reach(row)) >= 0:
            yield Label(self.circle.column - reach, row, "o" * (2 * reach + 1))


def block(lines: Sequence[str], column: int, row: int) -> tuple[Label, ...]:
    """Return lines of text below each other, from a place on."""
    return tuple(Label(column, row + i, line) for i, line in enumerate(lines))


def surround(
    texts: Sequence[str],
    width: int,
    height: int,
    key: Sequence[str] = (),
    note: Sequence[str] = (),
) -> Layout | None:
    """Return the largest circle that leaves room for a text at each axis, and a key in a corner.

    A note stands in another corner where that takes a circle that is no more than a step smaller.
    None where even the smallest circle has no room.
    """
    found: list[Layout] = []
    for radius in range(4 * (height // 2), SMALLEST - 1, -4):
        layout = _around(texts, radius, width, height)
        complete = layout and _with_key(layout, key, width, height)
        if complete:
            if noted := _with_key(complete, note, width, height):
                return noted
            found.append(complete)
            if len(found) > 1:
                break
    return next(iter(found), None)


def _around(texts: Sequence[str], radius: int, width: int, height: int) -> Layout | None:
    """Return a circle of this radius with a text at each axis, or None where that doesn't fit."""
    circle = Circle(0, 0, radius)
    labels = [_beside(circle, text, axis / len(texts)) for axis, text in enumerate(texts)]
    top = min(label.row for label in labels)
    bottom = max(circle.along, *(label.row for label in labels))
    left = min(-circle.across, *(label.column for label in labels))
    right = max(circle.across + 1, *(label.end for label in labels))
    following = [*labels[1:], labels[0]]
    touching = any(a.touches(b) for a, b in zip(labels, following, strict=True))
    if touching or bottom + 1 - top > height or right - left > width:
        return None
    column = min(max(width // 2, -left), width - right)
    row = (height - (bottom + 1 - top)) // 2 - top
    return Layout(
        Circle(column, row, radius),
        tuple(Label(label.column + column, label.row + row, label.text) for label in labels),
    )


def _beside(circle: Circle, text: str, turn: float) -> Label:
    """Return a text just outside the circle, where the axis at `turn` (0–1) leaves it."""
    wide = cells(text)
    if turn in (0, 0.5):
        below = circle.along + 1
        return Label(circle.column - wide // 2, circle.row + (below if turn else -below), text)
    _, row = circle.cell(circle.point(turn, 1 + 2 / circle.radius))
    away = circle.reach(row) + AIR
    return Label(circle.column + (away if turn < 0.5 else 1 - away - wide), row, text)


def _with_key(layout: Layout, key: Sequence[str], width: int, height: int) -> Layout | None:
    """Return the layout with the key in a corner that is free, or None where none is."""
    for lines in (key, ("   ".join(key),)):
        for texts in _in_corners(lines, width, height):
            if all(map(layout.leaves_free, texts)):
                return replace(layout, labels=(*layout.labels, *texts))
    return None


def _in_corners(lines: Sequence[str], width: int, height: int) -> Iterator[tuple[Label, ...]]:
    """Yield the lines, one below the other, in each corner of the rectangle that can hold them."""
    longest = max(map(cells, lines), default=0)
    if longest > width or len(lines) > height:
        return
    for row in (height - len(lines), 0):
        for column in (0, width - longest):
            yield block(lines, column, row)
