"""The file of one assessment while it is open: locked, and never overwritten unseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from tinydb import TinyDB
from tinydb.table import Document

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.storage import records
from ketentui.storage.durable import KnownStorage, Unlike
from ketentui.storage.files import changed_when
from ketentui.storage.reading import TABLE, Stored
from ketentui.storage.tables import written
from ketentui.storage.writing import remove, write_atomically

if TYPE_CHECKING:
    from filelock import FileLock

    from ketentui.storage.store import Store

_T = TypeVar("_T")

_TURNS = 5
"""How often a file that keeps changing is tried to be written."""


class OpenRecord:
    """The file of one assessment in a store, locked for as long as it is open.

    A lock doesn't hold where its file is removed, and between two machines. So what is on disk is
    compared with what was read or written here last, and is never overwritten unseen.
    """

    def __init__(self, store: Store, id: str, lock: FileLock) -> None:
        self._store = store
        self._id = id
        self._lock = lock
        self._storage = KnownStorage(store.path(id))
        self._database = TinyDB(storage=lambda: self._storage)
        self._document: Mapping[str, Any] = {}
        self._aside: Path | None = None

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
        fields = self._fields(self._store.leaving(assessment))
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
            return self._store.reader.decoded(found, self._store.path(self._id), self._id)
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
