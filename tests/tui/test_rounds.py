"""A round in the app: made in a form, opened from its file, looked at and closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.storage.rounds import read_round, round_json
from ketentui.tui.screens.new_round import NewRoundPage
from ketentui.tui.screens.round import RoundPage
from ketentui.tui.screens.rounds import RoundsPage
from ketentui.tui.screens.team_source import TeamSourcePage
from ketentui.usecases.rounds import Wanted, new_round, write_round
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp

ROUNDS = "k", "end", "enter"
"""The keys that lead to the rounds: the last row of the team's page."""


@pytest.fixture
def file(workspace: Workspace) -> Path:
    """The file of a round that is under way, where rounds are looked for."""
    wanted = Wanted(
        chain="Jeugdketen Oeverdam",
        first_day=date(2026, 11, 16),
        last_day=date(2026, 12, 4),
        invited=(
            InvitedGroup("Gemeente Oeverdam", 4, "tactisch"),
            InvitedGroup("Gemeente Oeverdam", 6, "operationeel"),
            InvitedGroup("GGD", 5),
        ),
        contact="Ans de Vries, ans@keten.example",
        questionnaire="klein",
    )
    target = workspace.paths.exports / "round.json"
    return write_round(workspace, new_round(workspace, wanted), target)


async def fill_in(terminal: Any, **fields: str) -> None:
    """Fill in fields, as somebody types them."""
    for name, text in fields.items():
        field = terminal.app.screen.query_one(f"#{name}")
        field.focus()
        field.value = ""
        await terminal.write(text)


async def test_the_rounds_at_hand(open_app: OpenApp, file: Path, matches_snapshot: Matches) -> None:
    async with open_app(*ROUNDS) as terminal:
        matches_snapshot(terminal.text, "rounds_80x24")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("round_80x24", {}),
        ("round_en_120x40", {"size": (120, 40), "language": "en"}),
        ("round_ascii_40x15", {"size": (40, 15), "ascii": True}),
    ],
)
async def test_a_round(
    open_app: OpenApp, file: Path, matches_snapshot: Matches, name: str, options: Any
) -> None:
    async with open_app(*ROUNDS, "enter", **options) as terminal:
        assert terminal.shows(RoundPage)
        matches_snapshot(terminal.text, name)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("new_round_80x24", {}),
        ("new_round_en_120x40", {"size": (120, 40), "language": "en"}),
        ("new_round_ascii_40x15", {"size": (40, 15), "ascii": True}),
    ],
)
async def test_the_form_of_a_round(
    open_app: OpenApp, matches_snapshot: Matches, name: str, options: Any
) -> None:
    async with open_app(*ROUNDS, "n", **options, contact="Ans de Vries") as terminal:
        await fill_in(
            terminal, invited="GGD:5; Gemeente:tactisch:3", last="over 3 weken", file="round.json"
        )
        matches_snapshot(terminal.text, name)


async def test_a_round_is_made_in_a_form_and_shown(
    open_app: OpenApp, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "gevraagd.csv").write_text("GGD;5\nPolitie;2\n")
    async with open_app(*ROUNDS, "n") as terminal:
        await fill_in(
            terminal,
            chain="Jeugdketen",
            invited=f"{tmp_path}/gevraagd.csv",
            last="15 jan",
            contact="Ans",
        )
        assert "7 mensen, 2 organisaties" in terminal.text
        await terminal.press("ctrl+s")
        assert terminal.shows(RoundPage)
        made = read_round(workspace.paths.exports / "round.json")
        told = made.invitation
        assert (told.chain, told.questionnaire.id, told.contact) == (
            "Jeugdketen",
            "ketenscan",
            "Ans",
        )
        assert (told.first_day, told.last_day) == (date(2026, 11, 21), date(2027, 1, 15))
        await terminal.press("escape")
        assert terminal.shows(RoundsPage)
        assert "▸ Jeugdketen" in terminal.text
        await terminal.press("n")
        assert terminal.app.screen.query_one("#chain").value == ""


