"""What a command doesn't need, it doesn't load: start-up time is spent on what was asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COSTLY = (
    "click",
    "dataclasses",
    "filelock",
    "fractions",
    "hashlib",
    "json",
    "ketentui.questionnaires.parsing",
    "msgspec",
    "plotext",
    "shlex",
    "statistics",
    "textual",
    "tinydb",
    "tomllib",
    "typing",
)
"""What takes long to be loaded, or to do its work."""

CLICK = {"click", "typing"}

PROGRAM = f"""
import os, sys
os._exit = sys.exit
from ketentui.cli import main
try:
    main()
except SystemExit as ended:
    print(ended.code, *(name for name in {COSTLY} if name in sys.modules), file=sys.stderr)
"""


def loaded(folder: Path, *arguments: str, **more: str) -> tuple[str, set[str]]:
    """Return what a command prints, and what of `COSTLY` it loads."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "KETENTUI_DATA_DIR": str(folder),
            "LANG": "C.UTF-8",
            **more,
        },
    )
    code, *names = ran.stderr.splitlines()[-1].split()
    assert code == "0"
    return ran.stdout.strip(), set(names)


def test_the_version_is_told_before_anything_is_loaded(tmp_path: Path) -> None:
    assert loaded(tmp_path, "--version")[1] == set()
    told = [loaded(tmp_path, *words)[0] for words in (("--version",), ("version",))]
    told.append(loaded(tmp_path, "--version", KETENTUI_CONFINED=str(tmp_path))[0])
    assert len(set(told)) == 1


@pytest.mark.parametrize(
    "arguments", [("version",), ("--help",), ("scan", "--help"), ("help", "scan")]
)
def test_help_loads_click_alone(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert loaded(tmp_path, *arguments)[1] == CLICK


def test_completion_loads_click_and_what_that_loads(tmp_path: Path) -> None:
    asked = {"_KETENTUI_COMPLETE": "bash_complete", "COMP_WORDS": "ketentui li", "COMP_CWORD": "1"}
    assert loaded(tmp_path, **asked) == ("plain,list", CLICK | {"shlex"})


def test_each_command_loads_what_it_does(tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    answers.write_text("p1-1,4\n")
    id, _ = loaded(tmp_path, "scan", "--answers", str(answers))
    light = CLICK | {"msgspec"}
    loaded(tmp_path, "list")  # which keeps the questionnaire as it was read
    assert loaded(tmp_path, "list")[1] == light
    assert not loaded(tmp_path, "export", id, "-o", "-")[1] & {"plotext", "textual", "tomllib"}
    assert not loaded(tmp_path, "questionnaires", "list")[1] & {"plotext", "textual", "tinydb"}
    assert (
        loaded(tmp_path, "show", id)[1]
        & {"filelock", "json", "ketentui.questionnaires.parsing", "textual", "tinydb"}
        == set()
    )


def test_a_report_that_was_handed_out_already_is_locked_and_written_no_more(tmp_path: Path) -> None:
    exports = str(Path(__file__).parents[2] / "exports" / "voorbeeldketen")
    loaded(tmp_path, "team", exports)
    lock = tmp_path / "handouts.lock"
    lock.unlink()
    before = (tmp_path / "handouts.json").stat()
    not_needed = {"filelock", "fractions", "statistics", "textual"}
    assert loaded(tmp_path, "team", exports)[1] & not_needed == set()
    assert not lock.exists()
    after = (tmp_path / "handouts.json").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
