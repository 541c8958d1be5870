"""The palette: look for a command by a word, and give it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from ketentui.model.text import to_ascii
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.lists import ListDialog
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row, RowList

_PAGE = 10
_ALL = 1_000
"""More rows than there are commands."""


class Palette(ListDialog[str]):
    """Everything that can be done on a page; answers with the action that was chosen."""

    TYPING = True
    BINDINGS = [
        Binding("pageup", f"move(-{_PAGE})", show=False),
        Binding("pagedown", f"move({_PAGE})", show=False),
    ]
    PURPOSE = "dialogs.palette"

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def body(self) -> ComposeResult:
        """Yield the field, and the commands that fit what is in it."""
        yield from super().body()
        yield Input()
        with Scroll(can_focus=False):
            yield RowList(wraps=True)
        yield Plain(id="none")

    def question(self) -> str:
        """Return what can be typed."""
        return self.locale("app.palette_title")

    def fill(self) -> None:
        """Show the commands that what was typed fits, the best first."""
        none, field = self.query_one("#none", Plain), self.query_one(Input)
        none.update(self.locale("app.no_command"))
        field.placeholder = self.locale("dialogs.palette_type")
        typed = to_ascii(field.value).lower().split()
        fitting = [(self._fit(command, typed), command) for command in self._page.everything()]
        found = sorted(
            ((fit, one.last, one) for fit, one in fitting if fit is not None),
            key=lambda each: each[:2],
        )
        rows = [
            Row((self._page.text_of(one), self._page.key_of(one)), one.action)
            for _, _, one in found
        ]
        self.query_one(RowList).show(rows)
        none.display = not rows

    def _fit(self, command: Command, typed: Sequence[str]) -> int | None:
        """Return how far a command is from what was typed; None where it isn't that at all."""
        if command.name == "palette":
            return None
        text = to_ascii(self._page.text_of(command)).lower()
        each = [distance(word, text) for word in typed]
        return None if None in each else sum(one or 0 for one in each)

    def on_input_changed(self) -> None:
        """Show what fits now, with the best chosen."""
        self.fill()
        self.query_one(RowList).action_move(-_ALL)

    def on_input_submitted(self) -> None:
        """Give the chosen command."""
        self.action_take()

    def take(self, chosen: str) -> None:
        """Give the chosen command."""
        self.leave(chosen)


def distance(word: str, text: str) -> int | None:
    """Return how far a typed word is from a text: 0 where a word of it begins so, 1 where it is
    anywhere in it, 2 where its letters are there in that order, from the beginning of a word on;
    None otherwise.
    """
    letters = ".*?".join(map(re.escape, word))
    ways = (rf"\b{re.escape(word)}", re.escape(word), rf"\b{letters}")
    return next((far for far, way in enumerate(ways) if re.search(way, text)), None)
