"""`ketentui pool`: what was taken in is listed, removed after a question, and named right."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from ketentui.errors import ExitCode
from ketentui.usecases.demo import demo
from tests.cli.conftest import Answering, Ketentui

EXPORTS = {name: json.loads(content) for name, content in demo().exports().items()}
FIRST = {key: one for key, one in EXPORTS["voorbeeld-01.json"].items() if key != "checksum"}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an export with an id, of a chain, an organisation and a day; return its folder."""

    def written(id: str, chain: str, organisation: str, day: str, **fields: str) -> Path:
        who = {**FIRST["respondent"], "chain": chain, "organisation": organisation}
        when = f"{day}T10:00:00+01:00"
        export = {**FIRST, "id": id, "respondent": who, "finished_at": when, **fields}
        folder = tmp_path / "in"
        folder.mkdir(exist_ok=True)
        (folder / f"{id}.json").write_text(json.dumps(export), "utf-8")
        return folder

    return written


@pytest.fixture
def pooled(ketentui: Ketentui, write: Write) -> Path:
    write("aaaa", "Jeugdketen", "UWV", "2021-11-20")
    write("aabb", "Jeugdketen", "GGD", "2020-02-03", sharing="anonymous")
    folder = write("cccc", "Zorgketen", "UWV", "2099-11-20")
    ketentui("import", str(folder))
    return folder


def listed(ketentui: Ketentui) -> list[str]:
    return [one["id"] for one in json.loads(ketentui("pool", "list", "--json").out)]


def test_what_was_taken_in_is_listed_chain_by_chain(ketentui: Ketentui, pooled: Path) -> None:
    said = ketentui("pool", "list").out.splitlines()
    assert said[0].startswith("Jeugdketen: 2 exports, in ")
    assert said[1].split()[:4] == ["Kenmerk", "Organisatie", "Niveau", "Wie"]
    assert said[2].startswith("aabb     GGD")
    assert "  anoniem  ketenscan    " in said[2]
    assert said[5].startswith("Zorgketen: 1 export, in ")
    (one,) = json.loads(ketentui("pool", "list", "--json", "--chain", "zorgketen").out)
    assert (one["id"], one["organisation"], one["sharing"]) == ("cccc", "UWV", "open")
    assert Path(one["file"]).read_text().startswith("{")
    assert ketentui("pool", "list", "--chain", "x").code == ExitCode.FAILURE


def test_an_empty_pool_says_what_to_do_and_a_broken_file_how_to_remove_it(
    ketentui: Ketentui, pooled: Path, tmp_path: Path
) -> None:
    (file,) = (tmp_path / "data").rglob("cccc.json")
    file.write_text("{")
    told = ketentui("pool", "list").err.splitlines()
    assert "geen JSON" in told[0]
    assert told[-1].endswith("data pool remove cccc")
    for chain in ("Jeugdketen", "Zorgketen"):
        assert ketentui("pool", "remove", "--chain", chain, "--yes").code == ExitCode.DONE
    said = ketentui("pool", "list")
    assert "Er is niets ingelezen" in said.err
    assert "3 exports zijn eerder weggehaald" in said.err


def test_what_is_removed_is_asked_with_all_that_it_means(
    ketentui: Ketentui, pooled: Path, answering: Answering
) -> None:
    assert ketentui("pool", "remove", "aaaa").code == ExitCode.USAGE
    answering("\n")
    said = ketentui("pool", "remove", "aaaa", "cc").err
    assert "open, UWV, strategisch, Jeugdketen, ketenscan, volledig, 20 nov 2021 (aaaa)\n" in said
    for part in (
        "niet terug te draaien",
        "al gemaakt of gedeeld",
        "uit de map",
        "--again",
        "2 exports",
    ):
        assert part in " ".join(said.split())
    assert "Er is niets verwijderd." in said
    assert listed(ketentui) == ["aabb", "aaaa", "cccc"]
    answering("j\n")
    assert "1 export is weggehaald" in ketentui("pool", "remove", "cc").err
    assert listed(ketentui) == ["aabb", "aaaa"]
    assert "20 nov 2099" in ketentui("team", str(pooled), "--chain", "Zorgketen").out
    told = ketentui("import", str(pooled)).out
    assert "2 exports waren er al.\n1 export is eerder weggehaald" in told
    assert "1 export ingelezen." in ketentui("import", "--again", str(pooled)).out


