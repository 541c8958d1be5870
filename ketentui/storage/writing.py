"""Files that are whole or absent: atomic, synchronised, private, and where this process may go."""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP
from itertools import takewhile
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.storage.confinement import within
from ketentui.storage.files import exists, listed
from ketentui.storage.inside import link, make_folder, open_within, remove_folder, rename, unlink

_MOMENT = 1.0
"""Seconds to wait for who has a folder alone; what is done there takes a fraction of one of them.
Who is stopped in the middle isn't waited for."""

_NAME_LENGTH = 50
"""Characters of a file's name in that of its temporary file: together they fit everywhere."""

_NOW = r"(?s:\..+)\.ketentui-[0-9a-f]{16}\.tmp"

_EVER = rf"{_NOW}|(?s:\..+)\.[0-9]+\.tmp"
"""The names of temporary files: today's, and those of every version."""

_LEFT_AFTER = 600.0
"""Seconds after which nobody is still writing; a write takes milliseconds."""

_NO_SYNCHRONISING = (EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP)
"""What a file system says that can't synchronise a folder."""

_unsynchronised: list[Path] = []


def keep_changed_at(path: Path, moment: int) -> None:
    """Let a file be as old as it was, in nanoseconds, whatever was done to it."""
    os.utime(within(path), ns=(moment, moment))


def make_private(path: Path) -> None:
    """Let a file or folder be its owner's alone; KetentuiError where that can't be."""
    try:
        real = within(path)
        os.chmod(real, 0o700 if real.is_dir() else 0o600)
    except FileNotFoundError:
        return
    except OSError as error:
        raise KetentuiError("not_writable", file=path, reason=error) from error


def write_atomically(
    path: Path,
    content: bytes,
    *,
    keep_mode: bool = False,
    check: Callable[[], None] | None = None,
    lasting: bool = True,
) -> None:
    """Put `content` at `path` in one step, synchronised to disk.

    Where it isn't `lasting`, but made anew where it is gone, it may be gone after a power cut.

    The file and the folders made for it are their owner's alone; a file that is there stays
    whoever's it is where `keep_mode` says so. Right before, `check` can still raise what keeps it
    from being done: no other write with a check comes in between. Raises KetentuiError where folder
    or disk don't allow it (then nothing is left behind and what was there stays), or where the disk
    doesn't confirm it.
    """
    try:
        make_private_folder(path.parent)
        with _temporary_beside(path) as temporary:
            _write_synchronised(temporary, content, path if keep_mode else None)
            if check is None:
                rename(temporary, path)
            else:
                with _alone_in(path.parent):
                    check()
                    rename(temporary, path)
    except OSError as error:
        raise KetentuiError("not_writable", file=path, reason=error) from error
    if lasting:
        _synchronise(path.parent, path)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep others who do the same from a folder, as far as the system can: unlike that of a file,
    its lock can't be removed. Where an open file can't be removed, as on Windows, none is needed.
    """
    handle = None
    with suppress(OSError, ImportError):
        from fcntl import LOCK_EX, LOCK_NB, flock

        handle = open_within(folder, os.O_RDONLY)
        until = time.monotonic() + _MOMENT
        while time.monotonic() < until:
            try:
                flock(handle, LOCK_EX | LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(0.001)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def move(path: Path, target: Path) -> None:
    """Give a file another place, synchronised to disk; KetentuiError where that can't be.

    The folder that it comes in is made where it isn't there, for its owner alone.
    """
    try:
        make_private_folder(target.parent)
        rename(path, target)
    except OSError as error:
        raise KetentuiError("not_writable", file=target, reason=error) from error
    for folder in dict.fromkeys((target.parent, path.parent)):
        _synchronise(folder, target)


def remove(*files: Path) -> None:
    """Remove files as far as they are there, synchronised to disk.

    KetentuiError where that can't be.
    """
    folders: dict[Path, Path] = {}
    for file in files:
        try:
            unlink(file)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise KetentuiError("not_removable", file=file, reason=error) from error
        folders[file.parent] = file
    for folder, file in folders.items():
        _synchronise(folder, file)


def remove_all(*places: Path) -> None:
    """Remove what stands there, a folder with all that is in it, synchronised to disk.

    Links aren't followed. KetentuiError where that can't be.
    """
    for place in places:
        real = within(place, link=True)
        if real.is_dir() and not real.is_symlink():
            for below, folders, names in os.walk(real, topdown=False):
                shown = place / Path(below).relative_to(real)
                links = [one for one in folders if (Path(below) / one).is_symlink()]
                remove(*(shown / name for name in (*names, *links)))
                remove_if_empty(shown)
        else:
            remove(place)


def remove_if_empty(folder: Path) -> None:
    """Remove a folder in which nothing is left, synchronised to disk where that can be."""
    with suppress(OSError, KetentuiError):
        remove_folder(folder)
        _synchronise(folder.parent, folder)


def left_of(path: Path) -> list[Path]:
    """Return what interrupted writes of a file left beside it, for who keeps others from it now.

    Of all files of which the name begins so, where it ends in a hyphen.
    """
    start = f".{path.name[:_NAME_LENGTH]}" + ("" if path.name.endswith("-") else ".")
    return [file for file in left_in(path.parent) if file.name.startswith(start)]


def left_in(folder: Path) -> list[Path]:
    """Return what interrupted writes left in a folder, for who keeps others from it now."""
    return listed(folder, lambda one: _is_ours(one, _EVER))


def sweep(folder: Path, *, own: bool) -> None:
    """Remove what interrupted writes left in a folder some time ago, as far as that can be.

    In a folder that is not the program's `own` only what no other program can have made.
    """
    with suppress(KetentuiError):
        for file in left_long_in(folder, own=own):
            with suppress(KetentuiError):
                remove(file)


def left_long_in(folder: Path, *, own: bool) -> list[Path]:
    """Return what interrupted writes left in a folder some time ago: see `sweep`.

    KetentuiError where the folder can't be read.
    """
    names = _EVER if own else _NOW
    return listed(folder, lambda one: _is_ours(one, names) and _is_old(one))


def _is_ours(one: os.DirEntry[str], names: str) -> bool:
    """Return whether it is a temporary file, and this user's."""
    if not (one.name.startswith(".") and re.fullmatch(names, one.name)):
        return False
    try:
        status = one.stat(follow_symlinks=False)
    except OSError:  # it has just gone
        return False
    return stat.S_ISREG(status.st_mode) and status.st_uid == getattr(os, "geteuid", int)()


