"""What is being typed: kept soon, and told how much more fits."""

from __future__ import annotations

from collections.abc import Callable

from ketentui.locale import Locale

SOON = 1.0
"""Seconds within which what was typed is kept, also while more is being typed."""

_NEAR = 10
"""From the last one of so many parts of the room on it is told what is left."""


class Keeper:
    """Keeps what is typed soon after it was, however fast more follows.

    `later` calls a function after so many seconds; `keep` keeps everything that was typed by then.
    """

    def __init__(
        self, later: Callable[[float, Callable[[], None]], object], keep: Callable[[], None]
    ) -> None:
        self._later = later
        self._keep = keep
        self._is_waiting = False

    def typed(self) -> None:
        """Have kept soon what was typed just now."""
        if not self._is_waiting:
            self._is_waiting = True
            self._later(SOON, self._now)

    def _now(self) -> None:
        self._is_waiting = False
        self._keep()


def room(length: int, most: int, locale: Locale) -> str:
    """Return how much more fits where little does, or how much is too much; else nothing."""
    left = most - length
    if left < 0:
        return locale.plural("dialogs.over", -left)
    return locale.plural("dialogs.left", left) if left <= most // _NEAR else ""
