"""From home to a team report: the pool or a folder, what comes in, and what can't be used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.widgets import Input

from ketentui.model.assessment import Assessment
from ketentui.storage.exchange import read_shared
from ketentui.team import Settings
from ketentui.tui.opening import Team
from ketentui.tui.screens.home import HomePage
from ketentui.tui.screens.team import TeamPage
from ketentui.tui.screens.team_reading import TeamReadingPage
from ketentui.tui.screens.team_source import TeamSourcePage
from ketentui.tui.team_origin import earlier
from ketentui.usecases.export_files import files
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.pool import take_in
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp


def spoil(folder: Path) -> None:
    """Make of some exports what can't be used."""
    first, second, third, fourth, *_ = sorted(folder.glob("*.json"))
    first.write_text(first.read_text()[:200])
    second.write_text("geen json")
    for file, path, value in (
        (third, ("schema",), "ketentui/assessment/9"),
        (fourth, ("respondent", "chain"), "Zorgketen [b]"),
    ):
        fields = json.loads(file.read_text())
        *above, last = path
        place = fields
        for key in above:
            place = place[key]
        place[last] = value
        file.write_text(json.dumps(fields))


def held(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let no file come in before the event."""
    goes_on = Event()

    def held_back(path: Path) -> Assessment:
        goes_on.wait(5)
        return read_shared(path)

    monkeypatch.setattr("ketentui.usecases.export_files.read_shared", held_back)
    return goes_on


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_looks_as_approved(
    open_app: OpenApp,
    workspace: Workspace,
    folder: Path,
    matches_snapshot: Matches,
    size: tuple[int, int],
) -> None:
    take_in(workspace, [folder])
    async with open_app("k", size=size) as terminal:
        matches_snapshot(terminal.text, "team_source_{}x{}".format(*size))


async def test_a_chain_of_the_pool_opens_at_once(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    async with open_app("k") as terminal:
        assert terminal.shows(TeamSourcePage)
        assert "20 exports" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(TeamPage)
        assert "Uitslag 2026 · 20 deelnemers" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(TeamSourcePage)
        await terminal.press("escape")
        assert terminal.shows(HomePage)


async def test_files_that_cant_be_used_are_named_with_the_reason_and_the_others_are_used(
    open_app: OpenApp, folder: Path
) -> None:
    spoil(folder)
    async with open_app(opening=Team((folder,), TeamOptions()), size=(120, 40)) as terminal:
        assert terminal.shows(TeamReadingPage)
        assert "20 van de 20 bestanden gelezen" in terminal.text
        assert "4 bestanden kunnen niet gebruikt worden" in terminal.text
        for name in sorted(folder.glob("*.json"))[:4]:
            assert name.name in terminal.text
        assert "'Zorgketen [b]'" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(TeamPage)
        assert "16 deelnemers" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(TeamReadingPage)
        await terminal.press("escape")
        assert terminal.shows(HomePage)


async def test_what_is_strange_in_a_file_that_counts_is_told_before_the_report(
    open_app: OpenApp, folder: Path
) -> None:
    first = min(folder.glob("*.json"))
    fields = json.loads(first.read_text())
    fields["answers"].append({"statement": "weg-1", "value": 2})
    first.write_text(json.dumps(fields))
    async with open_app(opening=Team((folder,), TeamOptions()), size=(120, 40)) as terminal:
        assert terminal.shows(TeamReadingPage)
        assert "1 bestand telt mee, maar er is iets mee" in terminal.text
        assert first.name in terminal.text
        assert "weg-1" in terminal.text
        await terminal.press("enter")
        assert "20 deelnemers" in terminal.text


async def test_every_questionnaire_has_a_report_of_its_own(
    open_app: OpenApp, folder: Path, finish_small: Callable[[], str]
) -> None:
    (folder / "klein.json").write_text(finish_small())
    async with open_app(opening=Team((folder,), TeamOptions())) as terminal:
        assert "▸ Uitslag" in terminal.text
        assert "Kleine lijst" in terminal.text
        await terminal.press("down", "enter")
        assert "Kleine lijst · 1 deelnemer" in terminal.text


async def test_a_folder_is_typed_and_one_that_isnt_there_is_said_so(
    open_app: OpenApp, folder: Path
) -> None:
    async with open_app("k", "end", "up", "enter", "end", "ctrl+u") as terminal:
        await terminal.write(str(folder / "nergens"), "enter")
        assert terminal.shows(TeamReadingPage)
        assert "1 bestand kan niet gebruikt worden" in terminal.text
        assert "Ga terug en kies de map" in terminal.text
        await terminal.press("escape", "end", "up", "enter", "end", "ctrl+u")
        await terminal.write(str(folder), "enter")
        assert terminal.shows(TeamPage)


async def test_an_empty_pool_says_what_to_do(open_app: OpenApp) -> None:
    async with open_app(opening=Team((), TeamOptions())) as terminal:
        assert "Ga terug en lees met n exports in" in terminal.text


async def test_the_length_of_the_conversation_can_be_chosen(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    async with open_app("k") as terminal:
        await terminal.change("minutes")
        await terminal.change("minutes")
        assert "120 minuten" in terminal.text
        await terminal.press("home", "enter")
        await terminal.press("3")
        assert "Gespreksagenda: 120 minuten" in terminal.text


async def test_leaving_while_files_come_in_stops_it(
    open_app: OpenApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = held(monkeypatch)
    async with open_app(
        "escape", opening=Team((folder,), TeamOptions(Settings())), held=True
    ) as terminal:
        assert terminal.shows(HomePage)
        goes_on.set()
        terminal.held = False
        await terminal.settle()
        assert terminal.shows(HomePage)


async def test_what_goes_wrong_unexpectedly_is_said_and_can_be_left(
    open_app: OpenApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("zomaar")

    monkeypatch.setattr("ketentui.tui.team_origin.combine_files", fails)
    async with open_app(
        opening=Team((folder,), TeamOptions(Settings())), size=(120, 40)
    ) as terminal:
        assert "ZeroDivisionError: zomaar" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(HomePage)


async def test_what_it_is_about_can_be_read_while_files_come_in(
    open_app: OpenApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = held(monkeypatch)
    async with open_app(
        "f1", opening=Team((folder,), TeamOptions(Settings())), held=True
    ) as terminal:
        goes_on.set()
        terminal.held = False
        await terminal.settle()
        assert "Hier komen de exports binnen." in terminal.text
        await terminal.press("escape", "enter")
        assert terminal.shows(TeamPage)


async def test_what_was_chosen_is_kept_while_the_app_runs(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    async with open_app("k") as terminal:
        await terminal.change("minutes")
        await terminal.change("mine")
        await terminal.press("escape", "k")
        assert "90 minuten" in terminal.text
        assert "[x] ook wat ik hier zelf invulde" in terminal.text


async def test_only_a_folder_that_is_there_is_offered(open_app: OpenApp, folder: Path) -> None:
    async with open_app() as terminal:
        for keys in (("end", "up", "enter"), ("n",)):
            await terminal.press("k", *keys)
            assert terminal.app.screen.query_one(Input).value == ""
            await terminal.press("escape", "escape")
        await terminal.press("k", "end", "up", "enter")
        await terminal.write(str(folder), "enter")
        await terminal.press("escape", "enter")
        assert terminal.app.screen.query_one(Input).value == str(folder)


def test_of_a_folder_with_a_year_the_one_with_the_year_before_is_offered(tmp_path: Path) -> None:
    for name in ("scan-2023", "scan-2025", "scan-2026", "scan-2027", "vakantie-2025"):
        (tmp_path / name).mkdir()
    assert earlier(tmp_path / "scan-2026") == tmp_path / "scan-2025"
    assert earlier(tmp_path / "scan-2023") == tmp_path / "scan-2023"


async def test_going_back_stops_looking_through_a_folder(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(9):
        (tmp_path / f"{n}.txt").touch()
    begun, goes_on, stopped, seen = Event(), Event(), Event(), list[Path]()

    def held_back(path: Path) -> bool:
        seen.append(path)
        begun.set()
        return goes_on.wait(5)

    def looked_for(*asked: Any) -> list[Path]:
        try:
            return files(*asked)
        finally:
            stopped.set()

    monkeypatch.setattr("ketentui.usecases.export_files._is_foreign", held_back)
    monkeypatch.setattr("ketentui.usecases.gathering.files", looked_for)
    async with open_app(opening=Team((tmp_path,), TeamOptions()), held=True) as terminal:
        assert begun.wait(5)
        await terminal.press("escape")
        assert terminal.shows(HomePage)
        goes_on.set()
        assert stopped.wait(5)
    assert len(seen) == 1
