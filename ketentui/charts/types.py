"""What charts are made of: series of scores, bars, and how to draw them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a radar."""

    name: str
    """What the key calls it; shown only beside other series."""

    values: tuple[float | None, ...]
    """One value per axis; None is no score, drawn as a gap that no line crosses."""


@dataclass(frozen=True, slots=True)
class Bar:
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


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw."""

    ascii: bool = False
    """Keep to the 95 printable characters of ASCII; texts given must do so themselves."""

    colour: bool = False
    """Add ANSI colours; nothing is said by colour alone."""

    decimal: str = ","
    """What stands before a number's decimal."""
