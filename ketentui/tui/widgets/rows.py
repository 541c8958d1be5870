"""A list to choose one row from, with a sign before the row that is chosen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, zip_longest
from typing import overload

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
_MOST_LOOKED_AT = 100
"""Lines that are compared with those before; of more, all that is in sight is painted."""
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
        self._layout: _Layout | None = None

    @property
    def chosen(self) -> str | None:
        """The key of the chosen row; None where there is nothing to choose."""
        return None if self._place is None else self.rows[self._place].key

    def show(self, rows: Sequence[Row], choose: str | None = None) -> None:
        """Show `rows`, with the one with key `choose` chosen, or else what was chosen before."""
        wanted, near = choose or self.chosen, self._place or 0
        self.rows = rows
        places = [place for place, row in enumerate(rows) if row.key is not None]
        named = (place for place in places if rows[place].key == wanted)
        nearest = min(places, key=lambda place: abs(place - near), default=None)
        self._place = next(named, nearest)
        self.renew()
        self.call_after_refresh(self._scroll)

    def lines(self, width: int) -> Sequence[Content]:
        """Return a line a row, or as many as a long one takes."""
        return _Lines(self._laid_out(width), self._place if self.shows_sign else None)

    def _laid_out(self, width: int) -> _Layout:
        """Return how the rows lie, as long as they are the same."""
        if self._layout is None or not self._layout.is_of(self.rows, width):
            self._layout = _Layout(self.rows, width, self._gives_up, self._wraps)
        return self._layout

    def renew(self) -> None:
        """Show what changed; of thousands of rows those that didn't aren't looked at."""
        before, width = self._shown, self.size.width
        after = self.lines(width) if width == self._shown_width else ()
        same_size = len(before) == len(after) == self.size.height
        if not (same_size and isinstance(before, _Lines) and isinstance(after, _Lines)):
            super().renew()
            return
        places = [*after.unlike(before)]
        if len(places) <= _MOST_LOOKED_AT:
            self.renew_some(after, places)
        else:
            self._shown = after
            self.refresh()

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
        place = self._laid_out(self.size.width).place(event.y)
        if place < len(self.rows) and self.rows[place].key is not None:
            self._choose(place)
            self.post_message(self.Picked())

    def pointed_at(self) -> Offset | None:
        """Return where the chosen row begins."""
        if self._place is None:
            return None
        return Offset(0, self._laid_out(self.size.width).begin(self._place))

    def _choose(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self.renew()
            self._scroll()
            self.post_message(self.Moved())

    def _scroll(self) -> None:
        if self._place is not None:
            laid = self._laid_out(self.size.width)
            title_above = self._place > 0 and self.rows[self._place - 1].key is None
            first = laid.begin(self._place - title_above)
            self.scroll_to_lines(first, laid.begin(self._place + 1) - first)


class _Layout:
    """How rows lie in a width; the lines of a row are made when it is looked at."""

    def __init__(
        self, rows: Sequence[Row], width: int, gives_up: Sequence[int], wraps: bool
    ) -> None:
        self.rows, self._width, self._wraps = rows, width, wraps
        tables = [row for row in rows if len(row.cells) > 1]
        longest = _widest(row.cells[0] + row.tail for row in tables)
        self._columns = _columns(tables)
        for place in gives_up:
            if _room(self._columns, width) < min(longest, _LEAST):
                self._columns.pop(place, None)
        self._room = min(_room(self._columns, width), max(_WIDEST, longest))
        self._made: dict[tuple[int, bool], list[Content]] = {}
        self._ends = [*accumulate(map(self._height, range(len(rows))))]

    def __len__(self) -> int:
        """Return how many lines there are."""
        return self._ends[-1] if self._ends else 0

    def is_of(self, rows: Sequence[Row], width: int) -> bool:
        """Return whether it is how these rows lie in this width."""
        return self.rows is rows and self._width == width

    def is_like(self, other: _Layout) -> bool:
        """Return whether rows that are the same in both look the same."""
        return (self._columns, self._room, self._width, self._ends) == (
            other._columns,
            other._room,
            other._width,
            other._ends,
        )

    def begin(self, place: int) -> int:
        """Return the line in which a row begins."""
        return self._ends[place - 1] if place else 0

    def place(self, y: int) -> int:
        """Return the place of the row that has a line."""
        return bisect_right(self._ends, y)

    def of(self, place: int, chosen: bool) -> list[Content]:
        """Return the lines of a row."""
        if (place, chosen) not in self._made:
            self._made[place, chosen] = self._lines(self.rows[place], chosen)
        return self._made[place, chosen]

    def _height(self, place: int) -> int:
        row = self.rows[place]
        if len(row.cells) > 1 and not self._wraps:
            return 1
        text = row.cells[0]
        if len(row.cells) == 1 and text.isprintable() and len(text) * 2 + len(_SIGN) <= self._width:
            return 1
        return len(self.of(place, False))

    def _lines(self, row: Row, chosen: bool) -> list[Content]:
        blank = " " * len(_SIGN)
        signs = [_SIGN if chosen else blank]
        style = f"bold {row.style}".strip() if chosen else row.style
        if len(row.cells) == 1:
            texts = [line.plain for line in wrapped(row.cells[0], self._width - len(_SIGN))]
        else:
            rest = [
                (row.cells[at], size) for at, size in self._columns.items() if at < len(row.cells)
            ]
            named = row.cells[0] + row.tail
            firsts = [line.plain for line in wrapped(named, self._room)] if self._wraps else []
            firsts = firsts or [_named(row, self._room)]
            first = set_cell_size(firsts[0], self._room)
            texts = [_GAP.join([first, *(set_cell_size(*cell) for cell in rest)]), *firsts[1:]]
        return [
            Content.assemble((sign, "bold $accent"), (text, style))
            for sign, text in zip_longest(signs, texts, fillvalue=blank)
        ]


class _Lines(Sequence[Content]):
    """The lines of rows of which one may be chosen."""

    def __init__(self, layout: _Layout, chosen: int | None) -> None:
        self._layout, self._chosen = layout, chosen

    def __len__(self) -> int:
        return len(self._layout)

    @overload
    def __getitem__(self, y: int) -> Content: ...

    @overload
    def __getitem__(self, y: slice) -> list[Content]: ...

    def __getitem__(self, y: int | slice) -> Content | list[Content]:
        if isinstance(y, slice):
            return [self[at] for at in range(*y.indices(len(self)))]
        if not 0 <= y < len(self):
            raise IndexError(y)
        place = self._layout.place(y)
        return self._layout.of(place, place == self._chosen)[y - self._layout.begin(place)]

    def unlike(self, before: _Lines) -> Iterator[int]:
        """Yield the lines that may differ from those before, of which there are as many."""
        now, then = self._layout, before._layout
        if now is not then and not now.is_like(then):
            yield from range(len(self))
            return
        chosen = {self._chosen} ^ {before._chosen}
        rows = zip(now.rows, then.rows, strict=True) if now is not then else ()
        changed = {place for place, (one, other) in enumerate(rows) if one != other}
        for place in sorted(changed.union(one for one in chosen if one is not None)):
            yield from range(now.begin(place), now.begin(place + 1))


def _columns(tables: Sequence[Row]) -> dict[int, int]:
    """Return how wide the columns after the first are, by place."""
    most = max((len(row.cells) for row in tables), default=1)
    return {
        place: _widest(row.cells[place] for row in tables if place < len(row.cells))
        for place in range(1, most)
    }


def _widest(texts: Iterable[str]) -> int:
    return max(map(cell_len, {*texts}), default=0)


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
