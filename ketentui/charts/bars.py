"""Distributions and sparklines: counts and scores as rows of blocks."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.charts.text import ACCENT, Grid, check_scale, coloured, fit, fraction, known
from ketentui.charts.types import Look
from ketentui.model.text import cells

_LEVELS, _ASCII_LEVELS = "▁▂▃▄▅▆▇█", "_.:!|"
_AIR = 2
"""Empty cells between two columns of a chart."""

_LEAST = 10
"""Cells that a bar needs; for less, the ends of labels go."""

_WIDEST_ANSWER = 6
"""The most cells that one answer takes in a distribution."""


def _blocks(length: float, look: Look) -> str:
    """Return a bar of about `length` cells; a thin one where it would round to nothing."""
    whole = round(length)
    if look.ascii:
        return "#" * whole or "|"
    return "▇" * whole or "▏"


def distribution(counts: Sequence[int], labels: Sequence[str], width: int, look: Look) -> list[str]:
    """Return one row of at most `width` cells for each point of a scale: label, bar, count.

    Every answer is as wide as the others where there is room for that; else the longest bar
    takes the room that there is.

    ValueError where there are not as many labels as counts.
    """
    wide = max(map(cells, labels), default=0)
    deep = max((len(str(count)) for count in counts), default=0)
    wide = max(0, min(wide, width - deep - 2 * _AIR - _LEAST))
    room, most = max(1, width - wide - deep - 2 * _AIR), max(counts, default=0)
    answer = min(_WIDEST_ANSWER, room // most or room / most) if most else 0
    grid = Grid(width, len(counts))
    for line, (count, label) in enumerate(zip(counts, labels, strict=True)):
        bar = _blocks(count * answer, look) if count else ""
        grid.put(0, line, fit(label, wide, look))
        grid.put(wide + _AIR, line, bar, ACCENT)
        grid.put(wide + _AIR + (len(bar) + _AIR if bar else 0), line, str(count))
    return grid.rows(look)


def large_distribution(
    counts: Sequence[int], labels: Sequence[str], size: tuple[int, int], look: Look
) -> list[str]:
    """Return a distribution for a room to see: as wide as can be, with air or also twice as thick
    where the rows allow it.

    ValueError where there are not as many labels as counts.
    """
    width, height = size
    lines = distribution(counts, labels, width, look)
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


def sparkline(values: Sequence[float | None], minimum: float, maximum: float, look: Look) -> str:
    """Return one cell for each value, from oldest to newest; a space for no score.

    ValueError where the scale doesn't run upwards.
    """
    check_scale(minimum, maximum)
    levels = _ASCII_LEVELS if look.ascii else _LEVELS
    return "".join(
        " "
        if (score := known(value)) is None
        else levels[round(fraction(score, minimum, maximum) * (len(levels) - 1))]
        for value in values
    )
