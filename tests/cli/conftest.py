"""One command line after another, on data of its own."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from ketentui.cli.app import run
from ketentui.cli.terminal import of_this_process


class Said(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Ketentui = Callable[..., Said]
Answering = Callable[[str], None]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Let somebody be at the terminal, who types a text."""

    def typed(text: str) -> None:
        there = of_this_process()._replace(stdin=True, stderr=True)
        monkeypatch.setattr("ketentui.cli.invocation.of_this_process", lambda: there)
        monkeypatch.setattr("sys.stdin", StringIO(text))

    return typed


@pytest.fixture
def ketentui(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Ketentui:
    def call(*arguments: str | Path) -> Said:
        code = run(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        return Said(code, *capfd.readouterr())

    return call
