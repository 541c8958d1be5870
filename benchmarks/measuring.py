"""One row of the table of `make bench`: what is measured, beside which floor, and its most.

A floor and what is measured take turns, and each two that follow each other give a ratio, of which
the middle one is taken: a machine that is slower for a while, as a virtual one often is, is so for
both.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import truediv
from pathlib import Path
from statistics import median
from typing import Literal

Measure = Callable[[], float]
"""Does something once and returns what that took: seconds of the processor, or bytes."""

RUNS = 31
"""How often a row is measured; an odd number has a middle."""

LONGEST = 120
"""Seconds after which a command is taken to hang."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is measured, and how many times its floor it may take."""

    what: str
    floor: Measure | None
    """None where the amount itself has a most."""
    subject: Measure
    most: float
    stretch: float | None = None
    """Less than `most`: what would be better still."""
    unit: Literal["seconds", "bytes"] = "seconds"
    runs: int = RUNS


@dataclass(frozen=True, slots=True)
class Measured:
    """What one row came to."""

    row: Row
    floor: float
    subject: float
    ratio: float
    """How many times the floor it took; the amount itself where there is no floor."""

    @property
    def holds(self) -> bool:
        return self.ratio <= self.row.most


def measured(row: Row, runs: int | None = None) -> Measured:
    """Measure a row, after a first time that warms up what both read."""
    floors, subjects = [], []
    for _ in range((runs or row.runs) + 1):
        floors.append(row.floor() if row.floor else 1.0)
        subjects.append(row.subject())
    ratio = median(map(truediv, subjects[1:], floors[1:]))
    return Measured(row, median(floors[1:]), median(subjects[1:]), ratio)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process spent."""

    seconds: float
    """Of the processor: its own and the system's for it."""
    memory: int
    """Its most, in bytes."""


def spent(words: Sequence[str], environment: Mapping[str, str], output: str = os.devnull) -> Spent:
    """Run a command to its end, with its output in a file; what it says besides is shown.

    RuntimeError where it fails, or doesn't end.
    """
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    process = os.posix_spawn(words[0], [*words], environment, file_actions=actions)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(process, signal.SIGKILL))
    signal.alarm(LONGEST)
    _, status, usage = os.wait4(process, 0)
    signal.alarm(0)
    if code := os.waitstatus_to_exitcode(status):
        raise RuntimeError(f"{' '.join(words)} ended with {code}")
    scale = 1 if sys.platform == "darwin" else 1024
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale)


def own(folder: Path, **more: str) -> dict[str, str]:
    """Return the environment of a process whose home and data are `folder`."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "KETENTUI_DATA_DIR": str(folder),
        "LANG": "C.UTF-8",
        **more,
    }


def python(*words: str) -> list[str]:
    """Return the command line of this Python."""
    return [sys.executable, *words]


def ketentui(*words: str) -> list[str]:
    """Return a command line of the program as it is installed beside this Python."""
    program = Path(sys.executable).with_name("ketentui")
    if not program.exists():
        raise RuntimeError("install the project first: make .venv/tests")
    return [str(program), *words]


def seconds(words: Sequence[str], environment: Mapping[str, str]) -> Measure:
    """Return what measures the seconds of the processor that a command takes."""
    return lambda: spent(words, environment).seconds


def memory(words: Sequence[str], environment: Mapping[str, str]) -> Measure:
    """Return what measures the most memory that a command takes, in bytes."""
    return lambda: float(spent(words, environment).memory)
