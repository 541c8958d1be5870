"""A file that one process has open and another wants: how it is asked for, and how that is heard.

Who wants the file of which a process holds the `.lock` holds the lock with the ending `.ask` for as
long as it asks: so one process asks at a time, and one that was killed asks no more.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.files import exists
from ketentui.storage.locks import held_lock, remove_held_lock

PERIOD = 1.0
"""Seconds between two looks whether somebody asks."""

GRACE = 3.0
"""Seconds to leave in; on a line that takes nothing any more that could last for ever."""

_ASKED = ".ask"

_PATIENCE = 0.2
"""Seconds in which the holder has looked whether a request is still somebody's."""


class Request:
    """Asks whoever has a file open to leave it, until it is withdrawn."""

    def __init__(self, path: Path) -> None:
        """Ask for the file at `path`; `asked_already` where another process does."""
        self._path = path
        asked_already = KetentuiError("asked_already", ExitCode.IN_USE)
        self._lock = held_lock(path, _PATIENCE, asked_already, _ASKED)

    def withdraw(self) -> None:
        """Ask no more; again and again is nothing more."""
        if self._lock.is_locked:
            remove_held_lock(self._path, _ASKED)
            self._lock.release()


def is_asked_for(path: Path) -> bool:
    """Return whether a process asks for a file; what one that was killed left is removed."""
    if not exists(path.with_suffix(_ASKED)):
        return False
    asked = KetentuiError("asked_already")
    try:
        left = held_lock(path, 0, asked, _ASKED)
    except KetentuiError as error:
        return error is asked
    remove_held_lock(path, _ASKED)
    left.release()
    return False


class Watch:
    """Looks, in a thread of its own, whether another process asks for a file that is open here.

    Then `leave` is called, in that thread. Where this process is still there some seconds later,
    since what it writes to a dead line never arrives, it is ended: what was stored is on disk, and
    the system releases its locks after its last step.
    """

    def __init__(self, path: Path, leave: Callable[[], None]) -> None:
        self.has_heard = False
        """Whether another process asked."""
        self._path = path
        self._leave = leave
        self._stopped = Event()
        Thread(target=self._run, name="handover", daemon=True).start()

    def stop(self) -> None:
        """Look no more: the file isn't open here any more."""
        self._stopped.set()

    def _run(self) -> None:
        while not self._stopped.wait(PERIOD):
            if is_asked_for(self._path) and not self._stopped.is_set():
                self.has_heard = True
                self._leave()
                time.sleep(GRACE)
                os._exit(ExitCode.IN_USE)
