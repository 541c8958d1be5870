"""A question that is answered with yes or no."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import KeyLine, Plain


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before something is done."""

    title: str
    effect: str
    """What it means when the answer is yes."""
    yes: str
    """What Enter does, in a word."""


class Confirmation(Dialog[bool]):
    """Asks a question; Enter does it, Esc leaves everything as it is."""

    PAGE_COMMANDS = (
        Command("yes", "enter", "app.yes"),
        Command("no", "escape,n", "app.no"),
    )

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Yield the question, what it means, and the keys."""
        with Vertical(classes="dialog"):
            yield Plain(self._question.title, classes="question")
            yield Plain(self._question.effect)
            yield KeyLine()

    def text_of(self, command: Command) -> str:
        """Return what a key does."""
        return self._question.yes if command.name == "yes" else super().text_of(command)

    def action_yes(self) -> None:
        """Do it."""
        self.leave(True)

    def action_no(self) -> None:
        """Leave everything as it is."""
        self.leave(False)
