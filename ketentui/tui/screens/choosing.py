"""A question with several answers, of which one loses nothing."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import KeyLine, Plain
from ketentui.tui.widgets.rows import Row, RowList


class ChoiceDialog(Dialog[str]):
    """Asks what is to be done; None where Esc leaves everything as it is."""

    PAGE_COMMANDS = (
        Command("choose", "enter", "app.choose"),
        Command("leave_it", "escape", "app.back"),
    )

    def __init__(self, question: str, effect: str, choices: Mapping[str, str]) -> None:
        """Ask a question, and say what it is about; `choices` are what each answer says, by what is
        returned of it, what loses nothing first.
        """
        super().__init__()
        self._question = question
        self._effect = effect
        self._choices = choices

    def compose(self) -> ComposeResult:
        """Yield the question, what it is about, what can be chosen, and the keys."""
        with Vertical(classes="dialog"):
            with VerticalScroll(can_focus=False):
                yield Plain(self._question, classes="question")
                yield Plain(self._effect)
            yield RowList(id="choices")
            yield KeyLine()

    def fill(self) -> None:
        """Show what can be chosen."""
        self.query_one(RowList).show([Row((text,), key) for key, text in self._choices.items()])

    # Commands

    def on_row_list_picked(self) -> None:
        """Do what was clicked."""
        self.action_choose()

    def action_choose(self) -> None:
        """Do what is chosen."""
        self.leave(self.query_one(RowList).chosen)

    def action_leave_it(self) -> None:
        """Leave everything as it is."""
        self.leave(None)
