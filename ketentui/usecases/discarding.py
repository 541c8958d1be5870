"""Deleting: to the bin, back out of it, and for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.storage.bin import OF_ALL, Past, in_bin, left_in_bin, past_in, with_endings
from ketentui.storage.files import changed_when, exists, folders_in, kept_bytes
from ketentui.storage.ids import named
from ketentui.storage.locks import locked
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.storage.writing import left_of, remove, remove_all
from ketentui.usecases import drafts
from ketentui.usecases.stored import find
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.storage.bin import Binned


_PATIENCE = 20.0
"""Seconds to wait for a repair; one of a thousand records takes a few."""


class Version(msgspec.Struct, frozen=True):
    """An assessment as one file has it, stored or in the bin."""

    assessment: Assessment | None
    """None where the file can't be read."""
    stored_at: datetime
    """When it was stored last, in the zone of this machine's clock."""

    @property
    def answered(self) -> int | None:
        """How many answers it has; None where the file can't be read."""
        return None if self.assessment is None else self.assessment.answered


def purge(workspace: Workspace, assessment_id: str) -> None:
    """Remove an assessment for good, by its whole id: stored and in the bin, with all copies, with
    what was being written for its actions, and with the backups from before repairs.
    """
    forms: set[str] = set()

    def forget(files: Sequence[Path]) -> None:
        forms.update(_forms(workspace, files))
        _forget(workspace, files)

    with alone_for_good(workspace):
        workspace.store.erase(assessment_id, forget)
        for form in forms:  # what another window wrote meanwhile: from now on it doesn't
            for name in drafts.names(form):
                drafts.drop(workspace, name)
        _forget_of_nobody(workspace)


def _forget_of_nobody(workspace: Workspace) -> None:
    """Remove what was being written for a new action where there is nobody left whose it can be:
    no form would show it any more.
    """
    from ketentui.usecases.action_owners import owners

    chains = {names.key(one.chain) for one in owners(workspace)}
    drafts.drop_of_nobody(workspace, chains.__contains__)


def alone_for_good(
    workspace: Workspace, patience: float = _PATIENCE
) -> AbstractContextManager[None]:
    """Keep repairs from what is erased for good, and the other way round: a repair copies all that
    is here, and moves it. `repair_in_use` where another process does either for long.

    Who needs the pool too, takes this first.
    """
    in_use = KetentuiError("repair_in_use", ExitCode.IN_USE)
    return locked(workspace.paths.data / "repair", in_use, patience, passing=True)


def drop_before_repairs(workspace: Workspace) -> None:
    """Remove the backups from before repairs, also what interruptions left of them: what is to be
    gone for good may be in there.
    """
    data = workspace.paths.data
    remove(*(one.path for one in in_bin(data, ".zip")), *left_in_bin(data, OF_ALL))


def expire(workspace: Workspace) -> None:
    """Remove for good what was in the bin for its time, as two starts have seen; not now where a
    repair is going on.
    """
    with suppress(KetentuiError), alone_for_good(workspace, 0):
        _expire(workspace)


def _expire(workspace: Workspace) -> None:
    past = Past(workspace.paths.bin, workspace.now())
    left = workspace.store.expire(past, partial(_forget, workspace))
    folders = folders_in(workspace.paths.bin)
    others = [one for folder in folders for one in past_in(folder, past.now)]
    for one in (*others, *past_in(workspace.paths.data, past.now, ending=".zip")):
        if past.may_go(one):
            with suppress(KetentuiError):
                remove_all(*with_endings(one.path))
        else:
            left = True
    past.remember(left=left)


def _forget(workspace: Workspace, files: Sequence[Path]) -> None:
    from ketentui.storage import handouts

    drop_before_repairs(workspace)
    remove(workspace.paths.overview, *left_of(workspace.paths.overview))
    drafts.drop_named_in(workspace, files, LARGEST_RECORD)
    handouts.forget(workspace.paths.handouts, {*_ids_in(workspace, files)})


def _ids_in(workspace: Workspace, files: Sequence[Path]) -> Iterator[str]:
    """Yield the ids under which what stands in files went out, as far as it can be read."""
    for found in _in(workspace, files):
        yield from (found.id, found.id_when_anonymous)


