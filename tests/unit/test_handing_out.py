"""Which reports could be subtracted from each other, and how much of them is remembered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import paths_below
from ketentui.errors import KetentuiError, Problem
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Respondent
from ketentui.storage import handouts
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.combining import combine_files, combine_pool
from ketentui.usecases.demo import demo, write_exports
from ketentui.usecases.discarding import purge
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.handing_out import Crowd, handing_out
from ketentui.usecases.pool import take_in
from ketentui.usecases.taken_in import remove
from ketentui.usecases.workspace import Workspace
from tests.conftest import NOW, Clock


def crowd(people: dict[str, str], min_group: int = 5, grouping: str = "") -> Crowd:
    return Crowd("ketenscan", min_group, grouping, people)


def told(workspace: Workspace, *crowds: Crowd, anyway: bool = False) -> Sequence[Problem]:
    """Hand out a report; return what could be subtracted, where that kept it from going out."""
    try:
        with handing_out(workspace, crowds, anyway=anyway):
            return ()
    except KetentuiError as error:
        if error.key != "may_be_subtracted":
            raise
        return error.problems


PEOPLE = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("12"), min_size=1, max_size=5)
CROWDS = st.builds(crowd, PEOPLE, st.sampled_from([4, 5]), st.sampled_from(["x", "y"]))


@given(st.lists(CROWDS, max_size=4), CROWDS)
def test_only_a_report_that_differs_over_somebody_who_was_in_one_before_is_asked_about(
    tmp_path_factory: pytest.TempPathFactory, before: list[Crowd], now: Crowd
) -> None:
    workspace = Workspace(paths_below(tmp_path_factory.mktemp("data")), Clock())
    for one in before:
        assert not told(workspace, one, anyway=True)
    known = {id for one in before for id in one.people}
    asked = now not in before and not known.isdisjoint(now.people)
    assert bool(told(workspace, now)) == asked
    assert bool(told(workspace, now)) == asked
    assert not told(workspace, now, anyway=True)
    assert not told(workspace, now)


def test_the_nearest_of_the_earlier_reports_is_told_of_with_its_day(
    workspace: Workspace, clock: Clock
) -> None:
    for people in ("abcdef", "abcdefghi", "stu", "bcdefgh"):
        assert not told(workspace, crowd(dict.fromkeys(people, "1")), anyway=True)
        clock.move(days=1)
    problems = told(workspace, crowd(dict.fromkeys("abcdefgh", "1")))
    assert [Locale("nl").problem(one) for one in problems] == [
        "Op 24 nov 2026 ging al een verslag naar buiten over 7 van deze 8 anonieme mensen.",
        "Wie beide heeft, kan uitrekenen wat die ene persoon antwoordde.",
        "Nog 2 eerdere verslagen gaan over een deel van deze mensen.",
    ]
    assert Locale("en").problem(problems[0]) == (
        "On 24 Nov 2026 a report already went out on 7 of these 8 anonymous people."
    )


def test_of_reports_on_several_questionnaires_it_is_said_which(workspace: Workspace) -> None:
    first, second = crowd({"a": "1"}), Crowd("dans", 5, "", {"b": "1"})
    assert not told(workspace, first, second)
    where = [one.where for one in told(workspace, first, Crowd("dans", 5, "", {"b": "2"}))]
    assert where == ["dans", *[""] * (len(where) - 1)]


def test_the_newest_reports_are_remembered_and_those_that_go_out_again_are_new(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handouts, "MOST_PEOPLE", 6)
    for people in ("abc", "def", "abc", "ghi"):
        assert not told(workspace, crowd(dict.fromkeys(people, "1")))
    kept = json.loads(workspace.paths.handouts.read_text())["handouts"]["known"]
    assert len(kept) == 2
    assert not told(workspace, crowd(dict.fromkeys("def", "2")))
    assert told(workspace, crowd(dict.fromkeys("ghi", "2")))
    many = dict.fromkeys("jklmnopq", "1")
    assert not told(workspace, crowd(many))
    assert told(workspace, crowd({**many, "r": "1"}))


def test_of_who_is_erased_no_answer_can_be_tried_out_and_the_report_stays_known(
    workspace: Workspace,
) -> None:
    assert not told(workspace, crowd({"a": "1", "b": "2"}))
    path = workspace.paths.handouts
    with handouts.opened(path, anew=False) as before:
        answers = [before.digest(one).encode() for one in ("1", "2")]
    handouts.forget(path, ["a"])
    files = [path.read_bytes(), path.with_suffix(".bak").read_bytes()]
    assert [[one in content for one in answers] for content in files] == [[False, True]] * 2
    assert told(workspace, crowd({"b": "2"}))
    assert told(workspace, crowd({"a": "1", "b": "2"}))


@pytest.mark.parametrize("how", ["pool", "own"])
def test_removing_and_erasing_forget_what_was_handed_out(
    workspace: Workspace, tmp_path: Path, how: str
) -> None:
    write_exports(tmp_path / "sent")
    take_in(workspace, [tmp_path / "sent"])
    start = Start("quick", Respondent(demo().chain), "anonymous")
    own = take_answers(workspace, "ketenscan", start, {"p1-1": Answer(4)})
    found = combine_pool(workspace, TeamOptions(with_mine=True))
    with handing_out(workspace, found.crowds):
        pass
    ids = [id for one in found.crowds for id in one.people]
    if how == "own":
        gone = own.id_when_anonymous if own.id_when_anonymous in ids else own.id
        purge(workspace, own.id)
    else:
        gone = next(id for id in ids if id not in (own.id, own.id_when_anonymous))
        remove(workspace, [gone])
    with handouts.opened(workspace.paths.handouts, anew=False) as left:
        kept = {id: told for one in left.known for id, told in one.people.items()}
        empty = [id for id, told in kept.items() if not told]
        assert empty == [left.digest(gone)]


def test_what_goes_wrong_inside_is_not_remembered(workspace: Workspace) -> None:
    with pytest.raises(ZeroDivisionError), handing_out(workspace, [crowd({"a": "1"})]):
        raise ZeroDivisionError
    assert not told(workspace, crowd({"a": "2"}))


def test_nobody_waits_for_ever_for_another_window(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ketentui.storage.locks._PATIENCE", 0)
    with handing_out(workspace, [crowd({"a": "1"})]), pytest.raises(KetentuiError) as raised:
        told(workspace, crowd({"b": "1"}))
    assert raised.value.key == "handouts_in_use"


def test_whom_a_report_is_over_hangs_on_nothing_but_the_exports(
    workspace: Workspace, tmp_path: Path
) -> None:
    write_exports(tmp_path / "exports")
    files = sorted((tmp_path / "exports").iterdir())
    elsewhere = Workspace(paths_below(tmp_path / "elders"), lambda: NOW)
    (one,) = combine_files(workspace, files, TeamOptions()).crowds
    assert [one] == [*combine_files(elsewhere, [*files[::-1], files[0]], TeamOptions()).crowds]
