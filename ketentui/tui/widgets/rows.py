"""A list to choose one row from, with a sign before the row that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.message import Message

from ketentui.tui.widgets.lined import LinedWidget
from ketentui.tui.widgets.lines import shortened

_SIGN = "▸ "
_GAP = "   "


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list."""

    cells: tuple[str, ...]
    """In columns; the first takes the room that the others leave."""
    key: str | None = None
    """What is chosen with this row; None for a row that can't be chosen."""
    style: str = ""


class RowList(LinedWidget, can_focus=True):
    """Rows of which one is chosen; it stays chosen when other rows come or go."""

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

    def __init__(self, *, id: str = "") -> None:
        super().__init__(id=id)
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
        """Return a line a row."""
        widths = self._column_widths()
        return [
            self._line(row, widths, width, place == self._place)
            for place, row in enumerate(self.rows)
        ]

    def _column_widths(self) -> list[int]:
        tables = [row.cells[1:] for row in self.rows if len(row.cells) > 1]
        count = max(map(len, tables), default=0)
        return [
            max(cell_len(cells[column]) for cells in tables if column < len(cells))
            for column in range(count)
        ]

    def _line(self, row: Row, widths: Sequence[int], width: int, chosen: bool) -> Content:
        sign = _SIGN if chosen else " " * len(_SIGN)
        if len(row.cells) == 1:
            text = shortened(row.cells[0], width - len(_SIGN))
        else:
            room = width - len(_SIGN) - sum(len(_GAP) + column for column in widths)
            first = set_cell_size(shortened(row.cells[0], room), max(room, 0))
            rest = zip(row.cells[1:], widths, strict=False)
            text = _GAP.join([first, *(set_cell_size(*cell) for cell in rest)])
        return Content.assemble((sign, "bold $accent"), (text, "bold" if chosen else row.style))

    def action_move(self, step: int) -> None:
        """Choose the row `step` further among those that can be chosen."""
        places = [place for place, row in enumerate(self.rows) if row.key is not None]
        if self._place is None or not places:
            return
        index = places.index(self._place) + step
        self._choose(places[min(max(index, 0), len(places) - 1)])

    def on_click(self, event: Click) -> None:
        """Choose the row that was clicked."""
        if event.y < len(self.rows) and self.rows[event.y].key is not None:
            self._choose(event.y)
            self.post_message(self.Picked())

    def _choose(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self.renew()
            self._scroll()
            self.post_message(self.Moved())

    def _scroll(self) -> None:
        if self._place is not None:
            title_above = self._place > 0 and self.rows[self._place - 1].key is None
            self.scroll_to_lines(self._place - title_above, 1 + title_above)
