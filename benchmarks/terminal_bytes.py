"""How many bytes the app sends to the terminal: what a slow line has to carry.

Runs a quick scan on a pseudo-terminal of 80 by 24 in several kinds of terminal, counts what
arrives after every key, and says where that is more than a slow line bears. No compression.

    python benchmarks/terminal_bytes.py
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import struct
import sys
import tempfile
import termios
from dataclasses import dataclass
from pathlib import Path

FIRST_SCREEN = 20_000
ANSWER = 1_000
QUICK_SCAN = 60_000
"""The most that each may take, in bytes."""

QUIET = 0.4
"""Seconds without a byte after which a screen is taken to be complete."""

STARTING = 5.0
"""Seconds that the program may take before its first byte."""

TERMINALS = {
    "256 colours": {"TERM": "xterm-256color"},
    "16 colours": {"TERM": "xterm"},
    "all colours": {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
    "linux console": {"TERM": "linux"},
    "no colour": {"TERM": "xterm-256color", "NO_COLOR": "1"},
}
ANSWERS = "4325nw145324\r"


@dataclass(frozen=True, slots=True)
class Count:
    """Bytes of one quick scan."""

    first: int
    start: int
    answers: tuple[int, ...]
    """All but the last, which brings the end of the statements, and then the results."""
    results: int
    leaving: int

    @property
    def total(self) -> int:
        return self.first + self.start + sum(self.answers) + self.results + self.leaving


class Program:
    """`ketentui` on a pseudo-terminal."""

    def __init__(self, words: list[str], environment: dict[str, str]) -> None:
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            os.execve(words[0], words, environment)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def bytes_after(self, key: str = "") -> int:
        """Press a key; return how many bytes come before all is quiet."""
        os.write(self._terminal, key.encode())
        count, patience = 0, QUIET if key else STARTING
        while select.select([self._terminal], [], [], patience)[0]:
            try:
                content = os.read(self._terminal, 65536)
            except OSError:
                break
            if not content:
                break
            count, patience = count + len(content), QUIET
        return count

    def close(self) -> None:
        os.close(self._terminal)
        os.waitpid(self._process, 0)


def quick_scan(variables: dict[str, str]) -> Count:
    """Count a quick scan with the app's start form, and leaving at its results."""
    program = shutil.which("ketentui", path=str(Path(sys.executable).parent))
    assert program, "install the project first: make"
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "KETENTUI_DATA_DIR": folder,
            "LANG": "C.UTF-8",
            **variables,
        }
        running = Program([program, "scan"], environment)
        first, start = running.bytes_after(), running.bytes_after("\x13\r")
        *answers, end, results = [running.bytes_after(key) for key in ANSWERS]
        leaving = running.bytes_after("q")
        running.close()
    return Count(first, start, tuple(answers), end + results, leaving)


def main() -> int:
    """Print a table, and return 1 where a limit is passed."""
    print(f"{'bytes':16}{'first':>8}{'start':>8}{'answer':>8}{'most':>8}{'results':>9}{'scan':>8}")
    print(f"{'at most':16}{FIRST_SCREEN:8}{'':8}{'':8}{ANSWER:8}{'':9}{QUICK_SCAN:8}")
    fits = True
    for name, variables in TERMINALS.items():
        count = quick_scan(variables)
        mean, most = sum(count.answers) // len(count.answers), max(count.answers)
        fits &= count.first <= FIRST_SCREEN and most <= ANSWER and count.total <= QUICK_SCAN
        print(
            f"{name:16}{count.first:8}{count.start:8}{mean:8}{most:8}"
            f"{count.results:9}{count.total:8}"
        )
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main())
