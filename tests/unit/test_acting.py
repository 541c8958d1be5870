"""What is agreed is kept where it belongs, comes back by date, and can be told apart when late."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ketentui.config.paths import paths_below
from ketentui.documents.actions import attention_line
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale
from ketentui.model.agreed import Attention, Target, TeamAgreements
from ketentui.model.assessment import Action, Answer, Assessment, Respondent
from ketentui.model.replacing import replace
from ketentui.model.text import ACTION_LENGTH
from ketentui.storage.files import files_in
from ketentui.usecases.actions import (
    Draft,
    add,
    add_for_team,
    agreements,
    attention_needed,
    chain_files,
    change,
    draft,
    find_action,
    remove,
    settle,
    team_actions,
)
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.chains import known_chain
from ketentui.usecases.typed_texts import theme_id
from ketentui.usecases.workspace import Workspace

SATURDAY = datetime(2026, 11, 21, 10, tzinfo=UTC)
TODAY = SATURDAY.date()


def ids() -> Iterator[str]:
    return (f"id{number}" for number in count())


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    numbers = ids()
    return Workspace(paths_below(tmp_path), lambda: SATURDAY, lambda: next(numbers))


@pytest.fixture
def scanned(workspace: Workspace) -> Assessment:
    start = Start("quick", Respondent(chain="Jeugdketen"))
    return take_answers(workspace, "ketenscan", start, {"p1-1": Answer(4)})


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_an_action_is_kept_with_its_assessment(workspace: Workspace, scanned: Assessment) -> None:
    agreed = add(workspace, scanned.id, Draft(" Bellen\x1b[2J ", "ambitie", "Zoë", days(7)))
    (kept,) = workspace.store.load(scanned.id).actions
    assert kept == agreed.action
    assert (kept.what, kept.theme, kept.who, kept.due) == ("Bellen", "p1", "Zoë", days(7))
    assert agreed.theme is not None
    assert agreed.theme("nl") == "Een gedeelde ambitie"
    assert workspace.store.load(scanned.id).answers == scanned.answers


def test_an_action_of_the_team_is_kept_by_chain(workspace: Workspace) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    agreed = add_for_team(workspace, "Jeugdketen", scan, Draft("Ketenkaart maken", "p3"))
    assert agreed.assessment is None
    assert team_actions(workspace, "jeugdketen") == (agreed,)
    assert team_actions(workspace, "Loonaangifteketen") == ()


def test_a_draft_takes_its_first_step_from_the_advice(workspace: Workspace) -> None:
    assert draft("p1", "Bespreek dit maandag.") == Draft("Bespreek dit maandag", "p1")


def test_an_action_can_be_changed_and_settled(workspace: Workspace, scanned: Assessment) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    for agreed in (
        add(workspace, scanned.id, Draft("Bellen")),
        add_for_team(workspace, "Jeugdketen", scan, Draft("Schrijven")),
    ):
        later = change(workspace, agreed, lambda one: replace(one, due=days(3)))
        done = settle(workspace, later, "done", "Het hielp.")
        assert find_action(workspace, agreed.action.id) == done
        assert (done.action.due, done.action.status) == (days(3), "done")
        assert settle(workspace, done, "open").action.effect == "Het hielp."


def test_what_was_changed_elsewhere_meanwhile_is_not_overwritten(
    workspace: Workspace, scanned: Assessment
) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    for seen in (
        add(workspace, scanned.id, Draft("Bellen")),
        add_for_team(workspace, "Jeugdketen", scan, Draft("Schrijven")),
    ):
        done = settle(workspace, seen, "done", "Vanuit een ander venster.")
        for late in (lambda: settle(workspace, seen, "open"), lambda: remove(workspace, seen)):  # noqa: B023
            with pytest.raises(KetentuiError, match="action_changed"):
                late()
        assert find_action(workspace, seen.action.id) == done


def test_an_action_can_be_removed_and_takes_nothing_else_along(
    workspace: Workspace, scanned: Assessment
) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    gone = [
        add(workspace, scanned.id, Draft("Belen")),
        add_for_team(workspace, "Jeugdketen", scan, Draft("Schrijjven")),
    ]
    kept = {add(workspace, scanned.id, Draft("Bellen"))}
    kept.add(add_for_team(workspace, "Jeugdketen", scan, Draft("Schrijven")))
    for one in gone:
        remove(workspace, one)
        with pytest.raises(KetentuiError, match="action_gone"):
            remove(workspace, one)
    assert set(agreements(workspace).agreed) == kept
    assert workspace.store.load(scanned.id).answers == scanned.answers


def test_an_action_says_what_is_to_be_done(workspace: Workspace, scanned: Assessment) -> None:
    with pytest.raises(KetentuiError, match="action_without_what"):
        add(workspace, scanned.id, Draft(" \t"))
    agreed = add(workspace, scanned.id, Draft("Bellen"))
    with pytest.raises(KetentuiError, match="action_without_what"):
        change(workspace, agreed, lambda one: replace(one, what=""))
    assert workspace.store.load(scanned.id).actions == (agreed.action,)


@pytest.mark.parametrize("field", ["what", "who", "effect"])
def test_a_text_that_is_too_long_is_refused_whoever_agreed(
    workspace: Workspace, scanned: Assessment, field: str
) -> None:
    def with_text(text: str) -> Callable[[Action], Action]:
        values: dict[str, Any] = {field: text}
        return lambda one: replace(one, **values)

    scan = workspace.library.find("ketenscan").questionnaire
    kept = add(workspace, scanned.id, Draft("Bellen"))
    for agreed in (kept, add_for_team(workspace, "Jeugdketen", scan, Draft("Bellen"))):
        most = change(workspace, agreed, with_text("é" * ACTION_LENGTH))
        with pytest.raises(KetentuiError) as raised:
            change(workspace, most, with_text("é" * (ACTION_LENGTH + 1)))
        assert raised.value.key == "action_too_long"
        assert "301 tekens" in Locale("nl").error(raised.value)[0]
        assert find_action(workspace, agreed.action.id) == most
    with pytest.raises(KetentuiError, match="action_too_long"):
        add(workspace, scanned.id, Draft("x" * (ACTION_LENGTH + 1)))


def test_a_long_text_from_elsewhere_stays_when_something_else_changes(
    workspace: Workspace, scanned: Assessment
) -> None:
    long = Action("ver", "", "x" * 999)
    workspace.store.amend(scanned.id, lambda one: replace(one, actions=(long,)))
    done = settle(workspace, find_action(workspace, "ver"), "done", "Het hielp.")
    assert done.action == replace(long, status="done", effect="Het hielp.")


def test_an_open_assessment_takes_no_action_from_elsewhere(
    workspace: Workspace, scanned: Assessment
) -> None:
    record = workspace.store.open(scanned.id)
    with pytest.raises(KetentuiError) as raised:
        add(workspace, scanned.id, Draft("Bellen"))
    record.close()
    assert raised.value.exit_code == ExitCode.IN_USE


def test_all_of_a_chain_comes_by_date(workspace: Workspace, scanned: Assessment) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    add(workspace, scanned.id, Draft("Ooit"))
    add(workspace, scanned.id, Draft("Later", due=days(9)))
    add_for_team(workspace, "jeugdketen", scan, Draft("Eerst", due=days(-1)))
    add_for_team(workspace, "Elders", scan, Draft("Niet van ons", due=days(0)))
    found = agreements(workspace, "JEUGDKETEN")
    assert [one.action.what for one in found.agreed] == ["Eerst", "Later", "Ooit"]
    assert [one.late(TODAY) for one in found.agreed] == [True, False, False]
    settle(workspace, found.agreed[0], "done")
    assert [one.action.what for one in agreements(workspace, "Jeugdketen").pending] == [
        "Later",
        "Ooit",
    ]


ACTION = '{"id": "x", "theme": "", "what": "", "questionnaire": "a", "agreed_on": "2026-01-01"}'


@pytest.mark.parametrize(
    "told",
    [
        '"chain": 3',
        *(
            f'"chain": "", "targets": [{{"questionnaire": "a", "theme": "a", "score": {score}}}]'
            for score in ("Infinity", "NaN", "900", "-1", "1e999")
        ),
        f'"chain": "", "actions": [{ACTION}, {ACTION}]',
    ],
)
def test_a_damaged_file_keeps_no_other_action_from_view(
    workspace: Workspace, scanned: Assessment, told: str
) -> None:
    add(workspace, scanned.id, Draft("Bellen"))
    files = chain_files(workspace)
    files.change("Elders", lambda one: one)
    files.path("Elders").write_text(f'{{"version": 1, "agreements": {{{told}}}}}')
    found = agreements(workspace)
    assert len(found.agreed) == len(found.damaged) == 1
    assert found.damaged[0].error.key == "agreements_invalid"
    with pytest.raises(KetentuiError, match="agreements_invalid"):
        files.load("elders")


def test_the_summary_counts_what_is_due_up_to_sunday_and_what_is_late(
    workspace: Workspace, scanned: Assessment
) -> None:
    for due in (-2, 0, 1, 2):
        add(workspace, scanned.id, Draft("Bellen", due=days(due)))
    assert attention_needed(workspace) == Attention(this_week=2, late=1)
    assert attention_needed(workspace, []) == Attention(0, 0)


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (Attention(0, 0), ""),
        (Attention(1, 0), "1 afspraak verloopt deze week"),
        (Attention(2, 1), "2 afspraken verlopen deze week · 1 afspraak is te laat"),
        (Attention(0, 3), "3 afspraken zijn te laat"),
    ],
)
def test_the_summary_is_one_line(counted: Attention, said: str) -> None:
    assert attention_line(counted, Locale("nl")) == said


def test_an_action_is_found_by_the_beginning_of_its_id(
    workspace: Workspace, scanned: Assessment
) -> None:
    first, second = (add(workspace, scanned.id, Draft(what)) for what in ("Een", "Twee"))
    assert find_action(workspace, second.action.id) == second
    with pytest.raises(KetentuiError, match="ambiguous_action"):
        find_action(workspace, "id")
    for reference in ("", "x"):
        with pytest.raises(KetentuiError, match="unknown_action"):
            find_action(workspace, reference)
    assert first != second


def test_a_chain_is_known_by_its_name_in_any_case(
    workspace: Workspace, scanned: Assessment
) -> None:
    assert known_chain(workspace, " jeugdKETEN") == "Jeugdketen"
    with pytest.raises(KetentuiError) as raised:
        known_chain(workspace, "Jeugd")
    assert raised.value.values["known"] == ("Jeugdketen",)


def test_a_theme_is_known_by_id_title_or_label_in_either_language(workspace: Workspace) -> None:
    scan = workspace.library.find("ketenscan").questionnaire
    names = ("p1", "ambitie", "Ambition", "Een gedeelde ambitie")
    assert {theme_id(scan, name) for name in names} == {"p1"}
    with pytest.raises(KetentuiError, match="unknown_theme") as raised:
        theme_id(scan, "p99")
    assert "p1 (Ambitie)" in Locale("nl").error(raised.value)[1]
    assert "p1 (Ambition)" in Locale("en").error(raised.value)[1]


def test_targets_are_one_a_theme_and_can_be_taken_away(workspace: Workspace) -> None:
    files = chain_files(workspace)
    files.change("Keten", lambda one: one.with_target(Target("q", "p1", 3.5)))
    files.change("Keten", lambda one: one.with_target(Target("q", "p1", 4.0)))
    files.change("Keten", lambda one: one.with_target(Target("q", "p2", 3.0)))
    kept = files.load("keten")
    assert kept.targets == (Target("q", "p1", 4.0), Target("q", "p2", 3.0))
    left = files.change("Keten", lambda one: one.without_target("q", "p1"))
    assert left.targets == (Target("q", "p2", 3.0),)


def test_what_an_older_rule_for_names_parted_is_joined_and_nothing_is_lost(
    workspace: Workspace,
) -> None:
    files = chain_files(workspace)
    scan = workspace.library.find("ketenscan").questionnaire
    spellings = ("Keten ’t Gooi", "Keten 't Gooi", "KETEN ´T GOOI")
    contents = {}
    for at, spelling in enumerate(spellings):
        add_for_team(workspace, spelling, scan, Draft(f"Bellen {at}"))
        for target in (Target("q", "p1", 2.0 + at), Target("q", f"p{2 + at}", 3.0)):
            files.change(spelling, partial(TeamAgreements.with_target, target=target))
        contents[spelling] = files.path(spelling).read_bytes()
        files.path(spelling).unlink()
    for at, (spelling, content) in enumerate(contents.items()):
        parted = files.folder / f"{sha256(spelling.casefold().encode()).hexdigest()[:16]}.json"
        parted.write_bytes(content)
        os.utime(parted, (at, at))
    assert len(files_in(files.folder, ".json")) == 3
    (team,) = files.all()
    assert isinstance(team, TeamAgreements)
    assert files_in(files.folder, ".json") == [files.path("keten 't gooi")]
    assert [one.action.what for one in team.actions] == ["Bellen 0", "Bellen 1", "Bellen 2"]
    assert {one.theme: one.score for one in team.targets} == {"p1": 4, "p2": 3, "p3": 3, "p4": 3}
    assert files.load(spellings[0]) == team
