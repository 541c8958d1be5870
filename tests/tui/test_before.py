"""Earlier answers stay away while answering, and come when somebody asks, a statement at a time."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock

import pytest

from ketentui.model.assessment import Answer, Respondent
from ketentui.storage.store import Store
from ketentui.tui.opening import Resume, Scan
from ketentui.tui.screens.help import HelpPage
from ketentui.tui.screens.overview import OverviewPage
from ketentui.tui.screens.start import StartPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp

JO = Respondent("Jeugdketen", "Gemeente Zuid", "tactisch", "Jo")
NOW = Scan("klein", Start("full", JO), ask=False)
FORM = Scan("klein", Start("full", JO), ask=True)
NOTE = "Bij de overdracht in mei ging dit goed, daarna niet meer."


@pytest.fixture
def last_year(workspace: Workspace, clock: Any) -> None:
    """The same scan, a year ago."""
    clock.move(days=-374)
    answers = {
        "doel-1": Answer(4, note=NOTE),
        "doel-2": Answer(2),
        "ik-1": Answer(3, note=NOTE * 40),
    }
    assessing.take_answers(workspace, "klein", Start("full", JO), answers)
    clock.move(days=374)


@pytest.mark.usefixtures("last_year")
async def test_an_earlier_answer_shows_when_asked_for_and_only_at_this_statement(
    open_app: OpenApp,
) -> None:
    async with open_app(opening=NOW) as terminal:
        assert "2025" not in terminal.text
        await terminal.press("v")
        assert "Vorige keer (12 nov 2025): 4, eens" in terminal.text
        assert f"Je toelichting toen: {NOTE}" in " ".join(terminal.text.split())
        await terminal.press("3")
        assert "2 van 5" in terminal.text
        assert "2025" not in terminal.text
        await terminal.press("v", "left")
        assert "1 van 5" in terminal.text
        assert "2025" not in terminal.text


@pytest.mark.usefixtures("last_year")
async def test_the_overview_shows_no_earlier_answers(open_app: OpenApp) -> None:
    async with open_app("v", "o", "v", opening=NOW) as terminal:
        assert terminal.shows(OverviewPage)
        assert "[__ ]" in terminal.text
        assert "2025" not in terminal.text
        assert "overdracht" not in terminal.text


@pytest.mark.usefixtures("last_year")
async def test_help_and_palette_tell_of_it_and_the_line_of_keys_does_not(open_app: OpenApp) -> None:
    async with open_app(opening=NOW, size=(80, 40)) as terminal:
        assert "vorige keer" not in terminal.text
        await terminal.press("question_mark")
        assert terminal.shows(HelpPage)
        assert "v        wat je de vorige keer antwoordde" in terminal.text
        await terminal.press("escape", "ctrl+p")
        await terminal.write("vorige", "enter")
        assert "Vorige keer (12 nov 2025): 4, eens" in terminal.text


async def test_without_a_time_before_there_is_nothing_to_ask_for(open_app: OpenApp) -> None:
    async with open_app(opening=NOW, size=(80, 40)) as terminal:
        shown = terminal.text
        await terminal.press("v")
        assert terminal.text == shown
        await terminal.press("question_mark")
        assert "vorige keer" not in terminal.text


@pytest.mark.usefixtures("last_year")
async def test_answering_reads_no_other_assessment(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Mock(wraps=Store.all)
    monkeypatch.setattr(Store, "all", lambda store: read(store))
    async with open_app("3", "left", "right", "n", opening=NOW) as terminal:
        assert read.call_count == 0
        await terminal.press("v", "3", "v")
        assert read.call_count == 1
        assert terminal.shows(StatementPage)


@pytest.mark.usefixtures("last_year")
@pytest.mark.parametrize("size", [(40, 15), (60, 18), (80, 24), (120, 40)])
async def test_however_much_was_noted_nothing_jumps(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app("right", "right", "right", "down", opening=NOW, size=size) as terminal:
        before = terminal.lines
        await terminal.press("v")
        assert " …" in terminal.text
        assert terminal.lines[:4] == before[:4]
        await terminal.press("up")
        assert terminal.lines == before
    async with open_app("v", opening=Resume("test0003"), size=size) as terminal:
        await terminal.resize(80, 24)
        assert "Vorige keer" in terminal.text


@pytest.mark.usefixtures("last_year")
@pytest.mark.parametrize(
    ("name", "size", "options"),
    [
        ("before_80x24", (80, 24), {}),
        ("before_en_120x40", (120, 40), {"language": "en"}),
        ("before_ascii_40x15", (40, 15), {"ascii": True}),
    ],
)
async def test_what_it_looks_like(
    open_app: OpenApp, matches_snapshot: Matches, name: str, size: Any, options: dict[str, Any]
) -> None:
    async with open_app("v", opening=NOW, size=size, **options) as terminal:
        matches_snapshot(terminal.text, f"statement_{name}")
    async with open_app(*["pagedown"] * 5, opening=FORM, size=size, **options) as terminal:
        matches_snapshot(terminal.text, f"start_{name}")


@pytest.mark.usefixtures("last_year")
async def test_the_start_form_says_when_it_was_done_last_for_who_it_names(
    open_app: OpenApp,
) -> None:
    async with open_app(opening=FORM) as terminal:
        assert terminal.shows(StartPage)
        assert "Vorige keer: 12 nov 2025." in terminal.text
        fields = terminal.lines[:19]
        await terminal.press("end", "x")
        assert "Vorige keer" not in terminal.text
        await terminal.press("backspace")
        assert "Vorige keer: 12 nov 2025." in terminal.text
        assert terminal.lines[:19] == fields
        await terminal.press("up", "right")
        assert "Vorige keer" not in terminal.text
