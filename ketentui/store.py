"""Assessments on disk: one durable, locked and versioned TinyDB file each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document

from ketentui import records
from ketentui.bin import Binned, Reason, in_bin, place_in
from ketentui.bounds import within_bounds
from ketentui.errors import ExitCode, KetentuiError
from ketentui.files import (
    changed_at,
    exists,
    files_in,
    held_lock,
    keep_changed_at,
    keep_previous,
    kept_bytes,
    kind_of,
    left_of,
    move,
    remove,
    remove_held_lock,
    write_atomically,
)
from ketentui.model.assessment import Assessment

if TYPE_CHECKING:
    from filelock import FileLock

VERSION = 1
"""The version of the file's form that this program writes."""

LARGEST_RECORD = 20_000_000
"""Bytes of a file of the program's own; a larger one isn't."""

MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From the version that is the key to the next one; each takes and returns a whole file."""

TABLE = "assessment"


class DurableStorage(Storage):
    """A TinyDB storage that is on disk, whole, when `write` returns.

    A write goes to a temporary file, is synchronised, and takes the file's place in one step; the
    copy before it stays beside it as `.bak`. A crash at any moment leaves the old or the new file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the file's tables in today's form, or None where there is no file."""
        try:
            content = kept_bytes(self._path, LARGEST_RECORD)
        except FileNotFoundError:
            return None
        return _tables(content, self._path)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Put `data` on disk in the place of what was there."""
        content = json.dumps({"version": VERSION, **data}, ensure_ascii=False)
        keep_previous(self._path)
        write_atomically(self._path, content.encode())


def _tables(content: bytes, path: Path) -> dict[str, dict[str, Any]]:
    """Return a file's tables; an older form is migrated in memory, a newer one refused."""
    try:
        data = json.loads(within_bounds(content.decode("utf-8-sig")))
        version = data["version"]
        if type(version) is not int or version < 1:
            raise ValueError(version)
    except (ValueError, TypeError, KeyError) as error:
        copied = exists(path.with_suffix(".bak"))
        key = "record_damaged" if copied else "record_damaged_no_copy"
        raise KetentuiError(key, ExitCode.BAD_DATA, file=path) from error
    if version > VERSION:
        raise KetentuiError("record_newer", ExitCode.BAD_DATA, file=path)
    while version < VERSION:
        data = MIGRATIONS[version](data)
        version += 1
    return {name: table for name, table in data.items() if name != "version"}


@dataclass(slots=True)
class OpenRecord:
    """The file of one assessment, locked for as long as it is open."""

    _database: TinyDB
    _lock: FileLock

    def save(self, assessment: Assessment) -> None:
        """Put `assessment` on disk; it is there when this returns."""
        fields = {
            **records.encode(assessment),
            "started_at": assessment.started_at.isoformat(),
            "finished_at": assessment.finished_at and assessment.finished_at.isoformat(),
            "position": assessment.position,
            "anonymous_id": assessment.anonymous_id,
        }
        table = self._database.table(TABLE)
        if table.contains(doc_id=1):
            table.update(fields, doc_ids=[1])
        else:
            table.insert(Document(fields, doc_id=1))

    def close(self) -> None:
        """Let others open the assessment."""
        self._database.close()
        self._lock.release()


@dataclass(frozen=True, slots=True)
class Damaged:
    """A stored file that can't be read, and why."""

    path: Path
    error: KetentuiError


