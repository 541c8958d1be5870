"""A slip answers nothing: a held key, a double click, what was typed before it could be read."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ketentui.model.assessment import Answer
from ketentui.tui.keys import CHOSEN, LEAST, Patience
from ketentui.tui.opening import Scan
from ketentui.tui.screens.overview import OverviewPage
from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp

FULL = Scan("klein", Start("full"), ask=False)
QUICK = Scan("klein", Start(), ask=False)
MOMENTS = st.lists(st.floats(0, LEAST - 0.001), max_size=20)


@given(st.floats(0, 1e6), MOMENTS)
def test_of_what_comes_behind_one_another_in_less_than_a_moment_nothing_counts(
    painted: float, steps: list[float]
) -> None:
    patience = Patience()
    patience.hide()
    assert patience.refuses(painted)
    patience.show(painted)
    now = painted
    for step in steps:
        now += step
        assert patience.refuses(now)
    assert not patience.refuses(now + LEAST + 0.001)
    patience.hide()
    assert not patience.refuses(CHOSEN)


BURST = st.lists(st.sampled_from(["1", "3", "5", "n", "w", "down", "enter", "o"]), min_size=1)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BURST, st.booleans())
async def test_a_burst_of_keys_answers_one_statement_at_most(
    open_app: OpenApp, workspace: Workspace, keys: list[str], waits: bool
) -> None:
    async with open_app(opening=QUICK) as terminal:
        if waits:
            await terminal.press(*keys, after=0.01)
        else:
            terminal.ticks.move(1)
            await terminal.type_ahead(*keys)
        id = terminal.app.farewell.assessment
        assert workspace.store.load(id).answered <= 1
        assert not terminal.shows(ResultsPage)


async def test_a_key_that_is_held_says_why_it_answers_nothing_and_waiting_helps(
    open_app: OpenApp,
) -> None:
    async with open_app("5", opening=QUICK) as terminal:
        await terminal.press(*["5"] * 15, after=0.03)
        assert "2 van 3" in terminal.text
        assert "Te snel om te lezen: dit telde niet." in terminal.text
        await terminal.press("5", "5")
        assert terminal.shows(OverviewPage)
        await terminal.press("enter", after=0.1)
        assert "Te snel om te lezen" in terminal.text
        assert terminal.shows(OverviewPage)
        await terminal.press("enter")
        assert terminal.shows(ResultsPage)


async def test_a_double_click_answers_one_statement(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=FULL) as terminal:
        await terminal.click("helemaal eens", times=2)
        assert "Te snel om te lezen" in terminal.text
        assert workspace.store.load("test0001").answered == 1


async def test_what_is_chosen_by_its_name_is_never_too_quick(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("ctrl+p", opening=FULL) as terminal:
        await terminal.write("antwoord: half")
        await terminal.press("enter", after=0.01)
        assert workspace.store.load("test0001").answers == {"doel-1": Answer(3)}


async def test_the_last_answer_can_be_taken_back_also_from_the_end(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("u", opening=QUICK) as terminal:
        assert "1 van 3" in terminal.text
        await terminal.press("4", "3", "5")
        assert "u laatste antwoord terugnemen" in terminal.text
        await terminal.press("u")
        assert terminal.shows(StatementPage)
        assert "3 van 3" in terminal.text
        assert "Teruggenomen: 5 (helemaal eens)." in terminal.text
        await terminal.press("u", "u", "u")
        assert "1 van 3" in terminal.text
        assert workspace.store.load("test0001").answers == {}


async def test_a_click_leaves_the_keys_where_their_sign_is(open_app: OpenApp) -> None:
    async with open_app("4", "3", "5", opening=QUICK) as terminal:
        assert "▸ [ " in terminal.text
        await terminal.click("Cijfers die")
        assert "▸ [ " not in terminal.text
        assert "[ 5" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(StatementPage)
        assert "3 van 3" in terminal.text
    async with open_app("4", "o", opening=FULL) as terminal:
        await terminal.click("[ Afronden")
        assert terminal.shows(QuestionDialog)
        await terminal.press("escape")
        assert "▸ [ Afronden" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(QuestionDialog)


@pytest.mark.parametrize("keys", [["f"], ["down"]])
async def test_the_button_is_read_before_it_is_pressed(open_app: OpenApp, keys: list[str]) -> None:
    async with open_app("4", "3", "5", "up", *keys, opening=QUICK) as terminal:
        await terminal.press("enter", after=LEAST / 2)
        assert "Te snel om te lezen" in terminal.text
        assert terminal.shows(OverviewPage)
        await terminal.press("enter")
        assert terminal.shows(ResultsPage)


async def test_how_long_it_still_takes_stands_there_once_that_is_known_and_has_room(
    open_app: OpenApp,
) -> None:
    async with open_app(opening=Scan("ketenscan", Start("full"), ask=False)) as terminal:
        await terminal.press(*"12345", after=20)
        assert terminal.lines[0].endswith("nog ± 17 minuten ·  6 van 55")
        await terminal.resize(40, 15)
        assert "minuten" not in terminal.text
        assert terminal.lines[0].endswith(" 6 van 55")


@pytest.mark.parametrize("moved", ["right", "left"])
async def test_whoever_moves_and_answers_at_once_is_told(
    open_app: OpenApp, workspace: Workspace, moved: str
) -> None:
    async with open_app("4", moved, opening=FULL) as terminal:
        await terminal.press("2", after=LEAST / 2)
        assert workspace.store.load("test0001").answers == {"doel-1": Answer(4)}
        assert "Te snel om te lezen" in terminal.text
