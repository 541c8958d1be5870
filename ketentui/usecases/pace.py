"""How long still: measured from the pace of whoever answers, in this sitting."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

ENOUGH = 4
"""Answers behind one another from which a pace is known."""

PAUSE = 120.0
"""Seconds from which somebody did something else than think of one statement."""


class Pace:
    """The usual time from one answer to the next."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._last: float | None = None
        self._steps: list[float] = []

    def answered(self) -> None:
        """Remember that a statement was answered for the first time, now."""
        now = self._seconds()
        if self._last is not None and now - self._last < PAUSE:
            self._steps.append(now - self._last)
        self._last = now

    def minutes(self, left: int) -> int | None:
        """Return how many minutes as many statements will take, one at least; None where that
        can't be known yet, and where nothing is left.
        """
        if not left or len(self._steps) < ENOUGH:
            return None
        return max(1, round(median(self._steps) * left / 60))
