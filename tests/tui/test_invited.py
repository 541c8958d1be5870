"""Who was invited to a round starts with its file, and hears at the end where the export goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ketentui.tui.opening import Scan
from ketentui.tui.screens.ask import AskDialog
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.start import StartPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp
from tests.invitations import OWN, invitation, written


def opening(file: Path) -> Scan:
    return Scan(f"{file}", Start(), ask=True)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_start_form_of_an_invitation(
    open_app: OpenApp, tmp_path: Path, matches_snapshot: Any, size: tuple[int, int]
) -> None:
    async with open_app(opening=opening(written(tmp_path)), size=size) as terminal:
        matches_snapshot(terminal.text, f"start_invited_{size[0]}x{size[1]}")


async def test_of_many_organisations_one_is_in_sight_and_one_way_to_share_is_said(
    open_app: OpenApp, tmp_path: Path, matches_snapshot: Any
) -> None:
    many = tuple(f"Gemeente {place}" for place in "ABCDEFG")
    made = invitation(organisations=many, sharings=("anonymous",), min_group=7)
    async with open_app(opening=opening(written(tmp_path, made)), language="en") as terminal:
        matches_snapshot(terminal.text, "start_invited_many_en_80x24")


async def test_from_invitation_to_export(
    open_app: OpenApp, tmp_path: Path, workspace: Workspace
) -> None:
    file = written(tmp_path, invitation(OWN, "quick"))
    async with open_app("home", "ctrl+s", opening=opening(file)) as terminal:
        if not terminal.shows(StatementPage):
            await terminal.press("enter")
        file.unlink()
        await terminal.press("4", "4", "4", "enter")
        assert terminal.shows(ResultsPage)
        told = " ".join(terminal.text.split())
        assert "uiterlijk vrijdag 18 december 2026 naar Ans, ans@keten.example" in told
        await terminal.press("e", "enter")
        told = " ".join(terminal.text.split())
        assert "stuur dit bestand uiterlijk vrijdag 18 december 2026 naar Ans" in told
        await terminal.press("escape")
    (id,) = workspace.store.ids()
    made = workspace.store.load(id)
    assert (made.round, made.respondent.chain) == ("JEUGD-7KQ4", "Jeugdketen")
    assert made.respondent.organisation == "Gemeente Aa"
    assert made.exported_at is not None


async def test_another_organisation_is_typed(
    open_app: OpenApp, tmp_path: Path, workspace: Workspace
) -> None:
    async with open_app("up", opening=opening(written(tmp_path))) as terminal:
        assert "Welke" in terminal.text
        await terminal.press("enter")
        await terminal.write("Veilig Thuis", "ctrl+s")
    (id,) = workspace.store.ids()
    assert workspace.store.load(id).respondent.organisation == "Veilig Thuis"


async def test_an_invitation_is_opened_from_home(open_app: OpenApp, tmp_path: Path) -> None:
    file = written(tmp_path)
    async with open_app("ctrl+o") as terminal:
        await terminal.write(f"{OWN}", "enter")
        assert terminal.shows(AskDialog)
        assert "geen ronde" in terminal.text
        await terminal.press("ctrl+u")
        await terminal.write(f"{file}", "enter")
        assert terminal.shows(StartPage)
        assert "JEUGD-7KQ4" in terminal.text
