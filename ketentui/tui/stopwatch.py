"""How long each thing was in view, in whole minutes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

MINUTE = 60.0
"""Seconds."""


class Stopwatch:
    """Counts for one thing at a time; a thing that is in view again goes on where it was."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        """Count by a clock in seconds."""
        self._seconds = seconds
        self._spent: defaultdict[str, float] = defaultdict(float)
        self._counted: str | None = None
        self._since = 0.0
        self._in_view: str | None = None
        self.is_off = False
        """Whether nothing is counted: somebody wants no time, or there is a pause."""

    def show(self, key: str | None) -> None:
        """Count for something else from now on; None for nothing."""
        self._in_view = key
        self._go_on()

    def switch(self) -> None:
        """Count no more, or again."""
        self.is_off = not self.is_off
        self._go_on()

    def _go_on(self) -> None:
        now = self._seconds()
        if self._counted is not None:
            self._spent[self._counted] += now - self._since
        self._counted, self._since = (None if self.is_off else self._in_view), now

    @property
    def minutes(self) -> int:
        """The whole minutes that what is in view has had."""
        return int(self._total // MINUTE)

    @property
    def until_next(self) -> float:
        """The seconds until `minutes` is one more, if counting goes on."""
        return MINUTE - self._total % MINUTE

    @property
    def _total(self) -> float:
        if self._in_view is None:
            return 0.0
        running = self._seconds() - self._since if self._counted is not None else 0.0
        return self._spent[self._in_view] + running
