"""Home and the start form: what is stored, and how a new one begins."""

from __future__ import annotations

from typing import Any

import pytest

from ketentui.model.assessment import Answer, Respondent
from ketentui.tui.opening import Home, Scan
from ketentui.tui.screens.about import AboutPage
from ketentui.tui.screens.export import ExportPage
from ketentui.tui.screens.home import HomePage
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.start import StartPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.workspace import Workspace
from tests.conftest import OpenApp

ANSWERS = {"doel-1": Answer(4), "cijfers-1": Answer(2), "ik-1": Answer(5)}


def finished(workspace: Workspace, chain: str) -> str:
    start = Start("quick", Respondent(chain=chain))
    return assessing.take_answers(workspace, "klein", start, ANSWERS).id


def begun(workspace: Workspace, chain: str) -> str:
    opened = assessing.start(workspace, "klein", Start("full", Respondent(chain=chain)))
    opened.close()
    return opened.assessment.id


async def test_a_newcomer_reads_what_this_is_and_enter_begins(open_app: OpenApp) -> None:
    async with open_app() as terminal:
        assert "Hoe goed werkt jouw keten samen" in terminal.text
        assert "verwijderen" not in terminal.text
        await terminal.press("enter")
        assert terminal.shows(StartPage)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 15)])
@pytest.mark.parametrize(
    ("language", "told"), [("nl", "en wat ze doen."), ("en", "always at the bottom.")]
)
async def test_a_newcomer_reads_where_the_keys_are_without_a_key(
    open_app: OpenApp, size: tuple[int, int], language: str, told: str
) -> None:
    async with open_app(size=size, language=language) as terminal:
        assert told in " ".join(terminal.text.split())


