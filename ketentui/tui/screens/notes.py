"""What people wrote with a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.reading import Paragraph, Reading


class NotesDialog(Dialog[None]):
    """Shows notes, each with who wrote it as far as that is known; it scrolls."""

    PAGE_COMMANDS = (Command("back", "escape,t,enter", "app.back"),)

    is_wide = True

    def __init__(self, statement: str, notes: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._statement = statement
        self._notes = notes

    def body(self) -> ComposeResult:
        """Yield the statement and the notes."""
        yield from super().body()
        with VerticalScroll():
            yield Reading()

    def question(self) -> str:
        """Return the statement."""
        return self._statement

    def fill(self) -> None:
        """Show the notes."""
        self.query_one(Reading).show(list(self._paragraphs()))

    def _paragraphs(self) -> Iterator[Paragraph]:
        for place, (text, author) in enumerate(self._notes):
            for number, line in enumerate(text.splitlines()):
                lead = "✎" if not number else ""
                yield Paragraph(line, lead, 3, 1 if place and not number else 0)
            yield Paragraph(author, "", 3, style="$quiet")
