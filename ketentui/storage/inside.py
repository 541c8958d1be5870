"""What is done to a file without ever leaving the folder that this process may be kept in: it is
opened, renamed, linked or removed where it stands, whatever is renamed meanwhile.

OSError where the system refuses it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ketentui.storage.confinement import confined, within


def open_within(path: Path, flags: int, mode: int = 0o600) -> int:
    """Open a file or folder; a link that took its place since it was checked isn't followed."""
    if confined() is None:
        return os.open(path, flags, mode)
    with held(within(path)) as (name, folder):
        return os.open(name, flags | getattr(os, "O_NOFOLLOW", 0), mode, dir_fd=folder)


@contextmanager
def held(path: Path) -> Iterator[tuple[Path, int | None]]:
    """Yield by which name a file is found, and in which open folder: None is wherever it says.

    Where this process may not leave a folder, that is opened, and from there every folder on the
    way to the file without following a link: whatever is renamed meanwhile, it stays inside. The
    file itself may be a link. Only Windows has no such way; there the check alone has to do.
    """
    only, real = confined(), within(path, link=True)
    if only is None or os.name != "posix" or real == only:
        yield real, None
        return
    flags = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY
    handle = os.open(only, flags)
    try:
        for part in real.relative_to(only).parts[:-1]:
            above, handle = handle, os.open(part, flags | os.O_NOFOLLOW, dir_fd=handle)
            os.close(above)
        yield Path(real.name), handle
    finally:
        os.close(handle)


def rename(path: Path, target: Path) -> None:
    """Give a file another place, in the place of what is there; not synchronised."""
    with held(path) as (name, folder), held(target) as (other, place):
        if folder is None:
            os.replace(name, other)
        else:
            os.replace(name, other, src_dir_fd=folder, dst_dir_fd=place)


def unlink(path: Path) -> None:
    """Remove a file; not synchronised."""
    with held(path) as (name, folder):
        os.unlink(name, dir_fd=folder)


def make_folder(path: Path) -> None:
    """Make a folder for its owner alone, unless it is there."""
    with held(path) as (name, folder), suppress(FileExistsError):
        os.mkdir(name, 0o700, dir_fd=folder)


def remove_folder(path: Path) -> None:
    """Remove a folder in which nothing is."""
    with held(path) as (name, folder):
        os.rmdir(name, dir_fd=folder)


def link(path: Path, target: Path) -> None:
    """Let a file be found in another place too."""
    with held(path) as (name, folder), held(target) as (other, place):
        if folder is None:
            os.link(name, other)
        else:
            os.link(name, other, src_dir_fd=folder, dst_dir_fd=place, follow_symlinks=False)


@contextmanager
def scanned(folder: Path) -> Iterator[Iterator[os.DirEntry[str]]]:
    """Yield what stands in a folder."""
    if confined() is None or os.name != "posix":
        with os.scandir(within(folder)) as entries:
            yield entries
        return
    handle = open_within(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with os.scandir(handle) as entries:
            yield entries
    finally:
        os.close(handle)
