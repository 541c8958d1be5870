"""What ends a form or a page, on a line of its own."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message

from ketentui.tui.widgets.lined import LinedWidget


class ButtonLine(LinedWidget, can_focus=True):
    """A sign stands before it where the keys go to it; a click does it, and so does Space unless
    that is left out. Enter is up to the page.
    """

    BINDINGS = [Binding("space", "press", show=False)]

    class Pressed(Message):
        """What it says is to be done."""

    def __init__(self, *, by_space: bool = True) -> None:
        super().__init__()
        self._by_space = by_space
        self._text = ""

    def show(self, text: str) -> None:
        """Say what it does."""
        self._text = f"{text[:1].upper()}{text[1:]}"
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the one line."""
        sign, style = ("▸ ", "bold $accent") if self.has_focus else ("  ", "")
        return [Content.assemble((sign, "bold $accent"), (f"[ {self._text} ]", style))]

    def pointed_at(self) -> Offset | None:
        """Return the only place there is."""
        return Offset(0, 0) if self.has_focus else None

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the sign, or none."""
        super().watch_has_focus(has_focus)
        self.renew()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether Space does it."""
        return action != "press" or self._by_space

    def on_click(self) -> None:
        """Do it."""
        self.action_press()

    def action_press(self) -> None:
        """Do it."""
        self.post_message(self.Pressed())
