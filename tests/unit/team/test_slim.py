"""A thousand assessments take little memory, and are still what they were."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import bundled_questionnaires
from ketentui.errors import KetentuiError
from ketentui.model.assessment import Action, Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.questionnaires.library import read_edition
from ketentui.team.slim import NOTES_LENGTH, QUOTED_LENGTH, Slimmer, quoted

KETENSCAN = read_edition(bundled_questionnaires() / "ketenscan.toml").questionnaire
REF = QuestionnaireRef("ketenscan", "1.0", "full", KETENSCAN.sha256)
NOW = datetime(2026, 11, 21, tzinfo=UTC)


def assessment(id: str, answers: dict[str, Answer]) -> Assessment:
    who = Respondent("Keten", "UWV", "tactisch", "Jo")
    actions = (Action("a", "p1", "iets doen"),)
    return Assessment(id, REF, who, "open", NOW, NOW, answers, "p1-1", actions)


answers = st.dictionaries(
    st.sampled_from(list(KETENSCAN.statements)),
    st.builds(Answer, st.integers(1, 5), st.none(), st.text(max_size=9))
    | st.builds(Answer, st.none(), st.sampled_from(["unknown", "not_applicable"]))
    | st.builds(Answer, st.none(), st.none(), st.text(min_size=1, max_size=9)),
)


@given(answers)
def test_a_slim_assessment_answers_as_the_whole_one_does(given_answers: dict[str, Answer]) -> None:
    slim = Slimmer(KETENSCAN.scale, KETENSCAN.statements).slim(
        assessment("a", given_answers), "a.json"
    )
    assert dict(slim.answers) == given_answers
    assert len(slim.answers) == len(given_answers)
    assert slim.answer("p1-1") == given_answers.get("p1-1", Answer())
    assert slim.answer("no such statement") == Answer()
    assert slim.respondent == Respondent("Keten", "UWV", "tactisch", "Jo")


def test_an_answer_that_is_not_on_the_scale_is_named_with_its_file() -> None:
    with pytest.raises(KetentuiError) as raised:
        Slimmer(KETENSCAN.scale, KETENSCAN.statements).slim(
            assessment("a", {"p1-1": Answer(6)}), "a.json"
        )
    (problem,) = raised.value.problems
    assert (raised.value.values["file"], problem.where) == ("a.json", "p1-1")


def test_answers_to_statements_that_the_questionnaire_lacks_go() -> None:
    slim = Slimmer(KETENSCAN.scale, KETENSCAN.statements).slim(
        assessment("a", {"x": Answer(9), "p1-1": Answer(2)}), "a.json"
    )
    assert dict(slim.answers) == {"p1-1": Answer(2)}


def test_notes_are_bounded_in_length_whatever_came_before_and_what_is_cut_can_be_told() -> None:
    slimmer = Slimmer(KETENSCAN.scale, KETENSCAN.statements)
    ids = list(KETENSCAN.statements)
    for _ in range(60):
        long = Answer(3, None, "x" * 2 * QUOTED_LENGTH)
        few = slimmer.slim(assessment("a", {ids[0]: long, ids[1]: Answer(3, None, "kort")}), "")
        notes = [quoted(few.answer(id).note) for id in ids[:3]]
        assert notes == [("x" * QUOTED_LENGTH, True), ("kort", False), ("", False)]
        many = slimmer.slim(assessment("a", dict.fromkeys(ids, long)), "")
        notes = [quoted(one.note) for one in many.answers.values()]
        assert notes == [("x" * (NOTES_LENGTH // len(ids)), True)] * len(ids)


@pytest.mark.parametrize(("words", "most"), [(0, 1500), (50, 1.5 * NOTES_LENGTH)])
def test_of_every_next_assessment_little_stays(words: int, most: float) -> None:
    slimmer = Slimmer(KETENSCAN.scale, KETENSCAN.statements)

    def arriving(count: int) -> Iterator[Assessment]:
        for n in range(count):
            note = f"toelichting {n} " * words
            yield assessment(f"{n}", {id: Answer(3, None, note) for id in KETENSCAN.statements})

    kept = [slimmer.slim(one, "a.json") for one in arriving(1)]
    tracemalloc.start()
    kept += [slimmer.slim(one, "a.json") for one in arriving(300)]
    bytes_kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(kept) == 301
    assert bytes_kept / 300 < most
