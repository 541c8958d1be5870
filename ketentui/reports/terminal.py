"""A profile as text for a terminal: any width, any look, no markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ketentui.charts import Look
from ketentui.charts.text import coloured, pad
from ketentui.locale import Locale
from ketentui.model.advice import PartAdvice
from ketentui.model.assessment import Assessment
from ketentui.model.figures import AXES
from ketentui.model.profile import Profile
from ketentui.model.questionnaire import Questionnaire, Scale
from ketentui.model.text import cells, to_ascii
from ketentui.reports.advice import AdviceText, BlockText
from ketentui.reports.figures import Earlier, part_bars, part_radar
from ketentui.reports.story import PartStory, Row, story
from ketentui.reports.trend_figures import ring_line
from ketentui.reports.wrapping import wrapped

NARROWEST = 30
"""Columns; with fewer, tables have no room."""

WIDEST = 100
"""Columns; longer lines are hard to read."""

TALLEST = 21
"""Rows of a radar: what a terminal of 24 rows shows whole."""

_BOLD = "1"
_GAP = "  "

_NARROW = 16
"""Columns that a title needs in a table."""


def profile_text(
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    locale: Locale,
    *,
    advice: Iterable[PartAdvice] = (),
    more: Iterable[str] = (),
    earlier: Earlier | None = None,
    width: int = 80,
    look: Look | None = None,
) -> str:
    """Return the report on a profile in lines of at most `width` columns, 30 at least.

    `more` are lines about what was agreed and what changed; `earlier` stands in the charts.
    """
    told = story(questionnaire, assessment, profile, locale, advice)
    look = look or Look(decimal=locale.decimal)
    sheet = _Sheet(locale, questionnaire.scale, min(max(width, NARROWEST), WIDEST), look, earlier)
    lines = [
        *sheet.heading(told.title),
        *sheet.text(" · ".join(value for _, value in told.facts)),
    ]
    for part in told.parts:
        lines += ["", *sheet.part(part)]
    lines += [*more, "", *sheet.text(locale("report.more", id=assessment.id))]
    return "\n".join(to_ascii(line) if look.ascii else line for line in lines)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Lays out what is told."""

    locale: Locale
    scale: Scale
    width: int
    look: Look
    earlier: Earlier | None

    def heading(self, text: str) -> list[str]:
        return [self.bold(line) for line in self.text(text)]

    def bold(self, text: str) -> str:
        return coloured(text, _BOLD, self.look)

    def text(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        return wrapped(text, self.width, first, first if rest is None else rest)

    def part(self, told: PartStory) -> Iterator[str]:
        yield from self.heading(told.title)
        yield "─" * min(self.width, cells(told.title))
        yield from self.charts(told)
        yield ""
        if told.groups:
            yield from self.table("group", told.groups)
            yield ""
        yield from self.table("theme", told.themes)
        yield ""
        yield from self.extremes(told)
        for remark in told.remarks:
            yield from self.text(remark)
        yield ""
        yield from self.heading(self.locale("advice.title"))
        if not told.advice:
            yield from self.text(self.locale("advice.none"))
        for advice in told.advice:
            yield ""
            yield from self.advice(advice)

    def charts(self, told: PartStory) -> Iterator[str]:
        of_part = (told.part, told.profile, self.scale, self.locale)
        size = (self.width, min(TALLEST, self.width // 4 + 1))
        radar = part_radar(*of_part, size, self.look, self.earlier)
        if radar:
            yield from radar
            yield ""
        elif len(told.profile.axes) > AXES[-1]:
            yield from self.text(self.locale("report.too_many_axes", most=AXES[-1]))
            yield ""
        yield from part_bars(*of_part, self.width, self.look, self.earlier)
        if self.earlier:
            yield ring_line(self.earlier.then, self.look)

    def table(self, first: str, rows: Sequence[Row]) -> Iterator[str]:
        """Yield rows below their headings; on a narrow screen, what they rest on below them."""
        headings = Row(*(self.locale(f"report.{key}") for key in (first, "score", "answered")))
        rows = (headings, *rows)
        score = max(cells(row.score) for row in rows)
        rests_on = max(cells(row.answered) for row in rows)
        beside = self.width - score - rests_on - 2 * len(_GAP) >= _NARROW
        room = self.width - score - len(_GAP) - beside * (rests_on + len(_GAP))
        title = min(room, max(cells(row.title) for row in rows))
        for row in rows:
            lines = _row(row, title, score, beside)
            yield from map(self.bold, lines) if row is headings else lines

    def extremes(self, told: PartStory) -> Iterator[str]:
        """Yield strengths and points to grow."""
        both = {"strongest": told.strongest, "weakest": told.weakest}
        labels = {key: self.locale(f"report.{key}") for key in both}
        indent = max(map(cells, labels.values())) + len(_GAP)
        for key, themes in both.items():
            if themes:
                yield from self.text(" · ".join(themes), pad(labels[key], indent), " " * indent)

    def advice(self, advice: AdviceText) -> Iterator[str]:
        """Yield a finding in short: its first step, and building blocks by name."""
        yield from self.heading(advice.title)
        for paragraph in advice.paragraphs:
            yield from self.text(paragraph, _GAP)
        for key, text in (
            ("question", advice.question),
            ("first_steps", next(iter(advice.first_steps), "")),
            ("blocks", ", ".join(map(_building_block, advice.blocks))),
        ):
            if text:
                yield from self.text(f"{self.locale(f'advice.{key}')}: {text}", _GAP, 2 * _GAP)


def _row(row: Row, title: int, score: int, beside: bool) -> list[str]:
    first, *more = wrapped(row.title, title)
    line = f"{pad(first, title)}{_GAP}{' ' * (score - cells(row.score))}{row.score}"
    if beside:
        return [f"{line}{_GAP}{row.answered}", *more]
    return [line, *more, f"{_GAP}{row.answered}"]


def _building_block(block: BlockText) -> str:
    return f"{block.title} ({block.score})" if block.score else block.title
