"""What was decided about the pool, for what comes in later: who withdrew, what a name is to be."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.digest import sha256
from ketentui.model.replacing import replace
from ketentui.storage import records, tables
from ketentui.storage.files import exists
from ketentui.storage.tables import tables_in
from ketentui.usecases.workspace import Workspace

TABLE = "remembered"

Kind = Literal["chain", "organisation"]


class Renaming(msgspec.Struct, frozen=True):
    """The name of a chain or an organisation that was mended."""

    kind: Kind
    old: str
    new: str
    chain: str | None = None
    """The chain in which an organisation has that name; None where it has in all."""

    def concerns(self, export: Assessment) -> bool:
        """Return whether the name that an export has is the old one."""
        who = export.respondent
        if self.kind == "chain":
            return names.same(who.chain, self.old)
        inside = self.chain is None or names.same(who.chain, self.chain)
        return inside and names.same(who.organisation, self.old)

    def applied(self, export: Assessment) -> Assessment:
        """Return an export with the new name, where it has the old one."""
        if not self.concerns(export):
            return export
        who = export.respondent
        chain, organisation = (
            self.new if self.kind == kind else name
            for kind, name in (("chain", who.chain), ("organisation", who.organisation))
        )
        return replace(export, respondent=replace(who, chain=chain, organisation=organisation))


class Memory(msgspec.Struct, frozen=True):
    """What is remembered; of who withdrew no more than what is the same when it comes again."""

    withdrawn: tuple[str, ...] = ()
    """Of the id of every export that was removed the SHA-256: it tells nothing by itself."""
    renamed: tuple[Renaming, ...] = ()
    """In the order in which it happened."""

    def has_withdrawn(self, id: str) -> bool:
        """Return whether the export with this id was removed."""
        return _digest(id) in self.withdrawn

    def with_withdrawn(self, ids: Iterable[str]) -> Memory:
        """Return this with exports that were removed."""
        return self._with_withdrawn([*self.withdrawn, *map(_digest, ids)])

    def without_withdrawn(self, ids: Iterable[str]) -> Memory:
        """Return this without exports that are to be taken in again."""
        back = {*map(_digest, ids)}
        return self._with_withdrawn(one for one in self.withdrawn if one not in back)

    def _with_withdrawn(self, digests: Iterable[str]) -> Memory:
        return Memory(tuple(dict.fromkeys(digests)), self.renamed)

    def joined(self, other: Memory) -> Memory:
        """Return this with what another remembers: its names that were mended came first."""
        before = (one for one in other.renamed if one not in self.renamed)
        withdrawn = tuple(dict.fromkeys((*self.withdrawn, *other.withdrawn)))
        return Memory(withdrawn, (*before, *self.renamed))

    def with_renamed(self, *renamed: Renaming) -> Memory:
        """Return this with names that were mended, after those of before."""
        return Memory(self.withdrawn, (*self.renamed, *renamed))

    def as_named(self, export: Assessment) -> Assessment:
        """Return an export with all the names that it would have if it had been here always."""
        for renaming in self.renamed:
            export = renaming.applied(export)
        return export


def _digest(id: str) -> str:
    return sha256(id.encode()).hexdigest()


def remembered(workspace: Workspace) -> Memory:
    """Return what was decided about the pool; `pool_memory_unreadable` where that isn't known."""
    return remembered_in(workspace.paths.remembered)


def remembered_in(path: Path, content: bytes | None = None) -> Memory:
    """Return what a file says that was decided; see `remembered`. With `content` that is in it."""
    try:
        found = tables.read(path) if content is None else tables_in(content, path)
        if found is None and exists(path.with_suffix(".bak")):  # it was there
            raise KetentuiError("file_missing", ExitCode.BAD_DATA, file=path)
        table = (found or {TABLE: {}}).get(TABLE)
        return records.fitted(table, Memory, str(path), "pool_memory_unreadable")
    except KetentuiError as error:
        if error.key == "record_newer":
            raise
        raise KetentuiError("pool_memory_unreadable", ExitCode.BAD_DATA, file=path) from error


def remember(workspace: Workspace, memory: Memory) -> None:
    """Let this be remembered, for who has the pool alone; it is on disk when this returns."""
    if memory != remembered(workspace):
        tables.write(workspace.paths.remembered, {TABLE: msgspec.to_builtins(memory)})
