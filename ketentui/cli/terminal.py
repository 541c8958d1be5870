"""What the terminal at the other end can show."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping

_WITHOUT_UNICODE = ("dumb", "linux", "vt100", "vt102", "vt220", "ansi")


def shows_unicode(environment: Mapping[str, str]) -> bool:
    """Return whether locale and TERM promise more than ASCII.

    Python itself can't be asked: in the C locale it speaks UTF-8 whatever the terminal does.
    """
    if environment.get("TERM") in _WITHOUT_UNICODE:
        return False
    if os.name == "nt":
        return (sys.stdout.encoding or "").lower().startswith("utf")
    names = (environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((name for name in names if name), "")
    if not locale and sys.platform == "darwin":
        return True
    return "utf" in locale.lower()


def shows_colour(environment: Mapping[str, str]) -> bool:
    """Return whether the standard output is a terminal that knows colours."""
    return sys.stdout.isatty() and environment.get("TERM", "dumb") not in ("", "dumb")


def can_run_app(environment: Mapping[str, str]) -> bool:
    """Return whether the app has a terminal to read keys from and to draw on."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return os.name == "nt" or environment.get("TERM", "dumb") not in ("", "dumb")


def width() -> int:
    """Return how many columns the standard output has: 80 where nothing says so."""
    return max(40, shutil.get_terminal_size((80, 24)).columns)
