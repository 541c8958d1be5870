"""What ends a form or a page, on a line of its own: done with Enter, Space or a click."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from ketentui.tui.widgets.lined import LinedWidget


class ButtonLine(LinedWidget, can_focus=True):
    """A sign stands before it where the keys go to it; Enter is up to the page."""

    BINDINGS = [Binding("space", "press", show=False)]

    class Pressed(Message):
        """What it says is to be done."""

    def __init__(self, *, id: str = "") -> None:
        super().__init__(id=id)
        self._text = ""

    def show(self, text: str) -> None:
        """Say what it does."""
        self._text = f"{text[:1].upper()}{text[1:]}"
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the one line."""
        sign, style = ("▸ ", "bold $accent") if self.has_focus else ("  ", "")
        return [Content.assemble((sign, "bold $accent"), (f"[ {self._text} ]", style))]

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the sign, or none."""
        super().watch_has_focus(has_focus)
        self.renew()

    def on_click(self) -> None:
        """Do it."""
        self.action_press()

    def action_press(self) -> None:
        """Do it."""
        self.post_message(self.Pressed())
