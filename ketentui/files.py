"""Files that are whole or absent: atomic, synchronised, private."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.errors import ExitCode, KetentuiError, Problem

if TYPE_CHECKING:
    from filelock import FileLock

LARGEST_CONFIG = 100_000
"""Bytes of `config.toml`; a larger one is another file."""

_PATIENCE = 5.0
"""Seconds to wait for another process; what it does takes milliseconds."""

_SMALL = 1000
"""Bytes."""

_NO_LOCKS = frozenset({EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP})
"""What systems say of a folder in which no file can be locked."""


def read_bytes(path: Path, largest: int) -> bytes:
    """Return the content of a file that a user named, of at most `largest` bytes.

    Raises KetentuiError that says why it can't be read.
    """
    try:
        if path.is_dir():
            raise KetentuiError("file_is_folder", file=path)
        content = content_of(path, largest + 1)
    except FileNotFoundError as error:
        raise KetentuiError("file_missing", file=path) from error
    except OSError as error:
        raise KetentuiError("file_unreadable", file=path, reason=error) from error
    if len(content) > largest:
        raise KetentuiError("file_too_large", ExitCode.BAD_DATA, file=path)
    return content


def kept_bytes(path: Path, largest: int) -> bytes:
    """Return the content of a file of the program's own, of at most `largest` bytes.

    FileNotFoundError where there is none; KetentuiError that says why it can't be read, as where it
    is a device, which may never end or wait for somebody who types.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
            raise KetentuiError("file_is_device", ExitCode.BAD_DATA, file=path)
        content = content_of(path, largest + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KetentuiError("file_unreadable", file=path, reason=error) from error
    if len(content) > largest:
        raise KetentuiError("file_too_large", ExitCode.BAD_DATA, file=path)
    return content


def content_of(path: Path, most: int) -> bytes:
    """Return the first `most` bytes of a file; OSError where it can't be read.

    A pipe is read too, but never waited for: it is empty where nobody writes into it.
    """
    with open(path, "rb", opener=_open_at_once) as file:
        return file.read(most)


def _open_at_once(path: str, flags: int) -> int:
    if os.name != "posix":  # elsewhere no pipe stands in a folder
        return os.open(path, flags)
    handle = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(handle, True)
    return handle


def files_in(folder: Path, ending: str) -> list[Path]:
    """Return the files in a folder with that ending, by name; none where there is no folder.

    Pipes, folders and links to nothing are no files. KetentuiError where it can't be read.
    """
    return _listed(folder, lambda one: one.name.endswith(ending) and one.is_file())


def folders_in(folder: Path) -> list[Path]:
    """Return the folders in a folder, by name; none where there is no such folder.

    KetentuiError where it can't be read.
    """
    return _listed(folder, os.DirEntry.is_dir)


def _listed(folder: Path, wanted: Callable[[os.DirEntry[str]], bool]) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return sorted(folder / one.name for one in entries if wanted(one))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise KetentuiError("folder_unreadable", file=folder, reason=error) from error


def no_json(error: ValueError | RecursionError) -> Problem:
    """Return in what way a content is no JSON: cut off, or something else from some line on."""
    if isinstance(error, UnicodeDecodeError):
        return Problem("", "not_utf8")
    if not isinstance(error, json.JSONDecodeError):
        return Problem("", "no_json")
    ends = error.pos >= len(error.doc.rstrip()) and error.doc.strip()
    if ends or error.msg.startswith("Unterminated string"):
        return Problem("", "cut_off")
    return Problem("", "no_json_at", (("line", error.lineno),))


def write_atomically(path: Path, content: bytes, *, private: bool = True) -> None:
    """Put `content` at `path` in one step, synchronised to disk.

    A `private` file and the folders made for it are their owner's alone. Raises KetentuiError
    where folder or disk don't allow it; then nothing is left behind and what was there stays.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        if private:
            make_private_folder(path.parent)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
        _write_synchronised(temporary, content, 0o600 if private else 0o666)
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise KetentuiError("not_writable", file=path, reason=error) from error
    with suppress(OSError):  # the file is there, also in a folder that only takes files in
        _synchronise_folder(path.parent)


def made_once(path: Path, make: Callable[[], str]) -> str:
    """Return the text in a small private file, which at first is what `make` returns.

    Several processes that need it at once get the same. KetentuiError where it can't be kept.
    """
    if not path.exists():
        with locked(path, KetentuiError("not_writable", file=path, reason=TimeoutError())):
            if not path.exists():
                write_atomically(path, f"{make()}\n".encode())
    return kept_bytes(path, _SMALL).decode("utf-8", "replace").strip()


def make_private_folder(folder: Path) -> None:
    """Create `folder` and those above it, for their owner alone; OSError where that can't be."""
    for missing in reversed([folder, *folder.parents]):
        if not missing.exists():
            missing.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def locked(path: Path, in_use: KetentuiError) -> Iterator[None]:
    """Keep other processes from a file that several change together: who has its lock may.

    KetentuiError `in_use` where another process holds it for seconds.
    """
    lock = held_lock(path, _PATIENCE, in_use)
    try:
        yield
    finally:
        lock.release()


def held_lock(path: Path, patience: float, in_use: KetentuiError) -> FileLock:
    """Return the lock of a file, held: it is the caller's to release.

    KetentuiError `in_use` where another process has it, for `patience` seconds; and where nothing
    in that folder can be written or locked. No other kind of lock takes the place of the system's:
    one that outlives its process would say for good that it is open elsewhere.
    """
    from filelock import FileLock, Timeout

    try:
        make_private_folder(path.parent)
        lock = FileLock(
            path.with_suffix(".lock"), timeout=patience, mode=0o600, fallback_to_soft=False
        )
        lock.acquire()
    except Timeout as error:
        raise in_use from error
    except OSError as error:
        key = "no_locks" if error.errno in _NO_LOCKS else "not_writable"
        raise KetentuiError(key, file=path.parent, reason=error) from error
    return lock


def keep_previous(path: Path) -> None:
    """Let a file with the ending `.bak` be what `path` is now; nothing where there is none yet."""
    backup = path.with_suffix(".bak")
    temporary = path.with_name(f".{backup.name}.{os.getpid()}.tmp")
    with suppress(OSError):  # the copy is an extra: without it the file itself is still safe
        with suppress(FileNotFoundError):
            temporary.unlink()
        os.link(path, temporary)
        os.replace(temporary, backup)


def _write_synchronised(path: Path, content: bytes, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _synchronise_folder(folder: Path) -> None:
    if os.name == "posix":  # Windows can't open a folder, and needs no synchronising
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
