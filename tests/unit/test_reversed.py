"""A reversed statement is shown as it was answered, and counts turned round in every judgement."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.catalogue import inspect
from ketentui.exchange import shared_json
from ketentui.library import read_edition
from ketentui.locale import Locale
from ketentui.measures.advice import advise
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.questionnaire import Language, Questionnaire, Scale, Statement, Theme
from ketentui.reports.markdown import profile_markdown
from ketentui.reports.questionnaire import questionnaire_text
from ketentui.reports.terminal import profile_text
from ketentui.trend import trend

FILE = Path(__file__).parent / "reports" / "questionnaire.toml"
QUESTIONNAIRE = read_edition(FILE).questionnaire
IDS = sorted(QUESTIONNAIRE.statements)
CHOSEN = st.sets(st.sampled_from(IDS))
POINTS = st.one_of(
    st.integers(1, 5).map(Answer),
    st.sampled_from((Answer(None, "not_applicable"), Answer(None, "unknown"), Answer())),
)
ANSWERS = st.fixed_dictionaries(dict.fromkeys(IDS, POINTS))


def reversed_in(questionnaire: Questionnaire, ids: Collection[str]) -> Questionnaire:
    """Return a questionnaire in which to agree with these statements is bad."""

    def turned(statement: Statement) -> Statement:
        return replace(statement, reverse=statement.id in ids)

    def themes(those: tuple[Theme, ...]) -> tuple[Theme, ...]:
        return tuple(replace(one, statements=tuple(map(turned, one.statements))) for one in those)

    parts = (replace(part, themes=themes(part.themes)) for part in questionnaire.parts)
    return replace(questionnaire, parts=tuple(parts))


def turned(answers: Mapping[str, Answer], ids: Collection[str]) -> dict[str, Answer]:
    """Return answers that say the same where these statements ask the opposite."""
    return {
        id: replace(answer, value=6 - answer.value)
        if id in ids and answer.value is not None
        else answer
        for id, answer in answers.items()
    }


def assessment(answers: Mapping[str, Answer]) -> Assessment:
    moment = datetime(2026, 11, 21, tzinfo=UTC)
    ref = QuestionnaireRef("proef", "2.0", "full", QUESTIONNAIRE.sha256)
    return Assessment("abc", ref, Respondent(), "open", moment, moment, answers)


@given(CHOSEN, ANSWERS, ANSWERS)
def test_the_opposite_statement_with_the_opposite_answer_scores_and_advises_the_same(
    ids: set[str], answers: dict[str, Answer], later: dict[str, Answer]
) -> None:
    one, other = QUESTIONNAIRE, reversed_in(QUESTIONNAIRE, ids)
    straight = [assessment(answers), assessment(later)]
    opposite = [assessment(turned(answers, ids)), assessment(turned(later, ids))]
    scores = profile(one, straight[0])
    assert profile(other, opposite[0]) == scores
    assert advise(other, opposite[0], scores, {}) == advise(one, straight[0], scores, {})
    moved = trend([(one, made) for made in straight])
    assert trend([(other, made) for made in opposite]).profiles == moved.profiles


@given(CHOSEN, ANSWERS)
def test_the_answer_itself_leaves_as_it_was_given(
    ids: set[str], answers: dict[str, Answer]
) -> None:
    questionnaire, made = reversed_in(QUESTIONNAIRE, ids), assessment(answers)
    shared = json.loads(shared_json(questionnaire, made, profile(questionnaire, made)))
    found = {one["statement"]: one["value"] for one in shared["answers"]}
    assert found == {id: answer.value for id, answer in answers.items()}


def test_any_scale_is_turned_round_between_its_ends() -> None:
    ten = Scale(0, 10, QUESTIONNAIRE.scale.labels)
    bad = Statement("a", QUESTIONNAIRE.title, reverse=True)
    assert [ten.score(bad, value) for value in (0, 2.5, 10, None)] == [10, 7.5, 0, None]
    assert ten.score(replace(bad, reverse=False), 2.5) == 2.5


@pytest.mark.parametrize(
    ("language", "answer", "low", "gap"),
    [
        (
            "nl",
            "**5 (helemaal eens)**, omgekeerd geteld een 1",
            "Daar gaf je een 5, omgekeerd geteld een 1",
            '"Ik doe wat ik zeg." (een 1, omgekeerd geteld een 5)',
        ),
        (
            "en",
            "**5 (strongly agree)**, counted in reverse as 1",
            "You gave it a 5, counted in reverse as 1",
            '"I do what I say." (a 1, counted in reverse as 5)',
        ),
    ],
)
def test_every_form_shows_the_answer_and_what_it_counts_for(
    language: Language, answer: str, low: str, gap: str
) -> None:
    points = {"doel-1": 5, "doel-2": 5, "doel-3": 5, "ik-1": 1, "ik-2": 5, "zij-1": 1, "zij-2": 4}
    made = assessment({id: Answer(value) for id, value in points.items()})
    questionnaire = reversed_in(QUESTIONNAIRE, {"doel-2", "ik-1"})
    scores = profile(questionnaire, made)
    advice = advise(questionnaire, made, scores, {})
    locale = Locale(language)
    told = profile_markdown(questionnaire, made, scores, locale, advice=advice)
    assert answer in told
    assert locale("report.about_reversed", point=5, score=1) in told
    for text in (told, profile_text(questionnaire, made, scores, locale, advice=advice, width=100)):
        joined = " ".join(text.split())
        assert low in joined
        assert gap in joined


def test_a_questionnaire_says_which_statements_are_reversed() -> None:
    content = FILE.read_text("utf-8").replace('id = "doel-1"', 'id = "doel-1"\nreverse = true')
    found = inspect(content.encode()).questionnaire
    assert found is not None
    assert [one.id for one in found.asked("full") if one.reverse] == ["doel-1"]
    text = questionnaire_text(found, Locale("nl"), 80)
    assert "doel-1  We kennen het doel. (in de snelscan, omgekeerd geteld)" in text


@pytest.mark.parametrize(
    ("nl", "en", "word"),
    [
        ("We komen afspraken niet na.", None, "niet"),
        ("Het ontbreekt ons aan tijd.", "We lack time.", "ontbreekt"),
        ("Partners werken elkaar tegen.", None, "werken elkaar tegen"),
        ("Overleg leidt zelden tot iets.", "Meetings rarely lead anywhere.", "zelden"),
        ("Partners hardly talk.", None, "hardly"),
        ("It doesn’t matter who decides.", None, "doesn’t"),
        ("We overleggen no-nonsense.", None, ""),
        ("Wie een afspraak dreigt te missen, meldt dat.", None, ""),
        ("We missen elkaar slechts een dag.", "We can hardly do without each other.", ""),
    ],
)
def test_a_statement_that_reads_as_reversed_is_named_until_it_is_said_to_be(
    nl: str, en: str | None, word: str
) -> None:
    text = f'text = {{ nl = "{nl}", en = "{en}" }}' if en else f'text = "{nl}"'
    old = 'text = { nl = "We kennen het doel.", en = "We know the purpose." }'
    content = FILE.read_text("utf-8").replace(old, text)
    found = [one for one in inspect(content.encode()).weaknesses if one.key == "reads_reversed"]
    assert [one.values for one in found] == [(("word", word),)] * bool(word)
    said = inspect(content.replace(text, f"{text}\nreverse = true").encode()).weaknesses
    assert not [one for one in said if one.key == "reads_reversed"]
