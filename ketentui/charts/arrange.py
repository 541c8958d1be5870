"""How a radar shows its labels: each at its axis, or else numbers there and a legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketentui.charts.layout import AIR, Layout, surround
from ketentui.charts.text import fit, pad
from ketentui.charts.types import Look
from ketentui.model.text import cells

_ENOUGH = 0.7
"""Labels stay at their axes while the circle keeps this part of what a legend would give it."""

_NARROWEST = 8
"""The least cells in which a line of a legend still says something."""

_Corners = tuple[Sequence[str], Sequence[str]]
"""The key of the series and a note, each for a corner of its own."""

_BETWEEN = "   "
"""What stands between two columns of a legend."""


def arrange(
    axes: Sequence[str],
    scores: Sequence[str],
    key: Sequence[str],
    width: int,
    height: int,
    look: Look,
    note: Sequence[str] = (),
) -> Layout:
    """Return where the circle, the labels with their scores, and the key of the series stand.

    A note too, where a corner is left for it.
    """
    labels = [f"{axis} {score}".rstrip() for axis, score in zip(axes, scores, strict=True)]
    legend = _legend(axes, scores)
    at_axes = surround(labels, width, height, key, note)
    numbered = max(_with_legend(legend, (key, note), width, height), key=_radius)
    if at_axes and _radius(at_axes) >= _ENOUGH * _radius(numbered):
        return at_axes
    return numbered or _legend_alone(legend, width, height, look)


def _radius(layout: Layout | None) -> int:
    return layout.circle.radius if layout and layout.circle else 0


def _legend(axes: Sequence[str], scores: Sequence[str]) -> list[str]:
    """Return a line for each axis with its number, label and score, each in a column."""
    names = [axis.removeprefix(f"{number} ") for number, axis in enumerate(axes, start=1)]
    deep, wide = len(str(len(axes))), max(map(cells, names))
    last = max(map(cells, scores))
    return [
        f"{number:>{deep}} {pad(name, wide)} {score:>{last}}".rstrip()
        for number, (name, score) in enumerate(zip(names, scores, strict=True), start=1)
    ]


def _numbers(axes: int) -> list[str]:
    return [str(number) for number in range(1, axes + 1)]


def _with_legend(
    legend: Sequence[str], corners: _Corners, width: int, height: int
) -> Iterator[Layout | None]:
    """Yield the ways to put a legend, and a key, by a circle; None for one that doesn't fit."""
    key, note = corners
    if key:
        yield _beside([*legend, "", *key], ((), note), len(legend), width, height)
    yield _beside(legend, corners, len(legend), width, height)
    yield _below(legend, corners, width, height)


def _beside(
    lines: Sequence[str], corners: _Corners, axes: int, width: int, height: int
) -> Layout | None:
    """Return a circle with lines of text to the right of it and a key in its corner."""
    column = width - max(map(cells, lines))
    layout = surround(_numbers(axes), column - AIR, height, *corners)
    if layout is None or len(lines) > height:
        return None
    return layout.with_block(lines, column, (height - len(lines)) // 2)


def _below(legend: Sequence[str], corners: _Corners, width: int, height: int) -> Layout | None:
    """Return a circle with the legend in columns below it and a key in its corner."""
    columns = (width + len(_BETWEEN)) // (cells(legend[0]) + len(_BETWEEN))
    if not columns:
        return None
    lines = _in_columns(legend, columns)
    layout = surround(_numbers(len(legend)), width, height - len(lines) - 1, *corners)
    if layout is None:
        return None
    return layout.with_block(lines, (width - cells(lines[0])) // 2, height - len(lines))


def _legend_alone(legend: Sequence[str], width: int, height: int, look: Look) -> Layout:
    """Return as much of the legend as fits in a rectangle too small for any circle."""
    most = max(1, (width + len(_BETWEEN)) // (_NARROWEST + len(_BETWEEN)))
    columns = min(most, -(-len(legend) // max(1, height)))
    wide = (width + len(_BETWEEN)) // columns - len(_BETWEEN)
    lines = _in_columns([pad(fit(line, wide, look), wide) for line in legend], columns)
    return Layout(None, ()).with_block(lines[:height], 0, 0)


def _in_columns(lines: Sequence[str], columns: int) -> list[str]:
    """Return the lines in so many columns of the same width, read downwards."""
    rows = -(-len(lines) // columns)
    return [_BETWEEN.join(lines[row::rows]) for row in range(rows)]
