"""The Markdown report tells all that is shared, and takes no text for markup."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ketentui.charts.types import Look
from ketentui.formats.escaping import fenced, literal, quoted
from ketentui.locale import Locale
from ketentui.measures.advice import advise
from ketentui.measures.scoring import profile
from ketentui.model.advice import BuildingBlock
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.languages import Text
from ketentui.model.profile import Score
from ketentui.model.questionnaire import Depth, Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.text import clean, clean_lines
from ketentui.questionnaires.library import read_edition
from ketentui.usecases.stored import Result
from tests.unit.written import written_profile

FOLDER = Path(__file__).parent / "reports"
QUESTIONNAIRE = read_edition(FOLDER / "questionnaire.toml").questionnaire
BLOCKS = {
    "kaart": BuildingBlock("kaart", Text("Ketenkaart"), score=Score("kaart", 2.0, 2, 2, 0, 0)),
    "bestuur": BuildingBlock("bestuur", Text("Bestuur"), score=Score("bestuur", None, 0, 1, 1, 0)),
}
ANSWERS = {
    "doel-1": Answer(2, None, "Vraag *drie* mensen\nen je hoort drie doelen.\n\n# Echt <waar> |"),
    "doel-2": Answer(1),
    "doel-3": Answer(3),
    "rollen-1": Answer(None, "unknown", "Wie weet dit wel?"),
    "rollen-2": Answer(None, "unknown"),
    "geld-1": Answer(4),
    "geld-2": Answer(None, "not_applicable"),
    "ik-1": Answer(5),
    "ik-2": Answer(4),
    "zij-1": Answer(2),
    "zij-2": Answer(3),
    "kunnen-1": Answer(1),
    "willen-1": Answer(4),
    "mogen-1": Answer(3),
}
SANNE = Respondent("Jeugdketen", "Gemeente Aa", "tactisch", "Sanne")
MARKDOWN = MarkdownIt("gfm-like")
"""As eager as viewers are: it also makes links of bare addresses."""


def assessment(
    answers: Mapping[str, Answer] = ANSWERS,
    respondent: Respondent = SANNE,
    depth: Depth = "full",
) -> Assessment:
    moment = datetime(2026, 11, 21, 10, tzinfo=UTC)
    ref = QuestionnaireRef("proef", "2.0", depth, "")
    return Assessment("id", ref, respondent, "open", moment, moment, answers)


def report(
    made: Assessment,
    language: str = "nl",
    questionnaire: Questionnaire = QUESTIONNAIRE,
    *,
    ascii: bool = False,
) -> str:
    scores = profile(questionnaire, made)
    advice = advise(questionnaire, made, scores, BLOCKS)
    locale = Locale("en" if language == "en" else "nl")
    found = Result(questionnaire, made, scores)
    return written_profile(found, locale, "md", look=Look(ascii=ascii), advice=advice)


def shown(markdown: str) -> str:
    """Return the text that a renderer shows, and nothing where it finds other markup in it."""
    inline = [token for token in MARKDOWN.parse(markdown) if token.type == "inline"]
    children = [child for token in inline for child in token.children or []]
    assert {child.type for child in children} <= {"text", "text_special", "hardbreak"}
    return "".join("\n" if child.type == "hardbreak" else child.content for child in children)


def test_the_whole_report_is_as_it_was_read_and_found_good() -> None:
    assert report(assessment()) == (FOLDER / "profile.md").read_text("utf-8")


def test_numbers_have_the_decimal_sign_of_the_language() -> None:
    assert "| Een gedeeld doel" in report(assessment())
    assert "4,5" in report(assessment())
    english = report(assessment(), "en")
    assert "| A shared purpose" in english
    assert "4.5" in english
    assert "4,5" not in english


def test_what_is_not_shared_is_not_told() -> None:
    anonymous = replace(assessment(respondent=Respondent()), sharing="anonymous")
    text = report(anonymous)
    assert "Sanne" not in text
    assert "Gemeente" not in text
    assert "anoniem" in text


def test_an_unfinished_assessment_says_so() -> None:
    assert "nog niet afgerond" in report(replace(assessment(), finished_at=None))


def test_nothing_answered_still_makes_a_report() -> None:
    text = report(assessment({}))
    assert text.count("Er is nog te weinig beantwoord voor een advies.") == 3
    assert "nog open" in text


def test_a_quick_scan_tells_only_what_it_asked_and_says_that_it_is_a_first_impression() -> None:
    text = report(assessment(depth="quick"))
    assert "We kennen het doel." in text
    assert "We vertellen het doel door." not in text
    assert "eerste indruk" in text


def test_more_themes_than_a_radar_can_show_gives_bars_and_the_reason() -> None:
    (part, *_) = QUESTIONNAIRE.parts
    themes = tuple(replace(part.themes[3], id=f"t{n}") for n in range(13))
    wide = replace(QUESTIONNAIRE, parts=(replace(part, themes=themes),))
    text = report(assessment({"tijd-1": Answer(4)}), questionnaire=wide)
    assert "Meer dan 12 thema's" in text
    assert text.count("```") == 2


def test_ascii_keeps_the_charts_in_ascii() -> None:
    blocks = report(assessment(), ascii=True).split("```")[1::2]
    assert len(blocks) == 6
    assert all(block.isascii() for block in blocks)


@given(st.dictionaries(st.sampled_from(list(QUESTIONNAIRE.statements)), st.integers(1, 5)))
def test_every_theme_and_statement_is_told(values: dict[str, int]) -> None:
    text = report(assessment({key: Answer(value) for key, value in values.items()}))
    for _, theme in QUESTIONNAIRE.themes():
        assert f"| {theme.title.first} " in text
    for statement in QUESTIONNAIRE.statements.values():
        assert f"- {statement.text.first} **" in text


MARKUP = st.text(alphabet="ab \\`*_[]()<>#+-=|~!&;:.1$\"'\n\téλ家", max_size=40)


@given(MARKUP | st.text(max_size=30))
def test_a_text_is_shown_as_it_is(text: str) -> None:
    assert shown(literal(text)) == clean(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zie https://ex.nl/a_b?q=1#x.",
        "http://localhost/x",
        "HTTPS://EX.NL",
        "//ex.nl",
        "ftp://1.2.3.4/",
        "www.ex.nl, www.3.4",
        "ex.nl",
        "mailto:jan@ex.nl",
        "jan.p@ex.co.uk",
    ],
)
def test_an_address_is_no_link(text: str) -> None:
    assert shown(literal(text)) == text


@given(st.lists(st.sampled_from(["http", "www", "ex", "nl", ":", "/", ".", "@", "1", " ", "_"])))
def test_what_looks_like_an_address_is_no_link(parts: list[str]) -> None:
    assert shown(literal("".join(parts))) == clean("".join(parts))


def test_an_ordinary_text_does_not_change() -> None:
    assert literal("D.w.z. 3.5 en/of 1.000, a.u.b.") == "D.w.z. 3.5 en/of 1.000, a.u.b."


@given(MARKUP)
def test_a_text_is_shown_as_it_is_in_a_heading_a_list_and_a_table(text: str) -> None:
    said = literal(text)
    expected = clean(text)
    assert shown(f"# {said}") == expected
    assert shown(f"- {said}") == expected
    assert shown(f"| a |\n| - |\n| {said} |") == f"a{expected}"


@given(MARKUP)
def test_a_note_is_shown_as_it_is_with_its_lines(note: str) -> None:
    lines = [line.strip() for line in clean_lines(note).split("\n")]
    told = shown("\n".join(quoted(note)))
    assert told.replace("\n", "") == "".join(clean(line) for line in lines)
    assert all(line.startswith(">") for line in quoted(note))


def test_line_ends_of_a_note_are_kept() -> None:
    assert quoted("een\ntwee\n\ndrie") == ["> een  ", "> twee", ">", "> drie"]


def test_a_fence_is_longer_than_what_it_holds() -> None:
    assert fenced(["````", "x"]) == ["`````text", "````", "x", "`````"]


def test_texts_full_of_markup_leave_the_structure_as_it_is() -> None:
    evil = "```\n# <b>|*x*|</b> [a](b) ~~c~~"
    hostile = Respondent(evil, evil, "tactisch", evil)
    tame = MARKDOWN.parse(report(assessment({"doel-1": Answer(3, None, "a\nb")})))
    wild = MARKDOWN.parse(report(assessment({"doel-1": Answer(3, None, evil)}, hostile)))
    assert [token.type for token in wild] == [token.type for token in tame]
