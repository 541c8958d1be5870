"""What chains agreed as teams, on disk: one durable, locked and versioned file a chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import msgspec

from ketentui import records
from ketentui.errors import ExitCode, KetentuiError
from ketentui.files import files_in, locked
from ketentui.model import names
from ketentui.model.agreed import Target, TeamAction, TeamAgreements
from ketentui.model.questionnaire import LARGEST_POINT
from ketentui.model.text import clean
from ketentui.store import Damaged, DurableStorage

TABLE = "agreements"


class _Action(records.ActionFields, kw_only=True):
    questionnaire: str
    agreed_on: date


class _Target(msgspec.Struct):
    questionnaire: str
    theme: str
    score: Annotated[float, msgspec.Meta(ge=0, le=LARGEST_POINT)]


class _Agreements(msgspec.Struct):
    chain: str
    actions: list[_Action] = []
    targets: list[_Target] = []


@dataclass(frozen=True, slots=True)
class ChainFiles:
    """The agreements of all chains, in one folder."""

    folder: Path

    def load(self, chain: str) -> TeamAgreements:
        """Return what a chain agreed as a team; nothing where it has no file yet."""
        return self._read(self.path(chain)) or TeamAgreements(chain)

    def all(self) -> Iterator[TeamAgreements | Damaged]:
        """Yield the agreements of every chain; a damaged file keeps no other from view.

        A folder that can't be read is damaged as a whole.
        """
        try:
            paths = files_in(self.folder, ".json")
        except KetentuiError as error:
            yield Damaged(self.folder, error)
            return
        for path in paths:
            try:
                found = self._read(path)
            except KetentuiError as error:
                yield Damaged(path, error)
            else:
                if found is not None:
                    yield found

    def change(
        self, chain: str, change: Callable[[TeamAgreements], TeamAgreements]
    ) -> TeamAgreements:
        """Change what a chain agreed, on disk when this returns, and return the result.

        `chain_in_use` where another process holds the file for seconds.
        """
        with locked(self.path(chain), KetentuiError("chain_in_use", ExitCode.IN_USE, chain=chain)):
            changed = change(self.load(chain))
            DurableStorage(self.path(chain)).write({TABLE: _encode(changed)})
        return changed

    def path(self, chain: str) -> Path:
        """Return where the agreements of a chain are or would be, however its name is spelled."""
        name = sha256(names.key(chain).encode()).hexdigest()[:16]
        return self.folder / f"{name}.json"

    def _read(self, path: Path) -> TeamAgreements | None:
        tables = DurableStorage(path).read()
        return None if tables is None else _decode(tables.get(TABLE), str(path))


def _encode(agreements: TeamAgreements) -> dict[str, Any]:
    return {
        "chain": agreements.chain,
        "actions": [
            {
                **records.encode_action(one.action),
                "questionnaire": one.questionnaire,
                "agreed_on": one.agreed_on.isoformat(),
            }
            for one in agreements.actions
        ],
        "targets": [
            {"questionnaire": one.questionnaire, "theme": one.theme, "score": one.score}
            for one in agreements.targets
        ],
    }


def _decode(values: object, name: str) -> TeamAgreements:
    record = records.fitted(values, _Agreements, name, "agreements_invalid")
    problem = records.action_problem(record.actions)
    if problem:
        raise KetentuiError("agreements_invalid", ExitCode.BAD_DATA, [problem], file=name)
    return TeamAgreements(
        chain=names.name_of(record.chain),
        actions=tuple(
            TeamAction(clean(row.questionnaire), row.agreed_on, records.decode_action(row))
            for row in record.actions
        ),
        targets=tuple(
            Target(clean(row.questionnaire), clean(row.theme), row.score) for row in record.targets
        ),
    )
