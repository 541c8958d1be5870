"""What a guest's process begins with: nothing that the environment says but how to show things."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import MutableMapping, Sequence
from contextlib import suppress

_GUEST = "guest"

_WITH_VALUE = ("--data-dir", "--lang")
"""The options before a command that take the word behind them."""

_KEPT = {"TERM", "LANG", "COLORTERM", "NO_COLOR", "COLUMNS", "LINES", "TZ"}
"""What the terminal is and shows, and the language and the time zone; so does all with `LC_`."""

_HARMLESS = r"(?![:/.])(?!.*\.\.)[A-Za-z0-9_.,:@+/<>=-]{1,80}"
"""What those can say: no path, since a time zone may be one."""

_LARGEST = 8_000_000
"""Bytes of a file that a guest's process may write: no file of the program's own is larger."""

_MEMORY = 1_000_000_000
"""Bytes; a scan takes a tenth of it."""

_BUSY = 1800
"""Seconds that the processor works for one visit at most; eight hours of answering take a tenth."""

_DUMPABLE = 4
"""Linux' `PR_SET_DUMPABLE`."""


def is_guest(arguments: Sequence[str]) -> bool:
    """Return whether a command line is a guest's."""
    words = iter(arguments)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word == _GUEST
    return False


def forget(environment: MutableMapping[str, str]) -> None:
    """Leave in the environment nothing that a guest could mean something else by than what their
    terminal is: no setting, no path, no program.
    """
    for name, value in list(environment.items()):
        kept = name in _KEPT or name.startswith("LC_")
        if not (kept and re.fullmatch(_HARMLESS, value)):
            del environment[name]


def harden() -> None:
    """Let this process have what it needs and no more, as far as the system can: no modules from
    where the environment said, no file larger than any that it writes, no copy of its memory on
    disk, and no other process of this user that reads it.
    """
    told = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    own = [os.path.abspath(one) for one in told if one]
    sys.path[:] = [one for one in sys.path if one and os.path.abspath(one) not in own]
    forget(os.environ)
    if hasattr(time, "tzset"):
        time.tzset()
    with suppress(ImportError, OSError, ValueError):
        import resource

        limits = {
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: _LARGEST,
            resource.RLIMIT_DATA: _MEMORY,
            resource.RLIMIT_CPU: _BUSY,
        }
        for which, most in limits.items():
            before = resource.getrlimit(which)[1]
            least = most if before == resource.RLIM_INFINITY else min(most, before)
            resource.setrlimit(which, (least, least))
    with suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).prctl(_DUMPABLE, 0, 0, 0, 0)
