"""What was taken in, one by one: looked at, removed where somebody withdraws, a name mended."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.storage import handouts
from ketentui.storage.bin import in_bin
from ketentui.storage.exchange import read_shared
from ketentui.storage.files import (
    changed_at,
    changed_when,
    exists,
    files_in,
    folders_in,
    readable_bytes,
)
from ketentui.storage.ids import named
from ketentui.storage.locks import remove_held_lock
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.storage.writing import keep_changed_at, left_in, remove_if_empty
from ketentui.storage.writing import remove as remove_files
from ketentui.usecases import typed_texts
from ketentui.usecases.discarding import alone_for_good, drop_before_repairs
from ketentui.usecases.pool_keeping import (
    Check,
    IdOfAnother,
    Kept,
    alone,
    bring_together,
    chain_folder,
    exports_in,
    join,
    keep,
)
from ketentui.usecases.pool_memory import Memory, Renaming, remember, remembered
from ketentui.usecases.workspace import Workspace

_SHORT = 12
"""Characters of an id that mostly tell it apart; ours have so many."""


class Received(msgspec.Struct, frozen=True):
    """A file of the pool."""

    file: Path
    export: Assessment | None
    """None where it can't be read."""
    error: KetentuiError | None = None
    """Why it can't be."""

    @property
    def id(self) -> str:
        """The id of the assessment; of one that can't be read, what the file is called after."""
        return self.export.id if self.export else self.file.stem

    def is_of(self, chain: str) -> bool:
        """Return whether it is known to be of a chain."""
        return self.export is not None and names.same(self.export.respondent.chain, chain)

    def taken_in(self, now: datetime) -> datetime | None:
        """Return when this state of it was taken in, in the time zone of `now`; None where the disk
        doesn't say it.
        """
        try:
            return changed_when(self.file, now.tzinfo)
        except (OSError, OverflowError, ValueError):
            return None


def received(workspace: Workspace) -> list[Received]:
    """Return all that was taken in, by chain, organisation and name; what can't be read is last.

    KetentuiError where the pool can't be read.
    """
    with suppress(KetentuiError):  # what is parted can be looked at too
        join(workspace)
    return sorted(_received(workspace), key=_order)


def _received(workspace: Workspace) -> Iterator[Received]:
    for file in exports_in(workspace):
        try:
            yield Received(file, read_shared(file))
        except KetentuiError as error:
            if error.key != "file_missing":  # removed while it was looked at
                yield Received(file, None, error)


def set_aside(workspace: Workspace, everything: Sequence[Received]) -> list[Received]:
    """Return the exports that a repair put in the bin, of which the pool itself has nothing."""
    there = {one.id for one in everything}
    return [one for one in _binned(workspace) if one.id not in there]


def _binned(workspace: Workspace) -> Iterator[Received]:
    for one in in_bin(workspace.paths.bin / workspace.paths.pool.name):
        with suppress(KetentuiError):
            yield Received(one.path, read_shared(one.path))


def _order(one: Received) -> tuple[bool, str, str, str, str]:
    if one.export is None:
        return True, str(one.file), "", "", ""
    who = one.export.respondent
    return False, names.key(who.chain), names.key(who.organisation), names.key(who.name), one.id


def short_ids(everything: Sequence[Received]) -> Mapping[str, str]:
    """Return of every id a beginning that none of the others has; the whole where there is none."""
    ids = {one.id for one in everything}
    begins = Counter(id[:_SHORT] for id in ids)
    return {id: id[:_SHORT] if begins[id[:_SHORT]] == 1 else id for id in ids}


def found(everything: Sequence[Received], reference: str) -> list[Received]:
    """Return what has the id that `reference` is, or is the beginning of.

    KetentuiError where nothing has, or several have.
    """
    meant = named(reference, {one.id for one in everything}, "unknown_received")
    return [one for one in everything if one.id == meant]


def of_chain(workspace: Workspace, everything: Sequence[Received], chain: str) -> list[Received]:
    """Return all of one chain, also what can't be read in its folder.

    KetentuiError names the chains there are where there is nothing of it.
    """
    folder = chain_folder(workspace, chain)
    those = [
        one
        for one in everything
        if one.is_of(chain) or (one.export is None and one.file.parent == folder)
    ]
    if not those:
        raise _unknown(chain, [one.export.respondent.chain for one in everything if one.export])
    return those


def _unknown(chain: str, chains: Sequence[str]) -> KetentuiError:
    known = names.nearest(chain, names.common_spellings(chains).values())
    key = "pool_chain_unknown" if chains else "pool_empty"
    return KetentuiError(key, chain=chain, known=known)


def finished_before(everything: Sequence[Received], day: date) -> list[Received]:
    """Return what was finished before a day; what can't be read doesn't say when it was."""
    return [one for one in everything if one.export and one.export.day < day]


def remove(workspace: Workspace, ids: Collection[str], *, withdrawn: bool = True) -> int:
    """Erase what the pool has of assessments, every copy, and return of how many there was any.

    Where they are `withdrawn`, so are the backups from before repairs, and it is remembered first,
    so that a later import leaves them out. Whatever interrupts it, what isn't gone is still there
    to be removed. `pool_in_use` where another process changes the pool for long.
    """
    with alone_for_good(workspace), alone(workspace):
        bring_together(workspace)
        there = [*_received(workspace)]
        going = [one for one in (*there, *_binned(workspace)) if one.id in ids]
        if going and withdrawn:
            drop_before_repairs(workspace)
            handouts.forget(workspace.paths.handouts, [one.id for one in going])
            remember(workspace, remembered(workspace).with_withdrawn(one.id for one in going))
        _erase(workspace, going, [one.file for one in there if one.export and one.id not in ids])
        if not any(folders_in(workspace.paths.pool)):
            remove_held_lock(workspace.paths.pool)
    return len({one.id for one in going})


