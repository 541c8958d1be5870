"""What people wrote with a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.slide_view import SlideView
from ketentui.tui.widgets.reading import Paragraph, Reading


class NotesDialog(Dialog[None]):
    """Shows notes, each with who wrote it as far as that is known; it scrolls."""

    PAGE_COMMANDS = (Command("back", "escape,enter", "app.back"),)

    is_wide = True

    def __init__(self, slide: Callable[[], SlideView]) -> None:
        """Show the notes of a slide, in the language of now."""
        super().__init__()
        self._slide = slide

    def body(self) -> ComposeResult:
        """Yield the statement and the notes."""
        yield from super().body()
        with VerticalScroll():
            yield Reading()

    def question(self) -> str:
        """Return the statement."""
        return self._slide().text

    def fill(self) -> None:
        """Show the notes."""
        self.query_one(Reading).show(list(self._paragraphs()))

    def _paragraphs(self) -> Iterator[Paragraph]:
        for place, note in enumerate(self._slide().notes):
            for number, line in enumerate(note.text.splitlines()):
                lead = "✎" if not number else ""
                yield Paragraph(line, lead, 3, 1 if place and not number else 0)
            yield Paragraph(note.who, "", 3, style="$quiet")
