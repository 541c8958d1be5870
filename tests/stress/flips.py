"""Flips: one bit of a file of the program's own is another; nothing may change unseen by it.

Of a form that carries a checksum every change has to be told; of the others it is counted.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from ketentui.storage.agreements import ChainFiles
from ketentui.storage.exchange import read_shared
from ketentui.storage.handouts import opened
from ketentui.usecases.workspace import Workspace
from tests.stress.cases import Outcome, unclear, workspace_in
from tests.stress.furniture import furnish

_FLIPS = 400


def case(chance: Random, folder: Path) -> Outcome:
    """Flip bits of one file, each by itself, and read it."""
    workspace = workspace_in(folder)
    id = furnish(workspace)
    outcome = Outcome()
    kind, file, read = chance.choice(_forms(workspace, id))
    whole = file.read_bytes()
    meant = read()
    for bit in chance.sample(range(8 * len(whole)), min(_FLIPS, 8 * len(whole))):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        file.write_bytes(flipped)
        outcome.tried["flips"] += 1
        try:
            said = "the same" if read() == meant else f"unseen in {kind}"
        except Exception as error:
            said = "told"
            if why := unclear(error):
                outcome.found.append(f"bit {bit} of {file.name} ({kind}): {why}")
        outcome.tried[said] += 1
        if said.startswith("unseen") and b'"checksum"' in whole:
            outcome.found.append(f"bit {bit} of {file.name} ({kind}) changes it unseen")
    return outcome


def _forms(workspace: Workspace, id: str) -> list[tuple[str, Path, Callable[[], object]]]:
    """Return a file of each kind, and what reads it."""
    paths = workspace.paths
    pooled, agreed = next(paths.pool.rglob("*.json")), next(paths.agreements.glob("*.json"))

    def handouts() -> object:
        with opened(paths.handouts, anew=False) as found:
            return found.known, found.digest("x")

    return [
        ("a record", workspace.store.path(id), lambda: workspace.store.load(id)),
        ("a pool export", pooled, lambda: read_shared(pooled)),
        ("handouts", paths.handouts, handouts),
        ("agreements", agreed, lambda: ChainFiles(agreed.parent).read(agreed)),
    ]
