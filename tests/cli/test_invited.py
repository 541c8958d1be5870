"""`ketentui scan round-CODE.toml` and `ketentui round invite`: from an office to an export."""

from __future__ import annotations

import json
import os
import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from ketentui.cli.plain.starting import Starting
from ketentui.cli.start_options import StartOptions
from ketentui.errors import ExitCode
from ketentui.locale import Locale
from ketentui.model.assessment import Respondent
from ketentui.storage.rounds import read_invitation
from ketentui.usecases.assessing import to_answer
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui
from tests.cli.test_plain import talk
from tests.invitations import OWN, invitation, of_round, written

AWAITED = invitation(first_day=date(2026, 11, 1), last_day=date(2065, 12, 18))
SEND = "stuur het bestand uiterlijk vrijdag 18 december 2065 naar Ans, ans@keten.example."


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_text('{"p1-1": 4}')
    return file


def test_answers_in_a_file_go_to_the_round(
    ketentui: Ketentui, tmp_path: Path, answers: Path
) -> None:
    file = written(tmp_path, AWAITED)
    said = ketentui("scan", file, "--answers", answers, "--organisation", "ggd")
    assert said.code == 0
    assert "antwoorden kan tot en met vrijdag 18 december 2065" in said.err
    assert SEND in said.err
    file.unlink()  # what is said later is known without it
    exported = json.loads(ketentui("export", "last", "-o", "-").out)
    assert (exported["round"], exported["respondent"]["organisation"]) == ("JEUGD-7KQ4", "GGD")


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--chain", "Een andere"), "de ronde is van Jeugdketen"),
        (("--full",), "de ronde vraagt de omvang: snelscan"),
        (("--sharing", "open"), "in deze ronde deelt iedereen: anoniem"),
    ],
)
def test_an_option_against_the_invitation_is_refused(
    ketentui: Ketentui, tmp_path: Path, answers: Path, option: tuple[str, ...], told: str
) -> None:
    file = written(tmp_path, invitation(sharings=("anonymous",)))
    said = ketentui("scan", file, "--answers", answers, *option)
    assert said.code == ExitCode.USAGE
    assert told in said.err
    assert not (tmp_path / "data" / "assessments").exists()


def test_an_option_that_says_the_same_is_fine(
    ketentui: Ketentui, tmp_path: Path, answers: Path
) -> None:
    file = written(tmp_path, AWAITED)
    said = ketentui("scan", file, "--quick", "--chain", "jeugdketen", "--answers", answers)
    assert said.code == 0
    assert '"chain": "Jeugdketen"' in ketentui("export", "last", "-o", "-").out


def test_nobody_types_a_chain_and_an_organisation_is_chosen(
    workspace: Workspace, tmp_path: Path
) -> None:
    found = to_answer(workspace, f"{written(tmp_path, invitation(sharings=('anonymous',)))}")
    talking, locale = talk("1", "2", "", ""), Locale("nl")
    options = StartOptions().invited(found)
    start = Starting(talking.conversation, locale, found.invitation).start(
        options, Respondent(), "open", found.questionnaire
    )
    assert start.respondent == Respondent("Jeugdketen", "Gemeente Aa", "tactisch")
    assert (start.depth, start.sharing) == ("quick", "anonymous")
    assert "1: Gemeente Aa\n2: GGD\n3: een andere\n4: leeg laten\n" in talking.text
    assert "In deze ronde deelt iedereen zo:\nanoniem" in talking.text
    assert "keten gaat" not in talking.text


def test_an_organisation_that_was_not_invited_can_be_typed(
    workspace: Workspace, tmp_path: Path
) -> None:
    found = to_answer(workspace, f"{written(tmp_path)}")
    talking = talk("3", "Veilig Thuis", "", "", "")
    start = Starting(talking.conversation, Locale("nl"), found.invitation).start(
        StartOptions().invited(found), Respondent(), "open", found.questionnaire
    )
    assert start.respondent.organisation == "Veilig Thuis"


