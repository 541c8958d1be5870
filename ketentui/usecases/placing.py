"""A file of the program's own: put in its place, put together with what is there, or set aside."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage import agreements, handouts
from ketentui.storage.bin import place_in
from ketentui.storage.files import exists, kept_bytes
from ketentui.storage.locks import locked
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.storage.writing import keep_changed_at, keep_previous, move, write_atomically
from ketentui.usecases.pool_keeping import alone
from ketentui.usecases.workspace import Workspace

Together: TypeAlias = "Callable[..., tuple[bytes, bool]]"
"""What puts two contents of a file together: see `ketentui.storage.agreements.together`."""

Fate = Literal["back", "joined", "replaced", "same", "kept", "withdrawn"]
"""What became of a file of a backup: it is here again, was put together with what is here, took the
place of what went to the bin, was here already, was left where it was since what is here is newer
or another, or since it was removed from the pool."""

FATES: tuple[Fate, ...] = get_args(Fate)


def aside(workspace: Workspace, path: Path, assessment_id: str = "") -> Path:
    """Return a free place in the bin for a file of the program's own, or a copy of an assessment.

    What is no assessment has it in a folder of its kind, where its whole name says what it was.
    """
    paths, now = workspace.paths, workspace.now()
    if path.parent == paths.assessments:
        return place_in(paths.bin, assessment_id or path.stem, "aside", now).path
    kind = next((room.name for room in paths.rooms if room in path.parents), "other")
    return place_in(paths.bin / kind, path.name, "aside", now).path


def set_aside(
    workspace: Workspace, path: Path, assessment_id: str = "", *, with_copy: bool = True
) -> None:
    """Move a file of the program's own to the bin, with the copy before it unless that stays."""
    target, previous = aside(workspace, path, assessment_id), path.with_suffix(".bak")
    if with_copy and path != previous and exists(previous):
        move(previous, target.with_suffix(".bak"))
    move(path, target)


def together_in(workspace: Workspace, place: Path) -> Together | None:
    """Return what puts two contents of a file together; None where one has to give way."""
    if place.suffix != ".json":
        return None
    if place.parent == workspace.paths.agreements:
        return agreements.together
    return handouts.together if place == workspace.paths.handouts else None


def put_together(
    workspace: Workspace, place: Path, content: bytes, changed: int, *, theirs: bool
) -> Fate:
    """Put a content together with the file that is here, for who has that alone.

    Where they differ, what is here counts, or `theirs`: then the file goes to the bin first.
    """
    put = together_in(workspace, place)
    assert put is not None, "what can't be put together never comes here"
    here = kept_bytes(place, LARGEST_RECORD)
    both, agree = put(here, content, place, theirs=theirs)
    if both == here:
        return "kept"
    if agree or not theirs:
        keep_previous(place)
        write_atomically(place, both)
        return "joined"
    set_aside(workspace, place)
    write_as_old(place, both, changed)
    return "replaced"


def alone_with(workspace: Workspace, place: Path) -> AbstractContextManager[None]:
    """Keep others from a file that several processes change."""
    paths, main = workspace.paths, place.with_suffix(".json")
    if place.parent == paths.assessments:
        in_use = KetentuiError("in_use", ExitCode.IN_USE, id=place.stem)
        return locked(place, in_use, 0) if exists(main) else nullcontext()
    if place.parent == paths.pool:
        return alone(workspace)
    if place.parent in (paths.agreements, paths.data, paths.config):
        return locked(place, KetentuiError("not_writable", file=place, reason=TimeoutError()))
    return nullcontext()


def write_as_old(place: Path, content: bytes, changed: int) -> None:
    """Write a file, as old as it was: the newest of all is known by that."""
    write_atomically(place, content)
    keep_changed_at(place, changed)
