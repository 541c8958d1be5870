"""Figures: the data of one chart, from which it is drawn as text and in a page, and told."""

from __future__ import annotations

import msgspec

AXES = range(3, 13)
"""How many axes a radar can have."""

MOST_SERIES = 3
"""How many series can be told apart in one radar."""


Ends = tuple[str, str]
"""What the lowest and the highest point of a scale mean; empty where that isn't known."""


class Series(msgspec.Struct, frozen=True):
    """One line of a radar."""

    name: str
    """What the key calls it; shown only beside other series."""

    values: tuple[float | None, ...]
    """One value per axis; None is no score, drawn as a gap that no line crosses."""


class Bar(msgspec.Struct, frozen=True):
    """One row of a bar chart."""

    label: str
    """What the row is about."""

    value: float | None
    """How long the bar is, on the chart's scale; None is no score."""

    note: str = ""
    """What stands behind the number, such as "4 van 6"."""

    second: float | None = None
    """Another value on the same scale, such as the previous one: a marker on the row."""

    spread: tuple[float, float] | None = None
    """Lowest and highest value, drawn as a whisker over the bar."""

    counts: tuple[int, ...] = ()
    """How many answers were each point: a small histogram before the note; empty for none."""


class GroupLine(msgspec.Struct, frozen=True):
    """One theme, with the value of every group."""

    label: str

    values: tuple[float | None, ...]
    """By group; None is no value, and not drawn."""

    middle: float | None = None
    """The value of all groups together: a bar on the line."""


class Radar(msgspec.Struct, frozen=True):
    """One to three series over the same axes."""

    title: str
    labels: tuple[str, ...]
    """One an axis; so many as are in `AXES`."""
    series: tuple[Series, ...]
    minimum: int
    maximum: int
    banded: bool = False
    """Whether the second and third series are the edges of a band about the first."""
    numbered: bool = True
    """Whether the values of the first series stand at the axes."""
    ends: Ends = ("", "")
    gaps: tuple[str, ...] = ()
    """Why the first series has no value on an axis, in a word or two; one an axis, or none."""


class Bars(msgspec.Struct, frozen=True):
    """A bar for each theme."""

    title: str
    rows: tuple[Bar, ...]
    minimum: int
    maximum: int
    ring: str = ""
    """What the second values are; empty where there are none."""
    ends: Ends = ("", "")


class Positions(msgspec.Struct, frozen=True):
    """A line for each theme, with a letter for each group."""

    title: str
    lines: tuple[GroupLine, ...]
    marks: tuple[str, ...]
    """What stands for each group."""
    minimum: int
    maximum: int
    ends: Ends = ("", "")


class Histogram(msgspec.Struct, frozen=True):
    """How often each point of a scale was chosen."""

    title: str
    counts: tuple[int, ...]
    labels: tuple[str, ...]
    """One a point."""


class Sparkline(msgspec.Struct, frozen=True):
    """Scores over time, oldest first, in one cell of a table."""

    values: tuple[float | None, ...]
    minimum: int
    maximum: int
    told: str
    """The same in words."""


Figure = Radar | Bars | Positions | Histogram


def radar(
    title: str,
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    scale: tuple[int, int],
    *,
    banded: bool = False,
    ends: Ends = ("", ""),
    gaps: tuple[str, ...] = (),
) -> Radar | None:
    """Return a radar; None where it would have too few or too many axes, or nothing to show."""
    drawn = any(value is not None for one in series for value in one.values)
    if len(labels) not in AXES or not drawn:
        return None
    return Radar(title, labels, series, *scale, banded, ends=ends, gaps=gaps)
