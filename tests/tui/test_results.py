"""The results: what is seen of the scores, in every window, and what can be done from there."""

from __future__ import annotations

import re
from typing import Any

import pytest

from ketentui.model.assessment import Answer, Respondent
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.building_block import BuildingBlockPage
from ketentui.tui.screens.export import ExportPage
from ketentui.tui.screens.home import HomePage
from ketentui.tui.screens.overview import OverviewPage
from ketentui.tui.screens.results import ResultsPage
from ketentui.tui.screens.statement import StatementPage
from ketentui.tui.widgets.lines import KeyLine
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.workspace import Workspace
from tests.conftest import Matches, OpenApp
from tests.tui.conftest import Finish, OpenFinished

NAMES = {
    "nl": ("Ambitie", "Meetbaar", "Besturing", "Voor elkaar", "Relatie", "Successen", "Gezicht"),
    "en": ("Ambition", "Measurable", "Steering", "All for one", "Relationship", "Face"),
}
UNKNOWN, NOT_APPLICABLE = Answer(reason="unknown"), Answer(reason="not_applicable")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_profile_looks_as_approved(
    open_finished: OpenFinished, matches_snapshot: Matches, size: tuple[int, int]
) -> None:
    async with open_finished("enter", size=size) as terminal:
        matches_snapshot(terminal.text, "results_profile_{}x{}".format(*size))


@pytest.mark.parametrize(("key", "name"), [("b", "bars"), ("2", "statements"), ("3", "advice")])
async def test_bars_statements_and_advice_look_as_approved(
    open_finished: OpenFinished, matches_snapshot: Matches, key: str, name: str
) -> None:
    async with open_finished("enter", key) as terminal:
        matches_snapshot(terminal.text, f"results_{name}_80x24")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (100, 30), (120, 40), (200, 60)])
async def test_every_theme_has_its_label_and_score_in_every_window(
    open_finished: OpenFinished, size: tuple[int, int], language: str
) -> None:
    async with open_finished("enter", size=size, language=language) as terminal:
        for name in NAMES[language]:
            assert name in terminal.text
        assert {"nl": "4,5", "en": "4.5"}[language] in terminal.text


async def test_a_window_may_change_size_at_any_moment(open_finished: OpenFinished) -> None:
    async with open_finished("enter") as terminal:
        at_first = terminal.text
        for key in ("1", "2", "3"):
            await terminal.press(key)
            for size in ((120, 40), (39, 14), (40, 15), (80, 24)):
                await terminal.resize(*size)
        await terminal.press("1")
        assert terminal.text == at_first


async def test_a_key_shows_the_bars_and_the_radar_in_turn(open_finished: OpenFinished) -> None:
    async with open_finished("enter") as terminal:
        radar = terminal.text
        assert "2 van 2" not in radar
        await terminal.press("b")
        assert terminal.text.count("2 van 2") == 8
        assert "b radar" in terminal.lines[-1]
        await terminal.press("b")
        assert terminal.text == radar


async def test_both_charts_stand_side_by_side_in_a_wide_window(open_finished: OpenFinished) -> None:
    async with open_finished("enter", size=(110, 24)) as terminal:
        assert "●" in terminal.text
        assert "▇" in terminal.text
        assert "staven" not in terminal.lines[-1]


async def test_the_highest_the_lowest_and_the_gap_are_said_in_words(
    open_finished: OpenFinished,
) -> None:
    async with open_finished("enter") as terminal:
        assert "Hoogst  5 Relatie 5,0 · 7 Verschillen 4,5" in terminal.text
        assert "Laagst  6 Successen 1,5 · 8 Gezicht 2,0" in terminal.text
        await terminal.press("p")
        gap = "IK 4,5 tegenover DE ANDEREN 2,5: 2,0 hoger bij IK; daar valt over te praten."
        assert gap in terminal.text


async def test_a_theme_without_a_score_says_why(open_app: OpenApp, finish: Finish) -> None:
    finish({"a2-1": UNKNOWN, "a2-2": NOT_APPLICABLE, "l3-1": UNKNOWN, "l4-1": UNKNOWN})
    async with open_app("enter", size=(80, 30)) as terminal:
        assert "2 Meetbaar –" in terminal.text
        reason = "2 Meetbaar (0 van 2 met een cijfer: 1 weet niet, 1 n.v.t.)"
        assert f"Geen score  {reason}" in terminal.text
        await terminal.press("p", "p", "p")
        assert "Geen score  3 Punt 3, 4 Punt 4 (weet niet)" in terminal.text


