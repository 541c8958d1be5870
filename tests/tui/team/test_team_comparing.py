"""A chain team's year beside the year before: from the pool, or from two folders."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ketentui.tui.opening import Team
from ketentui.tui.screens.comparison import ComparisonPage
from ketentui.tui.screens.team import TeamPage
from ketentui.tui.screens.team_comparing import TeamComparingPage
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.pool import take_in
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp
from tests.tui.team.conftest import WriteExports

BEFORE = datetime(2025, 11, 20, 10, tzinfo=UTC)


async def test_the_year_before_in_the_pool_is_one_key_away(
    open_app: OpenApp,
    workspace: Workspace,
    write_exports: WriteExports,
    matches_snapshot: Matches,
) -> None:
    take_in(workspace, [write_exports("nu"), write_exports("toen", BEFORE, -1)])
    async with open_app("v", opening=Team((), TeamOptions(chain="Jeugdketen"))) as terminal:
        assert terminal.shows(ComparisonPage)
        assert "20 nov 2025 en 20 nov 2026" in terminal.text
        assert "Vooruit" in terminal.text
        matches_snapshot(terminal.text, "team_comparison_80x24")
        await terminal.press("2")
        assert "marge" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(TeamPage)


async def test_with_a_folder_the_folder_of_the_time_before_is_asked_for(
    open_app: OpenApp, write_exports: WriteExports
) -> None:
    now, then = write_exports("nu"), write_exports("toen", BEFORE, -1)
    async with open_app("v", "enter", opening=Team((now,), TeamOptions())) as terminal:
        assert "Noem die van een eerdere keer." in terminal.text
        await terminal.press("v", "end", "ctrl+u")
        assert "de vorige keer" in terminal.text
        await terminal.write(str(then), "enter")
        assert terminal.shows(ComparisonPage)
        assert "20 nov 2025 en 20 nov 2026" in terminal.text


async def test_what_cant_be_used_is_named_before_what_changed(
    open_app: OpenApp, write_exports: WriteExports
) -> None:
    now, then = write_exports("nu"), write_exports("toen", BEFORE, -1)
    (then / "kapot.json").write_text("{")
    async with open_app(
        "v", "end", "ctrl+u", opening=Team((now,), TeamOptions()), size=(200, 40)
    ) as terminal:
        await terminal.write(str(then), "enter")
        assert terminal.shows(TeamComparingPage)
        assert "kapot.json" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(ComparisonPage)


async def test_a_folder_without_the_chain_leaves_no_bar_but_the_reason(
    open_app: OpenApp, write_exports: WriteExports, tmp_path: Path
) -> None:
    now = write_exports("nu")
    (tmp_path / "leeg").mkdir()
    async with open_app("v", "end", "ctrl+u", opening=Team((now,), TeamOptions())) as terminal:
        await terminal.write(str(tmp_path / "leeg"), "enter")
        assert "staat geen enkele export" in " ".join(terminal.text.split())
        assert "Ga terug en noem met v een andere map." in terminal.text
        assert "bestanden gelezen" not in terminal.text
        await terminal.press("escape", "v")
        assert "de vorige keer" in terminal.text


async def test_one_year_alone_says_what_to_do(
    open_app: OpenApp, workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, [folder])
    async with open_app("v", opening=Team((), TeamOptions(chain="Jeugdketen"))) as terminal:
        await terminal.press("f1", "escape")
        assert "dan kun je een tweede map noemen" in " ".join(terminal.text.split())
        assert "bestanden gelezen" not in terminal.text
        await terminal.press("escape")
        assert terminal.shows(TeamPage)
