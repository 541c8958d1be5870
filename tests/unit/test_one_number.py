"""Every number of a report is the same in every form, and in the app."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser

import pytest

from ketentui.documents.comparison.report import comparison_document
from ketentui.documents.comparison.story import trend_story
from ketentui.documents.comparison.team_story import team_trend_story
from ketentui.documents.nodes import Document, Drawing, Table
from ketentui.documents.profile.report import profile_document
from ketentui.documents.team.report import team_document
from ketentui.locale import Locale
from ketentui.measures.comparison import trend
from ketentui.measures.scoring import profile
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action, Answer, Assessment
from ketentui.model.figures import Figure, Grid, Lines, Splits
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.model.team_trend import TeamTrend
from ketentui.model.trend import Comparison
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.comparison import team_trend
from ketentui.tui.part_view import PartView
from ketentui.tui.slide_view import StatementView, of_part
from ketentui.tui.team_paragraphs import statements
from ketentui.tui.team_view import TeamView
from ketentui.tui.trend_view import TrendView
from ketentui.usecases.demo import demo
from ketentui.usecases.stored import Result
from tests.unit.written import nodes, written

DEMO, LANGUAGES = demo(), ("nl", "en")
LIST = DEMO.questionnaire
EDITIONS = {LIST.sha256: KnownEdition(LIST.version, LIST)}
NUMBER = re.compile(r"(?<![\w,.])\d+[.,]\d+(?![\w,.]*\d)")
"""A number with decimals; a version of the questionnaire is one that is the same everywhere."""


def before(assessment: Assessment) -> Assessment:
    """Return what somebody could have answered a year before: some points lower."""

    def lower(id: str, one: Answer) -> Answer:
        fell = one.value is not None and (len(id) + ord(id[-1])) % 3 == 0
        return replace(one, value=max(1, (one.value or 0) - 1)) if fell else one

    when = assessment.started_at.replace(year=assessment.started_at.year - 1)
    answers = {id: lower(id, one) for id, one in assessment.answers.items()}
    return replace(
        assessment, id=f"{assessment.id}-", started_at=when, finished_at=when, answers=answers
    )


@cache
def result() -> Result:
    full = next(one for one in DEMO.assessments if one.questionnaire.depth == "full")
    return Result(LIST, full, profile(LIST, full))


@cache
def report() -> TeamReport:
    found = combine(DEMO.assessments, EDITIONS, Settings())
    assert found is not None
    return found


@cache
def agreed() -> tuple[Agreed, ...]:
    """Something agreed on each theme, between the two times."""
    on = before(result().assessment).day
    return tuple(
        Agreed(Action(theme.id, theme.id, "Doen"), DEMO.chain, LIST.id, theme.title, None, on)
        for _, theme in LIST.themes()
    )


@cache
def comparison() -> Comparison:
    both = before(result().assessment), result().assessment
    return Comparison(trend([(LIST, one) for one in both]), both, agreed())


@cache
def years() -> TeamTrend:
    then = [before(one) for one in DEMO.assessments]
    return team_trend(then, DEMO.assessments, EDITIONS, Settings())


@cache
def document(subject: str, language: str) -> Document:
    locale, today = Locale(language), result().assessment.started_at.date()
    match subject:
        case "profile":
            return profile_document(LIST, result().assessment, result().profile, locale)
        case "team":
            return team_document(report(), locale)
        case "comparison":
            return comparison_document(trend_story(comparison(), locale), today, locale)
    return comparison_document(team_trend_story(years(), agreed(), {}, locale), today, locale)


SUBJECTS = ("profile", "team", "comparison", "years")


class _Text(HTMLParser):
    """What a page says; not how it is drawn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.skipping = "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.skipping = tag == "style"
        self.text += " "

    def handle_data(self, data: str) -> None:
        self.text += "" if self.skipping else data


def numbers(told: str) -> Counter[str]:
    return Counter(NUMBER.findall(told))


