"""Actions by command: agree, see, change, settle, and take them to a calendar or a spreadsheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ketentui.errors import ExitCode
from tests.cli.conftest import Ketentui
from tests.unit.workbooks import formulas, sheets


@pytest.fixture(autouse=True)
def scanned(ketentui: Ketentui, tmp_path: Path) -> None:
    """One stored scan."""
    answers = tmp_path / "answers.csv"
    answers.write_text("p1-1,4\n")
    assert ketentui("scan", "--chain", "Jeugdketen", "--answers", str(answers)).code == 0


def agree(ketentui: Ketentui, *arguments: str) -> str:
    said = ketentui("actions", "add", *arguments)
    assert said.code == ExitCode.DONE
    return said.out.strip()


def listed(ketentui: Ketentui, *arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        ketentui("actions", "list", "--json", *arguments).out
    )
    return found


def test_an_action_is_said_back_with_the_day_that_was_understood(ketentui: Ketentui) -> None:
    said = ketentui(
        "actions", "add", "last", "--theme", "Ambitie", "--what", "Bellen", "--who", "Zoë",
        "--due", "15 januari 2027",
    )  # fmt: skip
    assert "vrijdag 15 januari 2027 · open" in said.err
    (one,) = listed(ketentui)
    assert one["id"] == said.out.strip()
    assert (one["theme"], one["who"], one["due"]) == ("p1", "Zoë", "2027-01-15")
    assert list(one)[:6] == ["id", "theme", "what", "who", "due", "status"]


def test_a_script_is_told_the_day_before_it_is_stored_and_asked_nothing(
    ketentui: Ketentui,
) -> None:
    said = ketentui("actions", "add", "last", "--what", "Bellen", "--due", "kerst 2055").err
    assert said.startswith("Uiterlijk zaterdag 25 december 2055.\nzaterdag 25 december 2055 · open")
    said = ketentui("actions", "add", "last", "--what", "Bellen", "--due", "gisteren").err
    assert ": dat is in het verleden.\n" in said
    id = listed(ketentui)[0]["id"]
    assert "verleden" in ketentui("actions", "edit", str(id), "--due", "gisteren").err
    done = ketentui("actions", "edit", str(id), "--due", "eergisteren", "--status", "done").err
    assert "verleden" not in done
    assert "Uiterlijk" not in ketentui("actions", "edit", str(id), "--due", "2055-12-25").err


def test_a_text_that_is_too_long_stores_nothing(ketentui: Ketentui) -> None:
    said = ketentui("actions", "add", "last", "--what", "x" * 301)
    assert (said.code, said.out) == (ExitCode.USAGE, "")
    assert "(301 tekens)" in said.err
    assert listed(ketentui) == []


def test_a_date_that_is_not_understood_stores_nothing(ketentui: Ketentui) -> None:
    for due, told in (("ooit", "geen datum"), ("31-2", "bestaat niet")):
        said = ketentui("actions", "add", "last", "--what", "Bellen", "--due", due)
        assert (said.code, said.out) == (ExitCode.USAGE, "")
        assert told in said.err
    assert listed(ketentui, "--all") == []


def test_what_is_done_leaves_the_list_and_keeps_its_effect(ketentui: Ketentui) -> None:
    id = agree(ketentui, "last", "--what", "Bellen", "--due", "morgen")
    assert "Bellen" in ketentui("actions", "list").out
    assert "gedaan" in ketentui("actions", "done", id[:5], "--effect", "Het hielp").err
    assert ketentui("actions", "list").out == ""
    assert "> Het hielp" in ketentui("actions", "list", "--all").out


def test_an_action_can_be_changed_field_by_field(ketentui: Ketentui) -> None:
    id = agree(ketentui, "last", "--what", "Bellen", "--due", "morgen", "--who", "Jo")
    ketentui("actions", "edit", id, "--status", "bezig", "--due", "-", "--who", "Zoë")
    (one,) = listed(ketentui)
    assert (one["status"], one["due"], one["who"], one["what"]) == ("busy", None, "Zoë", "Bellen")
    assert ketentui("actions", "edit", id).code == ExitCode.USAGE
    assert ketentui("actions", "edit", id, "--status", "zeker").code == ExitCode.USAGE


def test_an_action_can_be_about_another_theme_or_none(ketentui: Ketentui) -> None:
    own = agree(ketentui, "last", "--what", "Bellen", "--theme", "p1")
    team = agree(ketentui, "--chain", "Jeugdketen", "--what", "Samen", "--theme", "p1")
    for id, name, theme in ((own, "meetbaar", "p2"), (team, "p3", "p3"), (own, "-", "")):
        assert ketentui("actions", "edit", id, "--theme", name).code == ExitCode.DONE
        assert {one["id"]: one["theme"] for one in listed(ketentui)}[id] == theme
    assert ketentui("actions", "edit", own, "--theme", "p99").code == ExitCode.USAGE


def test_an_action_that_should_not_be_there_can_be_deleted(ketentui: Ketentui) -> None:
    wrong = agree(ketentui, "last", "--what", "x")
    right = agree(ketentui, "--chain", "Jeugdketen", "--what", "Bellen")
    assert ketentui("actions", "delete", wrong).code == ExitCode.USAGE
    assert "Verwijderd: x" in ketentui("actions", "delete", wrong[:6], "--yes").err
    assert [one["id"] for one in listed(ketentui, "--all")] == [right]
    ketentui("actions", "delete", right, "--yes")
    assert listed(ketentui, "--all") == []


def test_a_team_agrees_by_chain(ketentui: Ketentui) -> None:
    agree(ketentui, "--chain", "jeugdketen", "--theme", "p3", "--what", "Ketenkaart maken")
    (one,) = listed(ketentui, "--chain", "JEUGDKETEN")
    assert (one["chain"], one["assessment"]) == ("Jeugdketen", None)
    assert "van het ketenteam" in ketentui("actions", "list").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "--what", "x"), ExitCode.USAGE),
        (("add", "last", "--chain", "Jeugdketen", "--what", "x"), ExitCode.USAGE),
        (("add", "last", "--what", " "), ExitCode.USAGE),
        (("add", "last", "--what", "x", "--theme", "p99"), ExitCode.USAGE),
        (("add", "--chain", "Jeugdketn", "--what", "x"), ExitCode.FAILURE),
        (("add", "zzz", "--what", "x"), ExitCode.FAILURE),
        (("list", "--chain", "Jeugdketn"), ExitCode.FAILURE),
        (("list", "--json", "--csv", "-"), ExitCode.USAGE),
        (("list", "--excel"), ExitCode.USAGE),
        (("list", "--force"), ExitCode.USAGE),
        (("list", "--csv", "-", "--xlsx", "-"), ExitCode.USAGE),
        (("plan",), ExitCode.USAGE),
        (("plan", "--chain", "Jeugdketn"), ExitCode.FAILURE),
        (("plan", "--chain", "Jeugdketen", "-f", "csv"), ExitCode.USAGE),
        (("plan", "--chain", "Jeugdketen", "--force"), ExitCode.USAGE),
        (("list", "--chain", ""), ExitCode.FAILURE),
        (("add", "last", "--what", "x", "--questionnaire", "dans"), ExitCode.USAGE),
        (("done", "zzz"), ExitCode.FAILURE),
        (("delete", "zzz", "--yes"), ExitCode.FAILURE),
        (("edit", "zzz", "--who", "x"), ExitCode.FAILURE),
    ],
)
def test_a_mistake_is_one_clear_message(
    ketentui: Ketentui, arguments: tuple[str, ...], code: ExitCode
) -> None:
    said = ketentui("actions", *arguments)
    assert (said.code, said.out) == (code, "")
    assert said.err.startswith("ketentui: ")
    assert listed(ketentui, "--all") == []


def test_actions_leave_as_calendar_and_as_table(ketentui: Ketentui, tmp_path: Path) -> None:
    agree(ketentui, "last", "--what", "=Eén lijst", "--due", "2027-01-15")
    agree(ketentui, "last", "--what", "Ooit")
    file = tmp_path / "acties.ics"
    said = ketentui("actions", "list", "--ics", str(file))
    assert said.out.strip() == str(file)
    assert "1 afspraak heeft geen datum" in said.err
    assert "DTSTART;VALUE=DATE:20270115\r\n" in file.read_bytes().decode()
    assert ketentui("actions", "list", "--ics", str(file)).code == ExitCode.FAILURE
    assert ketentui("actions", "list", "--ics", str(file), "--force").code == ExitCode.DONE
    said = ketentui("actions", "list", "--csv", f"{tmp_path}/new/")
    assert said.out.strip() == f"{tmp_path}/new/afspraken.csv"
    table = ketentui("actions", "list", "--csv", "-").out
    assert "2027-01-15,open,'=Eén lijst," in table
    excel = ketentui("actions", "list", "--csv", "-", "--excel").out
    assert excel.startswith("\ufeff")
    assert "2027-01-15;open;'=Eén lijst;" in excel
    english = ketentui("actions", "list", "--csv", "-", "--excel", "--lang", "en").out
    assert english.startswith("\ufeff")
    assert "2027-01-15,open,'=Eén lijst," in english


def test_actions_speak_english_and_ascii(ketentui: Ketentui) -> None:
    agree(ketentui, "last", "--what", "Één lijst", "--due", "gisteren")
    said = ketentui("actions", "list", "--lang", "en", "--ascii").out
    assert "1 day late" in said
    assert said.isascii()


def test_a_plan_is_a_file_called_after_chain_and_year(ketentui: Ketentui, tmp_path: Path) -> None:
    agree(ketentui, "--chain", "Jeugdketen", "--what", "Bellen", "--due", "2055-05-01")
    year = ("--chain", "jeugdketen", "--year", "2055")
    said = ketentui("actions", "plan", *year, "-f", "md", "-o", f"{tmp_path}/")
    assert said.out.strip() == f"{tmp_path}/ketenjaarplan-jeugdketen-2055.md"
    told = (tmp_path / "ketenjaarplan-jeugdketen-2055.md").read_text("utf-8")
    assert "### Kwartaal 2: april tot en met juni 2055" in told
    assert ketentui("actions", "plan", *year, "-o", f"{tmp_path}/x.odt").code == ExitCode.USAGE
    for form in (("-f", "text"), ("-f", "html"), ("--plain",)):
        assert "Bellen" in ketentui("actions", "plan", *year, *form).out


def test_a_plan_leaves_out_what_came_of_actions_when_asked(ketentui: Ketentui) -> None:
    id = agree(ketentui, "last", "--what", "Bellen", "--due", "2055-05-01")
    assert ketentui("actions", "done", id, "--effect", "Het hielp Jan").code == ExitCode.DONE
    of = ("plan", "--chain", "Jeugdketen", "--year", "2056", "-f", "md")
    assert "Het hielp Jan" in ketentui("actions", *of).out
    bare = ketentui("actions", *of, "--without-notes").out
    assert "Bellen" in bare
    assert "Het hielp" not in bare


def test_a_workbook_of_actions_holds_texts_and_days(ketentui: Ketentui, tmp_path: Path) -> None:
    agree(ketentui, "last", "--what", "=1+1", "--due", "2027-01-15")
    file = tmp_path / "acties.xlsx"
    assert ketentui("actions", "list", "--xlsx", str(file)).out.strip() == str(file)
    content = file.read_bytes()
    assert formulas(content) == 0
    rows = sheets(content)["Afspraken"]
    assert rows[0][:3] == ["Uiterlijk", "Status", "Wat"]
    assert rows[1][1:3] == ["open", "=1+1"]
    assert isinstance(rows[1][0], float)
