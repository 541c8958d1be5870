"""Which keys and clicks came before what they are for could be read."""

from __future__ import annotations

from math import inf

LEAST = 0.2
"""Seconds that something has to be in sight before a key or click can be meant for it."""

CHOSEN = inf
"""When something came that was chosen by its name: that is never early."""


class Patience:
    """Refuses a key or click that is early: before what it is for was painted, shortly after that,
    or shortly after another early one.

    A key that is held down may answer twice: it comes again after 0.25 to 0.7 seconds, as does that
    of who answers fast, and only then every few hundredths, which is early each time.
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

    def refuses(self, came: float) -> bool:
        """Refuse what came at a moment where it is early, and wait longer for the next; return
        whether it was.
        """
        if came >= self._since + LEAST:
            return False
        self._since = max(self._since, came)
        return True
