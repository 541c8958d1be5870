"""A radar: scores on three to twelve axes, drawn round in a rectangle of cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ketentui.charts.arrange import arrange
from ketentui.charts.canvas import BRAILLE, Layer, paint
from ketentui.charts.circle import Circle, Point, line
from ketentui.charts.text import ACCENT, FAINT, Grid, check_scale, fit, fraction, known, number
from ketentui.charts.types import Look
from ketentui.model.figures import AXES, Series

_HUB = 0.12
"""Part of the radius at which the scale's minimum lies, so that it is more than a point."""


@dataclass(frozen=True, slots=True)
class _Pen:
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
    minimum: float,
    maximum: float,
    width: int,
    height: int,
    look: Look,
    *,
    numbered: bool = True,
) -> list[str]:
    """Return `height` rows of at most `width` cells with a radar of one to three series.

    The scale runs from the hub (minimum) to the outer ring (maximum); the inner ring is halfway.
    Each axis has its label and, where `numbered`, the first series' score beside it; where that
    leaves the circle too small, numbers at the axes and a legend; where there is no room for a
    circle, the legend alone. Series are told apart by their marks and lines, with a key in a
    corner. A value outside the scale is drawn at its end.

    ValueError where there are fewer than 3 or more than 12 axes, no series or more than 3, a
    series with another number of values than there are axes, or a scale that doesn't run upwards.
    """
    _check(axes, series, minimum, maximum)
    scores = [number(value, look) if numbered else "" for value in series[0].values]
    layout = arrange(axes, scores, _key(series, width // 2, look), width, height, look)
    grid = Grid(width, height)
    if layout.circle:
        _draw(grid, layout.circle, series, (minimum, maximum), look)
    for label in layout.labels:
        grid.put(label.column, label.row, label.text)
    return grid.rows(look)


def _check(axes: Sequence[str], series: Sequence[Series], minimum: float, maximum: float) -> None:
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
    return [
        fit(f"{pen.key} {one.name}", width, look)
        for pen, one in zip(_pens(look), series, strict=False)
    ]


def _draw(
    grid: Grid, circle: Circle, series: Sequence[Series], scale: tuple[float, float], look: Look
) -> None:
    """Draw the circle and what is in it on the grid."""
    local = Circle(circle.across, circle.along, circle.radius)
    layers = [*_rings(local, len(series[0].values), look), *_polygons(local, series, scale, look)]
    style = {(x // 2, y // 4): layer.style for layer in layers for x, y in layer.places}
    rows = paint(2 * circle.across + 1, 2 * circle.along + 1, layers)
    for y, row in enumerate(rows):
        for x, mark in enumerate(row):
            if mark != " ":
                column = circle.column - circle.across + x
                grid.put(column, circle.row - circle.along + y, mark, style[x, y])


def _rings(circle: Circle, axes: int, look: Look) -> Iterator[Layer]:
    """Yield the dotted rings at the scale's maximum and middle, and the ends of the axes."""
    middle = (1 + _HUB) / 2
    outer, inner = circle.ring(1, 5 if look.ascii else 3, axes), circle.ring(middle, 5, axes)
    points = [*outer, *inner]
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
    circle: Circle, series: Sequence[Series], scale: tuple[float, float], look: Look
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
