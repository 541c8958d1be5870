"""A case of every kind of stress; `make stress` goes on for as long as you like."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.stress.__main__ import KINDS

ROOT = Path(__file__).parents[2]


def test_every_kind_of_stress_finds_nothing_in_a_case() -> None:
    others = [kind for kind in KINDS if kind != "sizes"]  # of which tests/tui has a sample
    command = [sys.executable, "-m", "tests.stress", "1", "0", ",".join(others)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert [line.split()[0] for line in done.stdout.splitlines()[:-1]] == others
