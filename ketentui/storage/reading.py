"""What the file of an assessment says: as it was written, or what can be saved of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from errno import EIO, EISDIR
from pathlib import Path
from typing import Any

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.storage import records
from ketentui.storage.files import kept_bytes
from ketentui.storage.ids import id_of
from ketentui.storage.tables import LARGEST_RECORD, tables_in

TABLE = "assessment"

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


class Damaged(msgspec.Struct, frozen=True):
    """A stored file that can't be read, and why."""

    path: Path
    error: KetentuiError


class Reader(msgspec.Struct, frozen=True):
    """Reads assessments, and believes none that can't be right."""

    check: Callable[[Assessment, str], None] = lambda *_: None
    """Raises a KetentuiError where an assessment, in the file of that name, can't be right."""

    def read(self, path: Path, id: str) -> Stored:
        """Return what the file of the assessment with that id says, wherever it stands.

        Of a damaged file what could be saved: the copy before it, or else what can still be read.
        KetentuiError where there is none, or its file isn't right, or is another's.
        """
        try:
            return self._read(path, id)
        except FileNotFoundError as error:
            raise KetentuiError("unknown_id", id=id) from error
        except KetentuiError as error:
            rescued = self._rescued(path, id) if _is_damage(error) else None
            if rescued is not None:
                return rescued
            if error.key in ("record_damaged", "record_changed"):
                error = KetentuiError("record_damaged_no_copy", ExitCode.BAD_DATA, file=path)
            raise error from None

    def _read(self, path: Path, id: str, *, trusting: bool = False) -> Stored:
        return self.decoded(kept_bytes(path, LARGEST_RECORD), path, id, trusting=trusting)

    def _rescued(self, path: Path, id: str) -> Stored | None:
        """Return what can be saved of a damaged file, with what there is to tell; None where
        nothing can.
        """
        copy, left = (
            self.readable(one, id, trusting=trusting)
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
            found = left or self.readable(path.with_suffix(".bak"), id, trusting=True)
            if found is None:
                return None
            saved = found
        told["answered"] = saved.assessment.answered
        assessment = saved.assessment
        if saved is left and copy is not None:  # what it was called anonymously is sure there
            assessment = replace(assessment, anonymous_id=copy.assessment.anonymous_id)
        damage = KetentuiError(key, ExitCode.BAD_DATA, (), **told)
        return replace(saved, assessment=assessment, damage=damage)

    def readable(self, path: Path, id: str, *, trusting: bool = True) -> Stored | None:
        """Return what a file says of an assessment; None where that can't be read. `trusting` takes
        what comes of a damaged one, though nothing proves it.
        """
        with suppress(KetentuiError, OSError):
            return self._read(path, id, trusting=trusting)
        return None

    def decoded(self, content: bytes, path: Path, id: str, *, trusting: bool = False) -> Stored:
        """Return what a file's `content` says of the assessment with that id; errors as `read`."""
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


def _is_damage(error: KetentuiError) -> bool:
    """Return whether what was read, or not, is damaged, so that a copy may take its place."""
    reason = error.values.get("reason")
    may_be_whole = isinstance(reason, OSError) and reason.errno not in _OF_DAMAGE
    return error.key not in _REFUSED and not may_be_whole


def _has_more(left: Stored, copy: Stored) -> bool:
    """Return whether what is left of a damaged file says all that the copy before it answers, and
    more.
    """
    mine, before = left.assessment.answers, copy.assessment.answers
    return len(mine) > len(before) and before.items() <= mine.items()
