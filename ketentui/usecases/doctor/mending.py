"""Mending one thing that isn't right with what is stored: what is taken away goes to the bin."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import msgspec

from ketentui.errors import KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.storage.exchange import read_shared
from ketentui.storage.files import changed_at, exists, identity_of, is_there, kept_bytes
from ketentui.storage.locks import locked, remove_held_lock
from ketentui.storage.records import encode
from ketentui.storage.tables import LARGEST_RECORD, tables_in, written
from ketentui.storage.writing import keep_changed_at, move, remove, write_atomically
from ketentui.usecases.actions import chain_files
from ketentui.usecases.placing import aside, set_aside
from ketentui.usecases.pool_keeping import Kept, alone, keep
from ketentui.usecases.workspace import Workspace

_ID_LENGTH = 12


class ChangedSince(Exception):
    """What was found isn't so any more: another process has been there since."""


class Mending(msgspec.Struct, frozen=True):
    """What mends things as they were looked at; each loses nothing.

    KetentuiError or OSError where it can't be done; ChangedSince where it isn't what was seen.
    """

    workspace: Workspace
    seen: dict[Path, tuple[int, ...]] = msgspec.field(default_factory=dict)

    def see(self, path: Path) -> Path:
        """Remember what stands at a path, which is looked at from now on; return the path."""
        self.seen[path] = identity_of(path)
        return path

    @contextmanager
    def _alone(self, path: Path, *others: Path) -> Iterator[None]:
        """Keep other processes from a file that is as it was seen, as are the others."""
        in_use = KetentuiError("in_use", id=path.stem)
        is_of_others = self.workspace.paths.pool in path.parents
        with alone(self.workspace) if is_of_others else locked(path, in_use, 0):
            if any(identity_of(one) != self.seen.get(one, ()) for one in (path, *others)):
                raise ChangedSince
            yield

    def remove_lock(self, path: Path) -> None:
        """Remove the lock of a file that is no more."""
        with locked(path, KetentuiError("in_use", id=path.stem), 0, passing=True):
            pass

    def rescue(self, path: Path) -> None:
        """Let what could be read take the place of a damaged record."""
        record = self.workspace.store.open(path.stem)
        try:
            record.save(record.load().assessment)
        finally:
            record.close()

    def write_anew(self, path: Path) -> None:
        """Write what a damaged file proves to say, as old as it was."""
        with self._alone(path):
            was = changed_at(path)
            write_atomically(path, written(tables_in(kept_bytes(path, LARGEST_RECORD), path)))
            keep_changed_at(path, was)

    def to_previous(self, path: Path) -> None:
        """Let the copy before it take the place of a file."""
        with self._alone(path):
            if is_there(path):
                set_aside(self.workspace, path, with_copy=False)
            move(path.with_suffix(".bak"), path)

    def aside(self, path: Path, assessment_id: str = "") -> None:
        """Move a file away, as one of the assessment with that id where it is of another."""
        with self._alone(path):
            set_aside(self.workspace, path, assessment_id)
            remove_held_lock(path)

    def rename(self, path: Path, right: Path) -> None:
        """Give a record its right name, where nothing has that."""
        with self._alone(right, path):
            move(path, right)
            if exists(path.with_suffix(".bak")):
                move(path.with_suffix(".bak"), right.with_suffix(".bak"))

    def put_instead(self, path: Path, right: Path) -> None:
        """Let a copy take the place of the record that it says more than."""
        with self._alone(right, path):
            set_aside(self.workspace, right)
            move(path, right)

    def give_own_id(self, path: Path, found: Assessment) -> None:
        """Let a copy that says something else be an assessment of its own; it goes aside.

        Its id is by what it says: done again after an interruption, it isn't yet another one.
        """
        told = json.dumps(encode(found)).encode()
        own = replace(found, id=sha256(told).hexdigest()[:_ID_LENGTH])
        with self._alone(path):
            record = self.workspace.store.open(own.id)
            try:
                if not exists(self.workspace.store.path(own.id)):
                    record.save(own)
            finally:
                record.close()
            set_aside(self.workspace, path, found.id)
            remove_held_lock(path)

    def join(self, path: Path) -> None:
        """Put what a chain agreed in one file together, after a copy to the bin."""
        self._copied_aside(path)
        for _ in chain_files(self.workspace).all():  # what is parted is joined by looking at it
            pass

    def take_in(self, path: Path) -> None:
        """Take an export in the pool in as if it came now, after a copy to the bin."""
        with alone(self.workspace):
            export, content = read_shared(path), kept_bytes(path, LARGEST_RECORD)
            copy = self._copied_aside(path)
            try:
                keep(Kept(self.workspace), export, self.workspace.library.checker(), str(path))
            except KetentuiError:
                remove(copy)
                raise
            if exists(path) and kept_bytes(path, LARGEST_RECORD) == content:
                remove(path)

    def _copied_aside(self, path: Path) -> Path:
        copy = aside(self.workspace, path)
        write_atomically(copy, kept_bytes(path, LARGEST_RECORD))
        return copy
