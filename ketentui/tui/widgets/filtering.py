"""A line to type in, which leaves of a list what has all the words that are typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.binding import Binding
from textual.message import Message

from ketentui.model.text import to_ascii
from ketentui.tui.widgets.fields import TypedLine
from ketentui.tui.widgets.rows import Row


class FilterField(TypedLine):
    """There while something is looked for; Esc empties it, and the arrows lead back to the list."""

    BINDINGS = [
        Binding("down,up", "leave", show=False),
        Binding("escape", "drop", show=False),
    ]

    class Left(Message):
        """The user goes back to the list."""

    def __init__(self) -> None:
        super().__init__("", id="filter", compact=True)

    def action_leave(self) -> None:
        """Go back to the list, with what is left of it."""
        self.post_message(self.Left())

    def action_drop(self) -> None:
        """Go back to the whole list."""
        self.value = ""
        self.post_message(self.Left())


def filtered(rows: Sequence[Row], words: str) -> Iterator[Row]:
    """Yield the rows that can be chosen and have all the words, each with the title above it."""
    typed = to_ascii(words).lower().split()
    titles: list[Row] = []
    for row in rows:
        if row.key is None:
            titles = [*titles, row] if any(row.cells) else [row]
        elif all(word in _text(row) for word in typed):
            yield from titles
            yield row
            titles = []


def _text(row: Row) -> str:
    return to_ascii(" ".join([*row.cells, row.tail, row.found_by])).lower()