def _is_old(one: os.DirEntry[str]) -> bool:
    status = one.stat(follow_symlinks=False)  # a copy by `os.link` is as new as its link
    return time.time() - max(status.st_mtime, status.st_ctime) > _LEFT_AFTER


def make_private_folder(folder: Path) -> None:
    """Create `folder` and those above it, for their owner alone; OSError where that can't be."""
    missing = list(takewhile(lambda one: not exists(one), [folder, *folder.parents]))
    for one in reversed(missing):
        make_folder(one)
        try:
            _synchronise_folder(one.parent)
        except OSError:  # the next one to need it makes it certain
            remove_folder(one)
            raise


def keep_previous(path: Path) -> None:
    """Let a file with the ending `.bak` be what `path` is now; nothing where there is none yet."""
    backup = path.with_suffix(".bak")
    # The copy is an extra: without it the file itself is still safe.
    with suppress(OSError), _temporary_beside(backup) as temporary:
        link(path, temporary)
        rename(temporary, backup)


@contextmanager
def _temporary_beside(path: Path) -> Iterator[Path]:
    """Yield a name that nobody can guess, beside `path`, of which no file is left afterwards."""
    token = os.urandom(8).hex()
    temporary = path.with_name(f".{path.name[:_NAME_LENGTH]}.ketentui-{token}.tmp")
    try:
        yield temporary
    finally:
        with suppress(OSError):  # mostly it has moved to its place
            unlink(temporary)


def _write_synchronised(path: Path, content: bytes, like: Path | None) -> None:
    """Make a file that is not there yet, its owner's alone, or for whom the one that it is `like`
    is.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(open_within(path, flags), "wb") as file:
        if like is not None and os.name == "posix":
            with suppress(OSError):  # a new file, or a disk that knows no modes
                _give_mode(file.fileno(), like)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _give_mode(handle: int, like: Path) -> None:
    status = os.stat(within(like))
    mode = status.st_mode & 0o777
    if os.fstat(handle).st_gid != status.st_gid:
        try:
            os.fchown(handle, -1, status.st_gid)
        except OSError:
            mode &= ~0o070  # what was that group's isn't another's
    os.fchmod(handle, mode)


def _synchronise(folder: Path, file: Path) -> None:
    """Let it be on disk what `folder` holds; KetentuiError about `file` where the disk fails."""
    try:
        _synchronise_folder(folder)
    except OSError as error:
        raise KetentuiError("not_synchronised", file=file, reason=error) from error


def _synchronise_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows can't open a folder, and needs no synchronising
        return
    try:
        handle = open_within(folder, os.O_RDONLY)
    except PermissionError:  # a folder that only takes files in
        _unsynchronised.append(folder)
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNCHRONISING:
            raise
        _unsynchronised.append(folder)
    finally:
        os.close(handle)


def unsynchronised() -> Path | None:
    """Return a folder that this process couldn't synchronise, since its file system can't or it may
    not be read; once: until there is another such write, None.
    """
    folder = _unsynchronised[0] if _unsynchronised else None
    _unsynchronised.clear()
    return folder