def _forms(workspace: Workspace, files: Sequence[Path]) -> Iterator[str]:
    """Yield the names of the forms for what stands in files, as far as it can be read."""
    for found in _in(workspace, files):
        yield drafts.of_respondent(found.id)
        for id in (found.id, *(action.id for action in found.actions)):
            yield drafts.of_action(id)


def _in(workspace: Workspace, files: Sequence[Path]) -> Iterator[Assessment]:
    for file in files:
        with suppress(KetentuiError, OSError):
            yield workspace.store.reader.parse(kept_bytes(file, LARGEST_RECORD), file)


def find_stored(workspace: Workspace, reference: str) -> str:
    """Return the id of the stored assessment that `reference` stands for; see `stored.find`.

    `only_in_bin` where it is in the bin alone.
    """
    try:
        return find(workspace, reference)
    except KetentuiError as error:
        if error.key == "unknown_id":
            with suppress(KetentuiError):
                only = find_binned(workspace, reference)[0].assessment_id
                error = KetentuiError("only_in_bin", id=only)
        raise error


def find_anywhere(workspace: Workspace, reference: str) -> str:
    """Return the id of the assessment, stored or in the bin, that `reference` stands for."""
    if reference == "last":
        return find(workspace, reference)
    binned = (one.assessment_id for one in workspace.store.binned())
    return named(reference, {*workspace.store.ids(), *binned}, "unknown_id")


def find_binned(workspace: Workspace, reference: str) -> list[Binned]:
    """Return what is in the bin of the assessment that `reference` stands for, what is meant first.

    That is the one whose file has that name, or else see `named_by_id`; `last` is what came in the
    bin last. KetentuiError where there is none.
    """
    binned = workspace.store.binned()
    meant = [one for one in binned if reference in (one.path.stem, "last")]
    if not meant and not binned:
        raise KetentuiError("bin_empty")
    if not meant:
        wanted = named(reference, {one.assessment_id for one in binned}, "not_in_bin")
        meant = [one for one in named_by_id(workspace, binned) if one.assessment_id == wanted]
    first = meant[0]
    others = (one for one in binned if one.assessment_id == first.assessment_id)
    return [first, *(one for one in others if one != first)]


def named_by_id(workspace: Workspace, binned: Sequence[Binned]) -> list[Binned]:
    """Return of each assessment the one in the bin, the newest first, that its id alone stands for.

    That is what was deleted last, where none is stored: not a copy that was set aside since. Where
    one is, or none was deleted, it is what came last.
    """
    found: dict[str, Binned] = {}
    for one in binned:
        known = found.setdefault(one.assessment_id, one)
        is_stored = exists(workspace.store.path(one.assessment_id))
        if (known.reason, one.reason) == ("aside", "deleted") and not is_stored:
            found[one.assessment_id] = one
    return list(found.values())


def stored_version(workspace: Workspace, assessment_id: str) -> Version | None:
    """Return an assessment as it is stored; None where it isn't."""
    path = workspace.store.path(assessment_id)
    return _version(workspace, path, assessment_id, workspace.now()) if exists(path) else None


def binned_version(workspace: Workspace, binned: Binned) -> Version:
    """Return an assessment as it is in the bin."""
    return _version(workspace, binned.path, binned.assessment_id, binned.since)


def newest_version(workspace: Workspace, assessment_id: str) -> Version:
    """Return an assessment as it is stored, or else as it came in the bin last."""
    stored = stored_version(workspace, assessment_id)
    if stored is not None:
        return stored
    return binned_version(workspace, find_binned(workspace, assessment_id)[0])


def _version(workspace: Workspace, file: Path, assessment_id: str, since: datetime) -> Version:
    try:
        assessment = workspace.store.reader.read(file, assessment_id).assessment
    except KetentuiError:
        assessment = None
    zone = workspace.now().tzinfo
    with suppress(OSError):
        return Version(assessment, changed_when(file, zone))
    return Version(assessment, since.astimezone(zone))  # a link to nothing