async def test_what_a_round_lacks_is_said_and_nothing_is_made(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(*ROUNDS, "n", "ctrl+s") as terminal:
        assert terminal.shows(NewRoundPage)
        for text in ("om welke keten het gaat", "de laatste dag", "wie er gevraagd zijn"):
            assert text in terminal.text
        assert not (workspace.paths.exports / "round.json").exists()
        await fill_in(terminal, chain="Jeugdketen", invited="GGD", last="ooit")
        assert "nog geen organisatie met een aantal" in terminal.text
        assert "dit is nog geen dag" in terminal.text


async def test_a_round_that_is_there_is_never_written_over(open_app: OpenApp, file: Path) -> None:
    before = file.read_bytes()
    async with open_app(*ROUNDS, "n") as terminal:
        await fill_in(terminal, chain="a", invited="b:1", last="morgen", contact="c")
        await terminal.press("ctrl+s")
        assert terminal.shows(NewRoundPage)
        assert "bestaat al" in terminal.text
        assert file.read_bytes() == before
        await fill_in(terminal, file=f"{file.parent}/round-b.json")
        await terminal.press("ctrl+s")
        assert terminal.shows(RoundPage)


async def test_what_was_filled_in_of_a_round_is_there_again(open_app: OpenApp) -> None:
    async with open_app(*ROUNDS, "n") as terminal:
        await fill_in(terminal, chain="Jeugdketen", invited="GGD:5")
        await terminal.press("escape")
        assert terminal.shows(RoundsPage)
    async with open_app(*ROUNDS, "n") as terminal:
        assert terminal.app.screen.query_one("#invited").value == "GGD:5"
        await terminal.press("ctrl+g")
        assert terminal.app.screen.query_one("#chain").value == ""


async def test_a_round_is_closed_once_after_a_question(open_app: OpenApp, file: Path) -> None:
    async with open_app(*ROUNDS, "enter", "f", "enter") as terminal:
        assert read_round(file).closed_on is None
        await terminal.press("f", "down", "enter")
        assert read_round(file).closed_on == date(2026, 11, 21)
        assert "gesloten op zaterdag 21 november 2026" in terminal.text
        assert "uitnodigen" not in terminal.text
        assert "f sluiten" not in terminal.text
        await terminal.press("escape")
        assert "gesloten" in terminal.text


async def test_a_round_in_another_file_is_opened_and_remembered(
    open_app: OpenApp, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elders.json"
    other.write_text(round_json(replace(read_round(file), closed_on=date(2026, 11, 20))))
    file.unlink()
    async with open_app(*ROUNDS, "end", "enter") as terminal:
        await fill_in_path(terminal, tmp_path / "niets.json")
        assert terminal.shows(RoundsPage)
        assert "is er niet" in " ".join(terminal.text.split())
        await terminal.press("end", "enter")
        await fill_in_path(terminal, other)
        assert terminal.shows(RoundPage)
        await terminal.press("escape", "escape")
        assert terminal.shows(TeamSourcePage)
        await terminal.press("end", "enter")
        assert "gesloten op vrijdag 20 november 2026" in terminal.text


async def test_all_that_is_sent_is_written_in_one_folder(open_app: OpenApp, file: Path) -> None:
    async with open_app(*ROUNDS, "enter", "enter") as terminal:
        folder = file.parent / "round-JEUGDKET-0001"
        assert terminal.app.screen.query_one("TypedLine").value == f"{folder}"
        await terminal.press("enter")
        names = {one.name for one in folder.iterdir()}
        assert {"round-JEUGDKET-0001.toml", "mail-nl.txt", "form-JEUGDKET-0001-nl.html"} <= names
        assert f"{len(names)} bestanden" in terminal.text
        await terminal.press("enter", "enter")
        assert "bestaat al" in terminal.text


async def test_the_form_is_written_to_a_file(open_app: OpenApp, file: Path) -> None:
    async with open_app(*ROUNDS, "enter", "e", "enter") as terminal:
        written = file.parent / "form-JEUGDKET-0001-nl.html"
        assert "JEUGDKET-0001" in written.read_text("utf-8")
        await terminal.press("f2", "enter")
        assert 'lang="en"' in (file.parent / "form-JEUGDKET-0001-en.html").read_text("utf-8")


async def test_a_report_is_made_of_a_round_from_its_page(open_app: OpenApp, file: Path) -> None:
    async with open_app(*ROUNDS, "enter", "k") as terminal:
        assert terminal.shows(TeamSourcePage)
        assert "JEUGDKET-0001 van" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(RoundPage)


async def fill_in_path(terminal: Any, path: Path) -> None:
    """Answer the question for a path."""
    terminal.app.screen.query_one("TypedLine").value = f"{path}"
    await terminal.press("enter")
