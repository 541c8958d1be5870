"""Whether an assessment may go: to the bin, or for good."""

from __future__ import annotations

from typing import Literal

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from ketentui.storage.bin import DAYS
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import KeyLine, Plain
from ketentui.tui.widgets.rows import Row, RowList

Wish = Literal["leave", "delete", "purge"]

_WISHES: tuple[Wish, ...] = ("leave", "delete", "purge")
"""What can be chosen, what loses nothing first."""


class DeleteDialog(Dialog[Wish]):
    """Asks what is to be done with an assessment; Esc leaves it as it is."""

    PAGE_COMMANDS = (
        Command("choose", "enter", "home.choose"),
        Command("leave_it", "escape", "app.back"),
    )

    def __init__(self, title: str, effect: str) -> None:
        """Ask `title`, and say what goes with it and what stays."""
        super().__init__()
        self._title = title
        self._effect = effect

    def compose(self) -> ComposeResult:
        """Yield the question, what it means, what can be chosen, and the keys."""
        with Vertical(classes="dialog"):
            with VerticalScroll(can_focus=False):
                yield Plain(self._title, classes="question")
                yield Plain(self._effect)
            yield RowList(id="options")
            yield KeyLine()

    def fill(self) -> None:
        """Show what can be chosen."""
        days = DAYS["deleted"]
        rows = [Row((self.locale(f"home.wish_{one}", days=days),), one) for one in _WISHES]
        self.query_one(RowList).show(rows)

    # Commands

    def on_row_list_picked(self) -> None:
        """Do what was clicked."""
        self.action_choose()

    def action_choose(self) -> None:
        """Do what is chosen."""
        chosen = self.query_one(RowList).chosen
        self.leave(next(one for one in _WISHES if one == chosen))

    def action_leave_it(self) -> None:
        """Leave it as it is."""
        self.leave("leave")
