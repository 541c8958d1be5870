"""A question that is answered with yes or no."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical

from ketentui.locale import understood
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
    """What yes does, in a word."""
    no: str = ""
    """What no does, in a word, where yes would lose something: Enter says no then, and else yes."""

    @property
    def loses(self) -> bool:
        """Whether yes loses something."""
        return bool(self.no)


def _letters(word: str) -> str:
    """Return the letters that are a yes, or a no, in any language."""
    return ",".join(one for one in understood(word) if len(one) == 1)


class Confirmation(Dialog[bool]):
    """Asks a question; Enter loses nothing, Esc leaves everything as it is."""

    PAGE_COMMANDS = (
        Command("safe", "enter", "app.yes"),
        Command("yes", _letters("yes"), "app.yes"),
        Command("no", f"escape,{_letters('no')}", "app.no"),
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
        question = self._question
        if command.name == "safe":
            return question.no if question.loses else question.yes
        return question.yes if command.name == "yes" else super().text_of(command)

    def key_of(self, command: Command) -> str:
        """Return the key of a command as the user reads it: yes begins with another letter."""
        return self.locale("app.yes_key") if command.name == "yes" else super().key_of(command)

    def offered(self) -> list[Command]:
        """Return what stands in the line of keys: what Enter does isn't said twice."""
        said = "no" if self._question.loses else "yes"
        return [command for command in super().offered() if command.name != said]

    def action_safe(self) -> None:
        """Do what loses nothing."""
        self.leave(not self._question.loses)

    def action_yes(self) -> None:
        """Do it."""
        self.leave(True)

    def action_no(self) -> None:
        """Leave everything as it is."""
        self.leave(False)
