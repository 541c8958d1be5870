"""The conversation: an item at a time in steps, large enough for everybody in the room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import msgspec
import pytest
from rich.console import Console, RenderableType

from ketentui.model.assessment import Assessment
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.team import KnownEdition, Settings, combine
from ketentui.tui.app import KetentuiApp
from ketentui.tui.slide_view import OPENING
from ketentui.tui.stopwatch import Stopwatch
from ketentui.tui.updates import lean
from tests.conftest import Matches, Ticks
from tests.tui.team.conftest import OpenTeam

EIGHT = (
    "Gemeente Oeverdam",
    "Gemeente Zilverbeek",
    "Softwarehuis Drieklank",
    "Stichting Thuis in de Wijk",
    "Uitvoeringsdienst Lindeloof",
    "Veiligheidsregio Middenrijn",
    "Waterschap De Vlierse Polders",
    "Zorgkantoor Noordrand",
)
SIZES = [(80, 24), (120, 40)]


@pytest.fixture(scope="session")
def eight(questionnaire: Questionnaire, people: list[Assessment]) -> TeamReport:
    """What forty people of eight organisations say together, openly."""
    moved = [
        replace(
            one,
            id=f"{one.id}{time}",
            sharing="open",
            respondent=replace(one.respondent, organisation=EIGHT[number % 8]),
        )
        for time in range(2)
        for number, one in enumerate(people)
    ]
    found = combine(moved, {"": KnownEdition("1.0", questionnaire)}, Settings(agenda_minutes=120))
    assert found is not None
    return found


@pytest.fixture
def unmirrored(report: TeamReport) -> TeamReport:
    """A team that sees itself as it sees the others."""
    return msgspec.structs.replace(report, whole=msgspec.structs.replace(report.whole, mirrored=()))


async def each_step(terminal: Any, count: int) -> str:
    """What stands on the screen at every step from the one of now."""
    screens = [terminal.text]
    for _ in range(count - 1):
        await terminal.press("space")
        screens.append(terminal.text)
    return "\n".join(screens)


@pytest.mark.parametrize("size", SIZES)
async def test_it_looks_as_approved(
    open_team: OpenTeam, matches_snapshot: Matches, size: tuple[int, int]
) -> None:
    async with open_team("3", "enter", size=size) as terminal:
        matches_snapshot(await each_step(terminal, 5), "agenda_steps_{}x{}".format(*size))


@pytest.mark.parametrize("size", SIZES)
async def test_with_eight_organisations_the_question_stands_alone_and_large(
    open_team: OpenTeam, eight: TeamReport, matches_snapshot: Matches, size: tuple[int, int]
) -> None:
    async with open_team("3", "down", "enter", "3", of=eight, size=size) as terminal:
        groups = terminal.text
        for name in EIGHT:
            assert name in groups
        assert terminal.app.screen.query_one("#slide").max_scroll_y == 0
        await terminal.press("space")
        question = terminal.app.screen.query_one("#slide-large").region
        others = [
            one.region
            for one in terminal.app.screen.query("#slide > *")
            if one.display and one.id and one.id != "slide-large"
        ]
        assert question.bottom < size[1] - 2
        assert all(one.bottom + 1 < question.y or one.y > question.bottom + 1 for one in others)
        matches_snapshot(f"{groups}\n{terminal.text}", "agenda_eight_{}x{}".format(*size))


async def test_the_first_chart_opens_the_conversation_where_its_script_says_so(
    open_team: OpenTeam, report: TeamReport, unmirrored: TeamReport
) -> None:
    async with open_team("3", "enter", of=unmirrored) as terminal:
        assert terminal.app.screen.slide == OPENING
        assert "wat verrast je?" in terminal.text
        assert "1 Ambitie" in terminal.text
        assert "a afspraak" not in terminal.text
    async with open_team("3", "enter", of=report) as terminal:
        assert "ieder van ons een" in terminal.text
        assert "1 Ambitie" not in terminal.text


async def test_each_step_and_each_item_is_one_key_away(
    open_team: OpenTeam, report: TeamReport
) -> None:
    count = len(report.agenda.items)
    async with open_team("3", "down", "enter") as terminal:
        page = terminal.app.screen
        shown = []
        for key in ("3", "g", "1", "pagedown", "space", "right", "left", "4", "enter", "left"):
            await terminal.press(key)
            shown.append((page.slide == report.agenda.items[0].statement, page.step))
        steps = ["groups", "groups", "statement", "bars", "groups", "question", "groups"]
        assert shown[:7] == [(True, step) for step in steps]
        assert shown[7:] == [(True, "question"), (False, "statement"), (True, "question")]
        assert f"1 van {count}  ·  stap 4 van 4" in terminal.text
        await terminal.press("down")
        assert f"2 van {count}  ·  stap 1 van 4" in terminal.text
        await terminal.press("end", *["pagedown"] * 5)
        assert f"{count} van {count}  ·  stap 4 van 4" in terminal.text
        assert "→" not in terminal.lines[-1]
        await terminal.press("home", "left", "up")
        assert page.slide == OPENING


async def test_only_the_statement_is_there_in_the_silence_and_its_answers_come_after(
    open_team: OpenTeam, report: TeamReport
) -> None:
    item = report.agenda.items[0]
    text = report.questionnaire.statements[item.statement].text.first
    async with open_team("3", "down", "enter") as terminal:
        assert text in terminal.text
        assert "Een minuut stil" in terminal.text
        assert "gemiddeld" not in terminal.text
        await terminal.press("space")
        for point, count in zip(range(1, 6), item.numbers.distribution or (), strict=True):
            row = next(line for line in terminal.lines[2:] if line.lstrip().startswith(f"{point} "))
            assert row.split()[-1] == str(count)
        await terminal.press("space")
        rows = {line.split()[0]: line for line in terminal.lines[3:] if line.split()}
        assert "1,5" in rows["Gemeenten"]
        assert "niet getoond" in rows["Ketenbureau"]


async def test_what_is_strong_goes_without_silence_as_its_script_says(
    open_team: OpenTeam, report: TeamReport
) -> None:
    strong = [item.kind for item in report.agenda.items].index("shared_strong")
    async with open_team("3", "enter", "home", *["down"] * (strong + 1)) as terminal:
        assert "samen sterk" in terminal.text
        assert "stil" not in terminal.text


async def test_what_doesnt_fit_comes_with_the_same_key(
    open_team: OpenTeam, eight: TeamReport
) -> None:
    async with open_team("3", "down", "enter", "3", of=eight) as terminal:
        await terminal.resize(40, 15)
        seen, most = terminal.text, 5
        assert "operationeel" not in seen
        while terminal.app.screen.step == "groups" and (most := most - 1):
            await terminal.press("space")
            seen += terminal.text
        assert all(one in seen for one in (*EIGHT, "operationeel"))
        assert terminal.app.screen.step == "question"


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
        await terminal.press("4")
        assert "UWV, strategisch" in terminal.text


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (200, 60)])
async def test_it_fits_every_window(open_team: OpenTeam, size: tuple[int, int]) -> None:
    async with open_team("2", "enter", size=size) as terminal:
        for key in ("1", "2", "3", "4"):
            await terminal.press(key)
            assert all(len(line) <= size[0] for line in terminal.lines)
            assert "Esc" in terminal.text


# The time


@contextmanager
def written(app: KetentuiApp) -> Iterator[list[str]]:
    """Collect what reaches the terminal."""
    updates: list[str] = []
    display = KetentuiApp._display

    def collected(self: KetentuiApp, screen: Any, update: RenderableType | None) -> None:
        updates.append(lean(update).render_segments(Console()))
        display(self, screen, update)

    with patch.object(KetentuiApp, "_display", collected):
        yield updates


async def test_the_clock_tells_the_minutes_and_in_a_word_when_to_agree_and_to_end(
    open_team: OpenTeam, report: TeamReport, ticks: Ticks
) -> None:
    planned = report.agenda.items[0].minutes
    async with open_team("3", "down", "enter") as terminal:
        page = terminal.app.screen
        for minutes, told in (
            (0, f" 0 van {planned} min"),
            (3, f" 3 van {planned} min"),
            (planned - 3, f"{planned - 3} van {planned}: afspreken"),
            (planned, f"{planned} van {planned}: tijd om"),
            (planned + 7, f"{planned + 7} van {planned}: tijd om"),
        ):
            ticks.now = max(ticks.now, minutes * 60 + 10.0)
            page.count()
            await terminal.settle()
            assert terminal.lines[0].endswith(told)
        await terminal.resize(40, 15)
        assert terminal.lines[0].endswith("  tijd om")


async def test_a_minute_costs_a_few_bytes_and_less_than_a_minute_none(
    open_team: OpenTeam, ticks: Ticks
) -> None:
    async with open_team("3", "down", "enter") as terminal:
        page = terminal.app.screen
        with written(terminal.app) as updates:
            page.count()
            await terminal.settle()
            assert updates == []
            ticks.move(60)
            page.count()
            await terminal.settle()
            assert len("".join(updates)) < 60
        await terminal.press("t")
        with written(terminal.app) as updates:
            ticks.move(60)
            page.count()
            await terminal.settle()
            assert updates == []
        await terminal.press("escape")
        assert "2 van 20 min" in terminal.lines[0]


async def test_the_clock_can_be_stopped_and_each_item_has_its_own(
    open_team: OpenTeam, ticks: Ticks
) -> None:
    async with open_team("3", "down", "enter") as terminal:
        ticks.move(120)
        await terminal.press("z")
        assert "min" not in terminal.lines[0]
        ticks.move(600)
        await terminal.press("z")
        assert "2 van 20 min" in terminal.lines[0]
        await terminal.press("down")
        assert "0 van" in terminal.lines[0]
        await terminal.press("escape", "up", "enter")
        assert "2 van 20 min" in terminal.lines[0]


def test_time_counts_for_what_is_in_view_alone(ticks: Ticks) -> None:
    watch = Stopwatch(ticks)
    watch.show("a")
    ticks.move(90)
    watch.show("b")
    ticks.move(61)
    assert watch.minutes == 1
    assert watch.until_next == 59
    watch.show("a")
    ticks.move(30)
    assert watch.minutes == 2
    watch.switch()
    ticks.move(900)
    watch.show("b")
    assert watch.minutes == 1
    watch.switch()
    ticks.move(59)
    assert watch.minutes == 2
    watch.show(None)
    ticks.move(900)
    assert watch.minutes == 0
