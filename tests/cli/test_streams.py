"""Inputs and outputs that are full, closed or gone: a right exit code, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ketentui.errors import ExitCode
from ketentui.usecases.csv_rows import LARGEST_FILE
from tests.cli.conftest import Ketentui

PROGRAM = (sys.executable, "-c", "from ketentui.cli import main; main()")


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    """A folder with one export, and a file that is none, so that the command ends in an error."""
    from ketentui.usecases.demo import demo

    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "een.json").write_text(next(iter(demo().exports().values())), "utf-8")
    (folder / "geen.json").write_text("{")
    return folder


def ended(
    output: int,
    tmp_path: Path,
    *arguments: str,
    errors: int = subprocess.PIPE,
    before: tuple[str, ...] = (),
    given: str | None = None,
) -> subprocess.CompletedProcess[str]:
    command = [*before, *PROGRAM, *arguments]
    environment = {**os.environ, "KETENTUI_DATA_DIR": str(tmp_path / "data")}
    return subprocess.run(
        command,
        input=given,
        stdout=output,
        stderr=errors,
        text=True,
        check=False,
        env=environment,
    )


needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


@needs_full
@pytest.mark.parametrize(
    "command", [("questionnaires", "list"), ("team", "exports", "-f", "csv"), ("--version",)]
)
def test_an_output_that_takes_nothing_is_a_clear_failure(
    tmp_path: Path, exports: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(exports.parent)
    with open("/dev/full", "w") as full:
        told = ended(full.fileno(), tmp_path, *command)
    assert (told.returncode, told.stderr.count("\n")) == (ExitCode.FAILURE, 2)
    assert "de schijf is vol" in told.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_takes_only_a_part_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unbuffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    limited = ("sh", "-c", 'ulimit -f 8; exec "$@"', "sh")
    with open(tmp_path / "out.json", "w") as file:
        command = ("questionnaires", "show", "ketenscan", "--json")
        told = ended(file.fileno(), tmp_path, *command, before=limited)
    assert (told.returncode, told.stderr.count("\n")) == (ExitCode.FAILURE, 2)
    assert 0 < (tmp_path / "out.json").stat().st_size < 10_000


@pytest.mark.parametrize(
    "command", [("backup", "-"), ("questionnaires", "list"), ("config", "--json"), ("--version",)]
)
def test_a_result_on_a_closed_output_is_an_error(
    ketentui: Ketentui, tmp_path: Path, command: tuple[str, ...]
) -> None:
    ketentui("demo")
    told = ended(subprocess.PIPE, tmp_path, *command, before=("sh", "-c", 'exec "$@" >&-', "sh"))
    assert told.returncode == ExitCode.FAILURE
    assert "de uitvoer is gesloten" in told.stderr


@needs_full
@pytest.mark.parametrize("interrupted", [True, False])
def test_no_output_that_is_gone_takes_the_place_of_an_exit_code(interrupted: bool) -> None:
    """Nor does one to which the line below a ^C can't be written."""
    program = "from ketentui.cli import main; main()"
    if interrupted:
        stop = "(_ for _ in ()).throw(KeyboardInterrupt)"
        program = f"import ketentui.cli.app as app; app._run = lambda *_: {stop}; {program}"
    with open("/dev/full", "w") as full:
        told = subprocess.run(
            [sys.executable, "-c", program, "zzz"], stdout=full, stderr=full, check=False
        )
    assert told.returncode == (ExitCode.INTERRUPTED if interrupted else ExitCode.USAGE)


@needs_full
def test_an_error_that_nobody_can_read_keeps_its_exit_code(tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        told = ended(subprocess.PIPE, tmp_path, "zzz", errors=full.fileno())
    assert told.returncode == ExitCode.USAGE


@pytest.mark.parametrize(
    "command",
    [
        ("--version",),
        ("--help",),
        ("scan", "--help"),
        ("questionnaires", "list"),
        ("config", "--json"),
    ],
)
def test_a_reader_that_has_seen_enough_is_no_error(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    told = ended(writer, tmp_path, *command)
    os.close(writer)
    assert (told.returncode, told.stderr) == (ExitCode.DONE, "")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("scan", "--answers", "-"), ExitCode.BAD_DATA),
        (("delete", "last"), ExitCode.USAGE),
        (("scan", "--plain"), ExitCode.NO_TERMINAL),
    ],
)
def test_a_closed_input_is_an_empty_one(
    ketentui: Ketentui, tmp_path: Path, command: tuple[str, ...], code: ExitCode
) -> None:
    answers = tmp_path / "answers.csv"
    answers.write_text("p1-1,4\n")
    ketentui("scan", "--answers", str(answers))
    closed = ("sh", "-c", 'exec "$@" <&-', "sh")
    told = ended(subprocess.PIPE, tmp_path, *command, before=closed)
    assert (told.returncode, told.stdout) == (code, "")
    assert "mis had mogen gaan" not in told.stderr


def test_answers_that_are_too_many_are_refused_and_not_cut_off(tmp_path: Path) -> None:
    given = "p1-1,4\np2-1,4," + "x" * LARGEST_FILE + "\np4-1,4\n"
    told = ended(subprocess.PIPE, tmp_path, "scan", "--answers", "-", given=given)
    assert (told.returncode, told.stdout) == (ExitCode.BAD_DATA, "")
    assert "te groot" in told.stderr
