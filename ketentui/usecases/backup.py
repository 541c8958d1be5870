"""A backup of all that this machine has: what goes in it, and writing it so that it is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import msgspec

from ketentui import __version__
from ketentui.config.paths import CONFIG, Paths
from ketentui.errors import ExitCode, KetentuiError
from ketentui.questionnaires.parsed import ENDING
from ketentui.storage.backup import LARGEST_BACKUP, is_name, opened, packed
from ketentui.storage.files import changed_at, exists, files_below, kept_bytes, kind_of
from ketentui.storage.locks import is_held
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.storage.writing import write_atomically
from ketentui.usecases.named_files import free_place
from ketentui.usecases.pool_keeping import alone
from ketentui.usecases.workspace import Workspace

DATA = "data"
"""Below which stands in a backup what stands below the data folder."""

PARTS = ("assessments", "pool", "agreements", "questionnaires", "bin")
"""What of a backup is told: see `MadeBackup.counts`."""

_PASSING = {".lock", ".ask", ENDING}
"""Endings of files that are about a moment, or are made anew where they are gone."""

_MOST_TIMES = 5
"""So often it begins anew, where files went elsewhere meanwhile."""


class MadeBackup(msgspec.Struct, frozen=True):
    """A backup, ready to be written, or written."""

    content: bytes
    counts: Mapping[str, int]
    """How many there are in it of each of `PARTS`, the copies of before not counted."""
    left_out: tuple[KetentuiError, ...]
    """Why a file isn't in it."""
    open: tuple[str, ...]
    """The ids of assessments that are being answered elsewhere: in it as they were a moment ago."""


def made_backup(workspace: Workspace) -> MadeBackup:
    """Return a backup of all that matters below the data folder, and of the settings.

    `nothing_to_back_up` where there is nothing; `pool_in_use` where another process changes the
    pool for long.
    """
    left_out: dict[Path, KetentuiError] = {}
    for last in (*[False] * (_MOST_TIMES - 1), True):
        try:
            left_out.clear()
            files = _contents(workspace, left_out, passed_over=last)
            content = packed(files, __version__, workspace.now())
            break
        except FileNotFoundError:
            continue
    found = opened(content, CONFIG)
    if not found.files and not left_out:
        raise KetentuiError("nothing_to_back_up", folder=workspace.paths.data)
    about_pool = name_of(workspace.paths, workspace.paths.remembered)
    counts = Counter(
        _part(one.name)
        for one in found.files
        if one.name.endswith((".json", ".toml")) and one.name != about_pool
    )
    return MadeBackup(content, counts, tuple(left_out.values()), tuple(_open(workspace)))


def write_backup(
    backup: MadeBackup, path: Path, *, force: bool = False, paths: Paths | None = None
) -> Path:
    """Write a backup, its owner's alone, and return where it is; read back, it was what it is.

    `export_exists` where a file is there, unless `force`; `export_into_data` where that is one of
    the program's own, in `paths`.
    """
    target = free_place(path, force=force, paths=paths)
    write_atomically(target, backup.content)
    if kept_bytes(target, LARGEST_BACKUP) != backup.content:
        raise KetentuiError("backup_not_as_written", file=target)
    return target


def name_of(paths: Paths, file: Path) -> str:
    """Return what a file is called in a backup."""
    if file == paths.settings:
        return CONFIG
    return f"{DATA}/{file.relative_to(paths.data).as_posix()}"


def place_of(paths: Paths, name: str) -> Path | None:
    """Return where a file in a backup has its place; None where that is none of the program's."""
    if name == CONFIG:
        return paths.settings
    first, _, rest = name.partition("/")
    place = paths.data / rest
    if first != DATA or is_passing(place.name):
        return None
    known = place in paths.single_files or any(room in place.parents for room in paths.rooms)
    return place if known else None


def is_passing(name: str) -> bool:
    """Return whether a file of that name is about a moment alone, or nobody's business."""
    return name.startswith(".") or Path(name).suffix in _PASSING


def kept_files(paths: Paths) -> Iterator[Path]:
    """Yield the files that a backup is of, room by room, each with its names in order."""
    for room in paths.rooms:
        yield from (one for one in files_below(room, _refuse) if not is_passing(one.name))
    yield from (one for one in (*paths.single_files, paths.settings) if exists(one))


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise KetentuiError("folder_unreadable", file=Path(error.filename), reason=error)


def _contents(
    workspace: Workspace, left_out: dict[Path, KetentuiError], *, passed_over: bool
) -> Iterator[tuple[str, int, bytes]]:
    """Yield the name of each file, when it was changed, and what is in it.

    FileNotFoundError where one went elsewhere meanwhile, unless that is `passed_over`: what moves
    from one room to another could be missed.
    """
    with ExitStack() as stack:
        if kind_of(workspace.paths.pool) == "folder":
            _enter_if_it_can(stack, alone(workspace))
        for file in kept_files(workspace.paths):
            try:
                yield (
                    name_of(workspace.paths, file),
                    _changed(file),
                    _content(workspace.paths, file),
                )
            except FileNotFoundError:
                if not passed_over:
                    raise
            except KetentuiError as error:
                left_out[file] = error


def _content(paths: Paths, file: Path) -> bytes:
    if not is_name(name_of(paths, file)):
        raise KetentuiError("backup_cannot_hold", ExitCode.BAD_DATA, file=file)
    return kept_bytes(file, LARGEST_RECORD)


def _changed(file: Path) -> int:
    """Return when a file was changed; KetentuiError where it is none."""
    try:
        changed = changed_at(file)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KetentuiError("file_unreadable", file=file, reason=error) from error
    if kind_of(file) == "device":
        raise KetentuiError("file_is_device", ExitCode.BAD_DATA, file=file)
    return max(0, changed)


def _enter_if_it_can(stack: ExitStack, lock: AbstractContextManager[None]) -> None:
    """Enter a lock; where nothing can be written, nobody else writes there either."""
    try:
        stack.enter_context(lock)
    except KetentuiError as error:
        if error.key not in ("not_writable", "no_locks"):
            raise


def _part(name: str) -> str:
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else parts[-1]


def _open(workspace: Workspace) -> Iterator[str]:
    """Yield the assessments that another process has open."""
    store = workspace.store
    yield from (one for one in store.ids() if is_held(store.path(one)))
