"""A team report of one round, and what is done where more came in than people were invited."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ketentui.errors import ExitCode
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.round import Invitation, InvitedGroup, Round
from ketentui.storage.rounds import round_json
from ketentui.usecases.demo import demo
from tests.cli.conftest import Ketentui, Said

CODE = "KETEN-7KQ4"
Hand = Callable[..., Path]


@pytest.fixture
def hand(tmp_path: Path) -> Hand:
    """Hand in an export of somebody, and return its file."""

    def handed(id: str, organisation: str = "GGD", **of: Any) -> Path:
        content = json.loads(next(iter(demo().exports().values())))
        del content["checksum"]
        content |= {"id": id, "sharing": of.get("sharing", "anonymous")}
        content["round"] = of.get("round", CODE)
        who = {"organisation": organisation, "level": of.get("level"), "name": of.get("name")}
        content["respondent"].update(chain=of.get("chain", "Keten"), **who)
        content["respondent"].pop("installation", None)
        content["questionnaire"]["id"] = of.get("questionnaire", content["questionnaire"]["id"])
        content["finished_at"] = content["started_at"] = "2026-11-12T00:00:00+01:00"
        value = of.get("value", 1 + sum(map(ord, id)) % 5)
        content["answers"] = [{"statement": "p1-1", "value": value}]
        file = tmp_path / "in" / f"{id}.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(content), "utf-8")
        return file

    return handed


@pytest.fixture
def round_file(tmp_path: Path) -> Path:
    asked = json.loads(next(iter(demo().exports().values())))["questionnaire"]
    ref = QuestionnaireRef("ketenscan", asked["version"], "quick", asked["sha256"])
    invitation = Invitation(
        CODE, "Keten", ref, date(2026, 12, 1), date(2999, 12, 1), "Ans", ("GGD", "Gemeente")
    )
    groups = InvitedGroup("GGD", 1), InvitedGroup("Gemeente", 7), InvitedGroup("School", 2)
    file = tmp_path / "round.json"
    file.write_text(round_json(Round(invitation, groups)), "utf-8")
    return file


@pytest.fixture
def exports(hand: Hand) -> Path:
    """A folder with six anonymous people of Gemeente, one of GGD, and one of School who is open."""
    for number in range(6):
        hand(f"gemeente-{number}", "Gemeente")
    hand("school", "School", sharing="open", name="Sam")
    return hand("echt").parent


def said(told: Said) -> str:
    return " ".join(told.err.split())


def test_a_report_of_a_round_says_so_and_what_is_still_to_come(
    ketentui: Ketentui, exports: Path, round_file: Path
) -> None:
    told = ketentui("team", exports, "--round", round_file, "-f", "json")
    report = json.loads(told.out)
    assert (told.code, report["round"], report["min_group"]) == (0, CODE, 5)
    assert [report["respondents"]["invited"], report["respondents"]["response"]["came"]] == [10, 8]
    assert "Nog te verwachten: Gemeente 1; School 1." in told.err
    assert f"Ronde: {CODE}" in ketentui("team", exports, "--round", round_file).out
    assert "round" not in json.loads(ketentui("team", exports, "-f", "json").out)


def test_what_is_from_outside_the_round_is_left_out_and_told_file_by_file(
    ketentui: Ketentui, exports: Path, round_file: Path, hand: Hand
) -> None:
    hand("zonder", round=None)
    hand("ander", round="KETEN-ZZZZ")
    hand("keten", chain="Elders")
    hand("lijst", questionnaire="dans")
    told = ketentui("team", exports, "--round", round_file, "-f", "json")
    assert told.code == ExitCode.BAD_DATA
    assert json.loads(told.out)["respondents"]["total"] == 8
    assert all(f"{name}.json" in told.err for name in ("zonder", "ander", "keten", "lijst"))
    assert "KETEN-ZZZZ" in told.err
    assert "'Elders'" in told.err
    reasons = {one["reason"] for one in json.loads(told.out)["unusable"]}
    assert reasons >= {"outside_rounds", "other_round", "other_chain_in_round"}


def test_in_the_pool_other_rounds_are_no_mistake(
    ketentui: Ketentui, exports: Path, round_file: Path, hand: Hand
) -> None:
    assert "Binnen" not in ketentui("round", "show", round_file).out
    hand("ander", round="KETEN-ZZZZ")
    assert ketentui("import", exports).code == 0
    told = ketentui("team", "--round", round_file, "-f", "json")
    assert (told.code, json.loads(told.out)["respondents"]["total"]) == (0, 8)
    assert "Binnen" in ketentui("round", "show", round_file).out
    assert f"1 ingelezen export is niet van ronde {CODE}" in told.err


def test_four_forged_files_beside_one_person_count_for_nothing_until_somebody_decides(
    ketentui: Ketentui, exports: Path, round_file: Path, hand: Hand
) -> None:
    forged = [f"vals-{number}" for number in range(4)]
    for number, id in enumerate(forged):
        hand(id, " ggd", value=1 + number)
    told = ketentui("team", exports, "--round", round_file, "-f", "json")
    report = json.loads(told.out)
    assert (told.code, report["respondents"]["anonymous"]) == (ExitCode.BAD_DATA, 6)
    assert [(one["kind"], one["count"]) for one in report["remarks"]] == [("held_back", 5)]
    assert "ids" not in report["remarks"][0]
    assert "GGD" not in report["remarks"][0]["detail"]
    listed = {one["id"]: one for one in report["respondents"]["organisations"]}
    assert (listed["GGD"]["respondents"], listed["GGD"]["withheld"]) == (0, True)
    assert not listed["Gemeente"]["withheld"]
    assert all(f"{id}.json: {id}" in told.err for id in ("echt", *forged))
    assert "--leave-out" in told.err
    assert "met 4 andere" not in told.err

    some = ketentui("team", exports, "--round", round_file, "--leave-out", "vals-0,vals-1,vals-2")
    assert some.code == ExitCode.BAD_DATA
    decided = "--leave-out", ",".join(forged), "-f", "json"
    assert "--anyway" in ketentui("team", exports, "--round", round_file, *decided).err
    left = ketentui("team", exports, "--round", round_file, *decided, "--anyway")
    report = json.loads(left.out)
    assert (left.code, report["respondents"]["anonymous"]) == (0, 7)
    assert [(one["kind"], one["count"]) for one in report["remarks"]] == [("left_out", 4)]


def test_two_reports_that_leave_out_different_people_are_asked_about(
    ketentui: Ketentui, exports: Path, round_file: Path, hand: Hand
) -> None:
    hand("vals")
    report = "team", exports, "--round", round_file, "-f", "json"
    assert ketentui(*report).code == ExitCode.BAD_DATA
    for out in ("vals", "echt"):
        told = ketentui(*report, "--leave-out", out)
        assert (told.code, told.out) == (ExitCode.USAGE, "")
        assert "--anyway" in told.err


def test_with_all_that_came_held_back_there_is_no_report(
    ketentui: Ketentui, round_file: Path, hand: Hand
) -> None:
    for number in range(6):
        folder = hand(f"vals-{number}").parent
    told = ketentui("team", folder, "--round", round_file)
    assert (told.code, told.out) == (ExitCode.BAD_DATA, "")
    assert "vals-5.json" in told.err
    assert "--leave-out" in told.err


def test_an_open_export_copied_as_anonymous_does_not_come_into_the_pool(
    ketentui: Ketentui, exports: Path, hand: Hand
) -> None:
    assert ketentui("import", exports).code == 0
    told = ketentui("import", hand("school", "School", sharing="anonymous"))
    assert told.code == ExitCode.BAD_DATA
    assert "school.json" in told.err


@pytest.mark.parametrize(
    ("also", "words"),
    [
        (("--min-group", "4"), "minstens 5"),
        (("--invited", "lijst.csv"), "--invited kan niet samen met --round"),
        (("--chain", "Keten"), "--chain kan niet samen met --round"),
        (("--year", "2026", "--all-chains"), "--all-chains, --year kan niet"),
        (("--leave-out", "niemand"), "niemand"),
    ],
)
def test_what_the_round_says_is_not_said_again(
    ketentui: Ketentui, exports: Path, round_file: Path, also: tuple[str, ...], words: str
) -> None:
    told = ketentui("team", exports, "--round", round_file, *also)
    assert told.code != 0
    assert not told.out
    assert words in said(told)


def test_a_flag_may_ask_for_larger_groups_than_the_round(
    ketentui: Ketentui, exports: Path, round_file: Path
) -> None:
    told = ketentui("team", exports, "--round", round_file, "--min-group", "7", "-f", "json")
    assert json.loads(told.out)["min_group"] == 7


def test_what_came_in_is_counted_and_the_reminder_says_nothing_of_it(
    ketentui: Ketentui, exports: Path, round_file: Path, hand: Hand
) -> None:
    hand("vals")
    told = ketentui("round", "show", round_file, exports, "--json")
    came = {one["organisation"]: one for one in json.loads(told.out)["came"]}
    assert [(name, one["came"], one["owed"]) for name, one in came.items()] == [
        ("Gemeente", 6, 1),
        ("GGD", 2, 0),
        ("School", 1, 1),
    ]
    assert told.code == ExitCode.BAD_DATA
    assert "vals.json" in told.err
    reminders = [
        ketentui("round", "show", round_file, *sources, "--reminder")
        for sources in ((), (exports,))
    ]
    assert reminders[0] == reminders[1]
    assert "Ans" in reminders[0].out
    assert "GGD" not in reminders[0].out
    assert "Reminder" not in reminders[0].out
    assert "reminder" in ketentui("--lang", "en", "round", "show", round_file, "--reminder").out
