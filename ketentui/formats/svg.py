"""A figure as a drawing in a page: a radar, bars, a histogram, or groups on a line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ketentui.charts.drawing import behind
from ketentui.charts.text import fraction, number
from ketentui.charts.ticks import meaning
from ketentui.charts.types import Look
from ketentui.formats.elements import Html, element, together
from ketentui.model.figures import Bars, Figure, GroupLine, Histogram, Positions, Radar, Series

_HUB = 0.1
"""Part of the radius at which the scale's minimum lies, so that it is more than a point."""

_CLASSES = ("first", "second", "third")
_WIDTH = 600
_LABELS = 120
"""Room for labels at the left of bars and lines, where none is longer."""
_BEHIND = 160
"""Room behind bars, where nothing there is longer."""
_LETTER, _LARGE = 7.5, 9.5
"""What a small letter takes at most in a usual font, on average; and a capital, or a block."""
_SHORTEST = 200
"""No bar or line that is full is shorter: rather the drawing is wider."""
_ROW = 26
_CENTRE = 215
_RADIUS = 165


def drawing(figure: Figure, look: Look) -> Html:
    """Return a figure as an element of a page, its numbers as `look` has them."""
    if isinstance(figure, Radar):
        return _radar(figure, look)
    if isinstance(figure, Bars):
        return _bars(figure, look)
    if isinstance(figure, Positions):
        return _positions(figure)
    return _histogram(figure)


@dataclass(frozen=True, slots=True)
class _Ends:
    """The scale of a drawing."""

    minimum: float
    maximum: float

    def part(self, value: float) -> float:
        """Return where a value lies between the ends: 0 to 1."""
        return fraction(value, self.minimum, self.maximum)

    @property
    def points(self) -> range:
        """The whole points of the scale."""
        return range(math.ceil(self.minimum), math.floor(self.maximum) + 1)


def _room(texts: Iterable[str], least: float) -> float:
    """Return what the longest of some texts takes at most, with the air beside it."""
    return max([least, *(sum(map(_letter, text)) + 18 for text in texts)])


def _letter(letter: str) -> float:
    return _LARGE if letter.isupper() or letter in "▁▂▃▄▅▆▇█" else _LETTER


def _radar(figure: Radar, look: Look) -> Html:
    """Return a radar of one to three series, told apart by their lines and marks."""
    series, banded = figure.series, figure.banded and len(figure.series) == 3
    wheel = _Wheel(len(figure.labels), _Ends(figure.minimum, figure.maximum))
    values, gaps = series[0].values, figure.gaps or [""] * len(figure.labels)
    shown = [
        f"{number(value, look)} {gap}".rstrip()
        if figure.numbered or (gap and value is None)
        else ""
        for value, gap in zip(values, gaps, strict=True)
    ]
    labels = [f"{label} {said}".rstrip() for label, said in zip(figure.labels, shown, strict=True)]
    beside = max(0.0, *map(wheel.beyond, range(len(labels)), labels))
    told = meaning(figure.minimum, figure.maximum, figure.ends)
    band = [wheel.band(series[1].values, series[2].values)] if banded else []
    drawn = [
        part
        for one, style in reversed(list(zip(series, _CLASSES, strict=False)))
        for part in wheel.series(one.values, style)
    ]
    return element(
        "svg",
        *wheel.rings(),
        *band,
        *drawn,
        *wheel.points(),
        *wheel.labels(labels),
        *_key(series),
        *(
            element("text", line, x=4, y=2 * _CENTRE - 14 + 16 * place, class_="small")
            for place, line in enumerate(told)
        ),
        viewBox=f"{-beside:g} 0 {_WIDTH + 2 * beside:g} {2 * _CENTRE + 20 * len(series)}",
        role="img",
        aria_label=figure.title,
    )


