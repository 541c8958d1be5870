"""Waiting for something that another window does, as long as one likes."""

from __future__ import annotations

from collections.abc import Callable

from ketentui.tui.commands import BACK
from ketentui.tui.screens.base import Dialog


class Waiting(Dialog[None]):
    """Says what is waited for, until it is over or somebody gives up."""

    PAGE_COMMANDS = (BACK,)

    def __init__(
        self, text: str, interval: float, is_over: Callable[[], bool], give_up: Callable[[], None]
    ) -> None:
        """Ask every so many seconds whether the waiting `is_over`; neither raises an error.

        Where it isn't when this is left, also because the app ends, `give_up` is called.
        """
        super().__init__()
        self._text = text
        self._interval = interval
        self._is_over = is_over
        self._give_up = give_up
        self._over = False

    def on_mount(self) -> None:
        """Begin to look."""
        self._timer = self.set_interval(self._interval, self._look)

    def question(self) -> str:
        """Return what is waited for."""
        return self.locale(self._text)

    def _look(self) -> None:
        if (
            not self._over and self.is_current and self._is_over()
        ):  # a look can be in line behind the one that ends it
            self._over = True
            self.action_back()

    def action_back(self) -> None:
        """Wait no more."""
        self._timer.stop()
        super().action_back()

    def on_unmount(self) -> None:
        """Give up what isn't over."""
        if not self._over:
            self._give_up()
