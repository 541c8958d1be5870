"""Exports on disk: the files that are meant by files and folders, and those that can't be used."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from errno import EACCES
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.exchange import read_shared
from ketentui.model.assessment import Assessment
from ketentui.model.team import UnusableFile
from ketentui.model.text import clean
from ketentui.team_json import SCHEMA as TEAM_SCHEMA

_OTHER = {".md", ".html", ".csv", ".toml"}
"""What else this program writes or reads, and may stand among the exports."""

_SYSTEM = {"desktop.ini", "thumbs.db"}


Progress = Callable[[int, int], None]
"""Told after every file: how many are done, of how many."""


def silent(done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file that can't be used, and why."""

    name: str
    error: KetentuiError

    def told(self) -> UnusableFile:
        """Return what a report tells of it."""
        name, values = clean(Path(self.name).name), self.error.values
        return UnusableFile(
            name, self.error.key, {**values, "file": name} if "file" in values else values
        )


@dataclass(frozen=True, slots=True)
class Export:
    """A file of which an assessment was read."""

    path: Path
    assessment: Assessment


def files(sources: Sequence[Path]) -> list[Path]:
    """Return the files that `sources` mean, each once; of a folder, all below it that may be one.

    Hidden files, and reports and questionnaires by their name, are passed over in a folder. They
    are in order of their names, whatever the order on disk. A folder is among them where it can't
    be read.
    """
    found = (file for source in sources for file in _below(source.expanduser()))
    return list(dict.fromkeys(found))


def _below(source: Path) -> Iterator[Path]:
    if not os.path.isdir(source):
        yield source
        return
    unreadable: list[OSError] = []
    for folder, folders, names in os.walk(source, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder) / name
            if not (name.startswith(".") or _is_something_else(name) or _is_device(path)):
                yield path
    yield from (Path(error.filename) for error in unreadable)


def _is_device(path: Path) -> bool:
    """Return whether it is a pipe or the like, on which reading would wait; a dead link is not."""
    return os.path.exists(path) and not os.path.isfile(path)


def _is_something_else(name: str) -> bool:
    return Path(name).suffix.lower() in _OTHER or name.lower() in _SYSTEM


def read(paths: Sequence[Path], named: Sequence[Path]) -> Iterator[Export | Unusable | None]:
    """Yield what each of `paths` holds, one after another.

    None is a team report: it may stand among the exports, unless it is `named` itself.
    """
    for path in paths:
        try:
            yield Export(path, _read(path))
        except KetentuiError as error:
            if error.values.get("found") == TEAM_SCHEMA and path not in named:
                yield None
            else:
                yield Unusable(str(path), error)


def _read(path: Path) -> Assessment:
    if os.path.isdir(path):
        reason = PermissionError(EACCES, "")
        raise KetentuiError("file_unreadable", file=path, reason=reason)
    return read_shared(path)
