"""A team report as Markdown: ready to print, and to lead a conversation with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ketentui.charts import Look
from ketentui.charts.text import pad
from ketentui.locale import Locale
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.model.advice import BuildingBlock
from ketentui.model.figures import AXES
from ketentui.model.team import TeamReport
from ketentui.model.text import cells
from ketentui.model.view import ThemeNumbers
from ketentui.reports.escaping import fenced, literal, quoted
from ketentui.reports.team_agenda import AgendaStory, Moment
from ketentui.reports.team_figures import (
    axes,
    group_lines,
    group_radar,
    histogram,
    letters,
    spread_radar,
    theme_bars,
)
from ketentui.reports.team_groups import (
    MOST_COLUMNS,
    GroupingStory,
    MirrorStory,
    Pair,
    group_rows,
)
from ketentui.reports.team_items import ItemStory
from ketentui.reports.team_story import (
    PartStory,
    Row,
    TeamStory,
    Unknown,
    counts_text,
    statement_cells,
    team_story,
)
from ketentui.reports.team_words import Words

CHART = (72, 21)
"""Columns and rows of a radar: the widest that a printed page shows whole."""

_BLANK = "…" * 12
"""A line to write on."""


def team_markdown(
    report: TeamReport,
    locale: Locale,
    *,
    blocks: Mapping[str, BuildingBlock] | None = None,
    more: Iterable[list[str]] = (),
    ascii: bool = False,
) -> str:
    """Return the report on a chain; `ascii` draws its charts in ASCII.

    `blocks` are the building blocks that it can point to; `more` are blocks of Markdown about what
    the team agreed, which stand first after what is to be printed.
    """
    told = team_story(report, locale, blocks or {})
    page = _Page(told, told.words, Look(ascii=ascii, decimal=locale.decimal))
    return "\n\n".join("\n".join(block) for block in page.blocks(more) if block) + "\n"


_Block = list[str]
"""Lines that belong together; an empty line stands between two blocks."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Lays out what is told."""

    told: TeamStory
    words: Words
    look: Look

    def blocks(self, more: Iterable[_Block]) -> Iterator[_Block]:
        yield [f"# {literal(self.told.title)}"]
        yield [_labelled(*fact) for fact in self.told.facts]
        if self.told.summary:
            yield self.heading("in_short")
            yield [_labelled(*finding) for finding in self.told.summary]
        yield [f"# {self.words('for_the_conversation')}"]
        yield from self.agenda(self.told.agenda)
        if self.told.agenda.timetable:
            yield [f"**{self.words('print_up_to_here')}**", "", "---"]
        yield [f"# {self.words('for_reference')}"]
        yield from more
        yield self.heading("parts")
        yield from _paragraphs(self.told.legend)
        for part in self.told.parts:
            yield from self.part(part)
        for mirror in self.told.mirrors:
            yield from self.mirror(mirror)
        for grouping in self.told.groupings:
            yield from self.grouping(grouping)
        yield from self.unknown()
        yield from self.statements()
        yield from self.about()

    def heading(self, key: str) -> _Block:
        return [f"## {self.words(key)}"]

    # The agenda

    def agenda(self, agenda: AgendaStory) -> Iterator[_Block]:
        yield [f"## {literal(agenda.title)}"]
        yield from _paragraphs(agenda.intro)
        if not agenda.timetable:
            return
        heads = [
            self.words(f"column_{key}") for key in ("start", "minutes", "number", "what", "why")
        ]
        rows = [
            [one.start, f"{one.minutes}", f"{one.number or ''}", one.title, one.why]
            for one in agenda.timetable
        ]
        yield _table(heads, rows, numbers={1, 2})
        yield from _paragraphs(agenda.remarks)
        yield from _moment(agenda.opening)
        yield from _moment(agenda.method)
        for item in agenda.items:
            yield from self.item(item)
        yield from _moment(agenda.closing)

    def item(self, item: ItemStory) -> Iterator[_Block]:
        yield [f"### {item.number}. {literal(item.title)}"]
        yield [f"**{literal(item.kind)}** · {literal(item.when)} · {literal(item.theme)}"]
        bars = histogram(self.words, item.numbers, CHART[0], self.look)
        if bars:
            yield fenced(bars)
        yield [literal(" ".join(item.findings))]
        yield [f"**{self.words('question')}**", "", f"> **{literal(item.question)}**"]
        yield [f"**{self.words('approach')}**: {literal(item.approach)}"]
        yield [_labelled(*line) for line in (*item.help, *item.ends, *item.groups)]
        if item.notes:
            yield [f"**{self.words('notes')}**"]
            for note in item.notes:
                yield [*quoted(note.text), ">", f"> ({literal(note.who)})"]
        if item.to_agree:
            yield [self.line_to_write()]

    def line_to_write(self) -> str:
        blanks = (f"{self.words(f'write_{key}')} {_BLANK}" for key in ("what", "who", "when"))
        return f"**{self.words('write_down')}**: {' '.join(blanks)}"

    # Part by part

    def part(self, part: PartStory) -> Iterator[_Block]:
        yield [f"### {literal(part.title)}"]
        if part.shown:
            yield from self.charts(part)
            if part.groups:
                yield self.numbers("group", part.groups)
            yield self.numbers("theme", part.themes)
        yield from _paragraphs(part.remarks)

    def charts(self, part: PartStory) -> Iterator[_Block]:
        radar = spread_radar(self.words, part.part, CHART, self.look)
        if radar:
            yield fenced(radar)
        elif len(axes(part.part)) > AXES[-1]:
            yield [self.words("too_many_axes", most=AXES[-1])]
        yield fenced(theme_bars(self.words, part.part, CHART[0], self.look))

    def numbers(self, first: str, rows: Sequence[Row[ThemeNumbers]]) -> _Block:
        heads = [self.words(key) for key in (first, "n", "mean", "sd")]
        heads += [self.distribution_heading(), self.words("picture")]
        aimed = any(row.target for row in rows)
        heads += [self.words("target")] if aimed else []
        cells_of = [
            [row.title, row.n, row.mean, row.sd, counts_text(row), row.division or row.missing]
            + ([row.target] if aimed else [])
            for row in rows
        ]
        return _table(heads, cells_of, numbers={1, 2, 3})

    def distribution_heading(self) -> str:
        scale = self.words.questionnaire.scale
        return self.words("distribution", minimum=scale.minimum, maximum=scale.maximum)

    # Groups

    def mirror(self, mirror: MirrorStory) -> Iterator[_Block]:
        yield [f"## {literal(mirror.title)}"]
        yield from _paragraphs(mirror.findings)
        yield [f"**{self.words('question')}**: {literal(mirror.question)}"]
        yield [_pair(one) for one in mirror.pairs]
        if mirror.groups:
            heads = [self.words("who_column"), *mirror.headings]
            yield _table(heads, mirror.groups, numbers={1, 2})

    def grouping(self, told: GroupingStory) -> Iterator[_Block]:
        yield self.heading(f"groups_title.{told.grouping}")
        if told.gaps:
            yield [f"**{self.words('gaps')}**"]
            yield [f"- {literal(gap)}" for gap in told.gaps]
        parts = self.told.parts_of(told)
        drawn = {part.part.id: self.group_lines(told, part) for part in parts}
        if any(drawn.values()):
            marks = letters(self.words, told.grouping, told.groups)
            yield [literal(" · ".join(map(" ".join, zip(marks, told.names, strict=True))))]
            yield [self.words("groups_intro")]
        elif parts:
            yield [literal(" · ".join(told.names))]
        yield from _paragraphs(told.remarks)
        for part in parts:
            yield [f"### {literal(part.title)}"]
            for drawing in (self.group_radar(told, part), drawn[part.part.id]):
                yield fenced(drawing) if drawing else []
            yield from self.group_tables(told, part)

    def group_radar(self, told: GroupingStory, part: PartStory) -> list[str]:
        return group_radar(self.words, part.part, told.groups, CHART, self.look)

    def group_lines(self, told: GroupingStory, part: PartStory) -> list[str]:
        about = part.part, told.grouping, told.groups
        return group_lines(self.words, *about, CHART[0], self.look)

    def group_tables(self, told: GroupingStory, part: PartStory) -> Iterator[_Block]:
        rows = group_rows(self.words, part.part, told.groups)
        for at in range(0, len(told.groups), MOST_COLUMNS):
            columns = slice(at, at + MOST_COLUMNS)
            names = [self.words.group(one.grouping, one.id) for one in told.groups[columns]]
            heads = [self.words("theme"), *names, self.words("whole")]
            cells_of = [[row.title, *row.means[columns], row.whole] for row in rows]
            yield _table(heads, cells_of, numbers=set(range(1, len(heads))))

    # What else there is to know

    def unknown(self) -> Iterator[_Block]:
        if not self.told.unknown:
            return
        yield self.heading("unknown_title")
        yield [self.words("unknown_intro")]
        yield [_unknown(one) for one in self.told.unknown]

    def statements(self) -> Iterator[_Block]:
        parts = [part for part in self.told.parts if part.has_answers]
        if not parts:
            return
        yield self.heading("statements")
        yield [self.words("indices_intro")]
        yield [_labelled(*index) for index in self.told.indices]
        yield [self.words("indices_withheld", least=MINIMUM_ANSWERS)]
        names = [name for name, _ in self.told.indices]
        heads = [self.words(key) for key in ("statement", "n", "mean", "median", "sd")]
        heads += [self.distribution_heading(), *names, self.words("picture")]
        for part in parts:
            yield [f"### {literal(part.title)}"]
            rows = [statement_cells(self.words, row) for row in part.statements]
            yield _table(heads, rows, numbers={1, 2, 3, 4, 6, 7, 8, 9})

    def about(self) -> Iterator[_Block]:
        yield self.heading("left_out")
        yield [f"- {literal(one)}" for one in self.told.left_out] or [self.words("left_out_none")]
        yield self.heading("protection")
        yield from _paragraphs(self.told.protection)
        yield self.heading("about")
        yield from _paragraphs(self.told.about)


