"""A chain, an organisation and a person are one, however their names are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.storage.exchange import shared_json
from ketentui.team import Settings
from ketentui.usecases.action_owners import owners
from ketentui.usecases.actions import Draft, add, add_for_team, agreements, team_actions
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.chains import known_chain
from ketentui.usecases.combining import combine_files, combine_pool
from ketentui.usecases.comparing import same_respondent
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.invited import read_invited
from ketentui.usecases.pool import pool_chains, pool_overview, take_in
from ketentui.usecases.targets import set_target, targets_of
from ketentui.usecases.workspace import Workspace

LOOK_ALIKES = [
    ("Coöp", "Coo\u0308p"),
    ("'t Gooi", "’T  Gooi"),
    ("Noord-West", "NOORD–WEST"),
    ("IJsselland", "Ĳssel\u00adland"),
    ("A B", "a\u00a0b\u200b"),
]


def made(workspace: Workspace, name: str) -> Assessment:
    who = Respondent(f"Keten {name}", f"GGD {name}", "tactisch", f"Jo {name}")
    return take_answers(workspace, "klein", Start("full", who), {"doel-1": Answer(3)})


@pytest.fixture(params=LOOK_ALIKES, ids=lambda pair: pair[0])
def both(request: pytest.FixtureRequest, workspace: Workspace) -> tuple[Assessment, ...]:
    """What somebody answered twice under two spellings, once each."""
    return tuple(made(workspace, name) for name in request.param)


@pytest.fixture
def folder(tmp_path: Path, workspace: Workspace, both: tuple[Assessment, ...]) -> Path:
    asked = workspace.library.find("klein").questionnaire
    found = tmp_path / "exports"
    found.mkdir()
    for one in both:
        text = shared_json(asked, one, profile(asked, one))
        (found / f"{one.id}.json").write_text(text, "utf-8")
    return found


def test_in_import_and_team(
    workspace: Workspace, folder: Path, both: tuple[Assessment, ...]
) -> None:
    take_in(workspace, [folder])
    assert list(pool_chains(workspace).values()) == [2]
    assert [one.exports for one in pool_overview(workspace).years] == [2]
    for one in both:
        options = TeamOptions(chain=one.respondent.chain)
        for found in (
            combine_pool(workspace, options),
            combine_files(workspace, [folder], options),
        ):
            (report,) = found.reports
            assert len(report.chains) == len(report.respondents.organisations) == 1
            assert report.respondents.total == 1


def test_in_the_list_of_who_was_invited(
    workspace: Workspace, tmp_path: Path, folder: Path, both: tuple[Assessment, ...]
) -> None:
    asked = tmp_path / "gevraagd.csv"
    asked.write_text("".join(f'"{one.respondent.organisation}",2\n' for one in both), "utf-8")
    settings = Settings(invited=read_invited(asked))
    (report,) = combine_files(workspace, [folder], TeamOptions(settings)).reports
    (count,) = report.respondents.organisations
    assert (count.respondents, count.invited) == (1, 4)
    assert report.respondents.response is not None
    assert report.respondents.response.unlisted == 0


def test_in_comparing_actions_and_targets(
    workspace: Workspace, both: tuple[Assessment, ...]
) -> None:
    one, other = both
    asked = workspace.library.find("klein").questionnaire
    theme = next(asked.themes())[1].id
    assert same_respondent(one.respondent, other.respondent)
    assert len({known_chain(workspace, each.respondent.chain) for each in both}) == 1
    for each in both:
        add(workspace, each.id, Draft("Bellen"))
        add_for_team(workspace, each.respondent.chain, asked, Draft("Samen bellen"))
        seen = targets_of(workspace, each.respondent.chain, asked.id).get(theme)
        set_target(workspace, each.respondent.chain, asked, theme, 4.0, before=seen)
    for each in both:
        found = agreements(workspace, each.respondent.chain).agreed
        assert len(found) == 4
        assert len({agreed.chain for agreed in found}) == 1
        assert len(team_actions(workspace, each.respondent.chain)) == 2
        assert targets_of(workspace, each.respondent.chain, asked.id) == {theme: 4.0}
    assert len(owners(workspace)) == 2
