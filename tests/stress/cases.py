"""What every kind of stress has in common: cases that anybody can repeat, each in a folder and with
chance of its own, and work in processes of its own.
"""

from __future__ import annotations

import gc
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

from ketentui.config.paths import paths_below
from ketentui.errors import KetentuiError
from ketentui.locale import Locale, languages
from ketentui.storage import writing
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.synchronize import Barrier

T = TypeVar("T")
NOW = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
_LANGUAGES = tuple(map(Locale, languages()))
_FORK = get_context("fork")


@dataclass
class Outcome:
    """What was tried, by kind, and what was found that should not be."""

    tried: Counter[str] = field(default_factory=Counter)
    found: list[str] = field(default_factory=list)

    def add(self, other: Outcome, where: str) -> None:
        """Take in what a case came to."""
        self.tried.update(other.tried)
        self.found += [f"{where}: {one}" for one in other.found]


Case = Callable[[Random, Path], Outcome]
"""One case, in an empty folder: all that is by chance in it is by that chance."""


def run(kind: str, case: Case, seed: int, seconds: float, only: int | None = None) -> Outcome:
    """Try cases for so long, and one at least; or `only` the one of that number."""
    outcome, until = Outcome(), time.monotonic() + seconds
    for number in count(1) if only is None else (only,):
        with TemporaryDirectory() as folder:
            chance = Random(f"{kind} {seed} {number}")
            where = f"SEED={seed} KIND={kind} CASE={number}"
            try:
                outcome.add(case(chance, Path(folder)), where)
            except Exception:
                outcome.found.append(f"{where}: {traceback.format_exc()}")
        outcome.tried["cases"] += 1
        if time.monotonic() >= until:
            break
    return outcome


def workspace_in(folder: Path) -> Workspace:
    """Return a workspace whose clock stands still and whose ids are the same each time."""
    numbers = count(1)
    return Workspace(paths_below(folder), lambda: NOW, lambda: f"made{next(numbers):04}")


def unclear(error: BaseException) -> str:
    """Return why an error isn't one that a user can mend, with a message in each language."""
    if not isinstance(error, KetentuiError):
        return "".join(traceback.format_exception(error))
    try:
        said = [locale.error(error) for locale in _LANGUAGES]
    except Exception:
        return f"{error!r} can't be said: {traceback.format_exc()}"
    return "" if all(map(all, said)) else f"{error!r} says nothing"


def left_over(workspace: Workspace) -> list[str]:
    """Return the temporary files that outlive the next start, when they have become old."""
    with patch.object(writing, "_LEFT_AFTER", -1.0):
        workspace.tidy()
    return [f"{path} is left" for path in workspace.paths.data.rglob("*.tmp")]


@dataclass(frozen=True)
class Ended:
    """A process that returned nothing, and how it ended."""

    how: str


def apart(work: Callable[[], T], seconds: float = 30.0, memory: int | None = None) -> T | Ended:
    """Return what `work` returns in a process of its own, or how that ended without.

    It is ended after so many seconds, and may take so many bytes more than this process has.
    """
    reader, writer = _FORK.Pipe(duplex=False)
    child = _FORK.Process(target=_send, args=(work, writer, memory))
    child.start()
    writer.close()
    returned: T | Ended = Ended("took too long")
    try:
        if reader.poll(seconds):
            returned = reader.recv()
    except EOFError:
        child.join(seconds)
        returned = Ended(f"exit {child.exitcode}")
    reader.close()
    child.kill()  # it is done, too late, or gone already
    child.join()
    return returned


def _send(work: Callable[[], object], writer: Connection, memory: int | None) -> None:
    gc.disable()
    if memory is not None:
        pages = Path("/proc/self/statm").read_text().split()[0]
        resource.setrlimit(resource.RLIMIT_AS, (int(pages) * resource.getpagesize() + memory,) * 2)
    writer.send(work())


def at_once(works: Sequence[Callable[[], object]]) -> list[int]:
    """Do works that begin together, each in a process; return the exit code of each."""
    barrier = _FORK.Barrier(len(works))
    children = [_FORK.Process(target=_join_in, args=(barrier, work)) for work in works]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [child.exitcode for child in children if child.exitcode is not None]


def _join_in(barrier: Barrier, work: Callable[[], object]) -> None:
    gc.disable()
    barrier.wait()
    try:
        work()
    except KetentuiError as error:
        sys.exit(error.exit_code)
