"""What isn't right with what this machine has, and what can mend it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.agreed import TeamAgreements
from ketentui.model.assessment import Assessment
from ketentui.model.text import printable
from ketentui.storage import handouts
from ketentui.storage.bin import in_bin
from ketentui.storage.durable import LARGEST_RECORD, is_whole, tables_in
from ketentui.storage.exchange import read_shared
from ketentui.storage.files import (
    changed_at,
    entries_in,
    exists,
    exposed_in,
    files_in,
    folders_in,
    is_exposed,
    is_mine,
    kept_bytes,
    kind_of,
    leads_to,
    readable_bytes,
)
from ketentui.storage.handover import is_asked_for
from ketentui.storage.ids import is_safe
from ketentui.storage.locks import is_held
from ketentui.storage.records import SCHEMA
from ketentui.storage.store import Store
from ketentui.storage.writing import keep_changed_at, left_long_in, make_private, sweep
from ketentui.usecases import drafts
from ketentui.usecases.actions import chain_files
from ketentui.usecases.backup import CONFIG, is_passing
from ketentui.usecases.mending import Mending
from ketentui.usecases.restore import set_aside
from ketentui.usecases.stored import strange
from ketentui.usecases.workspace import Workspace

_Found = TypeVar("_Found")
_Files: TypeAlias = "Mapping[Path, _Found | KetentuiError]"


_TOMORROW = timedelta(days=1)
"""A clock may be that far ahead: the time is another elsewhere."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that isn't right."""

    kind: str
    """The key of its texts, below `doctor.`."""
    path: Path
    values: Mapping[str, object] = field(default_factory=dict)
    error: KetentuiError | None = None
    """What reading it says."""
    mend: Callable[[], object] | None = None
    """Mends it, losing nothing; None where somebody has to decide or do something."""


_UNREADABLE = {
    "settings",
    "unreadable",
    "damaged_with_copy",
    "damaged_readable",
    "damaged_no_copy",
    "handouts_lost",
    "pool_memory_lost",
    "installation_damaged",
    "no_file",
    "orphan_copy",
    "orphan_damaged",
    "edition_damaged",
    "questionnaire",
    "draft_damaged",
}
"""The kinds of what isn't there to be read."""


def unreadable(workspace: Workspace) -> tuple[Finding, ...]:
    """Return what of all that a backup is of can't be read, whole as the backup itself may be."""
    return tuple(one for one in examine(workspace) if one.kind in _UNREADABLE)


def examine(workspace: Workspace) -> tuple[Finding, ...]:
    """Return all that isn't right; nothing is changed, and no lock is held."""
    look = _Look(workspace)
    found: list[Finding] = []
    for check in _CHECKS:
        try:
            found.extend(check(look))
        except KetentuiError as error:  # what one of them can't look at, keeps no other from it
            path = Path(f"{error.values.get('file', look.paths.data)}")
            if path not in {one.path for one in found}:
                found.append(Finding("unreadable", path, error=error))
    return tuple(found)


class _Look:
    """What is here, each file read once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace, self.paths, self.store = workspace, workspace.paths, workspace.store
        self.teams = chain_files(workspace)
        self.mending = Mending(workspace)
        self.records: _Files[Assessment] = self._read(self.paths.assessments, self.record)
        self.agreements: _Files[TeamAgreements | None] = self._read(
            self.paths.agreements, self.teams.read
        )
        self.checker = workspace.library.checker()
        self.exports: dict[Path, Assessment | KetentuiError] = {}
        for folder in _folders(self.paths.pool):
            self.exports.update(self._read(folder, self.export))

    def _read(
        self, folder: Path, read: Callable[[Path], _Found]
    ) -> dict[Path, _Found | KetentuiError]:
        """Return what each file in a folder holds, or why it can't be read."""
        found: dict[Path, _Found | KetentuiError] = {}
        with suppress(KetentuiError):
            for path in files_in(folder, ".json"):
                try:
                    found[path] = read(self.mending.see(path))
                except FileNotFoundError:
                    continue
                except KetentuiError as error:
                    found[path] = error
        return found

    def record(self, path: Path) -> Assessment:
        return self.store.reader.parse(kept_bytes(path, LARGEST_RECORD), path)

    def export(self, path: Path) -> Assessment:
        """Return the assessment in an export; KetentuiError where a team report can't use it."""
        found = read_shared(path)
        self.checker(found, str(path))
        return found

    def own_record(self, path: Path) -> Assessment:
        """Return the assessment in a file, or in its copy; KetentuiError where it is another's."""
        found = self.record(path)
        if found.id != path.stem:
            raise KetentuiError("record_misnamed", file=path, id=found.id)
        return found


