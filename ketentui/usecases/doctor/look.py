"""What is here, as the doctor looks at it, and one thing of it that isn't right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias, TypeVar

import msgspec

from ketentui.errors import KetentuiError
from ketentui.model.agreed import TeamAgreements
from ketentui.model.assessment import Assessment
from ketentui.storage import handouts
from ketentui.storage.exchange import read_shared
from ketentui.storage.files import files_in, folders_in, kept_bytes
from ketentui.storage.tables import LARGEST_RECORD
from ketentui.usecases.actions import chain_files
from ketentui.usecases.doctor.mending import Mending
from ketentui.usecases.pool_memory import remembered_in
from ketentui.usecases.workspace import Workspace

_Found = TypeVar("_Found")
_Files: TypeAlias = "Mapping[Path, _Found | KetentuiError]"

TOMORROW = timedelta(days=1)
"""A clock may be that far ahead: the time is another elsewhere."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that isn't right."""

    kind: str
    """The key of its texts, below `doctor.`."""
    path: Path
    values: Mapping[str, object] = msgspec.field(default_factory=dict)
    error: KetentuiError | None = None
    """What reading it says."""
    mend: Callable[[], object] | None = None
    """Mends it, losing nothing; None where somebody has to decide or do something."""


class Look:
    """What is here, each file read once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace, self.paths, self.store = workspace, workspace.paths, workspace.store
        self.teams = chain_files(workspace)
        self.mending = Mending(workspace)
        self.records: _Files[Assessment] = self._read(self.paths.assessments, self.record)
        self.agreements: _Files[TeamAgreements | None] = self._read(
            self.paths.agreements, self.teams.read
        )
        self.checker = workspace.library.checker()
        self.exports: dict[Path, Assessment | KetentuiError] = {}
        for folder in folders_of(self.paths.pool):
            self.exports.update(self._read(folder, self.export))

    def _read(
        self, folder: Path, read: Callable[[Path], _Found]
    ) -> dict[Path, _Found | KetentuiError]:
        """Return what each file in a folder holds, or why it can't be read."""
        found: dict[Path, _Found | KetentuiError] = {}
        with suppress(KetentuiError):
            for path in files_in(folder, ".json"):
                try:
                    found[path] = read(self.mending.see(path))
                except FileNotFoundError:
                    continue
                except KetentuiError as error:
                    found[path] = error
        return found

    def record(self, path: Path) -> Assessment:
        """Return the assessment in a file; KetentuiError where it isn't right."""
        return self.store.reader.parse(kept_bytes(path, LARGEST_RECORD), path)

    def export(self, path: Path) -> Assessment:
        """Return the assessment in an export; KetentuiError where a team report can't use it."""
        found = read_shared(path)
        self.checker(found, str(path))
        return found

    def held(self, path: Path) -> object:
        """Return what stands in a file that has a previous copy, or in that copy.

        KetentuiError where it isn't right, or is another's; and of a file that has no copy.
        """
        paths, main = self.paths, path.with_suffix(".json")
        if path.parent == paths.assessments:
            found = self.record(path)
            if found.id != path.stem:
                raise KetentuiError("record_misnamed", file=path, id=found.id)
            return found
        if path.parent == paths.agreements:
            return self.teams.read(path)
        if main == paths.handouts:
            return handouts.read(path)
        if main == paths.remembered:
            return remembered_in(path)
        raise KetentuiError("file_missing", file=path)

    def logos(self) -> list[Path]:
        """Return the logos that settings name; KetentuiError where those aren't right."""
        from ketentui.config.house import CHAINS
        from ketentui.config.preferences import read_config

        config = read_config(self.paths.settings)
        own = (fields.get("logo") for fields in config.get(CHAINS, {}).values())
        return list(dict.fromkeys(filter(None, (config.get("house.logo"), *own))))


def folders_of(folder: Path) -> list[Path]:
    """Return the folders in a folder; none where it can't be read, which is told of it."""
    try:
        return folders_in(folder)
    except KetentuiError:
        return []