async def test_two_keystrokes_suffice_for_who_fills_in_nothing_and_knows_what_it_is_about(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app() as terminal:
        await terminal.type_ahead("n", "ctrl+s")
        assert terminal.shows(AboutPage)
        await terminal.press("enter")
        assert terminal.shows(StatementPage)
        assert "1 van 12" in terminal.text
    assessing.take_answers(workspace, "ketenscan", Start(), {})
    async with open_app() as terminal:
        await terminal.type_ahead("n", "ctrl+s")
        assert terminal.shows(StatementPage)
        assert "Ketenscan · snelscan" in terminal.text
        assert "1 van 12" in terminal.text


async def test_what_is_in_progress_stands_above_what_is_finished_the_newest_first(
    open_app: OpenApp, workspace: Workspace, clock: Any
) -> None:
    finished(workspace, "Jeugdketen")
    clock.move(hours=1)
    begun(workspace, "Zorgketen")
    finished(workspace, "Loonaangifteketen")
    async with open_app() as terminal:
        text = terminal.text
        order = ["Verder gaan", "Zorgketen", "Klaar", "Loonaangifteketen", "Jeugdketen"]
        assert sorted(order, key=text.index) == order
        await terminal.press("down")
        assert "Enter bekijken" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(ResultsPage)


async def test_rows_of_one_chain_tell_who_and_when_also_in_a_small_window(
    open_app: OpenApp, workspace: Workspace
) -> None:
    for respondent in (Respondent("Jeugdketen", "UWV", name="Jo"), Respondent("Jeugdketen", "UWV")):
        assessing.take_answers(workspace, "klein", Start("full", respondent), {"doel-1": Answer(4)})
    finished(workspace, "Zorgketen")
    async with open_app(size=(40, 15)) as terminal:
        rows = [line for line in terminal.lines if "vandaag" in line]
        assert len(rows) == 3
        assert len({row.removeprefix(" ▸").strip() for row in rows}) == 3
        assert "Jo" in terminal.text
        assert "UWV" in terminal.text


async def test_deleting_asks_first(open_app: OpenApp, workspace: Workspace) -> None:
    kept, gone = begun(workspace, "Zorgketen"), finished(workspace, "Jeugdketen")
    async with open_app("down", "x") as terminal:
        assert "Jeugdketen · Kleine lijst · 21 nov 2026" in terminal.text
        await terminal.press("escape")
        assert workspace.store.ids() == [kept, gone]
        await terminal.press("x", "enter")
        assert workspace.store.ids() == [kept, gone]
        await terminal.press("x", "j", "n", "y", "escape")
        assert workspace.store.ids() == [kept, gone]
        await terminal.press("x", "down", "enter")
        assert workspace.store.ids() == [kept]
        assert "Jeugdketen" not in terminal.text
        assert "▸ Zorgketen" in terminal.text
        assert "staat nog 30 dagen in de prullenbak" in terminal.text


async def test_what_was_deleted_can_be_undone_until_the_app_is_left(
    open_app: OpenApp, workspace: Workspace
) -> None:
    first, last = begun(workspace, "Zorgketen"), finished(workspace, "Jeugdketen")
    async with open_app("u") as terminal:
        assert "ongedaan" not in terminal.text
        await terminal.press("x", "down", "enter", "x", "down", "enter")
        assert workspace.store.ids() == []
        await terminal.press("n", "escape")
        assert "u ongedaan maken" in terminal.text
        await terminal.press("u")
        assert workspace.store.ids() == [last]
        assert "▸ Jeugdketen" in terminal.text
        assert "Teruggehaald" in terminal.text
        await terminal.press("u")
        assert workspace.store.ids() == [first, last]
        assert "ongedaan" not in terminal.text
        await terminal.press("x", "down", "enter")
    async with open_app() as terminal:
        assert "ongedaan" not in terminal.text
    assert len(workspace.store.binned()) == 1


async def test_what_cannot_be_undone_is_said_and_kept(
    open_app: OpenApp, workspace: Workspace
) -> None:
    one = finished(workspace, "Jeugdketen")
    content = workspace.store.path(one).read_bytes()
    async with open_app("x", "down", "enter") as terminal:
        workspace.store.path(one).write_bytes(content)
        await terminal.press("u")
        assert "is er intussen weer" in terminal.text
        assert "▸ Jeugdketen" in terminal.text
        assert len(workspace.store.binned()) == 1
        assert "ongedaan" not in terminal.text


async def test_what_is_erased_from_the_app_is_gone_with_all_copies(
    open_app: OpenApp, workspace: Workspace
) -> None:
    one = finished(workspace, "Jeugdketen")
    async with open_app("x", "down", "enter", "u", "x", "end", "enter") as terminal:
        assert "Voorgoed gewist" in terminal.text
        assert "ongedaan" not in terminal.text
    assert not [path for path in workspace.paths.data.rglob("*") if one in path.name]


async def test_a_damaged_file_is_listed_with_its_reason_and_hides_no_other(
    open_app: OpenApp, workspace: Workspace
) -> None:
    begun(workspace, "Zorgketen")
    (workspace.paths.assessments / "kapot.json").write_text("{")
    async with open_app(size=(120, 30)) as terminal:
        assert "▸ Zorgketen" in terminal.text
        assert "Niet te lezen" in terminal.text
        assert "Het bestand kapot.json is beschadigd" in terminal.text


@pytest.mark.parametrize("copied", [True, False])
async def test_of_a_damaged_file_enter_says_what_can_be_done(
    open_app: OpenApp, workspace: Workspace, copied: bool
) -> None:
    begun(workspace, "Zorgketen")
    damaged = workspace.paths.assessments / "kapot.json"
    damaged.write_text("{")
    if copied:
        damaged.with_suffix(".bak").write_text("{}")
    async with open_app("down") as terminal:
        assert "Enter wat te doen" in terminal.text
        assert "exporteren" not in terminal.text
        await terminal.press("enter")
        assert str(damaged) in "".join(terminal.text.split())
        assert "geen vorige versie die nog heel is" in " ".join(terminal.text.split())
        assert "doctor --repair" in " ".join(terminal.text.split())
        assert "q stop" in terminal.text


async def test_a_long_list_scrolls_with_what_is_chosen(
    open_app: OpenApp, workspace: Workspace, clock: Any
) -> None:
    for number in range(30):
        clock.move(minutes=1)
        finished(workspace, f"Keten {number:02}")
    async with open_app() as terminal:
        assert "Keten 00" not in terminal.text
        await terminal.press("end")
        assert "▸ Keten 00" in terminal.text
        await terminal.press("home")
        assert "▸ Keten 29" in terminal.text


async def test_a_long_list_is_looked_through_with_a_few_letters_and_stays_so(
    open_app: OpenApp, workspace: Workspace, clock: Any
) -> None:
    for number in range(40):
        clock.move(minutes=1)
        finished(workspace, f"{('Jeugdketen', 'Zorgketen')[number % 2]} {number:02}")
    async with open_app() as terminal:
        assert "/ zoeken" in terminal.text
        await terminal.press("slash")
        await terminal.write("ZORG 1n")
        assert "Niets heeft 'ZORG 1n'" in terminal.text
        await terminal.press("backspace", "down", "slash", "1", "backspace", "enter", "end")
        assert "▸ Zorgketen 01" in terminal.text
        assert "Jeugdketen" not in terminal.text
        await terminal.press("enter", "escape")
        assert "▸ Zorgketen 01" in terminal.text
        assert "Jeugdketen" not in terminal.text
        await terminal.press("escape")
        assert "Jeugdketen" in terminal.text
        assert "▸ Zorgketen 01" in terminal.text


async def test_the_list_can_be_by_chain(
    open_app: OpenApp, workspace: Workspace, clock: Any
) -> None:
    for chain in ("Zorgketen", "Jeugdketen", "zorgketen"):
        clock.move(minutes=1)
        who = Respondent(chain, "UWV", name=f"Jo uit de {chain}")
        assessing.take_answers(workspace, "klein", Start("full", who), {"doel-1": Answer(4)})
    async with open_app("s") as terminal:
        text = terminal.text
        order = ["Jeugdketen · 1", "Jo uit de Jeugd", "zorgketen · 2", "Jo uit de zorg", "de Zorg"]
        assert sorted(order, key=text.index) == order
        await terminal.press("enter", "escape")
        assert "Jeugdketen · 1" in terminal.text
        await terminal.press("s")
        assert "Jeugdketen · 1" not in terminal.text


async def test_export_comes_back_to_the_same_row(open_app: OpenApp, workspace: Workspace) -> None:
    begun(workspace, "Zorgketen")
    finished(workspace, "Jeugdketen")
    async with open_app("down", "e") as terminal:
        assert terminal.shows(ExportPage)
        await terminal.press("escape")
        assert "▸ Jeugdketen" in terminal.text


async def test_the_form_offers_what_was_filled_in_before(
    open_app: OpenApp, workspace: Workspace
) -> None:
    before = Respondent("Jeugdketen", "Gemeente Zuid", "tactisch", "Jo")
    assessing.start(workspace, "klein", Start("full", before, "anonymous")).close()
    async with open_app("n", "ctrl+s"):
        (new,) = (one for one in workspace.store.ids() if one != "test0001")
        stored = workspace.store.load(new)
        assert (stored.respondent, stored.sharing) == (before, "anonymous")


async def test_everything_in_the_form_can_be_filled_in_with_the_keyboard(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app(opening=Scan("klein", Start(), ask=True)) as terminal:
        await terminal.write("Jeugdketen?", "down")
        await terminal.write("[b]Zuid", "tab", "left", "tab")
        await terminal.write("Jo q", "down", "down", "down", "right", "enter", "enter")
        assert terminal.shows(StatementPage)
    stored = workspace.store.load("test0001")
    assert stored.respondent == Respondent("Jeugdketen?", "[b]Zuid", "operationeel", "Jo q")
    assert (stored.depth, stored.sharing) == ("full", "anonymous")


async def test_enter_in_a_field_goes_to_the_next_and_begins_on_the_button_alone(
    open_app: OpenApp, workspace: Workspace
) -> None:
    async with open_app("n") as terminal:
        for text, field in (("Jeugdketen", "organisation"), ("Gemeente", "level"), ("", "name")):
            await terminal.write(text, "enter")
            assert terminal.app.screen.focused.id == field
        await terminal.press("enter", "enter", "enter")
        assert "▸ [ Beginnen ]" in terminal.text
        assert "Enter beginnen" in terminal.text
        assert workspace.store.ids() == []
        await terminal.press("enter")
    assert workspace.store.load("test0001").respondent == Respondent("Jeugdketen", "Gemeente")


async def test_leaving_the_form_starts_nothing(open_app: OpenApp, workspace: Workspace) -> None:
    async with open_app("n", "escape", opening=Home()) as terminal:
        assert terminal.shows(HomePage)
    assert workspace.store.ids() == []


async def test_another_questionnaire_can_be_chosen(open_app: OpenApp, workspace: Workspace) -> None:
    async with open_app("n", "up", "left") as terminal:
        assert "Van nul tot tien" in terminal.text
        assert "snelscan" not in terminal.text
        await terminal.press("ctrl+s")
    assert workspace.store.load("test0001").questionnaire.id == "tien"


async def test_a_questionnaire_that_is_not_right_is_said_calmly(
    open_app: OpenApp, workspace: Workspace
) -> None:
    (workspace.paths.questionnaires / "tien.toml").write_text("schema = 1")
    async with open_app("n", "up", "left") as terminal:
        assert "klopt niet" in terminal.text
        await terminal.press("enter")
        assert terminal.shows(StartPage)
        assert "klopt niet" in terminal.text


@pytest.mark.parametrize("width", [40, 60, 80])
async def test_a_name_has_room_in_every_window_and_its_questionnaire_too(
    open_app: OpenApp, workspace: Workspace, width: int
) -> None:
    begun(workspace, "Zorgketen Zuid-Holland en de eilanden")
    async with open_app(size=(width, 20)) as terminal:
        (row,) = (line for line in terminal.lines if "Zorg" in line)
        assert "… · Kleine l" in row
        assert "vandaag 10:42" in row
        assert ("0 van 5" in row) == (width >= 60)
        assert ("volledig" in row) == (width == 80)
