"""Putting back what a backup holds, without losing anything newer that is here."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from ketentui.config.writing import with_choice_of
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.assessment import Assessment
from ketentui.storage.backup import LARGEST_BACKUP, Backup, Content, opened
from ketentui.storage.bounds import within_bounds
from ketentui.storage.exchange import parse_shared
from ketentui.storage.files import LARGEST_CONFIG, changed_at, exists, kept_bytes, read_bytes
from ketentui.storage.ids import is_safe
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.usecases import pool_keeping
from ketentui.usecases.backup import place_of
from ketentui.usecases.placing import (
    Fate,
    Together,
    alone_with,
    put_together,
    set_aside,
    together_in,
    write_as_old,
)
from ketentui.usecases.pool_keeping import Check, Kept, alone, keep
from ketentui.usecases.pool_memory import Memory, remember, remembered, remembered_in
from ketentui.usecases.taken_in import received, remove
from ketentui.usecases.workspace import Workspace

_OF_POOL: Mapping[pool_keeping.Fate, Fate] = {
    "new": "back",
    "newer": "replaced",
    "known": "same",
    "older": "kept",
    "hidden": "same",
    "withdrawn": "withdrawn",
}
"""What becomes of an export of others, by what became of it in the pool."""

_Here = Literal["absent", "same", "older", "newer", "joinable", "more"]
"""What is here of a file in the backup; `newer` is whatever nobody can say that it is older, and
`more` all that the backup has, with more.
"""


class Plan(msgspec.Struct, frozen=True):
    """A backup that was found right, and what is here of it."""

    backup: Backup
    here: Mapping[str, _Here]
    """By the name of the file in the backup; of exports of others it is seen as they come in."""

    @property
    def newer(self) -> tuple[str, ...]:
        """What is newer or another here, and is replaced where somebody says so alone."""
        return tuple(name for name, here in self.here.items() if here == "newer")


class PutBack(msgspec.Struct, frozen=True):
    """What became of the files of a backup."""

    fates: Mapping[Fate, int]
    """How many met each; previous copies are not counted."""
    removed: int
    """How many people's exports left the pool, since they had withdrawn when it was made."""
    failed: tuple[KetentuiError, ...]
    """Why others couldn't be put back."""


def planned(workspace: Workspace, file: Path) -> Plan:
    """Return what is here of a backup; nothing is changed yet.

    `backup_invalid` or `backup_newer` where the backup isn't right.
    """
    backup = opened(read_bytes(file, LARGEST_BACKUP), str(file))
    for one in backup.files:
        if place_of(workspace.paths, one.name) is None:
            problem = Problem("", "backup_name", (("file", one.name),))
            raise KetentuiError("backup_invalid", ExitCode.BAD_DATA, [problem], file=file)
    here = {
        one.name: _here(workspace, backup, one)
        for one in _in_order(backup)
        if not _is_of_others(workspace, one)
    }
    return Plan(backup, here)


def put_back(workspace: Workspace, plan: Plan, *, over: bool) -> PutBack:
    """Put back what a backup has, file by file, and return what became of it.

    What is newer or another here stays, unless `over`: then it goes to the bin, as what is older
    does. What can be put together is, with what is here where the two differ. Exports of others
    come as if they were taken in now: the newest stays, and anonymous stays anonymous. Done once
    more, it goes on where it was interrupted. `pool_in_use` as for an import.
    """
    fates: Counter[Fate] = Counter()
    failed: list[KetentuiError] = []
    removed = 0
    own = [*_own(workspace, plan, over=over)]
    try:
        removed = _withdrawn_too(workspace, plan.backup)
    except KetentuiError as error:
        failed.append(error)
    for one, fate in (*own, *_of_others(workspace, plan)):
        if isinstance(fate, KetentuiError):
            failed.append(fate)
        elif not one.name.endswith(".bak"):
            fates[fate] += 1
    return PutBack(fates, removed, tuple(failed))


def _own(
    workspace: Workspace, plan: Plan, *, over: bool
) -> Iterator[tuple[Content, Fate | KetentuiError]]:
    """Put back what is this machine's own, and yield what becomes of each file."""
    for one in _in_order(plan.backup):
        if one.name in plan.here:
            try:
                yield one, _put(workspace, plan, one, over=over)
            except KetentuiError as error:
                yield one, error