@dataclass(frozen=True, slots=True)
class _Wheel:
    """The circle of a radar."""

    axes: int
    ends: _Ends

    def point(self, axis: float, part: float) -> tuple[float, float]:
        turn = axis / self.axes * math.tau
        radius = _RADIUS * (_HUB + (1 - _HUB) * part)
        return (
            round(_WIDTH / 2 + radius * math.sin(turn), 1),
            round(_CENTRE - radius * math.cos(turn), 1),
        )

    def rings(self) -> Iterator[Html]:
        for point in self.ends.points:
            radius = _RADIUS * (_HUB + (1 - _HUB) * self.ends.part(point))
            yield element("circle", cx=_WIDTH / 2, cy=_CENTRE, r=round(radius, 1), class_="ring")
        for axis in range(self.axes):
            x, y = self.point(axis, 1)
            yield element("line", x1=_WIDTH / 2, y1=_CENTRE, x2=x, y2=y, class_="axis")

    def points(self) -> Iterator[Html]:
        """Yield the points of the scale along the rings, between the first two axes."""
        for point in self.ends.points:
            x, y = self.point(0.5, self.ends.part(point))
            yield element("text", f"{point}", x=x, y=y + 4, class_="small ring-point")

    def corners(self, values: Sequence[float | None]) -> list[tuple[float, float] | None]:
        return [
            None if value is None else self.point(axis, self.ends.part(value))
            for axis, value in enumerate(values)
        ]

    def series(self, values: Sequence[float | None], style: str) -> Iterator[Html]:
        """Yield the lines between neighbouring values, and a mark at each."""
        corners = self.corners(values)
        for start, end in pairwise([*corners, corners[0]]):
            if start and end:
                yield _line(start, end, f"line {style}")
        for corner in corners:
            if corner:
                yield _mark(*corner, style)

    def band(self, low: Sequence[float | None], high: Sequence[float | None]) -> Html:
        """Return the area between two closed lines; nothing where either has a gap."""
        edges = self.corners(low), self.corners(high)
        if any(corner is None for edge in edges for corner in edge):
            return Html("")
        outline = " ".join(
            "M" + " L".join(f"{corner[0]:g},{corner[1]:g}" for corner in edge if corner) + " Z"
            for edge in edges
        )
        return element("path", d=outline, class_="band")

    def side(self, axis: int) -> int:
        """Return on which side of the circle an axis ends: right 1, left -1, in the middle 0."""
        side = math.sin(axis / self.axes * math.tau)
        return 0 if abs(side) < 0.1 else 1 if side > 0 else -1

    def beyond(self, axis: int, label: str) -> float:
        """Return how far a label reaches beyond the usual width of a drawing."""
        x, _ = self.point(axis, 1.1)
        reach = _room([label], 0) / (1 if self.side(axis) else 2)
        return reach - min(x, _WIDTH - x)

    def labels(self, labels: Sequence[str]) -> Iterator[Html]:
        for axis, label in enumerate(labels):
            x, y = self.point(axis, 1.1)
            anchor = ("middle", "start", "end")[self.side(axis)]
            yield element("text", label, x=x, y=y + 4, text_anchor=anchor)


def _line(start: tuple[float, float], end: tuple[float, float], style: str) -> Html:
    (x1, y1), (x2, y2) = start, end
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=style)


def _mark(x: float, y: float, style: str) -> Html:
    """Return a full circle, an empty square or an empty diamond."""
    if style == "first":
        return element("circle", cx=x, cy=y, r=4, class_="mark first")
    if style == "second":
        return element("rect", x=x - 3.5, y=y - 3.5, width=7, height=7, class_="mark")
    corners = ((x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y))
    return element("polygon", points=" ".join(f"{a:g},{b:g}" for a, b in corners), class_="mark")


def _key(series: Sequence[Series]) -> Iterator[Html]:
    """Yield how each series is drawn, below the circle; nothing for one alone."""
    if len(series) == 1:
        return
    for row, (one, style) in enumerate(zip(series, _CLASSES, strict=False)):
        y = 2 * _CENTRE + 20 * row + 2
        yield _line((210, y), (250, y), f"line {style}")
        yield _mark(230, y, style)
        yield element("text", one.name, x=260, y=y + 4)


def _bars(figure: Bars, look: Look) -> Html:
    """Return a bar with its whisker for each row, and what stands behind it."""
    behind_each = [
        " · ".join(filter(None, (number(row.value, look), behind(row, look))))
        for row in figure.rows
    ]
    ends, room = _Ends(figure.minimum, figure.maximum), _room(behind_each, _BEHIND)
    at = _room((row.label for row in figure.rows), _LABELS)
    length = max(_SHORTEST, _WIDTH - at - room)
    drawn: list[Html] = []
    for n, (row, text) in enumerate(zip(figure.rows, behind_each, strict=True)):
        y = _ROW * n + 15
        drawn.append(element("text", row.label, x=at - 8, y=y + 4, text_anchor="end"))
        drawn.append(element("line", x1=at, y1=y, x2=at + length, y2=y, class_="track"))
        if row.value is not None:
            width = max(2.0, round(ends.part(row.value) * length, 1))
            drawn.append(element("rect", x=at, y=y - 6, width=width, height=12, class_="bar"))
        if row.spread is not None:
            low, high = (at + ends.part(end) * length for end in row.spread)
            drawn.extend(_whisker(low, high, y))
        if row.second is not None:
            x = round(at + ends.part(row.second) * length, 1)
            drawn.append(element("circle", cx=x, cy=y, r=5, class_="mark"))
        drawn.append(element("text", text, x=at + length + 10, y=y + 4))
    drawn.extend(_scale(figure, at, length, _ROW * len(figure.rows) + 10))
    rows = len(figure.rows) + (2 if any(figure.ends) else 1)
    if figure.ring:
        y = _ROW * rows + 9
        drawn.append(element("circle", cx=at, cy=y, r=5, class_="mark"))
        drawn.append(element("text", figure.ring, x=at + 12, y=y + 4))
    return _rows(drawn, at + length + room, rows + bool(figure.ring), figure.title)


