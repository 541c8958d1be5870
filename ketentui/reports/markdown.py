"""A profile as Markdown: a report to share, that reads as well before it is rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ketentui.charts import Look
from ketentui.charts.text import pad
from ketentui.locale import Locale
from ketentui.model.advice import PartAdvice
from ketentui.model.assessment import Assessment
from ketentui.model.figures import AXES
from ketentui.model.profile import Profile
from ketentui.model.questionnaire import Questionnaire, Scale
from ketentui.model.text import cells
from ketentui.reports.advice import AdviceText, BlockText
from ketentui.reports.escaping import fenced, literal, quoted
from ketentui.reports.figures import Earlier, part_bars, part_radar
from ketentui.reports.story import Answered, PartStory, Row, story
from ketentui.reports.trend_figures import ring_line

CHART = (72, 21)
"""Columns and rows of a radar: the widest that a printed page shows whole."""


def profile_markdown(
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    locale: Locale,
    *,
    advice: Iterable[PartAdvice] = (),
    more: Iterable[list[str]] = (),
    earlier: Earlier | None = None,
    ascii: bool = False,
) -> str:
    """Return the report on a profile; `ascii` draws its charts in ASCII.

    `more` are blocks of Markdown about what was agreed and what changed: they come before the
    advice, which is long. `earlier` stands in the charts.

    It tells all that `assessment` holds: what is not to be shared must not be in it any more.
    """
    told = story(questionnaire, assessment, profile, locale, advice)
    look = Look(ascii=ascii, decimal=locale.decimal)
    page = _Page(locale, questionnaire.scale, look, earlier)
    blocks = [[f"# {literal(told.title)}"], [_fact(*fact) for fact in told.facts]]
    for part in told.parts:
        blocks.extend(page.part(part))
    blocks.extend(more)
    blocks.extend(page.all_advice(told.parts))
    blocks.extend(page.answers(told.parts))
    blocks.append([f"## {locale('report.about')}"])
    blocks.extend([literal(line)] for line in told.about)
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


_Block = list[str]
"""Lines that belong together; an empty line stands between two blocks."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Lays out what is told."""

    locale: Locale
    scale: Scale
    look: Look
    earlier: Earlier | None

    def part(self, told: PartStory) -> Iterator[_Block]:
        yield [f"## {literal(told.title)}"]
        yield from self.charts(told)
        if told.groups:
            yield _table(self.headings("group"), told.groups)
        yield _table(self.headings("theme"), told.themes)
        yield from self.extremes(told)
        for remark in told.remarks:
            yield [literal(remark)]

    def all_advice(self, parts: Iterable[PartStory]) -> Iterator[_Block]:
        yield [f"## {self.locale('advice.title')}"]
        for part in parts:
            yield [f"### {literal(part.title)}"]
            if not part.advice:
                yield [self.locale("advice.none")]
            for advice in part.advice:
                yield from self.advice(advice)

    def charts(self, told: PartStory) -> Iterator[_Block]:
        of_part = (told.part, told.profile, self.scale, self.locale)
        radar = part_radar(*of_part, CHART, self.look, self.earlier)
        if radar:
            yield fenced(radar)
        elif len(told.profile.axes) > AXES[-1]:
            yield [self.locale("report.too_many_axes", most=AXES[-1])]
        bars = part_bars(*of_part, CHART[0], self.look, self.earlier)
        yield fenced([*bars, ring_line(self.earlier.then, self.look)] if self.earlier else bars)

    def headings(self, first: str) -> tuple[str, str, str]:
        return (
            self.locale(f"report.{first}"),
            self.locale("report.score"),
            self.locale("report.answered"),
        )

    def extremes(self, told: PartStory) -> Iterator[_Block]:
        """Yield strengths and points to grow."""
        for key, themes in (("strongest", told.strongest), ("weakest", told.weakest)):
            if themes:
                yield [f"**{self.locale(f'report.{key}')}**: {literal(' · '.join(themes))}"]

    def advice(self, advice: AdviceText) -> Iterator[_Block]:
        yield [f"#### {literal(advice.title)}"]
        for paragraph in advice.paragraphs:
            yield [literal(paragraph)]
        if advice.question:
            yield [f"**{self.locale('advice.question')}**: {literal(advice.question)}"]
        if advice.first_steps:
            yield [f"**{self.locale('advice.first_steps')}**"]
            yield [f"- {literal(step)}" for step in advice.first_steps]
        if advice.blocks:
            yield [f"**{self.locale('advice.blocks')}**"]
            yield [_building_block(block) for block in advice.blocks]

    def answers(self, parts: Iterable[PartStory]) -> Iterator[_Block]:
        yield [f"## {self.locale('report.statements')}"]
        for part in parts:
            yield [f"### {literal(part.title)}"]
            for theme, statements in part.answers:
                yield [f"#### {literal(theme)}"]
                yield [line for statement in statements for line in _statement(statement)]


def _fact(label: str, value: str) -> str:
    return f"- **{label}**: {literal(value)}"


def _table(headings: Sequence[str], rows: Iterable[Row]) -> _Block:
    """Return a table whose columns also stand below one another before it is rendered."""
    lines = [
        [literal(cell) for cell in row]
        for row in (headings, *((one.title, one.score, one.answered) for one in rows))
    ]
    first, second, third = (max(map(cells, column)) for column in zip(*lines, strict=True))
    rule = f"| {'-' * first} | {'-' * (second - 1)}: | {'-' * third} |"
    head, *body = (
        f"| {pad(title, first)} | {' ' * (second - cells(score))}{score} | {pad(answered, third)} |"
        for title, score, answered in lines
    )
    return [head, rule, *body]


def _building_block(block: BlockText) -> str:
    score = f" ({literal(block.score)})" if block.score else ""
    why = f": {literal(block.why)}" if block.why else ""
    return f"- **{literal(block.title)}**{score}{why}"


def _statement(statement: Answered) -> Iterator[str]:
    reversed = f", {literal(statement.reversed)}" if statement.reversed else ""
    yield f"- {literal(statement.text)} **{literal(statement.answer)}**{reversed}"
    if statement.note:
        yield from (f"  {line}" for line in quoted(statement.note))
