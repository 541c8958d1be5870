"""Assessments on disk: one durable, locked and versioned TinyDB file each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from errno import EIO, EISDIR
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.storage import records
from ketentui.storage.bin import Binned, Past, Reason, in_bin, left_in_bin, past_in, place_in
from ketentui.storage.durable import LARGEST_RECORD, KnownStorage, Unlike, tables_in, written
from ketentui.storage.files import (
    changed_at,
    changed_when,
    exists,
    files_in,
    is_there,
    kept_bytes,
    kind_of,
    leads_to,
    readable_bytes,
)
from ketentui.storage.ids import id_of
from ketentui.storage.locks import held_lock, remove_held_lock
from ketentui.storage.writing import (
    keep_changed_at,
    left_of,
    move,
    remove,
    remove_all,
    write_atomically,
)

if TYPE_CHECKING:
    from filelock import FileLock

TABLE = "assessment"

_T = TypeVar("_T")

_TURNS = 5
"""How often a file that keeps changing is tried to be written."""

_MOST_LOST = 20
"""So many things in a damaged file are left out, to keep the rest; of more, nothing is believed."""

_REFUSED = ("record_newer", "record_misnamed")
"""What is wrong with a file that is whole: nothing takes its place."""

_OF_DAMAGE = (EIO, EISDIR)
"""What the system says of a file that is damaged, or is none; of others, that can't be read now,
it says nothing about what is in them.
"""


class Stored(msgspec.Struct, frozen=True):
    """What the file of an assessment says."""

    assessment: Assessment
    content: bytes
    document: Mapping[str, Any]
    """The same as JSON values, with what this program doesn't know."""
    damage: KetentuiError | None = None
    """What is wrong with the file, where this is what could be saved of it."""


