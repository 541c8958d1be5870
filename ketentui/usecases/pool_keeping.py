"""What the pool keeps of each assessment: its newest state, anonymous where it ever was, a folder a
chain.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.text import slug
from ketentui.storage import records
from ketentui.storage.exchange import ExportOptions, disclosed, is_as_made, kept_json, read_shared
from ketentui.storage.files import exists, files_in, folders_in, kind_of
from ketentui.storage.locks import locked
from ketentui.storage.writing import (
    keep_changed_at,
    make_private_folder,
    move,
    remove,
    remove_if_empty,
    write_atomically,
)
from ketentui.team.choosing import is_another, recency
from ketentui.usecases.workspace import Workspace

Fate = Literal["new", "newer", "known", "older", "hidden", "withdrawn"]
"""What became of an export: new in the pool, in the place of an older one, there already, left
where it was because a newer one is there, or anonymous from now on, as the pool has it, since it or
what was there is; or left where it was because it was removed from the pool before."""

FATES: tuple[Fate, ...] = get_args(Fate)
"""All of them, in the order in which they are told."""

Check = Callable[[Assessment, str], None]
"""Raises a KetentuiError where an export, in the file of that name, can't be right."""

_PATIENCE = 20.0
"""Seconds to wait for another import; one of a thousand exports takes a few."""

_PLAIN = re.compile("[A-Za-z0-9_-]{1,64}")


def alone(workspace: Workspace) -> AbstractContextManager[None]:
    """Keep other processes from changing the pool: what is read there holds until it is written."""
    in_use = KetentuiError("pool_in_use", ExitCode.IN_USE)
    return locked(workspace.paths.pool, in_use, _PATIENCE)


def chain_folder(workspace: Workspace, chain: str) -> Path:
    """Return the folder of a chain, there or not: readable, and another for every other name."""
    key = names.key(chain)
    mark = sha256(key.encode()).hexdigest()[:8]
    return workspace.paths.pool / "-".join(filter(None, (slug(key), mark)))


def exports_in(workspace: Workspace) -> Iterator[Path]:
    """Yield the files of the pool, a folder a chain; KetentuiError where one can't be read."""
    for folder in folders_in(workspace.paths.pool):
        yield from files_in(folder, ".json")


def folders_of(workspace: Workspace) -> list[Path]:
    """Return the folders that hold exports; KetentuiError where one can't be read."""
    return [folder for folder in folders_in(workspace.paths.pool) if files_in(folder, ".json")]


def join(workspace: Workspace) -> None:
    """Bring together what is parted, if anything is."""
    if _parted(workspace):
        with alone(workspace):
            bring_together(workspace)


def _parted(workspace: Workspace) -> dict[Path, Path]:
    """Return the folders of an older rule for names, each with the one that it belongs in now."""
    places = {
        folder: chain_folder(workspace, first.respondent.chain)
        for folder in folders_of(workspace)
        if (first := first_of(files_in(folder, ".json"))) is not None
    }
    return {folder: own for folder, own in places.items() if folder != own}


def bring_together(workspace: Workspace) -> None:
    """Bring what an older rule for names parted together: each export as if it came in now.

    What can't be read moves as it is, unless something of its name is there.
    """
    parted = _parted(workspace)
    if parted:
        kept, check = Kept(workspace), workspace.library.checker()
        for folder, own in parted.items():
            try:
                _move(folder, own, lambda export, file: keep(kept, export, check, str(file)))
            except OSError as error:
                raise KetentuiError("not_writable", file=own, reason=error) from error


def _move(folder: Path, own: Path, keep: Callable[[Assessment, Path], Fate]) -> None:
    """Move the exports in a folder to where each has its place, and the rest to `own`.

    One with the id of another stays: that has the place.
    """
    make_private_folder(own)
    for file in files_in(folder, ".json"):
        export = read_or_none(file)
        if export is not None:
            with suppress(IdOfAnother):
                keep(export, file)
        elif not exists(own / file.name):
            move(file, own / file.name)
    remove_if_empty(folder)


