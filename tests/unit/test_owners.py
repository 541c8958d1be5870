"""A new action is one's own with the newest assessment of a chain, or its team's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.usecases.action_owners import Owner, agree, owners
from ketentui.usecases.actions import Draft, add_for_team, agreements, team_actions
from ketentui.usecases.assessing import Start, start, take_answers
from ketentui.usecases.demo import demo, write_exports
from ketentui.usecases.pool import take_in
from ketentui.usecases.workspace import Workspace
from tests.conftest import Clock

Scan = Callable[..., Assessment]


@pytest.fixture
def scan(workspace: Workspace) -> Scan:
    """Finish a quick scan of a chain."""

    def scanned(chain: str, questionnaire: str = "ketenscan") -> Assessment:
        first = workspace.library.find(questionnaire).questionnaire.asked("quick")[0]
        begin = Start("quick", Respondent(chain=chain))
        return take_answers(workspace, questionnaire, begin, {first.id: Answer(4)})

    return scanned


def told(owner: Owner) -> tuple[str, str | None, str | None]:
    return owner.chain, owner.assessment, owner.questionnaire.id if owner.questionnaire else None


def test_the_newest_finished_assessment_of_a_chain_comes_before_its_team(
    workspace: Workspace, scan: Scan, clock: Clock
) -> None:
    scan("Jeugdketen")
    clock.move(days=1)
    newest = scan("jeugdketen", "klein")
    clock.move(days=1)
    start(workspace, "ketenscan", Start(respondent=Respondent("Jeugdketen"))).close()
    own, team = owners(workspace)
    assert told(own) == ("jeugdketen", newest.id, "klein")
    assert own.day == date(2026, 11, 22)
    assert team.chain.casefold() == "jeugdketen"
    assert told(team)[1:] == (None, "klein")


def test_every_chain_that_is_known_has_a_team_and_one_without_a_name_has_none(
    workspace: Workspace, scan: Scan, tmp_path: Path
) -> None:
    nameless = scan("")
    write_exports(tmp_path / "exports")
    take_in(workspace, [tmp_path / "exports"])
    small = workspace.library.find("klein").questionnaire
    add_for_team(workspace, "Aaketen", small, Draft("Bellen"))
    assert list(map(told, owners(workspace))) == [
        ("", nameless.id, "ketenscan"),
        ("Aaketen", None, "klein"),
        (demo().chain, None, "ketenscan"),
    ]


def test_without_assessment_or_chain_there_is_nobody(workspace: Workspace) -> None:
    start(workspace, "ketenscan", Start()).close()
    assert owners(workspace) == ()


def test_what_is_agreed_is_kept_where_its_owner_has_theirs(
    workspace: Workspace, scan: Scan
) -> None:
    scanned = scan("Jeugdketen")
    own, team = (agree(workspace, one, Draft("Bellen", "p1")) for one in owners(workspace))
    assert workspace.store.load(scanned.id).actions == (own.action,)
    assert team_actions(workspace, "Jeugdketen") == (team,)
    assert set(agreements(workspace).agreed) == {own, team}
