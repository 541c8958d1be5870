"""Figures: the data of one chart, from which it is drawn as text and in a page, and told."""

from __future__ import annotations

from typing import Literal

import msgspec

AXES = range(3, 13)
"""How many axes a radar can have."""

Span = tuple[float, float]
"""From one value to a higher one."""


Ends = tuple[str, str]
"""What the lowest and the highest point of a scale mean; empty where that isn't known."""


class Series(msgspec.Struct, frozen=True):
    """One line of a radar."""

    name: str
    """What the key calls it; shown only beside other series."""

    values: tuple[float | None, ...]
    """One value per axis; None is no score, drawn as a gap that no line crosses."""


Sign = Literal["dot", "ring", "square", "bar", "hollow", "spread", "link", "arrow", "tick"]
"""What can stand on a line.

* dot: a value of now, or of the first of two sides; filled and round;
* ring: an earlier value; open and round;
* square: the value of the second side; open;
* bar: from the lower end of the scale up to a value; filled, and `hollow` only an outline;
* spread: a broad stripe from one value to another, behind what else is there;
* link: a thin line between two values;
* arrow: from a value of then to one of now, its tip at the latter;
* tick: the value of all together, as an upright line.
"""


class Mark(msgspec.Struct, frozen=True):
    """A sign on a line."""

    sign: Sign
    at: float
    """Where it is on the scale, or begins; beyond the scale it stands at its end."""
    to: float | None = None
    """Where a spread, a link or an arrow ends."""
    text: str = ""
    """The value, to stand beside it; empty where a column has it."""


class Line(msgspec.Struct, frozen=True):
    """A row of a chart: what it is about, marks on a scale, and values in columns."""

    label: str
    marks: tuple[Mark, ...] = ()
    """In the order in which they are drawn, the hindmost first."""
    cells: tuple[str, ...] = ()
    """A text for each column."""
    note: str = ""
    """What goes with the label, such as of how many people it is."""
    gap: str = ""
    """Why nothing is drawn, in a word or two; empty where something is."""
    faint: bool = False
    """Whether little can be made of it: of few answers, or a difference that may be chance."""
    apart: bool = False
    """Whether it begins another kind of rows."""
    bold: bool = False
    """Whether it is of all together, or a heading of what is below."""


class Lines(msgspec.Struct, frozen=True):
    """A line for each row, all on one scale: values ranked, two sides, then and now, bars."""

    title: str
    rows: tuple[Line, ...]
    minimum: int
    maximum: int
    columns: tuple[str, ...] = ()
    """What stands above the values."""
    main: int = 0
    """Which column is the one to look at."""
    ends: Ends = ("", "")
    key: tuple[tuple[Sign, str], ...] = ()
    """What signs mean, as far as it has to be said."""
    words: bool = False
    """Whether the last column is words, which may take more lines."""
    dense: bool = False
    """Whether there are so many rows that they stand close."""


class Split(msgspec.Struct, frozen=True):
    """Answers about the middle of a scale: those below it to the left, above it to the right."""

    label: str
    counts: tuple[int, ...]
    """How many answers were each point, the lowest first; empty where that isn't shown."""
    cells: tuple[str, ...] = ()
    """A text for each column."""
    note: str = ""
    """What goes with the label."""
    gap: str = ""
    """Why nothing is drawn, in a word or two; empty where something is."""
    faint: bool = False
    """Whether it is of few answers."""
    apart: bool = False
    """Whether it begins another kind of rows."""
    bold: bool = False
    """Whether it is of all together, or a heading of what is below."""
    blocks: bool = False
    """Whether each answer is a block of its own, so that two people never look like all."""


class Splits(msgspec.Struct, frozen=True):
    """How answers lie about the middle of a scale, which stands apart; a row for each group or
    statement.
    """

    rows: tuple[Split, ...]
    points: tuple[str, ...]
    """Every point of the scale with its label, the lowest first."""
    columns: tuple[str, ...] = ()
    """What stands above the values."""
    headings: tuple[str, str, str] = ("", "", "")
    """What is to the left, what to the right, and what is apart, in a word each."""
    scenes: Ends = ("", "")
    """What the lowest and the highest answer look like, to stand below the first row; or none."""
    keyed: bool = True
    """Whether it has to say how each point looks; not where that stands above it already."""

    @property
    def middle(self) -> int | None:
        """The place of the point in the middle; None where the scale has none."""
        return len(self.points) // 2 if len(self.points) % 2 else None

    def is_outer(self, place: int) -> bool:
        """Return whether a point is one of the outer ones of its side: drawn filled."""
        half = (len(self.points) - 1) / 2
        return abs(place - half) > 0.75 * half


class Cell(msgspec.Struct, frozen=True):
    """What one group makes of one theme."""

    text: str
    """The value, or in its place why there is none."""
    value: float | None = None
    faint: bool = False
    """Whether it is of few answers."""


class GridRow(msgspec.Struct, frozen=True):
    """A group, with a cell for each theme."""

    label: str
    cells: tuple[Cell, ...]
    note: str = ""
    """Of how many people it is."""


class GridColumn(msgspec.Struct, frozen=True):
    """A theme, with the value of all groups together."""

    title: str
    text: str
    value: float | None = None


class Grid(msgspec.Struct, frozen=True):
    """Groups side by side: rows are groups, columns themes, each cell with a scale of its own."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    minimum: int
    maximum: int
    ends: Ends = ("", "")
    whole: str = ""
    """What the value of all together is called."""
    few: str = ""
    """What a faint value is of."""


class Radar(msgspec.Struct, frozen=True):
    """One or two series over the same axes."""

    title: str
    labels: tuple[str, ...]
    """One an axis; so many as are in `AXES`."""
    series: tuple[Series, ...]
    minimum: int
    maximum: int
    spread: tuple[Span | None, ...] = ()
    """From where to where the answers lie about the first series, one an axis; drawn only where
    there is room for it, since a chart beside it shows it too."""
    numbered: bool = True
    """Whether the values of the first series stand at the axes."""
    ends: Ends = ("", "")
    gaps: tuple[str, ...] = ()
    """Why the first series has no value on an axis, in a word or two; one an axis, or none."""


class Sparkline(msgspec.Struct, frozen=True):
    """Scores over time, oldest first, in one cell of a table."""

    values: tuple[float | None, ...]
    minimum: int
    maximum: int
    told: str
    """The same in words."""


Figure = Radar | Lines | Splits | Grid


def radar(
    title: str,
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    scale: tuple[int, int],
    *,
    spread: tuple[Span | None, ...] = (),
    ends: Ends = ("", ""),
    gaps: tuple[str, ...] = (),
) -> Radar | None:
    """Return a radar; None where it would have too few or too many axes, or nothing to show."""
    drawn = any(value is not None for one in series for value in one.values)
    if len(labels) not in AXES or not drawn:
        return None
    return Radar(title, labels, series, *scale, spread, ends=ends, gaps=gaps)
