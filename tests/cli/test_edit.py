"""Correcting who answered: on the command line, line by line and in the app, by the same rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ketentui.locale import Locale
from ketentui.model.assessment import Assessment, Respondent
from ketentui.tui.screens.correction import CorrectionPage
from ketentui.tui.screens.home import HomePage
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Start
from ketentui.usecases.handing_out import Crowd, handing_out
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui
from tests.conftest import OpenApp


@pytest.fixture
def answered(ketentui: Ketentui, tmp_path: Path) -> str:
    """Return the id of a finished assessment."""
    file = tmp_path / "antwoorden.csv"
    file.write_text("p1-1;4\np2-1;w\n", "utf-8")
    said = ketentui("scan", "--answers", file, "--chain", "Jeugdketen", "--level", "tactisch")
    return said.out.strip()


STAYS = "Wat je invulde, staat er de volgende keer weer."


def shared(ketentui: Ketentui, id: str, *options: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(ketentui("export", id, "-o", "-", *options).out)
    return found


def test_what_was_said_is_corrected_and_the_answers_stay(ketentui: Ketentui, answered: str) -> None:
    before = shared(ketentui, answered)
    said = ketentui("edit", answered, "--organisation", "Loket", "--level", "-", "--name", "Jo")
    assert (said.code, said.out) == (0, "")
    assert (
        "Gewijzigd: organisatie van 'leeg' naar 'Loket'; niveau van 'tactisch' naar 'leeg'; "
        "naam van 'leeg' naar 'Jo'"
    ) in " ".join(said.err.split())
    after = shared(ketentui, answered)
    who = after["respondent"]
    assert isinstance(who, dict)
    assert (who["organisation"], who["level"], who["name"]) == ("Loket", None, "Jo")
    assert after["answers"] == before["answers"]
    assert "exported_at" not in after
    assert "Er verandert niets" in ketentui("edit", answered, "--name", "Jo").err
    assert ketentui("edit", answered).code == 2
    assert ketentui("edit", answered, "--name", "x" * 1000).code == 2


def test_of_a_copy_that_is_out_is_said_what_becomes_of_it(
    ketentui: Ketentui, answered: str, tmp_path: Path
) -> None:
    old, new = tmp_path / "oud.json", tmp_path / "nieuw.json"
    ketentui("export", answered, "-o", old)
    told = ketentui("edit", answered, "--chain", "Zorgketen", "--organisation", "Loket").err
    assert "in de plaats" in told
    ketentui("export", answered, "-o", new)
    for files in ((old, new), (new, old)):  # in whatever order they come
        ketentui("import", *files)
        listed = ketentui("pool", "list").out
        assert "Zorgketen" in listed
        assert "Jeugdketen" not in listed
    assert "allebei mee" in ketentui("edit", answered, "--sharing", "anoniem").err
    assert shared(ketentui, answered)["id"] != answered


def only(workspace: Workspace) -> Assessment:
    (found,) = workspace.store.readable()
    return found


@pytest.mark.parametrize("way", [(), ("enter", "o")])
async def test_the_app_corrects_from_home_and_from_the_overview(
    open_app: OpenApp, workspace: Workspace, way: tuple[str, ...]
) -> None:
    start = Start("full", Respondent("Jeugdketen", "Aa", "tactisch", "Jo"))
    assessing.start(workspace, "klein", start).close()
    async with open_app() as terminal:
        await terminal.press(*way, "w")
        assert terminal.shows(CorrectionPage)
        await terminal.press("down")
        await terminal.write(" en Bee", "ctrl+s")
        assert not terminal.shows(CorrectionPage)
        assert "Gewijzigd: organisatie van 'Aa' naar 'Aa en Bee'" in terminal.text
    assert only(workspace).respondent == Respondent("Jeugdketen", "Aa en Bee", "tactisch", "Jo")


async def test_what_was_written_is_there_again_and_esc_changes_nothing(
    open_app: OpenApp, workspace: Workspace
) -> None:
    assessing.start(workspace, "klein", Start("full", Respondent("Jeugdketen"))).close()
    async with open_app() as terminal:
        await terminal.press("w")
        await terminal.write(" en Zorg", "escape")
        assert terminal.shows(HomePage)
        assert STAYS in terminal.text
        assert only(workspace).respondent.chain == "Jeugdketen"
        await terminal.press("w")
        assert "Jeugdketen en Zorg" in terminal.text
        assert "Hier staat wat je eerder wijzigde" in terminal.text
        await terminal.press("ctrl+g")
        assert "Hier staat" not in terminal.text
        await terminal.press("escape")
        assert STAYS not in terminal.text
    assert only(workspace).respondent.chain == "Jeugdketen"


def test_of_a_team_report_that_went_out_is_said_that_it_stays(workspace: Workspace) -> None:
    opened = assessing.start(workspace, "klein", Start("full", sharing="anonymous"))
    opened.close()
    assert not opened.told_of_copies("anonymous", Locale("nl"))
    crowd = Crowd("klein", 5, "alle", {opened.assessment.id_when_anonymous: "antwoorden"})
    with handing_out(workspace, [crowd]):
        pass
    (told,) = opened.told_of_copies("anonymous", Locale("nl"))
    assert "ketenbeeld naar buiten" in told
