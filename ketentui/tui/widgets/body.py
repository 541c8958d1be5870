"""The parts of a page that scroll where they don't fit."""

from __future__ import annotations

from typing import Any

from textual.binding import Binding
from textual.containers import VerticalScroll


class Scroll(VerticalScroll):
    """Scrolls at once: the next key, typed ahead perhaps, finds in view what it was meant for.

    By itself, Textual scrolls after the screen was painted, and of two keys before that loses one.
    """

    def scroll_to(self, *args: Any, **options: Any) -> None:
        """Scroll to a place, as Textual does, but now."""
        super().scroll_to(*args, **options | {"immediate": True, "animate": False})

    def scroll_end(self, **options: Any) -> None:
        """Scroll to the end, as Textual does, but now."""
        super().scroll_end(**options | {"immediate": True, "animate": False})


class Body(Scroll, can_focus=False, inherit_bindings=False):
    """Leaves the arrows to what is in it; it scrolls a page at a time, and with the mouse."""

    BINDINGS = [
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]
