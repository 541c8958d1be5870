"""Every format writes every block of a document, unless the block says that it is not for it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module

import pytest

from ketentui.documents.actions import agreed_section
from ketentui.documents.comparison.report import comparison_document
from ketentui.documents.comparison.story import trend_story
from ketentui.documents.comparison.team_story import team_trend_story
from ketentui.documents.nodes import (
    EVERY_FORM,
    Blanks,
    Cell,
    Document,
    Drawing,
    Facts,
    Form,
    Node,
    Paragraph,
    Points,
    Question,
    Quotation,
    Section,
    Table,
    plain,
)
from ketentui.documents.plan import plan_document
from ketentui.documents.profile.report import profile_document
from ketentui.documents.questionnaire import questionnaire_document
from ketentui.documents.team.report import team_document
from ketentui.formats import READABLE
from ketentui.formats.blocks import Blocks
from ketentui.locale import Locale
from ketentui.measures.advice import advise
from ketentui.measures.comparison import trend
from ketentui.measures.scoring import profile
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action, Assessment
from ketentui.model.figures import Figure, Grid, Line, Lines, Radar, Splits
from ketentui.model.plan import Plan, PlanTheme
from ketentui.model.replacing import replace
from ketentui.model.trend import Comparison
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.comparison import team_trend
from ketentui.usecases.demo import demo
from tests.unit.written import nodes, written

SUBJECTS = ("profile", "team", "comparison", "comparison of a team", "questionnaire", "plan")
FORMS: Mapping[Form, tuple[str, bool]] = {
    "markdown": ("md", False),
    "html": ("html", False),
    "pdf": ("pdf", False),
    "screen": ("text", False),
    "ear": ("text", True),
}


@pytest.mark.parametrize("form", sorted(EVERY_FORM))
def test_every_format_knows_every_block(form: str) -> None:
    name = import_module(f"ketentui.formats.{form}").__name__
    (writer,) = {
        one.__name__: one for one in Blocks.__subclasses__() if one.__module__ == name
    }.values()
    for kind in Node.__subclasses__():
        assert callable(getattr(writer, kind.__name__.lower()))


def test_every_format_has_a_name_and_a_test() -> None:
    assert {name for name, _ in FORMS.values()} == {*READABLE}
    assert {*FORMS} == EVERY_FORM


LOCALE = Locale("nl")
TODAY = date(2026, 11, 21)


def noted(assessment: Assessment) -> bool:
    return any(answer.note for answer in assessment.answers.values())


def a_year_before(assessment: Assessment) -> Assessment:
    """The same person a year earlier, who then answered what everybody answers."""
    then = assessment.started_at.replace(year=assessment.started_at.year - 1)
    answers = {id: replace(one, value=one.value and 3) for id, one in assessment.answers.items()}
    return replace(
        assessment, id=f"{assessment.id}-toen", started_at=then, finished_at=then, answers=answers
    )


@cache
def documents() -> Mapping[str, Document]:
    """One document of every subject, made of the demo chain."""
    made = demo()
    questionnaire, people = made.questionnaire, made.assessments
    before = [*map(a_year_before, people)]
    editions = {questionnaire.sha256: KnownEdition(questionnaire.version, questionnaire)}
    one = next(one for one in people if one.questionnaire.depth == "full" and noted(one))
    scores = profile(questionnaire, one)
    advice = advise(questionnaire, one, scores, {})
    team = combine(people, editions, Settings())
    assert team is not None
    step = Agreed(
        Action("x", "p1", "Kaart *maken*", "Zoë", effect="Hij hangt er.\nEn klopt."),
        made.chain,
        questionnaire.id,
        None,
        None,
        TODAY,
    )
    two = trend([(questionnaire, a_year_before(one)), (questionnaire, one)])
    compared = Comparison(two, (a_year_before(one), one), (step,), {"p1": 4.5}, True)
    teams = team_trend_story(
        team_trend(before, people, editions, Settings()), [step], {"p1": 4.5}, LOCALE
    )
    draft = Plan(
        made.chain,
        2027,
        TODAY,
        (step, replace(step, assessment="a1", action=replace(step.action, due=date(2027, 5, 1)))),
        (replace(step, action=replace(step.action, status="done")),),
        (PlanTheme(questionnaire.id, "p1", None, 4), PlanTheme(questionnaire.id, "p2", None, 3.5)),
    )
    return {
        "profile": profile_document(
            questionnaire,
            one,
            scores,
            LOCALE,
            advice=advice,
            more=tuple(agreed_section([step], TODAY, LOCALE)),
        ),
        "team": team_document(team, LOCALE),
        "comparison": comparison_document(trend_story(compared, LOCALE), TODAY, LOCALE),
        "comparison of a team": comparison_document(teams, TODAY, LOCALE),
        "questionnaire": questionnaire_document(questionnaire, LOCALE),
        "plan": plan_document(draft, LOCALE),
    }


def texts(node: Node) -> Iterator[str]:
    """Yield what a block says, piece by piece."""
    if isinstance(node, Paragraph):
        yield plain(node.text)
    elif isinstance(node, Section):
        yield node.title
    elif isinstance(node, Facts):
        yield from (text for row in node.rows for text in row)
    elif isinstance(node, Points):
        for point in node.points:
            yield plain(point.text)
            yield from (text for below in point.below for text in texts(below))
    elif isinstance(node, Table):
        yield from (text for row in node.rows for cell in row for text in _cell(cell))
    elif isinstance(node, Quotation):
        yield from (node.text, node.who)
    elif isinstance(node, Question):
        yield from (node.label, node.text)
    elif isinstance(node, Blanks):
        yield from (node.label, *node.names)
    elif isinstance(node, Drawing):
        yield from _of_figure(node.figure)


def _cell(cell: Cell) -> Iterator[str]:
    if isinstance(cell, str):
        yield cell


def _of_figure(figure: Figure) -> Iterator[str]:
    """Yield the texts in a figure."""
    if isinstance(figure, Radar):
        yield from figure.labels
    elif isinstance(figure, Grid):
        yield from (text for one in figure.columns for text in (one.title, one.text))
        for group in figure.rows:
            yield from (group.label, *(cell.text for cell in group.cells))
    elif isinstance(figure, Lines | Splits):
        yield from figure.columns
        for row in figure.rows:
            yield from (row.label, row.note, row.gap, *row.cells)
            yield from (mark.text for mark in row.marks) if isinstance(row, Line) else ()
        yield from figure.scenes if isinstance(figure, Splits) else ()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@cache
def read(subject: str, form: Form) -> str:
    """Return the words that somebody reads in a document, without its markup."""
    name, plain_text = FORMS[form]
    told = written(documents()[subject], name, 100, plain=plain_text)
    if form == "html":
        told = html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", told, flags=re.S))
    if form == "markdown":
        told = re.sub(r"^ *>", "", told.replace("\\", ""), flags=re.M)
    if form == "pdf":
        told += re.sub(r"[-\u00ad]\n", "", told)
    return f" {' '.join(words(told))} "


@pytest.mark.parametrize("form", sorted(EVERY_FORM))
@pytest.mark.parametrize("subject", SUBJECTS)
def test_nothing_is_dropped_that_a_block_does_not_say(subject: str, form: Form) -> None:
    document, told = documents()[subject], read(subject, form)
    dropped = [
        text
        for node in nodes(document)
        if form in node.forms and not (form == "ear" and isinstance(node, Drawing))
        for text in texts(node)
        if not all(f" {word} " in told for word in words(text))
    ]
    assert dropped == []


@pytest.mark.parametrize("form", sorted(EVERY_FORM))
@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_is_not_for_a_format_is_not_in_it(subject: str, form: Form) -> None:
    document, told = documents()[subject], read(subject, form)
    others = [text for node in nodes(document) if form not in node.forms for text in texts(node)]
    mine = [node for node in nodes(document) if form in node.forms]
    heads = [one.title for node in mine if isinstance(node, Table) for one in node.columns]
    own = " ".join([*heads, *(text for node in mine for text in texts(node))])
    alone = [one for one in others if not {*words(one)} <= {*words(own)}]
    assert [one for one in alone if f" {' '.join(words(one))} " in told] == []