def _labelled(label: str, value: str) -> str:
    return f"- **{literal(label)}**: {literal(value)}"


def _paragraphs(texts: Iterable[str]) -> Iterator[_Block]:
    for text in texts:
        yield [literal(text)]


def _moment(moment: Moment) -> Iterator[_Block]:
    yield [f"### {literal(moment.title)}"]
    yield [f"{number}. {literal(step)}" for number, step in enumerate(moment.steps, start=1)]


def _pair(pair: Pair) -> str:
    one, other = literal(pair.first), literal(pair.second)
    return f"- {one} **{pair.first_mean}** · {other} **{pair.second_mean}**"


def _unknown(one: Unknown) -> str:
    texts = f"**{literal(one.statement)}**", f"({literal(one.share)})", literal(one.advice)
    return "- " + " ".join(text for text in texts if text)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: set[int]) -> _Block:
    """Return a table whose columns also stand below one another before it is rendered.

    The columns in `numbers` are aligned to the right.
    """
    lines = [[literal(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(3, *map(cells, column)) for column in zip(*lines, strict=True)]
    rule = [
        f"{'-' * (width - 1)}:" if n in numbers else "-" * width for n, width in enumerate(widths)
    ]
    head, *body = (
        [
            " " * (width - cells(cell)) + cell if n in numbers else pad(cell, width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        for line in lines
    )
    return [f"| {' | '.join(line)} |" for line in (head, rule, *body)]