def _scale(figure: Bars | Positions, at: float, length: float, y: float) -> Iterator[Html]:
    """Yield the points of the scale in a row, and below its ends what they mean."""
    ends = _Ends(figure.minimum, figure.maximum)
    for point in ends.points:
        x = round(at + ends.part(point) * length, 1)
        yield element("text", f"{point}", x=x, y=y, class_="small", text_anchor="middle")
    low, high = figure.ends
    yield element("text", low, x=at, y=y + 18, class_="small")
    yield element("text", high, x=at + length, y=y + 18, class_="small", text_anchor="end")


def _whisker(start: float, end: float, y: float) -> Iterator[Html]:
    x1, x2 = round(start, 1), round(end, 1)
    yield element("line", x1=x1, y1=y, x2=x2, y2=y, class_="whisker")
    for x in (x1, x2):
        yield element("line", x1=x, y1=y - 5, x2=x, y2=y + 5, class_="whisker")


def _histogram(figure: Histogram) -> Html:
    """Return a bar for each point of the scale: as long as people chose it often."""
    at, most = _room(figure.labels, 170), max(figure.counts, default=0)
    length = max(_SHORTEST, _WIDTH - at - 50)
    drawn: list[Html] = []
    for n, (count, label) in enumerate(zip(figure.counts, figure.labels, strict=True)):
        y = _ROW * n + 15
        width = round(length * count / most, 1) if most else 0.0
        drawn.append(element("text", label, x=at - 8, y=y + 4, text_anchor="end"))
        if count:
            drawn.append(element("rect", x=at, y=y - 8, width=width, height=16, class_="bar"))
        drawn.append(element("text", f"{count}", x=round(at + width + 8, 1), y=y + 4))
    return _rows(drawn, at + length + 50, len(figure.counts), figure.title)


def _positions(figure: Positions) -> Html:
    """Return a line for each theme with the letter of every group where its value is.

    Letters that would hide each other stand above one another.
    """
    ends = _Ends(figure.minimum, figure.maximum)
    labels = _room((line.label for line in figure.lines), _LABELS)
    at, length = labels + 10, max(_SHORTEST, _WIDTH - labels - 30)
    drawn = [*_scale(figure, at, length, 12)]
    y = 22.0 + 18 * any(figure.ends)
    for line in figure.lines:
        placed = _placed(line, figure.marks, ends, at, length)
        y += 14 * max((level for _, _, level in placed), default=0) + _ROW - 4
        drawn.append(element("text", line.label, x=labels - 8, y=y + 4, text_anchor="end"))
        drawn.append(element("line", x1=at, y1=y + 6, x2=at + length, y2=y + 6, class_="track"))
        if line.middle is not None:
            x = round(at + ends.part(line.middle) * length, 1)
            drawn.append(element("line", x1=x, y1=y - 4, x2=x, y2=y + 10, class_="whisker"))
        drawn.extend(
            element("text", letter, x=x, y=y + 3 - 14 * level, text_anchor="middle")
            for letter, x, level in placed
        )
    box = f"0 0 {at + length + 20:g} {y + 16:g}"
    return element("svg", *drawn, viewBox=box, role="img", aria_label=figure.title)


def _placed(
    line: GroupLine, letters: Sequence[str], ends: _Ends, at: float, length: float
) -> list[tuple[str, float, int]]:
    """Return every letter with its place on the line, and how high it stands above it."""
    taken: list[tuple[float, int]] = []
    placed = []
    for letter, value in zip(letters, line.values, strict=True):
        if value is not None:
            x = round(at + ends.part(value) * length, 1)
            levels = {level for other, level in taken if abs(other - x) < 11}
            level = next(level for level in range(len(letters)) if level not in levels)
            taken.append((x, level))
            placed.append((letter, x, level))
    return placed


def _rows(drawn: Sequence[Html], width: float, rows: int, title: str) -> Html:
    return element(
        "svg",
        together(drawn),
        viewBox=f"0 0 {width:g} {_ROW * rows + 6}",
        role="img",
        aria_label=title,
    )
