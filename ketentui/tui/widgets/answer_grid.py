"""All statements at a glance: a row a theme, a cell a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

import msgspec
from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.events import Click
from textual.geometry import Offset
from textual.message import Message

from ketentui.model.text import beginning
from ketentui.model.wrapping import wrapped
from ketentui.tui.widgets.lined import LinedWidget

_CELL = 5
_TITLE_LINES = 2
"""Lines that a title may take where its statements take fewer."""
_OPEN = "__"
_NUMBER = re.compile(r" *(?:\d+  )?")


class Cell(msgspec.Struct, frozen=True):
    """One statement."""

    key: str
    answer: str
    """A few characters; empty where it is open."""
    noted: bool


class GridRow(msgspec.Struct, frozen=True):
    """A theme with its statements, or a part's title without any."""

    title: str
    cells: Sequence[Cell] = ()


class AnswerGrid(LinedWidget, can_focus=True):
    """Shows which statements are open, by a sign, and which one is chosen."""

    class Moved(Message):
        """Another statement was chosen."""

    class Picked(Message):
        """A statement was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[GridRow] = ()
        self._chosen = ""
        self._places: list[list[tuple[int, str]]] = []
        """Of every line, the statements on it, each with the column where its cell begins."""

    @property
    def chosen(self) -> str:
        """The statement that is chosen."""
        return self._chosen

    def show(self, rows: Sequence[GridRow], choose: str) -> None:
        """Show `rows`, with the statement `choose` chosen."""
        self._rows, self._chosen = rows, choose
        self.renew()
        self.call_after_refresh(self._scroll)

    def lines(self, width: int) -> list[Content]:
        """Return a line a theme, or more where its statements don't fit on one."""
        rows = [row for row in self._rows if row.cells]
        longest = max((cell_len(row.title) for row in rows), default=0)
        taken = 2 + _CELL * max((len(row.cells) for row in rows), default=0)
        title_width = min(longest, max(width - taken, width // 2, 8))
        in_line = max((width - title_width - 2) // _CELL, 1)
        lines: list[Content] = []
        self._places = []
        for row in self._rows:
            pieces = [row.cells[at : at + in_line] for at in range(0, len(row.cells), in_line)]
            room = title_width if pieces else width
            titles = _in_lines(row.title, room, max(len(pieces), _TITLE_LINES))
            for title, piece in zip_longest(titles, pieces):
                lines.append(self._line(row, title or "", piece or (), room))
                self._places.append(
                    [(room + 2 + _CELL * at, cell.key) for at, cell in enumerate(piece or ())]
                )
        return lines

    def _line(self, row: GridRow, title: str, cells: Sequence[Cell], width: int) -> Content:
        here = self.shows_sign and any(cell.key == self._chosen for cell in row.cells)
        style = "bold" if here or not row.cells else ""
        parts = [Content.styled(set_cell_size(title, width), style)]
        parts += [self._drawn(cell) for cell in cells]
        return Content.assemble(parts[0], "  " if cells else "", *parts[1:])

    def _drawn(self, cell: Cell) -> Content:
        here = self.shows_sign and cell.key == self._chosen
        left, right = ("[", "]") if here else (" ", " ")
        text = cell.answer or _OPEN
        note = "✎" if cell.noted else " "
        style = "" if cell.answer else "bold $accent"
        return Content.assemble(
            (left, "bold $accent"),
            (f"{text:>2}", f"{style} bold" if here else style),
            (note, "$quiet"),
            (right, "bold $accent"),
        )

    def move(self, across: int, down: int) -> bool:
        """Choose the statement so many further across, in reading order, or so many lines down;
        return whether that is another one.
        """
        before = self._chosen
        self._move(across, down)
        return self._chosen != before

    def _move(self, across: int, down: int) -> None:
        line, place = self._where()
        if down:
            lines = [at for at, cells in enumerate(self._places) if cells]
            wanted = lines.index(line) + down
            cells = self._places[lines[min(max(wanted, 0), len(lines) - 1)]]
            self._choose(cells[min(place, len(cells) - 1)][1])
            return
        keys = [cell.key for row in self._rows for cell in row.cells]
        self._choose(keys[min(max(keys.index(self._chosen) + across, 0), len(keys) - 1)])

    def on_click(self, event: Click) -> None:
        """Choose the statement that was clicked."""
        for column, key in self._places[event.y] if event.y < len(self._places) else ():
            if column <= event.x < column + _CELL:
                self._choose(key)
                self.post_message(self.Picked())

    def _where(self) -> tuple[int, int]:
        for line, cells in enumerate(self._places):
            for place, (_, key) in enumerate(cells):
                if key == self._chosen:
                    return line, place
        return 0, 0

    def pointed_at(self) -> Offset | None:
        """Return where the cell of the chosen statement begins."""
        for line, cells in enumerate(self._places):
            for column, key in cells:
                if key == self._chosen:
                    return Offset(column, line)
        return None

    def _choose(self, key: str) -> None:
        if key != self._chosen:
            self._chosen = key
            self.renew()
            self._scroll()
            self.post_message(self.Moved())

    def _scroll(self) -> None:
        self.scroll_to_lines(self._where()[0])


def _in_lines(title: str, width: int, most: int) -> list[str]:
    """Return a title in lines, beside its number; what isn't said in `most` lines is left out."""
    found = _NUMBER.match(title)
    number = found[0] if found else ""
    lines = wrapped(title[len(number) :], width, number, " " * len(number))
    if len(lines) > most:
        lines[most - 1] = f"{beginning(lines[most - 1], width - 1).rstrip()}…"
    return lines[:most]
