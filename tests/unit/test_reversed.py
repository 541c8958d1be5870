"""A reversed statement is shown as it was answered, and counts turned round in every judgement."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.documents.questionnaire import questionnaire_document
from ketentui.formats.team_json import team_values
from ketentui.locale import Locale
from ketentui.measures.advice import advise
from ketentui.measures.comparison import trend
from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Language
from ketentui.model.questionnaire import Questionnaire, Scale, Statement, Theme
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.model.view import View
from ketentui.questionnaires.library import read_edition
from ketentui.questionnaires.parsing import inspect
from ketentui.storage.exchange import shared_json
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.comparison import team_trend
from ketentui.usecases.stored import Result
from tests.unit.written import written, written_profile, written_table, written_team

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


def assessment(answers: Mapping[str, Answer], id: str = "abc", who: str = "") -> Assessment:
    moment = datetime(2026, 11, 21, tzinfo=UTC)
    ref = QuestionnaireRef("proef", "2.0", "full", QUESTIONNAIRE.sha256)
    return Assessment(id, ref, Respondent("", who), "open", moment, moment, answers)


def people(team: Sequence[Mapping[str, Answer]], time: str = "") -> list[Assessment]:
    """Return the assessments of people who are of two organisations in turn."""
    return [assessment(one, f"p{time}{n}", "AB"[n % 2]) for n, one in enumerate(team)]


def report(questionnaire: Questionnaire, team: Sequence[Mapping[str, Answer]]) -> TeamReport:
    edition = KnownEdition("2.0", questionnaire)
    found = combine(people(team), {QUESTIONNAIRE.sha256: edition}, Settings())
    assert found is not None
    return found


def means(view: View) -> list[float | None]:
    """Return the means of all themes, and of all groups of themes."""
    return [one.mean for part in view.parts for one in (*part.themes, *part.groups)]


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


@settings(max_examples=30)
@given(CHOSEN, st.lists(ANSWERS, min_size=5, max_size=8))
def test_a_team_that_answers_the_opposite_of_the_opposite_has_the_same_report(
    ids: set[str], team: list[dict[str, Answer]]
) -> None:
    team[0] = {**team[0], "doel-1": Answer(3)}  # somebody answers something
    straight = report(QUESTIONNAIRE, team)
    opposite = report(reversed_in(QUESTIONNAIRE, ids), [turned(one, ids) for one in team])
    for one, other in zip(
        (straight.whole, *(group.view for group in straight.groups)),
        (opposite.whole, *(group.view for group in opposite.groups)),
        strict=True,
    ):
        assert means(other) == pytest.approx(means(one))
        assert [gap.widest for gap in other.mirrored] == [gap.widest for gap in one.mirrored]
        assert [gap.verdict for gap in other.mirrored] == [gap.verdict for gap in one.mirrored]
    gaps = [{(one.grouping, one.theme): one for one in each.gaps} for each in (straight, opposite)]
    assert {key: one.verdict for key, one in gaps[0].items()} == {
        key: one.verdict for key, one in gaps[1].items()
    }
    for key, gap in gaps[0].items():
        assert gaps[1][key].difference == pytest.approx(gap.difference)
    planned = [
        [(one.statement, one.kind) for one in each.agenda.items] for each in (straight, opposite)
    ]
    assert planned[0] == planned[1]
    for id in QUESTIONNAIRE.statements:
        seen, turned_round = straight.whole.statement(id), opposite.whole.statement(id)
        step = -1 if id in ids else 1
        assert turned_round.distribution == (seen.distribution and seen.distribution[::step])


@settings(max_examples=30)
@given(CHOSEN, st.lists(ANSWERS, min_size=6, max_size=6))
def test_a_team_that_answers_the_opposite_of_the_opposite_has_moved_as_far(
    ids: set[str], answers: list[dict[str, Answer]]
) -> None:
    answers[0], answers[3] = ({**one, "doel-1": Answer(3)} for one in (answers[0], answers[3]))
    moved = []
    for questionnaire, given_answers in (
        (QUESTIONNAIRE, answers),
        (reversed_in(QUESTIONNAIRE, ids), [turned(one, ids) for one in answers]),
    ):
        then, now = people(given_answers[:3], "then"), people(given_answers[3:], "now")
        editions = {QUESTIONNAIRE.sha256: KnownEdition("2.0", questionnaire)}
        moved.append(team_trend(then, now, editions, Settings()).changes)
    for one, other in zip(*moved, strict=True):
        assert other.verdict == one.verdict
        assert other.difference == pytest.approx(one.difference)


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
            "**5 (helemaal eens)**, omgekeerd geteld: 1",
            "(5, omgekeerd geteld: 1)",
            '"Ik doe wat ik zeg." (1, omgekeerd geteld: 5)',
        ),
        (
            "en",
            "**5 (strongly agree)**, counted in reverse: 1",
            "(5, counted in reverse: 1)",
            '"I do what I say." (1, counted in reverse: 5)',
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
    made_of = Result(questionnaire, made, scores)
    told = written_profile(made_of, locale, "md", advice=advice)
    assert answer in told
    assert locale("report.about_reversed", point=5, score=1) in told
    for text in (told, written_profile(made_of, locale, width=100, advice=advice)):
        joined = " ".join(text.split())
        assert low in joined
        assert gap in joined


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_form_of_a_team_report_says_beside_a_statement_that_it_is_reversed(
    language: Language,
) -> None:
    questionnaire, locale = reversed_in(QUESTIONNAIRE, {"doel-1"}), Locale(language)
    found = report(questionnaire, [{"doel-1": Answer(5 - (n == 0))} for n in range(5)])
    assert [(one.statement, one.kind) for one in found.agenda.items] == [("doel-1", "shared_weak")]
    assert found.whole.statement("doel-1").mean == 4.8
    assert found.whole.theme("doel").mean == pytest.approx(1.2)
    text = questionnaire.statements["doel-1"].text(language)
    explained = locale("team_report.about_reversed", point=5, score=1)
    counted = locale("team_report.finding_reversed", score=locale.number(1.2))
    for told in (
        written_team(found, locale, width=100),
        written_team(found, locale, width=100, plain=True),
        written_team(found, locale, "md"),
        written_team(found, locale, "html"),
    ):
        joined = " ".join(told.split())
        assert locale("team_report.reversed", statement=text) in joined
        assert explained in joined
        assert counted in joined
    rows = csv.DictReader(written_table(found, locale).splitlines())
    assert {row["id"]: row["reverse"] for row in rows if row["kind"] == "statement"} == {
        id: str(id == "doel-1").lower() for id in IDS
    }
    statements = [one for part in team_values(found)["parts"] for one in part["statements"]]
    assert [one["id"] for one in statements if "reverse" in one] == ["doel-1"]


def test_a_questionnaire_says_which_statements_are_reversed() -> None:
    content = FILE.read_text("utf-8").replace('id = "doel-1"', 'id = "doel-1"\nreverse = true')
    found = inspect(content.encode()).questionnaire
    assert found is not None
    assert [one.id for one in found.asked("full") if one.reverse] == ["doel-1"]
    text = written(questionnaire_document(found, Locale("nl")))
    assert "doel-1 (in de snelscan, omgekeerd geteld): We kennen het doel." in text


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
