"""A radar: scores on three to twelve axes, drawn round in a rectangle of cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

import msgspec

from ketentui.charts.arrange import arrange
from ketentui.charts.canvas import BRAILLE, Layer, paint
from ketentui.charts.circle import Circle, Point, line
from ketentui.charts.layout import Label
from ketentui.charts.text import ACCENT, FAINT, Grid, check_scale, fit, fraction, known, number
from ketentui.charts.ticks import meaning, ticks
from ketentui.charts.types import Look
from ketentui.model.figures import AXES, Ends, Series
from ketentui.model.text import cells

_HUB = 0.12
"""Part of the radius at which the scale's minimum lies, so that it is more than a point."""


class _Pen(msgspec.Struct, frozen=True):
    """How one series is drawn."""

    mark: str
    line: str
    """The marker of its lines."""

    step: tuple[float, float]
    """How far apart, in dots, two markers of a line are."""

    key: str
    """What stands for it in the key."""

    style: str = ""


_PENS = (
    _Pen("●", BRAILLE, (1, 1), "─●─", ACCENT),
    _Pen("○", BRAILLE, (2, 2), "┈○┈"),
    _Pen("◇", BRAILLE, (4, 4), "·◇·"),
)
_ASCII_PENS = (
    _Pen("#", "*", (2, 4), "*#*", ACCENT),
    _Pen("O", "o", (4, 8), "oOo"),
    _Pen("X", "x", (4, 8), "xXx"),
)
_BOTH, _ASCII_BOTH = "◉", "@"
"""The mark of a place that several series share."""


