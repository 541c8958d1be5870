"""A list in which the last thing that was done with a key can be undone."""

from __future__ import annotations

from collections.abc import Callable

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import ListPage

UNDO = Command("undo", "u", "common.undo")
"""The command of every such list."""


class UndoingPage(ListPage):
    """Keeps what undoes the last thing that was done here."""

    def __init__(self) -> None:
        super().__init__()
        self._undo: Callable[[], object] | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: to undo, something must have been done."""
        return action != UNDO.name or self._undo is not None

    def done(self, undo: Callable[[], object]) -> None:
        """Remember what undoes what was done just now."""
        self._undo = undo

    def action_undo(self) -> None:
        """Undo what was done last; what can't be undone is tried once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            try:
                undo()
            finally:  # where it was changed elsewhere, the list shows how it is now
                self.show_again()
            self.say(self.locale("action_pages.undone"))