async def test_where_a_theme_has_no_score_its_line_says_why(
    open_app: OpenApp, finish: Finish
) -> None:
    done = {"a1-1": UNKNOWN, "a2-1": NOT_APPLICABLE, "a2-2": NOT_APPLICABLE, "a3-1": Answer()}
    finish(done | {"a4-1": UNKNOWN, "a4-2": UNKNOWN})
    async with open_app("enter", "b") as terminal:
        assert "Acht thema's · 10 van 16 met een cijfer" in terminal.text
        said = [("░", "1 van 2"), ("╌ n.v.t. ╌", "0 van 2")]
        said += [("░", "1 van 2"), ("╌ weet niet ╌", "0 van 2")]
        for number, (drawn, count) in enumerate(said, start=1):
            rows = [line for line in terminal.lines if line.startswith(f" {number} Het thema ")]
            assert [drawn in row and row.endswith(count) for row in rows] == [True]


async def test_equal_scores_have_no_highest_and_no_lowest_theme(
    open_app: OpenApp, finish: Finish
) -> None:
    finish({f"a{theme}-{statement}": Answer(3) for theme in range(1, 9) for statement in (1, 2)})
    async with open_app("enter") as terminal:
        assert (
            "Alle thema's met een score staan gelijk, op 3,0: geen springt eruit." in terminal.text
        )
        assert "Laagst" not in terminal.text


async def test_more_themes_than_a_radar_can_have_are_bars_and_it_says_why(
    open_finished: OpenFinished,
) -> None:
    async with open_finished("enter", "p") as terminal:
        assert "Alleen staven: een radar heeft minstens 3 assen nodig" in terminal.text
        await terminal.press("p", "p")
        assert "Alleen staven: een radar met 13 assen" in terminal.text
        assert "13 Punt 13" in terminal.text
        assert "b radar" not in terminal.lines[-1]


async def test_groups_make_the_radar_and_their_themes_the_bars(open_finished: OpenFinished) -> None:
    async with open_finished("enter", "p", "p") as terminal:
        assert "Boven 4,4" in terminal.text
        assert "13 Blok 13 " not in terminal.text
        await terminal.press("b")
        assert "13 Blok 13 " in terminal.text
        assert "Boven 4,4" not in terminal.text


async def test_with_eighteen_themes_what_stands_out_is_still_in_view(
    open_app: OpenApp, workspace: Workspace
) -> None:
    blocks = workspace.library.find("bouwstenen").questionnaire
    scores = dict.fromkeys(blocks.statements, Answer(3))
    first, *_, last = (theme for _, theme in blocks.themes())
    scores |= {one.id: Answer(5) for one in first.statements}
    scores |= {one.id: Answer(1) for one in last.statements}
    take_answers(workspace, "bouwstenen", Start("full", Respondent("Jeugdketen")), scores)
    async with open_app("enter", "b") as terminal:
        assert "1 Ketenbestuur " in terminal.lines[3]
        assert terminal.lines[20].startswith(" 18 ")
        assert terminal.lines[21].startswith(" Hoogst ")
        assert terminal.lines[22].startswith(" Laagst ")


async def test_the_parts_go_round_and_the_tab_stays(open_finished: OpenFinished) -> None:
    async with open_finished("enter", "2") as terminal:
        first = terminal.text
        titles = []
        for _ in range(4):
            titles.append(terminal.lines[1].split("   ")[-1].strip())
            await terminal.press("p")
        assert terminal.text == first
        parts = ("Acht thema's", "Twee kanten", "Drie groepen", "Een lange lijst")
        assert [title.split(" · ")[0] for title in titles] == list(parts)


async def test_who_corrects_an_answer_comes_back_on_the_same_tab_at_the_same_place(
    open_app: OpenApp, finish: Finish, workspace: Workspace
) -> None:
    result = finish()
    async with open_app("enter", "2", "pagedown") as terminal:
        before = terminal.lines
        await terminal.press("enter")
        assert terminal.shows(OverviewPage)
        await terminal.press("escape")
        assert terminal.lines == before
        await terminal.press("enter", "enter")
        assert terminal.shows(StatementPage)
        (first, *_) = (line for line in before if "Stelling 1" in line)
        assert first.split("Stelling 1")[1] in terminal.text
        assert "Esc naar je uitslag" in terminal.text
        await terminal.press("5" if first.startswith(" 1") else "1")
        assert "Toch iets veranderen?" in terminal.text
        await terminal.press("down", "enter")
        assert first.split("Stelling 1")[1] in terminal.text
        assert "Gewijzigd van" in terminal.text
        await terminal.press("escape")
        assert terminal.shows(ResultsPage)
        changed = [line for line in terminal.lines if line not in before]
        assert len(changed) == 1
        assert first.split("Stelling 1")[1] in changed[0]
    assert workspace.store.load(result.id) != result


