"""Leaving in order when the system or a lost terminal ends the app."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from types import FrameType
from typing import Protocol

GRACE = 2.0
"""Seconds to leave in; writing to a terminal that takes nothing any more can last for ever."""

ENDINGS = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name))


class Departing(Protocol):
    """What can be ended from outside."""

    def depart(self, signal_number: int) -> None:
        """Leave as soon as possible; called from a signal handler."""


@contextmanager
def departing_in_order(app: Departing) -> Iterator[None]:
    """Let `app` leave by itself when the process is told to end; end the process if it can't."""

    def end(number: int, frame: FrameType | None) -> None:
        end_process_after(GRACE, number)
        app.depart(number)

    previous = {number: signal.signal(number, end) for number in ENDINGS}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def end_process_after(seconds: float, signal_number: int) -> None:
    """End this process after `seconds` if it hasn't ended by then; its locks go with it."""
    timer = Timer(seconds, os._exit, (128 + signal_number,))
    timer.daemon = True
    timer.start()


def terminal_is_lost() -> bool:
    """Whether the terminal that this process reads from has gone; False where none can tell."""
    try:
        import termios
    except ImportError:  # not on Windows
        return False
    try:
        termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except (termios.error, OSError, ValueError):
        return True
    return False