@dataclass(slots=True)
class OpenRecord:
    """The file of one assessment, locked for as long as it is open.

    A lock doesn't hold where its file is removed, and between two machines. So what is on disk is
    compared with what was read or written here last, and is never overwritten unseen.
    """

    _store: Store
    _id: str
    _storage: KnownStorage
    _database: TinyDB
    _lock: FileLock
    _document: Mapping[str, Any] = field(default_factory=dict)
    _aside: Path | None = None

    def load(self) -> Stored:
        """Return what is stored, to go on with; errors as those of `Store.load`.

        A damaged file goes to the bin, and what could be saved of it takes its place.
        """
        return self._in_turns(self._load)

    def _load(self) -> Stored:
        stored = self._store.read(self._id)
        self._document = stored.document
        self._storage.known = stored.content
        if stored.damage is not None:
            self._set_aside(self._storage.found())
            self._reinstate(written({TABLE: {"1": self._fields(stored.assessment)}}))
        return stored

    def _in_turns(self, work: Callable[[], _T]) -> _T:
        """Return what `work` does; again where the file changed meanwhile, but not for ever."""
        for _ in range(_TURNS):
            with suppress(Unlike):
                return work()
        raise KetentuiError("in_use", ExitCode.IN_USE, id=self._id)

    def save(self, assessment: Assessment) -> KetentuiError | None:
        """Put `assessment` on disk; it is there when this returns.

        A file that was damaged since goes to the bin, and one that is gone is written anew: then
        what there is to tell is returned. `record_elsewhere` where it says something else by now.
        """
        try:
            self._put(assessment)
        except Unlike:
            return self._in_turns(lambda: self._save_after_all(assessment))
        return None

    def _save_after_all(self, assessment: Assessment) -> KetentuiError | None:
        told = self._reconcile(self._storage.found(), assessment)
        self._put(assessment)
        return told

    def _put(self, assessment: Assessment) -> None:
        fields = self._fields(assessment)
        table = self._database.table(TABLE)
        if self._storage.is_there():
            table.update(lambda document: _say_only(document, fields), doc_ids=[1])
        else:
            table.insert(Document(fields, doc_id=1))

    def _fields(self, assessment: Assessment) -> dict[str, Any]:
        exported = assessment.exported_at
        fields = {
            **records.encode(assessment),
            "started_at": assessment.started_at.isoformat(),
            "finished_at": assessment.finished_at and assessment.finished_at.isoformat(),
            "position": assessment.position,
            "anonymous_id": assessment.anonymous_id,
            **({"exported_at": exported.isoformat()} if exported else {}),
        }
        return records.with_unknown(fields, self._document)

    def _reconcile(
        self, found: bytes | KetentuiError | None, assessment: Assessment
    ) -> KetentuiError | None:
        """Let what is on disk be known, where that is no loss; return what there is to tell.

        What is gone or damaged becomes again what was known; the damaged file goes to the bin.
        """
        known = self._storage.known
        if found is None:
            self._reinstate(known)
            return KetentuiError("record_gone", id=self._id)
        theirs = self._decoded(found)
        if theirs is None:
            place = self._set_aside(found)
            self._reinstate(known)
            return KetentuiError("record_set_aside", id=self._id, file=place)
        before = None if known is None else self._decoded(known)
        if before is None or theirs.assessment != before.assessment:
            raise self._elsewhere(assessment, theirs.assessment)
        self._storage.known, self._document = theirs.content, theirs.document
        return None

    def _decoded(self, found: bytes | KetentuiError) -> Stored | None:
        """Return what is said by what is on disk; None where that is damaged."""
        if isinstance(found, KetentuiError):
            return None
        try:
            return self._store.decoded(found, self._id)
        except KetentuiError as error:
            if error.key == "record_newer":
                raise KetentuiError("newer_elsewhere", ExitCode.IN_USE, id=self._id) from error
            return None

    def _elsewhere(self, ours: Assessment, theirs: Assessment) -> KetentuiError:
        now = self._store.now()
        try:
            changed = changed_when(self._store.path(self._id), now.tzinfo)
        except OSError:
            changed = now
        return KetentuiError(
            "record_elsewhere",
            ExitCode.IN_USE,
            id=self._id,
            here=ours.answered,
            there=theirs.answered,
            differing=ours.differing(theirs),
            when=changed,
        )

    def _reinstate(self, content: bytes | None) -> None:
        """Let the file be `content`, whatever it is; the copy before it stays as it is."""
        path = self._store.path(self._id)
        if content is None:
            remove(path)
        else:
            write_atomically(path, content, check=self._storage.check)
        self._storage.known = content

    def _set_aside(self, found: bytes | KetentuiError | None) -> Path:
        """Put what is on disk in the bin, and return where."""
        place = self._store.put_aside(self._id, found if isinstance(found, bytes) else None)
        if not isinstance(found, bytes):
            self._storage.found()  # it has moved
        return place

    def keep_aside(self, assessment: Assessment) -> None:
        """Put in the bin what can't be saved now, in the place of what was put there before."""
        content = written({TABLE: {"1": self._fields(assessment)}})
        if self._aside is None:
            self._aside = self._store.put_aside(self._id, content)
        else:
            write_atomically(self._aside, content)

    def take_ours(self, assessment: Assessment) -> None:
        """Save `assessment`, whatever is on disk: that goes to the bin."""
        self._in_turns(lambda: self._put_over(assessment))
        if self._aside is not None:
            remove(self._aside)
            self._aside = None

    def _put_over(self, assessment: Assessment) -> None:
        found = self._storage.found()
        if found not in (None, self._storage.known):
            self._set_aside(found)
        self._reinstate(self._storage.known)
        self._put(assessment)

    def take_theirs(self) -> Assessment:
        """Return what is on disk, to go on with; what was kept aside of ours stays in the bin."""
        self._aside = None
        return self.load().assessment

    def close(self) -> None:
        """Let others open the assessment."""
        self._database.close()
        self._lock.release()


def _say_only(document: Mapping[str, Any], fields: Mapping[str, Any]) -> None:
    """Let `fields` be all that the document says: what isn't said any more would stay otherwise."""
    held = cast(dict[str, Any], document)
    held.clear()
    held.update(fields)


