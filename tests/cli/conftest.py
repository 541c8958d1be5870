"""One command line after another, on data of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ketentui.cli.app import run


class Said(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Ketentui = Callable[..., Said]


@pytest.fixture
def ketentui(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Ketentui:
    def call(*arguments: str | Path) -> Said:
        code = run(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        return Said(code, *capfd.readouterr())

    return call
