"""A score is the mean of what was answered, unrounded, where at least half was."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.measures.scoring import mirrored_themes, profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.numbers import rounded
from ketentui.model.profile import PartProfile, Score
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Statement, Theme


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
    assert gap.widest == (("ik-2", "zij-2"),)


def test_of_pairs_that_are_equally_far_apart_none_comes_first() -> None:
    answers: dict[str, Answer | int] = {"ik-1": 5, "ik-2": 1, "zij-1": 4, "zij-2": 2}
    (gap,) = profile(QUESTIONNAIRE, assessment(answers)).gaps
    assert gap.widest == (("ik-1", "zij-1"), ("ik-2", "zij-2"))


def test_a_score_that_rests_on_one_answer_is_that_answer_and_shown_so() -> None:
    one, two = score_of("long", {"long-1": 4}, "quick"), score_of("ik", {"ik-1": 4, "ik-2": 4})
    assert (one.is_answer, two.is_answer) == (True, False)
    assert (one.score, two.score) == (4, 4.0)
    assert [rounded(score) for score in (one.score, two.score) if score is not None] == ["4", "4.0"]


def test_mirrored_themes_are_found_once() -> None:
    assert mirrored_themes(QUESTIONNAIRE) == [(IK, ZIJ)]


def ends(*scores: float) -> tuple[list[str], list[str]]:
    """Return the names, by place, of the highest and the lowest of themes with these scores."""
    themes = (Score("abcdefgh"[n], score, 3, 3, 0, 0) for n, score in enumerate(scores))
    part = PartProfile("deel", tuple(themes))
    return [one.id for one in part.highest()], [one.id for one in part.lowest()]


def test_the_highest_and_the_lowest_share_no_theme_and_need_a_difference() -> None:
    assert ends(3.0, 3.0, 3.0) == ([], [])
    assert ends(3.0) == ([], [])
    assert ends(5.0, 2.0, 2.0) == (["a"], ["b", "c"])
    assert ends(5.0, 4.0, 3.0, 2.0, 1.0) == (["a", "b"], ["e", "d"])


def test_of_themes_that_read_the_same_none_is_left_out_of_the_highest_or_lowest() -> None:
    assert ends(4.0, 2.04, 2.0, 1.5, 1.96) == (["a"], ["d", "b", "c", "e"])
    assert ends(5.0, 4.0, 4.0, 4.0, 4.0, 1.0)[0] == ["a"], "four more would be too many to name"
    assert ends(4.0, 4.0, 4.0, 4.0, 4.0, 1.0) == (["a", "b", "c", "d", "e"], ["f"])


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
