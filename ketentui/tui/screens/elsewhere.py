"""The choice where an assessment that is open here was changed elsewhere too."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Dialog
from ketentui.tui.widgets.lines import KeyLine, Plain
from ketentui.usecases.assessing import Elsewhere


class ElsewhereDialog(Dialog[bool]):
    """Asks whether to go on with what is here, or else with what is on disk; both stay.

    None where that is left for later: it is asked again at the next change.
    """

    PAGE_COMMANDS = (
        Command("choose(True)", "enter,h", "elsewhere.ours"),
        Command("choose(False)", "s,d", "elsewhere.theirs"),
        Command("later", "escape", "elsewhere.later"),
    )

    def __init__(self, error: Elsewhere) -> None:
        super().__init__()
        self._error = error

    def compose(self) -> ComposeResult:
        """Yield what happened, both counts, and the keys."""
        with Vertical(classes="dialog"):
            yield Plain(self.locale("elsewhere.question"), classes="question")
            yield Plain(self.locale.told("elsewhere.counts", self._error))
            yield Plain(self.locale("elsewhere.both_stay"))
            yield KeyLine()

    def key_of(self, command: Command) -> str:
        """Return the key of a command as the user reads it: the disk begins with another letter."""
        is_theirs = command.parameters == (False,)
        return self.locale("elsewhere.theirs_key") if is_theirs else super().key_of(command)

    def action_choose(self, ours: bool) -> None:
        """Go on with what is here, or else with what is on disk."""
        self.leave(ours)

    def action_later(self) -> None:
        """Leave everything as it is for now."""
        self.leave(None)
