"""The one error that reaches a user: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    FAILURE = 1
    USAGE = 2
    BAD_DATA = 65
    NO_TERMINAL = 69
    IN_USE = 75
    INTERRUPTED = 130


class Problem(NamedTuple):
    """One thing that is wrong in a file: where it stands, and a text key with its values."""

    where: str
    """A key path such as `parts[1].themes[2].title`; empty where the text says it itself."""
    key: str
    """The key of the text, below `problems.`."""
    values: tuple[tuple[str, object], ...] = ()
    line: int | None = None
    """The line of the file, from 1, where it is known."""


class KetentuiError(Exception):
    """Something that a user can mend.

    `key` names a text of two lines below `errors.`: the title, and what to do. The front end fills
    in `values`, in the user's language, and ends with `exit_code`.
    """

    def __init__(
        self,
        key: str,
        exit_code: ExitCode = ExitCode.FAILURE,
        problems: Sequence[Problem] = (),
        **values: object,
    ) -> None:
        super().__init__(key, values, *problems)
        self.key = key
        self.exit_code = exit_code
        self.problems = tuple(problems)
        self.values = values


class Gone(KetentuiError):
    """What a window shows isn't there any more: nothing of it may be written."""


def _program() -> tuple[int, ...]:
    """Return what differs where the program's files are others than before."""
    try:
        file = Path(__file__).stat()
    except OSError:
        return ()
    return file.st_dev, file.st_ino, file.st_size, file.st_mtime_ns


_BEGAN_WITH = _program()


def failure(error: Exception, key: str) -> KetentuiError:
    """Return what is told of an error that should not have been: `key`, with the error as reason.

    Or `upgraded`, where the program's files were replaced since it began, and what it loads as it
    goes no longer belongs together.
    """
    reason = f"{type(error).__name__}: {error}"
    return KetentuiError(key if _program() == _BEGAN_WITH else "upgraded", reason=reason)
