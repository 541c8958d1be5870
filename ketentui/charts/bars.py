"""Bars, distributions and sparklines: scores and counts as rows of blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ketentui.charts.layout import Label
from ketentui.charts.text import (
    ACCENT,
    FAINT,
    Grid,
    check_scale,
    fit,
    fraction,
    known,
    number,
)
from ketentui.charts.ticks import meaning, ticks
from ketentui.charts.types import Look
from ketentui.model.figures import Bar, Ends
from ketentui.model.text import cells

_LEVELS, _ASCII_LEVELS = "▁▂▃▄▅▆▇█", "_.:!|"
_AIR = 2
"""Empty cells between two columns of a chart."""

_LEAST = 10
"""Cells that a bar needs; for less, notes go first, and then the ends of labels."""

_WIDEST_ANSWER = 6
"""The most cells that one answer takes in a distribution."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of a bar chart stand."""

    label: int
    """The width of the labels."""

    bar: int
    """The width of the longest bar."""

    number: int
    """The width of the numbers."""

    notes: bool
    """Whether there is room for notes."""

    @property
    def bar_at(self) -> int:
        """The first column of the bars."""
        return self.label + _AIR

    @property
    def number_at(self) -> int:
        """The first column of the numbers."""
        return self.bar_at + self.bar + _AIR

    @property
    def note_at(self) -> int:
        """The first column of the notes."""
        return self.number_at + self.number + _AIR


def bars(rows: Sequence[Bar], minimum: float, maximum: float, width: int, look: Look) -> list[str]:
    """Return one row of at most `width` cells for each bar: label, bar, number, note.

    A bar runs from minimum (a stub) to maximum (the end of its dotted track); no score is a track
    without a bar, and a dash. The second value is a ring on the row; the spread is a whisker
    from the lowest value to the highest. A value outside the scale is drawn at its end.

    ValueError where the scale doesn't run upwards.
    """
    check_scale(minimum, maximum)
    numbers = [number(row.value, look) for row in rows]
    columns = _columns(rows, numbers, width)
    grid = Grid(width, len(rows))
    for line, (row, score) in enumerate(zip(rows, numbers, strict=True)):
        put = _Row(grid, line, columns, (minimum, maximum), look)
        put.texts(row, score)
        put.bar(known(row.value))
        put.spread(row.spread)
        put.second(known(row.second))
    return grid.rows(look)


def axis(
    rows: Sequence[Bar], minimum: int, maximum: int, ends: Ends, width: int, look: Look
) -> list[str]:
    """Return what stands below bars: the points of the scale, and what its ends mean.

    In one row where the bars are long enough; nothing where they have no room at all.
    """
    columns = _columns(rows, [number(row.value, look) for row in rows], width)
    last = columns.bar_at + columns.bar - 1

    def at(text: str, point: int) -> Label:
        place = columns.bar_at + round(fraction(point, minimum, maximum) * (columns.bar - 1))
        return Label(min(place - (len(text) - 1) // 2, last + 1 - len(text)), 0, text)

    high, low = meaning(minimum, maximum, ends) or ("", "")
    turned = f"{ends[1]} {maximum}"
    told = [Label(columns.bar_at, 0, low), Label(last + 1 - cells(turned), 0, turned)]
    labels = ticks(minimum, maximum, at, told) if low else []
    below = [] if labels or not low else [fit(f"{low}   {high}", width, look)]
    grid = Grid(width, 1)
    for label in labels or ticks(minimum, maximum, at):
        grid.put(label.column, 0, label.text, FAINT)
    return [row for row in (*grid.rows(look), *below) if row]


def _columns(rows: Sequence[Bar], numbers: Sequence[str], width: int) -> _Columns:
    """Return the widest bars that leave room for the texts."""
    label = max((cells(row.label) for row in rows), default=0)
    note = max((cells(row.note) for row in rows), default=0)
    figure = max(map(cells, numbers), default=0)
    rest = width - figure - 2 * _AIR
    notes = rest - label - note - _AIR >= _LEAST
    if notes and note:
        rest -= note + _AIR
    label = max(0, min(label, max(rest - _LEAST, rest // 2)))
    return _Columns(label, max(0, rest - label), figure, notes)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a bar chart, to be drawn on."""

    grid: Grid
    line: int
    columns: _Columns
    scale: tuple[float, float]
    look: Look

    def texts(self, row: Bar, score: str) -> None:
        """Write the label, the number and the note."""
        columns = self.columns
        self._put(0, fit(row.label, columns.label, self.look))
        self._put(columns.number_at + columns.number - cells(score), score)
        if columns.notes:
            self._put(columns.note_at, row.note)

    def bar(self, value: float | None) -> None:
        """Draw the track, and the bar over it."""
        track = "." if self.look.ascii else "·"
        self._put(self.columns.bar_at, track * self.columns.bar, FAINT)
        if value is not None:
            length = fraction(value, *self.scale) * self.columns.bar
            self._put(self.columns.bar_at, _blocks(length, self.look), ACCENT)

    def spread(self, spread: tuple[float, float] | None) -> None:
        """Draw a whisker from the lowest value to the highest, the bar staying in front."""
        if spread is None:
            return
        low, high = (self._column(value) for value in sorted(spread))
        start, rule, end, point = "|-||" if self.look.ascii else "├─┤│"
        for column in range(low + 1, high):
            if self.grid.at(column, self.line) in ".·":
                self._put(column, rule)
        self._put(low, start if low < high else point)
        self._put(high, end if low < high else point)

    def second(self, value: float | None) -> None:
        """Mark another value."""
        if value is not None:
            self._put(self._column(value), ring_sign(self.look))

    def _column(self, value: float) -> int:
        return self.columns.bar_at + round(fraction(value, *self.scale) * (self.columns.bar - 1))

    def _put(self, column: int, text: str, style: str = "") -> None:
        self.grid.put(column, self.line, text, style)


def ring_sign(look: Look) -> str:
    """Return how a second value on a bar looks."""
    return "o" if look.ascii else "○"


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
