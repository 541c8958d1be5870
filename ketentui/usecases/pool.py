"""The pool: exports of others, taken in on this machine, a folder a chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import chain as flatten
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import KetentuiError
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.storage.files import files_in, folders_in
from ketentui.usecases.export_files import (
    Doubtful,
    Export,
    Progress,
    Reading,
    Unusable,
    by_itself,
    files,
    read,
    silent,
)
from ketentui.usecases.pool_keeping import (
    Fate,
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
from ketentui.usecases.pool_memory import Memory, remember, remembered
from ketentui.usecases.workspace import Workspace
from ketentui.usecases.years import OldExports, by_year, is_ahead, old_exports

if TYPE_CHECKING:
    from ketentui.questionnaires.library import Checker


_OF_ONE = ("id_of_another", "file_unreadable", "place_taken")
"""What keeps one export out of the pool, by what is there of it, and not the others."""


class TakenIn(Reading, frozen=True, kw_only=True):
    """What an import did."""

    fates: Mapping[Fate, int]
    """How many exports met each."""


class PoolOverview(msgspec.Struct, frozen=True):
    """What is in the pool, counted."""

    years: tuple[PoolYear, ...]
    """Chain by chain, the latest year first, but years ahead last."""
    old: tuple[OldExports, ...]


class PoolYear(msgspec.Struct, frozen=True):
    """What was taken in of one chain that was finished in one calendar year."""

    chain: str
    year: int
    exports: int
    """How many; some may be earlier ones of the same respondent, or of another questionnaire."""
    ahead: bool = False
    """Whether that year is yet to come: somebody's clock was wrong."""


def take_in(
    workspace: Workspace,
    sources: Sequence[Path],
    progress: Progress = silent,
    *,
    again: bool = False,
) -> TakenIn:
    """Take the exports in files and folders into the pool; the same ones twice change nothing.

    Names that were mended are, and what was removed from the pool isn't taken in, unless it is
    wished `again`. Of several imports at once one waits for the other. `pool_in_use` where that
    takes long.
    """
    paths = files(sources, progress)
    with alone(workspace):
        bring_together(workspace)
        memory = remembered(workspace)
        taking = _Taking(workspace.library.checker(), Kept(workspace), memory, again)
        for done, found in enumerate(read(paths, sources), start=1):
            taking.take(found)
            progress(done, len(paths))
        remember(workspace, memory.without_withdrawn(taking.back))
    unusable, doubtful = tuple(taking.unusable), tuple(taking.doubtful)
    return TakenIn(fates=taking.fates, unusable=unusable, doubtful=doubtful)


class _Taking(msgspec.Struct):
    """One import, which has the pool alone."""

    check: Checker
    kept: Kept
    memory: Memory
    again: bool
    """Whether what was removed before is taken in too."""
    fates: Counter[Fate] = msgspec.field(default_factory=Counter)
    unusable: list[Unusable] = msgspec.field(default_factory=list)
    doubtful: list[Doubtful] = msgspec.field(default_factory=list)
    back: list[str] = msgspec.field(default_factory=list)
    """The ids of what was removed before, and is here again."""

    def take(self, found: Export | Unusable | None) -> None:
        """Keep an export, or remember why it can't be used."""
        left = self._keep(found) if isinstance(found, Export) else found
        if left is not None:
            self.unusable.append(left)

    def _keep(self, one: Export) -> Unusable | None:
        """Keep an export in the pool; return why it can't be."""
        name = str(one.path)
        try:
            with by_itself(name):
                self.check(one.assessment, name)
        except KetentuiError as error:
            return Unusable(name, error)
        try:
            fate = self._fate(one.assessment, name)
        except KetentuiError as error:
            if error.key not in _OF_ONE:
                raise
            return Unusable(name, error)
        self.fates[fate] += 1
        if fate != "withdrawn":
            doubts = self.check.doubts(one.assessment, name)
            self.doubtful += [Doubtful(name, doubt) for doubt in doubts]
        return None

    def _fate(self, sent: Assessment, name: str) -> Fate:
        export = self.memory.as_named(sent)
        if self.memory.has_withdrawn(export.id):
            if self.again:
                self.back.append(export.id)
            elif not self.kept.copies(export):
                return "withdrawn"
        return keep(self.kept, export, self.check, name)


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
        known = names.nearest(chain, pool_chains(workspace))
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


def pool_overview(workspace: Workspace) -> PoolOverview:
    """Return what is in the pool; exports that can't be read are passed over.

    The years are those of a report on the pool: see `ketentui.usecases.years`.
    """
    now = workspace.now()
    chains = [list(filter(None, map(read_or_none, files))) for files in _by_chain(workspace)]
    years = (one for exports in chains for one in _years(exports, now))
    return PoolOverview(tuple(years), old_exports(flatten.from_iterable(chains), now))


def _years(exports: Sequence[Assessment], now: datetime) -> Iterator[PoolYear]:
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
