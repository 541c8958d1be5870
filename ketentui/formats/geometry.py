"""Where the marks of a figure stand in a cell of its table, in per cent of the cell.

So a page and a printed report draw the same, each at the width that it has.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import Literal

import msgspec

from ketentui.charts.text import fraction
from ketentui.model.figures import Cell, Grid, GridColumn, Line, Lines, Mark, Split, Splits

_WIDEST_BLOCK = 5.5
"""Per cent of the cell that one person takes at most."""

_WIDEST_SHARE = 80.0
"""Per cent of the cell that all answers take at most."""

_BETWEEN = 4.0
"""Per cent of the cell between what is right of the middle and what stands apart."""

_NARROWEST = (8.0, 0.0, 8.0)
"""Per cent of the cell that what is left, apart and right take at least, for what stands above."""

_ROOM = 94.0
"""Per cent of the cell that the answers take, with what is apart."""

_LEAST_FOR_TEXT = 4.5
"""Per cent of the cell from which on a number fits in it."""


class Shape(msgspec.Struct, frozen=True):
    """One thing to draw in a cell."""

    kind: Literal["line", "rule", "rect", "circle", "square", "tip", "text"]
    """A level line, an upright one, an area, a round or a square mark, the tip of an arrow, or
    words."""
    of: str
    """What it shows, by which it gets its colour."""
    x: float
    """Where it is or begins, in per cent of the width; of a mark or a tip its middle or its end."""
    to: float = 0.0
    """Where a line or an area ends."""
    top: float = 0.0
    """Where a rule or an area begins, in per cent of the height; of others their middle."""
    bottom: float = 100.0
    """Where a rule or an area ends."""
    text: str = ""
    anchor: Literal["start", "middle", "end"] = "middle"
    """Which part of a text stands at its place; an end keeps free of a mark there."""


def place(value: float, minimum: float, maximum: float) -> float:
    """Return where a value stands, in per cent: 0 to 100."""
    return round(100 * fraction(value, minimum, maximum), 2)


def scale(minimum: int, maximum: int) -> Iterator[Shape]:
    """Yield the lines of a scale, an upright one at each point, the middle one for itself."""
    middle = (minimum + maximum) / 2
    for point in points(minimum, maximum):
        kind = "middle" if point == middle else "grid"
        yield Shape("rule", kind, place(point, minimum, maximum))


def points(minimum: int, maximum: int) -> Sequence[int]:
    """Return the points of a scale that get a line: all, or of a long scale every other one."""
    return range(minimum, maximum + 1, 1 if maximum - minimum <= 6 else 2)


def scale_texts(minimum: int, maximum: int) -> Iterator[Shape]:
    """Yield the points of a scale as numbers above it."""
    for point in points(minimum, maximum):
        x = place(point, minimum, maximum)
        yield Shape("text", "scale", x, top=50, text=f"{point}")


def line(row: Line, figure: Lines) -> Iterator[Shape]:
    """Yield the marks of a row on its scale."""
    ends = figure.minimum, figure.maximum
    yield from scale(*ends)
    values = sorted(mark.at for mark in row.marks if mark.text)
    for mark in row.marks:
        yield from _mark(mark, ends, values)


def _mark(mark: Mark, ends: tuple[int, int], values: Sequence[float]) -> Iterator[Shape]:
    x = place(mark.at, *ends)
    to = place(mark.to, *ends) if mark.to is not None else x
    match mark.sign:
        case "dot" | "ring":
            yield Shape("circle", mark.sign, x, top=50)
        case "square":
            yield Shape("square", mark.sign, x, top=50)
        case "spread" | "link":
            yield Shape("line", mark.sign, x, to, top=50)
        case "bar" | "hollow":
            yield Shape("rect", mark.sign, 0, x, 24, 76)
        case "tick":
            yield Shape("rule", mark.sign, x)
        case "arrow":
            yield Shape("line", mark.sign, x, to, top=50)
            yield Shape("tip", "left" if to < x else "right", to, top=50)
    if mark.text:
        lower = mark.at < values[-1] or (mark.sign == "square" and values[0] == values[-1])
        yield Shape("text", "value", x, top=50, text=mark.text, anchor="end" if lower else "start")


def cell(one: Cell, column: GridColumn, grid: Grid) -> Iterator[Shape]:
    """Yield what a group makes of a theme: its value above its place on the scale, and the place
    of all together.
    """
    ends = grid.minimum, grid.maximum
    for end in ends:
        yield Shape("rule", "grid", place(end, *ends))
    if column.value is not None:
        yield Shape("rule", "tick", place(column.value, *ends), top=48)
    if one.value is None:
        return
    x = place(one.value, *ends)
    yield Shape("circle", "faint" if one.faint else "dot", x, top=72)
    yield Shape("text", "value", x, top=24, text=one.text)


class Middle(msgspec.Struct, frozen=True):
    """The scale that all rows of answers about the middle share, in per cent of the cell."""

    zero: float
    """Where those below the middle end, and those above begin."""
    apart: float
    """Where the middle itself begins."""
    share: float
    """How wide all answers of a row are together."""
    block: float
    """How wide one person is, in a row where each is drawn."""


def middle(figure: Splits) -> Middle:
    """Return the widest scale on which every row fits."""
    shares, blocks = [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]
    for row in figure.rows:
        counted = sum(row.counts)
        for side, count in enumerate(_sides(row, figure)):
            if row.blocks:
                blocks[side] = max(blocks[side], count)
            elif counted:
                shares[side] = max(shares[side], count / counted)
    block = min(_WIDEST_BLOCK, _ROOM / (sum(blocks) or 1))
    low, high = 0.0, _WIDEST_SHARE
    for _ in range(24):
        share = (low + high) / 2
        fits = sum(_widest(shares, blocks, share, block)) <= _ROOM
        low, high = (share, high) if fits else (low, share)
    left, _, right = _widest(shares, blocks, low, block)
    zero = round(left + 1, 2)
    return Middle(zero, round(zero + right + _BETWEEN, 2), round(low, 2), round(block, 2))


def _widest(
    shares: Sequence[float], blocks: Sequence[float], share: float, block: float
) -> list[float]:
    """Return how wide what is left, apart and right is at most."""
    wanted = zip(shares, blocks, _NARROWEST, strict=True)
    return [max(one * share, count * block, least) for one, count, least in wanted]


def _sides(row: Split, figure: Splits) -> tuple[int, int, int]:
    """Return how many answers are left of the middle, in it, and right of it."""
    half = len(figure.points) // 2
    apart = row.counts[half : len(row.counts) - half]
    return sum(row.counts[:half]), sum(apart), sum(row.counts[len(row.counts) - half :])


def split(row: Split, figure: Splits, at: Middle) -> Iterator[Shape]:
    """Yield the answers of a row about the middle, the inner points next to it."""
    if row.counts:
        half = len(figure.points) // 2
        last = len(figure.points) - half
        x = at.zero
        for point in reversed(range(half)):
            x = yield from _answers(row, figure, at, point, x, -1)
        x = at.zero
        for point in range(last, len(figure.points)):
            x = yield from _answers(row, figure, at, point, x, 1)
        for point in range(half, last):
            yield from _answers(row, figure, at, point, at.apart, 1)
    yield Shape("rule", "zero", at.zero)
    if figure.middle is not None:
        yield Shape("rule", "grid", round(at.apart - _BETWEEN / 2, 2))


def _answers(
    row: Split, figure: Splits, at: Middle, point: int, x: float, way: int
) -> Generator[Shape, None, float]:
    """Yield the answers that are one point, from a place on; return where they end."""
    count, of = row.counts[point], point_kind(figure, point)
    if row.blocks:
        for _ in range(count):
            start, end = sorted((x, x + way * at.block))
            air = min(0.5, at.block / 8)
            yield Shape("rect", of, round(start + air, 2), round(end - air, 2), 14, 86)
            x += way * at.block
        return x
    width = at.share * count / sum(row.counts)
    if count:
        start, end = sorted((round(x, 2), round(x + way * width, 2)))
        yield Shape("rect", of, start, end, 6, 94)
        beyond = row.counts[:point] if way < 0 else row.counts[point + 1 :]
        outer = point == figure.middle or not any(beyond)
        if row.bold and width >= _LEAST_FOR_TEXT:
            middle = round((start + end) / 2, 2)
            yield Shape("text", f"on-{of}", middle, top=50, text=f"{count}")
        elif row.bold and outer:
            side: Literal["start", "end"] = "end" if way < 0 else "start"
            yield Shape("text", "beside", start if way < 0 else end, 0, 50, 50, f"{count}", side)
    return x + way * width


def point_kind(figure: Splits, point: int) -> str:
    """Return how the answers that are one point look: of which side they are, and how far out."""
    if point == figure.middle:
        return "half"
    side = "low" if point < len(figure.points) / 2 else "high"
    return side if figure.is_outer(point) else f"{side}-light"


def zones(figure: Splits, at: Middle) -> Iterator[Shape]:
    """Yield what stands above the answers: which points are left, right and apart."""
    left, right, apart = figure.headings
    yield Shape("text", "zone", at.zero, top=50, text=left, anchor="end")
    yield Shape("text", "zone", at.zero, top=50, text=right, anchor="start")
    if apart:
        yield Shape("text", "zone", at.apart, top=50, text=apart, anchor="start")