def _put(workspace: Workspace, plan: Plan, one: Content, *, over: bool) -> Fate:
    """Put a file back; what is here may have changed since the plan was made."""
    place, content = _place(workspace, one), _content(workspace, plan.backup, one)
    if fate := _left(workspace, plan, one, over=over):
        return fate
    with alone_with(workspace, place):
        if fate := _left(workspace, plan, one, over=over):
            return fate
        there = exists(place)
        if there and together_in(workspace, place):
            with suppress(KetentuiError):  # one of them can't be read
                return put_together(workspace, place, content, one.changed, theirs=over)
        if there:
            set_aside(workspace, place)
        write_as_old(place, content, one.changed)
    return "replaced" if there else "back"


def _left(workspace: Workspace, plan: Plan, one: Content, *, over: bool) -> Fate | None:
    """Return what becomes of a file that isn't put back now; None of one that is."""
    place = _place(workspace, one)
    if place.suffix == ".bak":
        main = plan.here.get(f"{one.name.removesuffix('.bak')}.json")
        stays = main in ("more", "joinable") or (main == "newer" and not over)
        return "same" if exists(place) or stays else None
    here = _here(workspace, plan.backup, one)
    if here == "same":
        return "same"
    if here == "more" or (here == "newer" and not over and not together_in(workspace, place)):
        return "kept"
    return "withdrawn" if _has_withdrawn(workspace, place, plan.backup, one) else None


def _has_withdrawn(workspace: Workspace, place: Path, backup: Backup, one: Content) -> bool:
    """Return whether a file is an export of who withdrew, that a repair put in the bin."""
    if place.parent != workspace.paths.bin / workspace.paths.pool.name:
        return False

    try:
        export = parse_shared(backup.read(one), one.name)
    except KetentuiError:
        return False
    return remembered(workspace).has_withdrawn(export.id)


def _content(workspace: Workspace, backup: Backup, one: Content) -> bytes:
    """Return what a file of a backup is to be here: as it was, but the settings with the data
    folder of this machine, where all else goes.

    `config_not_put_back` where the two can't be brought together.
    """
    content = backup.read(one)
    place = _place(workspace, one)
    if place != workspace.paths.settings:
        return content

    try:
        here = kept_bytes(place, LARGEST_CONFIG).decode() if exists(place) else ""
        return with_choice_of(content.decode(), here, "data_dir").encode()
    except ValueError as error:
        if b"data_dir" not in content:  # whatever it is, it leads nowhere else
            return content
        raise KetentuiError("config_not_put_back", ExitCode.BAD_DATA, file=place) from error


def _withdrawn_too(workspace: Workspace, backup: Backup) -> int:
    """Let who had withdrawn when a backup was made be withdrawn here; return of how many there was
    an export in the pool.

    Not who came in again since.
    """

    paths = workspace.paths
    listed = next((one for one in backup.files if _place(workspace, one) == paths.remembered), None)
    if listed is None:
        return 0
    try:
        theirs = remembered_in(paths.remembered, backup.read(listed))
    except KetentuiError:  # it came back as it was, where nothing is here
        return 0
    there = [one for one in received(workspace) if theirs.has_withdrawn(one.id)]
    again = {one.id for one in there if changed_at(one.file) > listed.changed}
    with alone(workspace):
        remember(workspace, remembered(workspace).joined(theirs.without_withdrawn(again)))
    return remove(workspace, {one.id for one in there} - again)


def _of_others(workspace: Workspace, plan: Plan) -> Iterator[tuple[Content, Fate | KetentuiError]]:
    """Put back exports of others, and yield what becomes of each; none where it isn't known who
    withdrew, which is then told once.
    """

    sent = [one for one in plan.backup.files if one.name not in plan.here]
    if not sent:
        return
    with alone(workspace):
        try:
            memory = remembered(workspace)
        except KetentuiError as error:
            yield sent[0], error
            return
        taking = _Taking(Kept(workspace), workspace.library.checker(), memory)
        for one in sent:
            try:
                yield one, taking.take_in(_place(workspace, one), plan.backup, one)
            except KetentuiError as error:
                yield one, error


