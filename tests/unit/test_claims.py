"""A report on one person says nothing that its answers don't."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from math import sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.config.paths import bundled_questionnaires, paths_below
from ketentui.documents.comparison.story import trend_story
from ketentui.documents.profile.advice import advice_texts, strength_text
from ketentui.documents.profile.report import profile_document
from ketentui.documents.profile.standing_out import first_impression, standing_out
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.measures.advice import advise
from ketentui.measures.comparison import trend
from ketentui.measures.one_person import margin
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Language, Text
from ketentui.model.numbers import rounded
from ketentui.model.questionnaire import (
    AGREEMENT_SCALE,
    DEPTHS,
    Part,
    Questionnaire,
    Role,
    Scale,
    Statement,
    Theme,
)
from ketentui.model.trend import Comparison
from ketentui.questionnaires.library import read_edition
from ketentui.usecases.assessing import Start, take_answers
from ketentui.usecases.comparing import series
from ketentui.usecases.stored import Result, result
from ketentui.usecases.workspace import Workspace
from tests.unit.claims import OF_THE_SCALE, Checker, Listening, Said, Told, rule_of
from tests.unit.written import written_shared

KETENSCAN = read_edition(bundled_questionnaires() / "ketenscan.toml").questionnaire
TEXT = [("text", False), ("text", True)]
_ENDS = [(1, 5), (1, 5), (0, 10), (1, 4), (0, 1)]
_ROLES: Sequence[Role | None] = ("fuel", "heat", "oxygen", None)
_AT_EVERY_TAB = ("report.one_statement", "report.one_answer")
"""What a report repeats."""


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Return a questionnaire of any shape, with two mirrored themes and perhaps a fire."""
    sides = draw(st.integers(1, 6))
    sizes = draw(st.lists(st.integers(1, 6), min_size=0, max_size=9))
    reverse, core = st.booleans(), st.integers(1, 2)
    themes = []
    for place, size in enumerate([sides, sides, *sizes]):
        cores = draw(core)
        statements = tuple(
            Statement(
                f"t{place}-{n}",
                Text(f"Stelling {n} van {place}."),
                n < cores,
                dialogue=Text(f"Vraag {n} van {place}?"),
                mirror=f"t{1 - place}-{n}" if place < 2 else None,
                reverse=place > 1 and draw(reverse) and draw(reverse),
            )
            for n in range(size)
        )
        role = _ROLES[place % 4] if place > 1 else None
        names = Text(f"Het thema T{place}"), Text(f"T{place}")
        themes.append(Theme(f"t{place}", *names, statements, role=role))
    cut = draw(st.integers(1, len(themes)))
    halves = [half for half in (themes[:cut], themes[cut:]) if half]
    parts = tuple(Part(f"d{n}", Text(f"Deel {n}"), tuple(half)) for n, half in enumerate(halves))
    ends = draw(st.sampled_from(_ENDS))
    scale = AGREEMENT_SCALE if ends == (1, 5) else Scale(*ends, (Text("laag"), Text("hoog")))
    return Questionnaire("q", "1", Text("Q"), parts, scale=scale)


@st.composite
def filled_in(draw: st.DrawFn, questionnaire: Questionnaire, day: int = 1) -> Assessment:
    """Return answers: mostly points, of the whole scale or of a few of it, so that many tie."""
    points = questionnaire.scale.points
    few = draw(st.lists(st.sampled_from(points), min_size=1, max_size=3))
    point = st.sampled_from(draw(st.sampled_from([few, points]))).map(Answer)
    none = st.sampled_from([Answer(None, "unknown"), Answer(None, "not_applicable"), Answer()])
    answer = draw(st.sampled_from([point, st.one_of(point, point, point, none)]))
    depth = draw(st.sampled_from(DEPTHS))
    answers = {one.id: draw(answer) for one in questionnaire.asked(depth)}
    moment = datetime(2026, 11, day, tzinfo=UTC)
    ref = QuestionnaireRef("q", "1", depth, "")
    return Assessment(f"{day}", ref, Respondent(), "open", moment, moment, answers)


def claims(heard: Sequence[Said]) -> Counter[str]:
    repeated = *_AT_EVERY_TAB, *OF_THE_SCALE
    return Counter(key for key, _ in heard if rule_of(key) and key not in repeated)


@given(st.data())
def test_every_sentence_of_a_report_holds_against_the_answers(data: st.DataObject) -> None:
    questionnaire = data.draw(questionnaires())
    assessment = data.draw(filled_in(questionnaire))
    locale, found = Listening("nl"), profile(questionnaire, assessment)
    advice = advise(questionnaire, assessment, found, {})
    checker, claimed = Checker(questionnaire, assessment), Counter[str]()
    names = {theme.id: theme.title("nl") for _, theme in questionnaire.themes()}
    for part, advised in zip(questionnaire.parts, advice, strict=True):
        checker.at(part)
        locale.heard.clear()
        first_impression(found.part(part.id), locale)
        list(standing_out(questionnaire, part, found, names, locale))
        advice_texts(advised, questionnaire, assessment, locale)
        strength_text(advised, questionnaire, assessment, locale)
        checker.hear(locale.heard)
        checker.ends_hold()
        checker.advice_holds()
        claimed += claims(locale.heard)
    locale.heard.clear()
    profile_document(questionnaire, assessment, found, locale, advice=advice)
    assert claims(locale.heard) == claimed, "the report says what wasn't checked"
    checker.scale_holds(locale.heard)


