"""A question that is answered by typing."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult

from ketentui.errors import KetentuiError
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Asked, possible
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.fields import TypedLine
from ketentui.tui.widgets.lines import Plain


class AskDialog(Dialog[str]):
    """Asks for a text until it can be taken; None where everything stays as it was."""

    TYPING = True
    PURPOSE = "dialogs.write"
    PAGE_COMMANDS = (Command("accept", "enter", "app.accept"), BACK)

    def __init__(
        self,
        asked: Asked,
        offered: str,
        take: Callable[[str], None] = possible,
        *,
        proposes: bool = False,
    ) -> None:
        """Ask something, and offer an answer, which the program `proposes` or the user gave before:
        a path, unless `take` takes something else.

        Where `take` refuses what is typed, it says why and the question stays.
        """
        super().__init__()
        self._asked = asked
        self._offered = offered
        self._take = take
        self._proposes = proposes

    def body(self) -> ComposeResult:
        """Yield the question, the field and what helps to fill it in."""
        yield from super().body()
        yield TypedLine(self._offered)
        yield Plain(id="hint")

    def question(self) -> str:
        """Return what is asked."""
        return self._asked.said(self._asked.question, self.locale)

    def on_mount(self) -> None:
        """Select what is proposed: who types or pastes a path means that one."""
        if self._proposes:
            self.query_one(TypedLine).select_all()
        self.call_after_refresh(self._show_end)

    def _show_end(self) -> None:
        """Bring the end of a long path into view: the folders before it are seldom the matter."""
        field = self.query_one(TypedLine)
        field.scroll_to(x=field.virtual_size.width, animate=False)

    def fill(self) -> None:
        """Show what helps."""
        hint = self._asked.said(self._asked.hint, self.locale)
        self.query_one("#hint", Plain).update(hint)

    def on_input_submitted(self) -> None:
        """Take what was typed."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take what was typed; where that fails, say why and stay."""
        typed = self.query_one(TypedLine).value
        try:
            self._take(typed)
        except KetentuiError as error:
            self.query_one("#hint", Plain).update("\n".join(self.locale.error(error)))
        else:
            self.leave(typed)
