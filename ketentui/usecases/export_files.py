"""Exports on disk: the files that are meant by files and folders, and those that can't be used."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from errno import EACCES
from pathlib import Path
from typing import Any

import msgspec

from ketentui.config.paths import own_path
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Assessment
from ketentui.storage.bounds import json_in
from ketentui.storage.exchange import read_shared
from ketentui.storage.files import content_of, files_below, kind_of, read_bytes

_OTHER = {".md", ".html", ".csv", ".ics", ".toml", ".xlsx", ".pdf"}
"""What else this program writes or reads, and may stand among the exports. So may pictures and
other files, but mail programs give a JSON file another ending too."""

_LARGEST_OTHER = 20_000_000
"""Bytes of a report of many organisations."""

MOST_FILES = 100_000
"""That are read at once; a chain has hundreds."""

_REPORTS = "ketentui/team/"
"""How the schema of a team report begins, in every version."""

_SYSTEM = {"desktop.ini", "thumbs.db"}


Progress = Callable[[int, int], None]
"""Told after every file: how many are done, of how many; 0 of 0 at every one that is looked for.
What it raises stops the reading.
"""


def silent(done: int, total: int) -> None:
    """Tell nobody."""


class Unusable(msgspec.Struct, frozen=True):
    """A file that can't be used, and why."""

    name: str
    error: KetentuiError

    def __post_init__(self) -> None:
        """Let go of where the error came from: that holds all that was in the file."""
        self.error.__traceback__ = self.error.__cause__ = self.error.__context__ = None


class Doubtful(msgspec.Struct, frozen=True):
    """A file that is used, and what isn't right with it."""

    name: str
    error: KetentuiError


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What came of reading exports, beside what they say."""

    unusable: tuple[Unusable, ...] = ()
    """The files that could not be used; the others were."""
    doubtful: tuple[Doubtful, ...] = ()
    """What isn't right with some of the others."""
    unmatched: tuple[str, ...] = ()
    """The names that were to stand for another, and that no organisation has."""
    read: tuple[Path, ...] = ()
    """The files of those who are used."""

    def own(self) -> dict[str, Any]:
        """Return all that it is, for what tells more besides."""
        return {name: getattr(self, name) for name in Reading.__struct_fields__}


class Export(msgspec.Struct, frozen=True):
    """A file of which an assessment was read."""

    path: Path
    assessment: Assessment


def files(sources: Sequence[Path], progress: Progress = silent) -> list[Path]:
    """Return the files that `sources` mean, each once; of a folder, all below it that may be one.

    Hidden files, reports and questionnaires by their name, and what neither has the name of JSON
    nor begins like it, are passed over in a folder.
    They are in order of their names, whatever the order on disk. A folder is among them where it
    can't be read. KetentuiError where there are more than MOST_FILES.
    """
    found: dict[Path, None] = {}
    for source in sources:
        for file in _below(own_path(source), progress):
            found[file] = None
            if len(found) > MOST_FILES:
                raise KetentuiError(
                    "too_many_files", ExitCode.BAD_DATA, file=source, most=MOST_FILES
                )
    return list(found)


def _below(source: Path, progress: Progress) -> Iterator[Path]:
    if kind_of(source) != "folder":
        yield source
        return
    unreadable: list[OSError] = []
    for path in files_below(source, unreadable.append):
        progress(0, 0)
        if not _is_passed_over(path):
            yield path
    yield from (Path(error.filename) for error in unreadable)


def _is_passed_over(path: Path) -> bool:
    """Return whether a file is no export by its name, by how it begins, or as it is a pipe or the
    like, on which reading would wait. One on which this process may not look is told of.
    """
    ending = path.suffix.lower()
    if ending in _OTHER or path.name.lower() in _SYSTEM:
        return True
    try:
        return kind_of(path) in ("folder", "device") or (ending != ".json" and _is_foreign(path))
    except KetentuiError:
        return False


def _is_foreign(path: Path) -> bool:
    """Return whether a file begins as no JSON does."""
    try:
        return not content_of(path, 100).removeprefix(BOM_UTF8).lstrip().startswith((b"{", b"["))
    except OSError:
        return False


def read(paths: Sequence[Path], named: Sequence[Path]) -> Iterator[Export | Unusable | None]:
    """Yield what each of `paths` holds, one after another.

    None is something else that this program writes as JSON, such as a team report: it may stand
    among the exports, unless it is `named` itself. Whatever a file does, the next one is read.
    """
    asked = set(named)
    for path in paths:
        try:
            with by_itself(str(path)):
                found = _read(path)
        except KetentuiError as error:
            ours = path not in asked and _holds_no_answers(path)
            yield None if ours else Unusable(str(path), error)
        else:
            yield Export(path, found)


@contextmanager
def by_itself(name: str) -> Iterator[None]:
    """Let what should never happen with a file be a KetentuiError about the file of that `name`:
    the others go on.
    """
    try:
        yield
    except KetentuiError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        key = "export_unexpected"
        raise KetentuiError(key, ExitCode.BAD_DATA, file=name, reason=reason) from error


def _holds_no_answers(path: Path) -> bool:
    """Return whether a file is JSON of this program, and no export that went wrong."""
    try:
        text = read_bytes(path, _LARGEST_OTHER).decode("utf-8-sig")
        values, _ = json_in(text)
    except (KetentuiError, ValueError):
        return False
    if isinstance(values, list):
        return not any("answers" in one for one in values if isinstance(one, dict))
    return isinstance(values, dict) and (
        f"{values.get('schema')}".startswith(_REPORTS)
        or values.keys().isdisjoint({"schema", "answers"})
    )


def _read(path: Path) -> Assessment:
    try:
        return read_shared(path)
    except KetentuiError as error:
        if error.key != "file_is_folder":
            raise
        reason = PermissionError(EACCES, "")
        raise KetentuiError("file_unreadable", file=path, reason=reason) from error
