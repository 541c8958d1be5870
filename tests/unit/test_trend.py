"""What changed is told over the same statements, and says what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.errors import KetentuiError
from ketentui.measures.comparison import trend
from ketentui.measures.scoring import profile
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action, Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Scale, Statement, Theme
from ketentui.model.replacing import replace
from ketentui.model.trend import Comparison

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def theme(id: str, *statements: Statement) -> Theme:
    return Theme(id, Text(id), Text(id), statements)


def edition(version: str, *themes: Theme) -> Questionnaire:
    part = Part("deel", Text("Deel"), themes)
    return Questionnaire("q", version, Text("Q"), (part,), sha256=f"sha-{version}")


def stated(id: str, text: str = "", *, core: bool = False) -> Statement:
    return Statement(id, Text(text or id), core)


ONE = edition("1", theme("a", stated("a1", core=True), stated("a2")), theme("b", stated("b1")))


def asked(
    questionnaire: Questionnaire, answers: Mapping[str, int | str], depth: Depth = "full"
) -> tuple[Questionnaire, Assessment]:
    given = {
        id: Answer(value) if isinstance(value, int) else Answer(None, "unknown")
        for id, value in answers.items()
    }
    ref = QuestionnaireRef(questionnaire.id, questionnaire.version, depth, questionnaire.sha256)
    return questionnaire, Assessment("x", ref, Respondent(), "open", NOW, answers=given)


def changes(*assessments: tuple[Questionnaire, Assessment]) -> dict[str, float | None]:
    return {one.id: one.change for one in trend(assessments).themes("deel")}


def test_a_theme_moves_by_the_difference_of_its_scores() -> None:
    then, now = asked(ONE, {"a1": 2, "a2": 3, "b1": 4}), asked(ONE, {"a1": 4, "a2": 4, "b1": 1})
    assert changes(then, now) == {"a": 1.5, "b": -3.0}


def test_only_what_a_quick_scan_asked_is_compared_with_it() -> None:
    then = asked(ONE, {"a1": 2}, "quick")
    found = trend([then, asked(ONE, {"a1": 3, "a2": 5, "b1": 5})])
    assert [(one.id, one.change) for one in found.themes("deel")] == [("a", 1.0)]
    assert found.not_always_asked == ("a2", "b1")
    assert found.changed == ()


def test_a_statement_with_another_text_is_left_out_and_named() -> None:
    two = edition("2", theme("a", stated("a1"), stated("a2", "Anders")), theme("c", stated("c1")))
    found = trend(
        [asked(ONE, {"a1": 2, "a2": 1, "b1": 1}), asked(two, {"a1": 3, "a2": 5, "c1": 1})]
    )
    assert [(one.id, one.change) for one in found.themes("deel")] == [("a", 1.0)]
    assert found.changed == ("a2", "b1", "c1")


def test_a_scale_that_was_turned_round_is_another_and_a_corrected_spelling_is_not() -> None:
    turned = replace(ONE.scale, labels=ONE.scale.labels[::-1])
    two = replace(ONE, version="2", sha256="sha-2", scale=turned)
    with pytest.raises(KetentuiError, match="nothing_in_common"):
        trend([asked(ONE, {"a1": 5}), asked(two, {"a1": 1})])
    corrected = edition("2", theme("a", stated("a1", "Á1"), stated("a2")), theme("b", stated("b1")))
    assert trend([asked(ONE, {}), asked(corrected, {})]).changed == ("a1",)
    corrected = replace(corrected, corrects=("1",))
    assert trend([asked(ONE, {}), asked(corrected, {})]).changed == ()


def test_a_score_that_is_missing_gives_no_change() -> None:
    found = trend([asked(ONE, {"a1": 2, "a2": 2, "b1": "w"}), asked(ONE, {"a1": 2, "b1": 5})])
    assert [one.change for one in found.themes("deel")] == [0.0, None]
    assert found.unevenly_answered == ("a2", "b1")


def test_other_questionnaires_and_other_scales_are_refused() -> None:
    with pytest.raises(KetentuiError, match="different_questionnaires"):
        trend([asked(ONE, {}), asked(replace(ONE, id="r"), {})])
    wide = replace(ONE, version="2", sha256="wide", scale=Scale(0, 10, (Text("0"), Text("10"))))
    with pytest.raises(KetentuiError, match="nothing_in_common"):
        trend([asked(ONE, {}), asked(wide, {})])


YEAR = timedelta(days=365)


@pytest.fixture
def series() -> Comparison:
    """Three yearly assessments, "0", "1" and "2": theme a goes 1, 2, 4 and b has no score."""
    taken = [asked(ONE, {"a1": value, "a2": value}) for value in (1, 2, 4)]
    assessments = [
        replace(one, id=f"{year}", finished_at=NOW + year * YEAR)
        for year, (_, one) in enumerate(taken)
    ]
    return Comparison(trend([(ONE, one) for one in assessments]), tuple(assessments))


def agreed(assessment: str | None, theme: str = "a", days: int = 0) -> Agreed:
    on = NOW.date() + timedelta(days=days)
    return Agreed(Action("x", theme, "Bellen"), "Keten", "q", None, assessment, on)


def onward(series: Comparison, one: Agreed) -> tuple[str, list[float | None]] | None:
    found = series.onward(one)
    if found is None:
        return None
    return found.since.id, [score.score for score in found.course.scores]


def test_a_theme_is_followed_from_where_an_action_was_agreed_to_the_last_time(
    series: Comparison,
) -> None:
    assert onward(series, agreed("0")) == ("0", [1.0, 2.0, 4.0])
    assert onward(series, agreed("1")) == ("1", [2.0, 4.0])
    assert onward(series, agreed("1", "b")) == ("1", [None, None])
    assert onward(series, agreed("a quick scan in between")) == ("0", [1.0, 2.0, 4.0])


@pytest.mark.parametrize(
    ("days", "since"), [(-1, None), (0, "0"), (364, "0"), (365, "1"), (729, "1"), (730, None)]
)
def test_an_action_of_the_team_counts_from_the_last_time_before_it(
    series: Comparison, days: int, since: str | None
) -> None:
    found = onward(series, agreed(None, days=days))
    assert (found and found[0]) == since


def test_what_an_action_is_not_about_says_nothing_about_it(series: Comparison) -> None:
    assert onward(series, agreed("0", "")) is None
    assert onward(series, agreed("0", "z")) is None
    assert onward(series, replace(agreed("0"), questionnaire="other")) is None
    assert onward(replace(series, same_respondent=False), agreed("0")) is None


def test_an_earlier_result_is_drawn_under_a_later_one_where_the_scores_are_the_same() -> None:
    quick, full = asked(ONE, {"a1": 2}, "quick"), asked(ONE, {"a1": 3, "a2": 5, "b1": 5})
    for then, drawn in ((asked(ONE, {"a1": 1, "a2": 1}), True), (quick, False)):
        found = Comparison(trend([then, full]), (then[1], full[1])).laid_under(profile(*full))
        assert (found is not None) == drawn
        if found is not None:
            assert found.part("deel").themes[0].score == 1


SCORES = st.fixed_dictionaries({}, optional={id: st.integers(1, 5) for id in ("a1", "a2", "b1")})


@given(st.lists(SCORES, min_size=2, max_size=5))
def test_in_one_edition_and_depth_the_scores_are_those_of_each_profile(
    answers: list[dict[str, int]],
) -> None:
    assessments = [asked(ONE, one) for one in answers]
    found = trend(assessments)
    for at, one in enumerate(assessments):
        assert [course.scores[at] for course in found.themes("deel")] == list(
            profile(*one).part("deel").themes
        )


@given(SCORES, SCORES)
def test_what_came_and_went_adds_up_to_nothing(then: dict[str, int], now: dict[str, int]) -> None:
    there, back = (
        changes(asked(ONE, then), asked(ONE, now)),
        changes(asked(ONE, now), asked(ONE, then)),
    )
    both = [(there[id], back[id]) for id in there]
    assert all((one is None) == (other is None) for one, other in both)
    assert fmean([0.0, *(one + other for one, other in both if one and other)]) == 0
