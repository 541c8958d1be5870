"""The chains that this machine knows: of what was filled in, agreed as a team, or taken in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from ketentui.errors import KetentuiError
from ketentui.model import names
from ketentui.model.agreed import TeamAgreements
from ketentui.model.text import clean
from ketentui.usecases.actions import chain_files
from ketentui.usecases.workspace import Workspace


def chains(workspace: Workspace) -> Iterator[str]:
    """Yield the names of the chains that this machine knows, each as often as it is used."""
    from ketentui.usecases.pool import pool_chains

    own = (one.respondent.chain for one in workspace.store.readable())
    yield from filter(None, own)
    teams = chain_files(workspace).all()
    yield from (team.chain for team in teams if isinstance(team, TeamAgreements))
    for chain, exports in pool_chains(workspace).items():
        if chain:
            yield from repeat(chain, exports)


def known_chain(workspace: Workspace, name: str) -> str:
    """Return the chain that `name` means, as it is written most.

    KetentuiError names the chains there are where it is none of them.
    """
    known = names.common_spellings(chains(workspace))
    if names.key(name) in known:
        return known[names.key(name)]
    listed = names.nearest(name, known.values())
    raise KetentuiError("unknown_chain" if known else "no_chains", name=clean(name), known=listed)