async def test_every_statement_is_there_with_its_answer_and_note_and_no_markup(
    open_app: OpenApp, finish: Finish
) -> None:
    finish({"a2-1": UNKNOWN, "a2-2": NOT_APPLICABLE, "a3-1": Answer()})
    async with open_app("enter", "2", size=(100, 60)) as terminal:
        for row in (
            " 4  eens              Stelling 1 over ambitie [b]vet[/].",
            '                      ✎ "goed [/] [b]zo"',
            " ?  weet niet         Stelling 1 over meetbaar [b]vet[/].",
            " –  n.v.t.            Stelling 2 over meetbaar [b]vet[/].",
            " ·  nog open          Stelling 1 over besturing [b]vet[/].",
        ):
            assert row in terminal.lines


async def test_a_quick_scan_shows_what_it_asked(open_app: OpenApp, finish: Finish) -> None:
    finish(depth="quick")
    async with open_app("enter", size=(80, 40)) as terminal:
        assert "snelscan" in terminal.lines[0]
        assert "8 van 8 beantwoord" in terminal.text
        assert "1 Ambitie 4\n" in re.sub(" +\n", "\n", terminal.text)
        assert ",0" not in terminal.text
        for tab in ("1", "3", "2"):
            await terminal.press(tab)
            assert terminal.lines[3] == " één stelling per thema: een eerste indruk"
        assert "Stelling 1 over ambitie" in terminal.text
        assert "Stelling 2 over ambitie" not in terminal.text


async def test_enter_opens_the_building_block_that_is_chosen(open_finished: OpenFinished) -> None:
    async with open_finished("enter", "3") as terminal:
        assert "Bel vandaag een partner." in terminal.text
        assert "▸ Ketenconferentie" in terminal.text
        await terminal.press("down")
        assert "▸ Ketenkaart" in terminal.text
        await terminal.press("enter")
        assert type(terminal.app.screen) is BuildingBlockPage
        assert terminal.lines[0].strip() == "Ketenkaart"
        for title in ("Wat het is", "Wanneer een keten dit nodig heeft", "Hoe het misgaat"):
            assert title in terminal.text
        await terminal.press("f2")
        assert "How it goes wrong" in terminal.text
        await terminal.press("escape")
        assert "3 Advice" in terminal.text


async def test_enter_brings_a_building_block_into_view_before_it_opens_one(
    open_finished: OpenFinished,
) -> None:
    async with open_finished("enter", "3", size=(50, 15)) as terminal:
        assert "Ketenconferentie" not in terminal.text
        await terminal.press("enter")
        assert "▸ Ketenconferentie" in terminal.text
        await terminal.press("enter")
        assert type(terminal.app.screen) is BuildingBlockPage


async def test_the_arrows_pass_no_advice_that_was_not_seen(open_finished: OpenFinished) -> None:
    async with open_finished("enter", "3", size=(50, 15)) as terminal:
        seen: list[str] = []
        for _ in range(30):
            seen += [line for line in terminal.lines if line not in seen]
            await terminal.press("down")
        text = "\n".join(seen)
        for words in ("Bel vandaag een partner.", "Daar zie je elkaar.", "Daar staat het op."):
            assert words in text
        await terminal.press(*["up"] * 30)
        assert "Het thema Successen" in terminal.text


async def test_a_block_says_how_it_scored_where_the_chain_looked_at_its_blocks(
    open_finished: OpenFinished, workspace: Workspace, clock: Any
) -> None:
    blocks = {"ketenkaart-1": Answer(4), "ketenkaart-2": Answer(3)}
    blocks |= {f"ketenconferentie-{number}": NOT_APPLICABLE for number in (1, 3)}
    take_answers(workspace, "bouwstenen", Start("full", Respondent("jeugdketen")), blocks)
    clock.move(days=1)
    async with open_finished("enter", "3", size=(80, 40)) as terminal:
        assert "Ketenkaart (scoort bij jullie 3,5)" in terminal.text.replace("\xa0", " ")
        await terminal.press("down", "enter")
        assert "In jullie antwoorden scoort deze bouwsteen 3,5." in terminal.text


