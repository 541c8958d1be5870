"""A score is the mean of what was answered, unrounded, where at least half was."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.documents.profile.report import scored_texts
from ketentui.locale import Locale
from ketentui.measures.scoring import mirrored_themes, profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.profile import PartProfile, Score
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Statement, Text, Theme


def statement(id: str, *, core: bool = False, mirror: str | None = None) -> Statement:
    return Statement(id, Text(id), core=core, mirror=mirror)


def theme(id: str, *statements: Statement) -> Theme:
    return Theme(id, Text(id), Text(id), statements)


IK = theme("ik", statement("ik-1", core=True, mirror="zij-1"), statement("ik-2", mirror="zij-2"))
ZIJ = theme("zij", statement("zij-1", core=True, mirror="ik-1"), statement("zij-2", mirror="ik-2"))
LONG = theme("long", *(statement(f"long-{n}", core=n == 1) for n in range(1, 7)))
QUESTIONNAIRE = Questionnaire("q", "1", Text("Q"), (Part("p", Text("P"), (IK, ZIJ, LONG)),))

ANSWERS = st.one_of(
    st.integers(1, 5).map(Answer),
    st.just(Answer(None, "not_applicable")),
    st.just(Answer(None, "unknown")),
    st.just(Answer()),
)


def assessment(answers: dict[str, Answer | int], depth: Depth = "full") -> Assessment:
    given = {key: Answer(one) if isinstance(one, int) else one for key, one in answers.items()}
    return Assessment(
        "id",
        QuestionnaireRef("q", "1", depth, ""),
        Respondent(),
        "open",
        datetime(2026, 11, 21, tzinfo=UTC),
        answers=given,
    )


def score_of(theme_id: str, answers: dict[str, Answer | int], depth: Depth = "full") -> Score:
    part = profile(QUESTIONNAIRE, assessment(answers, depth)).parts[0]
    return next(score for score in part.themes if score.id == theme_id)


def test_a_score_is_the_unrounded_mean_of_what_was_answered() -> None:
    found = score_of(
        "long",
        {
            "long-1": 4,
            "long-2": 5,
            "long-3": 5,
            "long-4": 1,
            "long-5": Answer(None, "not_applicable"),
            "long-6": Answer(None, "unknown"),
        },
    )
    assert found.score == 3.75
    assert (found.answered, found.asked) == (4, 6)
    assert (found.not_applicable, found.unknown) == (1, 1)


@pytest.mark.parametrize(("answered", "expected"), [(2, None), (3, 5.0)])
def test_fewer_than_half_answered_gives_no_score(answered: int, expected: float | None) -> None:
    answers: dict[str, Answer | int] = {f"long-{n}": 5 for n in range(1, answered + 1)}
    assert score_of("long", answers).score == expected


def test_a_quick_scan_counts_core_statements_only() -> None:
    found = score_of("long", {"long-1": 2, "long-2": 5}, "quick")
    assert (found.score, found.asked) == (2.0, 1)


def test_the_gap_is_the_difference_of_both_scores_and_names_the_widest_pair() -> None:
    answers: dict[str, Answer | int] = {"ik-1": 5, "ik-2": 4, "zij-1": 4, "zij-2": 1}
    (gap,) = profile(QUESTIONNAIRE, assessment(answers)).gaps
    assert (gap.first.id, gap.second.id) == ("ik", "zij")
    assert gap.difference == 2.0
    assert gap.widest == ("ik-2", "zij-2")


def test_mirrored_themes_are_found_once() -> None:
    assert mirrored_themes(QUESTIONNAIRE) == [(IK, ZIJ)]


def test_strongest_and_weakest_share_no_theme_and_need_a_difference() -> None:
    equal = profile(QUESTIONNAIRE, assessment(dict.fromkeys(QUESTIONNAIRE.statements, 3))).parts[0]
    assert (equal.strongest(), equal.weakest()) == ((), ())
    mixed = profile(
        QUESTIONNAIRE,
        assessment({id: 5 if id.startswith("ik") else 2 for id in QUESTIONNAIRE.statements}),
    ).parts[0]
    assert [one.id for one in mixed.strongest()] == ["ik"]
    assert [one.id for one in mixed.weakest()] == ["zij", "long"]


def test_themes_that_tie_with_the_last_are_named_too() -> None:
    scores = {"a": 4.0, "b": 2.04, "c": 2.0, "d": 1.5, "e": 1.96}
    part = PartProfile("deel", tuple(Score(id, value, 4, 4, 0, 0) for id, value in scores.items()))
    assert [one.id for one in part.weakest()] == ["d", "e", "c", "b"]
    names = {id: id.upper() for id in scores}
    assert scored_texts(part.weakest(), names, Locale("nl"))[-1] == "B\u00a02,0"
    many = (*part.weakest(), Score("a", 2.0, 4, 4, 0, 0))
    assert scored_texts(many, names, Locale("nl")) == (
        "D\u00a01,5",
        "E\u00a02,0",
        "en nog 3 met\u00a02,0",
    )


@given(st.fixed_dictionaries(dict.fromkeys(QUESTIONNAIRE.statements, ANSWERS)))
def test_counts_add_up_and_scores_stay_on_the_scale(answers: dict[str, Answer]) -> None:
    for score in profile(QUESTIONNAIRE, assessment(dict(answers))).parts[0].themes:
        assert score.answered + score.not_applicable + score.unknown <= score.asked
        assert (score.score is None) == (2 * score.answered < score.asked)
        assert score.score is None or 1 <= score.score <= 5


@given(st.fixed_dictionaries(dict.fromkeys(QUESTIONNAIRE.statements, ANSWERS)))
def test_a_higher_answer_never_lowers_a_score(answers: dict[str, Answer]) -> None:
    def total(changed: dict[str, Answer]) -> list[float]:
        part = profile(QUESTIONNAIRE, assessment(dict(changed))).parts[0]
        return [score.score or 0 for score in part.themes]

    raised = {
        key: Answer(min(5, one.value + 1)) if one.value is not None else one
        for key, one in answers.items()
    }
    assert all(new >= old for new, old in zip(total(raised), total(answers), strict=True))
