"""`ketentui round`: a round is made with all that it needs, looked at, and closed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ketentui.errors import ExitCode
from ketentui.locale import Locale
from ketentui.model.round import InvitedGroup, is_code
from ketentui.questionnaires.library import read_edition
from ketentui.storage.rounds import read_round
from tests.cli.conftest import Ketentui, Said
from tests.conftest import DATA

NEEDED = {
    "--chain": "Jeugdketen Oeverdam",
    "--until": "2065-12-18",
    "--invite": "GGD:5",
    "--contact": "Ans, ans@keten.example",
}


@pytest.fixture
def new(ketentui: Ketentui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ketentui:
    """Make a round of which everything is said that it needs, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def made(*more: str | Path, without: tuple[str, ...] = ()) -> Said:
        needed = [
            text
            for option, one in NEEDED.items()
            if option not in without
            for text in (option, one)
        ]
        return ketentui("round", "new", *needed, *more)

    return made


def test_a_round_is_made_in_one_file_and_said_back(new: Ketentui, tmp_path: Path) -> None:
    said = new("--from", "2065-12-01", "--invite", "Gemeente:tactisch:3")
    file = tmp_path / "round.json"
    assert (said.code, said.out) == (0, f"{file}\n")
    made = read_round(file)
    told = made.invitation
    assert is_code(told.code)
    assert told.code.startswith("JEUGDKET-")
    assert "dinsdag 1 december 2065 tot en met vrijdag 18 december 2065." in said.err
    assert "Gevraagd: 8 mensen, 2 organisaties." in said.err
    assert (told.organisations, told.sharings) == (("GGD", "Gemeente"), ("open", "anonymous"))
    assert (told.questionnaire.depth, told.min_group, told.source) == ("quick", 5, "")


def test_all_that_a_round_lacks_is_told_at_once_by_option(new: Ketentui, tmp_path: Path) -> None:
    said = new(without=tuple(NEEDED))
    assert said.code == ExitCode.USAGE
    assert all(f"{option}: " in said.err for option in ("--chain", "--until", "--contact"))
    assert "--invited, --invite: wie er gevraagd zijn" in said.err
    assert not (tmp_path / "round.json").exists()


def test_chain_and_contact_are_those_of_the_settings_unless_said(
    new: Ketentui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KETENTUI_CHAIN", "Zorgketen")
    monkeypatch.setenv("KETENTUI_CONTACT", "Kim")
    new(without=("--chain", "--contact"))
    told = read_round(tmp_path / "round.json").invitation
    assert (told.chain, told.contact) == ("Zorgketen", "Kim")


def test_who_was_invited_comes_from_a_list_and_from_what_is_said(
    new: Ketentui, tmp_path: Path
) -> None:
    (tmp_path / "gevraagd.csv").write_text("organisatie;aantal\nggd;2\nUWV;4\n")
    new("--invited", "gevraagd.csv")
    made = read_round(tmp_path / "round.json")
    assert made.invited == (InvitedGroup("GGD", 7), InvitedGroup("UWV", 4))


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_questionnaire_of_ones_own_is_in_the_round_byte_for_byte(
    new: Ketentui, tmp_path: Path, begin: bytes, end: bytes
) -> None:
    own = tmp_path / "own.toml"
    own.write_bytes(begin + (DATA / "klein.toml").read_bytes().replace(b"\n", end))
    assert new("--questionnaire", own, "--full").code == 0
    told = read_round(tmp_path / "round.json").invitation
    assert told.source.encode() == own.read_bytes()
    assert told.questionnaire.sha256 == read_edition(own).questionnaire.sha256
    assert told.questionnaire.depth == "full"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--from", "2066-01-01"), "De laatste dag van deze ronde is vóór de eerste."),
        (("--invite", "ggd:tactisch:1"), "met en zonder niveau"),
        (("--invite", "UWV"), "'UWV'"),
        (("--invite", ":4"), "hoort een organisatie"),
        (("--quick", "--full"), "--quick"),
        (("--min-group", "2"), "--min-group"),
        (("--chain", "x" * 300), "300"),
        (("--contact", "x" * 301), "301"),
        (("--questionnaire", "niets"), "niets"),
        (("--until", "ooit"), "ooit"),
    ],
)
def test_what_no_round_can_be_is_told_and_nothing_is_made(
    new: Ketentui, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    found = new(*options)
    assert found.code == ExitCode.USAGE or "niets" in said
    assert said in found.err
    assert not (tmp_path / "round.json").exists()


def test_a_file_that_is_there_stays_unless_forced(new: Ketentui, tmp_path: Path) -> None:
    new()
    before = (tmp_path / "round.json").read_text()
    assert new().code == ExitCode.FAILURE
    assert (tmp_path / "round.json").read_text() == before
    assert new("--force").code == 0
    assert (tmp_path / "round.json").read_text() != before


def test_a_round_is_shown_whole(new: Ketentui, ketentui: Ketentui) -> None:
    new("--sharing", "anoniem", "--min-group", "8", "--invite", "UWV:operationeel:1")
    said = ketentui("round", "show", "round.json").out
    for text in (
        "Ketenscan",
        "snelscan: 12 stellingen",
        "vrijdag 18 december 2065",
        "alleen anoniem",
        "minstens 8",
        "Ans, ans@keten.example",
        "6 mensen",
        "UWV: 1 operationeel",
    ):
        assert text in said


def test_a_round_is_shown_for_a_program(new: Ketentui, ketentui: Ketentui) -> None:
    new()
    told = json.loads(ketentui("round", "show", "round.json", "--json").out)
    assert (told["schema"], told["people"], told["state"]) == ("ketentui/round/1", 5, "running")


def test_a_round_whose_questionnaire_was_changed_is_refused(
    new: Ketentui, ketentui: Ketentui, tmp_path: Path
) -> None:
    new("--questionnaire", DATA / "klein.toml")
    file = tmp_path / "round.json"
    file.write_text(file.read_text().replace("Kleine lijst", "Andere lijst"))
    said = ketentui("round", "show", "round.json")
    assert said.code == ExitCode.BAD_DATA
    assert "niet meer zoals toen de ronde gemaakt werd" in said.err


def test_a_round_is_closed_once(new: Ketentui, ketentui: Ketentui, tmp_path: Path) -> None:
    new()
    file = tmp_path / "round.json"
    said = ketentui("round", "close", file)
    closed = read_round(file)
    assert closed.closed_on is not None
    day = Locale("nl").date(closed.closed_on)
    assert said.out == f"Ronde {closed.invitation.code} is gesloten op {day}.\n"
    before = file.read_bytes()
    again = ketentui("round", "close", file)
    assert (again.code, again.out, file.read_bytes()) == (0, "", before)
    assert "was al gesloten" in again.err
    assert "gesloten op" in ketentui("round", "show", file).out


def test_a_closed_round_is_open_again_with_another_last_day(
    new: Ketentui, ketentui: Ketentui, tmp_path: Path
) -> None:
    new()
    file = tmp_path / "round.json"
    ketentui("round", "close", file)
    ketentui("round", "change", file, "--invite", "UWV:2")
    assert read_round(file).closed_on is not None
    ketentui("round", "change", file, "--until", "2065-12-24")
    assert json.loads(ketentui("round", "show", file, "--json").out)["state"] == "running"


def test_what_is_no_round_is_not_closed(ketentui: Ketentui, tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    file.write_text('{"schema": "ketentui/assessment/1"}')
    assert ketentui("round", "close", file).code == ExitCode.BAD_DATA
    assert file.read_text() == '{"schema": "ketentui/assessment/1"}'
