"""A figure as lines of text, whatever its kind."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.charts.bars import axis, bars, distribution, ring_sign, sparkline
from ketentui.charts.groups import groups
from ketentui.charts.lines import lines
from ketentui.charts.radar import radar
from ketentui.charts.rows import Drawn
from ketentui.charts.splits import splits
from ketentui.charts.text import ACCENT, coloured, drawn
from ketentui.charts.types import Look
from ketentui.model.figures import (
    Bar,
    Bars,
    Figure,
    Grid,
    Histogram,
    Lines,
    Radar,
    Sparkline,
    Splits,
)
from ketentui.model.replacing import replace
from ketentui.model.text import cells

_HISTOGRAM = 48
"""The most columns that the bars of a histogram take, with their labels."""


def draw(figure: Figure, size: tuple[int, int], look: Look) -> list[str]:
    """Return a figure in lines of at most so many columns, a radar in at most so many rows.

    None where there is no room for it.
    """
    if isinstance(figure, Radar):
        return _trimmed(_radar(figure, size, look))
    if isinstance(figure, Lines | Splits | Grid):
        return in_rows(figure, size[0], look).lines
    width = size[0]
    if isinstance(figure, Bars):
        return _bars(figure, width, look)
    return _histogram(figure, min(width, _HISTOGRAM), look)


def in_rows(figure: Lines | Splits | Grid, width: int, look: Look) -> Drawn:
    """Return a figure of rows in its parts, in lines of at most so many columns."""
    if isinstance(figure, Lines):
        return lines(figure, width, look)
    return (
        splits(figure, width, look) if isinstance(figure, Splits) else groups(figure, width, look)
    )


def course(line: Sparkline, look: Look) -> str:
    """Return scores over time, one cell each; a space where there is no score."""
    return sparkline(line.values, line.minimum, line.maximum, look)


def small_histogram(counts: Sequence[int], look: Look) -> str:
    """Return one cell for each point of a scale, as high as people chose it often; nothing where
    nobody chose any.
    """
    return sparkline(counts, 0, max(counts), look) if any(counts) else ""


def behind(row: Bar, look: Look) -> str:
    """Return what stands behind a row's number: its small histogram, and its note."""
    return "  ".join(part for part in (small_histogram(row.counts, look), row.note) if part)


def _radar(figure: Radar, size: tuple[int, int], look: Look) -> list[str]:
    labels = [drawn(label, look) for label in figure.labels]
    series = [replace(one, name=drawn(one.name, look)) for one in figure.series]
    ends = figure.minimum, figure.maximum
    low, high = (drawn(end, look) for end in figure.ends)
    gaps = [drawn(gap, look) for gap in figure.gaps]
    return radar(
        labels,
        series,
        *ends,
        *size,
        look,
        numbered=figure.numbered,
        ends=(low, high),
        gaps=gaps,
    )


def _trimmed(rows: list[str]) -> list[str]:
    """Return the rows without empty ones above and below."""
    filled = [n for n, row in enumerate(rows) if row.strip()]
    return rows[filled[0] : filled[-1] + 1] if filled else []


def _bars(figure: Bars, width: int, look: Look) -> list[str]:
    rows = [_bar(row, look) for row in figure.rows]
    scale = figure.minimum, figure.maximum
    low, high = (drawn(end, look) for end in figure.ends)
    drawn_ = [*bars(rows, *scale, width, look), *axis(rows, *scale, (low, high), width, look)]
    return [*drawn_, ring_key(figure, look)] if figure.ring else drawn_


def ring_key(figure: Bars, look: Look) -> str:
    """Return what the rings on bars mean; empty where there are none."""
    return f"{ring_sign(look)} {drawn(figure.ring, look)}" if figure.ring else ""


def _bar(row: Bar, look: Look) -> Bar:
    """Return a row as it can be drawn: its histogram stands in its note."""
    return replace(row, label=drawn(row.label, look), note=drawn(behind(row, look), look))


def _histogram(figure: Histogram, width: int, look: Look) -> list[str]:
    labels = [drawn(label, look) for label in figure.labels]
    return distribution(figure.counts, labels, width, look)


def draw_large(figure: Histogram, size: tuple[int, int], look: Look) -> list[str]:
    """Return a histogram for a room to see: as wide as can be, with air or also twice as thick
    where the rows allow it.
    """
    width, height = size
    lines = _histogram(figure, width, look)
    if height >= 3 * len(lines) - 1:
        return [part for line in lines for part in (*_thick(line), "")][:-1]
    if height >= 2 * len(lines) - 1:
        return [part for line in lines for part in (line, "")][:-1]
    return lines


def _thick(line: str) -> tuple[str, str]:
    """Return a bar on two lines: with its label and count, and once more alone."""
    before, started, rest = line.partition(f"\x1b[{ACCENT}m")
    bar = rest.partition("\x1b[0m")[0].replace("▇", "█")
    alone = " " * cells(before) + coloured(bar, ACCENT, Look(colour=True))
    return line.replace("▇", "█"), alone if started else ""
