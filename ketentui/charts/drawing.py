"""A figure as lines of text, whatever its kind."""

from __future__ import annotations

from ketentui.charts.bars import sparkline
from ketentui.charts.groups import groups
from ketentui.charts.lines import lines
from ketentui.charts.radar import radar
from ketentui.charts.rows import Drawn
from ketentui.charts.splits import splits
from ketentui.charts.text import drawn
from ketentui.charts.types import Look
from ketentui.model.figures import Figure, Grid, Lines, Radar, Sparkline, Splits
from ketentui.model.replacing import replace


def draw(figure: Figure, size: tuple[int, int], look: Look) -> list[str]:
    """Return a figure in lines of at most so many columns, a radar in at most so many rows.

    None where there is no room for it.
    """
    if isinstance(figure, Radar):
        return _trimmed(_radar(figure, size, look))
    return in_rows(figure, size[0], look).lines


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