@dataclass(frozen=True, slots=True)
class Store:
    """The assessments in one folder."""

    folder: Path
    check: Callable[[Assessment, str], None] = lambda *_: None
    """Raises a KetentuiError where an assessment, in the file of that name, can't be right."""
    bin: Path | None = None
    """Where what is deleted or set aside goes; a folder `bin` beside `folder` where it isn't said.
    """

    def open(self, assessment_id: str) -> OpenRecord:
        """Open an assessment to change it; `in_use` where another process has it open."""
        path = self.path(assessment_id)
        lock = held_lock(path, 0, KetentuiError("in_use", ExitCode.IN_USE, id=assessment_id))
        return OpenRecord(TinyDB(path, storage=DurableStorage), lock)

    def amend(self, assessment_id: str, change: Callable[[Assessment], Assessment]) -> Assessment:
        """Change what stands by the answers and return the result; `newest` stays as it is.

        `in_use` where another process has the assessment open.
        """
        record = self.open(assessment_id)
        try:
            path = self.path(assessment_id)
            changed = change(self.load(assessment_id))
            answered = changed_at(path)
            record.save(changed)
            keep_changed_at(path, answered)
        finally:
            record.close()
        return changed

    def load(self, assessment_id: str) -> Assessment:
        """Return a stored assessment without locking it.

        KetentuiError where there is none, or its file isn't right, or is another's.
        """
        return self.read(self.path(assessment_id), assessment_id)

    def read(self, path: Path, assessment_id: str) -> Assessment:
        """Return the assessment in a file, wherever that stands; see `load`."""
        tables = DurableStorage(path).read()
        if tables is None:
            raise KetentuiError("unknown_id", id=assessment_id)
        table = tables.get(TABLE)
        document = table.get("1") if isinstance(table, dict) else None
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
        if assessment.id != assessment_id:
            raise KetentuiError("record_misnamed", ExitCode.BAD_DATA, file=path, id=assessment.id)
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

        A folder that can't be read is damaged as a whole.
        """
        try:
            ids = self.ids()
        except KetentuiError as error:
            yield Damaged(self.folder, error)
            return
        for assessment_id in ids:
            try:
                yield self.load(assessment_id)
            except KetentuiError as error:
                yield Damaged(self.path(assessment_id), error)

    # The bin

    def delete(self, assessment_id: str, now: datetime) -> Binned:
        """Move an assessment to the bin, its previous copy with it, and return where it is then.

        What interrupted writes left of it is removed. KetentuiError where there is none; `in_use`
        where it is open elsewhere.
        """
        with self._held(assessment_id):
            remove(*self._left_of(assessment_id))
            return self._to_bin(assessment_id, "deleted", now)

    def set_aside(self, assessment_id: str, reason: Reason, now: datetime) -> Path:
        """Move an assessment's file to the bin, byte for byte, and return where it is.

        For who holds its lock. KetentuiError where there is none or it can't be moved.
        """
        path = self._there(assessment_id)
        place = place_in(self._bin, assessment_id, reason, now).path
        move(path, place)
        return place

    def put_back(self, binned: Binned, now: datetime, *, replacing: bool = False) -> Binned | None:
        """Take an assessment out of the bin, as it was; return what made place for it.

        `came_back` where one of that id is stored, unless it is for `replacing`: then that one
        goes to the bin. `not_in_bin` where it isn't there any more; `in_use` where it is open
        elsewhere.
        """
        assessment_id, copy = binned.assessment_id, binned.path.with_suffix(".bak")
        with self._held(assessment_id):
            if not exists(binned.path):
                raise KetentuiError("not_in_bin", id=assessment_id)
            path, gone = self.path(assessment_id), None
            if exists(path):
                if not replacing:
                    raise KetentuiError("came_back", id=assessment_id)
                gone = self._to_bin(assessment_id, "aside", now)
            move(binned.path, path)
            if exists(copy):
                move(copy, path.with_suffix(".bak"))
            return gone

    def erase(self, assessment_id: str, forget: Callable[[Sequence[Path]], None]) -> None:
        """Remove an assessment and all its copies for good, also those in the bin.

        First `forget` is called with its files, to remove what else belongs to it. What an
        interruption leaves can always be found again: a file with the assessment itself goes last.
        `unknown_id` where there is nothing of it; `in_use` where it is open elsewhere.
        """
        with self._held(assessment_id):
            files = self._files(assessment_id)
            if not files:
                raise KetentuiError("unknown_id", id=assessment_id)
            forget(files)
            remove(*self._left_of(assessment_id), *files[:-1])
            remove(files[-1])

    def expire(self, now: datetime, forget: Callable[[Sequence[Path]], None]) -> None:
        """Remove for good what was in the bin for its time, as far as that can be.

        What else belongs to an assessment goes with the last of it: see `erase`.
        """
        for binned in in_bin(self._bin):
            if binned.until < now:
                with suppress(KetentuiError), self._held(binned.assessment_id):
                    files = [one for one in _both(binned.path) if exists(one)]
                    if files and files == self._files(binned.assessment_id):
                        forget(files)
                    for file in files:
                        remove(file)

    def binned(self) -> list[Binned]:
        """Return the assessments in the bin, the newest first.

        KetentuiError where the bin can't be read.
        """
        return [one for one in in_bin(self._bin) if exists(one.path)]

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

    def _to_bin(self, assessment_id: str, reason: Reason, now: datetime) -> Binned:
        path = self._there(assessment_id)
        binned = place_in(self._bin, assessment_id, reason, now)
        # The copy first: one that is left alone in the bin still has a day on which it goes.
        for file, place in zip(_both(path), _both(binned.path), strict=True):
            if exists(file):
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
        return [file for file in (*copies, *whole) if exists(file)]

    def _left_of(self, assessment_id: str) -> list[Path]:
        return [left for file in _both(self.path(assessment_id)) for left in left_of(file)]

    @property
    def _bin(self) -> Path:
        return self.bin or self.folder.with_name("bin")

    def path(self, assessment_id: str) -> Path:
        """Return where an assessment is or would be."""
        return self.folder / f"{assessment_id}.json"


def _both(path: Path) -> tuple[Path, Path]:
    """Return where the previous copy of an assessment's file is, and the file."""
    return path.with_suffix(".bak"), path
