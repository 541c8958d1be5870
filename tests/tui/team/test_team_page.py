"""The team's page: everybody, organisations and levels, and nothing that may not be shown."""

from __future__ import annotations

import pytest

from ketentui.documents.team.story import team_story
from ketentui.documents.team.words import Words
from ketentui.locale import Locale
from ketentui.model.assessment import Assessment
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import TeamReport
from ketentui.team import KnownEdition, Settings, combine
from ketentui.tui.screens.action import ActionPage
from ketentui.tui.screens.agenda import AgendaPage
from ketentui.tui.screens.team import TeamPage
from ketentui.tui.team_origin import Origin
from ketentui.usecases import actions
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp
from tests.tui.team.conftest import OpenTeam

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ((), "picture"),
        (("b",), "bars"),
        (("g",), "organisations"),
        (("g", "g"), "levels"),
        (("2", "space"), "statements"),
        (("3",), "agenda"),
        (("4",), "who"),
    ],
)
async def test_it_looks_as_approved(
    open_team: OpenTeam,
    matches_snapshot: Matches,
    size: tuple[int, int],
    keys: tuple[str, ...],
    name: str,
) -> None:
    async with open_team(*keys, size=size) as terminal:
        matches_snapshot(terminal.text, "team_{}_{}x{}".format(name, *size))


async def test_a_group_that_is_too_small_is_named_without_a_number(open_team: OpenTeam) -> None:
    async with open_team("g") as terminal:
        assert "Niet getoond Ketenbureau, Softwarehuis" in " ".join(terminal.text.split())
        await terminal.press("2")
        assert "Softwarehuis niet getoond" in terminal.text


async def test_a_key_goes_from_everybody_to_organisations_to_levels_and_back(
    open_team: OpenTeam,
) -> None:
    async with open_team() as terminal:
        everybody = terminal.text
        assert "Acht thema's · allen" in everybody
        await terminal.press("g")
        assert "Acht thema's · organisaties" in terminal.text
        await terminal.press("g")
        assert "Acht thema's · niveaus" in terminal.text
        await terminal.press("g")
        assert terminal.text == everybody


async def test_beside_the_means_of_a_group_stands_how_many_people_it_is(
    open_team: OpenTeam,
) -> None:
    async with open_team("g", size=(120, 40)) as terminal:
        rows = [line for line in terminal.lines if line.startswith((" Gemeenten ", " UWV "))]
        told = {" ".join(row.split()[-6:]) for row in rows}
        assert told == {"8 mensen · n = 8*", "6 open · n = 4–6*"}


@pytest.mark.parametrize(
    ("size", "language"),
    [
        ((40, 15), "nl"),
        ((40, 15), "en"),
        ((60, 20), "en"),
        ((80, 24), "nl"),
        ((110, 30), "en"),
        ((200, 60), "nl"),
    ],
)
async def test_every_tab_fits_every_window(
    open_team: OpenTeam, size: tuple[int, int], language: str
) -> None:
    async with open_team(size=size, language=language) as terminal:
        for key in ("b", "g", "b", "p", "2", "3", "4", "1"):
            await terminal.press(key)
            assert all(len(line) <= size[0] for line in terminal.lines)
            assert "Esc" in terminal.text


async def test_ascii_means_ascii(open_team: OpenTeam) -> None:
    async with open_team(ascii=True) as terminal:
        for key in (*"bgb2", "space", "3", "enter", "right", *"234t", "escape", "escape", "4"):
            await terminal.press(key)
            assert terminal.text.isascii(), key


async def test_a_window_may_change_size_at_any_moment(open_team: OpenTeam) -> None:
    async with open_team() as terminal:
        at_first = terminal.text
        for key in ("2", "3", "4", "1"):
            await terminal.press(key)
            for size in ((120, 40), (39, 14), (40, 15), (80, 24)):
                await terminal.resize(*size)
        assert terminal.text == at_first


async def test_another_language_changes_the_words_and_not_the_place(open_team: OpenTeam) -> None:
    async with open_team("g", "p") as terminal:
        await terminal.press("f2")
        assert "Two sides · organisations" in terminal.text


async def test_the_figures_of_agreement_are_explained_where_they_stand(
    open_team: OpenTeam,
) -> None:
    async with open_team("2", size=(120, 60)) as terminal:
        assert "a_wg" not in terminal.text
        await terminal.press("space")
        for index in ("a_wg", "AD_M", "r_wg", "polarisatie"):
            assert terminal.text.count(index) > 1
        assert "Brown en Hauenstein" in terminal.text


async def test_a_statement_is_shown_large_and_its_page_leads_back_to_it(
    open_team: OpenTeam, report: TeamReport
) -> None:
    async with open_team("2", "down", "enter") as terminal:
        page = terminal.app.screen
        assert isinstance(page, AgendaPage)
        assert page.slide == "a1-2"
        await terminal.press("down", "right", "down", "escape")
        chosen = next(line for line in terminal.lines if "▸" in line)
        assert "Stelling 2 over meetbaar" in chosen


async def test_an_action_of_the_team_is_about_the_statement_and_stands_with_the_agenda(
    open_team: OpenTeam, workspace: Workspace, report: TeamReport
) -> None:
    async with open_team("3", "down", "a") as terminal:
        assert isinstance(terminal.app.screen, ActionPage)
        await terminal.write("Samen een doel kiezen", "ctrl+s", "end")
        assert "Samen een doel kiezen" in terminal.text
    (agreed,) = actions.team_actions(workspace, "Jeugdketen")
    first = report.agenda.items[0].statement
    assert agreed.action.theme == report.questionnaire.home[first][1].id


async def test_without_divided_statements_and_groups_it_still_says_what_there_is(
    open_team: OpenTeam,
) -> None:
    async with open_team("p", "p", "p", "b") as terminal:
        assert "Een lange lijst" in terminal.text
        assert "Hoogste" not in terminal.text  # they are all as high


async def test_the_picture_uses_the_words_of_the_report(
    open_team: OpenTeam, report: TeamReport
) -> None:
    async with open_team("b") as terminal:
        summary = team_story(Words(report, Locale("nl")), {}).summary
        assert [label for label, _ in summary.first[0]] == ["Samen sterk"]
        assert [label for label, _ in summary.divided] == ["Verdeeldheid"]
        for label in ("Samen sterk", "Verst uiteen in deze antwoorden"):
            assert label in terminal.text
        await terminal.press("g")
        first = [line for line in terminal.lines if line.startswith((" Tussen org", " Gemeenten"))]
        assert [line.split()[0] for line in first[:2]] == ["Tussen", "Gemeenten"]


async def test_too_few_anonymous_people_are_told_to_count_nowhere(
    open_app: OpenApp, people: list[Assessment], questionnaire: Questionnaire
) -> None:
    few = [one for one in people if one.sharing == "anonymous"][:2]
    report = combine(few, {"": KnownEdition("1.0", questionnaire)}, Settings())
    assert report is not None
    async with open_app() as terminal:
        terminal.app.push_screen(TeamPage(report, (), Origin((), TeamOptions())))
        await terminal.settle()
        told = " ".join(terminal.text.split())
        assert "2 mensen deden anoniem mee. Dat zijn er minder dan 5" in told
