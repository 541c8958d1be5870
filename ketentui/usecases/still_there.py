"""Whether what a window shows is still there: of what was erased meanwhile nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from ketentui.errors import Gone, KetentuiError
from ketentui.model import names
from ketentui.storage.files import exists
from ketentui.storage.reading import Damaged
from ketentui.usecases.action_owners import Owner
from ketentui.usecases.actions import chain_files
from ketentui.usecases.discarding import binned_version
from ketentui.usecases.pool import pool_chains
from ketentui.usecases.workspace import Workspace


class Ground(msgspec.Struct, frozen=True):
    """What something that is shown rests on, of what this machine had then."""

    workspace: Workspace
    assessments: frozenset[str] = frozenset()
    """The ids of assessments, stored or in the bin."""
    chains: Mapping[str, Path | None] = msgspec.field(default_factory=dict)
    """By the key of its name, a file that a chain is known by: while that is there, nothing else
    has to be read.
    """
    exports: frozenset[Path] = frozenset()
    """Files in the pool."""

    def of(self, assessment: str | None, chain: str) -> Ground:
        """Return the part of it that is an assessment, or else a chain."""
        if assessment is not None:
            return Ground(self.workspace, self.assessments & {assessment})
        key = names.key(chain)
        return Ground(self.workspace, chains={key: self.chains[key]} if key in self.chains else {})

    def check(self) -> None:
        """Raise Gone where any of it has been erased since."""
        if not all(_is_here(self.workspace, one) for one in self.assessments):
            raise Gone("erased")
        if not all(file is not None and exists(file) for file in self.chains.values()):
            known = _known(self.workspace)
            if known is not None and not self.chains.keys() <= known.keys():
                raise Gone("erased")
        if not all(map(exists, self.exports)):
            raise Gone("taken_out")


def ground(
    workspace: Workspace,
    assessments: Iterable[str] = (),
    chains: Iterable[str] = (),
    files: Iterable[Path] = (),
) -> Ground:
    """Return what something rests on: assessments by id, chains by name, and files that were read.

    Files that aren't this machine's own are none of it, nor are chains that it doesn't know now.
    """
    wanted, read = frozenset(map(names.key, chains)), frozenset(files)
    own = {one.stem for one in read if one.parent == workspace.store.folder}
    known = (_known(workspace) if wanted else None) or {}
    return Ground(
        workspace,
        frozenset({*assessments, *own}),
        {key: file for key, file in known.items() if key in wanted},
        frozenset(one for one in read if workspace.paths.pool in one.parents),
    )


def of_owners(workspace: Workspace, owners: Iterable[Owner]) -> Ground:
    """Return what an action of one of these rests on."""
    both = [(one.assessment, one.chain) for one in owners]
    own = [assessment for assessment, _ in both if assessment is not None]
    return ground(workspace, own, [chain for assessment, chain in both if assessment is None])


def _is_here(workspace: Workspace, assessment_id: str) -> bool:
    """Return whether an assessment is stored or in the bin; also where the bin can't be read."""
    if exists(workspace.store.path(assessment_id)):
        return True
    try:
        return any(one.assessment_id == assessment_id for one in workspace.store.binned())
    except KetentuiError:
        return True


def _known(workspace: Workspace) -> dict[str, Path | None] | None:
    """Return the keys of the names of the chains that anything is of, in the bin too, each with a
    file of this machine's own that names it; None where not everything can be read.
    """
    teams = chain_files(workspace)
    known: dict[str, Path | None] = {}
    try:
        binned = [binned_version(workspace, one).assessment for one in workspace.store.binned()]
        known.update((names.key(one.respondent.chain), None) for one in binned if one is not None)
        known.update((names.key(chain), None) for chain in pool_chains(workspace))
    except KetentuiError:
        return None
    for stored in workspace.store.all():
        if isinstance(stored, Damaged):
            return None
        own = stored.assessment
        known[names.key(own.respondent.chain)] = workspace.store.path(own.id)
    for team in teams.all():
        if isinstance(team, Damaged):
            return None
        known[names.key(team.chain)] = teams.path(team.chain)
    return known
