"""The door by which guests come in, and what a guest's process keeps of its environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.cli.app import run
from ketentui.cli.guarding import forget, is_guest
from ketentui.cli.invocation import Invocation
from ketentui.cli.plain.conversation import Conversation
from ketentui.cli.plain.guest import Door, chosen_language
from ketentui.cli.terminal import Terminal
from ketentui.errors import KetentuiError
from ketentui.model.round import InvitedGroup, Round
from ketentui.storage.rounds import round_json
from ketentui.usecases.guests import IDLE, TRIES, Reception, drawn_code
from ketentui.usecases.rounds import Wanted, new_round
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui
from tests.conftest import Ticks

pytestmark = pytest.mark.usefixtures("process")


@pytest.fixture
def round(workspace: Workspace) -> Round:
    invited = (InvitedGroup("GGD", 5),)
    days = date(2026, 11, 20), date(2026, 12, 1)
    return new_round(workspace, Wanted("Jeugdketen", *days, invited, "Ans, ans@keten.example"))


class Guest:
    """Types lines at the door, one for each that is asked."""

    def __init__(self, round: Round, folder: Path, workspace: Workspace) -> None:
        self.said = ""
        self.waited: list[float] = []
        self.lines: list[str] = []
        self.reception = Reception(round, folder, workspace, None)
        self.this = Invocation(["guest"], {}, Terminal({}, stdin=True, stdout=True))
        self.this.seal()
        self.this.flags["lang"] = "nl"

    def comes(self, lines: Iterable[str]) -> None:
        self.lines = [*lines]
        talk = Conversation(self._read, self._write, interactive=True)
        Door(self.this, self.reception, self.waited.append, talk).receive()

    def _read(self) -> str:
        return f"{self.lines.pop(0)}\n" if self.lines else ""

    def _write(self, text: str) -> None:
        self.said += text


Come = Callable[..., Guest]


@pytest.fixture
def come(round: Round, tmp_path: Path, workspace: Workspace, process: Callable[[], None]) -> Come:
    folder = tmp_path / "in"
    folder.mkdir()

    def do() -> Guest:
        process()
        return Guest(round, folder, workspace)

    return do


SCAN = ["", "", "1", "", "", "", *"444444444444", ""]
"""No code, begin, GGD, and what is asked besides; then all answers, and Enter at the end."""


def test_a_scan_line_by_line_is_handed_in(
    come: Come, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guest = come()
    guest.comes(SCAN)
    assert "Welkom bij ronde" in guest.said
    assert "Ingeleverd: je antwoorden liggen klaar" in guest.said
    assert "Mijn beeld: Jeugdketen" in capsys.readouterr().out
    assert len(list((tmp_path / "in").glob("*.json"))) == 1


def test_who_stops_comes_back_with_the_code_and_goes_on(come: Come, tmp_path: Path) -> None:
    guest = come()
    guest.comes([*SCAN[:8], "s"])
    assert "Bewaard: 2 van 12 beantwoord." in guest.said
    code = guest.said.split("Je code: ")[1].split("\n")[0]
    again = come()
    again.comes([code, *"4444444444", ""])
    assert "Ingeleverd" in again.said
    once_more = come()
    once_more.comes([code, "s"])
    assert "Nog iets verbeteren?" in once_more.said
    assert len(list((tmp_path / "in").glob("*.json"))) == 1


def test_wrong_codes_are_told_all_alike_later_and_later_and_then_no_more(come: Come) -> None:
    guest = come()
    with pytest.raises(KetentuiError) as raised:
        guest.comes(["x", drawn_code(), "../..", "guest", "y", ""])
    assert raised.value.key == "guest_codes"
    assert guest.said.count("gaat hier niets open") == TRIES - 1
    assert guest.waited == [1, 2, 4, 8]


def test_another_language_is_chosen_at_the_door(come: Come) -> None:
    guest = come()
    guest.comes(["EN"])
    assert "Welcome to round" in guest.said
    assert "Nothing was saved." in guest.said


def test_who_leaves_before_beginning_leaves_nothing(come: Come, tmp_path: Path) -> None:
    guest = come()
    guest.comes([""])
    assert "Er is niets bewaard." in guest.said
    assert not any((tmp_path / "in" / ".guests").iterdir())


def test_who_says_nothing_for_long_is_seen_out(come: Come, ticks: Ticks) -> None:
    guest = come()
    read = guest._read

    def late() -> str:
        line = read()
        if not guest.lines:
            ticks.move(IDLE)
            return ""
        return line

    guest._read = late  # type: ignore[method-assign]
    guest.comes([*SCAN[:8], "?"])
    assert "half uur geen toets" in guest.said
    assert "Later verder? Log opnieuw in en typ" in guest.said


# The environment


@given(
    st.dictionaries(
        st.sampled_from(
            ["TERM", "LANG", "LC_ALL", "TZ", "COLUMNS", "KETENTUI_LANG", "PYTHONPATH", "LESS", "A"]
        ),
        st.text(),
    )
)
def test_nothing_but_how_to_show_things_is_kept(told: dict[str, str]) -> None:
    kept = dict(told)
    forget(kept)
    assert kept.items() <= told.items()
    assert kept.keys() <= {"TERM", "LANG", "LC_ALL", "TZ", "COLUMNS"}
    assert not any(value.startswith((":", "/", ".")) or ".." in value for value in kept.values())


def test_a_usual_terminal_keeps_what_it_says() -> None:
    usual = {
        "TERM": "xterm-256color",
        "LANG": "nl_NL.UTF-8",
        "LC_CTYPE": "en_GB.UTF-8@euro",
        "COLORTERM": "truecolor",
        "NO_COLOR": "1",
        "COLUMNS": "132",
        "TZ": "Europe/Amsterdam",
    }
    kept = dict(usual)
    forget(kept)
    assert kept == usual
    posix = {"TZ": "CET-1CEST,M3.5.0,M10.5.0/3"}
    forget(posix)
    assert posix


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("guest --round a --into b", True),
        ("--lang en guest", True),
        ("--ascii --data-dir x --no-color guest", True),
        ("--data-dir guest scan", False),
        ("scan guest", False),
        ("--lang=nl guest", True),
        ("", False),
    ],
)
def test_a_guests_command_line_is_known_before_anything_is_read(line: str, is_one: bool) -> None:
    assert is_guest(line.split()) is is_one


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "nl_NL"}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "nl"),
        ({}, "nl"),
    ],
)
def test_the_language_is_that_of_the_terminal_where_it_is_one_here(
    told: dict[str, str], language: str
) -> None:
    assert chosen_language(told) == language


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux bounds a process")
def test_a_guests_process_is_bounded_and_nobody_else_reads_it(tmp_path: Path) -> None:
    program = """
