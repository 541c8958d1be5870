"""Marks and braille dots on a canvas, drawn by plotext: the one place that knows it."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

import msgspec

Dot = tuple[float, float]
"""Where a dot is, in dots right of and below the top left one; a cell is 2 dots wide and 4 high."""

BRAILLE = "braille"
"""A marker that is one dot; any other is a character that takes a whole cell."""

_figure = Lock()
"""plotext keeps one figure for the whole process."""


class Layer(msgspec.Struct, frozen=True):
    """Places with the same marker; it hides what earlier layers have in its cells."""

    places: tuple[Dot, ...]
    marker: str
    style: str = ""
    """The ANSI style of its cells."""


def paint(width: int, height: int, layers: Sequence[Layer]) -> list[str]:
    """Return `height` rows of `width` cells with the layers, the last one on top."""
    with _figure:
        return _paint(width, height, layers)


def _paint(width: int, height: int, layers: Sequence[Layer]) -> list[str]:
    import plotext

    right, bottom = 2 * width - 1, 4 * height - 1
    plotext.clear_figure()
    plotext.limit_size(False, False)
    plotext.plot_size(width, height)
    plotext.theme("clear")
    plotext.frame(False)
    plotext.xfrequency(0)
    plotext.yfrequency(0)
    plotext.xlim(0, right)
    plotext.ylim(0, bottom)
    for layer in layers:
        columns = [x for x, _ in layer.places]
        rows = [bottom - y for _, y in layer.places]
        plotext.scatter(columns, rows, marker=layer.marker)
    text: str = plotext.uncolorize(plotext.build())
    return text.split("\n")[:height]
