"""Whether what a window shows is still there: of what was erased meanwhile nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.errors import Gone, KetentuiError
from ketentui.model import names
from ketentui.model.agreed import TeamAgreements
from ketentui.model.assessment import Assessment
from ketentui.storage.files import exists
from ketentui.storage.store import Damaged
from ketentui.usecases.action_owners import Owner
from ketentui.usecases.actions import chain_files
from ketentui.usecases.discarding import binned_version
from ketentui.usecases.pool import pool_chains

if TYPE_CHECKING:
    from ketentui.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ground:
    """What something that is shown rests on, of what this machine had then."""

    workspace: Workspace
    assessments: frozenset[str] = frozenset()
    """The ids of assessments, stored or in the bin."""
    chains: frozenset[str] = frozenset()
    """The keys of the names of chains."""
    exports: frozenset[Path] = frozenset()
    """Files in the pool."""

    def of(self, assessment: str | None, chain: str) -> Ground:
        """Return the part of it that is an assessment, or else a chain."""
        if assessment is not None:
            return Ground(self.workspace, self.assessments & {assessment})
        return Ground(self.workspace, chains=self.chains & {names.key(chain)})

    def check(self) -> None:
        """Raise Gone where any of it has been erased since."""
        if not all(_is_here(self.workspace, one) for one in self.assessments):
            raise Gone("erased")
        known = _known(self.workspace) if self.chains else None
        if known is not None and not self.chains <= known:
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
    known = _known(workspace) if wanted else None
    return Ground(
        workspace,
        frozenset({*assessments, *own}),
        wanted & (known or set()),
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


def _known(workspace: Workspace) -> set[str] | None:
    """Return the keys of the names of the chains that anything is of, in the bin too; None where
    not everything can be read.
    """
    try:
        binned = [binned_version(workspace, one).assessment for one in workspace.store.binned()]
        known = set(map(names.key, pool_chains(workspace)))
    except KetentuiError:
        return None
    for found in (*binned, *workspace.store.all(), *chain_files(workspace).all()):
        if isinstance(found, Assessment):
            known.add(names.key(found.respondent.chain))
        elif isinstance(found, TeamAgreements):
            known.add(names.key(found.chain))
        elif isinstance(found, Damaged) and not found.rescued:
            return None
    return known
