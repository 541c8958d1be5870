"""What people wrote with a statement."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.slide_view import SlideView, quoted
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.reading import Reading


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
        with Scroll():
            yield Reading()

    def question(self) -> str:
        """Return the statement."""
        return self._slide().text

    def fill(self) -> None:
        """Show the notes."""
        self.query_one(Reading).show(quoted(self._slide().notes))