class _Taking(msgspec.Struct, frozen=True):
    """Exports of others that come back, for who has the pool alone."""

    kept: Kept
    check: Check
    memory: Memory

    def take_in(self, place: Path, backup: Backup, one: Content) -> Fate:
        """Put an export back as it was, and as old, where nothing of it is here and it wasn't
        removed; else as if it came in now.
        """

        content = backup.read(one)
        if exists(place) and kept_bytes(place, LARGEST_RECORD) == content:
            return "same"
        try:
            export = parse_shared(content, str(place))
        except KetentuiError:
            if self.kept.put_as_it_was(place, content, one.changed):  # damaged, as it was
                return "back"
            raise
        if self.memory.has_withdrawn(export.id) and not self.kept.copies(export):
            return "withdrawn"
        named = self.memory.as_named(export)
        if named == export and self.kept.put_as_it_was(place, content, one.changed):
            return "back"
        return _OF_POOL[keep(self.kept, named, self.check, str(place))]


def _in_order(backup: Backup) -> Sequence[Content]:
    """Return the files in a backup, each before its previous copy."""
    return sorted(backup.files, key=lambda one: one.name.endswith(".bak"))


def _place(workspace: Workspace, one: Content) -> Path:
    place = place_of(workspace.paths, one.name)
    assert place is not None, "a plan has what has a place alone"
    return place


def _is_of_others(workspace: Workspace, one: Content) -> bool:
    return workspace.paths.pool in _place(workspace, one).parent.parents


def _here(workspace: Workspace, backup: Backup, one: Content) -> _Here:
    place = _place(workspace, one)
    try:
        here = kept_bytes(place, LARGEST_RECORD)
    except FileNotFoundError:
        return "absent"
    except KetentuiError:  # whatever it is
        return "newer"
    if place == workspace.paths.remembered:  # who withdrew here, stays withdrawn
        return "older" if _is_unread(place) else "same"
    try:
        there = _content(workspace, backup, one)
    except KetentuiError:  # told when it is to be put back
        return "older"
    if here == there or place.suffix == ".bak":  # a previous copy goes where its file goes
        return "same"
    if place.parent == workspace.paths.assessments:
        return _here_of_record(workspace, place, (here, there), one.changed)
    if put := together_in(workspace, place):
        return _here_together(put, place, here, there)
    if place == workspace.paths.settings:
        return "older" if _has_all(there, here) else "newer"
    key = here.decode(errors="replace").strip()
    damaged = place == workspace.paths.installation and not is_safe(key)
    return "older" if damaged else "newer"


def _here_of_record(
    workspace: Workspace, place: Path, contents: tuple[bytes, bytes], changed: int
) -> _Here:
    mine, theirs = (_parsed(workspace, content, place) for content in contents)
    if theirs is None:
        return "newer" if mine is None else "same"
    if mine is not None:
        later = changed_at(place) >= changed  # of two that are as old, nobody knows
        return "newer" if later or _has_more(mine, theirs) else "older"
    with suppress(KetentuiError):
        saved = workspace.store.reader.read(place, place.stem).assessment
        differs = _state(saved) == _state(theirs) and saved.answers != theirs.answers
        if differs or _has_more(saved, theirs):
            return "newer"
    return "older"


def _here_together(put: Together, place: Path, here: bytes, there: bytes) -> _Here:
    try:
        put(there, there, place, theirs=False)
    except KetentuiError:  # it replaces nothing
        return "newer"
    try:
        both, agree = put(here, there, place, theirs=False)
    except KetentuiError:
        return "older"
    if not agree:
        return "newer"
    return "more" if both == here else "joinable"


def _has_all(there: bytes, here: bytes) -> bool:
    """Return whether settings say all that others do; what can't be read says nothing."""
    try:
        mine, theirs = (
            tomllib.loads(within_bounds(one.decode("utf-8-sig"))) for one in (here, there)
        )
    except ValueError:
        return False
    return all(theirs.get(name) == value for name, value in mine.items())


def _is_unread(memory: Path) -> bool:
    try:
        remembered_in(memory)
    except KetentuiError:
        return True
    return False


def _parsed(workspace: Workspace, content: bytes, place: Path) -> Assessment | None:
    try:
        return workspace.store.reader.parse(content, place)
    except KetentuiError:
        return None


def _has_more(mine: Assessment, theirs: Assessment) -> bool:
    """Return whether one says something that the other doesn't, whose file may be newer: an action
    doesn't change how old that is.
    """
    return _state(mine) > _state(theirs) or not {*mine.actions} <= {*theirs.actions}


def _state(found: Assessment) -> tuple[datetime, int]:
    """Return when an assessment was last corrected, finished or else begun, and how much of it is
    answered.
    """
    return found.last_moment, found.answered
