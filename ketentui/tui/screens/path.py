"""Where a file goes."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from ketentui.config.paths import own_path
from ketentui.errors import KetentuiError
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import KeyLine, Plain


def possible(text: str) -> None:
    """Raise a KetentuiError where a typed path can't be one, or where this process may not go."""
    own_path(text.strip())


class PathDialog(Dialog[str | None]):
    """Asks for a path until it can be one; None where everything stays as it was."""

    TYPING = True
    PAGE_COMMANDS = (
        Command("accept", "enter", "export.path_accept"),
        Command("cancel", "escape", "app.back"),
    )

    def __init__(self, path: str, take: Callable[[str], None] = possible) -> None:
        """Offer a path; where `take` refuses what is typed, it says why and the question stays."""
        super().__init__()
        self._path = path
        self._take = take

    def compose(self) -> ComposeResult:
        """Yield the question, the field and the keys."""
        with Vertical(classes="dialog"):
            yield Plain(id="path-question", classes="question")
            yield Input(self._path, select_on_focus=False)
            yield Plain(id="path-hint")
            yield KeyLine()

    def on_mount(self) -> None:
        """Choose all that is there: who types or pastes a path means that one."""
        field = self.query_one(Input)
        field.cursor_blink = False
        field.select_all()
        self.call_after_refresh(self._show_end)

    def _show_end(self) -> None:
        """Bring the end of a long path into view: the folders before it are seldom the matter."""
        field = self.query_one(Input)
        field.scroll_to(x=field.virtual_size.width, animate=False)

    def fill(self) -> None:
        """Show the texts."""
        self.query_one("#path-question", Plain).update(self.locale("export.path_question"))
        self.query_one("#path-hint", Plain).update(self.locale("export.path_hint"))

    def on_input_submitted(self) -> None:
        """Take what was typed."""
        self.action_accept()

    def action_accept(self) -> None:
        """Take what was typed; where that fails, say why and stay."""
        typed = self.query_one(Input).value
        try:
            self._take(typed)
        except KetentuiError as error:
            self.query_one("#path-hint", Plain).update("\n".join(self.locale.error(error)))
        else:
            self.dismiss(typed)

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