def _each(do: Callable[[Path], object], paths: Iterable[Path]) -> None:
    for path in paths:
        do(path)


# Folders and modes


def _unreadable_folders(look: _Look) -> Iterator[Finding]:
    for room in look.paths.rooms:
        try:
            folders_in(room)
        except KetentuiError as error:
            if not is_exposed(room):
                yield Finding("unreadable", room, error=error)


def _open_to_others(look: _Look) -> Iterator[Finding]:
    """Own questionnaires and settings are no secret, and may be shared."""
    places = {room: exposed_in(room) for room in look.paths.rooms}
    del places[look.paths.questionnaires]
    places[look.paths.data] = [file for file in look.paths.single_files if is_exposed(file)]
    for place, exposed in places.items():
        mine = [path for path in exposed if is_mine(path)]
        if mine:
            mend = partial(_each, make_private, mine)
            yield Finding("open_to_others", place, {"n": len(mine)}, mend=mend)
        if len(exposed) > len(mine):
            yield Finding("not_yours", place, {"n": len(exposed) - len(mine)})


def _unknown(look: _Look) -> Iterator[Finding]:
    """What the program never put there; in the bin and the user's own folders anything may be."""
    paths = look.paths
    known = {*paths.rooms, *paths.single_files, paths.config / CONFIG, paths.exports}
    with suppress(KetentuiError):
        known.update(one.path for one in in_bin(paths.data, ".zip"))
    for path in _entries(paths.data):
        if path not in known:
            yield Finding("unknown", path)
    endings = {
        paths.assessments: {".json", ".bak"},
        paths.agreements: {".json", ".bak"},
        paths.drafts: {".json"},
        paths.editions: {".toml"},
    }
    for folder in _folders(paths.pool):
        endings[folder] = {".json"}
    for room, usual in endings.items():
        for path in _entries(room):
            if path.suffix not in usual:
                yield Finding("unknown", path)


def _no_files(look: _Look) -> Iterator[Finding]:
    """What has the name of a file of the program's own, and is a folder, a device or the like, or a
    link to nothing.
    """
    paths = look.paths
    named = [*paths.single_files, paths.config / CONFIG]
    rooms = (paths.assessments, paths.agreements, paths.drafts, paths.pool, *_folders(paths.pool))
    named += [one for room in rooms for one in _entries(room) if one.suffix in (".json", ".bak")]
    toml = (paths.editions, paths.questionnaires)
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


def _folders(folder: Path) -> list[Path]:
    try:
        return folders_in(folder)
    except KetentuiError:
        return []


# What interrupted runs left


def _temporary(look: _Look) -> Iterator[Finding]:
    for folder, own in look.workspace.written_in():
        with suppress(KetentuiError):
            left = left_long_in(folder, own=own)
            if left:
                mend = partial(sweep, folder, own=own)
                yield Finding("temporary", folder, {"n": len(left)}, mend=mend)


def _dead_locks(look: _Look) -> Iterator[Finding]:
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


# What can't be read


def _damaged(look: _Look) -> Iterator[Finding]:
    for path, found in look.records.items():
        if isinstance(found, KetentuiError):
            yield _of_error(look, path, found, look.own_record)
    for path, agreed in look.agreements.items():
        if isinstance(agreed, KetentuiError):
            yield _of_error(look, path, agreed, look.teams.read)
    for path, sent in look.exports.items():
        if isinstance(sent, KetentuiError):
            yield _of_error(look, path, sent, _no_copy)


def _no_copy(path: Path) -> None:
    raise KetentuiError("file_missing", file=path)


