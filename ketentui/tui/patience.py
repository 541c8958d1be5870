"""Which keys and clicks came before what they are for could be read."""

from __future__ import annotations

from math import inf

LEAST = 0.2
"""Seconds that something has to be in sight before a key or click can be meant for it."""

CHOSEN = inf
"""When something came that was chosen by its name: that is never early."""


class Patience:
    """Tells whether a key or click is early: before what it is for was painted, shortly after that,
    or shortly after another early one, as of a key that is held down.
    """

    def __init__(self) -> None:
        self._since = -inf
        """Since when what is to be answered is in sight; always where nothing else is said."""

    @property
    def is_waiting(self) -> bool:
        """Whether what is to be answered isn't painted yet."""
        return self._since == inf

    def hide(self) -> None:
        """Begin anew: something else is to be answered, and isn't painted yet."""
        self._since = inf

    def show(self, now: float) -> None:
        """Remember that it was painted."""
        self._since = now

    def is_early(self, came: float) -> bool:
        """Return whether what came at a moment is early."""
        if came >= self._since + LEAST:
            return False
        self._since = max(self._since, came)
        return True
