"""Whatever a team is, every form of its report is made, with no words about what isn't there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ketentui.charts.types import Look
from ketentui.documents.comparison.team_story import team_trend_story
from ketentui.documents.team.figures import group_grids
from ketentui.documents.team.story import team_story
from ketentui.documents.team.words import Words
from ketentui.errors import KetentuiError
from ketentui.formats.team_json import team_json
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import LEVELS, Reason, Sharing
from ketentui.model.questionnaire import Depth
from ketentui.model.team import GROUPINGS, TeamReport
from ketentui.model.text import cells
from ketentui.questionnaires.library import read_edition
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.comparison import team_trend
from ketentui.tui.team_view import TeamView
from tests.unit.written import written_comparison, written_table, written_team

QUESTIONNAIRE = read_edition(Path(__file__).parent / "reports" / "questionnaire.toml").questionnaire
EDITIONS = {"hash": KnownEdition("2.0", QUESTIONNAIRE)}
DUTCH = Locale("nl")
MARKDOWN = MarkdownIt("commonmark").enable(["table"])
MOMENT = datetime(2026, 11, 1, 10, tzinfo=UTC)

REASONS: tuple[Reason, ...] = ("unknown", "not_applicable")
SHARES = st.sampled_from([0.0, 0.2, 0.9, 1.0])
TEAMS = st.tuples(
    st.integers(1, 60),
    st.integers(0, 60),
    SHARES,
    SHARES,
    SHARES,
    st.integers(0, 999),
)
"""What `team` makes a team of."""

Of = tuple[int, int, float, float, float, int]


def team(
    people: int, organisations: int, anonymous: float, quick: float, missing: float, seed: int
) -> list[Assessment]:
    """Return people of so many organisations, of which a part is anonymous, and a part quick."""
    random = Random(seed)

    def answer() -> Answer:
        if random.random() < missing:
            return Answer(None, random.choice(REASONS))
        return Answer(random.randint(1, 5), None, "noot" if random.random() < 0.1 else "")

    def person(n: int) -> Assessment:
        depth: Depth = "quick" if random.random() < quick else "full"
        sharing: Sharing = "anonymous" if random.random() < anonymous else "open"
        organisation = f"Org {n % organisations:02}" if organisations else ""
        who = Respondent("Keten", organisation, random.choice((None, *LEVELS)))
        ref = QuestionnaireRef("proef", "2.0", depth, "hash")
        answers = {one.id: answer() for one in QUESTIONNAIRE.asked(depth)}
        return Assessment(f"{seed}-{n}", ref, who, sharing, MOMENT, MOMENT, answers)

    return list(map(person, range(people)))


def combined(assessments: Sequence[Assessment]) -> TeamReport:
    made = combine(assessments, EDITIONS, Settings())
    assert made is not None
    return made


Piece = tuple[int, str]
"""A heading with its level, or 0 and anything else."""


def check(pieces: Sequence[Piece]) -> None:
    """Every heading has something below it: words, or a heading of a lower level."""
    for (level, text), (next_level, _) in pairwise([*pieces, (1, "the end")]):
        assert not level or next_level == 0 or next_level > level, text


def of_markdown(told: str) -> Iterator[Piece]:
    tokens = MARKDOWN.parse(told)
    for one, content in pairwise(tokens):
        if one.type == "heading_open":
            yield int(one.tag[1]), content.content
        elif (one.type == "inline" and one.level > 0) or one.type in ("fence", "hr"):
            yield from [(0, one.content)] if one.content or one.type == "hr" else []
    kinds = [one.type for one in tokens]
    assert kinds.count("tbody_open") == kinds.count("table_open")


BLOCKS = ("p", "ul", "ol", "li", "dl", "figure", "table", "tbody", "section", "article")


class Pieces(HTMLParser):
    """The headings of a page and what stands between them; an element that is empty is no use."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self.open: list[list[object]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if self.open:
            self.open[-1][1] = True
        if tag not in ("meta", "link", "br"):
            self.open.append([tag, False])

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.open[-1][1] = True

    def handle_endtag(self, tag: str) -> None:
        name, filled = self.open.pop()
        assert name == tag
        assert filled or tag not in BLOCKS, tag

    def handle_data(self, data: str) -> None:
        if not data.strip() or not self.open:
            return
        self.open[-1][1] = True
        tags = [f"{tag}" for tag, _ in self.open]
        if "head" in tags or (tags[-1] in ("small", "span") and tags[-2][0] == "h"):
            return
        heading = next((tag for tag in tags if re.fullmatch("h[1-6]", tag)), "")
        self.pieces.append((int(heading[1:] or 0), data))


