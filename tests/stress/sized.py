"""Sizes × pages: a page or dialog in a window that takes sizes by chance, all on one road."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

from tests.stress.cases import Outcome
from tests.tui.sizes import ROUTES, furnished, through

_SIZES = 12


def case(chance: Random, folder: Path) -> Outcome:
    """Go one route, and give the window some sizes."""
    route = chance.choice(list(ROUTES))
    sizes = [_size(chance) for _ in range(_SIZES)]
    outcome = Outcome()
    outcome.tried.update({"pages": 1, "sizes": len(sizes)})
    try:
        asyncio.run(through(route, furnished(folder), sizes))
    except Exception as error:
        outcome.found.append(f"{route} in {sizes}: {error!r}")
    return outcome


def _size(chance: Random) -> tuple[int, int]:
    """Return columns and rows: mostly narrow, where least fits."""
    columns = chance.choice([chance.randint(1, 44), chance.randint(1, 44), chance.randint(45, 300)])
    return columns, chance.choice([chance.randint(1, 30), 24, chance.randint(31, 120)])
