"""Namesakes by command: named at the top, and joined by who knows that they are one person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ketentui.cli.app import run
from ketentui.errors import ExitCode
from tests.cli.conftest import Ketentui


@pytest.fixture
def folder(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """A folder with the exports of two people called Jo, each made on a computer of their own."""
    found, answers = tmp_path / "exports", tmp_path / "answers.json"
    who = ("--chain", "Jeugd", "--organisation", "UWV", "--level", "tactisch", "--name")
    for name, value in (("Jo", 2), ("jo", 4)):
        at = ["--data-dir", str(tmp_path / name)]
        answers.write_text(json.dumps({"p1-1": value}))
        assert run([*at, "scan", "--answers", str(answers), *who, name]) == 0
        out = found / f"{name}{value}.json"
        assert run([*at, "export", "last", "-o", str(out)]) == 0
    capfd.readouterr()
    return found


def ids(folder: Path) -> list[str]:
    return sorted(json.loads(file.read_text())["id"] for file in folder.glob("*.json"))


def test_namesakes_are_named_at_the_top_in_every_form(ketentui: Ketentui, folder: Path) -> None:
    both = ",".join(ids(folder))
    for form in (("-f", "text"), ("-f", "md"), ("-f", "html"), ("--plain",)):
        said = ketentui("team", str(folder), *form)
        assert said.code == 0
        assert both in said.out.replace("\n  ", " "), form
    (remark,) = json.loads(ketentui("team", str(folder), "-f", "json").out)["remarks"]
    assert (remark["kind"], remark["ids"]) == ("namesakes", ids(folder))
    assert f"--one-person {both}" in " ".join(
        ketentui("team", str(folder), "--lang", "en").out.split()
    )


def test_somebody_says_that_they_are_one_person(ketentui: Ketentui, folder: Path) -> None:
    first, second = ids(folder)
    said = ketentui("team", str(folder), "-f", "json", "--one-person", f"{first[:9]}, {second}")
    report = json.loads(said.out)
    assert report["respondents"]["total"] == 1
    assert [one["kind"] for one in report["remarks"]] == ["earlier_assessment"]
    ketentui("import", str(folder))
    pool = ketentui("team", "-f", "json", "--one-person", f"{first},{second}")
    assert json.loads(pool.out)["respondents"]["total"] == 1


def test_a_comparison_names_and_joins_them_too(ketentui: Ketentui, folder: Path) -> None:
    before = folder.with_name("before")
    before.mkdir()
    for file in folder.glob("*.json"):
        values = json.loads(file.read_text())
        values["id"] += "toen"
        for key in ("started_at", "finished_at"):
            values[key] = f"2020{values[key][4:]}"
        values.pop("checksum", None)
        (before / file.name).write_text(json.dumps(values))
    compare = ("compare", "--team", str(before), str(folder))
    then, now = (",".join(ids(one)) for one in (before, folder))
    told = " ".join(ketentui(*compare).out.split())
    assert f"--one-person {then}" in told
    assert f"--one-person {now}" in told
    joined = ("--json", "--one-person", then, "--one-person", now)
    found = json.loads(ketentui(*compare, *joined).out)
    assert found["then"]["respondents"] == found["now"]["respondents"] == 1
    assert [one["kind"] for one in found["now"]["remarks"]] == ["earlier_assessment"]


def test_what_cannot_be_said_is_refused_with_what_to_do(ketentui: Ketentui, folder: Path) -> None:
    (first, _), team = ids(folder), ("team", str(folder), "--one-person")
    for said, code in (
        (f"{first},0", ExitCode.FAILURE),
        (first, ExitCode.USAGE),
        ("", ExitCode.USAGE),
    ):
        refused = ketentui(*team, said)
        assert (refused.code, refused.out) == (code, "")
        assert len(refused.err.splitlines()) == 2
    assert "--team" in ketentui("compare", "a", "b", "--one-person", "a,b").err