async def test_another_language_changes_the_words_and_nothing_else(
    open_finished: OpenFinished,
) -> None:
    async with open_finished("enter", "p", "p", "b", "f2") as terminal:
        assert "1 Profile   2 Statements   3 Advice" in terminal.lines[1]
        assert "13 Block 13 " in terminal.text
        await terminal.press("p", "p")
        assert "3.0" in terminal.text
        assert "3,0" not in terminal.text
        await terminal.press("p", "p")
        await terminal.press("3", "f2")
        assert "3 Advies" in terminal.text
        assert "Drie groepen" in terminal.text


@pytest.mark.parametrize("options", [{"ascii": True}, {"ascii": True, "colour": False}])
async def test_nothing_but_ascii_is_shown_where_that_is_wanted(
    open_finished: OpenFinished, options: dict[str, bool]
) -> None:
    async with open_finished("enter", size=(120, 40), **options) as terminal:
        for key in ("p", "2", "3", "p"):
            assert terminal.text.isascii()
            assert "===" in terminal.lines[2]
            await terminal.press(key)


async def test_without_colour_the_screen_says_the_same(open_app: OpenApp, finish: Finish) -> None:
    finish()
    seen = []
    for colour in (True, False):
        async with open_app("enter", "3", colour=colour) as terminal:
            seen.append(terminal.text)
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ("e", ExportPage),
        (("e", "escape"), ResultsPage),
        (("escape",), HomePage),
        ("o", OverviewPage),
        (("o", "1", "escape"), ResultsPage),
        (("o", "enter"), StatementPage),
        (("o", "f", "enter"), ResultsPage),
        (("2", "enter"), OverviewPage),
    ],
)
async def test_from_the_results_one_goes_home_to_the_answers_and_to_the_export(
    open_app: OpenApp,
    finish: Finish,
    workspace: Workspace,
    keys: tuple[str, ...],
    page: type[Page],
) -> None:
    done = finish()
    async with open_app("enter", *keys) as terminal:
        assert type(terminal.app.screen) is page
    assert workspace.store.load(done.id).answers == done.answers


async def test_a_result_that_cannot_be_read_is_said_and_the_page_stays(
    open_finished: OpenFinished, workspace: Workspace
) -> None:
    async with open_finished() as terminal:
        for kept in workspace.paths.editions.glob("*.toml"):
            kept.unlink()
        await terminal.press("enter")
        assert type(terminal.app.screen) is HomePage
        assert "waarmee deze zelfevaluatie is gemaakt, is hier niet" in terminal.text


async def test_help_names_every_key_of_the_page(open_finished: OpenFinished) -> None:
    async with open_finished("enter", "f1", size=(80, 40)) as terminal:
        for words in ("Stellingen", "onderdeel", "exporteren", "antwoorden", "gemiddelde"):
            assert words in terminal.text


async def test_a_reversed_statement_is_shown_as_answered_with_what_it_counts_for(
    open_app: OpenApp, workspace: Workspace
) -> None:
    klein = workspace.paths.questionnaires / "klein.toml"
    text = klein.read_text("utf-8").replace('id = "ik-2"', 'id = "ik-2"\nreverse = true')
    klein.write_text(text.replace('id = "klein"', 'id = "omgekeerd"'), "utf-8")
    start = Start("full", Respondent(), "open")
    take_answers(workspace, "omgekeerd", start, {"ik-1": Answer(4), "ik-2": Answer(5)})
    async with open_app("enter", "p", "2") as terminal:
        told = terminal.text
        assert re.search(r"5  helemaal eens +Ik kom na wat ik afspreek\.", told)
        assert "omgekeerd geteld: 1" in told
        await terminal.press("1")
        assert "2,5" in terminal.text


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40)])
async def test_the_line_of_keys_names_the_other_part_and_more_where_that_takes_no_other_line(
    open_finished: OpenFinished, size: tuple[int, int]
) -> None:
    async with open_finished("enter", "3", size=size) as terminal:
        page = terminal.app.screen
        (line,) = page.query(KeyLine)
        other = page.part_titles[1]
        assert f"p {other}" in terminal.text or size[0] == 40
        assert "w gegevens" in terminal.text or size[0] < 120
        height = line.size.height
        line.show(page.key_texts())
        await terminal.settle()
        assert line.size.height == height or size[0] > 40