def _erase(workspace: Workspace, going: Sequence[Received], staying: Sequence[Path]) -> None:
    """Remove files from the pool, first what else there is of them; the pool is this process's.

    What an interrupted write left goes, of whichever export: nobody is writing now.
    """
    folders = folders_in(workspace.paths.pool)
    left = [file for folder in folders for file in left_in(folder)]
    if going:
        known = {*staying, *(one.file for one in going)}
        remove_files(*left, *_copies(workspace, going, known), *_in_bin(workspace, going))
        remove_files(*(one.file for one in going))
    for folder in folders:
        remove_if_empty(folder)


def _copies(
    workspace: Workspace, going: Sequence[Received], known: Collection[Path]
) -> Iterator[Path]:
    """Yield what others made of exports in the pool, such as editors, and previous copies: by its
    name, or by an id that is in it.
    """
    pool = workspace.paths.pool
    previous = {one.file.with_suffix(".bak").name for one in going}
    for folder in (pool, *folders_in(pool)):
        for file in files_in(folder, ""):
            if file not in known and (file.name in previous or _holds(file, going)):
                yield file


def _in_bin(workspace: Workspace, going: Sequence[Received]) -> Iterator[Path]:
    """Yield what a repair put in the bin of exports: by its name, or by an id that is in it."""
    called = {one.file.name for one in going}
    for one in in_bin(workspace.paths.bin / workspace.paths.pool.name):
        if one.assessment_id in called or _holds(one.path, going):
            yield from (one.path, one.path.with_suffix(".bak"))


def _holds(file: Path, going: Sequence[Received]) -> bool:
    content = readable_bytes(file, LARGEST_RECORD)
    return any(json.dumps(one.id, ensure_ascii=False).encode() in content for one in going)


def rename(workspace: Workspace, renaming: Renaming) -> int:
    """Give a chain or an organisation its new name in all that was taken in; return in how much.

    It is remembered, so that what comes in later under the old name gets the new one too. Exports
    keep their ids. KetentuiError where nothing has the old name, the new one is none or too long,
    or the system refuses to read a file: then nothing is renamed.
    """
    renaming = _sound(renaming)
    with alone(workspace):
        bring_together(workspace)
        everything = [*_received(workspace)]
        for one in everything:
            if one.error and one.error.key == "file_unreadable":  # it may well have the old name
                raise one.error
        those = [one for one in everything if one.export and renaming.concerns(one.export)]
        if not those:
            raise _nothing_called(renaming, everything)
        memory = remembered(workspace)
        if memory.renamed[-1:] != (renaming,):  # an interrupted one is done again
            remember(workspace, memory.with_renamed(renaming))
        return _renamed(workspace, those, renaming)


def _sound(renaming: Renaming) -> Renaming:
    new = typed_texts.name(renaming.new)
    if not new:
        raise KetentuiError("name_empty", ExitCode.USAGE)
    return Renaming(renaming.kind, names.name_of(renaming.old), new, renaming.chain)


def _renamed(workspace: Workspace, those: Sequence[Received], renaming: Renaming) -> int:
    kept, check = Kept(workspace), workspace.library.checker()
    changed = 0
    for one in those:
        assert one.export is not None
        named = renaming.applied(one.export)
        if named != one.export:
            with suppress(IdOfAnother, FileNotFoundError):  # that has the place, or a copy took it
                changed += _replaced(kept, one.file, named, check)
    return changed


def _replaced(kept: Kept, file: Path, named: Assessment, check: Check) -> bool:
    """Let a file of the pool give way to its export with another name; return whether that is what
    the pool has of it now. When it was taken in stays.
    """
    came, place = changed_at(file), kept.file(named)
    keep(kept, named, check, str(file))
    if exists(place):
        keep_changed_at(place, came)
    if file != place:
        remove_files(file)
        remove_if_empty(file.parent)
    return exists(place)


def _nothing_called(renaming: Renaming, everything: Sequence[Received]) -> KetentuiError:
    exports = [one.export for one in everything if one.export]
    chains = [one.respondent.chain for one in exports]
    if renaming.kind == "chain":
        return _unknown(renaming.old, chains)
    if renaming.chain is not None:
        if not any(names.same(chain, renaming.chain) for chain in chains):
            return _unknown(renaming.chain, chains)
        exports = [one for one in exports if names.same(one.respondent.chain, renaming.chain)]
    spelled = names.common_spellings(one.respondent.organisation for one in exports)
    known = names.nearest(renaming.old, spelled.values())
    return KetentuiError("pool_organisation_unknown", name=renaming.old, known=known)


def forget_renamed(workspace: Workspace) -> int:
    """Forget which names were mended, for what comes in later; return how many there were."""
    with alone(workspace):
        memory = remembered(workspace)
        remember(workspace, Memory(memory.withdrawn))
    return len(memory.renamed)
