"""The program as its users have it: a process of its own, on a real pseudo-terminal."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

TIMEOUT = 60
"""Seconds after which what a test waits for is taken not to come."""


Spawn = Callable[..., Any]
Stored = Callable[[], dict[str, Any]]
Wait = Callable[..., None]


@pytest.fixture
def program() -> str:
    """Where `ketentui` is installed."""
    found = shutil.which("ketentui", path=str(Path(sys.executable).parent))
    assert found, "install the project first: make"
    return found


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder with the user's data."""
    return tmp_path / "data"


@pytest.fixture
def environment(tmp_path: Path, data: Path) -> dict[str, str]:
    """The environment of somebody at an ordinary terminal."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path / "home"),
        "KETENTUI_DATA_DIR": str(data),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
    }


@pytest.fixture
def stored(data: Path) -> Stored:
    """Return the only stored assessment; an empty one where there is none yet."""

    def read() -> dict[str, Any]:
        files = list((data / "assessments").glob("*.json"))
        assert len(files) < 2
        tables = [json.loads(file.read_text("utf-8"))["assessment"] for file in files]
        found: dict[str, Any] = next((table["1"] for table in tables if table), {"answers": []})
        return found

    return read


@pytest.fixture
def wait_until() -> Wait:
    """Wait until something holds that no terminal shows."""

    def wait(holds: Callable[[], bool]) -> None:
        end = time.monotonic() + TIMEOUT
        while not holds():
            assert time.monotonic() < end, "it didn't come"
            time.sleep(0.02)

    return wait


@pytest.fixture
def terminal(program: str, environment: dict[str, str]) -> Iterator[Spawn]:
    """Run `ketentui` on a pseudo-terminal: `terminal("scan", size=(24, 80), TERM="dumb")`."""
    children: list[Any] = []

    def spawn(*arguments: str, size: tuple[int, int] = (24, 80), **variables: str) -> Any:
        child = pexpect.spawn(
            program,
            list(arguments),
            env={**environment, **variables},
            dimensions=size,
            timeout=TIMEOUT,
        )
        child.delaybeforesend = None
        children.append(child)
        return child

    yield spawn
    for child in children:
        child.close(force=True)


@pytest.fixture
def rest() -> Callable[[Any], bytes]:
    """Return all that a process still writes before it ends."""

    def read(child: Any) -> bytes:
        child.expect(pexpect.EOF)
        child.close()
        written: bytes = child.before
        return written

    return read