def test_line_by_line_it_ends_with_where_the_export_goes(
    ketentui: Ketentui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, typed = written(tmp_path, AWAITED), tmp_path / "typed"
    typed.write_text("4\n" * 12)
    with typed.open() as lines:
        monkeypatch.setattr("sys.stdin", lines)
        said = ketentui("scan", file, "--plain")
    assert said.code == 0
    assert said.out.index("Ronde JEUGD-7KQ4") < said.out.index("Stelling 1 van 12")
    assert SEND in said.out.replace("\n", " ")


# What an office sends


def test_an_office_gets_all_that_it_sends_in_one_folder(ketentui: Ketentui, tmp_path: Path) -> None:
    said = ketentui("round", "invite", of_round(tmp_path, AWAITED), "--also", "en")
    folder = tmp_path / "round-JEUGD-7KQ4"
    assert said.code == 0
    assert said.out == "".join(
        f"{folder / name}\n" for name in map(os.path.basename, said.out.split())
    )
    names = {path.name for path in folder.iterdir()}
    assert {"round-JEUGD-7KQ4.toml", "form-JEUGD-7KQ4-nl.html", "form-JEUGD-7KQ4-en.html"} <= names
    for one in ("meedoen-nl", "privacy-nl", "taking-part-en", "privacy-en"):
        assert {f"{one}.md", f"{one}.html", f"{one}.pdf"} <= names
    assert read_invitation(folder / "round-JEUGD-7KQ4.toml") == AWAITED
    mail = (folder / "mail-nl.txt").read_text("utf-8")
    subject, blank, *body = mail.splitlines()
    assert subject.startswith("Onderwerp: ")
    assert not blank
    assert "ketentui scan round-JEUGD-7KQ4.toml" in mail
    assert set(re.findall(r"^- (\S+\.\w+)$", mail, re.MULTILINE)) <= names
    assert not any("ssh" in line for line in body)


def test_the_sheet_is_one_page_with_every_way_to_take_part(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    long = invitation(chain="Keten " * 12, contact="Ans de Boer, " * 4, first_day=date(2026, 1, 1))
    file = of_round(tmp_path, long)
    said = ketentui("round", "invite", file, "--also", "en", "--ssh", "ssh gast@host")
    assert said.code == 0
    folder = tmp_path / "round-JEUGD-7KQ4"
    for name in ("meedoen-nl", "taking-part-en"):
        (page,) = PdfReader(BytesIO((folder / f"{name}.pdf").read_bytes())).pages
        text = " ".join(page.extract_text().split())
        for way in ("form-JEUGD-7KQ4", "ssh gast@host", "ketentui scan round-JEUGD-7KQ4.toml"):
            assert way in text
        assert "`ssh gast@host`" in (folder / f"{name}.md").read_text("utf-8")


def test_what_is_not_sent_is_not_named(ketentui: Ketentui, tmp_path: Path) -> None:
    file = of_round(tmp_path, invitation(sharings=("open",)))
    assert ketentui("round", "invite", file, "--into", tmp_path / "x", "--no-form").code == 0
    told = "".join(path.read_text("utf-8") for path in (tmp_path / "x").glob("*-nl.[mt][dx]*"))
    assert "formulier" not in told.lower()
    assert "terminal" in told
    assert "anoniem" not in told.replace("docs/anoniem", "")
    assert " gast" not in told


def test_until_when_it_is_kept_stands_in_the_page_on_privacy(
    ketentui: Ketentui, tmp_path: Path
) -> None:
    file, into = of_round(tmp_path), ("--into", tmp_path / "x")
    assert ketentui("round", "invite", file, *into).code == 0
    page = tmp_path / "x" / "privacy-nl.md"
    assert "zo lang als het ketenbureau afspreekt" in page.read_text("utf-8")
    said = ketentui("round", "invite", file, *into, "--force", "--keep-until", "2065-06-30")
    assert said.code == 0
    assert "dinsdag 30 juni 2065" in page.read_text("utf-8")


def test_the_last_day_comes_in_a_calendar(ketentui: Ketentui, tmp_path: Path) -> None:
    ketentui("round", "invite", of_round(tmp_path, AWAITED), "--into", tmp_path / "x")
    calendar = Calendar.from_ical((tmp_path / "x" / "laatste-dag-nl.ics").read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == AWAITED.last_day
    assert str(event["uid"]) == "JEUGD-7KQ4@ketentui"


def test_where_one_file_cannot_be_written_none_is(ketentui: Ketentui, tmp_path: Path) -> None:
    file, folder = of_round(tmp_path), tmp_path / "x"
    folder.mkdir()
    (folder / "privacy-nl.pdf").write_text("van mij")
    said = ketentui("round", "invite", file, "--into", folder)
    assert said.code == ExitCode.FAILURE
    assert "privacy-nl.pdf" in said.err
    assert [path.name for path in folder.iterdir()] == ["privacy-nl.pdf"]
    assert (folder / "privacy-nl.pdf").read_text() == "van mij"


def test_an_own_questionnaire_goes_the_whole_way(ketentui: Ketentui, tmp_path: Path) -> None:
    file = of_round(tmp_path, invitation(OWN, "full"))
    ketentui("round", "invite", file, "--into", tmp_path / "x")
    (tmp_path / "a.json").write_text('{"doel-1": 4}')
    sent = tmp_path / "x" / "round-JEUGD-7KQ4.toml"
    assert ketentui("scan", sent, "--answers", tmp_path / "a.json").code == 0
    exported = json.loads(ketentui("export", "last", "-o", "-").out)
    assert (exported["questionnaire"]["id"], exported["round"]) == ("klein", "JEUGD-7KQ4")


def test_who_answers_with_the_file_of_the_round_hears_which_one_to_take(
    ketentui: Ketentui, tmp_path: Path, answers: Path
) -> None:
    said = ketentui("scan", of_round(tmp_path, AWAITED), "--answers", answers)
    assert said.code == ExitCode.BAD_DATA
    assert "round.json is het bestand van de ronde zelf" in said.err
    assert "Neem round-CODE.toml" in said.err
