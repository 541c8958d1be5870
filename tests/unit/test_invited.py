"""Who were invited, from a CSV file as a spreadsheet writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketentui.errors import KetentuiError
from ketentui.model.round import InvitedGroup
from ketentui.usecases.invited import invited_as_said, read_invited


def invited(tmp_path: Path, text: str) -> tuple[InvitedGroup, ...]:
    file = tmp_path / "gevraagd.csv"
    file.write_text(text, "utf-8")
    return read_invited(file)


@pytest.mark.parametrize(
    "text",
    [
        "UWV,5\nSVB,7\n",
        "\ufefforganisatie;aantal\r\nUWV;2\r\nUWV;3\r\nSVB;7\r\n\r\n",
        "organisatie\taantal\n UWV \t5\nSVB\t7",
        "sep=;\n\norganisatie;aantal;;\nUWV;5;\n;;;\nSVB;7;;",
        "organisatie,aantal\rUWV,5\rSVB,7\r",
    ],
)
def test_organisations_with_how_many(tmp_path: Path, text: str) -> None:
    assert invited(tmp_path, text) == (InvitedGroup("UWV", 5), InvitedGroup("SVB", 7))


def test_levels_in_either_language(tmp_path: Path) -> None:
    found = invited(tmp_path, "UWV,strategisch,2\nuwv,Operational,3\nSVB,,1\nUWV,strategic,1\n")
    assert found == (
        InvitedGroup("UWV", 3, "strategisch"),
        InvitedGroup("UWV", 3, "operationeel"),
        InvitedGroup("SVB", 1),
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("UWV,5\nSVB,veel\n", 2),
        ("UWV,6\nSVB,2\nuwv,tactisch,3\n", 1),
        ('{\n"schema": "x",\n"id": "y",\n"answers": [\n"a"\n]}', 2),
        ("UWV,hoog,5\n", 1),
        ("UWV\n", None),
        ("", None),
        ("a,b,c,4", 1),
        ("Gemeente Dorpsveld,5 personen\nOeverdam,4\n", 1),
        ("UWV,5\nSVB," + "9" * 5000, 2),
        ("UWV,5\n" + "x" * 200_000 + ",4\n", 2),
    ],
)
def test_a_row_that_is_not_right_is_named(tmp_path: Path, text: str, line: int | None) -> None:
    with pytest.raises(KetentuiError) as raised:
        invited(tmp_path, text)
    assert [problem.line for problem in raised.value.problems] == [line]


def test_what_a_spreadsheet_writes_on_windows_is_read(tmp_path: Path) -> None:
    file = tmp_path / "gevraagd.csv"
    file.write_bytes("organisatie;aantal\r\nCoördinatie Zuid;4\r\n".encode("cp1252"))
    assert read_invited(file) == (InvitedGroup("Coördinatie Zuid", 4),)


def test_who_was_invited_can_be_said_in_the_same_order() -> None:
    assert invited_as_said(["GGD: 2", "Politie: Noord:tactical:3", "ggd:1"]) == (
        InvitedGroup("GGD", 3),
        InvitedGroup("Politie: Noord", 3, "tactisch"),
    )


@pytest.mark.parametrize("text", ["GGD", "GGD:veel", "GGD:hoog:3", "GGD:-1", ""])
def test_what_is_no_group_is_repeated(text: str) -> None:
    with pytest.raises(KetentuiError) as raised:
        invited_as_said(["UWV:2", text])
    assert [one.values for one in raised.value.problems] == [(("found", text),)]


def test_a_total_beside_its_parts_is_refused() -> None:
    with pytest.raises(KetentuiError) as raised:
        invited_as_said(["UWV:2", "uwv:tactisch:1"])
    assert [one.key for one in raised.value.problems] == ["total_and_levels"]
