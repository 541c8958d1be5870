"""Assessments on disk: one durable, locked and versioned TinyDB file each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.storage.bin import Binned, Past, Reason, in_bin, left_in_bin, past_in, place_in
from ketentui.storage.files import (
    Identity,
    changed_at,
    exists,
    files_in,
    identities_in,
    is_there,
    kind_of,
    leads_to,
    names_in,
    readable_bytes,
)
from ketentui.storage.locks import held_lock, remove_held_lock
from ketentui.storage.reading import Damaged, Reader, Stored
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.storage.writing import (
    keep_changed_at,
    left_of,
    move,
    remove,
    remove_all,
    write_atomically,
)

if TYPE_CHECKING:
    from ketentui.storage.open_record import OpenRecord


class Store(msgspec.Struct, frozen=True):
    """The assessments in one folder."""

    folder: Path
    reader: Reader = msgspec.field(default_factory=Reader)
    bin: Path | None = None
    """Where what is deleted or set aside goes; a folder `bin` beside `folder` where it isn't said.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    """The time, with a time zone."""

    leaving: Callable[[Assessment], Assessment] = lambda assessment: assessment
    """Returns what is to be stored of an assessment; what it raises keeps that from being done."""

    def open(self, assessment_id: str) -> OpenRecord:
        """Open an assessment to change it; `in_use` where another process has it open."""
        from ketentui.storage.open_record import OpenRecord

        path = self.path(assessment_id)
        lock = held_lock(path, 0, KetentuiError("in_use", ExitCode.IN_USE, id=assessment_id))
        return OpenRecord(self, assessment_id, lock)

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

    def read(self, assessment_id: str) -> Stored:
        """Return what is stored of an assessment without locking it; see `Reader.read`."""
        return self.reader.read(self.path(assessment_id), assessment_id)

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

    def all(self) -> Iterator[Stored | Damaged]:
        """Yield what is stored of each assessment; one that can't be read keeps no other from view.

        One of which only the copy before it is there, is damaged; a folder that can't be read is as
        a whole.
        """
        try:
            ids = self.ids()
        except KetentuiError as error:
            yield Damaged(self.folder, error)
            return
        for assessment_id in ids:
            try:
                yield self.read(assessment_id)
            except KetentuiError as error:
                yield Damaged(self.path(assessment_id), error)
        yield from self.only_copies()

    def there(self) -> Mapping[str, Identity]:
        """Return the `ids` with what tells the file of each from any other that stood there."""
        return identities_in(self.folder, ".json")

    def only_copies(self) -> Iterator[Damaged]:
        """Yield the assessments of which only the copy before is there."""
        names = names_in(self.folder)
        for name in sorted(one for one in names if one.endswith(".bak")):
            copy = self.folder / name
            if copy.with_suffix(".json").name not in names and kind_of(copy) == "file":
                only = KetentuiError("record_only_copy", ExitCode.BAD_DATA, file=copy, id=copy.stem)
                yield Damaged(copy, only)

    def readable(self) -> Iterator[Assessment]:
        """Yield the stored assessments that can be read."""
        return (found.assessment for found in self.all() if isinstance(found, Stored))

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
        found = self.reader.readable(binned.path, binned.assessment_id)
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
        import json

        content = readable_bytes(path, LARGEST_RECORD)
        if json.dumps(assessment_id).encode() not in content:
            return False
        with suppress(KetentuiError):
            return self.reader.parse(content, path).id == assessment_id
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


def _check_no_links(*files: Path) -> None:
    """Raise a KetentuiError where a file is a link to another: that would stay, answers and all."""
    for file in files:
        target = leads_to(file)
        if target is not None:
            raise KetentuiError("record_is_link", file=file, target=target)


def _both(path: Path) -> tuple[Path, Path]:
    """Return where the previous copy of an assessment's file is, and the file."""
    return path.with_suffix(".bak"), path
