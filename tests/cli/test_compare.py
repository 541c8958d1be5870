"""What changed, by command: two assessments, a whole series, and how far a target is."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ketentui.errors import ExitCode
from ketentui.model.assessment import Answer, Respondent
from ketentui.paths import paths_below
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui, Said


@pytest.fixture
def scans(tmp_path: Path) -> list[str]:
    """The ids of three yearly scans: one theme goes up, one down, one has no score."""
    return [
        taken(tmp_path, 2024, {"p1-1": 2, "p2-1": 4}),
        taken(tmp_path, 2025, {"p1-1": 3, "p2-1": 3}),
        taken(tmp_path, 2026, {"p1-1": 5, "p2-1": 3}),
    ]


def taken(folder: Path, year: int, answers: dict[str, int]) -> str:
    workspace = Workspace(paths_below(folder / "data"), lambda: datetime(year, 11, 21, tzinfo=UTC))
    given = {id: Answer(value) for id, value in answers.items()}
    start = Start("quick", Respondent("Jeugdketen"))
    return take_answers(workspace, "ketenscan", start, given).id


def themes(said: Said) -> dict[str, dict[str, object]]:
    return {one["id"]: one for one in json.loads(said.out)["parts"][0]["themes"]}


def test_two_are_compared_in_words_and_as_json(ketentui: Ketentui, scans: list[str]) -> None:
    found = themes(ketentui("compare", scans[0], scans[2], "--json"))
    assert found["p1"] == {
        "id": "p1", "scores": [2.0, 5.0], "answered": [1, 1], "asked": 1, "change": 3.0,
        "target": None,
    }  # fmt: skip
    assert found["p3"]["change"] is None
    shown = ketentui("compare", scans[2][:6], scans[0]).out
    assert "3,0 vooruit" in shown
    assert "1,0 achteruit" in shown
    assert "niet te vergelijken" in shown


def test_a_chain_is_compared_over_all_times(ketentui: Ketentui, scans: list[str]) -> None:
    said = json.loads(ketentui("compare", "--chain", "jeugdketen", "--json").out)
    assert [one["id"] for one in said["assessments"]] == scans
    assert said["parts"][0]["themes"][0]["scores"] == [2.0, 3.0, 5.0]
    english = ketentui("compare", "--chain", "jeugdketen", "--lang", "en", "--ascii").out
    assert "3 times" in english
    assert "3.0 up" in english
    assert english.isascii()


def test_a_target_is_set_shown_and_taken_away(ketentui: Ketentui, scans: list[str]) -> None:
    assert "doel 4,5" in ketentui("targets", "set", "ambitie", "4,5", "--chain", "jeugdketen").err
    (target,) = json.loads(ketentui("targets", "list", "--json").out)
    assert (target["chain"], target["theme"], target["target"]) == ("Jeugdketen", "p1", 4.5)
    assert "Jeugdketen" in ketentui("targets", "list").out
    assert "doel 4,5 gehaald" in ketentui("compare", scans[0], scans[2]).out
    ketentui("targets", "set", "p1", "-", "--chain", "jeugdketen")
    assert ketentui("targets", "list").out == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("compare",), ExitCode.USAGE),
        (("compare", "last"), ExitCode.USAGE),
        (("compare", "last", "last"), ExitCode.FAILURE),
        (("compare", "last", "zzz"), ExitCode.FAILURE),
        (("compare", "last", "zzz", "--chain", "Jeugdketen"), ExitCode.USAGE),
        (("compare", "--questionnaire", "ketenscan"), ExitCode.USAGE),
        (("compare", "--chain", "Elders"), ExitCode.FAILURE),
        (("compare", "--chain", "Jeugdketen", "--questionnaire", "dans"), ExitCode.FAILURE),
        (("targets", "set", "p1", "4"), ExitCode.USAGE),
        (("targets", "set", "p1", "6", "--chain", "Jeugdketen"), ExitCode.USAGE),
        (("targets", "set", "p9", "4", "--chain", "Jeugdketen"), ExitCode.USAGE),
        (("targets", "set", "p1", "4", "--chain", "Elders"), ExitCode.FAILURE),
    ],
)
def test_a_mistake_is_one_clear_message(
    ketentui: Ketentui, scans: list[str], arguments: tuple[str, ...], code: ExitCode
) -> None:
    said = ketentui(*arguments)
    assert (said.code, said.out) == (code, "")
    assert said.err.startswith("ketentui: ")
