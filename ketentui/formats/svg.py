"""A radar as a drawing in a page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from textwrap import wrap

import msgspec

from ketentui.charts.text import fraction, number
from ketentui.charts.types import Look
from ketentui.formats.elements import Html, element
from ketentui.model.figures import Radar, Span
from ketentui.model.text import clean

_LETTER, _LARGE = 7.5, 9.5
"""What a small letter takes at most in a usual font, on average; and a capital."""


class _Ends(msgspec.Struct, frozen=True):
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


def _room(text: str) -> float:
    """Return what a text takes at most, with the air beside it."""
    return sum(_LARGE if letter.isupper() else _LETTER for letter in text) + 18


_RING = 103.0
"""The radius of the outer ring, in pixels."""

_INNER = 17.0
"""The radius of the lowest point of the scale, so that a lowest score is seen."""

_BESIDE_RING = 16.0
"""What lies between the outer ring and a label."""

_LINE = 16.0
"""The height of a line of a label."""

_LABEL_LETTERS = 16
"""Letters of a line of a label."""


def drawing(figure: Radar, look: Look) -> Html:
    """Return a radar of which each axis has its name and its value; at most two lines on it.

    How far answers lie about the first line is a stripe along each axis.
    """
    wheel = _Wheel(len(figure.labels), _Ends(figure.minimum, figure.maximum))
    first, *others = figure.series
    gaps = figure.gaps or ("",) * len(figure.labels)
    values = [
        (f"{number(value, look)} {gap}" if value is None else number(value, look)).strip()
        for value, gap in zip(first.values, gaps, strict=True)
    ]
    labels = [
        wheel.label(axis, label, value if figure.numbered else "")
        for axis, (label, value) in enumerate(zip(figure.labels, values, strict=True))
    ]
    lower = others[:1]
    key = [("first", first.name), *(("second", one.name) for one in lower)] if lower else []
    left = min((label.left for label in labels), default=0.0) - 4
    right = max((label.right for label in labels), default=0.0) + 4
    top = min(label.top for label in labels) - 4
    bottom = max(label.bottom for label in labels) + 4
    told = "; ".join(f"{label} {value}" for label, value in zip(figure.labels, values, strict=True))
    drawing = element(
        "svg",
        element("title", figure.title),
        element("desc", told),
        *wheel.rings(),
        *wheel.stripes(figure.spread),
        *(part for one in lower for part in wheel.series(one.values, "second")),
        *wheel.series(first.values, "first"),
        *wheel.digits(),
        *(label.drawn for label in labels),
        viewBox=f"{left:g} {top:g} {right - left:g} {bottom - top:g}",
        width=round(right - left, 1),
        role="img",
    )
    names = (element("span", _sample(style), name) for style, name in key)
    return Html(drawing + (element("p", *names, class_="key") if key else ""))


def _sample(style: str) -> Html:
    """Return how a line of a radar looks, beside its name."""
    line = element("line", x1=0, x2=24, y1=6, y2=6, class_=f"line {style}")
    mark = element("circle", cx=12, cy=6, r=4, class_=f"mark {style}")
    return element("svg", line, mark, width=24, height=12, aria_hidden="true", class_="sample")


class _Label(msgspec.Struct, frozen=True):
    """The name of an axis where it stands, with its value below it."""

    drawn: Html
    left: float
    right: float
    top: float
    bottom: float


class _Wheel(msgspec.Struct, frozen=True):
    """The circle of a radar, about its middle."""

    axes: int
    ends: _Ends

    def radius(self, value: float) -> float:
        return _INNER + (_RING - _INNER) * self.ends.part(value)

    def at(self, axis: float, radius: float) -> tuple[float, float]:
        turn = axis / self.axes * math.tau
        return round(radius * math.sin(turn), 1), round(-radius * math.cos(turn), 1)

    def rings(self) -> Iterator[Html]:
        middle = (self.ends.minimum + self.ends.maximum) / 2
        for point in self.ends.points:
            kind = "ring middle" if point == middle else "ring"
            yield element("circle", cx=0, cy=0, r=round(self.radius(point), 1), class_=kind)
        for axis in range(self.axes):
            x1, y1 = self.at(axis, _INNER)
            x2, y2 = self.at(axis, _RING)
            yield element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_="ring")

    def digits(self) -> Iterator[Html]:
        """Yield the points of the scale on their rings, half-way between two axes."""
        points = self.ends.points
        step = 1 if len(points) <= 7 else 2
        for point in points[::step]:
            x, y = self.at(0.5, self.radius(point))
            yield element("text", f"{point}", x=x, y=y + 4, text_anchor="middle", class_="digit")

    def stripes(self, spread: Sequence[Span | None]) -> Iterator[Html]:
        for axis, span in enumerate(spread):
            if span is not None:
                (x1, y1), (x2, y2) = (self.at(axis, self.radius(end)) for end in span)
                yield element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_="stripe")

    def series(self, values: Sequence[float | None], style: str) -> Iterator[Html]:
        """Yield the lines between neighbours that both have a value, and every mark."""
        points = [
            None if value is None else self.at(axis, self.radius(value))
            for axis, value in enumerate(values)
        ]
        for one, other in pairwise([*points, points[0]]):
            if one and other:
                (x1, y1), (x2, y2) = one, other
                yield element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=f"line {style}")
        for point in points:
            if point:
                yield element("circle", cx=point[0], cy=point[1], r=5, class_=f"mark {style}")

    def label(self, axis: int, name: str, value: str) -> _Label:
        """Return a name, on more lines where it is long, and the value below it."""
        x, y = self.at(axis, _RING + _BESIDE_RING)
        lines = wrap(clean(name), _LABEL_LETTERS) or [""]
        count = len(lines) + bool(value)
        anchor = "middle" if abs(x) < 1 else "start" if x > 0 else "end"
        turned = y / (_RING + _BESIDE_RING)
        top = y + (turned - 1) / 2 * count * _LINE
        texts = [
            element("tspan", text, x=x, y=round(top + _LINE * (place + 0.75), 1))
            for place, text in enumerate(lines)
        ]
        if value:
            below = round(top + _LINE * (len(lines) + 0.75), 1)
            texts.append(element("tspan", value, x=x, y=below, class_="value"))
        wide = max(map(_room, (*lines, value)))
        left = {"middle": x - wide / 2, "start": x, "end": x - wide}[anchor]
        drawn = element("text", *texts, text_anchor=anchor)
        return _Label(drawn, left, left + wide, top, top + count * _LINE)
