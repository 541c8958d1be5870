"""What stands at the other end: what it can show, and whether anybody can answer there."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Mapping
from io import UnsupportedOperation
from pathlib import Path
from typing import NamedTuple, TextIO

_NARROWEST = 40
_WIDEST = 640
"""Columns that are believed; more would be filled in vain."""

_WITHOUT_UNICODE = ("linux", "ansi", "cons25", "sun")
"""Terminals that show ASCII at most; so do `dumb` and the `vt` family."""

_WITHOUT_COLOUR = ("sun",)
"""Terminals that know the cursor but no colour; so does the `vt` family."""


class Terminal(NamedTuple):
    """What a process knows of the terminal, without asking the terminal itself."""

    environment: Mapping[str, str]
    stdin: bool = False
    """Whether the standard input is a terminal."""
    stdout: bool = False
    stderr: bool = False
    measured: int | None = None
    """How many columns the terminal at the standard output has; None where there is none."""
    rows: int | None = None
    """How many rows it has; None where it doesn't say."""
    needs_term: bool = True
    """Whether a terminal without TERM is a dumb one; not so on Windows."""
    speaks_utf8: bool = False
    """Whether it shows UTF-8 where no variable names a locale."""

    @property
    def dumb(self) -> bool:
        """Whether it can't even move its cursor, as far as anybody knows."""
        return self._name in ("dumb", "unknown") or (not self._name and self.needs_term)

    @property
    def can_run_app(self) -> bool:
        """Whether the app has a terminal to read keys from and to draw on."""
        return self.stdin and self.stdout and not self.dumb

    @property
    def over_ssh(self) -> bool:
        """Whether whoever sits at it came in by SSH."""
        return bool(self.environment.get("SSH_CONNECTION"))

    @property
    def shows_unicode(self) -> bool:
        """Whether locale and TERM promise more than ASCII.

        The first of LC_ALL, LC_CTYPE and LANG that says something counts: LC_ALL=C is ASCII,
        whatever LANG says. Python can't be asked: in the C locale it writes UTF-8 all the same.
        """
        if self._name in _WITHOUT_UNICODE or self._is_vt:
            return False
        if self.dumb and (self._name or self.stdout):  # without TERM, a pipe shows what it is given
            return False
        names = (self.environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
        locale = next((name for name in names if name), "")
        return "utf" in locale.lower() if locale else self.speaks_utf8

    @property
    def light(self) -> bool:
        """Whether it says that its background is light: COLORFGBG, `text;background`."""
        background = self.environment.get("COLORFGBG", "").rpartition(";")[2]
        return background in ("7", "15")

    def colours(self, *, on_terminal: bool) -> bool:
        """Whether colours are wanted and shown, on a terminal or elsewhere.

        NO_COLOR beats FORCE_COLOR and CLICOLOR_FORCE, which beat CLICOLOR, which beats what is
        known of the terminal.
        """
        if self.environment.get("NO_COLOR"):
            return False
        forced = self.environment.get("FORCE_COLOR")
        if forced:
            return forced not in ("0", "false")
        if self.environment.get("CLICOLOR_FORCE", "0") not in ("", "0"):
            return True
        if self.environment.get("CLICOLOR") == "0" or not on_terminal:
            return False
        mono = self._is_vt or self._name in _WITHOUT_COLOUR or self._name.endswith(("-m", "-mono"))
        return not (self.dumb or mono)

    @property
    def width(self) -> int:
        """How many columns it has, from 40 to 640: COLUMNS, what it says itself, or 80."""
        told = self.environment.get("COLUMNS", "")
        columns = int(told) if told.isascii() and told.isdigit() and len(told) < 9 else 0
        return min(max(_NARROWEST, columns or self.measured or 80), _WIDEST)

    @property
    def height(self) -> int:
        """How many rows it has: LINES, what it says itself, or 24."""
        told = self.environment.get("LINES", "")
        rows = int(told) if told.isascii() and told.isdigit() and len(told) < 9 else 0
        return rows or self.rows or 24

    @property
    def _name(self) -> str:
        return self.environment.get("TERM", "")

    @property
    def _is_vt(self) -> bool:
        return self._name[:2] == "vt" and self._name[2:3].isdigit()


def of_this_process() -> Terminal:
    """Return the terminal of this process."""
    size = _measured()
    return Terminal(
        uncoerced(os.environ, _given_environment),
        stdin=_is_terminal(sys.stdin),
        stdout=_is_terminal(sys.stdout),
        stderr=_is_terminal(sys.stderr),
        measured=size.columns if size else None,
        rows=size.lines if size else None,
        needs_term=os.name != "nt",
        speaks_utf8=sys.platform == "darwin" or (os.name == "nt" and _writes_utf8()),
    )


def uncoerced(
    environment: Mapping[str, str], given: Callable[[], bytes | None]
) -> Mapping[str, str]:
    """Return `environment` as it was before Python put LC_CTYPE=C.UTF-8 in it (PEP 538).

    Python does so in the C locale, which says nothing of what the terminal can show. `given` tells
    what the process was started with, as far as that is known.
    """
    if environment.get("LC_CTYPE") not in ("C.UTF-8", "C.utf8", "UTF-8"):
        return environment
    if (began_with := given()) is not None:
        coerced = not any(one.startswith(b"LC_CTYPE=") for one in began_with.split(b"\0"))
    else:
        coerced = environment.get("LANG", "") in ("", "C", "POSIX")
    return {**environment, "LC_CTYPE": ""} if coerced else environment


def _given_environment() -> bytes | None:
    try:
        return Path("/proc/self/environ").read_bytes()
    except OSError:
        return None


def width() -> int:
    """Return how many columns the standard output has: 80 where nothing says so."""
    return of_this_process().width


def can_answer() -> bool:
    """Return whether the standard input can give an answer: somebody types, or text stands ready.

    A pipe that somebody may still write to can; /dev/null, an empty file and a closed input can't.
    """
    stream: TextIO | None = sys.stdin  # None where the process was started without one
    if stream is None or stream.closed:
        return False
    try:
        return stream.isatty() or not _is_at_end(stream)
    except (OSError, ValueError, UnsupportedOperation):
        return False


def _is_at_end(stream: TextIO) -> bool:
    """Whether nothing can be read any more, without waiting for what may still come."""
    if os.name == "nt":  # select knows no pipes there; the first line read will tell
        return False
    readable, _, _ = select.select([stream.fileno()], [], [], 0)
    return bool(readable) and not stream.buffer.peek(1)  # type: ignore[attr-defined]


def _writes_utf8() -> bool:
    return (sys.stdout.encoding or "").lower().startswith("utf")


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _measured() -> os.terminal_size | None:
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()) if sys.__stdout__ else None
    except (OSError, ValueError):
        return None
