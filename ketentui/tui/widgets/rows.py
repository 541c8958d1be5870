"""A list to choose one row from, with a sign before the row that is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, zip_longest

import msgspec
from rich.cells import cell_len, set_cell_size
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.geometry import Offset
from textual.message import Message

from ketentui.tui.widgets.lined import LinedWidget, wrapped
from ketentui.tui.widgets.lines import shortened

_SIGN = "▸ "
_GAP = "   "
_LEAST = 24
"""Cells that the first column should have before others are given up for it."""
_WIDEST = 60
"""Cells that the first column takes at most where nothing in it needs more: in a wide window, the
eye finds what stands beside it.
"""
_LEAST_CUT = 10
"""Cells that stay of the first cell before its tail is cut too."""


class Row(msgspec.Struct, frozen=True):
    """One row of a list."""

    cells: tuple[str, ...]
    """In columns; the first takes the room that the others leave."""
    key: str | None = None
    """What is chosen with this row; None for a row that can't be chosen."""
    style: str = ""
    tail: str = ""
    """The end of the first cell, which stays when the cell is cut."""
    found_by: str = ""
    """What it can be looked for by, besides what stands in it."""


class RowList(LinedWidget, can_focus=True):
    """Rows of which one is chosen; it stays chosen when other rows come or go.

    Where little room is left for the first column, columns that the list `gives_up` make place. A
    row of one cell goes on below itself where it is long; one of several does where the list
    `wraps`, and is cut otherwise.
    """

    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("home", "move(-1000000)", show=False),
        Binding("end", "move(1000000)", show=False),
    ]

    class Moved(Message):
        """Another row was chosen with the arrows or the mouse."""

    class Picked(Message):
        """A row was clicked."""

    class Left(Message):
        """The arrows went below the last row."""

    def __init__(
        self, *, id: str | None = None, gives_up: Sequence[int] = (), wraps: bool = False
    ) -> None:
        """Make an empty list; `gives_up` has the places of columns, the first to go first."""
        super().__init__(id=id)
        self._gives_up = gives_up
        self._wraps = wraps
        self.rows: Sequence[Row] = ()
        self._place: int | None = None

    @property
    def chosen(self) -> str | None:
        """The key of the chosen row; None where there is nothing to choose."""
        return None if self._place is None else self.rows[self._place].key

    def show(self, rows: Sequence[Row], choose: str | None = None) -> None:
        """Show `rows`, with the one with key `choose` chosen, or else what was chosen before."""
        wanted, near = choose or self.chosen, self._place or 0
        self.rows = rows
        places = [place for place, row in enumerate(rows) if row.key is not None]
        named = [place for place in places if rows[place].key == wanted]
        nearest = sorted(places, key=lambda place: abs(place - near))
        self._place = next(iter([*named, *nearest]), None)
        self.renew()
        self.call_after_refresh(self._scroll)

    def lines(self, width: int) -> list[Content]:
        """Return a line a row, or as many as a long one takes."""
        return [line for lines in self._laid_out(width) for line in lines]

    def _laid_out(self, width: int) -> list[list[Content]]:
        """Return the lines of each row."""
        columns = self._columns(width)
        return [
            self._lines(row, columns, width, place == self._place and self.shows_sign)
            for place, row in enumerate(self.rows)
        ]

    def _columns(self, width: int) -> dict[int, int]:
        """Return how wide the columns after the first are, by place, without those given up."""
        tables = [row for row in self.rows if len(row.cells) > 1]
        columns: dict[int, int] = {}
        for row in tables:
            for place, cell in enumerate(row.cells[1:], 1):
                columns[place] = max(columns.get(place, 0), cell_len(cell))
        for place in self._gives_up:
            if _room(columns, width) < min(self._longest, _LEAST):
                columns.pop(place, None)
        return columns

    @property
    def _longest(self) -> int:
        """How many cells the longest first cell of several takes."""
        firsts = (row.cells[0] + row.tail for row in self.rows if len(row.cells) > 1)
        return max(map(cell_len, firsts), default=0)

    def _lines(
        self, row: Row, columns: Mapping[int, int], width: int, chosen: bool
    ) -> list[Content]:
        blank = " " * len(_SIGN)
        signs = [_SIGN if chosen else blank]
        style = f"bold {row.style}".strip() if chosen else row.style
        if len(row.cells) == 1:
            texts = [line.plain for line in wrapped(row.cells[0], width - len(_SIGN))]
        else:
            room = min(_room(columns, width), max(_WIDEST, self._longest))
            rest = ((row.cells[at], size) for at, size in columns.items() if at < len(row.cells))
            named = row.cells[0] + row.tail
            firsts = [line.plain for line in wrapped(named, room)] if self._wraps else []
            firsts = firsts or [_named(row, room)]
            first = set_cell_size(firsts[0], room)
            texts = [_GAP.join([first, *(set_cell_size(*cell) for cell in rest)]), *firsts[1:]]
        return [
            Content.assemble((sign, "bold $accent"), (text, style))
            for sign, text in zip_longest(signs, texts, fillvalue=blank)
        ]

    def action_move(self, step: int) -> None:
        """Choose the row `step` further among those that can be chosen."""
        places = [place for place, row in enumerate(self.rows) if row.key is not None]
        if self._place is None or not places:
            return
        index = places.index(self._place) + step
        if step == 1 and index == len(places):
            self.post_message(self.Left())
        self._choose(places[min(max(index, 0), len(places) - 1)])

    def on_click(self, event: Click) -> None:
        """Choose the row that was clicked."""
        counts = [len(lines) for lines in self._laid_out(self.size.width)]
        place = next((at for at, end in enumerate(accumulate(counts)) if event.y < end), None)
        if place is not None and self.rows[place].key is not None:
            self._choose(place)
            self.post_message(self.Picked())

    def pointed_at(self) -> Offset | None:
        """Return where the chosen row begins."""
        if self._place is None:
            return None
        return Offset(0, sum(map(len, self._laid_out(self.size.width)[: self._place])))

    def _choose(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self.renew()
            self._scroll()
            self.post_message(self.Moved())

    def _scroll(self) -> None:
        if self._place is not None:
            counts = [len(lines) for lines in self._laid_out(self.size.width)]
            title_above = self._place > 0 and self.rows[self._place - 1].key is None
            first = self._place - title_above
            self.scroll_to_lines(sum(counts[:first]), sum(counts[first : self._place + 1]))


def _room(columns: Mapping[int, int], width: int) -> int:
    """Return how many cells are left for the first column."""
    taken = sum(len(_GAP) + column for column in columns.values())
    return max(width - len(_SIGN) - taken, 0)


def _named(row: Row, room: int) -> str:
    """Return the first cell in `room` cells: cut before its tail, or both where that's too long."""
    tail = row.tail
    if cell_len(tail) > room - _LEAST_CUT:
        kept = min(cell_len(row.cells[0]), max(_LEAST_CUT, room // 3))
        tail = shortened(tail, max(room - kept, 0))
    return shortened(row.cells[0], room - cell_len(tail)) + tail
