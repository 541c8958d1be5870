"""The time before beside now: offered after a scan, in charts and in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.tui.opening import Resume
from ketentui.tui.screens.comparison import ComparisonPage
from ketentui.tui.screens.moments import MomentsDialog
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.writing import WritingPage
from ketentui.usecases import actions, assessing, discarding
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp
from tests.tui.conftest import Finish, OpenFinished

BETTER = {"a2-1": Answer(5), "a2-2": Answer(5), "a5-1": Answer(2), "a5-2": Answer(3)}


@pytest.fixture
def a_year_apart(workspace: Workspace, finish: Finish, clock: Any) -> Assessment:
    """The second of two assessments, with two actions agreed at the first."""
    before = finish()
    actions.add(workspace, before.id, Draft("Bij een partner kijken", "a1", "Jo", date(2027, 1, 1)))
    done = actions.add(workspace, before.id, Draft("Samen lunchen", "a5"))
    actions.settle(workspace, done, "done", "Er is gelachen.")
    clock.move(days=365)
    return finish(BETTER)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize(
    ("keys", "name"), [((), "picture"), (("b",), "bars"), (("2",), "changes"), (("3",), "agreed")]
)
async def test_it_looks_as_approved(
    open_app: OpenApp,
    a_year_apart: Assessment,
    matches_snapshot: Matches,
    size: tuple[int, int],
    keys: tuple[str, ...],
    name: str,
) -> None:
    async with open_app("enter", "v", *keys, size=size) as terminal:
        assert terminal.shows(ComparisonPage)
        matches_snapshot(terminal.text, "comparison_{}_{}x{}".format(name, *size))


async def test_of_times_of_which_one_was_erased_elsewhere_nothing_leaves(
    open_app: OpenApp, workspace: Workspace, a_year_apart: Assessment
) -> None:
    async with open_app("enter", "v") as terminal:
        discarding.purge(workspace, a_year_apart.id)
        await terminal.press("e", "enter")
        assert "in een ander venster gewist" in " ".join(terminal.text.split())
    assert not workspace.paths.exports.exists()


async def test_it_tells_what_moved_and_what_came_of_what_was_agreed(
    open_app: OpenApp, a_year_apart: Assessment
) -> None:
    async with open_app("enter", "v") as terminal:
        assert "Vooruit    Meetbaar +2,0 (3,0 → 5,0)" in terminal.text
        assert "Achteruit  Relatie −2,5 (5,0 → 2,5)" in terminal.text
        await terminal.press("2")
        assert "+2,0 (3,0 → 5,0) vooruit" in terminal.text
        await terminal.press("3")
        assert "2 afspraken: 1 open, 1 gedaan." in terminal.text
        assert "Er is gelachen." in terminal.text
        assert "10 maanden te laat" in " ".join(terminal.text.split())
        assert "Het thema Relatie: −2,5 (5,0 → 2,5) achteruit" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(ResultsPage)


async def test_a_difference_that_may_be_the_day_is_no_move(
    open_app: OpenApp, finish: Finish, clock: Any
) -> None:
    finish()
    clock.move(days=365)
    finish({"a2-1": Answer(5), "a5-1": Answer(3)})
    async with open_app("enter", "v") as terminal:
        assert "Hoger  Meetbaar +1,0 (3,0 → 4,0); kan de dag zijn" in terminal.text
        assert "Lager  Relatie −1,0 (5,0 → 4,0); kan de dag zijn" in terminal.text
        assert "Vooruit  " not in terminal.text
        await terminal.press("2")
        assert "+1,0 (3,0 → 4,0) hoger, kan de dag zijn" in terminal.text


async def test_who_finishes_a_scan_that_was_done_before_is_offered_to_compare(
    open_app: OpenApp, workspace: Workspace, finish: Finish, clock: Any
) -> None:
    before = finish(depth="quick")
    clock.move(days=365)
    file = Path(__file__).parent / "questionnaires" / "uitslag.toml"
    again = assessing.start(workspace, str(file), Start("quick", before.respondent))
    for statement in again.statements[:-1]:
        again.choose(statement.id, 3)
    again.go_to(again.statements[-1].id)
    again.close()
    async with open_app(opening=Resume(again.assessment.id)) as terminal:
        assert "21 nov 2026" not in terminal.text
        await terminal.press("3", "enter")
        assert terminal.shows(ResultsPage)
        assert "Je deed dit eerder, op 21 nov 2026. Met v" in terminal.text
        await terminal.press("p")
        assert "Je deed dit eerder" not in terminal.text
        await terminal.press("v")
        assert terminal.shows(ComparisonPage)


async def test_a_first_scan_has_nothing_to_compare_with(open_finished: OpenFinished) -> None:
    async with open_finished("enter") as terminal:
        assert "v eerder" not in terminal.text
        await terminal.press("v")
        assert terminal.shows(ResultsPage)


PIET = Respondent("Jeugdketen", "Gemeente Bee", "tactisch", "Piet")


@pytest.fixture
def four_years(finish: Finish, a_year_apart: Assessment, clock: Any) -> Assessment:
    """The last of four assessments of one person; another and another chain have one too."""
    clock.move(days=300)
    finish(depth="quick", respondent=PIET)
    finish(respondent=Respondent("Loonaangifteketen"))
    clock.move(days=65)
    finish()
    clock.move(days=365)
    return finish(BETTER)


async def test_all_times_of_one_person_are_two_keys_from_a_result(
    open_app: OpenApp, four_years: Assessment, matches_snapshot: Matches
) -> None:
    async with open_app("enter", "v") as terminal:
        one_year = terminal.text
        await terminal.press("r")
        assert "4 keer, van 21 nov 2026 tot 20 nov 2029" in terminal.lines[0]
        assert "Vooruit    Meetbaar +2,0 (3,0 → 5,0)" in terminal.text
        await terminal.press("2")
        matches_snapshot(terminal.text, "comparison_series_80x24")
        await terminal.press("3")
        assert "2 afspraken: 1 open, 1 gedaan." in terminal.text
        await terminal.press("1", "p", "r")
        assert "Twee kanten" in terminal.lines[1]
        await terminal.press("p", "p", "p")
        assert terminal.text == one_year


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_another_time_is_chosen_from_a_list(
    open_app: OpenApp, four_years: Assessment, matches_snapshot: Matches, size: tuple[int, int]
) -> None:
    async with open_app("enter", "v", size=size) as terminal:
        await terminal.press("m")
        assert terminal.shows(MomentsDialog)
        matches_snapshot(terminal.text, "comparison_moments_{}x{}".format(*size))
        await terminal.press("escape", "m", "end", "up", "enter")
        assert terminal.shows(ComparisonPage)
        assert "antwoorden van verschillende" in terminal.text or size[0] < 80
        await terminal.press("m", "home", "down", "down", "enter")
        assert "21 nov 2027 tot" in terminal.lines[0] or size[0] < 80


async def test_what_two_people_answered_is_told_apart_by_whose_it_is(
    open_app: OpenApp, finish: Finish
) -> None:
    finish(depth="quick", respondent=PIET)
    finish(BETTER)
    async with open_app("end", "enter") as terminal:
        assert "v ernaast" in terminal.lines[-1]
        await terminal.press("v")
        assert terminal.shows(MomentsDialog)
        assert "▸ 21 nov 2026 · " in terminal.text
        await terminal.press("enter")
        assert "Piet, 21 nov 2026 naast" in terminal.lines[0] + terminal.lines[-1]
        await terminal.press("escape")
        assert terminal.shows(ResultsPage)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_radar_is_as_large_whatever_has_to_be_said_about_a_comparison(
    open_app: OpenApp, a_year_apart: Assessment, size: tuple[int, int]
) -> None:
    async with open_app("enter", size=size) as terminal:
        alone = terminal.app.screen.query_one("#radar").size.height
        await terminal.press("v")
        beside = terminal.app.screen.query_one("#radar").size.height
    assert alone - 3 <= beside
    assert {24: 15, 40: 24, 60: 40}[size[1]] <= beside


async def test_all_times_are_quick_and_full_together_and_say_so(
    open_app: OpenApp, finish: Finish, clock: Any
) -> None:
    for depth in ("full", "quick", "full"):
        finish(depth=depth)
        clock.move(days=365)
    async with open_app("enter", "v", "r") as terminal:
        assert "3 keer, van 21 nov 2026" in terminal.lines[0]
        await terminal.press("2")
        assert "21 nov 2026 · 21 nov 2027 · 20 nov 2028" in " ".join(terminal.text.split())


async def test_times_of_one_day_are_told_apart_in_the_list_of_times(
    open_app: OpenApp, finish: Finish, clock: Any
) -> None:
    for _ in range(3):
        finish()
        clock.move(minutes=7)
    async with open_app("enter", "v") as terminal:
        assert "Van 21 nov 2026 10:49 tot 21 nov 2026 10:56" in terminal.lines[0]
        await terminal.press("m")
        assert "naast 21 nov 2026 10:56?" in terminal.text
        assert all(f"21 nov 2026 {time} " in terminal.text for time in ("10:49", "10:42"))


async def test_with_one_other_time_there_is_nothing_to_choose(
    open_app: OpenApp, a_year_apart: Assessment
) -> None:
    async with open_app("enter", "v") as terminal:
        shown = terminal.text
        assert "m moment" not in shown
        assert "alle keren" not in shown
        await terminal.press("m", "r")
        assert terminal.text == shown


@pytest.mark.parametrize(
    ("size", "language"),
    [((40, 15), "nl"), ((60, 20), "en"), ((80, 24), "nl"), ((200, 60), "en"), ((40, 15), "en")],
)
async def test_it_fits_every_window(
    open_app: OpenApp, four_years: Assessment, size: tuple[int, int], language: str
) -> None:
    async with open_app("enter", "v", size=size, language=language, ascii=True) as terminal:
        for key in ("b", "p", "p", "p", "2", "r", "m", "escape", "3", "1"):
            await terminal.press(key)
            assert terminal.text.isascii()
            assert "Esc" in terminal.text


async def test_what_is_compared_becomes_a_file(
    open_app: OpenApp, four_years: Assessment, workspace: Workspace
) -> None:
    async with open_app("enter", "v", "r", "e") as terminal:
        assert terminal.shows(WritingPage)
        await terminal.press("enter", "escape")
        assert terminal.shows(ComparisonPage)
    (file,) = workspace.paths.exports.glob("vergelijking-*.md")
    written = file.read_text("utf-8")
    assert "**Keren**: 21 nov 2026 · 21 nov 2027 · " in written
    assert "**Bij een partner kijken** · Jo" in written
