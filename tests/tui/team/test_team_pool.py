"""What was taken in, in the app: a report for every year, and taking in more."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from ketentui.tui.opening import Team
from ketentui.tui.screens.comparison import ComparisonPage
from ketentui.tui.screens.taken_in import TakenInPage
from ketentui.tui.screens.team import TeamPage
from ketentui.tui.screens.team_reading import TeamReadingPage
from ketentui.tui.screens.team_source import TeamSourcePage
from ketentui.tui.screens.team_taking_in import TeamTakingInPage
from ketentui.tui.screens.writing import WritingPage
from ketentui.usecases import taken_in
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.name_lists import read_names
from ketentui.usecases.pool import pool_overview, take_in
from ketentui.usecases.taken_in import received
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp
from tests.tui.team.conftest import WriteExports

ONE_YEAR, TWO_YEARS = (datetime(year, 11, 20, 10, tzinfo=UTC) for year in (2025, 2024))


async def answered(terminal: Any, key: str, text: str) -> None:
    """Give a command that asks for a path, by its keys or the name of its choice, and answer."""
    if len(key) > 1 and " " not in key:
        await terminal.change(key)
    else:
        await terminal.press(*key.split())
    await terminal.press("end", "ctrl+u")
    await terminal.write(text, "enter")


@pytest.mark.parametrize("keys", [("e",), ("l",), ("v", "e")])
async def test_of_a_report_on_somebody_who_withdrew_since_nothing_leaves(
    open_app: OpenApp, workspace: Workspace, write_exports: WriteExports, keys: tuple[str, ...]
) -> None:
    take_in(workspace, [write_exports("nu"), write_exports("toen", ONE_YEAR, -1)])
    async with open_app(opening=Team((), TeamOptions(chain="Jeugdketen"))) as terminal:
        for key in keys:
            await terminal.press(key)
        gone = next(
            one for one in received(workspace) if one.export and one.export.day.year == 2026
        )
        taken_in.remove(workspace, [gone.id])
        await terminal.press("enter")
        assert "iemand weggehaald" in " ".join(terminal.text.split())
    assert not workspace.paths.exports.exists()


async def test_every_year_has_a_row_and_the_latest_one_is_chosen(
    open_app: OpenApp, workspace: Workspace, write_exports: WriteExports
) -> None:
    take_in(workspace, [write_exports("nu"), write_exports("toen", ONE_YEAR)])
    async with open_app("k", size=(80, 60)) as terminal:
        rows = [line.split() for line in terminal.lines if line.endswith("20 exports")]
        assert rows == [
            ["▸", "Jeugdketen", "2026", "20", "exports"],
            ["Jeugdketen", "2025", "20", "exports"],
        ]
        await terminal.press("down", "enter")
        assert terminal.shows(TeamPage)
        assert "Uitslag 2025 · 20 deelnemers" in terminal.text
        await terminal.press("4")
        told = " ".join(terminal.text.split())
        assert "20 zelfevaluaties uit 2026 tellen hier niet mee; met v" in told


async def test_a_year_that_is_yet_to_come_is_doubted_and_not_chosen(
    open_app: OpenApp, workspace: Workspace, write_exports: WriteExports
) -> None:
    take_in(workspace, [write_exports("nu"), write_exports("ooit", ONE_YEAR.replace(year=2099))])
    async with open_app("k") as terminal:
        assert "▸ Jeugdketen 2026" in terminal.text
        assert "  Jeugdketen 2099, klopt dat?" in terminal.text
        await terminal.resize(40, 15)
        assert "  Jeugdketen 2099?" in terminal.text


async def test_a_chosen_year_is_compared_with_the_one_before_it(
    open_app: OpenApp, workspace: Workspace, write_exports: WriteExports
) -> None:
    folders = write_exports("nu"), write_exports("toen", ONE_YEAR), write_exports("ooit", TWO_YEARS)
    take_in(workspace, folders)
    async with open_app("k", "down", "enter") as terminal:
        await terminal.press("v")
        assert terminal.shows(ComparisonPage)
        assert "20 nov 2024 en 20 nov 2025" in terminal.text
        await terminal.press("escape", "escape", "down", "enter")
        await terminal.press("v")
        assert "Van vóór 2024 is van deze vragenlijst niets ingelezen." in terminal.text


async def test_all_chains_have_a_row_for_every_year_together(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    for file in sorted(folder.glob("*.json"))[:3]:
        fields = json.loads(file.read_text())
        fields["respondent"]["chain"] = "Zorgketen"
        del fields["checksum"]
        file.write_text(json.dumps(fields))
    take_in(workspace, [folder])
    async with open_app("k") as terminal:
        assert "Zorgketen 2026" in terminal.text
        await terminal.change("chains")
        assert "Zorgketen" not in terminal.text
        await terminal.press("home")
        assert "▸ Alle ketens 2026" in terminal.text
        await terminal.press("enter")
        assert "2 ketens samen" in terminal.text
        assert "20 deelnemers" in terminal.text


async def test_exports_are_taken_in_and_their_row_is_chosen(
    open_app: OpenApp, workspace: Workspace, write_exports: WriteExports
) -> None:
    now, then = write_exports("nu"), write_exports("toen", ONE_YEAR)
    async with open_app("k") as terminal:
        await answered(terminal, "n", str(now))
        assert terminal.shows(TeamSourcePage)
        assert "20 exports ingelezen." in terminal.text
        assert "▸ Jeugdketen 2026" in terminal.text
        await answered(terminal, "n", str(then))
        assert "▸ Jeugdketen 2025" in terminal.text
        await answered(terminal, "n", f" {then} ")
        assert "20 exports waren er al." in terminal.text
    assert [(one.year, one.exports) for one in pool_overview(workspace).years] == [
        (2026, 20),
        (2025, 20),
    ]


async def test_a_file_that_cant_be_taken_in_is_named_and_the_others_are_taken_in(
    open_app: OpenApp, folder: Path
) -> None:
    (folder / "stuk.json").write_text("{")
    async with open_app("k", size=(200, 40)) as terminal:
        await answered(terminal, "n", str(folder))
        assert terminal.shows(TeamTakingInPage)
        told = " ".join(terminal.text.split())
        assert "20 exports ingelezen. 1 bestand kan niet gebruikt worden" in told
        assert "stuk.json" in told
        await terminal.press("enter")
        assert terminal.shows(TeamSourcePage)
        assert "▸ Jeugdketen 2026" in terminal.text


async def test_a_folder_without_exports_says_what_to_do(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app("k") as terminal:
        await answered(terminal, "n", str(tmp_path / "leeg"))
        assert terminal.shows(TeamTakingInPage)
        assert "kies met n de map waar de exports staan" in " ".join(terminal.text.split())
        await terminal.press("escape")
        assert terminal.shows(TeamSourcePage)


async def test_the_smallest_group_can_be_chosen_and_is_never_below_three(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    async with open_app("k", size=(80, 60)) as terminal:
        said = []
        for _ in range(6):
            line = next(line for line in terminal.lines if "Kleinste groep" in line)
            said.append(int(line.partition("minstens ")[2].split()[0]))
            await terminal.change("group")
        assert said == [5, 6, 8, 10, 3, 4]
        await terminal.change("group")
        await terminal.press("home", "enter")
        await terminal.press("4")
        assert "in een groep van minstens 6 mensen" in terminal.text


async def test_who_was_invited_comes_from_a_file_and_a_bad_one_is_told(
    open_app: OpenApp, workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    take_in(workspace, [folder])
    (tmp_path / "fout.csv").write_text("UWV;8\n" + "Gemeenten;veel\n" * 9)
    (tmp_path / "gevraagd.csv").write_text("UWV;8\nGemeenten;12\n")
    async with open_app("k") as terminal:
        await answered(terminal, "invited", str(tmp_path / "fout.csv"))
        assert "regel 2: geef een organisatie" in terminal.text
        assert "regel 5" not in terminal.text
        await terminal.press("home")
        assert "geen lijst van wie er gevraagd zijn" in terminal.text
        await answered(terminal, "invited", str(tmp_path / "gevraagd.csv"))
        assert "20 mensen (gevraagd.csv)" in terminal.text
        await terminal.press("home", "enter")
        await terminal.press("4")
        assert "van de 20 die gevraagd zijn" in " ".join(terminal.text.split())
        await terminal.press("escape")
        await answered(terminal, "invited", "")
        assert "geen lijst van wie er gevraagd zijn" in terminal.text


async def test_without_a_pool_what_was_answered_here_can_be_laid_side_by_side(
    open_app: OpenApp, finish_small: Callable[[], str]
) -> None:
    finish_small()
    async with open_app("k") as terminal:
        assert "Alleen wat hier zelf is ingevuld" not in terminal.text
        await terminal.change("mine")
        await terminal.press("home", "down", "enter")
        assert terminal.shows(TeamPage)
        assert "Kleine lijst · 1 deelnemer" in terminal.text


async def test_in_a_small_window_every_choice_says_what_it_is_now(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    async with open_app("k", size=(40, 15)) as terminal:
        await terminal.change("group")
        assert "▸  Kleinste groep    minstens 6" in terminal.text
        assert "   Gesprek           60 minuten" in terminal.text


async def test_names_that_are_one_organisation_are_listed_checked_and_counted_as_one(
    open_app: OpenApp, workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    for number, file in enumerate(sorted(folder.glob("*.json"))):
        if number < 6:
            fields = json.loads(file.read_text().replace("UWV", "U.W.V." if number else "UWV Z"))
            del fields["checksum"]
            file.write_text(json.dumps(fields))
    take_in(workspace, [folder])
    wrong = tmp_path / "fout.csv"
    wrong.write_text("a;b\nb;a\n")
    async with open_app("k", "enter", size=(120, 40)) as terminal:
        await terminal.press("4")
        assert "U.W.V. / UWV Z" in terminal.text
        await terminal.press("l")
        assert terminal.shows(WritingPage)
        assert "UWV Z;U.W.V." in terminal.text
        await terminal.press("enter")
        assert "Kijk de lijst na" in terminal.text
        await terminal.press("escape", "escape")
        assert "geen lijst van namen die dezelfde organisatie zijn" in terminal.text
        await answered(terminal, "l", str(wrong))
        assert "verwijst via andere regels naar zichzelf" in terminal.text
        await terminal.press("l")
        assert terminal.app.screen.query_one(Input).value.endswith("namen.csv")
        await terminal.press("enter", "enter")
        await terminal.press("4")
        assert "UWV Z" not in terminal.text
        assert "U.W.V.\u00a0(minstens 6)" in terminal.text
        await terminal.press("escape")
        await answered(terminal, "l", "")
        assert "namen.csv" not in terminal.text


async def test_a_questionnaire_that_isnt_here_can_be_given(open_app: OpenApp) -> None:
    out = Path(__file__).parents[2] / "data" / "exports-1.0"
    async with open_app("k", size=(120, 40)) as terminal:
        await answered(terminal, "end up enter", str(out / "eigen.json"))
        assert "kies het met h" in " ".join(terminal.text.split())
        await terminal.press("escape")
        await answered(terminal, "h", str(out / "eigen.json"))
        assert "eigen.toml" not in terminal.text
        await answered(terminal, "h", str(out / "eigen.toml"))
        assert "h  Vragenlijst       eigen.toml" in terminal.text
        await answered(terminal, "end up enter", str(out / "eigen.json"))
        assert terminal.shows(TeamPage)
        await terminal.press("escape")
        await answered(terminal, "h", "")
        assert "geen bestand" in terminal.text


async def test_names_in_a_list_that_no_organisation_has_are_told(
    open_app: OpenApp, folder: Path, tmp_path: Path
) -> None:
    names = tmp_path / "namen.csv"
    names.write_text("Gemeenten;Gemeente\nGemeete;Gemeente\n")
    options = TeamOptions(names=read_names(names))
    async with open_app(opening=Team((folder,), options)) as terminal:
        assert terminal.shows(TeamReadingPage)
        assert "heeft geen enkele organisatie: Gemeete" in " ".join(terminal.text.split())


async def test_who_withdraws_is_removed_after_a_question_that_says_what_it_means(
    open_app: OpenApp, workspace: Workspace, folder: Path, matches_snapshot: Callable[..., None]
) -> None:
    take_in(workspace, [folder])
    async with open_app("k", "o") as terminal:
        assert terminal.shows(TakenInPage)
        matches_snapshot(terminal.text, "taken_in_80x24")
        await terminal.press("down", "x")
        matches_snapshot(terminal.text, "taken_in_remove_80x24")
        await terminal.press("enter")
        assert len(received(workspace)) == 20
        await terminal.press("x", "down", "enter")
        assert "Weggehaald: anoniem, Gemeenten" in " ".join(terminal.text.split())
        assert "Jeugdketen · 19 exports" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(TeamSourcePage)
        assert "19 exports" in terminal.text
        await answered(terminal, "n", str(folder))
        assert "1 export is eerder weggehaald" in " ".join(terminal.text.split())
    assert len(received(workspace)) == 19


async def test_the_last_one_can_be_removed_and_what_cant_be_read_too(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [next(folder.iterdir())])
    (file,) = workspace.paths.pool.rglob("*.json")
    file.with_name("kapot.json").write_text("{")
    async with open_app("k", "o", "end") as terminal:
        assert "▸ kapot.json" in terminal.text
        await terminal.press("x", "down", "enter", "x", "down", "enter")
        assert "Er is niets ingelezen." in terminal.text
        await terminal.press("x", "escape")
        assert terminal.shows(TeamSourcePage)
        assert "overzicht" not in terminal.text


async def test_what_is_more_than_a_year_old_is_told_where_a_report_begins(
    open_app: OpenApp, workspace: Workspace, write_exports: WriteExports
) -> None:
    take_in(workspace, [write_exports("nu"), write_exports("toen", TWO_YEARS)])
    async with open_app("k") as terminal:
        told = " ".join(terminal.text.split())
        assert (
            "20 exports van Jeugdketen zijn ouder dan een jaar, de oudste van 20 nov 2024." in told
        )
