"""A note with a statement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    """Where a note is written; it is kept unless the writer says otherwise."""

    TYPING = True
    PAGE_COMMANDS = (
        Command("keep", "escape,ctrl+s", "statement.keep_note", "Esc"),
        Command("drop", "ctrl+g", "statement.drop_note"),
    )

    def __init__(self, statement: str, note: str, keep: Callable[[str], None]) -> None:
        super().__init__()
        self._statement = statement
        self._before = self._kept = note
        self._keep = keep
        self._is_done = False
        self._pause: Timer | None = None
        self._area = TextArea(note, compact=True, highlight_cursor_line=False)
        self._area.cursor_blink = False
        self._why = Plain(id="why")

    def compose(self) -> ComposeResult:
        """Yield the statement, the note and the keys."""
        with Vertical(classes="dialog"):
            yield Plain(self._statement, classes="question")
            yield self._area
            yield self._why
            yield KeyLine()

    def on_mount(self) -> None:
        """Begin to write behind what was there."""
        self._area.move_cursor(self._area.document.end)
        self._why.display = False

    def key_texts(self) -> Sequence[tuple[str, str]]:
        """Return the keys, with the one that leads to a new line instead of away."""
        return [("Enter", self.locale("statement.new_line")), *super().key_texts()]

    def action_keep(self) -> None:
        """Keep the note and go back; where that fails, say why and stay."""
        try:
            self._keep_text(self._area.text)
        except KetentuiError as error:
            self._say_why(error)
        else:
            self._go_back()

    def action_drop(self) -> None:
        """Go back with the note as it was before, whatever was written or kept since."""
        try:
            self._keep_text(self._before)
        except KetentuiError as error:
            self.shell.page.show_error(error)
        self._go_back()

    def _go_back(self) -> None:
        self._is_done = True
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
        if not self._is_done:
            with suppress(KetentuiError):  # said when the writer is done
                self._keep_text(self._area.text)

    def _keep_text(self, text: str) -> None:
        if text != self._kept:
            self._keep(text)
            self._kept = text
            self._why.display = False

    def _say_why(self, error: KetentuiError) -> None:
        self._why.update("\n".join(self.locale.error(error)))
        self._why.display = True
