"""With KETENTUI_CONFINED nothing outside that folder is opened, whatever is typed anywhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def test_no_option_argument_setting_or_field_leads_outside(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    del environment["KETENTUI_DATA_DIR"]
    done = subprocess.run(
        [sys.executable, "-B", "-m", "tests.end_to_end.confined", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found.pop("unconfined") > 0, "what is opened outside would be seen"
    assert found == {"wrong": [], "seen": [], "left": ["there.json"]}


@pytest.mark.parametrize("named", ["", "~", "data", "/", "/gone", "/dev/null"])
def test_what_names_no_folder_lets_nothing_begin(
    program: str, environment: dict[str, str], data: Path, tmp_path: Path, named: str
) -> None:
    done = subprocess.run(
        [program, "demo"],
        env={**environment, "KETENTUI_CONFINED": named},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("ketentui: KETENTUI_CONFINED noemt geen map")
    assert not data.exists()


def test_textual_takes_no_orders_and_a_shell_completes_no_files(
    program: str, environment: dict[str, str], tmp_path: Path
) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    del environment["KETENTUI_DATA_DIR"]
    environment["KETENTUI_CONFINED"] = str(inside)
    ordered = {"TEXTUAL": "devtools,debug", "TEXTUAL_LOG": str(tmp_path / "log")}
    code = "import os; from ketentui.cli.app import run; run(['list']); print(sorted(os.environ))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**environment, **ordered},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "TERM" in done.stdout
    assert "TEXTUAL" not in done.stdout
    asked = {
        "_KETENTUI_COMPLETE": "bash_complete",
        "COMP_WORDS": "ketentui import /e",
        "COMP_CWORD": "2",
    }
    offered = subprocess.run(
        [program], env={**environment, **asked}, capture_output=True, text=True, check=False
    )
    assert offered.stdout.strip() == ""