def _of_error(
    look: _Look, path: Path, error: KetentuiError, read: Callable[[Path], object]
) -> Finding:
    of_schema = f"{error.values.get('found')}".startswith(SCHEMA.removesuffix("1"))
    if error.key == "record_newer" or (error.key == "wrong_schema" and of_schema):
        return Finding("newer", path, error=error)
    if _is_refused(error):
        return Finding("unreadable", path, error=error)
    rescued = _rescued(look.store, path.stem) if path.parent == look.paths.assessments else None
    if rescued is not None and rescued.key in ("record_salvaged", "record_salvaged_more"):
        values = {"answered": rescued.values["answered"]}
        mend = partial(look.mending.rescue, path)
        return Finding("damaged_readable", path, values, error=error, mend=mend)
    if _is_sound(path.with_suffix(".bak"), read):
        mend = partial(look.mending.to_previous, path)
        return Finding("damaged_with_copy", path, error=error, mend=mend)
    mend = partial(look.mending.aside, path)
    return Finding("damaged_no_copy", path, error=error, mend=mend)


def _is_refused(error: BaseException | None) -> bool:
    """Return whether the system refuses to read a file, whole as it may be: a folder is none."""
    if not isinstance(error, KetentuiError):
        return False
    is_folder = isinstance(error.values.get("reason"), IsADirectoryError)
    return (error.key == "file_unreadable" and not is_folder) or _is_refused(error.__cause__)


def _rescued(store: Store, assessment_id: str) -> KetentuiError | None:
    """Return what there is to tell of what could be saved of a damaged record; None of nothing."""
    try:
        return store.read(assessment_id).damage
    except KetentuiError:
        return None


def _not_as_written(look: _Look) -> Iterator[Finding]:
    """Yield the files that are damaged, and of which nothing is lost."""
    for path in (*look.records, *look.agreements, look.paths.handouts, look.paths.remembered):
        content = readable_bytes(path, LARGEST_RECORD)
        if content and not is_whole(content):
            with suppress(KetentuiError):
                tables_in(content, path)
                mend = partial(look.mending.write_anew, look.mending.see(path))
                yield Finding("damaged_whole", path, mend=mend)


def _copies_damaged(look: _Look) -> Iterator[Finding]:
    """Yield the previous copies that could take the place of nothing; the file itself is sound."""
    for found, read in ((look.records, look.own_record), (look.agreements, look.teams.read)):
        for path, said in found.items():
            copy = path.with_suffix(".bak")
            if isinstance(said, KetentuiError) or kind_of(copy) != "file":
                continue
            try:
                read(look.mending.see(copy))
            except KetentuiError as error:
                newer = error.key == "record_newer" or _is_refused(error)
                mend = None if newer else partial(look.mending.aside, copy)
                yield Finding("copy_damaged", copy, error=error, mend=mend)


def _strange(look: _Look) -> Iterator[Finding]:
    """Yield the records and exports that say what this program does nothing with."""
    for path, found in look.exports.items():
        if isinstance(found, Assessment):
            for doubt in look.checker.doubts(found, str(path)):
                kind = "strange" if doubt.key == "strange_answers" else doubt.key
                yield Finding(kind, path, error=doubt)
    for path, found in look.records.items():
        if isinstance(found, KetentuiError) or found.id != path.stem:
            continue
        with suppress(KetentuiError):  # without its questionnaire: told elsewhere
            if problems := strange(look.workspace, found.id):
                error = KetentuiError("record_invalid", ExitCode.BAD_DATA, problems, file=path)
                yield Finding("strange", path, error=error)


def _is_sound(path: Path, read: Callable[[Path], object]) -> bool:
    try:
        return exists(path) and read(path) is not None
    except (KetentuiError, OSError):
        return False


def _memories(look: _Look) -> Iterator[Finding]:
    """Without its copy a memory stays as it is: that of the pool knows alone who withdrew, and
    before that of reports begins anew, the next report asks.
    """
    from ketentui.usecases.pool_memory import remembered_in

    memories: Sequence[tuple[Path, Callable[[Path], object], str]] = (
        (look.paths.handouts, handouts.read, "handouts_lost"),
        (look.paths.remembered, remembered_in, "pool_memory_lost"),
    )
    for path, read, lost in memories:
        try:
            read(look.mending.see(path))
        except KetentuiError as error:
            found = _of_error(look, path, error, read)
            yield Finding(lost, path) if found.kind == "damaged_no_copy" else found


def _installation(look: _Look) -> Iterator[Finding]:
    path = look.paths.installation
    with suppress(FileNotFoundError, KetentuiError):
        if not is_safe(kept_bytes(look.mending.see(path), 1000).decode("utf-8", "replace").strip()):
            mend = partial(look.mending.aside, path)
            yield Finding("installation_damaged", path, mend=mend)


