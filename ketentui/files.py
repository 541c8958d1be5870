"""Files that are whole or absent: atomic, synchronised, private."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError, Problem


def read_bytes(path: Path, largest: int) -> bytes:
    """Return the content of a file that a user named, of at most `largest` bytes.

    Raises KetentuiError that says why it can't be read.
    """
    try:
        if path.is_dir():
            raise KetentuiError("file_is_folder", file=path)
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError as error:
        raise KetentuiError("file_missing", file=path) from error
    except OSError as error:
        raise KetentuiError("file_unreadable", file=path, reason=error) from error
    if len(content) > largest:
        raise KetentuiError("file_too_large", ExitCode.BAD_DATA, file=path)
    return content


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
        _synchronise_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise KetentuiError("not_writable", file=path, reason=error) from error


def make_private_folder(folder: Path) -> None:
    """Create `folder` and those above it, for their owner alone; OSError where that can't be."""
    for missing in reversed([folder, *folder.parents]):
        if not missing.exists():
            missing.mkdir(mode=0o700, exist_ok=True)


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
