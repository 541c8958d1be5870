"""Actions in the app: made in one go, seen together, and followed until they are done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual.events import Paste

from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.questionnaire import Depth
from ketentui.tui.screens.action import ActionPage
from ketentui.tui.screens.actions import ActionsPage
from ketentui.tui.screens.building_block import BuildingBlockPage
from ketentui.tui.screens.home import HomePage
from ketentui.tui.screens.plan import PlanPage
from ketentui.tui.screens.question import QuestionDialog
from ketentui.tui.screens.results import ResultsPage
from ketentui.usecases import actions
from ketentui.usecases.actions import Draft
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp
from tests.tui.conftest import Finish, OpenFinished

LATE, SOON, LATER = date(2026, 11, 18), date(2026, 11, 22), date(2027, 1, 15)


@pytest.fixture
def agreed(workspace: Workspace, finish: Finish) -> Assessment:
    """Two chains with actions: late, tomorrow, next year, without a day, done, and of the team."""
    one, other = finish(), finish(respondent=Respondent("Zorgketen"))
    for draft in (
        Draft("Een kaart van de keten tekenen [b]samen[/]", "a2", "Bert", SOON),
        Draft("Bij een partner gaan kijken", "a1", "Anna de Vries van het ketenbureau", LATE),
        Draft("Samen lunchen"),
    ):
        actions.add(workspace, one.id, draft)
    done = actions.add(workspace, other.id, Draft("Elke maand bellen", "a5", "Chris", LATER))
    actions.settle(workspace, done, "done", "Het belt makkelijker.")
    questionnaire = workspace.library.find("klein").questionnaire
    actions.add_for_team(workspace, "Jeugdketen", questionnaire, Draft("Conferentie", due=LATER))
    return one


def kept(workspace: Workspace) -> list[Any]:
    return [one.action for one in actions.agreements(workspace).agreed]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_form_and_list_look_as_approved(
    open_app: OpenApp, agreed: Assessment, matches_snapshot: Matches, size: tuple[int, int]
) -> None:
    async with open_app("a", size=size) as terminal:
        matches_snapshot(terminal.text, "actions_{}x{}".format(*size))
        await terminal.press("enter")
        matches_snapshot(terminal.text, "action_{}x{}".format(*size))


async def test_a_new_action_shows_whatever_is_looked_for(
    open_app: OpenApp, agreed: Assessment
) -> None:
    async with open_app("a", "slash") as terminal:
        await terminal.write("lunchen", "enter", "n")
        await terminal.write("Iets nieuws", "ctrl+s")
        assert "▸ Iets nieuws" in terminal.text
        assert "Bij een partner" in terminal.text


async def test_from_a_result_one_key_fills_in_theme_and_first_step(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "a") as terminal:
        assert terminal.shows(ActionPage)
        assert "Bel vandaag een partner" in terminal.text
        assert "Het thema Successen" in terminal.text
        await terminal.press("down")
        await terminal.write("Anna", "down")
        await terminal.write("over 6 weken")
        assert "zaterdag 2 januari 2027" in terminal.text
        await terminal.press("ctrl+s")
        assert terminal.shows(ResultsPage)
        assert "Afgesproken: Bel vandaag een partner" in terminal.text
        assert "Uiterlijk zaterdag 2 januari 2027." in terminal.text
    (action,) = kept(workspace)
    assert (action.what, action.who) == ("Bel vandaag een partner", "Anna")
    assert (action.theme, action.due, action.status) == ("a6", date(2027, 1, 2), "open")


@pytest.mark.parametrize(
    ("keys", "becomes"),
    [
        ([], "Anna belt"),
        (["down", "down", "up", "up"], "Anna belt"),
        (["left"], "Bel vandaag een partner Anna belt"),
        (["right"], "Bel vandaag een partner Anna belt"),
        (["end"], "Bel vandaag een partner Anna belt"),
        (["backspace"], "Anna belt"),
    ],
)
async def test_typing_takes_the_place_of_what_is_proposed_unless_that_is_kept(
    open_finished: OpenFinished, keys: list[str], becomes: str
) -> None:
    async with open_finished("enter", "a", *keys) as terminal:
        await terminal.write(" Anna belt")
        what = terminal.app.screen.query_one("#what")
        assert what.value.strip() == becomes
        await terminal.press("down", "up")
        await terminal.write("!")
        assert what.value.strip() == f"{becomes}!"


async def test_what_is_proposed_still_gives_way_where_the_form_is_opened_again(
    open_app: OpenApp, finish: Finish
) -> None:
    finish()
    async with open_app("enter", "a", "down") as terminal:
        await terminal.write("Anna")
    async with open_app("enter", "a") as terminal:
        assert "Anna" in terminal.text
        await terminal.write("Bellen")
        assert terminal.app.screen.query_one("#what").value == "Bellen"
        await terminal.press("ctrl+g")
        await terminal.write("Schrijven")
        assert terminal.app.screen.query_one("#what").value == "Schrijven"


@pytest.mark.parametrize("depth", ["quick", "full"])
async def test_what_is_proposed_is_a_first_step_of_the_advice_that_is_read(
    open_app: OpenApp, finish: Finish, depth: Depth
) -> None:
    finish({"a6-1": Answer(1), "a6-2": Answer(1)}, depth)
    async with open_app("enter", "3") as terminal:
        read = " ".join(terminal.text.split())
        await terminal.press("a")
        proposed = terminal.app.screen.query_one("#what").value
        assert proposed
        assert f"Vanaf morgen • {proposed}" in read


async def test_an_action_is_about_the_advice_that_is_read(
    open_app: OpenApp, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish({"a1-1": Answer(2), "a1-2": Answer(1)})
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 60)  # nothing is laid out between keys
    async with open_app("enter", size=(50, 15)) as terminal:
        await terminal.type_ahead("3", "a")  # before the advice was ever in view
        first = form_theme(terminal)
        await terminal.press("escape")
        await terminal.type_ahead(*["pagedown"] * 4, "a")
        assert (first, form_theme(terminal)) == ("a1", "a8")


async def test_a_building_block_offers_its_own_first_step(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "3") as terminal:
        await terminal.press("enter", "a")
        assert terminal.shows(ActionPage)
        offered = terminal.app.screen.query_one("#what").value
        await terminal.press("ctrl+s")
        assert terminal.shows(BuildingBlockPage)
        assert "Afgesproken: " in terminal.text
    (action,) = kept(workspace)
    assert action.what == offered
    assert action.theme == "a6"


async def test_a_first_step_that_was_agreed_on_is_not_offered_again_while_it_is_pending(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "a", "ctrl+s", "a") as terminal:
        offered = terminal.app.screen.query_one("#what").value
        assert not offered.startswith("Bel vandaag een partner")
        await terminal.press("escape")
        (one,) = actions.agreements(workspace).agreed
        actions.settle(workspace, one, "done")
        await terminal.press("a")
        assert terminal.app.screen.query_one("#what").value == "Bel vandaag een partner"


def form_theme(terminal: Any) -> str:
    """Return which theme the form says that the action is about."""
    return str(terminal.app.screen.query_one("#theme").value)


async def test_a_day_that_is_none_is_said_so_and_nothing_is_kept(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "a", "down", "down") as terminal:
        await terminal.write("ooit")
        assert "dit is nog geen dag" in terminal.text
        await terminal.press("ctrl+s")
        assert "'ooit' is geen datum die ketentui begrijpt." in terminal.text
        assert terminal.shows(ActionPage)
    assert kept(workspace) == []


async def test_why_a_day_cannot_be_is_said_while_typing_where_that_is_sure(
    open_finished: OpenFinished,
) -> None:
    async with open_finished("enter", "a", "down", "down") as terminal:
        await terminal.write("donderdag 15 januari")
        assert "Die dag is vrijdag 15 januari 2027." in terminal.text
        await terminal.press("ctrl+u")
        await terminal.write("31 febr")
        assert "dit is nog geen dag" in terminal.text
        await terminal.press("backspace")
        assert "De dag '31 feb' bestaat niet." in terminal.text


async def test_typing_goes_on_where_a_text_was_and_a_paste_becomes_one_line(
    open_app: OpenApp, agreed: Assessment
) -> None:
    async with open_app("a", "enter") as terminal:
        await terminal.write(", en ")
        terminal.app.post_message(Paste("daarna\n\nsamen\u200b \u202epraten.\n"))
        await terminal.settle()
        assert "Bij een partner gaan kijken, en daarna samen praten.\n" in terminal.text
        terminal.app.post_message(Paste("x" * 258))
        await terminal.settle()
        assert terminal.app.focused.value.endswith("x")
        assert "10 tekens te veel" in terminal.text
        await terminal.press("ctrl+s")
        assert "Houd wat, wie en wat het opleverde elk op hoogstens 300 tekens." in terminal.text
        await terminal.press(*["backspace"] * 10)
        assert "nog 0 tekens" in terminal.text
        await terminal.press(*["backspace"] * 31)
        assert "nog" not in terminal.text


async def test_what_was_agreed_is_said_in_two_lines(open_finished: OpenFinished) -> None:
    async with open_finished("enter", "a") as terminal:
        await terminal.write(" en vraag hoe het daar gaat" * 5, "down", "down")
        await terminal.write("30 september 2027", "ctrl+s")
        told = terminal.text.partition("Afgesproken: ")[2]
        assert told.count("\n") == 3  # and the keys
        assert "Uiterlijk donderdag 30 september 2027. Te vinden op het beginscherm, met a." in told


async def test_an_action_that_says_nothing_is_not_kept(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "a", "ctrl+u", "enter") as terminal:
        assert terminal.shows(ActionPage)
    assert kept(workspace) == []


async def test_what_was_written_is_not_lost_by_leaving_without_a_question(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished("enter", "a", "escape") as terminal:
        assert terminal.shows(ResultsPage)
        await terminal.press("a", "down")
        await terminal.write("Anna", "escape")
        assert terminal.shows(QuestionDialog)
        await terminal.press("escape")
        assert "Anna" in terminal.text
        await terminal.press("escape", "enter")
        assert "Anna" in terminal.text
        await terminal.press("escape", "down", "enter")
        assert terminal.shows(ResultsPage)
    assert kept(workspace) == []


async def test_a_new_action_may_be_further_already(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished(
        "enter", "a", "down", "down", "down", "right", "down", "right", "down"
    ) as terminal:
        await terminal.write("Er is gebeld.", "ctrl+s")
    (action,) = kept(workspace)
    assert (action.theme, action.status, action.effect) == ("a7", "busy", "Er is gebeld.")


async def test_the_list_is_in_order_of_days_and_says_late_in_words(
    open_app: OpenApp, agreed: Assessment
) -> None:
    async with open_app() as terminal:
        assert "1 afspraak verloopt deze week · 1 afspraak is te laat" in terminal.text
        await terminal.press("a")
        assert terminal.shows(ActionsPage)
        text = terminal.text
        order = ["Nog te doen", "Bij een partner", "Een kaart", "Conferentie", "Samen lunchen"]
        assert sorted(order, key=text.index) == order
        assert "3 dagen te laat" in text
        assert "woensdag 18 november 2026 · open, 3 dagen te laat" in text


async def test_the_list_is_of_all_chains_and_a_key_shows_the_one_of_the_chosen_action_first(
    open_app: OpenApp, agreed: Assessment
) -> None:
    async with open_app("a") as terminal:
        assert terminal.lines[0].endswith("alle ketens")
        assert "Elke maand bellen · Zorgketen" in terminal.text
        assert "Bij een partner" in terminal.text
        assert "→ Jeugdketen" in terminal.text
        await terminal.press("end")
        assert "→ Zorgketen" in terminal.text
        await terminal.press("right")
        assert terminal.lines[0].endswith("Zorgketen")
        assert "Het belt makkelijker." in terminal.text
        await terminal.press("right")
        assert "Elke maand bellen" not in terminal.text
        assert "→ alle ketens" in terminal.text
        await terminal.press("right")
        assert terminal.lines[0].endswith("alle ketens")


async def test_done_is_one_key_and_what_came_of_it_the_next(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace
) -> None:
    async with open_app("a", "space") as terminal:
        assert "Gedaan: Bij een partner gaan kijken" in terminal.text
        assert "te laat" not in terminal.text
        await terminal.press("enter", "up", "up")
        await terminal.write("Het hielp.", "ctrl+s", "escape")
        assert terminal.shows(HomePage)
        assert "te laat" not in terminal.text
    done = next(one for one in kept(workspace) if one.what.startswith("Bij een partner"))
    assert (done.status, done.effect) == ("done", "Het hielp.")


async def test_what_was_changed_elsewhere_meanwhile_is_not_overwritten(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace
) -> None:
    async with open_app("a", "enter", "down", "end") as terminal:
        await terminal.write(" en Jo")
        (one,) = [one for one in actions.agreements(workspace).agreed if one.action.due == LATE]
        actions.settle(workspace, one, "done", "Vanuit een ander venster.")
        await terminal.press("ctrl+s")
        assert "intussen ergens anders veranderd" in terminal.text
        assert terminal.shows(ActionPage)
        assert "en Jo" in terminal.text
        await terminal.press("escape", "down", "enter")
        assert "Vanuit een ander venster." in terminal.text


async def test_an_action_that_should_not_be_there_can_be_deleted_after_a_question(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace
) -> None:
    async with open_app("a", "x", "enter") as terminal:
        assert len(kept(workspace)) == 5
        await terminal.press("x", "down", "enter")
        assert "Verwijderd: Bij een partner" in terminal.text
        await terminal.press("down", "x", "down", "enter")
        assert "Verwijderd: Conferentie" in terminal.text
        await terminal.press("f1", "escape")
        assert "Bij een partner" not in terminal.text
        assert "Conferentie" not in terminal.text
    assert len(kept(workspace)) == 3


@pytest.mark.parametrize("steps", [0, 2], ids=["own", "of the team"])
@pytest.mark.parametrize("done", [("x", "down", "enter"), ("space",)], ids=["deleted", "done"])
async def test_the_last_thing_that_was_done_to_an_action_can_be_undone(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace, steps: int, done: tuple[str, ...]
) -> None:
    before = actions.agreements(workspace)
    async with open_app("a", *["down"] * steps, "u", *done) as terminal:
        assert actions.agreements(workspace) != before
        assert "u ongedaan maken" in terminal.text
        await terminal.press("u")
        assert actions.agreements(workspace) == before
        assert "Ongedaan gemaakt." in terminal.text
        await terminal.press("u")
        assert actions.agreements(workspace) == before
        assert "u ongedaan" not in terminal.text


async def test_an_action_of_the_team_can_be_changed_too(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace
) -> None:
    async with open_app("a", "down", "down", "enter", "ctrl+u") as terminal:
        await terminal.write("Congres", "ctrl+s")
        assert "Congres" in terminal.text
    (action,) = actions.team_actions(workspace, "Jeugdketen")
    assert action.action.what == "Congres"


async def test_a_new_action_is_ones_own_by_itself_and_is_chosen_in_the_list_then(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace, matches_snapshot: Matches
) -> None:
    async with open_app("a", "n") as terminal:
        assert "(•) mijn zelfevaluatie  ( ) het ketenteam" in terminal.text
        assert "komt bij de uitslag van 21 nov 2026, Uitslag" in terminal.text
        await terminal.write("Samen koken", "down", "down")
        await terminal.write("kerst")
        matches_snapshot(terminal.text, "action_new_80x24")
        await terminal.press("ctrl+s")
        assert terminal.shows(ActionsPage)
        assert "▸ Samen koken" in terminal.text
        assert "Afgesproken: Samen koken" in terminal.text
        assert "Uiterlijk vrijdag 25 december 2026.\n" in terminal.text
    (made,) = [one for one in actions.agreements(workspace).agreed if "koken" in one.action.what]
    assert (made.assessment, made.chain) == (agreed.id, "Jeugdketen")


async def test_a_new_action_can_be_of_another_chain_and_of_its_team(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace
) -> None:
    async with open_app("a", "n") as terminal:
        await terminal.write("Samen koken", "down", "down", "down", "right", "down", "right")
        assert "komt in het ketenbeeld" in terminal.text
        assert "Nieuwe afspraak                       Zorgketen" in terminal.text
        await terminal.press("ctrl+s")
        assert "▸ Samen koken" in terminal.text
        assert "Afgesproken: Samen koken" in terminal.text
    (made,) = actions.team_actions(workspace, "Zorgketen")
    assert made.action.what == "Samen koken"


async def test_another_questionnaire_has_other_themes_to_choose(
    open_app: OpenApp, finish: Finish, workspace: Workspace
) -> None:
    finish()
    scan = workspace.library.find("ketenscan").questionnaire
    actions.add_for_team(workspace, "Aaketen", scan, Draft("Bellen"))
    async with open_app("a", "n", "down", "down", "down", "right") as terminal:
        assert "Ketenscan" not in terminal.text
        await terminal.press("down", "down", "right")
        assert "Het thema Ambitie" in terminal.text
        await terminal.press("up", "up", "left")
        assert "komt in het ketenbeeld, Ketenscan" in terminal.text
        assert "◂ de samenwerking als geheel ▸   13/13" in terminal.text


async def test_where_nobody_can_agree_it_is_said_what_to_do_first(open_app: OpenApp) -> None:
    async with open_app("a", "n") as terminal:
        assert terminal.shows(ActionsPage)
        assert "Maak eerst een scan af (n op het beginscherm)" in terminal.text


async def test_where_only_a_team_can_agree_the_title_says_so(
    open_app: OpenApp, workspace: Workspace
) -> None:
    questionnaire = workspace.library.find("klein").questionnaire
    actions.add_for_team(workspace, "Jeugdketen", questionnaire, Draft("Conferentie"))
    async with open_app("a", "n") as terminal:
        assert "Jeugdketen · van het ketenteam" in terminal.text
        assert "mijn zelfevaluatie" not in terminal.text


async def test_a_day_that_has_passed_is_said_to_have_while_something_is_to_be_done(
    open_app: OpenApp, agreed: Assessment
) -> None:
    async with open_app("a", "enter", "down", "down") as terminal:
        assert "woensdag 18 november 2026\n" in terminal.text
        await terminal.press("ctrl+u")
        await terminal.write("gisteren")
        assert "vrijdag 20 november 2026: dat is in het verleden" in terminal.text
        await terminal.press("down", "down", "right", "right")
        assert "(•) gedaan" in terminal.text
        assert "vrijdag 20 november 2026\n" in terminal.text


async def test_in_a_small_window_the_day_is_seen_below_what_is_typed(
    open_app: OpenApp, agreed: Assessment
) -> None:
    async with open_app("a", "n", size=(40, 15)) as terminal:
        await terminal.write("Samen over de overdracht praten. " * 8)
        assert "▸ Wat" in terminal.text
        await terminal.press("down", "down")
        assert "mag leeg" in terminal.text
        await terminal.write("vrijdag")
        typed, day = [line for line in terminal.lines if "vrijdag" in line]
        assert typed.startswith(" ▸ Wanneer    vrijdag")
        assert "vrijdag 27 november 2026" in day


async def test_without_actions_the_list_says_where_they_come_from(open_app: OpenApp) -> None:
    async with open_app("a") as terminal:
        assert "Er is nog niets afgesproken." in terminal.text


@pytest.mark.parametrize(
    ("size", "language"),
    [((40, 15), "nl"), ((60, 20), "en"), ((80, 24), "nl"), ((200, 60), "en"), ((40, 15), "en")],
)
async def test_form_and_list_fit_every_window(
    open_app: OpenApp, agreed: Assessment, size: tuple[int, int], language: str
) -> None:
    async with open_app("a", size=size, language=language, ascii=True) as terminal:
        assert terminal.text.isascii()
        await terminal.press("enter")
        assert terminal.text.isascii()
        assert "Esc" in terminal.text


async def test_the_plan_of_the_chosen_chain_is_seen_and_written(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace
) -> None:
    async with open_app("a", "e") as terminal:
        assert terminal.shows(PlanPage)
        assert "Jeugdketen · 2027" in terminal.text
        assert "# Concept-ketenjaarplan 2027: Jeugdketen" in terminal.text
        await terminal.press("enter")
    (file,) = workspace.paths.exports.iterdir()
    assert file.name == "ketenjaarplan-jeugdketen-2027.md"
    text = file.read_text("utf-8")
    assert "Conferentie" in text
    assert "Samen lunchen (eigen)" in text
    assert "Elke maand bellen" not in text


async def test_what_came_of_actions_goes_into_the_plan_unless_that_is_switched_off(
    open_app: OpenApp, agreed: Assessment, workspace: Workspace
) -> None:
    done = next(one for one in actions.agreements(workspace).agreed if "lunchen" in one.action.what)
    actions.settle(workspace, done, "done", "Het was gezellig.")
    async with open_app("a", "e", size=(100, 40)) as terminal:
        assert "[x] 1 staat erin" in terminal.text
        await terminal.change("notes")
        assert "[ ] staan er niet in" in terminal.text
        await terminal.press("enter")
    (file,) = workspace.paths.exports.iterdir()
    text = file.read_text("utf-8")
    assert "Samen lunchen" in text
    assert "gezellig" not in text