def _settings(look: _Look) -> Iterator[Finding]:
    from ketentui.config.preferences import read_config

    file = look.paths.config / CONFIG
    try:
        read_config(file)
    except KetentuiError as error:
        yield Finding("settings", file, error=error)


# What is not where it belongs


def _links(look: _Look) -> Iterator[Finding]:
    """A file of the program's own that stands somewhere else can't be deleted here."""
    for room in (look.paths.assessments, look.paths.bin):
        for path in _entries(room):
            target = leads_to(path)
            if target is not None:
                yield Finding("link", path, {"target": printable(str(target))})


def _orphans(look: _Look) -> Iterator[Finding]:
    readers: dict[Path, Callable[[Path], object]] = {
        look.paths.assessments: look.own_record,
        look.paths.agreements: look.teams.read,
    }
    for room, read in readers.items():
        with suppress(KetentuiError):
            for path in files_in(room, ".bak"):
                if kind_of(look.mending.see(path.with_suffix(".json"))) != "file":
                    yield _orphan(look, look.mending.see(path), read)


def _orphan(look: _Look, path: Path, read: Callable[[Path], object]) -> Finding:
    deleted = _was_deleted(look, path.stem)
    if not deleted and _is_sound(path, read):
        mend = partial(look.mending.to_previous, path.with_suffix(".json"))
        return Finding("orphan_copy", path, mend=mend)
    kind = "orphan_of_deleted" if deleted else "orphan_damaged"
    return Finding(kind, path, mend=partial(look.mending.aside, path))


def _was_deleted(look: _Look, id: str) -> bool:
    with suppress(KetentuiError):
        found = in_bin(look.paths.bin)
        return any((one.assessment_id, one.reason) == (id, "deleted") for one in found)
    return False


def _misnamed(look: _Look) -> Iterator[Finding]:
    for path, found in look.records.items():
        if isinstance(found, Assessment) and found.id != path.stem:
            yield _misnamed_as(look, path, found)


def _misnamed_as(look: _Look, path: Path, found: Assessment) -> Finding:
    right = look.store.path(found.id)
    values = {"right": right.name}
    there = look.records.get(right)
    if there is None and _was_deleted(look, found.id):
        mend = partial(look.mending.aside, path, found.id)
        return Finding("orphan_of_deleted", path, mend=mend)
    if there is None:
        return Finding("misnamed", path, values, mend=partial(look.mending.rename, path, right))
    if not isinstance(there, Assessment) or there.id != found.id:
        return Finding("copy_of_damaged", path, values)
    if _has_all(there, found):
        mend = partial(look.mending.aside, path, found.id)
        return Finding("copy_older", path, values, mend=mend)
    if _has_all(found, there):
        mend = partial(look.mending.put_instead, path, right)
        return Finding("copy_newer", path, values, mend=mend)
    differ = sum(there.answer(id) != found.answer(id) for id in {*there.answers, *found.answers})
    mend = partial(look.mending.give_own_id, path, found)
    return Finding("copy_differs", path, {**values, "n": differ}, mend=mend)


def _has_all(one: Assessment, other: Assessment) -> bool:
    """Return whether one says all that the other says."""
    return (
        all(one.answers.get(id) == answer for id, answer in other.answers.items())
        and {*other.actions} <= {*one.actions}
        and (one.finished_at is not None or other.finished_at is None)
        and one.respondent == other.respondent
        and one.sharing == other.sharing
    )


def _misplaced_agreements(look: _Look) -> Iterator[Finding]:
    for path, found in look.agreements.items():
        if isinstance(found, TeamAgreements) and path != look.teams.path(found.chain):
            mend = partial(look.mending.join, path)
            yield Finding("agreements_misplaced", path, {"chain": found.chain}, mend=mend)


# The pool


def _misplaced_exports(look: _Look) -> Iterator[Finding]:
    from ketentui.usecases.pool_keeping import Kept

    with suppress(KetentuiError):
        kept = Kept(look.workspace)
        for path, found in look.exports.items():
            if isinstance(found, Assessment) and path != kept.file(found):
                twice = len({path, *kept.copies(found)}) > 1
                kind = "export_twice" if twice else "export_misplaced"
                yield Finding(kind, path, mend=partial(look.mending.take_in, path))


