"""The chains that this machine knows: of what was filled in, agreed as a team, or taken in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.model.agreed import TeamAgreements
from ketentui.model.assessment import Assessment
from ketentui.model.text import clean
from ketentui.usecases.acting import chain_files

if TYPE_CHECKING:
    from ketentui.usecases.workspace import Workspace


def chains(workspace: Workspace) -> Iterator[str]:
    """Yield the names of the chains that this machine knows, some more than once."""
    from ketentui.usecases.pool import pool_chains

    own = (found for found in workspace.store.all() if isinstance(found, Assessment))
    yield from (one.respondent.chain for one in own if one.respondent.chain)
    teams = chain_files(workspace).all()
    yield from (team.chain for team in teams if isinstance(team, TeamAgreements))
    yield from filter(None, pool_chains(workspace))


def known_chain(workspace: Workspace, name: str) -> str:
    """Return the chain that `name` means, as it was written first; capitals make no difference.

    KetentuiError names the chains there are where it is none of them.
    """
    names = dict.fromkeys(chains(workspace))
    for known in names:
        if known.casefold() == clean(name).casefold():
            return known
    raise KetentuiError(
        "unknown_chain" if names else "no_chains", name=clean(name), known=", ".join(names)
    )
