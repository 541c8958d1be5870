"""What the chain team agreed stands in its report, also on a page and for programs."""

from __future__ import annotations

import json
from datetime import date

import pytest

from ketentui.charts.types import Look
from ketentui.formats import Sheet
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed, around
from ketentui.model.assessment import Action, Answer, Respondent
from ketentui.model.choices import ActionStatus
from ketentui.model.team import TeamReport
from ketentui.team import KnownEdition, Settings, combine
from ketentui.usecases.actions import Draft, add_for_team, settle
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.targets import set_target
from ketentui.usecases.team_export import render_team
from ketentui.usecases.workspace import Workspace
from tests.unit.written import as_text

DUE = date(2027, 1, 15)


@pytest.fixture
def report(workspace: Workspace) -> TeamReport:
    """What one person of a chain says."""
    scanned = workspace.library.find("ketenscan").questionnaire
    answers = {statement.id: Answer(3) for statement in scanned.asked("quick")}
    respondent = Respondent("Jeugdketen")
    made = take_answers(workspace, "ketenscan", Start("quick", respondent), answers)
    editions = {scanned.sha256: KnownEdition(scanned.version, scanned)}
    found = combine([made], editions, Settings())
    assert found is not None
    return found


def written(workspace: Workspace, report: TeamReport, format: str) -> str:
    return as_text(render_team(workspace, [report], format, Locale("nl"), Sheet(80, Look())))


def test_a_page_has_what_was_agreed_after_what_is_to_be_printed(
    workspace: Workspace, report: TeamReport
) -> None:
    assert "<h2>Afspraken</h2>" not in written(workspace, report, "html")
    draft = Draft("Kaart <b>maken</b>", "p3", "Zoë", DUE)
    agreed = add_for_team(workspace, "Jeugdketen", report.questionnaire, draft)
    settle(workspace, agreed, "done", "Hij hangt er.\nEn hij klopt.")
    before, _, after = written(workspace, report, "html").partition("Deel 2: naslag")
    assert (
        "<tr><td>Kaart &lt;b&gt;maken&lt;/b&gt;</td><td>Besturing op alle niveaus</td>"
        "<td>Zoë</td><td>vrijdag 15 januari 2027</td><td>gedaan</td>"
        "<td>Hij hangt er. En hij klopt.</td></tr>"
    ) in after
    assert "Afspraken</h2>" not in before


def test_a_report_has_what_was_agreed_about_its_year_and_what_is_still_pending(
    workspace: Workspace, report: TeamReport
) -> None:
    def agreed(what: str, day: date, status: ActionStatus) -> Agreed:
        action = Action(what, "", what, status=status)
        return Agreed(action, "Jeugdketen", "ketenscan", None, None, day)

    every = [
        agreed("later", date(2026, 3, 1), "open"),
        agreed("gedaan", date(2024, 3, 1), "done"),
        agreed("bezig", date(2024, 12, 1), "busy"),
        agreed("lang geleden gedaan", date(2022, 3, 1), "done"),
        agreed("lang geleden open", date(2022, 3, 1), "open"),
    ]
    found = [one.action.what for one in around(every, date(2024, 11, 20))]
    assert found == ["lang geleden open", "bezig", "gedaan"]


@pytest.mark.parametrize(
    ("format", "told"),
    [
        ("md", "| 4,5, nog +1,5"),
        ("html", "doel 4,5, nog +1,5"),
        ("text", " nog +1,5\n"),
        ("json", '"target": 4.5'),
    ],
)
def test_where_the_chain_wants_a_theme_to_be_stands_beside_where_it_is(
    workspace: Workspace, report: TeamReport, format: str, told: str
) -> None:
    assert told not in written(workspace, report, format)
    set_target(workspace, "Jeugdketen", report.questionnaire, "p1", 4.5, before=None)
    assert told in written(workspace, report, format)


def test_programs_get_what_was_agreed_and_a_spreadsheet_does_not(
    workspace: Workspace, report: TeamReport
) -> None:
    assert json.loads(written(workspace, report, "json"))["actions"] == []
    draft = Draft("Kaart maken", "p3", "Zoë", DUE)
    agreed = add_for_team(workspace, "Jeugdketen", report.questionnaire, draft)
    add_for_team(workspace, "Elders", report.questionnaire, Draft("Iets anders"))
    settle(workspace, agreed, "done", "Hij hangt er.")
    assert json.loads(written(workspace, report, "json"))["actions"] == [
        {
            "id": agreed.action.id,
            "theme": "p3",
            "what": "Kaart maken",
            "who": "Zoë",
            "due": "2027-01-15",
            "status": "done",
            "effect": "Hij hangt er.",
            "agreed_on": f"{workspace.now().date()}",
        }
    ]
    assert "Kaart maken" not in written(workspace, report, "csv")