# Questionnaires


def _editions(look: _Look) -> Iterator[Finding]:
    from ketentui.questionnaires.library import read_edition

    library = look.workspace.library
    with suppress(KetentuiError):
        for path in files_in(library.kept, ".toml"):
            try:
                if read_edition(path).questionnaire.sha256 == path.stem:
                    continue
                error = None
            except KetentuiError as wrong:
                error = wrong
            yield Finding("edition_damaged", path, error=error, mend=_anew(look, path))
    for error in library.shelf().errors:
        yield Finding("questionnaire", Path(f"{error.values.get('file')}"), error=error)


def _anew(look: _Look, path: Path) -> Callable[[], object] | None:
    """Return what puts an edition in its place again; None where it isn't here, and is needed."""
    library = look.workspace.library
    same = (one for one in library.shelf().editions if one.questionnaire.sha256 == path.stem)
    known = next(same, None)

    def mend() -> None:
        set_aside(look.workspace, path)
        if known is not None:
            library.keep(known)

    needed = [one for one in look.records.values() if isinstance(one, Assessment)]
    lost = known is None and any(one.questionnaire.sha256 == path.stem for one in needed)
    return None if lost else mend


def _without_edition(look: _Look) -> Iterator[Finding]:
    library = look.workspace.library
    missing: dict[str, KetentuiError | None] = {}
    for path, found in look.records.items():
        if isinstance(found, Assessment):
            ref = found.questionnaire
            if ref.sha256 not in missing:
                missing[ref.sha256] = None
                try:
                    library.edition(ref)
                except KetentuiError as error:
                    missing[ref.sha256] = error
            if missing[ref.sha256] is not None:
                yield Finding("edition_missing", path, error=missing[ref.sha256])


# Drafts and clocks


def _drafts(look: _Look) -> Iterator[Finding]:
    everything = {**look.records, **look.agreements}
    known = {id for found in everything.values() for id in _ids(found)}
    unread = [path for path, found in everything.items() if isinstance(found, KetentuiError)]
    with suppress(KetentuiError):
        unread += [one.path for one in look.store.binned()]
        for path in files_in(look.paths.drafts, ".json"):
            mend = partial(look.mending.aside, look.mending.see(path))
            whose = drafts.whose(path.stem)
            if not drafts.is_draft(look.workspace, path.stem):
                yield Finding("draft_damaged", path, mend=mend)
            elif whose and not (whose in known or any(_may_name(one, whose) for one in unread)):
                yield Finding("draft_of_nothing", path, mend=mend)


def _may_name(path: Path, id: str) -> bool:
    """Return whether an id stands in a file that can't be understood, as far as can be seen."""
    try:
        return id.encode() in kept_bytes(path, LARGEST_RECORD)
    except (KetentuiError, OSError):
        return True


def _ids(found: object) -> Iterator[str]:
    if isinstance(found, Assessment):
        yield from (found.id, *(one.id for one in found.actions))
    if isinstance(found, TeamAgreements):
        yield from (one.action.id for one in found.actions)


def _ahead(look: _Look) -> Iterator[Finding]:
    latest = look.workspace.now() + _TOMORROW
    for path, found in (*look.records.items(), *look.exports.items()):
        if isinstance(found, Assessment) and found.last_moment > latest:
            yield Finding("ahead", path, {"day": found.last_moment.date()})


def _touched_ahead(look: _Look) -> Iterator[Finding]:
    """Which assessment is the last is known by when its file was changed."""
    for path in look.records:
        with suppress(OSError):
            if changed_at(path) > time.time_ns() + _TOMORROW.total_seconds() * 1e9:
                mend = partial(keep_changed_at, path, time.time_ns())
                yield Finding("touched_ahead", path, mend=mend)


_CHECKS: tuple[Callable[[_Look], Iterator[Finding]], ...] = (
    _settings,
    _unreadable_folders,
    _open_to_others,
    _temporary,
    _dead_locks,
    _damaged,
    _not_as_written,
    _copies_damaged,
    _strange,
    _memories,
    _installation,
    _no_files,
    _links,
    _orphans,
    _misnamed,
    _misplaced_agreements,
    _misplaced_exports,
    _editions,
    _without_edition,
    _drafts,
    _ahead,
    _touched_ahead,
    _unknown,
)
"""All that is looked at, in the order in which it is told and mended."""
