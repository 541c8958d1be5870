"""At a real terminal a command asks before it stores the day of an action, or deletes a scan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import Spawn, Stored

Rest = Callable[[Any], bytes]

CHRISTMAS = "Uiterlijk zaterdag 25 december 2055. Klopt dat? [J/n] "
PAST = "Uiterlijk zaterdag 25 december 2010: dat is in het verleden. Klopt dat? [J/n] "


@pytest.fixture
def act(terminal: Spawn, rest: Rest, tmp_path: Path) -> Callable[..., Any]:
    """Run an `actions` command on a chain scan that is stored already."""
    answers = tmp_path / "answers.csv"
    answers.write_text("p1-1,4\n")
    rest(terminal("scan", "--chain", "Jeugdketen", "--answers", str(answers)))

    def spawn(*arguments: str, **variables: str) -> Any:
        return terminal("actions", *arguments, **variables)

    return spawn


def add(act: Callable[..., Any], *arguments: str, **variables: str) -> Any:
    return act("add", "last", "--what", "Bellen", *arguments, **variables)


def due(stored: Stored) -> list[str]:
    return [action["due"] for action in stored()["actions"]]


@pytest.mark.parametrize("answer", ["", "ja"])
def test_a_day_is_stored_when_it_was_said_to_be_right(
    act: Callable[..., Any], rest: Rest, stored: Stored, answer: str
) -> None:
    child = add(act, "--due", "kerst 2055")
    child.expect_exact(CHRISTMAS)
    assert due(stored) == []
    child.sendline(answer)
    assert b"zaterdag 25 december 2055" in rest(child)
    assert (child.exitstatus, due(stored)) == (0, ["2055-12-25"])
    child = act("edit", stored()["actions"][0]["id"], "--due", "kerst 2010")
    child.expect_exact(PAST)
    child.sendline(answer)
    rest(child)
    assert due(stored) == ["2010-12-25"]


@pytest.mark.parametrize(
    ("leave", "code"), [(("sendline", "nee"), 0), (("sendeof",), 0), (("sendintr",), 130)]
)
def test_without_a_yes_nothing_is_stored(
    act: Callable[..., Any], rest: Rest, stored: Stored, leave: tuple[str, ...], code: int
) -> None:
    child = add(act, "--due", "kerst 2055")
    child.expect_exact(CHRISTMAS)
    getattr(child, leave[0])(*leave[1:])
    assert "\nEr is niets bewaard." in rest(child).decode()
    assert (child.exitstatus, due(stored)) == (code, [])


def test_a_date_in_figures_and_who_is_sure_are_not_asked(
    act: Callable[..., Any], rest: Rest, stored: Stored
) -> None:
    said = [
        rest(add(act, "--due", "2055-12-25")),
        rest(add(act, "--due", "kerst 2055", "--yes")),
        rest(add(act, "--due", "2010-12-25")),
    ]
    assert b"Klopt dat" not in b"".join(said)
    assert due(stored) == ["2055-12-25", "2055-12-25", "2010-12-25"]
    assert b"Uiterlijk" not in said[0]
    assert said[1].startswith(b"Uiterlijk zaterdag 25 december 2055.")
    assert b"dat is in het verleden" in said[2]


@pytest.mark.parametrize(
    ("leave", "code"),
    [
        (("sendline", "nee"), 0),
        (("sendline", ""), 0),
        (("sendline", "ja"), 0),
    ],
)
def test_only_a_yes_deletes_an_assessment(
    act: Callable[..., Any],
    terminal: Spawn,
    rest: Rest,
    stored: Stored,
    leave: tuple[str, ...],
    code: int,
) -> None:
    child = terminal("delete", "last", "--ascii")
    child.expect(r"verwijderen\? Blijft nog 30 dagen in de prullenbak\. \[j/N\] ")
    assert stored()["answers"]
    getattr(child, leave[0])(*leave[1:])
    told = rest(child).decode()
    assert ("Er is niets verwijderd." in told) == (leave[-1] != "ja")
    assert (child.exitstatus, bool(stored()["answers"])) == (code, leave[-1] != "ja")


@pytest.mark.parametrize("answer", ["nee", "ja"])
def test_only_a_yes_puts_what_is_in_the_bin_in_the_place_of_what_is_stored(
    act: Callable[..., Any], terminal: Spawn, rest: Rest, data: Path, answer: str
) -> None:
    (file,) = (data / "assessments").glob("*.json")
    stored = file.read_bytes()
    rest(terminal("delete", "last", "--yes"))
    file.write_bytes(stored.replace(b"Jeugdketen", b"Zorgketen"))
    child = terminal("restore", "last")
    child.expect(r"1 antwoord, bewaard op .*1 antwoord, bewaard op .*\[j/N\] ")
    child.sendline(answer)
    told = rest(child).decode()
    assert ("Er is niets veranderd." in told) == (answer == "nee")
    assert (file.read_bytes() == stored) == (answer == "ja")
    (binned,) = (data / "bin").glob("*.json")
    assert (b"Zorgketen" in binned.read_bytes()) == (answer == "ja")