def radar(
    axes: Sequence[str],
    series: Sequence[Series],
    minimum: int,
    maximum: int,
    width: int,
    height: int,
    look: Look,
    *,
    numbered: bool = True,
    ends: Ends = ("", ""),
    gaps: Sequence[str] = (),
) -> list[str]:
    """Return `height` rows of at most `width` cells with a radar of one to three series.

    The scale runs from the hub (minimum) to the outer ring (maximum), its points written between
    two axes where lines hide fewest; the inner ring is halfway, or the points about that. What its
    `ends` mean stands in a corner, or else in rows below. Each axis has its label and, where
    `numbered`, the first series' score beside it, or why there is none (`gaps`); where that leaves
    the circle too small, numbers at the axes and a legend; where there is no room for a circle, the
    legend alone. Series are told apart by their marks and lines, with a key in a corner. A value
    outside the scale is drawn at its end.

    ValueError where there are fewer than 3 or more than 12 axes, no series or more than 3, a
    series with another number of values than there are axes, or a scale that doesn't run upwards.
    """
    _check(axes, series, minimum, maximum)
    why = gaps or [""] * len(axes)
    scores = [
        f"{number(value, look)} {reason}".rstrip() if numbered or (value is None and reason) else ""
        for value, reason in zip(series[0].values, why, strict=True)
    ]
    key, note = _key(series, width // 2, look), meaning(minimum, maximum, ends)
    layout = arrange(axes, scores, key, width, height, look, note)
    if note and layout.circle and not set(note) <= {one.text for one in layout.labels}:
        told = [fit(line, width, look) for line in _lines(note, width)]
        layout = arrange(axes, scores, key, width, height - len(told), look)
        layout = layout.with_block(told, 0, height - len(told))
    grid = Grid(width, height)
    if layout.circle:
        _draw(grid, layout.circle, series, (minimum, maximum), look)
    for label in layout.labels:
        grid.put(label.column, label.row, label.text)
    return grid.rows(look)


def _lines(note: Sequence[str], width: int) -> Sequence[str]:
    """Return a note in one line where that fits."""
    together = "   ".join(note)
    return [together] if cells(together) <= width else note


def _check(axes: Sequence[str], series: Sequence[Series], minimum: int, maximum: int) -> None:
    check_scale(minimum, maximum)
    if len(axes) not in AXES:
        raise ValueError(f"a radar has 3 to 12 axes, not {len(axes)}")
    if not 1 <= len(series) <= len(_PENS):
        raise ValueError(f"a radar has 1 to {len(_PENS)} series, not {len(series)}")
    if any(len(one.values) != len(axes) for one in series):
        raise ValueError("each series needs one value for each axis")


def _pens(look: Look) -> tuple[_Pen, ...]:
    return _ASCII_PENS if look.ascii else _PENS


def _key(series: Sequence[Series], width: int, look: Look) -> list[str]:
    """Return a line for each series that says how it is drawn; nothing for one alone."""
    if len(series) == 1:
        return []
    pens = [pen.key for pen in _pens(look)]
    names = _told_apart([one.name for one in series], width - max(map(cells, pens)) - 1, look)
    return [fit(f"{pen} {name}", width, look) for pen, name in zip(pens, names, strict=False)]


def _told_apart(names: Sequence[str], width: int, look: Look) -> Sequence[str]:
    """Return names; where one would be cut, without the words that they all begin with."""
    if all(cells(one) <= width for one in names):
        return names
    words = [one.split(" ") for one in names]
    alike = sum(1 for _ in takewhile(lambda each: len({*each}) == 1, zip(*words, strict=False)))
    begins = min(alike, *(len(one) - 1 for one in words))
    return [fit("… ", 1, look) * bool(begins) + " ".join(one[begins:]) for one in words]


def _draw(
    grid: Grid, circle: Circle, series: Sequence[Series], scale: tuple[int, int], look: Look
) -> None:
    """Draw the circle and what is in it on the grid."""
    local = Circle(circle.across, circle.along, circle.radius)
    axes, drawn = len(series[0].values), [*_polygons(local, series, scale, look)]
    layers = [*_rings(local, axes, scale, look), *drawn]
    style = {(x // 2, y // 4): layer.style for layer in layers for x, y in layer.places}
    rows = paint(2 * circle.across + 1, 2 * circle.along + 1, layers)
    for y, row in enumerate(rows):
        for x, mark in enumerate(row):
            if mark != " ":
                column = circle.column - circle.across + x
                grid.put(column, circle.row - circle.along + y, mark, style[x, y])
    hidden = {(x // 2, y // 4) for layer in drawn for x, y in layer.places}
    for label in _points(local, axes, scale, hidden):
        line = circle.row - circle.along + label.row
        grid.put(circle.column - circle.across + label.column, line, label.text, FAINT)


def _points(
    circle: Circle, axes: int, scale: tuple[int, int], hidden: Container[tuple[float, float]]
) -> list[Label]:
    """Return the points of the scale between those two axes where most of them can be seen."""

    def along(axis: int) -> list[Label]:
        def at(text: str, point: int) -> Label:
            part = _HUB + (1 - _HUB) * fraction(point, *scale)
            column, row = circle.cell(circle.point((axis + 0.5) / axes, part))
            return Label(column - (len(text) - 1) // 2, row, text)

        return [
            label
            for label in ticks(*scale, at)
            if not any((column, label.row) in hidden for column in range(label.column, label.end))
        ]

    level = sorted(range(axes), key=lambda axis: abs((axis + 0.5) / axes - 0.25))
    return max(map(along, level), key=len)  # to the right there is most room between points


def _rings(circle: Circle, axes: int, scale: tuple[int, int], look: Look) -> Iterator[Layer]:
    """Yield the dotted rings at the scale's maximum and middle, and the ends of the axes."""
    middle = sum(scale) // 2, -(-sum(scale) // 2)
    parts = [_HUB + (1 - _HUB) * fraction(one, *scale) for one in {*middle} - {*scale}]
    inner = [point for part in parts for point in circle.ring(part, 5, axes)]
    points = [*circle.ring(1, 5 if look.ascii else 3, axes), *inner]
    if look.ascii:
        yield from _ascii_dots(circle, points)
    else:
        yield Layer(tuple(map(circle.place, points)), BRAILLE, FAINT)
    ends = [circle.point(axis / axes, 1) for axis in range(axes)]
    yield Layer(tuple(map(circle.cell_place, ends)), "+", FAINT)


def _ascii_dots(circle: Circle, points: Sequence[Point]) -> Iterator[Layer]:
    """Yield dots as signs that stand high or low in their cell, as the dots do."""
    for sign, rows in (("'", (0, 1)), (".", (2, 3))):
        those = [point for point in points if circle.place(point)[1] % 4 in rows]
        yield Layer(tuple(map(circle.cell_place, those)), sign, FAINT)


def _polygons(
    circle: Circle, series: Sequence[Series], scale: tuple[int, int], look: Look
) -> Iterator[Layer]:
    """Yield the lines of all series and then their marks, the first series on top."""
    corners = [_corners(circle, one, scale) for one in series]
    drawn = list(zip(_pens(look), corners, strict=False))[::-1]
    place = circle.cell_place if look.ascii else circle.place
    for pen, points in drawn:
        yield Layer(tuple(map(place, _outline(points, pen.step))), pen.line, pen.style)
    marks = [[circle.cell_place(point) for point in points if point] for _, points in drawn]
    for (pen, _), places in zip(drawn, marks, strict=True):
        yield Layer(tuple(places), pen.mark, pen.style)
    count = Counter(there for places in marks for there in set(places))
    shared = [there for there, of_series in count.items() if of_series > 1]
    yield Layer(tuple(shared), _ASCII_BOTH if look.ascii else _BOTH)


def _corners(circle: Circle, series: Series, scale: tuple[float, float]) -> list[Point | None]:
    """Return for each value the middle of the cell where its mark stands; None for no score."""
    axes = len(series.values)
    return [
        None
        if (score := known(value)) is None
        else circle.middle(circle.point(axis / axes, _HUB + (1 - _HUB) * fraction(score, *scale)))
        for axis, value in enumerate(series.values)
    ]


def _outline(corners: Sequence[Point | None], step: tuple[float, float]) -> Iterator[Point]:
    """Yield the points of the lines between neighbouring corners; none to or from no score."""
    for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
        if start and end:
            yield from line(start, end, step)
