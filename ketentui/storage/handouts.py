"""For which anonymous people reports were handed out, on disk: one small locked file of digests."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Annotated

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.replacing import replace
from ketentui.storage import records, tables
from ketentui.storage.files import exists
from ketentui.storage.locks import locked
from ketentui.storage.tables import tables_in, written
from ketentui.storage.writing import move

TABLE = "handouts"

MOST_PEOPLE = 20_000
"""The newest reports are known that are together over so many people, and at least one: some 400
over 50 people each, in less than a megabyte."""

_SECRET_LENGTH = 32
_DIGEST_LENGTH = 16
"""Hexadecimal digits: of a million people two are the same by chance once in 37 million times."""


class Handout(msgspec.Struct, frozen=True):
    """One report that was handed out, of which the digests tell no more than what is the same."""

    day: date
    questionnaire: str
    min_group: int
    grouping: str
    """The digest of how the people were grouped."""
    people: Mapping[str, str]
    """The digest of what each answered, by the digest of the assessment's id; empty of what was
    erased since.
    """

    def is_same(self, other: Handout) -> bool:
        """Return whether two reports tell the same of the same people."""
        ours, theirs = ((one.people, one.min_group, one.grouping) for one in (self, other))
        return ours == theirs


class _File(msgspec.Struct):
    secret: Annotated[str, msgspec.Meta(pattern=f"^[0-9a-f]{{{2 * _SECRET_LENGTH}}}$")]
    known: list[Handout]


class Handouts(msgspec.Struct, frozen=True):
    """What was handed out until now, the oldest first, in a file that nobody else changes now."""

    known: Sequence[Handout]
    _path: Path
    _secret: str

    @property
    def digest(self) -> Callable[[str], str]:
        """What makes of a text a digest that nobody can compare with others without the secret."""
        key = bytes.fromhex(self._secret)
        return lambda text: hmac.digest(key, text.encode(), "sha256").hex()[:_DIGEST_LENGTH]

    def add(self, new: Sequence[Handout]) -> None:
        """Let reports be known from now on; they are on disk when this returns."""
        others = [one for one in self.known if not any(map(one.is_same, new))]
        self.put(_newest([*others, *new]))

    def put(self, all: Sequence[Handout]) -> None:
        """Let these be all that is known; it is on disk when this returns."""
        file = _File(self._secret, [*all])
        tables.write(self._path, {TABLE: msgspec.to_builtins(file)})


def forget(path: Path, ids: Collection[str]) -> None:
    """Forget what was answered in assessments, by id, also in the file of before: who has the
    secret beside the digests could try out which answers they are of. That a report was over them
    stays known. A file that can't be read is left as it is.
    """
    if not (exists(path) or exists(path.with_suffix(".bak"))):
        return
    with suppress(KetentuiError), opened(path, anew=False) as handouts:
        gone = {handouts.digest(id) for id in ids}
        if any(not gone.isdisjoint(one.people) for one in handouts.known):
            for _ in range(2):  # what was there becomes the file of before
                handouts.put([_without(one, gone) for one in handouts.known])


def together(here: bytes, there: bytes, path: Path, *, theirs: bool) -> tuple[bytes, bool]:
    """Return what two files know together, `here` itself where that is all.

    And whether they can be put together: without the same secret one of them stays, `theirs` or
    what is here. What was forgotten in one is in both. KetentuiError where one can't be read.
    """
    mine, other = (
        records.fitted(tables_in(one, path).get(TABLE), _File, str(path), "handouts_unreadable")
        for one in (here, there)
    )
    if mine.secret != other.secret:
        return there if theirs else here, False
    every = [*other.known, *mine.known]
    gone = {id for one in every for id, answers in one.people.items() if not answers}
    known: list[Handout] = []
    for one in (_without(one, gone) for one in every):
        known = [*(before for before in known if not before.is_same(one)), one]
    known = _newest(sorted(known, key=lambda one: one.day))
    if known == mine.known:
        return here, True
    return written({TABLE: msgspec.to_builtins(_File(mine.secret, known))}), True


def _without(handout: Handout, gone: Collection[str]) -> Handout:
    kept = {id: "" if id in gone else answers for id, answers in handout.people.items()}
    return replace(handout, people=kept)


def _newest(handouts: Sequence[Handout]) -> list[Handout]:
    """Return the newest handouts as far as `MOST_PEOPLE` goes."""
    sizes = accumulate(len(one.people) for one in reversed(handouts))
    kept = max(1, sum(size <= MOST_PEOPLE for size in sizes))
    return list(handouts[-kept:])


@contextmanager
def opened(path: Path, *, anew: bool) -> Iterator[Handouts]:
    """Keep other processes away from what was handed out, and yield it.

    `handouts_unreadable` where the file can't be read, or is gone while the one before it is there;
    where it is begun `anew`, what can't be read is set aside, beside the new one. `record_newer`
    where a newer version of the program wrote it.
    """
    with locked(path, KetentuiError("handouts_in_use", ExitCode.IN_USE)):
        file = read(path, anew=anew)
        yield Handouts(file.known, path, file.secret)


def looked_at(path: Path) -> Handouts:
    """Return what was handed out, while others may change it; errors are those of `opened`."""
    file = read(path)
    return Handouts(file.known, path, file.secret)


def read(path: Path, *, anew: bool = False) -> _File:
    """Return what a file says that was handed out; errors are those of `opened`."""
    try:
        found = tables.read(path)
        if found is not None:
            return records.fitted(found.get(TABLE), _File, str(path), "handouts_unreadable")
        if exists(path.with_suffix(".bak")):
            raise KetentuiError("file_missing", file=path)
    except KetentuiError as error:
        if error.key == "record_newer":
            raise
        aside = path.with_suffix(".damaged")
        if not anew:
            raise KetentuiError(
                "handouts_unreadable", ExitCode.BAD_DATA, file=path, aside=aside.name
            ) from error
        if exists(path):
            move(path, aside)
    import secrets

    return _File(secrets.token_hex(_SECRET_LENGTH), [])
