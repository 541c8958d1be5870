"""Looking at files: what stands where, what is in it, how old it is, and whose.

Nothing else in the program reads a file, and nothing but `writing` makes or changes one: every path
passes `confinement.within` here, there, or in `inside`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Literal

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.confinement import confined, within
from ketentui.storage.inside import open_within, scanned

LARGEST_CONFIG = 100_000
"""Bytes of `config.toml`; a larger one is another file."""

_PART = 1_000_000
"""Bytes that are read at once."""


def read_bytes(path: Path, largest: int) -> bytes:
    """Return the content of a file that a user named, of at most `largest` bytes.

    Raises KetentuiError that says why it can't be read.
    """
    try:
        return _bounded(path, largest)
    except FileNotFoundError as error:
        raise KetentuiError("file_missing", file=path) from error
    except KetentuiError as error:
        if error.key == "file_unreadable" and kind_of(path) == "folder":
            raise KetentuiError("file_is_folder", file=path) from error
        raise


def _bounded(path: Path, largest: int) -> bytes:
    try:
        content = content_of(path, largest + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KetentuiError("file_unreadable", file=path, reason=error) from error
    if len(content) > largest:
        raise KetentuiError("file_too_large", ExitCode.BAD_DATA, file=path)
    return content


def bundled_bytes(path: Path) -> bytes:
    """Return the content of a file that comes with the program, wherever that stands.

    Raises KetentuiError where it is gone.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise KetentuiError("file_unreadable", file=path, reason=error) from error


def bundled_in(folder: Path, ending: str) -> list[Path]:
    """Return the files with an ending in a folder that comes with the program.

    KetentuiError where it can't be read.
    """
    try:
        return sorted(folder.glob(f"*{ending}"))
    except OSError as error:
        raise KetentuiError("folder_unreadable", file=folder, reason=error) from error


def kept_bytes(path: Path, largest: int) -> bytes:
    """Return the content of a file of the program's own, of at most `largest` bytes.

    FileNotFoundError where there is none; KetentuiError that says why it can't be read, as where it
    is a device, which may never end or wait for somebody who types.
    """
    with suppress(OSError):
        mode = os.stat(within(path)).st_mode
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
            raise KetentuiError("file_is_device", ExitCode.BAD_DATA, file=path)
    return _bounded(path, largest)


def readable_bytes(path: Path, largest: int) -> bytes:
    """Return the content of a file of the program's own; nothing where that can't be read."""
    try:
        return kept_bytes(path, largest)
    except (KetentuiError, FileNotFoundError):
        return b""


def content_of(path: Path, most: int) -> bytes:
    """Return the first `most` bytes of a file; OSError where it can't be read.

    A pipe is read too, but never waited for: it is empty where nobody writes into it.
    """
    content = bytearray()
    there = within(path)
    with open(there, "rb", 0, opener=lambda _, flags: _open_at_once(path, flags)) as file:
        # In parts: of what a single reading may take at most, the memory is claimed at once.
        while part := file.read(min(_PART, most - len(content))):
            content += part
    return bytes(content)


def _open_at_once(path: Path, flags: int) -> int:
    if os.name != "posix":  # elsewhere no pipe stands in a folder
        return open_within(path, flags)
    handle = open_within(path, flags | os.O_NONBLOCK)
    os.set_blocking(handle, True)
    return handle


Kind = Literal["nothing", "file", "folder", "device", "link"]


def kind_of(path: Path) -> Kind:
    """Return what stands somewhere; a `link` is one to nothing, and a pipe is a `device` too."""
    real = within(path)
    try:
        mode = os.stat(real).st_mode
    except (OSError, ValueError):
        return "link" if os.path.islink(real) else "nothing"
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "device"


def exists(path: Path) -> bool:
    """Return whether a file, folder or device stands somewhere."""
    return kind_of(path) not in ("nothing", "link")


def is_there(path: Path) -> bool:
    """Return whether anything stands somewhere, if only a link to nothing."""
    return kind_of(path) != "nothing"


def leads_to(path: Path) -> Path | None:
    """Return the file that a link leads to; None where it isn't one, or leads to no file."""
    real = within(path, link=True)
    return real.resolve() if real.is_symlink() and kind_of(path) == "file" else None


def changed_at(path: Path) -> int:
    """Return when a file was changed last, in nanoseconds; OSError where it isn't there."""
    return os.stat(within(path)).st_mtime_ns


def changed_when(path: Path, zone: tzinfo | None) -> datetime:
    """Return when a file was changed last, in a time zone; OSError where it isn't there."""
    return datetime.fromtimestamp(changed_at(path) / 1e9, zone)


def identity_of(path: Path) -> tuple[int, ...]:
    """Return what differs between one file at this path and the next; empty where there is none."""
    try:
        status = os.stat(within(path))
    except OSError:
        return ()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


