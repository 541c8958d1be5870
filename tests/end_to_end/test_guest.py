"""A guest on a real pseudo-terminal, as OpenSSH begins it: in, out, back, and handed in."""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pexpect
import pytest

from ketentui.config.paths import paths_below
from ketentui.model.round import InvitedGroup
from ketentui.storage.rounds import round_json
from ketentui.usecases.rounds import Wanted, new_round
from ketentui.usecases.workspace import Workspace
from tests.conftest import until_quiet

CODE = re.compile(rb"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){4}")
HOSTILE = {
    "SSH_ORIGINAL_COMMAND": "sh -i",
    "SSH_CONNECTION": "127.0.0.1 1 127.0.0.1 22",
    "KETENTUI_DATA_DIR": "{hostile}",
    "KETENTUI_CONFINED": "{hostile}",
    "KETENTUI_LANG": "xx",
    "KETENTUI_EXPORT_DIR": "{hostile}",
    "_KETENTUI_COMPLETE": "bash_source",
    "TEXTUAL": "devtools,debug",
    "TEXTUAL_LOG": "{hostile}/log",
    "TEXTUAL_SCREENSHOT": "1",
    "HOME": "{hostile}",
    "XDG_DATA_HOME": "{hostile}",
    "XDG_CONFIG_HOME": "{hostile}",
    "TMPDIR": "{hostile}",
    "EDITOR": "touch {hostile}/edited",
    "PAGER": "touch {hostile}/paged",
    "LESS": "-o{hostile}/less",
    "LESSOPEN": "|touch {hostile}/opened",
    "BROWSER": "touch {hostile}/browsed",
    "PATH": "{hostile}",
    "TZ": ":{hostile}/zone",
    "PYTHONPATH": "{hostile}",
    "PYTHONINSPECT": "1",
    "PYTHONSTARTUP": "{hostile}/startup.py",
    "PYTHONBREAKPOINT": "os.system",
}
"""What a guest's environment might say, if the server let it through."""


