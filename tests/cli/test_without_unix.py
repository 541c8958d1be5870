"""The commands need nothing that only Unix has: Windows has none of the modules hidden here."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ketentui.config.paths import bundled_questionnaires
from ketentui.questionnaires.library import read_bundled

PROGRAM = """
import json, sys, warnings
for name in ("fcntl", "grp", "pty", "pwd", "readline", "resource", "termios", "tty"):
    sys.modules[name] = None
warnings.filterwarnings("ignore", "only soft file lock")  # what filelock has where it isn't Windows
from ketentui.cli.app import run
said = [(line, run(line)) for line in json.load(sys.stdin)]
print(json.dumps([line for line, code in said if code]))
"""
"""Runs commands in one process, as a hidden module is hidden from all; ends with what failed."""

COMMANDS = """
scan --full --chain Keten --organisation Aa --answers answers.json
scan --full --chain Keten --organisation Aa --answers answers.json
scan --full --chain Keten --organisation Bb --sharing anonymous --answers answers.json
list
list --json
show last
show last --plain
export last -f json -o one.json
export last -f md -o -
export last -f html -o -
import one.json
pool list
team -f text
team -f html -o team.html
team -f csv -o -
compare --chain Keten
compare --chain Keten --json
actions add last --what Bellen --who Sanne --due 2027-01-15 --yes
actions list --ics -
actions list
targets set p4 4 --chain Keten
targets list
questionnaires list
questionnaires show ketenscan
config
completion bash
backup everything.zip
delete last --yes
restore last
restore everything.zip --yes
doctor --repair
doctor
demo
team --chain "Voorbeeldketen (verzonnen)" -f md -o -
demo --remove
"""


@pytest.fixture
def answers(tmp_path: Path) -> dict[str, int]:
    scan = read_bundled(bundled_questionnaires() / "ketenscan.toml").questionnaire
    given = {id: 1 + n % 5 for n, id in enumerate(scan.statements) if id.startswith("p")}
    (tmp_path / "answers.json").write_text(json.dumps(given))
    return given


@pytest.mark.usefixtures("answers")
def test_every_command_works_without_what_only_unix_has(tmp_path: Path) -> None:
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG")}
    lines = [shlex.split(line) for line in COMMANDS.strip().splitlines()]
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(lines),
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**environment, "KETENTUI_DATA_DIR": str(tmp_path / "data")},
        check=False,
    )
    assert ran.stdout.splitlines()[-1:] == ["[]"], ran.stderr
    assert "Traceback" not in ran.stderr
