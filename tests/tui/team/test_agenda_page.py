"""The conversation: one statement at a time, large enough for everybody in the room."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from ketentui.model.team import TeamReport

OpenTeam = Callable[..., AbstractAsyncContextManager[Any]]
Compare = Callable[[str, str], None]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_looks_as_approved(
    open_team: OpenTeam, matches_snapshot: Compare, size: tuple[int, int]
) -> None:
    async with open_team("3", "enter", size=size) as terminal:
        matches_snapshot(terminal.text, "agenda_item_{}x{}".format(*size))


async def test_arrows_and_a_presenter_go_through_the_items_and_stop_at_the_ends(
    open_team: OpenTeam, report: TeamReport
) -> None:
    count = len(report.agenda.items)
    async with open_team("3", "enter") as terminal:
        assert f"1 van {count}" in terminal.text
        await terminal.press("left")
        assert f"1 van {count}" in terminal.text
        await terminal.press("right")
        assert f"2 van {count}" in terminal.text
        await terminal.press(*["pagedown"] * count)
        assert f"{count} van {count}" in terminal.text
        assert "volgende" not in terminal.lines[-1]
        await terminal.press("pageup")
        assert f"{count - 1} van {count}" in terminal.text


async def test_every_answer_a_question_and_every_group_are_there(
    open_team: OpenTeam, report: TeamReport
) -> None:
    async with open_team("3", "enter") as terminal:
        item = report.agenda.items[0]
        assert report.questionnaire.statements[item.statement].text.first in terminal.text
        for point, count in zip(range(1, 6), item.numbers.distribution or (), strict=True):
            row = next(line for line in terminal.lines[2:] if line.lstrip().startswith(f"{point} "))
            assert row.split()[-1] == str(count)
        assert "Gemeenten" in terminal.text
        assert "niet getoond: Ketenbureau en Softwarehuis" in " ".join(terminal.text.split())
        assert "?" in terminal.text


async def test_notes_are_on_a_key_as_they_were_written_with_who_where_that_may_be_known(
    open_team: OpenTeam,
) -> None:
    async with open_team("2", "enter") as terminal:
        assert "t toelichtingen (2)" in terminal.text
        assert "[b]gezien[/]" not in terminal.text
        await terminal.press("t")
        assert "[b]gezien[/] door 0" in terminal.text
        assert "UWV, strategisch" in terminal.text
        await terminal.press("escape")
        assert "[b]gezien[/]" not in terminal.text


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (200, 60)])
async def test_it_fits_every_window(open_team: OpenTeam, size: tuple[int, int]) -> None:
    async with open_team("3", "enter", size=size) as terminal:
        assert all(len(line) <= size[0] for line in terminal.lines)
        await terminal.press("right")
        assert "Esc" in terminal.text
