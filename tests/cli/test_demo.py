"""The demo: there in one command, gone in another, always the same, and it says it is made up."""

from __future__ import annotations

import json
import runpy
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import ketentui as package
from ketentui.errors import ExitCode
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.text import cells
from ketentui.storage.exchange import check_answers, read_shared
from ketentui.usecases.demo import demo
from tests.cli.conftest import Ketentui

ROOT = Path(__file__).parent.parent.parent
EXPORTS = ROOT / "exports"


def pooled(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "data" / "pool").rglob("voorbeeld-*.json"))


def test_it_is_taken_in_and_says_what_to_type_next(ketentui: Ketentui, tmp_path: Path) -> None:
    said = ketentui("demo")
    assert said.code == ExitCode.DONE
    assert "24 zelfevaluaties van de Voorbeeldketen (verzonnen)" in said.out
    assert "Niemand erin bestaat." in said.out
    assert "data team\n" in said.out
    assert "demo --remove\n" in said.out
    assert len(pooled(tmp_path)) == 24


def test_a_newcomer_then_sees_the_team_report(ketentui: Ketentui) -> None:
    ketentui("demo")
    said = ketentui("team")
    assert said.code == ExitCode.DONE
    assert said.out.startswith("Ketenbeeld: Voorbeeldketen (verzonnen)\n")
    assert "Gespreksagenda: 60 minuten" in said.out
    assert max(map(cells, said.out.splitlines())) <= 80
    for format, start in (("md", "# Ketenbeeld"), ("html", "<!doctype html>"), ("csv", "quest")):
        assert ketentui("team", "-f", format).out.startswith(start)


def test_twice_is_once_and_removed_is_gone(ketentui: Ketentui, tmp_path: Path) -> None:
    ketentui("demo")
    before = {path: path.read_bytes() for path in pooled(tmp_path)}
    ketentui("demo")
    assert {path: path.read_bytes() for path in pooled(tmp_path)} == before
    assert "is weg" in ketentui("demo", "--remove").out
    assert not [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert "was er niet" in ketentui("demo", "--remove").out


def test_it_becomes_files_that_are_not_overwritten(ketentui: Ketentui, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    said = ketentui("demo", "-o", str(folder))
    assert f"team {folder}" in said.out
    assert len(list(folder.iterdir())) == 24
    assert ketentui("demo", "-o", str(folder)).code == ExitCode.FAILURE
    assert ketentui("demo", "-o", str(folder), "--force").code == ExitCode.DONE
    assert ketentui("demo", "-o", str(folder), "--remove").code == ExitCode.USAGE


def test_its_exports_are_real_ones(tmp_path: Path) -> None:
    made = demo()
    for name, content in made.exports().items():
        (tmp_path / name).write_text(content, "utf-8")
        export = read_shared(tmp_path / name)
        check_answers(made.questionnaire, export.depth, export.answers)
        asked = made.questionnaire.asked(export.depth)
        assert all(export.answer(statement.id).given for statement in asked)


def test_it_shows_all_that_a_chain_can_show() -> None:
    people = demo().assessments
    assert len(people) == 24
    assert len({one.respondent.organisation for one in people}) == 4
    assert len({one.respondent.level for one in people}) == 3
    assert {one.depth for one in people} == {"quick", "full"}
    assert {one.sharing for one in people} == {"open", "anonymous"}
    assert not any(one.respondent.name for one in people)
    answers = [answer for one in people for answer in one.answers.values()]
    assert {answer.reason for answer in answers} == {None, "unknown", "not_applicable"}
    assert sum(bool(answer.note) for answer in answers) > 20
    assert _mean(people, "ik-1") > _mean(people, "anderen-1") + 1


def _mean(people: tuple[Assessment, ...], statement: str) -> float:
    values = [value for one in people if (value := one.answer(statement).value) is not None]
    return sum(values) / len(values)


def test_the_samples_are_what_the_program_makes_today() -> None:
    samples = runpy.run_path(str(ROOT / "scripts" / "samples.py"))["samples"]()
    there = {
        path.relative_to(EXPORTS).as_posix(): path.read_text("utf-8")
        for path in EXPORTS.rglob("*")
        if path.is_file() and path.name != "README.md"
    }
    assert there.keys() == samples.keys(), "make samples"
    assert [name for name in samples if there[name] != samples[name]] == [], "make samples"


@pytest.mark.parametrize("kind", ["assessment-1", "team-2"])
def test_the_samples_fit_their_schemas(kind: str) -> None:
    schemas = Path(package.__file__).parent / "schemas"
    schema = json.loads((schemas / f"{kind}.schema.json").read_bytes())
    samples = {"assessment-1": "voorbeeldketen/*.json", "team-2": "ketenbeeld.json"}
    files = list(EXPORTS.glob(samples[kind]))
    assert files
    for file in files:
        Draft202012Validator(schema).validate(json.loads(file.read_bytes()))


def test_the_samples_say_that_they_are_made_up() -> None:
    assert "made up" in (EXPORTS / "README.md").read_text("utf-8")
    assert "(verzonnen)" in (EXPORTS / "ketenbeeld.md").read_text("utf-8").splitlines()[0]
    assert "(verzonnen)" in json.loads((EXPORTS / "ketenbeeld.json").read_bytes())["chains"][0]


def test_its_answers_come_along_to_another_edition() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "demo_answers.py"))
    text = script["FILE"].read_text("utf-8")
    of_now = demo().questionnaire
    assert script["renewed"](text, of_now) == (text, [])
    part, *others = of_now.parts
    theme, *more = part.themes
    core, *kept = theme.statements
    changed = replace(
        theme,
        statements=(replace(core, id="p1-98"), *kept, replace(core, id="p1-99", core=False)),
    )
    edition = replace(of_now, parts=(replace(part, themes=(changed, *more)), *others))
    renewed, moved = script["renewed"](text, edition)
    assert [line.partition(": ")[2][:14] for line in moved] == ["p1-1 -> p1-98:"] * len(moved)
    assert moved
    before, after = tomllib.loads(text), tomllib.loads(renewed)
    assert after["statements"]["p1"].split() == [one.id for one in changed.statements]
    assert after["core"]["p1"] == "p1-98"
    for then, now in zip(before["respondents"], after["respondents"], strict=True):
        old, new = then["answers"].split(), now["answers"].split()
        assert new[1:] == old[1:]
        assert new[0][: len(old[0])] == old[0]
        assert len(new[0]) == len(changed.asked(now["depth"]))
        assert "p1-1" not in now.get("notes", {})
    assert script["renewed"](renewed, edition) == (renewed, [])
