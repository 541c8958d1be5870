"""What can be chosen besides, a line each: ↑ and ↓ go to one, and ← → and Space change it."""

from __future__ import annotations

from textual.binding import Binding
from textual.message import Message

from ketentui.tui.widgets.reading import Reading


class ChoiceLines(Reading, can_focus=True):
    """Lines that can be changed; the sign is there where the keys go to them."""

    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    shows_sign = False

    class Left(Message):
        """The arrows went above the first."""

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the sign, or none."""
        super().watch_has_focus(has_focus)
        self.show_sign(has_focus)

    def action_move(self, step: int) -> None:
        """Go to the next one or the one before, or out of them at the top."""
        place = self.keys.index(self.chosen) + step if self.chosen else 0
        if place < 0:
            self.post_message(self.Left())
        elif place < len(self.keys):
            self.choose(self.keys[place])
            rows = self.rows(self.keys[place])
            self.scroll_to_lines(rows.start, len(rows))
