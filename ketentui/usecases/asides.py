"""What was set aside and is no assessment: what it is, back in its place, or gone for good."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ketentui.config.paths import CONFIG
from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.bin import Binned, in_bin, with_endings
from ketentui.storage.files import exists, folders_in, is_there, kept_bytes
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.storage.writing import move, remove_all, remove_if_empty
from ketentui.usecases.actions import chain_files
from ketentui.usecases.discarding import alone_for_good, drop_before_repairs
from ketentui.usecases.placing import Fate, alone_with, put_together, set_aside, together_in
from ketentui.usecases.pool import take_in
from ketentui.usecases.workspace import Workspace


def asides(workspace: Workspace) -> list[Binned]:
    """Return what stands in the folders of the bin, the newest first; `assessment_id` is the name
    of the file that it was. KetentuiError where the bin can't be read.
    """
    found = [one for folder in folders_in(workspace.paths.bin) for one in in_bin(folder)]
    there = [one for one in found if any(map(is_there, with_endings(one.path)))]
    return sorted(there, key=lambda one: (one.since, one.path), reverse=True)


def find(workspace: Workspace, reference: str) -> Binned | None:
    """Return what was set aside under that whole name; None where nothing was."""
    return next((one for one in asides(workspace) if one.path.stem == reference), None)


KINDS = ("agreements", "pool", "questionnaires", "editions", "invitations", "drafts", "bin")
"""The rooms of what can be told of in a few words."""


def kind(binned: Binned) -> str:
    """Return what sort of file it was: one of `KINDS`, or `other`."""
    folder = binned.path.parent.name
    return folder if folder in KINDS else "other"


def place_of(workspace: Workspace, binned: Binned) -> Path:
    """Return where a file was before it was set aside, as far as that is known."""
    paths, name = workspace.paths, binned.assessment_id
    rooms = {room.name: room for room in paths.rooms}
    beside = paths.config if name == CONFIG else paths.data
    return rooms.get(binned.path.parent.name, beside) / name


def gives_way(workspace: Workspace, binned: Binned) -> Path | None:
    """Return the file that goes to the bin where something is put back; None where none does."""
    place = place_of(workspace, binned)
    is_of_others = _is_export(workspace, binned)
    return place if exists(place) and not (is_of_others or together_in(workspace, place)) else None


def put_back(workspace: Workspace, binned: Binned, *, replacing: bool = False) -> Fate:
    """Put what was set aside back, as it was, and return what became of it.

    An export comes as if it were taken in now; what a chain agreed is put together with what is
    there. `aside_in_the_way` where another file is there, unless that is for `replacing`: it goes
    to the bin then. KetentuiError where it can't be used or the person withdrew.
    """
    source = next(filter(is_there, with_endings(binned.path)), binned.path)
    if _is_export(workspace, binned):
        return _take_in(workspace, binned, source)
    place = place_of(workspace, binned)
    with alone_with(workspace, place):
        there = exists(place)
        if there and together_in(workspace, place):
            content = kept_bytes(source, LARGEST_RECORD)
            fate = put_together(workspace, place, content, 0, theirs=True)
        else:
            if there and not replacing:
                raise KetentuiError("aside_in_the_way", ExitCode.USAGE, file=place)
            if there:
                set_aside(workspace, place)
            fate = "replaced" if there else "back"
            move(source, place)
            copy, before = binned.path.with_suffix(".bak"), place.with_suffix(".bak")
            if is_there(copy) and not is_there(before):
                move(copy, before)
    _remove(binned)
    return fate


def erase(workspace: Workspace, binned: Binned) -> None:
    """Remove what was set aside for good, also from the backups from before repairs."""
    with alone_for_good(workspace):
        drop_before_repairs(workspace)
        _remove(binned)


def _remove(binned: Binned) -> None:
    remove_all(*with_endings(binned.path))
    remove_if_empty(binned.path.parent)


def _is_export(workspace: Workspace, binned: Binned) -> bool:
    paths = workspace.paths
    return kind(binned) == paths.pool.name and binned.assessment_id != paths.remembered.name


def _take_in(workspace: Workspace, binned: Binned, source: Path) -> Fate:
    taken = take_in(workspace, [source])
    for one in taken.unusable:
        raise one.error
    if taken.fates.get("withdrawn"):
        raise KetentuiError("aside_withdrawn", file=binned.path)
    _remove(binned)
    return "replaced" if taken.fates.get("newer") else "back"


def told(workspace: Workspace, binned: Binned) -> str:
    """Return which chain something is of, for what a chain agreed; else the name that it had."""
    if kind(binned) == workspace.paths.agreements.name:
        with suppress(KetentuiError):
            found = chain_files(workspace).read(binned.path)
            if found is not None:
                return found.chain
    return binned.assessment_id
