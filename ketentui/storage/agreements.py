"""What chains agreed as teams, on disk: one durable, locked and versioned file a chain.

A file is called after the key of its chain's name; what an older rule for names parted is brought
together as soon as anybody reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, suppress
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.agreed import Target, TeamAction, TeamAgreements
from ketentui.model.assessment import Action
from ketentui.model.digest import sha256
from ketentui.model.names import Name
from ketentui.model.text import Line
from ketentui.storage import records, tables
from ketentui.storage.files import changed_at, files_in
from ketentui.storage.locks import locked, remove_held_lock
from ketentui.storage.reading import Damaged
from ketentui.storage.tables import tables_in, written
from ketentui.storage.writing import remove

TABLE = "agreements"


class _Action(Action, frozen=True, kw_only=True):
    questionnaire: Line
    agreed_on: date


class _Agreements(msgspec.Struct):
    chain: Name
    actions: list[_Action] = []
    targets: tuple[Target, ...] = ()


class ChainFiles(msgspec.Struct, frozen=True):
    """The agreements of all chains, in one folder."""

    folder: Path

    def load(self, chain: str) -> TeamAgreements:
        """Return what a chain agreed as a team; nothing where it has no file yet."""
        self._join(self._files())
        return self._found(chain)

    def all(self) -> Iterator[TeamAgreements | Damaged]:
        """Yield the agreements of every chain; a damaged file keeps no other from view.

        A folder that can't be read is damaged as a whole.
        """
        files = list(self._files())
        if self._join(files):
            files = list(self._files())
        yield from (found for _, found in files)

    def change(
        self, chain: str, change: Callable[[TeamAgreements], TeamAgreements]
    ) -> TeamAgreements:
        """Change what a chain agreed, on disk when this returns, and return the result.

        `chain_in_use` where another process holds the file for seconds.
        """
        self._join(self._files())
        with self._locked(chain):
            changed = change(self._found(chain))
            self._write(changed)
        return changed

    def remove(self, chain: str) -> None:
        """Remove what a chain agreed, with the copy; `chain_in_use` as for a change."""
        path = self.path(chain)
        with self._locked(chain):
            remove(path, path.with_suffix(".bak"))
            remove_held_lock(path)

    def path(self, chain: str) -> Path:
        """Return where the agreements of a chain are or would be, however its name is spelled."""
        name = sha256(names.key(chain).encode()).hexdigest()[:16]
        return self.folder / f"{name}.json"

    def _files(self) -> Iterator[tuple[Path, TeamAgreements | Damaged]]:
        """Yield every file with what it holds."""
        try:
            paths = files_in(self.folder, ".json")
        except KetentuiError as error:
            yield self.folder, Damaged(self.folder, error)
            return
        for path in paths:
            try:
                found = self.read(path)
            except KetentuiError as error:
                yield path, Damaged(path, error)
            else:
                if found is not None:
                    yield path, found

    def _join(self, files: Iterable[tuple[Path, TeamAgreements | Damaged]]) -> bool:
        """Bring what stands in files of another name than their chain's into that chain's own;
        return whether there was any. What is in use or can't be written stays where it is.
        """
        parted = [
            (path, found)
            for path, found in files
            if isinstance(found, TeamAgreements) and path != self.path(found.chain)
        ]
        for path, found in parted:
            with suppress(KetentuiError), self._locked(found.chain):
                self._take_in(path)
        return bool(parted)

    def _take_in(self, path: Path) -> None:
        """Put what a file holds with what its chain has, of both the newest; remove the file.

        It may have gone since it was listed: another process took it in.
        """
        found = self.read(path)
        if found is None:
            return
        own = self.path(found.chain)
        kept = self.read(own)
        if kept is not None:
            is_newer = changed_at(path) > changed_at(own)
            found = found.with_older(kept) if is_newer else kept.with_older(found)
        self._write(found)
        remove(path, path.with_suffix(".bak"), path.with_suffix(".lock"))

    def _locked(self, chain: str) -> AbstractContextManager[None]:
        return locked(self.path(chain), KetentuiError("chain_in_use", ExitCode.IN_USE, chain=chain))

    def _found(self, chain: str) -> TeamAgreements:
        return self.read(self.path(chain)) or TeamAgreements(chain)

    def _write(self, agreements: TeamAgreements) -> None:
        tables.write(self.path(agreements.chain), {TABLE: _encode(agreements)})

    def read(self, path: Path) -> TeamAgreements | None:
        """Return what a file holds; None where there is none. KetentuiError where it is wrong."""
        found = tables.read(path)
        return None if found is None else _decode(found.get(TABLE), str(path))


def together(here: bytes, there: bytes, path: Path, *, theirs: bool) -> tuple[bytes, bool]:
    """Return what two files of one chain hold together, `here` itself where that is all.

    And whether they agree on every action and target that both have: where they don't, what is here
    counts, or `theirs`. KetentuiError where one can't be read.
    """
    mine, other = (_decode(tables_in(one, path).get(TABLE), str(path)) for one in (here, there))
    ways = mine.with_older(other), other.with_older(mine)
    held = [({*one.actions}, {*one.targets}) for one in (mine, *ways)]
    agree = held[1] == held[2]
    if held[0] == held[2 if theirs else 1]:
        return here, agree
    return written({TABLE: _encode(ways[theirs])}), agree


def _encode(agreements: TeamAgreements) -> dict[str, Any]:
    return {
        "chain": agreements.chain,
        "actions": [
            {
                **records.encoded(one.action),
                "questionnaire": one.questionnaire,
                "agreed_on": one.agreed_on.isoformat(),
            }
            for one in agreements.actions
        ],
        "targets": [records.encoded(one) for one in agreements.targets],
    }


def _decode(values: object, name: str) -> TeamAgreements:
    told = records.fitted(values, _Agreements, name, "agreements_invalid")
    problem = records.action_problem(told.actions)
    if problem:
        raise KetentuiError("agreements_invalid", ExitCode.BAD_DATA, [problem], file=name)
    actions = (
        TeamAction(row.questionnaire, row.agreed_on, records.narrowed(row, Action))
        for row in told.actions
    )
    return TeamAgreements(told.chain, tuple(actions), told.targets)
