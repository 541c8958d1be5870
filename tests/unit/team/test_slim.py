"""A thousand assessments take little memory, and are still what they were."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import KetentuiError
from ketentui.library import read_edition
from ketentui.model.assessment import Action, Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.paths import bundled_questionnaires
from ketentui.team.slim import LEFT_OUT, NOTES_KEPT, QUOTED_LENGTH, Slimmer

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


def test_notes_are_bounded_in_number_and_length_and_what_is_left_out_can_be_told() -> None:
    slimmer = Slimmer(KETENSCAN.scale, KETENSCAN.statements)
    noted = {"p1-1": Answer(3, None, "x" * 2 * QUOTED_LENGTH)}
    slim = [slimmer.slim(assessment(f"{n}", noted), "a.json") for n in range(NOTES_KEPT + 5)]
    notes = [one.answer("p1-1").note for one in slim]
    assert notes == ["x" * (QUOTED_LENGTH + 1)] * NOTES_KEPT + [LEFT_OUT] * 5
    assert {one.answer("p1-1").value for one in slim} == {3}
    assert slim[-1].answer("p1-2") == Answer()


def test_of_every_next_assessment_little_stays() -> None:
    slimmer = Slimmer(KETENSCAN.scale, KETENSCAN.statements)

    def arriving(count: int) -> Iterator[Assessment]:
        for n in range(count):
            note = f"toelichting {n} " * 50
            yield assessment(f"{n}", {id: Answer(3, None, note) for id in KETENSCAN.statements})

    kept = [slimmer.slim(one, "a.json") for one in arriving(NOTES_KEPT)]
    tracemalloc.start()
    kept += [slimmer.slim(one, "a.json") for one in arriving(300)]
    bytes_kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(kept) == 300 + NOTES_KEPT
    assert bytes_kept / 300 < 1500
