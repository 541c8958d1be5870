"""What a command doesn't need, it doesn't load: start-up time is spent on what was asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "plotext")
PROGRAM = """
import sys
from ketentui.cli.app import run
code = run(sys.argv[1:])
loaded = [name for name in ("textual", "plotext", "tinydb", "msgspec") if name in sys.modules]
print(code, *loaded, file=sys.stderr)
"""


def loaded(folder: Path, *arguments: str) -> tuple[str, list[str]]:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--data-dir", str(folder), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"},
    )
    code, *names = ran.stderr.splitlines()[-1].split()
    assert code == "0"
    return ran.stdout.strip(), names


@pytest.mark.parametrize(
    "arguments", [("--version",), ("version",), ("--help",), ("scan", "--help"), ("help", "scan")]
)
def test_help_and_version_load_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert loaded(tmp_path, *arguments)[1] == []


def test_list_and_export_load_neither_textual_nor_plotext(tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    answers.write_text("p1-1,4\n")
    id, names = loaded(tmp_path, "scan", "--answers", str(answers))
    assert not set(HEAVY) & set(names)
    for command in (("list",), ("export", id, "-o", "-"), ("questionnaires", "list")):
        assert not set(HEAVY) & set(loaded(tmp_path, *command)[1])