class Damaged(msgspec.Struct, frozen=True):
    """A stored file that can't be read, and why."""

    path: Path
    error: KetentuiError
    rescued: bool = False
    """Whether its assessment is there nonetheless, from the copy before it: `error` tells."""


def _is_damage(error: KetentuiError) -> bool:
    """Return whether what was read, or not, is damaged, so that a copy may take its place."""
    reason = error.values.get("reason")
    may_be_whole = isinstance(reason, OSError) and reason.errno not in _OF_DAMAGE
    return error.key not in _REFUSED and not may_be_whole


@dataclass(frozen=True, slots=True)
class Store:
    """The assessments in one folder."""

    folder: Path
    check: Callable[[Assessment, str], None] = lambda *_: None
    """Raises a KetentuiError where an assessment, in the file of that name, can't be right."""
    bin: Path | None = None
    """Where what is deleted or set aside goes; a folder `bin` beside `folder` where it isn't said.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    """The time, with a time zone."""

    def open(self, assessment_id: str) -> OpenRecord:
        """Open an assessment to change it; `in_use` where another process has it open."""
        path = self.path(assessment_id)
        lock = held_lock(path, 0, KetentuiError("in_use", ExitCode.IN_USE, id=assessment_id))
        storage = KnownStorage(path)
        return OpenRecord(self, assessment_id, storage, TinyDB(storage=lambda: storage), lock)

    def amend(self, assessment_id: str, change: Callable[[Assessment], Assessment]) -> Assessment:
        """Change what stands by the answers and return the result; `newest` stays as it is.

        `in_use` where another process has the assessment open.
        """
        record = self.open(assessment_id)
        try:
            path = self.path(assessment_id)
            stored = record.load().assessment
            answered = changed_at(path)
            changed = change(stored)
            record.save(changed)
            keep_changed_at(path, answered)
        except KetentuiError as error:
            if error.key == "record_elsewhere":  # in the blink between reading and writing
                raise KetentuiError("in_use", ExitCode.IN_USE, id=assessment_id) from error
            raise
        finally:
            record.close()
        return changed

    def load(self, assessment_id: str) -> Assessment:
        """Return a stored assessment without locking it: see `read`."""
        return self.read(assessment_id).assessment

    def read(self, assessment_id: str, path: Path | None = None) -> Stored:
        """Return what is stored of an assessment without locking it, wherever its file stands.

        Of a damaged file what could be saved: the copy before it, or else what can still be read.
        KetentuiError where there is none, or its file isn't right, or is another's.
        """
        path = path or self.path(assessment_id)
        try:
            return self._read(path, assessment_id)
        except FileNotFoundError as error:
            raise KetentuiError("unknown_id", id=assessment_id) from error
        except KetentuiError as error:
            rescued = self._rescued(path, assessment_id) if _is_damage(error) else None
            if rescued is not None:
                return rescued
            if error.key in ("record_damaged", "record_changed"):
                error = KetentuiError("record_damaged_no_copy", ExitCode.BAD_DATA, file=path)
            raise error from None

    def _read(self, path: Path, id: str, *, trusting: bool = False) -> Stored:
        return self.decoded(kept_bytes(path, LARGEST_RECORD), id, path, trusting=trusting)

    def _rescued(self, path: Path, id: str) -> Stored | None:
        """Return what can be saved of a damaged file, with what there is to tell; None where
        nothing can.
        """
        copy, left = (
            self._readable(one, id, trusting=trusting)
            for one, trusting in ((path.with_suffix(".bak"), False), (path, True))
        )
        told: dict[str, object] = {"id": id}
        if copy is not None and left is not None and _has_more(left, copy):
            key, saved = "record_salvaged_more", left
            told["copied"] = copy.assessment.answered
        elif copy is not None:
            key, saved = "record_from_copy", copy
            if left is not None:
                key = "record_from_copy_differing"
                told["differing"] = copy.assessment.differing(left.assessment)
        else:
            key = "record_salvaged"
            found = left or self._readable(path.with_suffix(".bak"), id, trusting=True)
            if found is None:
                return None
            saved = found
        told["answered"] = saved.assessment.answered
        assessment = saved.assessment
        if saved is left and copy is not None:  # what it was called anonymously is sure there
            assessment = replace(assessment, anonymous_id=copy.assessment.anonymous_id)
        damage = KetentuiError(key, ExitCode.BAD_DATA, (), **told)
        return replace(saved, assessment=assessment, damage=damage)

    def _readable(self, path: Path, id: str, *, trusting: bool) -> Stored | None:
        with suppress(KetentuiError, OSError):
            return self._read(path, id, trusting=trusting)
        return None

    def decoded(
        self, content: bytes, id: str, path: Path | None = None, *, trusting: bool = False
    ) -> Stored:
        """Return what a file's `content` says of the assessment with that id; errors as `load`."""
        path = path or self.path(id)
        found = self._decoded(content, path, trusted_as=id if trusting else None)
        if found.assessment.id != id:
            other = found.assessment.id
            raise KetentuiError("record_misnamed", ExitCode.BAD_DATA, file=path, id=other)
        return found

    def parse(self, content: bytes, path: Path) -> Assessment:
        """Return the assessment in the content of a record, whatever the name of its file, `path`.

        KetentuiError where it isn't right.
        """
        return self._decoded(content, path).assessment

    def _decoded(self, content: bytes, path: Path, *, trusted_as: str | None = None) -> Stored:
        """Return what a content says; with the id that it is `trusted_as`, without what in it can't
        be right, and with an anonymous id of its own where that is lost: its open one would be
        known from open exports.
        """
        table = tables_in(content, path, trusting=trusted_as is not None).get(TABLE)
        document = table.get("1") if isinstance(table, dict) else None
        if trusted_as is not None and isinstance(document, dict):
            document = {**records.AT_LEAST, **document, "id": trusted_as}
        may_lose = _MOST_LOST if trusted_as is not None else 0
        while True:
            try:
                found = self._checked(document, path)
                break
            except KetentuiError as error:
                less = records.without(document, error.problems) if may_lose else None
                if less is None:
                    raise
                document, may_lose = less, may_lose - 1
        if trusted_as is not None and not found.anonymous_id:
            found = replace(found, anonymous_id=id_of(content))
        return Stored(found, content, document or {})

    def _checked(self, document: object, path: Path) -> Assessment:
        try:
            records.check_schema(document, path)
            assessment = records.decode(document, str(path))
            self.check(assessment, str(path))
        except KetentuiError as error:
            if error.key == "record_newer":
                raise
            raise KetentuiError(
                "record_invalid", ExitCode.BAD_DATA, error.problems, file=path
            ) from error
        return assessment

    def ids(self) -> list[str]:
        """Return the ids of all stored assessments, damaged ones included.

        KetentuiError where the folder can't be read.
        """
        return [path.stem for path in files_in(self.folder, ".json")]

    def newest(self) -> str | None:
        """Return the id of the assessment that was stored most recently, or None.

        KetentuiError where the folder can't be read.
        """
        files = files_in(self.folder, ".json")
        newest = max(files, key=changed_at, default=None)
        return newest.stem if newest else None

    def all(self) -> Iterator[Assessment | Damaged]:
        """Yield every stored assessment; one that can't be read keeps no other from view.

        Where one was rescued, that is told after it. One of which only the copy before it is there,
        is damaged; a folder that can't be read is as a whole.
        """
        try:
            ids = self.ids()
        except KetentuiError as error:
            yield Damaged(self.folder, error)
            return
        for assessment_id in ids:
            try:
                stored = self.read(assessment_id)
            except KetentuiError as error:
                yield Damaged(self.path(assessment_id), error)
                continue
            yield stored.assessment
            if stored.damage is not None:
                yield Damaged(self.path(assessment_id), stored.damage, rescued=True)
        for copy in files_in(self.folder, ".bak"):
            if not is_there(copy.with_suffix(".json")):
                only = KetentuiError("record_only_copy", ExitCode.BAD_DATA, file=copy, id=copy.stem)
                yield Damaged(copy, only)

    def readable(self) -> Iterator[Assessment]:
        """Yield the stored assessments that can be read."""
        return (found for found in self.all() if isinstance(found, Assessment))

    def finished(self) -> Iterator[Assessment]:
        """Yield the finished assessments that can be read."""
        return (found for found in self.readable() if found.finished_at is not None)

    # The bin

    def delete(self, assessment_id: str) -> Binned:
        """Move an assessment to the bin, its previous copy with it, and return where it is then.

        What interrupted writes left of it is removed, and copies that others made go too.
        KetentuiError where there is none; `in_use` where it is open elsewhere; `record_is_link`
        where its answers stand somewhere else.
        """
        with self._held(assessment_id):
            _check_no_links(*_both(self.path(assessment_id)))
            remove(*self._left_of(assessment_id))
            path = self._there(assessment_id)
            for stray in self._strays(assessment_id, [*_both(path)]):
                if stray.parent == self.folder:
                    move(stray, place_in(self._bin, assessment_id, "aside", self.now()).path)
            return self._to_bin(assessment_id, "deleted")

    def put_back(self, binned: Binned, *, replacing: bool = False) -> Binned | None:
        """Take an assessment out of the bin, as it was; return what made place for it.

        `came_back` where one of that id is stored, unless it is for `replacing`: then that one
        goes to the bin. `not_in_bin` where it isn't there any more; `in_use` where it is open
        elsewhere.
        """
        assessment_id, copy = binned.assessment_id, binned.path.with_suffix(".bak")
        with self._held(assessment_id):
            if not is_there(binned.path):
                raise KetentuiError("not_in_bin", id=assessment_id)
            path, gone = self.path(assessment_id), None
            if exists(path):
                if not replacing:
                    raise KetentuiError("came_back", id=assessment_id)
                gone = self._to_bin(assessment_id, "aside")
            move(binned.path, path)
            if is_there(copy):
                move(copy, path.with_suffix(".bak"))
            return gone

    def erase(self, assessment_id: str, forget: Callable[[Sequence[Path]], None]) -> None:
        """Remove an assessment and all its copies for good, also those in the bin.

        First `forget` is called with its files, to remove what else belongs to it. What an
        interruption leaves can always be found again: a file with the assessment itself goes last.
        `unknown_id` where there is nothing of it; `in_use` where it is open elsewhere;
        `record_is_link` where its answers stand somewhere else.
        """
        with self._held(assessment_id):
            files = self._files(assessment_id)
            files = [*self._strays(assessment_id, files), *files]
            if not files:
                raise KetentuiError("unknown_id", id=assessment_id)
            _check_no_links(*files)
            forget(files)
            remove(*self._left_of(assessment_id))
            remove_all(*files[:-1])
            remove_all(files[-1])

    def expire(self, past: Past, forget: Callable[[Sequence[Path]], None]) -> bool:
        """Remove for good what was in the bin for its time and may go, as far as that can be.

        Return whether some of it may not go yet. What else belongs to an assessment goes with the
        last of it: see `erase`.
        """
        left = False
        for binned in past_in(self._bin, past.now, self._made):
            if not past.may_go(binned):
                left = True
                continue
            with suppress(KetentuiError), self._held(binned.assessment_id):
                files = [one for one in _both(binned.path) if is_there(one)]
                if files and files == self._files(binned.assessment_id):
                    forget(files)
                for file in files:
                    remove_all(file)
        return left

    def _made(self, binned: Binned) -> datetime | None:
        """Return the last moment that an assessment in the bin names; None where none is read."""
        found = self._readable(binned.path, binned.assessment_id, trusting=True)
        return found.assessment.last_moment if found else None

    def binned(self) -> list[Binned]:
        """Return the assessments in the bin, the newest first.

        KetentuiError where the bin can't be read.
        """
        return [one for one in in_bin(self._bin) if is_there(one.path)]

    @contextmanager
    def _held(self, assessment_id: str) -> Iterator[None]:
        """Keep others from an assessment that goes or comes; the lock of one that isn't there goes
        before anybody else can have it.
        """
        with closing(self.open(assessment_id)):
            try:
                yield
            finally:
                if not exists(self.path(assessment_id)):
                    remove_held_lock(self.path(assessment_id))

    def _to_bin(self, assessment_id: str, reason: Reason) -> Binned:
        path = self._there(assessment_id)
        binned = place_in(self._bin, assessment_id, reason, self.now())
        # The copy first: one that is left alone in the bin still has a day on which it goes.
        for file, place in zip(_both(path), _both(binned.path), strict=True):
            if is_there(file):
                move(file, place)
        return binned

    def _there(self, assessment_id: str) -> Path:
        path = self.path(assessment_id)
        if kind_of(path) != "file":
            raise KetentuiError("unknown_id", id=assessment_id)
        return path

    def _files(self, assessment_id: str) -> list[Path]:
        """Return all files of an assessment that are there: copies first, itself last."""
        found = [one.path for one in in_bin(self._bin) if one.assessment_id == assessment_id]
        copies, whole = zip(*map(_both, [*reversed(found), self.path(assessment_id)]), strict=True)
        return [file for file in (*copies, *whole) if is_there(file)]

    def _strays(self, assessment_id: str, known: Sequence[Path]) -> list[Path]:
        """Return the copies of an assessment that are none of the program's own: what a service
        which synchronises folders made of it, or an editor, or a person, whatever its name.
        """
        files = (*files_in(self.folder, ""), *files_in(self._bin, ""))
        return [one for one in files if one not in known and self._is_of(one, assessment_id)]

    def _is_of(self, path: Path, assessment_id: str) -> bool:
        """Return whether a file has what an assessment says, also damaged or of a newer form."""
        content = readable_bytes(path, LARGEST_RECORD)
        if json.dumps(assessment_id).encode() not in content:
            return False
        with suppress(KetentuiError):
            return self.parse(content, path).id == assessment_id
        return True

    def _left_of(self, assessment_id: str) -> list[Path]:
        beside = [left for file in _both(self.path(assessment_id)) for left in left_of(file)]
        return [*beside, *left_in_bin(self._bin, assessment_id)]

    def put_aside(self, assessment_id: str, content: bytes | None) -> Path:
        """Put in the bin what isn't, or will no longer be, in an assessment's file; return where.

        Without `content` that is the file itself, whatever it is. For who holds its lock.
        KetentuiError where it can't be written.
        """
        target = place_in(self._bin, assessment_id, "aside", self.now()).path
        if content is None:
            move(self.path(assessment_id), target)
        else:
            write_atomically(target, content)
        return target

    @property
    def _bin(self) -> Path:
        return self.bin or self.folder.with_name("bin")

    def path(self, assessment_id: str) -> Path:
        """Return where an assessment is or would be."""
        return self.folder / f"{assessment_id}.json"


def _has_more(left: Stored, copy: Stored) -> bool:
    """Return whether what is left of a damaged file says all that the copy before it answers, and
    more.
    """
    mine, before = left.assessment.answers, copy.assessment.answers
    return len(mine) > len(before) and before.items() <= mine.items()


def _check_no_links(*files: Path) -> None:
    """Raise a KetentuiError where a file is a link to another: that would stay, answers and all."""
    for file in files:
        target = leads_to(file)
        if target is not None:
            raise KetentuiError("record_is_link", file=file, target=target)


def _both(path: Path) -> tuple[Path, Path]:
    """Return where the previous copy of an assessment's file is, and the file."""
    return path.with_suffix(".bak"), path
