"""What stands where it shouldn't, or as it shouldn't: folders and modes, locks and leftovers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.model.text import printable
from ketentui.storage.bin import in_bin
from ketentui.storage.files import (
    changed_at,
    entries_in,
    exists,
    exposed_in,
    files_in,
    folders_in,
    is_exposed,
    is_mine,
    kind_of,
    leads_to,
)
from ketentui.storage.handover import is_asked_for
from ketentui.storage.locks import is_held
from ketentui.storage.writing import keep_changed_at, left_long_in, make_private, sweep
from ketentui.usecases.backup import is_passing
from ketentui.usecases.doctor.look import TOMORROW, Finding, Look, folders_of


def _each(do: Callable[[Path], object], paths: Iterable[Path]) -> None:
    for path in paths:
        do(path)


def unreadable_folders(look: Look) -> Iterator[Finding]:
    """Yield the folders that can't be read."""
    for room in look.paths.rooms:
        try:
            folders_in(room)
        except KetentuiError as error:
            if not is_exposed(room):
                yield Finding("unreadable", room, error=error)


def open_to_others(look: Look) -> Iterator[Finding]:
    """Own questionnaires and settings are no secret, and may be shared."""
    places = {room: exposed_in(room) for room in look.paths.rooms}
    del places[look.paths.questionnaires]
    singles = (*look.paths.single_files, look.paths.overview)
    places[look.paths.data] = [file for file in singles if is_exposed(file)]
    for place, exposed in places.items():
        mine = [path for path in exposed if is_mine(path)]
        if mine:
            mend = partial(_each, make_private, mine)
            yield Finding("open_to_others", place, {"n": len(mine)}, mend=mend)
        if len(exposed) > len(mine):
            yield Finding("not_yours", place, {"n": len(exposed) - len(mine)})


def unknown(look: Look) -> Iterator[Finding]:
    """What the program never put there; in the bin and the user's own folders anything may be."""
    paths = look.paths
    known = {*paths.rooms, *paths.single_files, paths.overview, paths.settings, paths.exports}
    with suppress(KetentuiError):
        known.update(one.path for one in in_bin(paths.data, ".zip"))
    with suppress(KetentuiError):
        known.update(place for one in look.logos() for place in (one, *one.parents))
    for path in _entries(paths.data):
        if path not in known:
            yield Finding("unknown", path)
    endings = {
        paths.assessments: {".json", ".bak"},
        paths.agreements: {".json", ".bak"},
        paths.drafts: {".json"},
        paths.editions: {".toml"},
        paths.invitations: {".toml"},
    }
    for folder in folders_of(paths.pool):
        endings[folder] = {".json"}
    for room, usual in endings.items():
        for path in _entries(room):
            if path.suffix not in usual:
                yield Finding("unknown", path)


def no_files(look: Look) -> Iterator[Finding]:
    """What has the name of a file of the program's own, and is a folder, a device or the like, or a
    link to nothing.
    """
    paths = look.paths
    named = [*paths.single_files, paths.overview, paths.settings]
    rooms = (paths.assessments, paths.agreements, paths.drafts, paths.pool, *folders_of(paths.pool))
    named += [one for room in rooms for one in _entries(room) if one.suffix in (".json", ".bak")]
    toml = (paths.editions, paths.invitations, paths.questionnaires)
    named += [one for room in toml for one in _entries(room) if one.suffix == ".toml"]
    for path in named:
        told = (
            path.suffix == ".json" and kind_of(path.with_suffix(".bak")) == "file"
        )  # as an orphan
        if not told and kind_of(path) not in ("file", "nothing"):
            yield Finding("no_file", path)


def _entries(folder: Path) -> list[Path]:
    """Return what stands in a folder, but what is about a moment alone."""
    with suppress(KetentuiError):
        return [one for one in entries_in(folder) if not is_passing(one.name)]
    return []


def temporary(look: Look) -> Iterator[Finding]:
    """Yield the folders in which interrupted writes left something."""
    for folder, own in look.workspace.written_in():
        with suppress(KetentuiError):
            left = left_long_in(folder, own=own)
            if left:
                mend = partial(sweep, folder, own=own)
                yield Finding("temporary", folder, {"n": len(left)}, mend=mend)


def dead_locks(look: Look) -> Iterator[Finding]:
    """Yield the folders with locks, or with questions for one, that are nobody's any more."""
    for room in (look.paths.assessments, look.paths.agreements):
        with suppress(KetentuiError):
            locks = [path.with_suffix(".json") for path in files_in(room, ".lock")]
            left = [
                path for path in locks if not (exists(path) or exists(path.with_suffix(".bak")))
            ]
            dead = [path for path in left if not is_held(path)]
            if dead:
                mend = partial(_each, look.mending.remove_lock, dead)
                yield Finding("dead_lock", room, {"n": len(dead)}, mend=mend)
            asks = [path for path in files_in(room, ".ask") if not is_held(path, ".ask")]
            if asks:
                mend = partial(_each, is_asked_for, asks)  # what is left of who asked goes
                yield Finding("dead_ask", room, {"n": len(asks)}, mend=mend)


def links(look: Look) -> Iterator[Finding]:
    """A file of the program's own that stands somewhere else can't be deleted here."""
    for room in (look.paths.assessments, look.paths.bin):
        for path in _entries(room):
            target = leads_to(path)
            if target is not None:
                yield Finding("link", path, {"target": printable(str(target))})


def touched_ahead(look: Look) -> Iterator[Finding]:
    """Which assessment is the last is known by when its file was changed."""
    for path in look.records:
        with suppress(OSError):
            if changed_at(path) > time.time_ns() + TOMORROW.total_seconds() * 1e9:
                mend = partial(keep_changed_at, path, time.time_ns())
                yield Finding("touched_ahead", path, mend=mend)
