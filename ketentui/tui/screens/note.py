"""A note with a statement."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import TextArea

from ketentui.errors import KetentuiError
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import KeyLine, Plain

_PAUSE = 0.5
"""Seconds without a key after which a note is kept."""


class NoteDialog(Dialog[None]):
    """Where a note is written; it is kept however the dialog is left."""

    TYPING = True
    PAGE_COMMANDS = (Command("keep", "escape,ctrl+s", "statement.keep_note", "Esc"),)

    def __init__(self, statement: str, note: str, keep: Callable[[str], None]) -> None:
        super().__init__()
        self._statement = statement
        self._kept = note
        self._keep = keep
        self._failed: str | None = None
        self._pause: Timer | None = None
        self._area = TextArea(note, compact=True, highlight_cursor_line=False)
        self._area.cursor_blink = False

    def compose(self) -> ComposeResult:
        """Yield the statement, the note and the keys."""
        with Vertical(classes="dialog"):
            yield Plain(self._statement, classes="question")
            yield self._area
            yield Plain(id="why")
            yield KeyLine()

    def on_mount(self) -> None:
        """Begin to write behind what was there."""
        self._area.move_cursor(self._area.document.end)
        self.query_one("#why").display = False

    def action_keep(self) -> None:
        """Keep the note and go back; where that fails, say why, and go back the next time."""
        text = self._area.text
        try:
            self._keep_text(text)
        except KetentuiError as error:
            if text != self._failed:
                self._failed = text
                self._say_why(error)
                return
        self.leave()

    def on_text_area_changed(self) -> None:
        """Keep what is written when the writer pauses."""
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self._keep_quietly)

    def on_unmount(self) -> None:
        """Keep the note when the app ends around it."""
        self._keep_quietly()

    def _keep_quietly(self) -> None:
        if self._area.text != self._failed:
            with suppress(KetentuiError):  # said when the writer is done
                self._keep_text(self._area.text)

    def _keep_text(self, text: str) -> None:
        if text != self._kept:
            self._keep(text)
            self._kept = text

    def _say_why(self, error: KetentuiError) -> None:
        why = self.query_one("#why", Plain)
        why.update("\n".join(self.locale.error(error)))
        why.display = True