@pytest.mark.parametrize(
    ("options", "code", "left"),
    [
        ("--chain jeugdketen", ExitCode.DONE, ["cccc"]),
        ("--older-than 1y", ExitCode.DONE, ["cccc"]),
        ("--older-than 1y --chain zorgketen", ExitCode.DONE, ["aabb", "aaaa", "cccc"]),
        ("aa", ExitCode.FAILURE, ["aabb", "aaaa", "cccc"]),
        ("x", ExitCode.FAILURE, ["aabb", "aaaa", "cccc"]),
        ("aaaa --chain jeugdketen", ExitCode.USAGE, ["aabb", "aaaa", "cccc"]),
        ("--older-than gisteren", ExitCode.USAGE, ["aabb", "aaaa", "cccc"]),
        ("--chain x", ExitCode.FAILURE, ["aabb", "aaaa", "cccc"]),
        ("", ExitCode.USAGE, ["aabb", "aaaa", "cccc"]),
    ],
)
def test_a_chain_or_what_is_old_is_removed_and_nothing_else(
    ketentui: Ketentui, pooled: Path, options: str, code: ExitCode, left: list[str]
) -> None:
    assert ketentui("pool", "remove", *options.split(), "--yes").code == code
    assert listed(ketentui) == left


def test_what_is_old_is_told_at_the_start_of_a_team_report_with_a_command_that_works(
    ketentui: Ketentui, pooled: Path, tmp_path: Path
) -> None:
    said = ketentui("team", "--chain", "Jeugdketen")
    assert said.code == ExitCode.DONE
    told = said.err.splitlines()[0]
    assert told.startswith("2 exports van Jeugdketen zijn ouder dan een jaar, de oudste van 3 feb")
    command = shlex.split(told.partition("weg met: ")[2])
    assert command[:3] == ["ketentui", "--data-dir", str(tmp_path / "data")]
    assert ketentui(*command[3:], "--yes").code == ExitCode.DONE
    assert listed(ketentui) == ["cccc"]
    assert ketentui("team").err == ""


def test_a_name_is_mended_for_good_until_that_is_forgotten(
    ketentui: Ketentui, pooled: Path
) -> None:
    said = ketentui("pool", "rename", "--chain", "jeugdketen", "Zorgketen").err
    assert said.startswith("In 2 exports is de naam nu 'Zorgketen'.")
    said = ketentui("pool", "rename", "--organisation", "UWV", "U.W.V.", "--chain", "zorgketen").err
    assert said.startswith("In 2 exports")
    assert "3 exports waren er al." in ketentui("import", str(pooled)).out
    told = ketentui("pool", "list").err
    assert "De keten 'jeugdketen' heet hier 'Zorgketen'" in told
    assert "De organisatie 'UWV' van de keten 'zorgketen' heet hier 'U.W.V.'" in told
    assert "2 verbeterde namen zijn vergeten" in ketentui("pool", "rename", "--forget").err
    assert ketentui("pool", "list").err == ""
    for wrong in (
        ("--forget", "x"),
        ("--chain", "x"),
        ("x",),
        ("--forget", "--organisation", "x", "y"),
        ("--chain", "Zorgketen", ""),
    ):
        assert ketentui("pool", "rename", *wrong).code == ExitCode.USAGE


def test_who_has_the_id_of_another_is_told_the_commands_that_let_the_new_one_in(
    ketentui: Ketentui, pooled: Path
) -> None:
    file = pooled / "aaaa.json"
    export = json.loads(file.read_text())
    export["respondent"]["installation"] = "k1"
    file.write_text(json.dumps(export))
    ketentui("import", str(file))
    export["respondent"]["installation"] = "k2"
    file.write_text(json.dumps(export))
    said = ketentui("import", str(file))
    assert said.code == ExitCode.BAD_DATA
    assert "data pool remove aaaa'" in said.err
    assert ketentui("pool", "remove", "aaaa", "--yes").code == ExitCode.DONE
    assert ketentui("import", "--again", str(file)).out == "1 export ingelezen.\n"
