"""Keeping other processes from a file, by locks of the system: none outlives its process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.storage.confinement import within
from ketentui.storage.files import exists, kept_bytes
from ketentui.storage.inside import unlink
from ketentui.storage.writing import make_private_folder, write_atomically

if TYPE_CHECKING:
    from filelock import FileLock

_PATIENCE = 5.0
"""Seconds to wait for another process; what it does takes milliseconds."""

_SMALL = 1000
"""Bytes."""

_NO_LOCKS = frozenset({EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP})
"""What systems say of a folder in which no file can be locked."""


@contextmanager
def locked(
    path: Path, in_use: KetentuiError, patience: float = _PATIENCE, *, passing: bool = False
) -> Iterator[None]:
    """Keep other processes from a file or folder that several change together: who has its lock
    may. Of one that is `passing` nothing is left afterwards.

    KetentuiError `in_use` where another process holds it for `patience` seconds.
    """
    lock = held_lock(path, patience, in_use)
    try:
        yield
    finally:
        try:
            if passing:
                remove_held_lock(path)
        finally:
            lock.release()


def held_lock(
    path: Path, patience: float, in_use: KetentuiError, ending: str = ".lock"
) -> FileLock:
    """Return the lock of a file, held: it is the caller's to release, and has the file's name with
    that `ending`.

    KetentuiError `in_use` where another process has it, for `patience` seconds; and where nothing
    in that folder can be written or locked. No other kind of lock takes the place of the system's:
    one that outlives its process would say for good that it is open elsewhere.
    """
    from filelock import FileLock, Timeout

    try:
        make_private_folder(path.parent)
        lock = FileLock(
            within(path.with_suffix(ending)), timeout=patience, mode=0o600, fallback_to_soft=False
        )
        lock.acquire()
    except Timeout as error:
        raise in_use from error
    except OSError as error:
        key = "no_locks" if error.errno in _NO_LOCKS else "not_writable"
        raise KetentuiError(key, file=path.parent, reason=error) from error
    return lock


def is_held(path: Path, ending: str = ".lock") -> bool:
    """Return whether somebody has the lock of a file with that `ending` now; it is tried for a
    moment.
    """
    held = KetentuiError("in_use")
    try:
        if exists(path.with_suffix(ending)):
            held_lock(path, 0, held, ending).release()
    except KetentuiError as error:
        return error is held
    return False


def remove_held_lock(path: Path, ending: str = ".lock") -> None:
    """Remove the file of a lock that is held: who waits for it takes a new one.

    Afterwards another process could have it: the holder is done, or doesn't answer any more. Where
    an open file can't be removed, as on Windows, its release does.
    """
    with suppress(OSError):
        unlink(path.with_suffix(ending))


def made_once(path: Path, make: Callable[[], str]) -> str:
    """Return the text in a small private file, which at first is what `make` returns.

    Several processes that need it at once get the same. KetentuiError where it can't be kept.
    """
    if not exists(path):
        with locked(path, KetentuiError("not_writable", file=path, reason=TimeoutError())):
            if not exists(path):
                write_atomically(path, f"{make()}\n".encode())
    return kept_bytes(path, _SMALL).decode("utf-8", "replace").strip()
