"""The draft of a ketenjaarplan has each open action once, and says no more than what was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.charts.types import Look
from ketentui.config.paths import paths_below
from ketentui.documents.nodes import Section, Table
from ketentui.documents.plan import plan_document
from ketentui.formats import Sheet
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action, Answer, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.languages import Text
from ketentui.model.plan import PERIODS, Plan, PlanTheme, theme_key
from ketentui.usecases.actions import Draft, add, add_for_team, agreements, settle
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.planning import plan, plan_file_name, render_plan
from ketentui.usecases.targets import set_target
from ketentui.usecases.workspace import Workspace
from tests.unit.written import as_text, nodes

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
DUTCH = Locale("nl")
CHAIN = "Jeugdketen"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    numbers: Iterator[int] = count()
    return Workspace(paths_below(tmp_path), lambda: NOW, lambda: f"id{next(numbers)}")


def agree(workspace: Workspace, what: str, due: date | None = None, **fields: str) -> Agreed:
    scan = workspace.library.find(fields.get("questionnaire", "ketenscan")).questionnaire
    draft = Draft(what, fields.get("theme", ""), fields.get("who", ""), due)
    return add_for_team(workspace, CHAIN, scan, draft)


def aim(workspace: Workspace, theme: str, score: float) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    set_target(workspace, CHAIN, scan, theme, score, before=None)


def scan_and_agree(workspace: Workspace, what: str, sharing: Sharing) -> None:
    start = Start("quick", Respondent(chain=CHAIN), sharing)
    scanned = take_answers(workspace, "ketenscan", start, {"p1-1": Answer(1)})
    add(workspace, scanned.id, Draft(what))


def told(workspace: Workspace, format: str = "text", year: int | None = None) -> str:
    sheet = Sheet(100, Look())
    return as_text(render_plan(workspace, plan(workspace, CHAIN, year), format, DUTCH, sheet))


def section(text: str, heading: str) -> str:
    """Return what stands below a heading of a Markdown text."""
    _, _, rest = text.partition(f"# {heading}\n")
    assert rest, heading
    return rest.partition("\n#")[0]


def test_what_comes_when_and_what_is_lacking(workspace: Workspace) -> None:
    agree(workspace, "Kaart maken", date(2027, 2, 15), theme="p3", who="Zoë")
    agree(workspace, "Overleg houden", date(2026, 12, 1), theme="p3", who="zoë")
    agree(workspace, "Te laat", date(2026, 10, 1), who="Jan")
    agree(workspace, "Bezoek", theme="p5")
    agree(workspace, "Conferentie", date(2028, 1, 20), who="Jan")
    aim(workspace, "p3", 4)
    aim(workspace, "p1", 3.5)
    text = told(workspace, "md")
    assert text.startswith("# Concept-ketenjaarplan 2027: Jeugdketen\n")
    assert "Kaart maken" in section(text, "Kwartaal 1: januari tot en met maart 2027")
    assert "Conferentie" in section(text, "Na 2027")
    before = section(text, "Vóór 2027 nog af te maken")
    assert "Overleg houden" in before
    assert "1 okt 2026, 7 weken te laat" in before
    assert "nog niemand" in section(text, "Nog zonder datum")
    assert "staat nog niets voor kwartaal 2, kwartaal 3 en kwartaal 4 van 2027." in text
    assert "Kwartaal 2:" not in text
    aims = section(text, "Wat we willen bereiken")
    assert aims.index("Een gedeelde ambitie") < aims.index("Besturing op alle niveaus")
    lacking = section(text, "Wat er nog ontbreekt")
    assert "in dit concept zonder open afspraak**: Een gedeelde ambitie" in lacking
    assert "**Zonder datum**: Bezoek" in lacking
    assert "**Te laat**: Te laat" in lacking


def test_what_came_of_it_is_of_the_year_before_or_since(workspace: Workspace) -> None:
    done = agree(workspace, "Vraagbaak", date(2026, 9, 1))
    settle(workspace, done, "done", "Tien vragen in de week.")
    assert "Tien vragen in de week." in told(workspace)
    assert "Tien vragen" not in render_plan(
        workspace, plan(workspace, CHAIN).without_effects(), "md", DUTCH, Sheet(100, Look())
    )
    assert "Vraagbaak" in told(workspace)
    later = " ".join(told(workspace, year=2029).split())
    assert "Vraagbaak" not in later
    assert "Van wat in 2028 of later is afgesproken of af moest zijn, staat in dit concept" in later


def test_who_is_anonymous_is_left_out_and_own_actions_are_called_so(workspace: Workspace) -> None:
    scan_and_agree(workspace, "Geheim gesprek", "anonymous")
    scan_and_agree(workspace, "Open gesprek", "open")
    found = plan(workspace, CHAIN)
    assert found.left_out == 1
    assert plan(workspace, CHAIN, 2035).left_out == 1, "it is still open"
    for format in ("text", "md", "html"):
        text = told(workspace, format)
        assert "Geheim" not in text
        assert "Open gesprek (eigen)" in text
    agree(workspace, "Samen")
    assert "Samen (eigen)" not in told(workspace)
    secret = next(one for one in agreements(workspace, CHAIN).agreed if one.action.what[0] == "G")
    settle(workspace, secret, "done")
    assert plan(workspace, CHAIN, 2035).left_out == 0, "it would not have stood in it"


def test_a_draft_tells_nothing_of_how_much_anonymous_people_agreed(workspace: Workspace) -> None:
    without = told(workspace, "md")
    assert "Afspraken van wie anoniem meedeed, staan er niet in." in without
    scan_and_agree(workspace, "Geheim gesprek", "anonymous")
    assert told(workspace, "md") == without


def test_a_chain_that_agreed_on_nothing_gets_a_draft_that_says_so(workspace: Workspace) -> None:
    text = " ".join(told(workspace).split())
    assert "In dit concept staat nog geen open afspraak." in text
    assert "Er is nog geen doel gezet" in text
    assert "Kwartaal" not in text
    assert "ontbreekt" not in text


def test_themes_of_two_questionnaires_are_told_apart_and_an_unknown_one_stays(
    workspace: Workspace,
) -> None:
    agree(workspace, "Eén", theme="p1")
    title = plan(workspace, CHAIN).themes[0].title
    agreed = tuple(
        Agreed(Action(f"{n}", theme, "x"), CHAIN, id, None, None, NOW.date())
        for n, (id, theme) in enumerate((("a", "p1"), ("b", "p1"), ("b", "weg")))
    )
    themes = (PlanTheme("a", "p1", title), PlanTheme("b", "p1", title), PlanTheme("b", "weg"))
    document = plan_document(Plan(CHAIN, 2027, NOW.date(), agreed, (), themes), DUTCH)
    shown = {row[1] for row in rows_of(document.blocks[2])}
    assert shown == {"Een gedeelde ambitie (a)", "Een gedeelde ambitie (b)", "weg"}


def test_what_is_called_the_same_has_a_row_of_its_own() -> None:
    called = Text(nl="Regie", en="Control")
    whole = Text(nl="De samenwerking als geheel", en="?")
    themes = (
        PlanTheme("a", "p1", called),
        PlanTheme("a", "p2", called),
        PlanTheme("b", "p1", called),
        PlanTheme("b", "p2", whole),
        PlanTheme("", ""),
    )
    agreed = tuple(
        Agreed(Action(f"{n}", one.id, "x", who), CHAIN, one.questionnaire, None, None, NOW.date())
        for n, one in enumerate(themes)
        for who in ("Nog niemand", "")
    )
    document = plan_document(Plan(CHAIN, 2027, NOW.date(), agreed, (), themes), DUTCH)
    tables = [one for one in nodes(document) if isinstance(one, Table)]
    by_theme, who = ({row[0]: row[-1] for row in tables[at].rows} for at in (0, 2))
    assert by_theme == {
        "Regie (a, p1)": "2",
        "Regie (a, p2)": "2",
        "Regie (b)": "2",
        "De samenwerking als geheel (b)": "2",
        "De samenwerking als geheel": "2",
    }
    assert who == {"Nog niemand (een naam)": "5", "nog niemand": "5"}


@pytest.mark.parametrize(
    ("ends", "shown"),
    [
        (((1, 5), (1, 5)), ["4", "4"]),
        (((1, 5), (0, 10)), ["4 (1–5)", "4 (0–10)"]),
        (((0, 10), None), ["4 (0–10)", "4"]),
    ],
)
def test_a_target_has_its_scale_where_that_is_not_the_usual_one(
    ends: tuple[tuple[int, int] | None, ...], shown: list[str]
) -> None:
    themes = tuple(PlanTheme(f"q{n}", "p1", None, 4, of) for n, of in enumerate(ends))
    document = plan_document(Plan(CHAIN, 2027, NOW.date(), (), (), themes), DUTCH)
    table = next(one for one in nodes(document) if isinstance(one, Table))
    assert [row[1] for row in table.rows] == shown


def rows_of(block: object) -> list[tuple[object, ...]]:
    """Return the rows of the tables in the sections of a block."""
    assert isinstance(block, Section)
    inside = [one for one in block.blocks if isinstance(one, Section)]
    tables = [one for section in inside for one in section.blocks if isinstance(one, Table)]
    return [row for table in tables for row in table.rows]


ACTIONS = st.lists(
    st.tuples(
        st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2029, 12, 31))),
        st.sampled_from(["", "p1", "p2"]),
        st.sampled_from(["", "Zoë", "zoë", "Jan"]),
    ),
    max_size=12,
)


@given(ACTIONS)
def test_every_open_action_stands_in_one_period_and_every_count_is_right(
    made: list[tuple[date | None, str, str]],
) -> None:
    agreed = tuple(
        Agreed(Action(f"{n}", theme, f"wat {n}", who, due), CHAIN, "q", None, None, NOW.date())
        for n, (due, theme, who) in enumerate(made)
    )
    themes = (PlanTheme("q", "p1"), PlanTheme("q", "p2"), PlanTheme("", ""))
    found = Plan(CHAIN, 2027, NOW.date(), agreed, (), themes)
    placed = [one for period in PERIODS for one in found.due_in(period)]
    assert sorted(placed, key=lambda one: int(one.action.id)) == list(agreed)
    counts = found.counts(theme_key)
    assert counts.total() == len(agreed)
    assert all(counts[theme_key(one), found.period(one)] for one in agreed)
    document = plan_document(found, DUTCH)
    whats = [str(row[0]) for row in rows_of(document.blocks[2])]
    assert sorted(whats) == sorted(one.action.what for one in agreed)


def test_a_plan_is_called_after_its_chain_and_year(workspace: Workspace) -> None:
    found = plan(workspace, CHAIN)
    assert plan_file_name(found, "text", DUTCH) == "ketenjaarplan-jeugdketen-2027.txt"