import ctypes, os, resource, sys
from ketentui.cli.guarding import harden
harden()
told = [resource.getrlimit(one)[1] for one in (4, 1, 2, 0)]  # core, file, memory, processor
print(*told, ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), sys.argv[1] in sys.path, *sorted(os.environ))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "TERM": "xterm", "LESSOPEN": "|x"},
        capture_output=True,
        text=True,
        check=True,
    )
    core, file, memory, busy, dumpable, found, *names = done.stdout.split()
    assert (core, dumpable, found) == ("0", "0", "False")
    assert all(0 < int(one) < 2**40 for one in (file, memory, busy))
    assert set(names) <= {"TERM", "LANG", "LC_CTYPE"}


# The command


@pytest.fixture
def file(round: Round, tmp_path: Path) -> Path:
    file = tmp_path / "round.json"
    file.write_text(round_json(round))
    (tmp_path / "in").mkdir(exist_ok=True)
    return file


def test_without_a_terminal_one_message_is_all(
    ketentui: Ketentui, file: Path, tmp_path: Path
) -> None:
    before = sorted((tmp_path / "data").rglob("*"))
    code, out, err = ketentui("guest", "--round", file, "--into", tmp_path / "in")
    assert (code, out) == (69, "")
    assert err.count("\n") == 2
    assert not any((tmp_path / "in").iterdir())
    assert sorted((tmp_path / "data").rglob("*")) == before, "a guest has no part in those"


def test_what_may_go_is_removed_without_a_terminal(
    ketentui: Ketentui, file: Path, tmp_path: Path
) -> None:
    assert ketentui("guest", "--round", file, "--into", tmp_path / "in", "--tidy").code == 0


def test_what_the_administrator_has_wrong_is_told(
    ketentui: Ketentui, file: Path, tmp_path: Path, process: Callable[[], None]
) -> None:
    lacking = ketentui("guest", "--round", file)
    assert lacking.code == 2
    assert "--into" in lacking.err
    gone = ketentui("guest", "--round", file, "--into", tmp_path / "gone", "--tidy")
    assert gone.code == 2
    assert "chmod 700" in gone.err
    process()
    (tmp_path / "no.json").write_text("{}")
    wrong = ketentui("guest", "--round", tmp_path / "no.json", "--into", tmp_path / "in", "--tidy")
    assert wrong.code == 65


def test_what_the_settings_of_the_account_say_does_not_count(
    file: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "data" / "config.toml"
    config.parent.mkdir(exist_ok=True)
    config.write_text("not right at all")
    monkeypatch.setenv("KETENTUI_DATA_DIR", str(config.parent))
    code = run(["guest", "--round", str(file), "--into", str(tmp_path / "in"), "--tidy"])
    assert (code, capfd.readouterr().err) == (0, "")
