"""What commands say of an assessment of which the file is damaged, or changed while it was open."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from ketentui.cli.plain.scan import goes_on_here
from ketentui.config.paths import paths_below
from ketentui.errors import ExitCode
from ketentui.locale import Locale
from ketentui.usecases.assessing import Start, resume, start
from ketentui.usecases.workspace import Workspace
from tests.cli.conftest import Ketentui
from tests.cli.test_plain import talk

COPY = "is beschadigd; dit is de kopie van daarvoor."


@pytest.fixture
def answered(tmp_path: Path) -> Path:
    """Return the file of an assessment in which two statements were answered."""
    workspace = Workspace(paths_below(tmp_path / "data"), new_id=lambda: "test0001")
    opened = start(workspace, "ketenscan", Start())
    opened.choose("p1-1", 4)
    opened.choose("p2-1", 3)
    opened.close()
    return workspace.store.path("test0001")


def test_a_damaged_assessment_is_told_from_its_copy_and_that_is_said(
    ketentui: Ketentui, answered: Path
) -> None:
    answered.write_text("{")
    for command in (("list",), ("show", "test0001"), ("export", "test0001", "-o", "-")):
        said = ketentui(*command)
        assert (said.code, said.err.count(COPY)) == (0, 1), command
        assert "Antwoorden in de kopie: 1." in said.err
    assert ketentui().err.count(COPY) == 1
    (exported,) = json.loads(ketentui("export", "test0001", "-o", "-").out)["answers"]
    assert exported == {"statement": "p1-1", "value": 4}
    assert answered.read_text() == "{"


def test_what_can_only_just_be_read_is_no_more_than_that(
    ketentui: Ketentui, answered: Path
) -> None:
    answered.write_bytes(answered.read_bytes().replace(b'"value": 3', b'"value": 1'))
    answered.with_suffix(".bak").unlink()
    said = ketentui("show", "test0001")
    assert said.code == ExitCode.DONE
    assert "een kopie die heel is, is er niet" in said.err


def test_the_team_report_says_that_a_copy_counts(ketentui: Ketentui, answered: Path) -> None:
    workspace = Workspace(paths_below(answered.parents[1]))
    opened = resume(workspace, "test0001")
    opened.finish()
    opened.go_to("p1-1")
    opened.close()
    said = ketentui("team", "--with-mine")
    assert said.code == ExitCode.DONE
    assert "het bestand beschadigd" not in said.out
    answered.write_text("{")
    said = ketentui("team", "--with-mine")
    assert said.code == ExitCode.DONE
    said_whole = " ".join(said.out.split())
    assert "Van één zelfevaluatie op deze computer is het bestand beschadigd" in said_whole


@pytest.mark.parametrize(("lines", "on"), [(["3", "2"], "p2-1"), (["1"], "p1-2"), ([""], "p1-2")])
def test_line_by_line_somebody_chooses_what_goes_on(
    answered: Path, lines: list[str], on: str
) -> None:
    workspace = Workspace(paths_below(answered.parents[1]))
    here = resume(workspace, "test0001")
    answered.with_suffix(".lock").unlink()
    there = resume(workspace, "test0001")
    there.choose("p2-1", 1)
    there.close()
    talking = talk(*lines)
    here.decide = partial(goes_on_here, talking.conversation, Locale("nl"))
    here.choose("p1-2", 5)
    assert "Antwoorden hier: 3. Op schijf: 2, bewaard op" in talking.text
    assert here.assessment == workspace.store.load("test0001")
    assert here.answer("p1-2").given == (on == "p1-2")
    here.choose("p2-1", 5)
    here.close()
