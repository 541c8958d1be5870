"""A program on a pseudo-terminal: what it spent, holds and wrote after every key. Linux alone."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

QUIET = 0.35
"""Seconds in which nothing is written and next to nothing done, after which all is done."""

STARTING = 10.0
"""Seconds that a program may take before its first byte."""

_IDLE = 0.002
"""Seconds of the processor that waiting takes in that while, at most."""


class Program:
    """A running program, on a terminal of 80 by 24."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str]) -> None:
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            os.execve(words[0], [*words], environment)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    @property
    def seconds(self) -> float:
        """What it spent until now, of the processor."""
        return time.clock_gettime(~self._process << 3 | 2)  # as of clock_getcpuclockid

    @property
    def memory(self) -> int:
        """What it holds now, in bytes."""
        for line in Path(f"/proc/{self._process}/status").read_text("ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise RuntimeError("it has ended")

    def press(self, key: str) -> int:
        """Press a key; return how many bytes come until all is done."""
        os.write(self._terminal, key.encode())
        return self.settle()

    def settle(self, patience: float = QUIET) -> int:
        """Return how many bytes come until all is done, from now on."""
        count, spent = 0, self.seconds
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if select.select([self._terminal], [], [], QUIET / 10)[0]:
                try:
                    content = os.read(self._terminal, 65536)
                except OSError:  # it has ended
                    break
                count += len(content)
            elif self.seconds - spent < _IDLE:
                continue
            spent, quiet = self.seconds, time.monotonic() + QUIET
            until = quiet if count else max(until, quiet)
        return count

    def close(self) -> None:
        """End it."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)


@contextmanager
def running(words: Sequence[str], environment: Mapping[str, str]) -> Iterator[tuple[Program, int]]:
    """Run a program; yield it when its first screen is there, with the bytes that this took."""
    program = Program(words, environment)
    try:
        yield program, program.settle(STARTING)
    finally:
        program.close()
