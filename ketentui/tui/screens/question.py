"""A question: the arrows choose an answer, Enter gives it, Esc says no, and no letter answers."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding

from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Act, Question
from ketentui.tui.screens.lists import ListDialog
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row, RowList


class QuestionDialog(ListDialog[Act]):
    """Asks a question; the result is what follows from the answer, None where none was given."""

    BINDINGS = [
        Binding("pageup", "read(-1)", show=False, priority=True),
        Binding("pagedown", "read(1)", show=False, priority=True),
    ]

    def __init__(self, ask: Callable[[], Question]) -> None:
        """Make a dialog of what `ask` returns in the language of now; called again in another."""
        super().__init__()
        self._ask = ask
        self.asked = ask()

    def body(self) -> ComposeResult:
        """Yield the question, what it means, and the answers."""
        with Scroll(can_focus=False):
            yield Plain(classes="question")
            yield Plain(id="effect")
        yield RowList(id="answers")

    def question(self) -> str:
        """Return what is asked."""
        return self.asked.title

    def retranslate(self) -> None:
        """Ask in the language of now."""
        if self.is_ready:
            self.asked = self._ask()
        super().retranslate()

    def fill(self) -> None:
        """Show what it means and the answers, the safe one chosen at first."""
        self.query_one("#effect", Plain).update(self.asked.effect)
        texts = [f"{one.text[:1].upper()}{one.text[1:]}" for one in self.asked.replies]
        self.query_one(RowList).show([Row((text,), str(at)) for at, text in enumerate(texts)])

    def text_of(self, command: Command) -> str:
        """Return what a key does; Esc may be more than going back."""
        return (command is BACK and self.asked.later) or super().text_of(command)

    def take(self, chosen: str) -> None:
        """Give the chosen answer."""
        self.leave(self.asked.replies[int(chosen)].act)

    def action_read(self, direction: int) -> None:
        """Read on in what it means, or back, where that doesn't fit."""
        text = self.query_one(Scroll)
        text.scroll_relative(y=direction * text.size.height, animate=False)