@given(st.data())
def test_a_change_of_one_person_is_a_move_only_beyond_the_day(data: st.DataObject) -> None:
    questionnaire = data.draw(questionnaires())
    days = [data.draw(filled_in(questionnaire, day)) for day in (1, 2, 3)]
    try:
        found = trend([(questionnaire, one) for one in days])
    except KetentuiError:
        return
    then, _, now = days
    low, high = questionnaire.scale.minimum, questionnaire.scale.maximum
    story = trend_story(Comparison(found, tuple(days)), Locale("nl"))
    for part, told in zip(found.questionnaire.parts, story.parts, strict=True):
        for theme, moved in zip(part.themes, told.themes, strict=True):
            first, last = (Told.of(theme, one, questionnaire.scale, "full") for one in (then, now))
            then_and_now = first.set_aside or first.shown, last.set_aside or last.shown
            assert (moved.then, moved.now) == then_and_now
            rest = last.set_aside or f"{last.n} van {last.asked}"
            assert moved.gap == (rest if last.mean is None else "")
            if first.mean is None or last.mean is None:
                assert moved.way is None
                known = " → ".join(dict.fromkeys(then_and_now))
                assert moved.step == f"niet te vergelijken ({known})"
                continue
            k = len(first.points.keys() & last.points.keys())
            change = last.mean - first.mean
            far = k and abs(change) > (high - low) / 4 * 1.96 * sqrt(2 * 0.6 / k)
            up, down = ("ahead", "behind") if far else ("higher", "lower")
            assert moved.way == (None if first.reads == last.reads else up if change > 0 else down)
            assert ("kan de dag zijn" in moved.change) == (moved.way in ("higher", "lower"))
            assert ("uit" in moved.change) == (moved.way in ("ahead", "behind"))
            apart = Decimal(last.shown.replace(",", ".")) - Decimal(first.shown.replace(",", "."))
            ends = f"{Locale('nl').signed(float(apart))}".replace(",0", "") if apart else "gelijk"
            assert moved.change.replace(",0", "").startswith(ends)
            step = f" ({first.shown} → {last.shown}) " if apart else f"gelijk ({last.shown})"
            assert step in moved.step


@pytest.mark.parametrize(
    ("statements", "points"), [(1, "2.1"), (2, "1.5"), (3, "1.2"), (4, "1.1"), (6, "0.9")]
)
def test_the_day_is_as_large_as_published(statements: int, points: str) -> None:
    far = margin(statements, AGREEMENT_SCALE)
    assert far is not None
    assert rounded(far) == points
    assert margin(statements, Scale(0, 10, AGREEMENT_SCALE.labels)) == pytest.approx(2.5 * far)
    assert margin(0, AGREEMENT_SCALE) is None


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a workspace where it is later every time that is asked."""
    hours = (datetime(2026, 11, 1, tzinfo=UTC) + timedelta(hours=n) for n in count())
    return Workspace(paths_below(tmp_path), now=lambda: next(hours))


def taken(workspace: Workspace, *values: int) -> Result:
    """Return a quick scan with these answers in turn."""
    asked = KETENSCAN.asked("quick")
    answers = {one.id: Answer(values[n % len(values)]) for n, one in enumerate(asked)}
    start = Start("quick", Respondent("Jeugdketen"))
    return result(workspace, take_answers(workspace, "ketenscan", start, answers).id)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("form", "plain"), [("md", False), ("html", False), *TEXT])
def test_one_answer_is_shown_as_an_answer_in_every_form(
    workspace: Workspace, form: str, plain: bool, language: Language
) -> None:
    taken(workspace, 4, 1, 3)
    told = written_shared(workspace, taken(workspace, 5, 4, 3), form, Locale(language), plain=plain)
    impression = Locale(language)("report.one_statement")
    assert told.count(impression) >= 2 * len(KETENSCAN.parts), "with the picture and the advice"
    read = re.sub(r"<style.*?</style>|<[^>]*>", " ", told, flags=re.DOTALL)
    assert re.findall(r"\b[1-5][,.]0\b", read) == [
        version for version in [KETENSCAN.version] if version.endswith(".0")
    ]
    for says in ("Sterkst", "Groeipunt", "Strongest", "daar valt over te praten", "Bouwstenen die"):
        assert says not in told


def test_a_change_that_may_be_the_day_is_said_so_in_a_series_too(workspace: Workspace) -> None:
    for value in (4, 2, 3):
        taken(workspace, value)
    told = trend_story(series(workspace, "Jeugdketen"), Locale("nl"))
    assert {one.way for part in told.parts for one in part.themes} == {"lower"}
    assert told.parts[0].themes[0].change == "−1 lager, kan de dag zijn"
    assert "Tot 2,1 punt over 1 stelling kan een verschil de dag zijn" in told.warnings[1]