@pytest.fixture
def hostile(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "hostile"
    folder.mkdir()
    (folder / "config.toml").write_text('lang = "en"\nplain = true\n')
    (folder / "startup.py").write_text(f"open({str(folder / 'ran')!r}, 'w')\n")
    (folder / "tinydb.py").write_text(f"open({str(folder / 'ran')!r}, 'w')\n")
    return {name: value.format(hostile=folder) for name, value in HOSTILE.items()}


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def words(tmp_path: Path, into: Path) -> list[str]:
    """What stands behind `ketentui` in a forced command."""
    today = date.today()
    invited = (InvitedGroup("GGD", 5),)
    week = timedelta(days=7)
    wanted = Wanted("Jeugdketen", today - week, today + week, invited, "Ans, ans@keten.example")
    made = new_round(Workspace(paths_below(tmp_path / "office")), wanted)
    file = tmp_path / "round.json"
    file.write_text(round_json(made))
    return ["guest", "--round", str(file), "--into", str(into)]


Guest = Callable[..., Any]


@pytest.fixture
def guest(program: str, words: list[str]) -> Iterator[Guest]:
    children: list[Any] = []

    def come(*more: str, **variables: str) -> Any:
        told = {"TERM": "xterm-256color", "LANG": "nl_NL.UTF-8", **variables}
        child = pexpect.spawn(program, [*words, *more], env=told, dimensions=(24, 80), timeout=60)
        child.delaybeforesend = None
        children.append(child)
        return child

    yield come
    for child in children:
        child.close(force=True)


def comes_in(child: Any) -> str:
    """Come in without a code; return the one that is given."""
    child.expect_exact("Code, of Enter:")
    child.sendline("")
    child.expect_exact("Enter begint:")
    found = CODE.search(child.before)
    assert found
    child.sendline("")
    return found[0].decode()


def comes_back(child: Any, code: str) -> None:
    child.expect_exact("Code, of Enter:")
    child.sendline(code.lower())


def begins(child: Any) -> None:
    child.expect_exact("Alles mag leeg blijven")
    until_quiet(child)
    child.send("\x13")
    child.expect_exact("naar de stelling")
    until_quiet(child)
    child.send("\r")
    child.expect_exact("1 van 12")


def press(child: Any, keys: str) -> None:
    for key in keys:
        until_quiet(child)
        child.send(key)


def the_rest(child: Any) -> bytes:
    child.expect(pexpect.EOF)
    child.wait()
    said: bytes = child.before
    return said


def answered(into: Path) -> int:
    """How many answers all guests have together."""
    count = 0
    for file in into.glob(".guests/*/assessments/*.json"):
        count += len(json.loads(file.read_text("utf-8"))["assessment"]["1"]["answers"])
    return count


def exports(into: Path) -> list[Path]:
    return sorted(one for one in into.iterdir() if one.is_file())


def test_a_guest_begins_leaves_comes_back_and_is_counted(
    guest: Guest,
    into: Path,
    hostile: dict[str, str],
    wait_until: Callable[..., None],
    program: str,
    environment: dict[str, str],
) -> None:
    child = guest(**hostile)
    code = comes_in(child)
    begins(child)
    press(child, "432")
    wait_until(lambda: answered(into) == 3)
    child.send("\x11")
    said = the_rest(child)
    assert child.exitstatus == 0
    assert b"Bewaard: 3 van 12 beantwoord." in said
    assert code.encode() in said
    assert exports(into) == []

    child = guest(**hostile)
    comes_back(child, code)
    child.expect_exact("4 van 12")
    press(child, "145321w5n")
    child.expect_exact("Naar je uitslag")
    press(child, "\r")
    child.expect_exact("Hoogst")
    press(child, "\x1b")
    child.expect_exact("Ingeleverd: je antwoorden liggen klaar voor Ans")
    child.send("q")
    said = the_rest(child)
    assert child.exitstatus == 0
    assert code.encode() in said, "how to correct something"

    (file,) = exports(into)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    done = subprocess.run(
        [program, "team", str(into), "-f", "json", "-o", "-"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["respondents"]["total"] == 1
    named = {one.name for one in Path(hostile["HOME"]).iterdir()}
    assert named == {"config.toml", "startup.py", "tinydb.py"}, "nothing of it was run or written"


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_it_the_same_guest_goes_on(
    guest: Guest, into: Path, wait_until: Callable[..., None], number: signal.Signals
) -> None:
    child = guest()
    code = comes_in(child)
    begins(child)
    press(child, "43")
    wait_until(lambda: answered(into) == 2)
    child.kill(number)
    child.expect(pexpect.EOF)
    child.wait()
    child = guest()
    comes_back(child, code)
    child.expect_exact("3 van 12")


def test_a_dumb_terminal_does_the_same_line_by_line(guest: Guest, into: Path) -> None:
    child = guest(TERM="dumb")
    code = comes_in(child)
    for question in ("1 tot 3;", "1 tot 4;", "leeg:", "1 tot 2;"):
        child.expect_exact(question)
        child.sendline("")
    for _ in range(2):
        child.expect_exact("1 tot 5:")
        child.sendline("4")
    child.expect_exact("1 tot 5:")
    child.sendeof()
    said = the_rest(child)
    assert b"Bewaard: 2 van 12 beantwoord." in said
    child = guest(TERM="dumb")
    comes_back(child, code)
    for _ in range(10):
        child.expect_exact("1 tot 5:")
        child.sendline("4")
    child.expect_exact("Enter, b, u of s:")
    child.sendline("")
    said = the_rest(child)
    assert child.exitstatus == 0
    assert b"Ingeleverd: je antwoorden liggen klaar voor Ans" in said
    assert b"\x1b" not in said
    assert str(into).encode() not in said, "no path is told"
    assert len(exports(into)) == 1


@pytest.mark.parametrize("key", ["\x03", "\x1c", "\x1a", "\x04"])
def test_no_control_key_leads_to_anything_but_the_end(guest: Guest, into: Path, key: str) -> None:
    child = guest(PYTHONINSPECT="1")
    child.expect_exact("Code, of Enter:")
    child.send(key)
    if key == "\x1a":  # there is no shell to go back to
        child.send("\x03")
    assert b">>>" not in the_rest(child)
    assert not child.isalive()


@pytest.mark.parametrize("typed", ["x", "../../etc", "'; sh #", "é" * 3000])
def test_a_code_that_is_none_opens_nothing(guest: Guest, into: Path, typed: str) -> None:
    child = guest()
    child.expect_exact("Code, of Enter:")
    child.sendline(typed)
    child.expect_exact(["gaat hier niets open", "niets van overgenomen"])
    child.expect_exact("Code, of Enter:")
    child.sendeof()
    assert "niets bewaard" in the_rest(child).decode()


def test_without_a_terminal_it_says_so_and_ends(
    program: str, words: list[str], into: Path, hostile: dict[str, str]
) -> None:
    done = subprocess.run(
        [program, *words],
        env={**hostile, "LANG": "en_GB.UTF-8"},
        input="\n\n\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (69, "")
    assert done.stderr.startswith("ketentui: This needs a terminal.")
    assert not any(into.iterdir())


def test_ten_guests_at_once_each_hand_in_their_own(
    program: str, words: list[str], into: Path
) -> None:
    with ThreadPoolExecutor(10) as pool:
        codes = list(pool.map(lambda number: plainly(program, words, number), range(10)))
    assert len(set(codes)) == 10
    found = [json.loads(file.read_text()) for file in exports(into)]
    assert sorted(one["respondent"]["name"] for one in found) == [f"gast {n}" for n in range(10)]
    for one in found:
        value = int(one["respondent"]["name"].removeprefix("gast ")) % 5 + 1
        assert {answer["value"] for answer in one["answers"]} == {value}
    names = {one.name for one in into.iterdir() if not one.is_file()}
    assert names == {".guests"}, "no lock and nothing half is left"


def plainly(program: str, words: list[str], number: int) -> str:
    """Do a whole scan line by line."""
    lines = ["", "", "", "", f"gast {number}", "", *[f"{number % 5 + 1}"] * 12, ""]
    child = pexpect.spawn(
        program,
        [*words, "--plain"],
        env={"TERM": "xterm", "LANG": "nl_NL.UTF-8"},
        timeout=120,
    )
    child.delaybeforesend = None
    seen = b""
    for line in lines:
        child.expect([r"Enter: $", r"begint: $", r"; [^\n]*: $", r"leeg: $", r"5: $", r"of s: $"])
        seen += child.before
        child.sendline(line)
    found = CODE.search(seen)
    assert found
    the_rest(child)
    assert child.exitstatus == 0
    return found[0].decode()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_another_process_of_the_same_user_cannot_look_into_it(guest: Guest) -> None:
    if os.geteuid() == 0:
        pytest.skip("root looks into everything")
    child = guest()
    child.expect_exact("Code, of Enter:")
    with pytest.raises(PermissionError):
        Path(f"/proc/{child.pid}/environ").read_bytes()
