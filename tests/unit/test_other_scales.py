"""On a scale that is not 1–5 every score has its scale; labels that are equal are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from ketentui.charts.drawing import draw
from ketentui.charts.types import Look
from ketentui.documents.comparison.report import comparison_document
from ketentui.documents.comparison.story import trend_story
from ketentui.documents.nodes import Document
from ketentui.documents.profile.figures import part_radar, ranked
from ketentui.documents.profile.report import profile_document
from ketentui.documents.scale import ranged
from ketentui.documents.team.report import team_document
from ketentui.locale import Locale
from ketentui.measures.comparison import trend
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.questionnaire import (
    AGREEMENT_SCALE,
    Part,
    Questionnaire,
    Scale,
    Statement,
    Theme,
)
from ketentui.model.trend import Comparison
from ketentui.questionnaires.weaknesses import weaknesses
from ketentui.team import KnownEdition, Settings, combine
from tests.unit.written import written

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
LABELS = ("Overleg", "overleg", "Regie", "Delen")
FORMS = [("md", False), ("html", False), ("text", False), ("text", True)]


@cache
def questionnaire(minimum: int, maximum: int) -> Questionnaire:
    themes = tuple(
        Theme(f"t{n}", Text(f"Thema {n}"), Text(label), tuple(_statements(f"t{n}")))
        for n, label in enumerate(LABELS)
    )
    part = Part("deel", Text("Deel"), themes)
    scale = Scale(minimum, maximum, (Text("nooit"), Text("altijd")))
    usual = (minimum, maximum) == (1, 5)
    return Questionnaire(
        "q", "1", Text("Q"), (part,), scale=AGREEMENT_SCALE if usual else scale, sha256="sha"
    )


def _statements(theme: str) -> Sequence[Statement]:
    return [Statement(f"{theme}-{n}", Text(f"Stelling {theme} {n}."), core=not n) for n in range(2)]


def answered(asked: Questionnaire, days: int = 0, who: str = "") -> Assessment:
    """Return answers to all but the last theme."""
    points = asked.scale.points
    ids = [*asked.statements]
    answers = {id: Answer(points[(n + days) % len(points)]) for n, id in enumerate(ids[:-2])}
    answers |= {id: Answer(None, "not_applicable") for id in ids[-2:]}
    when = NOW + timedelta(days=days)
    ref = QuestionnaireRef("q", "1", "full", "sha")
    respondent = Respondent("Keten", "UWV", name=who)
    return Assessment(f"a{days}{who}", ref, respondent, "open", when, when, answers)


@cache
def documents(minimum: int, maximum: int) -> tuple[Document, ...]:
    """A profile, a comparison and a team report on one scale."""
    asked, locale = questionnaire(minimum, maximum), Locale("nl")
    one, other = answered(asked), answered(asked, 1)
    both = Comparison(trend([(asked, one), (asked, other)]), (one, other))
    people = [answered(asked, who=f"P{n}") for n in range(6)]
    team = combine(people, {"sha": KnownEdition("1", asked)}, Settings())
    assert team is not None
    return (
        profile_document(asked, one, profile(asked, one), locale),
        comparison_document(trend_story(both, locale), NOW.date(), locale),
        team_document(team, locale),
    )


@pytest.mark.parametrize(("form", "plain"), FORMS)
@pytest.mark.parametrize("scale", [(0, 10), (1, 7), (1, 4)])
def test_on_another_scale_than_the_usual_one_it_stands_above_the_scores(
    scale: tuple[int, int], form: str, plain: bool
) -> None:
    for document in documents(*scale):
        told = written(document, form, plain=plain)
        assert f"{scale[0]} (nooit) tot {scale[1]} (altijd)" in told
    profiled, compared, _ = (written(one, form, plain=plain) for one in documents(*scale))
    for heading, told in (("Score", profiled), ("Toen", compared), ("Nu", compared)):
        assert f"{heading} ({scale[0]}–{scale[1]})" in told
    for document in documents(1, 5):
        assert "(1–5)" not in written(document, form, plain=plain)
        assert "Schaal" not in written(document, form, plain=plain)


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize(("scale", "far"), [((1, 5), "1.5"), ((0, 10), "3.8"), ((1, 4), "1.1")])
def test_how_far_one_answer_may_be_off_is_in_points_of_its_scale(
    scale: tuple[int, int], far: str, plain: bool
) -> None:
    asked = questionnaire(*scale)
    ref = QuestionnaireRef("q", "1", "quick", "sha")
    one = Assessment("a", ref, Respondent(), "open", NOW, NOW, {"t0-0": Answer(scale[1])})
    for language, point in (("nl", "punt"), ("en", "points")):
        locale = Locale(language)
        told = profile_document(asked, one, profile(asked, one), locale)
        said = f"{far.replace('.', locale.decimal)} {point} "
        assert said in " ".join(written(told, "md", plain=plain).split())
        assert said in " ".join(written(told, "text", plain=plain).split())


def test_a_number_of_another_scale_than_what_is_around_it_has_its_own() -> None:
    assert ranged("4,0", (1, 5)) == "4,0"
    assert ranged("4,0", (1, 5), among=(0, 10)) == "4,0 (1–5)"
    assert ranged("6,0", (0, 10), among=(0, 10)) == "6,0 (0–10)"


def test_equal_labels_are_told_apart_and_warned_of() -> None:
    asked = questionnaire(1, 5)
    part, one = asked.parts[0], answered(asked)
    scores = profile(asked, one).part("deel")
    labels = ("Overleg (1)", "overleg (2)", "Regie", "Delen")
    radar = part_radar(part, scores, asked.scale, Locale("nl"))
    assert radar is not None
    assert radar.labels == labels
    warned = [one.where for one in weaknesses(asked) if one.key == "same_label"]
    assert warned == ["theme t1: short"]


def test_a_theme_without_a_score_has_its_reason_in_every_chart() -> None:
    asked = questionnaire(1, 5)
    scores = profile(asked, answered(asked)).part("deel")
    part, locale = asked.parts[0], Locale("nl")
    bars = ranked(part.themes, scores.themes, asked.scale, locale)
    for figure in (part_radar(part, scores, asked.scale, locale), bars):
        assert figure is not None
        drawn = "\n".join(draw(figure, (80, 20), Look()))
        assert "n.v.t." in drawn
        assert "–" in drawn
