"""The pool: exports of others, taken in on this machine, a folder a chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.files import files_in, folders_in, remove, remove_held_lock, remove_if_empty
from ketentui.model import names
from ketentui.usecases.export_files import (
    Export,
    Progress,
    Unusable,
    by_itself,
    files,
    read,
    silent,
)
from ketentui.usecases.pool_keeping import (
    Check,
    Fate,
    IdOfAnother,
    Kept,
    alone,
    bring_together,
    chain_folder,
    first_of,
    folders_of,
    join,
    keep,
    read_or_none,
)
from ketentui.usecases.years import by_year, is_ahead

if TYPE_CHECKING:
    from ketentui.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import did."""

    fates: Mapping[Fate, int]
    """How many exports met each."""
    unusable: tuple[Unusable, ...]


@dataclass(frozen=True, slots=True)
class PoolYear:
    """What was taken in of one chain that was finished in one calendar year."""

    chain: str
    year: int
    exports: int
    """How many; some may be earlier ones of the same respondent, or of another questionnaire."""
    ahead: bool = False
    """Whether that year is yet to come: somebody's clock was wrong."""


def take_in(workspace: Workspace, sources: Sequence[Path], progress: Progress = silent) -> TakenIn:
    """Take the exports in files and folders into the pool; the same ones twice change nothing.

    Of several imports at once one waits for the other. `pool_in_use` where that takes long.
    """
    paths = files(sources, progress)
    with alone(workspace):
        bring_together(workspace)
        return _taken_in(workspace, paths, sources, progress)


def take_out(workspace: Workspace, chain: str, files: Iterable[str]) -> int:
    """Remove the files with these names that the pool has of a chain; return how many there were.

    `pool_in_use` where another process changes the pool for long.
    """
    folder = chain_folder(workspace, chain)
    with alone(workspace):
        bring_together(workspace)
        exports = [folder / name for name in files if (folder / name).exists()]
        remove(*exports)
        remove_if_empty(folder)
        remove_held_lock(workspace.paths.pool)
    return len(exports)


def _taken_in(
    workspace: Workspace, paths: Sequence[Path], sources: Sequence[Path], progress: Progress
) -> TakenIn:
    check = workspace.library.checker()
    kept = Kept(workspace)
    fates: Counter[Fate] = Counter()
    unusable: list[Unusable] = []
    for done, found in enumerate(read(paths, sources), start=1):
        one = _checked(found, check) if isinstance(found, Export) else found
        if isinstance(one, Export):
            try:
                fates[keep(kept, one.assessment, check, str(one.path))] += 1
            except IdOfAnother as error:
                unusable.append(Unusable(str(one.path), error))
        elif one is not None:
            unusable.append(one)
        progress(done, len(paths))
    return TakenIn(fates, tuple(unusable))


def _checked(export: Export, check: Check) -> Export | Unusable:
    try:
        with by_itself(str(export.path)):
            check(export.assessment, str(export.path))
    except KetentuiError as error:
        return Unusable(str(export.path), error)
    return export


def pool_folders(workspace: Workspace, chain: str | None = None) -> list[Path]:
    """Return the folders of the pool, or the one of `chain`.

    KetentuiError where there are none, or none of that chain.
    """
    join(workspace)
    folders = folders_of(workspace)
    if not folders:
        raise KetentuiError("pool_empty")
    if chain is None:
        return folders
    folder = chain_folder(workspace, chain)
    if folder not in folders:
        known = ", ".join(sorted(pool_chains(workspace)))
        raise KetentuiError("pool_chain_unknown", chain=chain, known=known)
    return [folder]


def has_pool(workspace: Workspace) -> bool:
    """Return whether anything was taken in, readable or not."""
    return bool(folders_of(workspace))


def pool_chains(workspace: Workspace) -> Mapping[str, int]:
    """Return the chains of which there are exports in the pool, and how many of each.

    A chain is not among them where none of its exports can be read.
    """
    chains: dict[str, int] = {}
    for exports in _by_chain(workspace):
        first = first_of(exports)
        if first is not None:
            chains[first.respondent.chain] = len(exports)
    return chains


def pool_years(workspace: Workspace) -> tuple[PoolYear, ...]:
    """Return what is in the pool: chain by chain, the latest year first, but years ahead last.

    The years are those of a report on the pool (see `ketentui.usecases.years`); exports that can't
    be read are passed over.
    """
    now = workspace.now()
    return tuple(one for exports in _by_chain(workspace) for one in _years(exports, now))


def _years(files: Sequence[Path], now: datetime) -> Iterator[PoolYear]:
    exports = [export for export in map(read_or_none, files) if export is not None]
    spelled = names.common_spellings(one.respondent.chain for one in exports)
    chain = next(iter(spelled.values()), "")
    years = by_year(exports).items()
    found = [PoolYear(chain, year, len(those), is_ahead(year, now)) for year, those in years]
    yield from sorted(found, key=lambda one: (one.ahead, -one.year))


def _by_chain(workspace: Workspace) -> Iterator[list[Path]]:
    """Yield the exports of every chain; folders that can't be read are passed over."""
    with suppress(KetentuiError):
        join(workspace)
    with suppress(KetentuiError):
        for folder in folders_in(workspace.paths.pool):
            with suppress(KetentuiError):
                if exports := files_in(folder, ".json"):
                    yield exports