class Kept:
    """Where the pool keeps what it has of each assessment: looked through once for a whole import,
    which has the pool alone, so that every export costs the same however many there are.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._files: defaultdict[str, set[Path]] = defaultdict(set)
        for file in exports_in(workspace):
            self._files[file.name].add(file)

    def copies(self, export: Assessment) -> list[Path]:
        """Return the files of an assessment: one, or more where something was interrupted."""
        return sorted(self._files[self.file(export).name])

    def put(self, export: Assessment, instead_of: Iterable[Path]) -> None:
        """Let this be all that the pool has of an assessment; `place_taken` where a folder is."""
        target = self._free(self.file(export))
        write_atomically(target, kept_json(export).encode())
        remove(*(file for file in instead_of if file != target))
        self._files[target.name] = {target}

    def put_as_it_was(self, file: Path, content: bytes, changed: int) -> bool:
        """Put a file in the pool, as old as it was, and return True; False where something of its
        name is there. `changed` is in nanoseconds since 1970.
        """
        there = self._files[file.name]
        if there:
            return False
        write_atomically(self._free(file), content)
        keep_changed_at(file, changed)
        there.add(file)
        return True

    def _free(self, file: Path) -> Path:
        if kind_of(file) == "folder":
            raise KetentuiError("place_taken", file=file)
        return file

    def file(self, export: Assessment) -> Path:
        """Return where an assessment has its place."""
        plain = _PLAIN.fullmatch(export.id)
        name = export.id if plain else sha256(export.id.encode()).hexdigest()
        return chain_folder(self._workspace, export.respondent.chain) / f"{name}.json"


class IdOfAnother(KetentuiError):
    """An export has the id of another assessment that is in the pool."""

    def __init__(self, name: str, known: Assessment) -> None:
        who = known.respondent
        super().__init__(
            "id_of_another",
            ExitCode.BAD_DATA,
            file=name,
            id=known.id,
            name=who.name or "–",
            organisation=who.organisation or "–",
            chain=who.chain or "–",
        )


def keep(kept: Kept, export: Assessment, check: Check, name: str) -> Fate:
    """Put an export in the pool, unless what is there is newer.

    Of two that are equally new, such as two anonymous ones of one day, the last to come counts.
    Once anonymous is always anonymous, also where an open export with the same id is newer.
    KetentuiError, which names the file as `name`, where what is there is another assessment of that
    id: what somebody else made may not take its place; and where the system refuses to read what is
    there: that may be newer, or anonymous.
    """
    copies = kept.copies(export)
    found = {file: copy for file in copies if (copy := _read(file)) is not None}
    sound = {file: copy for file, copy in found.items() if _is_sound(copy, check)}
    for copy in sound.values():
        if is_another(export, copy) or _is_copied(export, copy):
            raise IdOfAnother(name, copy)
    there = list(found.values())
    every = [_keyed(export, there), *there]
    sharings = {one.sharing for one in every}
    if "anonymous" in sharings:
        every = [disclosed(one, ExportOptions(anonymous=True)) for one in every]
    fate, newest = _newest(every[0], [one for one in every[1:] if _is_sound(one, check)])
    if newest not in there or copies != [kept.file(newest)]:
        kept.put(newest, copies)
    return "hidden" if len(sharings) > 1 and newest not in there else fate


def _is_copied(export: Assessment, copy: Assessment) -> bool:
    """Return whether somebody copied an id: in a round an open export and an anonymous one never
    have the same, and an open one that counts as anonymous would make room for a forged one.
    """
    in_rounds = export.round is not None and copy.round is not None
    return in_rounds and export.sharing != copy.sharing


def _newest(export: Assessment, known: Sequence[Assessment]) -> tuple[Fate, Assessment]:
    """Return what becomes of an export where others of the same assessment are, and which stays."""
    if not known:
        return "new", export
    before = max(known, key=_worth)
    fate = _fate(export, before)
    return fate, export if fate == "newer" else before


def _fate(export: Assessment, before: Assessment) -> Fate:
    if records.encode(export) == records.encode(before):
        return "newer" if is_as_made(export) and not is_as_made(before) else "known"
    if _worth(export) >= _worth(before):
        return "newer"
    return "known" if export.answers == before.answers else "older"


def _worth(export: Assessment) -> tuple[object, ...]:
    """Return which of two is to be kept: the newest, and of two as new the one that is as made."""
    return *recency(export), is_as_made(export)


def _keyed(export: Assessment, there: Sequence[Assessment]) -> Assessment:
    """Return an export with the installation's key where another one of it has that: one of before
    doesn't undo what is known.
    """
    keys = [one.respondent.installation for one in (export, *there)]
    key = next(filter(None, keys), "")
    return replace(export, respondent=replace(export.respondent, installation=key))


def _is_sound(copy: Assessment, check: Check) -> bool:
    try:
        check(copy, copy.id)
    except KetentuiError:
        return False
    return True


def first_of(exports: Iterable[Path]) -> Assessment | None:
    """Return the first of some exports that can be read; None without any."""
    return next(filter(None, map(read_or_none, exports)), None)


def _read(file: Path) -> Assessment | None:
    """Return the assessment in a file of the pool; None where it is damaged or gone."""
    try:
        return read_shared(file)
    except KetentuiError as error:
        if error.key == "file_unreadable":
            raise
        return None


def read_or_none(file: Path) -> Assessment | None:
    """Return the assessment in a file of the pool; None where it can't be read."""
    try:
        return read_shared(file)
    except KetentuiError:
        return None
