"""A comparison as text for a terminal, and as a part of a Markdown report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ketentui.charts import Look
from ketentui.charts.text import coloured, pad
from ketentui.locale import Locale
from ketentui.model.text import cells, to_ascii
from ketentui.model.trend import Comparison
from ketentui.reports.actions import actions_markdown, actions_text
from ketentui.reports.escaping import fenced, literal
from ketentui.reports.trend_figures import course_line, ring, trend_bars, trend_radar
from ketentui.reports.trend_story import Moved, PartTrend, TrendStory, trend_story
from ketentui.reports.wrapping import wrapped

NARROWEST, WIDEST = 30, 100
"""Columns; with fewer a chart has no room, and longer lines are hard to read."""

CHART = (72, 21)
"""Columns and rows of a radar in Markdown."""

_NARROW = 16
"""Columns that a title needs in a table."""

_BOLD = "1"
_GAP = "  "


def trend_text(
    comparison: Comparison,
    today: date,
    locale: Locale,
    width: int,
    look: Look,
    *,
    charts: bool = True,
    section: bool = False,
) -> str:
    """Return a comparison in lines of at most `width` columns, 30 at least.

    Without `charts` it is words and numbers alone; a `section` stands below a profile, and has no
    title of its own.
    """
    told = trend_story(comparison, locale)
    return story_text(told, today, locale, width, look, charts=charts, section=section)


def story_text(
    told: TrendStory,
    today: date,
    locale: Locale,
    width: int,
    look: Look,
    *,
    charts: bool = True,
    section: bool = False,
) -> str:
    """Return what a comparison tells, as `trend_text` does."""
    width = min(max(width, NARROWEST), WIDEST)
    sheet = _Sheet(told, locale, width, look)
    lines = [
        *sheet.opening(section),
        *(line for part in told.parts for line in sheet.part(part, charts)),
    ]
    lines += ["", *sheet.bold(locale("trend.agreed_title")), *wrapped(told.agreed, width)]
    if told.actions:
        lines += ["", *actions_text(told.actions, today, locale, width, look).splitlines()]
    return "\n".join(to_ascii(line) if look.ascii else line for line in lines)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Lays out what is told."""

    told: TrendStory
    locale: Locale
    width: int
    look: Look

    def opening(self, section: bool) -> Iterator[str]:
        """Yield what it is about: a whole report, or a section of one."""
        if section:
            yield from self.bold(self.locale("trend.since", date=self.told.dates[0]))
        else:
            yield from self.bold(self.told.title)
            yield from wrapped(_period(self.told, self.locale), self.width)
        for remark in self.told.remarks:
            yield from wrapped(remark, self.width)

    def bold(self, text: str) -> list[str]:
        return [coloured(line, _BOLD, self.look) for line in wrapped(text, self.width)]

    def part(self, part: PartTrend, charts: bool) -> Iterator[str]:
        yield ""
        yield from self.bold(part.title)
        if charts:
            yield "─" * min(self.width, cells(part.title))
            yield from self.charts(part)
        yield from self.table(part.themes)

    def charts(self, part: PartTrend) -> Iterator[str]:
        """Yield the radar, where there can be one, and bars; each says what a ring means."""
        size = (self.width, min(CHART[1], self.width // 4 + 1))
        radar = trend_radar(part.axes, self.told.dates, self.told.scale, size, self.look)
        if radar:
            yield from (*radar, "")
        yield from trend_bars(part.themes, self.told.scale, self.width, self.look)
        yield from wrapped(f"{ring(self.look)} {self.told.dates[0]}", self.width)
        yield ""

    def table(self, themes: Sequence[Moved]) -> Iterator[str]:
        """Yield a row for each theme; where there is no room for columns, two lines."""
        headings, *rows = _rows(themes, self.told, self.locale, self.look)
        widths = [max(map(cells, column)) for column in zip(headings, *rows, strict=True)]
        room = self.width - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
        if room < _NARROW:
            yield from self.list(rows)
            return
        widths[0] = min(widths[0], room)
        for row in (headings, *rows):
            first, *more = wrapped(row[0], widths[0])
            columns = map(pad, (first, *row[1:]), widths)
            line = _GAP.join(columns).rstrip()
            yield coloured(line, _BOLD, self.look) if row is headings else line
            yield from more

    def list(self, rows: Iterable[Sequence[str]]) -> Iterator[str]:
        for title, *course, then, now, change in rows:
            yield from wrapped(title, self.width)
            line = f"{' '.join(course)} {then} → {now}, {change}".strip()
            yield from wrapped(line, self.width, _GAP, _GAP)


def trend_blocks(
    comparison: Comparison, today: date, locale: Locale, look: Look
) -> list[list[str]]:
    """Return a comparison as blocks of Markdown lines, to stand in a report below its headings.

    Its own heading is of the second level.
    """
    return story_blocks(trend_story(comparison, locale), today, locale, look)


def story_blocks(told: TrendStory, today: date, locale: Locale, look: Look) -> list[list[str]]:
    """Return what a comparison tells, as `trend_blocks` does."""
    scale = told.scale
    blocks = [[f"## {locale('trend.since', date=told.dates[0])}"]]
    blocks += [[literal(remark)] for remark in told.remarks]
    for part in told.parts:
        blocks.append([f"### {literal(part.title)}"])
        radar = trend_radar(part.axes, told.dates, scale, CHART, look)
        if radar:
            blocks.append(fenced(radar))
        rings = [*trend_bars(part.themes, scale, CHART[0], look), f"{ring(look)} {told.dates[0]}"]
        blocks.append(fenced(rings))
        blocks.append(_markdown_table(_rows(part.themes, told, locale, look)))
    blocks += [[f"### {locale('trend.agreed_title')}"], [literal(told.agreed)]]
    blocks.append(actions_markdown(told.actions, today, locale))
    return [block for block in blocks if block]


def story_markdown(told: TrendStory, today: date, locale: Locale, look: Look) -> str:
    """Return what a comparison tells as a Markdown report of its own."""
    blocks = [[f"# {literal(told.title)}"], *story_blocks(told, today, locale, look)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _period(told: TrendStory, locale: Locale) -> str:
    if len(told.dates) == 2:
        return locale("trend.between", then=told.dates[0], now=told.dates[1])
    return locale("trend.times", n=len(told.dates), dates=" · ".join(told.dates))


def _rows(
    themes: Sequence[Moved], told: TrendStory, locale: Locale, look: Look
) -> list[tuple[str, ...]]:
    """Return headings and a row for each theme; with more than two dates, a line over time."""
    several = len(told.dates) > 2
    keys = ("theme", *(("course",) if several else ()), "then", "now", "change")
    return [
        tuple(locale(f"trend.{key}") for key in keys),
        *(
            (
                theme.title,
                *((course_line(theme, told.scale, look),) if several else ()),
                theme.then,
                theme.now,
                theme.change,
            )
            for theme in themes
        ),
    ]


def _markdown_table(rows: Sequence[Sequence[str]]) -> list[str]:
    shown = [[*map(literal, row[:-3]), *row[-3:]] for row in rows]  # scores need no escape
    widths = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    head, *body = (f"| {' | '.join(map(pad, row, widths))} |" for row in shown)
    return [head, f"| {' | '.join('-' * width for width in widths)} |", *body]