def of_html(told: str) -> list[Piece]:
    parser = Pieces()
    parser.feed(told)
    return parser.pieces


def of_text(coloured: str) -> Iterator[Piece]:
    """Yield the headings of a text: bold after an empty line, or with a line below them.

    What is bold too are the heads of columns, which are apart from each other.
    """
    lines = [(line.startswith("\x1b[1m"), line) for line in coloured.splitlines()]
    before = ""
    for (bold, line), (_, below) in pairwise([*lines, (False, "")]):
        if bold and set(below) in ({"═"}, {"─"}):
            yield "═─".index(below[0]) + 1, line
        elif bold and not before and "  " not in line:
            yield 3, line
        elif line and not bold and set(line) not in ({"═"}, {"─"}):
            yield 0, line
        before = line


def of_words(told: str, titles: set[str]) -> Iterator[Piece]:
    for block in told.split("\n\n"):
        first, *more = block.splitlines()
        if first in titles:
            yield 2, first
        yield from ((0, line) for line in (more if first in titles else (first, *more)))


def forms(report: TeamReport) -> dict[str, str]:
    return {
        "md": written_team(report, DUTCH, "md"),
        "html": written_team(report, DUTCH, "html"),
        "text": written_team(report, DUTCH, look=Look(colour=True)),
        "narrow": written_team(report, DUTCH, width=30),
        "plain": written_team(report, DUTCH, width=100, plain=True),
        "csv": written_table(report, DUTCH),
        "json": team_json([report]),
    }


@settings(max_examples=15, deadline=None)
@given(TEAMS)
@example((60, 53, 0.0, 0.0, 0.0, 1))
@example((60, 30, 1.0, 0.0, 0.0, 2))
@example((4, 2, 1.0, 0.0, 0.0, 3))
@example((30, 3, 0.0, 0.0, 1.0, 4))
def test_a_heading_stands_above_something_and_a_legend_beside_its_drawing(
    of: Of,
) -> None:
    report = combined(team(*of))
    words, told, story = Words(report, DUTCH), forms(report), team_story(Words(report, DUTCH), {})
    check([*of_markdown(told["md"])])
    check(of_html(told["html"]))
    check([*of_text(told["text"])])
    titles = {f"{part.title}." for part in story.parts} | {f"{one.title}." for one in story.mirrors}
    titles |= {f"{words(f'groups_title.{grouping}')}." for grouping in GROUPINGS}
    check([*of_words(told["plain"], titles)])
    drawn = any(story.parts_of(grouping) for grouping in story.groupings)
    for form in ("md", "html", "narrow"):
        flat = " ".join(told[form].replace("\\", "").split())
        assert (words("groups_intro") in flat) == drawn
        assert (words("ranked_legend") in flat) == any(part.shown for part in story.parts)
    assert (words("radar_legend") in told["html"]) == ('class="stripe"' in told["html"])


@settings(max_examples=20, deadline=None)
@given(TEAMS)
def test_the_app_shows_every_part_of_any_team(of: Of) -> None:
    report = combined(team(*of))
    for part in QUESTIONNAIRE.parts:
        for grouping in (None, *GROUPINGS):
            view = TeamView(report, part, DUTCH, grouping)
            if view.radar_figure:
                assert any(view.radar(60, 20, False))
            assert all(isinstance(line, str) for line in view.bars(60, 20, False))
            assert all(line.text for line in view.lines)
            assert ("━" in view.charts_note(bars=True)) <= (grouping is None)


@settings(max_examples=20, deadline=None)
@given(TEAMS, TEAMS)
def test_a_comparison_of_any_teams_has_no_heading_above_nothing(then: Of, now: Of) -> None:
    try:
        trend = team_trend(team(*then), team(*now), EDITIONS, Settings())
    except KetentuiError:
        return
    story, today = team_trend_story(trend, (), {}, DUTCH), MOMENT.date()
    told = written_comparison(story, today, DUTCH, "md")
    check([*of_markdown(told)])
    check([*of_text(written_comparison(story, today, DUTCH, look=Look(colour=True)))])
    assert written_comparison(story, today, DUTCH, width=40, plain=True)


@pytest.mark.parametrize("groups", [2, 27, 53])
def test_every_organisation_has_a_row_of_its_own(groups: int) -> None:
    report = combined(team(groups, groups, 0.0, 1.0, 0.0, 1))
    words, part = Words(report, DUTCH), QUESTIONNAIRE.parts[0]
    (grid, *_) = group_grids(words, part, "organisation")
    assert len({row.label for row in grid.rows}) == len(grid.rows) == groups
    lines = written_team(report, DUTCH, width=60).splitlines()
    assert all(cells(line) <= 60 for line in lines)
