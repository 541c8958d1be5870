"""Rows of a chart: for each a label, a picture and values in columns, in any width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import Literal

import msgspec

from ketentui.charts.text import FAINT, STRONG, Grid, drawn
from ketentui.charts.types import Look
from ketentui.model.text import cells
from ketentui.model.wrapping import wrapped

AIR = 2
"""Empty cells between two columns of a chart."""

_MOST_LINES = 3
"""The most lines that a label beside its picture is wrapped to; a longer one stands above it."""

_NUMERIC = "0123456789+-−–±"
"""What numbers begin with, and what stands in the place of one."""


class Row(msgspec.Struct, frozen=True):
    """What stands beside a picture."""

    label: str
    cells: tuple[str, ...] = ()
    note: str = ""
    faint: bool = False
    bold: bool = False


class Drawn(msgspec.Struct, frozen=True):
    """A chart in lines, in parts that can be spread over more of them."""

    above: tuple[str, ...]
    """What stands above the columns."""
    rows: tuple[tuple[str, ...], ...]
    """The lines of each row; where another kind of rows begins, an empty one is the first."""
    below: tuple[str, ...]
    """What the ends of the scale and the signs mean."""

    @property
    def lines(self) -> list[str]:
        """All lines."""
        return [*self.above, *chain.from_iterable(self.rows), *self.below]


LabelPlace = Literal["beside", "wrapped", "above", "alone"]
"""Where labels stand: beside their pictures in one line, in several, or in lines of their own; or
everything of a row in lines of its own, also its values.
"""

_BESIDE: tuple[LabelPlace, ...] = ("beside", "wrapped")

Tries = Sequence[tuple[LabelPlace, int]]
"""Where labels may stand, the best way first, and how wide pictures are at least."""


class Plan(msgspec.Struct, frozen=True):
    """How rows share the width."""

    width: int
    heads: tuple[str, ...]
    """What stands above the columns."""
    label: int
    """The width of the labels; 0 where they stand above the pictures."""
    picture: int
    """The width of the pictures."""
    columns: tuple[int, ...]
    """The widths of the values; none where they stand below the pictures."""
    right: tuple[bool, ...]
    """Whether the values of a column stand at its right, as numbers do."""
    note: int
    """The width of the notes; 0 where they go with the labels."""

    @property
    def at(self) -> int:
        """The first column of the pictures."""
        return self.label + AIR

    @property
    def _note_at(self) -> int:
        return self.at + self.picture + sum(AIR + wide for wide in self.columns if wide) + AIR

    def head(self, picture: Grid, look: Look) -> list[str]:
        """Return what stands above the rows."""
        named = Row("", self.heads if self.columns else (), bold=True)
        return [line for line in self.row(named, picture, look) if line]

    def row(self, row: Row, picture: Grid, look: Look, main: int | None = None) -> list[str]:
        """Return a row in lines; `main` is the column that stands out."""
        style = STRONG if row.bold else ""
        beside = self.label > 0
        told = [row.label, "" if self.note else row.note]
        above = [] if beside else self._lines(" · ".join(filter(None, told)), self.width, look)
        named = told if beside else []
        labels = [line for text in named for line in self._lines(text, self.label, look)]
        notes = self._lines(row.note, self.note, look) if self.note else []
        body = Grid(self.width, max(picture.height, len(labels), len(notes)))
        for line, text in enumerate(labels):
            body.put(0, line, text, style)
        body.lay(self.at, 0, picture)
        self._values(body, row, main, look)
        for line, text in enumerate(notes):
            body.put(self._note_at, line, text)
        top = Grid(self.width, len(above))
        for line, text in enumerate(above):
            top.put(0, line, text, style)
        below = [] if self.columns else self._told(row, look)
        return [*top.rows(look), *body.rows(look), *below]

    def _values(self, body: Grid, row: Row, main: int | None, look: Look) -> None:
        """Write the values in their columns."""
        at = self.at + self.picture
        for place, (text, wide) in enumerate(zip(row.cells, self.columns, strict=False)):
            if not wide:
                continue
            text, stands_out = drawn(text, look), row.bold or place == main
            style = FAINT if row.faint else STRONG if stands_out else ""
            body.put(at + AIR + (wide - cells(text)) * self.right[place], 0, text, style)
            at += AIR + wide

    def _told(self, row: Row, look: Look) -> list[str]:
        """Return the values with what would stand above their columns."""
        named = zip(self.heads, row.cells, strict=False)
        told = [f"{head} {text}".strip() for head, text in named if text]
        return key_lines(told, self.width, look, " " * AIR)

    @staticmethod
    def _lines(text: str, width: int, look: Look) -> list[str]:
        return lines_of(text, width, look) if text else []


def plan(rows: Sequence[Row], heads: Sequence[str], width: int, *tries: Tries) -> Plan:
    """Return how rows share so many columns: the first of `tries` for which they have room.

    Notes stand in a column, or where none of the same tries has room for that, with the labels.
    Where there is room for nothing, every picture stands alone.
    """
    filled = [*zip_longest(*(heads, *(row.cells for row in rows)), fillvalue="")]
    heads = tuple(column[0] for column in filled)
    columns = tuple(max(map(cells, column)) for column in filled)
    right = tuple(_is_numeric(column[1:]) for column in filled)
    values = sum(AIR + wide for wide in columns if wide)
    note = max((cells(row.note) for row in rows), default=0)
    alone = Plan(width, heads, 0, width - AIR, (), (), 0)
    for place, least, aside in _each(tries, note):
        if place == "alone" and alone.picture >= least:
            return alone
        room = width - values - (AIR + aside if aside else 0) - AIR - least
        label = _label(rows, place, room, within=not aside)
        if label is not None and label <= room:
            picture = least + room - label
            return Plan(width, heads, label, picture, columns, right, aside)
    return alone


def _each(tries: Iterable[Tries], note: int) -> Iterator[tuple[LabelPlace, int, int]]:
    """Yield each try with how wide the column of notes is: as wide as they are, or else none."""
    for ways in tries:
        beside = [(place, least, note) for place, least in ways if note and place in _BESIDE]
        yield from beside
        yield from ((place, least, 0) for place, least in ways)


def _label(rows: Sequence[Row], place: LabelPlace, room: int, *, within: bool) -> int | None:
    """Return how wide labels are; None where they can't be wrapped to what there is room for."""
    if place not in _BESIDE:
        return 0 if place == "above" else None
    widest = max((cells(row.label) for row in rows), default=0)
    texts = chain.from_iterable((row.label, row.note * within) for row in rows)
    word = max((cells(word) for text in texts for word in text.split(" ")), default=0)
    label = max(1, word, widest)
    if place == "beside" or label <= room:
        return label
    fits = room >= word and room * _MOST_LINES >= widest
    return room if fits else None


def _is_numeric(column: Sequence[str]) -> bool:
    """Return whether a column is one of numbers."""
    return any(text and text[0] in _NUMERIC for text in column)


def lines_of(text: str, width: int, look: Look, first: str = "", rest: str = "") -> list[str]:
    """Return a text in lines of at most so many cells, as a chart can show it."""
    return [drawn(line, look) for line in wrapped(text, width, first, rest or first)]


def key_lines(items: Sequence[str], width: int, look: Look, indent: str = "") -> list[str]:
    """Return short texts, such as what signs mean, as many beside each other as have room."""
    lines: list[str] = []
    for item in items:
        together = f"{lines[-1]}   {item}" if lines else item
        if lines and cells(together) <= width:
            lines[-1] = together
        else:
            lines += wrapped(item, width, indent, indent + " " * AIR)
    return [drawn(line, look) for line in lines]
