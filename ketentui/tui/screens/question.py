"""A question: the arrows choose an answer, Enter gives it, Esc says no, and no letter answers."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Act, Question
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row, RowList


class QuestionDialog(Dialog[Act]):
    """Asks a question; the result is what follows from the answer, None where none was given."""

    PAGE_COMMANDS = (
        Command("move(-1)", "up", "app.choose", shown="↑↓"),
        Command("move(1)", "down", "app.choose", footer=False),
        Command("take", "enter", "app.take"),
        BACK,
    )
    BINDINGS = [
        Binding("pageup", "read(-1)", show=False, priority=True),
        Binding("pagedown", "read(1)", show=False, priority=True),
    ]

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def body(self) -> ComposeResult:
        """Yield the question, what it means, and the answers."""
        with VerticalScroll(can_focus=False):
            yield Plain(classes="question")
            yield Plain(self._question.effect)
        yield RowList(id="answers")

    def question(self) -> str:
        """Return what is asked."""
        return self._question.title

    def fill(self) -> None:
        """Show the answers, the safe one chosen at first."""
        texts = [f"{one.text[:1].upper()}{one.text[1:]}" for one in self._question.replies]
        rows = [Row((text,), str(place)) for place, text in enumerate(texts)]
        self.query_one(RowList).show(rows)

    def text_of(self, command: Command) -> str:
        """Return what a key does; Esc may be more than going back."""
        if command is BACK and self._question.later:
            return self._question.later
        return super().text_of(command)

    # Commands

    def action_move(self, step: int) -> None:
        """Choose another answer."""
        self.query_one(RowList).action_move(step)

    def action_read(self, direction: int) -> None:
        """Read on in what it means, or back, where that doesn't fit."""
        text = self.query_one(VerticalScroll)
        text.scroll_relative(y=direction * text.size.height, animate=False)

    def action_take(self) -> None:
        """Give the chosen answer."""
        chosen = self.query_one(RowList).chosen
        self.leave(self._question.replies[int(chosen or 0)].act)
