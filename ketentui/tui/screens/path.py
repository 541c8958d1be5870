"""Where a file goes."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import KeyLine, Plain


class PathDialog(Dialog[str | None]):
    """Asks for a path; None where everything stays as it was."""

    TYPING = True
    PAGE_COMMANDS = (
        Command("accept", "enter", "export.path_accept"),
        Command("cancel", "escape", "app.back"),
    )

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path

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
        """Take what was typed."""
        self.dismiss(self.query_one(Input).value)

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