Identity = tuple[int, int, int, int, int]
"""What differs between a file and every other, before it or after it, that stood in its place: its
device, number and size, and when it and what is known of it were changed, in nanoseconds.
"""


def identities_in(folder: Path, ending: str) -> dict[str, Identity]:
    """Return the identity of every file of `files_in`, in that order, by its name without the
    ending.
    """
    found: dict[str, Identity] = {}

    def look(one: os.DirEntry[str]) -> bool:
        if one.name.endswith(ending) and one.is_file():
            now = one.stat()
            found[one.name.removesuffix(ending)] = (
                now.st_dev,
                now.st_ino,
                now.st_size,
                now.st_mtime_ns,
                now.st_ctime_ns,
            )
        return False

    _names(folder, look)
    return {name: found[name] for name in sorted(found, key=lambda name: name + ending)}


def names_in(folder: Path) -> set[str]:
    """Return the names of all that stands in a folder; KetentuiError where it can't be read."""
    return {*_names(folder, lambda _: True)}


def files_below(folder: Path, unreadable: Callable[[OSError], None]) -> Iterator[Path]:
    """Yield all in a folder and the folders below it that is no folder, by name; nothing hidden."""
    for place, folders, names in os.walk(within(folder), onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        shown = folder / Path(place).relative_to(within(folder))
        yield from (shown / name for name in sorted(names) if not name.startswith("."))


def entries_in(folder: Path) -> list[Path]:
    """Return all that stands in a folder, by name; KetentuiError where it can't be read."""
    return listed(folder, lambda _: True)


def bytes_below(folder: Path) -> int:
    """Return how many bytes the files in a folder and those below it have, hidden ones too."""
    sizes = 0
    for place, _, names in os.walk(within(folder)):
        for name in names:
            with suppress(OSError):  # it has just gone
                sizes += os.lstat(os.path.join(place, name)).st_size
    return sizes


def exposed_in(folder: Path) -> list[Path]:
    """Return what isn't its owner's alone of a folder and all below it, or not theirs to use."""
    below = (
        Path(place) / name
        for place, folders, names in os.walk(within(folder))
        for name in (*folders, *names)
    )
    return [path for path in (folder, *below) if is_exposed(path)]


def is_exposed(path: Path) -> bool:
    """Return whether others may look at a file or folder, or its owner may not; a link is none."""
    try:
        mode = within(path, link=True).lstat().st_mode
    except OSError:
        return False
    wanted = 0o700 if stat.S_ISDIR(mode) else 0o600
    is_right = not mode & 0o077 and mode & wanted == wanted
    return os.name == "posix" and not (stat.S_ISLNK(mode) or is_right)


def is_mine(path: Path) -> bool:
    """Return whether a file or folder is this user's."""
    try:
        return within(path, link=True).lstat().st_uid == getattr(os, "geteuid", int)()
    except OSError:
        return False


def files_in(folder: Path, ending: str) -> list[Path]:
    """Return the files in a folder with that ending, by name; none where there is no folder.

    Pipes, folders and links to nothing, or to where this process may not go, are no files.
    KetentuiError where it can't be read.
    """
    return listed(folder, lambda one: one.name.endswith(ending) and one.is_file())


def folders_in(folder: Path) -> list[Path]:
    """Return the folders in a folder, by name; none where there is no such folder.

    KetentuiError where it can't be read.
    """
    return listed(folder, os.DirEntry.is_dir)


def listed(folder: Path, wanted: Callable[[os.DirEntry[str]], bool]) -> list[Path]:
    """Return what is `wanted` of all that stands in a folder, by name; none where there is none.

    KetentuiError where it can't be read.
    """
    return [folder / name for name in sorted(_names(folder, wanted))]


def _names(folder: Path, wanted: Callable[[os.DirEntry[str]], bool]) -> list[str]:
    is_free = confined() is None
    try:
        with scanned(folder) as entries:
            return [
                one.name
                for one in entries
                if (is_free or _may_follow(folder, one)) and _is_wanted(one, wanted)
            ]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise KetentuiError("folder_unreadable", file=folder, reason=error) from error


def _is_wanted(one: os.DirEntry[str], wanted: Callable[[os.DirEntry[str]], bool]) -> bool:
    try:
        return wanted(one)
    except OSError:  # such as a link that leads to itself: what stands beside it is seen
        return False


def _may_follow(folder: Path, one: os.DirEntry[str]) -> bool:
    if not one.is_symlink():
        return True
    try:
        within(folder / one.name)
    except KetentuiError:
        return False
    return True


def is_private(path: Path) -> bool:
    """Return whether a file is there and is its owner's alone, as far as its mode says."""
    try:
        return os.name == "posix" and not os.stat(within(path)).st_mode & 0o077
    except OSError:
        return False
