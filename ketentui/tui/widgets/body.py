"""The part of a page that scrolls where it doesn't fit, and leaves the arrows to what is in it."""

from __future__ import annotations

from textual.binding import Binding
from textual.containers import VerticalScroll


class Body(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Scrolls a page at a time, and with the mouse."""

    BINDINGS = [
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]
