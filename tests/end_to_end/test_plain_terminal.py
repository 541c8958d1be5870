"""Line by line on a real terminal: what somebody types, and what stands there afterwards."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import Spawn

PROMPT = "1 tot 5:"
QUESTIONS = ("1 tot 2;", "leeg:", "leeg:", "1 tot 4;", "leeg:", "1 tot 2;")
"""Questionnaire, depth, chain, organisation, level, name, sharing."""


def begin(child: Any) -> bytes:
    """Press Enter at every question before the first statement."""
    seen = b""
    for question in QUESTIONS:
        child.expect_exact(question)
        seen += child.before
        child.sendline("")
    return seen


def finish(child: Any) -> bytes:
    """Leave it at what was answered."""
    child.expect_exact("Enter, b, u of s:")
    seen: bytes = child.before
    child.sendline("")
    return seen


def answer(child: Any, *lines: str) -> bytes:
    """Type a line at each statement; return all that was shown."""
    seen = b""
    for line in lines:
        child.expect_exact(PROMPT)
        seen += child.before
        child.sendline(line)
    return seen


@pytest.mark.parametrize(
    "variables", [{"TERM": "dumb"}, {"TERM": ""}, {"TERM": "dumb", "LC_ALL": "C"}]
)
def test_a_terminal_that_cannot_do_the_app_does_a_whole_scan(
    terminal: Spawn, rest: Callable[[Any], bytes], variables: dict[str, str]
) -> None:
    child = terminal("scan", **variables)
    child.expect_exact("daarom gaat het regel voor regel.")
    seen = begin(child) + answer(child, *"4321n5w55555") + finish(child) + rest(child)
    assert child.exitstatus == 0
    assert b"Dit is je profiel." in seen
    assert b"Laagst: " in seen
    assert seen.isascii()
    assert b"\x1b" not in seen


def test_on_a_good_terminal_plain_writes_no_escape_code_either(
    terminal: Spawn, rest: Callable[[Any], bytes]
) -> None:
    child = terminal("scan", "--plain", FORCE_COLOR="1")
    seen = begin(child) + answer(child, "t ook één", *"444444444444")
    seen += finish(child) + rest(child)
    assert b"\x1b" not in seen
    assert "één voor allen".encode() in seen


def test_one_goes_on_in_another_window(
    terminal: Spawn, rest: Callable[[Any], bytes], stored: Callable[[], dict[str, Any]]
) -> None:
    child = terminal("scan", "--plain")
    begin(child)
    answer(child, "4", "5")
    child.expect_exact(PROMPT)

    there = terminal("scan", "--plain", "--resume", "last")
    there.expect_exact("Al open in een ander venster: ")
    there.expect_exact("Hier verdergaan? [J/n]")
    there.sendline("n")
    assert b"Er is niets verloren." in rest(there)
    assert there.exitstatus == 75

    there = terminal("scan", "--plain", "--resume", "last")
    there.expect_exact("[J/n]")
    child.send("halve reg")
    there.sendline("")
    there.expect_exact("Je gaat verder bij stelling 3 van 12.")
    said = rest(child)
    assert b"gaat verder in een ander venster." in b" ".join(said.split())
    assert b"Traceback" not in said
    assert child.exitstatus == 75
    answer(there, "3", "s")
    rest(there)
    assert [one["value"] for one in stored()["answers"]] == [4, 5, 3]


def test_where_the_other_window_is_stopped_one_goes_on_after_a_yes(
    terminal: Spawn, rest: Callable[[Any], bytes], stored: Callable[[], dict[str, Any]]
) -> None:
    child = terminal("scan", "--plain")
    begin(child)
    answer(child, "4")
    child.expect_exact(PROMPT)
    child.kill(signal.SIGSTOP)

    there = terminal("scan", "--plain", "--resume", "last")
    there.expect_exact("[J/n]")
    there.sendline("")
    there.expect_exact("Het andere venster antwoordt niet.")
    there.expect_exact("er is 1 antwoord bewaard, voor het laatst vandaag")
    there.expect_exact("Toch hier verdergaan? [j/N]")
    there.sendline("j")
    there.expect_exact("Je gaat verder bij stelling 2 van 12.")
    answer(there, "3", "s")
    rest(there)
    assert [one["value"] for one in stored()["answers"]] == [4, 3]


def test_ctrl_c_stores_what_was_answered_and_says_how_to_go_on(
    terminal: Spawn, rest: Callable[[Any], bytes], stored: Callable[[], dict[str, Any]]
) -> None:
    child = terminal("scan", "--plain")
    begin(child)
    answer(child, "4", "5", "t bijna klaar")
    child.expect_exact(PROMPT)
    child.sendintr()
    assert b"ketentui scan --resume" in rest(child)
    assert child.exitstatus == 130
    assert [one["value"] for one in stored()["answers"]] == [4, 5, None]

    child = terminal("scan", "--plain", "--resume", "last")
    child.expect_exact("Je gaat verder bij stelling 3 van 12.")
    child.expect_exact("Je toelichting: bijna klaar")
    child.expect_exact(PROMPT)
    child.sendeof()
    assert b"2 van 12 beantwoord" in rest(child)
    assert child.exitstatus == 0


@pytest.mark.parametrize("leave", ["sendintr", "sendeof"])
def test_leaving_before_the_first_statement_begins_nothing(
    terminal: Spawn, rest: Callable[[Any], bytes], data: Path, leave: str
) -> None:
    child = terminal("scan", "--plain")
    child.expect_exact(QUESTIONS[0])
    getattr(child, leave)()
    assert "niets bewaard" in rest(child).decode()
    assert child.exitstatus == (130 if leave == "sendintr" else 0)
    assert not list(data.rglob("*.json"))


def test_who_came_before_is_offered_and_the_configuration_comes_first(
    terminal: Spawn, rest: Callable[[Any], bytes], data: Path
) -> None:
    child = terminal("scan", "--plain", "--chain", "Jeugdketen", "--organisation", "UWV", "--quick")
    for question in ("1 tot 4;", "leeg:", "1 tot 2;"):
        child.expect_exact(question)
        child.sendline("")
    answer(child, "s")
    rest(child)
    data.joinpath("config.toml").write_text('organisation = "Gemeente"\n')
    child = terminal("scan", "--plain")
    child.expect_exact(QUESTIONS[0])
    child.sendline("")
    child.expect_exact("Enter is Jeugdketen")
    child.sendline("")
    child.expect_exact("Enter is Gemeente")
    child.sendeof()
    rest(child)


def test_questions_stay_on_the_screen_when_the_result_goes_to_a_file(
    program: str, environment: dict[str, str], tmp_path: Path
) -> None:
    import pexpect

    result = tmp_path / "profiel.txt"
    child = pexpect.spawn("bash", ["-c", f"{program} scan > {result}"], env=environment, timeout=60)
    begin(child)
    seen = answer(child, *"444444444444") + finish(child)
    child.expect(pexpect.EOF)
    child.close()
    assert b"Stelling 12 van 12" in seen
    assert result.read_text().startswith("Mijn beeld: Ketenscan.\n")


def test_an_open_pipe_is_waited_for_and_an_interactive_program_sees_the_question(
    program: str, environment: dict[str, str]
) -> None:
    with subprocess.Popen(
        [program, "scan", "--plain"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        for line in process.stdout:
            if line.startswith("5, helemaal eens"):
                break
        process.stdin.write("4\n" * 12)
        process.stdin.close()
        assert "Dit is je profiel." in process.stdout.read()
    assert process.returncode == 0
