"""The palette: look for a command by a word, and give it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input

from ketentui.model.text import to_ascii
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import ListDialog, Page
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row, RowList


class Palette(ListDialog[str]):
    """Everything that can be done on a page; answers with the action that was chosen."""

    TYPING = True

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def body(self) -> ComposeResult:
        """Yield the field, and the commands that fit what is in it."""
        yield from super().body()
        yield Input()
        with VerticalScroll(can_focus=False):
            yield RowList()
        yield Plain(id="none")

    def question(self) -> str:
        """Return what can be typed."""
        return self.locale("app.palette_title")

    def fill(self) -> None:
        """Show the commands that have all the words that were typed."""
        none = self.query_one("#none", Plain)
        none.update(self.locale("app.no_command"))
        found = sorted(filter(self._fits, self._page.everything()), key=lambda one: one.last)
        rows = [self._row(command) for command in found]
        self.query_one(RowList).show(rows)
        none.display = not rows

    def _row(self, command: Command) -> Row:
        return Row((self._page.text_of(command), self._page.key_of(command)), command.action)

    def _fits(self, command: Command) -> bool:
        text = to_ascii(self._page.text_of(command)).lower()
        typed = to_ascii(self.query_one(Input).value).lower().split()
        return command.name != "palette" and all(word in text for word in typed)

    def on_input_changed(self) -> None:
        """Show what fits now."""
        self.fill()

    def on_input_submitted(self) -> None:
        """Give the chosen command."""
        self.action_take()

    def take(self, chosen: str) -> None:
        """Give the chosen command."""
        self.leave(chosen)
