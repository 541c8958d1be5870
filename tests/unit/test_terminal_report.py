"""The report for a terminal fits any width and any look, and has no markup in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.charts.types import Look
from ketentui.locale import Locale
from ketentui.measures.advice import advise
from ketentui.measures.scoring import profile
from ketentui.model.advice import BuildingBlock
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.profile import Score
from ketentui.model.text import cells
from ketentui.model.wrapping import wrapped
from ketentui.questionnaires.library import read_edition
from ketentui.usecases.stored import Result
from tests.unit.written import written_profile

QUESTIONNAIRE = read_edition(Path(__file__).parent / "reports" / "questionnaire.toml").questionnaire
BLOCKS = {
    "kaart": BuildingBlock("kaart", Text("Ketenkaart"), score=Score("kaart", 2.0, 2, 2, 0, 0))
}
PLAIN = Look()
ANSWERS = {"doel-1": 2, "doel-2": 1, "doel-3": 3, "ik-1": 5, "ik-2": 5, "zij-1": 2, "tijd-1": 4}


def text(
    answers: Mapping[str, int] = ANSWERS,
    width: int = 80,
    look: Look = PLAIN,
    chain: str = "Jeugdketen",
) -> str:
    moment = datetime(2026, 11, 21, tzinfo=UTC)
    ref = QuestionnaireRef("proef", "2.0", "full", "")
    given = {key: Answer(value) for key, value in answers.items()}
    made = Assessment("abc", ref, Respondent(chain), "open", moment, moment, given)
    scores = profile(QUESTIONNAIRE, made)
    advice = advise(QUESTIONNAIRE, made, scores, BLOCKS)
    found = Result(QUESTIONNAIRE, made, scores)
    return written_profile(found, Locale("nl"), width=width, look=look, advice=advice)


def plain(told: str) -> str:
    return re.sub("\x1b\\[[0-9;]*m", "", told)


def test_it_tells_who_what_and_what_to_do() -> None:
    told = text()
    for line in (
        "Mijn beeld: Jeugdketen",
        "Een gedeeld doel         2,0  3 van 3",
        "IK 5,0 tegenover DE ANDEREN 2: dat rust op te weinig antwoorden voor een\noordeel.",
        "Vanaf morgen\n- Vraag één partner naar het doel.",
        "Bouwstenen die helpen\n- Ketenkaart (scoort bij jullie 2,0)",
        "Alle stellingen en antwoorden\n",
    ):
        assert line in told


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    told = text(width=width, look=Look(colour=True), chain="Een keten met een lange naam" * 3)
    assert max(cells(plain(line)) for line in told.splitlines()) <= width


@pytest.mark.parametrize("width", [30, 80])
def test_every_theme_is_in_a_table_whole(width: int) -> None:
    words = " ".join(text(width=width).split())
    assert all(theme.short.first in words for _, theme in QUESTIONNAIRE.themes())
    assert "DE ANDEREN: wat zij doen" in words or width == 30


@pytest.mark.parametrize("colour", [False, True])
def test_ascii_means_ascii(colour: bool) -> None:
    assert text(look=Look(ascii=True, colour=colour), chain="Zorgketen Fryslân €").isascii()


def test_colour_only_adds() -> None:
    coloured = text(look=Look(colour=True))
    assert "\x1b[" in coloured
    assert plain(coloured) == text()
    assert "\x1b" not in text()


def test_it_has_no_signs_of_markdown() -> None:
    assert not re.search(r"^#|\*\*|```|\\", text(), re.M)


@given(
    st.dictionaries(st.sampled_from(list(QUESTIONNAIRE.statements)), st.integers(1, 5)),
    st.integers(30, 110),
)
def test_whatever_was_answered_it_fits(answers: dict[str, int], width: int) -> None:
    assert all(cells(line) <= width for line in text(answers, width).splitlines())


@given(st.text(alphabet="ab é家\u00a0", max_size=60), st.integers(4, 30))
def test_wrapping_loses_nothing_and_keeps_the_width(said: str, width: int) -> None:
    lines = wrapped(said, width, "- ", "  ")
    assert all(cells(line) <= width for line in lines)
    assert lines[0].startswith("- ")
    assert "".join("".join(line[2:] for line in lines).split()) == "".join(said.split())


def test_a_no_break_space_keeps_words_together() -> None:
    assert wrapped("een twee\u00a03,0", 9) == ["een", "twee 3,0"]
