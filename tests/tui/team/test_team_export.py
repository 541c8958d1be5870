"""The export of a team report: what is seen is what is written, in every form."""

from __future__ import annotations

import json
import sys

import pytest

from ketentui.formats import ending
from ketentui.locale import Locale
from ketentui.model.team import TeamReport
from ketentui.tui.screens.writing import WritingPage
from ketentui.usecases.team_export import FORMATS
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches
from tests.tui.team.conftest import OpenTeam
from tests.unit.workbooks import sheets
from tests.unit.written import as_text


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_looks_as_approved(
    open_team: OpenTeam, matches_snapshot: Matches, size: tuple[int, int]
) -> None:
    async with open_team("e", size=size) as terminal:
        assert terminal.shows(WritingPage)
        await terminal.press("down", "space", "ctrl+u")
        await terminal.write("/ergens/ketenbeeld.md", "enter")
        matches_snapshot(terminal.text, "team_export_{}x{}".format(*size))


async def test_every_form_is_written_to_a_file_of_its_own(
    open_team: OpenTeam, workspace: Workspace
) -> None:
    async with open_team("e") as terminal:
        for _ in FORMATS:
            await terminal.press("enter", "space")
    written = {path.suffix[1:]: path.read_bytes() for path in workspace.paths.exports.iterdir()}
    assert set(written) == set(map(ending, FORMATS))
    assert written["md"].startswith(b"# Ketenbeeld: Jeugdketen")
    assert b"<html" in written["html"]
    assert json.loads(written["json"])["schema"] == "ketentui/team/2"
    assert "Hele keten" in sheets(written["xlsx"])
    assert "Ketenbeeld: Jeugdketen" in as_text(written["pdf"])


async def test_a_workbook_is_told_as_the_table_it_is_made_of_and_goes_to_no_clipboard(
    open_team: OpenTeam,
) -> None:
    async with open_team("e", *["space"] * FORMATS.index("csv")) as terminal:
        assert "kopiëren" in terminal.text
        await terminal.press("space")
        assert "dit is de tabel waar die van gemaakt is" in terminal.text
        assert "questionnaire,grouping" in terminal.text
        assert "kopiëren" not in terminal.text


async def test_pages_are_told_as_the_text_that_is_on_them(open_team: OpenTeam) -> None:
    async with open_team("e", *["space"] * FORMATS.index("pdf")) as terminal:
        assert "dit is wat erin staat" in terminal.text
        assert "# Ketenbeeld" in terminal.text
        assert "kopiëren" not in terminal.text


async def test_what_cannot_be_made_here_is_not_offered(
    open_team: OpenTeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.setitem(sys.modules, "typst", None)
    async with open_team("e") as terminal:
        assert "CSV, voor een rekenblad" in terminal.text
        assert "XLSX" not in terminal.text
        assert "PDF" not in terminal.text


async def test_nothing_that_is_withheld_leaves(
    open_team: OpenTeam, report: TeamReport, workspace: Workspace
) -> None:
    hidden = [group.id for group in report.groups if not group.respondents]
    assert hidden == ["Ketenbureau", "Softwarehuis"]
    async with open_team("e", *["space"] * FORMATS.index("json"), "enter"):
        (file,) = workspace.paths.exports.iterdir()
    for group in json.loads(file.read_text())["groups"]:
        if group["id"] in hidden:
            assert group["respondents"] == 0


async def test_the_page_leads_back_to_the_report(open_team: OpenTeam) -> None:
    async with open_team() as terminal:
        before = terminal.text
        await terminal.press("e", "escape")
        assert terminal.text == before


async def test_the_language_of_the_screen_is_that_of_the_export(open_team: OpenTeam) -> None:
    async with open_team("e", "f2", language="nl") as terminal:
        assert Locale("en")("team_report.title", chain="Jeugdketen") in terminal.text
