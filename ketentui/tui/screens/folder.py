"""Which folder the exports are in."""

from __future__ import annotations

from ketentui.tui.commands import Command
from ketentui.tui.screens.path import PathDialog
from ketentui.tui.widgets.lines import Plain


class FolderDialog(PathDialog):
    """Asks for a folder or a file; None where everything stays as it was."""

    PAGE_COMMANDS = (
        Command("accept", "enter", "team_source.read"),
        Command("cancel", "escape", "app.back"),
    )

    def __init__(self, path: str, question: str = "team_source.folder_question") -> None:
        """Offer `path`; `question` is the key of what is asked."""
        super().__init__(path)
        self._question = question

    def fill(self) -> None:
        """Show the texts."""
        self.query_one("#path-question", Plain).update(self.locale(self._question))
        self.query_one("#path-hint", Plain).update(self.locale("team_source.folder_hint"))