def in_form(subject: str, language: str, form: str) -> Counter[str]:
    plain = form == "ear"
    told = written(document(subject, language), "text" if plain else form, 100, plain=plain)
    return numbers(_Text(told).text if form == "html" else told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_form_has_the_same_numbers_as_often(subject: str, language: str) -> None:
    seen = in_form(subject, language, "md")
    assert sum(seen.values()) > 20
    assert in_form(subject, language, "text") == seen
    assert in_form(subject, language, "html").keys() <= seen.keys()
    assert in_form(subject, language, "ear").keys() <= seen.keys()


def marked(figure: Figure) -> Iterator[tuple[str, str]]:
    """Yield the values of a figure, each with what it is of: a theme, a statement or its label."""
    if isinstance(figure, Grid):
        for column in figure.columns:
            yield column.title, column.text
        for row in figure.rows:
            pairs = zip(figure.columns, row.cells, strict=True)
            yield from ((column.title, cell.text) for column, cell in pairs)
    elif isinstance(figure, Splits):
        alone = (row for row in figure.rows if not row.blocks)
        yield from ((row.label, cell) for row in alone for cell in row.cells)
    elif isinstance(figure, Lines):
        for line in figure.rows:
            own = [mark.text for mark in line.marks if mark.text]
            yield from ((line.label, text) for text in own or line.cells)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_number_in_a_chart_is_the_one_of_the_tables(subject: str, language: str) -> None:
    rows, held = rows_of(subject, language), 0
    for node in nodes(document(subject, language)):
        for label, text in marked(node.figure) if isinstance(node, Drawing) else ():
            if label in rows:
                found = numbers(text).keys()
                held += len(found)
                assert found <= rows[label], (label, text)
    assert held > 10 or subject != "team"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_row_that_is_heard_has_the_numbers_of_the_row_that_is_seen(
    subject: str, language: str
) -> None:
    for node in nodes(document(subject, language)):
        if isinstance(node, Table) and node.sentences:
            for row, sentence in zip(node.rows, node.sentences, strict=True):
                seen = numbers(" ".join(cell for cell in row if isinstance(cell, str)))
                assert numbers(sentence) == seen or not sentence, sentence


def rows_of(subject: str, language: str) -> Mapping[str, set[str]]:
    """Return what numbers stand in tables, by the theme or the statement that they are of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for node in nodes(document(subject, language)):
        for first, *cells in node.rows if isinstance(node, Table) else ():
            assert isinstance(first, str)
            told = " ".join(cell for cell in cells if isinstance(cell, str))
            found[first] |= numbers(told).keys()
    for _, theme in LIST.themes():
        found[theme.short(language)] = found[theme.title(language)]
    return found


def lines_in_app(subject: str, locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield what the app says of a theme or a statement, after its name."""
    for place, part in enumerate(LIST.parts):
        names = [name for one in part.themes for name in (one.title, one.short)]
        match subject:
            case "profile":
                drawn = PartView(result(), part, locale).bars(100, 20, False)
            case "team":
                drawn = [
                    *TeamView(report(), part, locale).bars(100, 20, False),
                    *TeamView(report(), part, locale, "level").bars(100, 20, False),
                    *TeamView(report(), part, locale, "organisation").bars(100, 20, False),
                ]
                for one in statements(TeamView(report(), part, locale), 100, indices=True):
                    if one.key:
                        yield LIST.statements[one.key].text(locale.language), one.plain
                for slide in of_part(report(), part):
                    told = StatementView(report(), slide, locale).facts
                    yield LIST.statements[slide.key].text(locale.language), told
            case "comparison":
                told_story = trend_story(comparison(), locale)
                view = TrendView(told_story, place, locale)
                drawn = view.bars(100, 20, False)
                yield from ((str(one.lead), one.plain) for one in view.changes(ascii=False))
            case _:
                of_years = team_trend_story(years(), agreed(), {}, locale)
                view = TrendView(of_years, place, locale)
                drawn = view.bars(100, 20, False)
                yield from ((str(one.lead), one.plain) for one in view.changes(ascii=False))
        for line in drawn:
            bare = re.sub("\x1b\\[[0-9;]*m", "", line)
            for name in names:
                said = name(locale.language)
                if re.match(rf"(\d+ )?{re.escape(said)}\s\s", bare):
                    yield said, bare


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_app_has_the_numbers_of_the_report(subject: str, language: str) -> None:
    rows, seen = rows_of(subject, language), 0
    for name, told in lines_in_app(subject, Locale(language)):
        if name in rows:
            found = numbers(told).keys()
            seen += len(found)
            assert found <= rows[name], (name, told)
    assert seen >= 12


_SIGNED, _SCORE = r"([+−]\d+(?:[.,]\d+)?)", r"(\d+(?:[.,]\d+)?)"
STEP = re.compile(rf"{_SIGNED}(?: \(|, (?:van|from) ){_SCORE} (?:→|naar|to) {_SCORE}")
"""A difference with both of its values."""


def steps(told: str) -> set[tuple[str, ...]]:
    """Return every difference that is told with its values: how far, then and now."""
    return set(STEP.findall(" ".join(told.split())))


def rows_moved(subject: str, language: str) -> dict[str, tuple[str, ...]]:
    """Return of each theme that moved how far, then and now, as the tables have it."""
    found: dict[str, tuple[str, ...]] = {}
    for node in nodes(document(subject, language)):
        for title, then, now, *rest in node.rows if isinstance(node, Table) else ():
            if rest and (signed := re.match(_SIGNED, f"{rest[-1]}")):
                found[f"{title}"] = signed[0], f"{then}", f"{now}"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", ["comparison", "years"])
def test_a_difference_is_signed_with_the_same_two_values_wherever_it_stands(
    subject: str, language: str
) -> None:
    rows = rows_moved(subject, language)
    assert len(rows) > 3
    for far, then, now in rows.values():
        said, *ends = (float(one.replace(",", ".").replace("−", "-")) for one in (far, then, now))
        assert round(said, 1) == round(ends[1] - ends[0], 1)
    for form in ("md", "html", "text", "ear"):
        plain = form == "ear"
        told = written(document(subject, language), "text" if plain else form, 100, plain=plain)
        assert steps(_Text(told).text if form == "html" else told) == set(rows.values()), form
    locale, seen = Locale(language), set[tuple[str, ...]]()
    story = trend_story(comparison(), locale)
    if subject == "years":
        story = team_trend_story(years(), agreed(), {}, locale)
    today = result().assessment.started_at.date()
    for place in range(len(LIST.parts)):
        view = TrendView(story, place, locale)
        assert steps(" ".join(line.text for line in view.lines)) <= set(rows.values())
        seen |= steps(" ".join(one.plain for one in view.changes(ascii=False)))
        seen |= steps(" ".join(one.plain for one in view.agreed(today)))
    assert seen == set(rows.values())
