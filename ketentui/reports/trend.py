"""A comparison as text for a terminal, and as a part of a Markdown report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ketentui.charts import Look
from ketentui.charts.text import coloured, pad
from ketentui.locale import Locale
from ketentui.model.text import cells, to_ascii
from ketentui.model.trend import Comparison
from ketentui.reports.actions import actions_markdown, in_words, outcomes_text
from ketentui.reports.advice import score_text
from ketentui.reports.escaping import fenced, literal
from ketentui.reports.trend_figures import course_line, ring_line, trend_bars, trend_radar
from ketentui.reports.trend_story import Moved, PartTrend, TrendStory, trend_story
from ketentui.reports.wrapping import heard, wrapped

Form = Literal["charts", "tables", "heard"]
"""How a comparison is told: all of it, without charts where those stand elsewhere, or for a voice:
without charts and without signs that aren't read aloud."""

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
    form: Form = "charts",
    section: bool = False,
) -> str:
    """Return a comparison in lines of at most `width` columns, 30 at least.

    A `section` stands below a profile, and has no title of its own.
    """
    told = trend_story(comparison, locale)
    return story_text(told, today, locale, width, look, form=form, section=section)


def story_text(
    told: TrendStory,
    today: date,
    locale: Locale,
    width: int,
    look: Look,
    *,
    form: Form = "charts",
    section: bool = False,
) -> str:
    """Return what a comparison tells, as `trend_text` does."""
    sheet = _Sheet(told, locale, min(max(width, NARROWEST), WIDEST), look, form)
    lines = [
        *sheet.opening(section),
        *(line for part in told.parts for line in sheet.part(part)),
        *sheet.agreed(today),
    ]
    said = (heard(line) if form == "heard" else line for line in lines)
    return "\n".join(to_ascii(line) if look.ascii else line for line in said)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Lays out what is told."""

    told: TrendStory
    locale: Locale
    width: int
    look: Look
    form: Form

    def opening(self, section: bool) -> Iterator[str]:
        """Yield what it is about: a whole report, or a section of one."""
        if section:
            yield from self.bold(self.locale("trend.since", date=self.told.dates[0]))
        else:
            yield from self.bold(self.told.title)
            yield from self.text(_period(self.told, self.locale))
        for remark in self.told.remarks:
            yield from self.text(remark)

    def text(self, text: str) -> list[str]:
        return wrapped(heard(text) if self.form == "heard" else text, self.width)

    def bold(self, text: str) -> list[str]:
        """Return a heading, with an end to it for a voice."""
        said = f"{text}." if self.form == "heard" else text
        return [coloured(line, _BOLD, self.look) for line in wrapped(said, self.width)]

    def part(self, part: PartTrend) -> Iterator[str]:
        yield ""
        yield from self.bold(part.title)
        if self.form == "charts":
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
        yield ring_line(self.told.dates[0], self.look)
        yield ""

    def table(self, themes: Sequence[Moved]) -> Iterator[str]:
        """Yield a row for each theme; where there is no room for columns, two lines."""
        headings, *rows = _rows(themes, self.told, self.locale, self.course)
        widths = [max(map(cells, column)) for column in zip(headings, *rows, strict=True)]
        room = self.width - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
        if room < _NARROW:
            yield from self.list(headings, rows)
            return
        widths[0] = min(widths[0], room)
        for row in (headings, *rows):
            first, *more = wrapped(row[0], widths[0])
            columns = map(pad, (first, *row[1:]), widths)
            line = _GAP.join(columns).rstrip()
            yield coloured(line, _BOLD, self.look) if row is headings else line
            yield from more

    def course(self, theme: Moved) -> str:
        """Return a theme's scores as a small line over time; for a voice, the scores themselves."""
        if self.form == "heard":
            return "; ".join(score_text(score, self.locale) for score in theme.scores)
        return course_line(theme, self.told.scale, self.look)

    def list(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
        """Yield rows as they can be read one below the other; for a voice, each number by name."""
        for title, *rest in rows:
            yield from wrapped(title, self.width)
            *course, then, now, change = rest
            step = self.locale("trend.step", then=then, now=now, change=change)
            line = " ".join((*course, step))
            if self.form == "heard":
                line = "; ".join(map(" ".join, zip(headings[1:], rest, strict=True)))
            yield from wrapped(line, self.width, _GAP, _GAP)

    def agreed(self, today: date) -> Iterator[str]:
        """Yield what was agreed, and what became of it."""
        yield ""
        yield from self.bold(self.locale("trend.agreed_title"))
        yield from self.text(self.told.agreed)
        if self.form == "heard":
            for one in self.told.actions:
                yield ""
                for sentence in in_words(one, today, self.locale):
                    yield from wrapped(sentence, self.width)
        elif self.told.actions:
            about = self.told.actions, today, self.locale, self.width, self.look
            yield from ("", *outcomes_text(*about).splitlines())


def trend_blocks(
    comparison: Comparison, today: date, locale: Locale, look: Look, *, charts: bool = True
) -> list[list[str]]:
    """Return a comparison as blocks of Markdown lines, to stand in a report below its headings.

    Its own heading is of the second level.
    """
    return _blocks(trend_story(comparison, locale), today, locale, look, charts)


def _blocks(
    told: TrendStory, today: date, locale: Locale, look: Look, charts: bool
) -> list[list[str]]:
    blocks = [[f"## {_heading(told, locale)}"]]
    if told.is_series:
        blocks.append([_period(told, locale)])
    blocks += [[literal(remark)] for remark in told.remarks]
    for part in told.parts:
        blocks.append([f"### {literal(part.title)}"])
        if charts:
            blocks.extend(_charts(part, told, look))
        rows = _rows(part.themes, told, locale, lambda theme: course_line(theme, told.scale, look))
        blocks.append(_markdown_table(rows))
    blocks += [[f"### {locale('trend.agreed_title')}"], [literal(told.agreed)]]
    blocks.append(actions_markdown(told.actions, today, locale))
    return [block for block in blocks if block]


def _charts(part: PartTrend, told: TrendStory, look: Look) -> Iterator[list[str]]:
    radar = trend_radar(part.axes, told.dates, told.scale, CHART, look)
    if radar:
        yield fenced(radar)
    bars = trend_bars(part.themes, told.scale, CHART[0], look)
    yield fenced([*bars, ring_line(told.dates[0], look)])


def story_markdown(told: TrendStory, today: date, locale: Locale, look: Look) -> str:
    """Return what a comparison tells as a Markdown report of its own."""
    blocks = [[f"# {literal(told.title)}"], *_blocks(told, today, locale, look, True)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _heading(told: TrendStory, locale: Locale) -> str:
    if told.is_series:
        return locale("trend.between", then=told.dates[0], now=told.dates[-1])
    return locale("trend.since", date=told.dates[0])


def _period(told: TrendStory, locale: Locale) -> str:
    if told.is_series:
        return locale("trend.times", n=len(told.dates), dates=" · ".join(told.dates))
    return locale("trend.between", then=told.dates[0], now=told.dates[-1])


def _rows(
    themes: Sequence[Moved], told: TrendStory, locale: Locale, course: Callable[[Moved], str]
) -> list[tuple[str, ...]]:
    """Return headings and a row for each theme; of a series, with its `course` over time."""
    keys: tuple[str, ...] = ("theme", "then", "now", "change")
    rows: list[tuple[str, ...]] = [(one.title, one.then, one.now, one.change) for one in themes]
    if told.is_series:
        keys = ("theme", "course", "first", "last", "change")
        rows = [(row[0], course(one), *row[1:]) for row, one in zip(rows, themes, strict=True)]
    return [tuple(locale(f"trend.{key}") for key in keys), *rows]


def _markdown_table(rows: Sequence[Sequence[str]]) -> list[str]:
    shown = [[*map(literal, row[:-3]), *row[-3:]] for row in rows]  # scores need no escape
    widths = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    head, *body = (f"| {' | '.join(map(pad, row, widths))} |" for row in shown)
    return [head, f"| {' | '.join('-' * width for width in widths)} |", *body]
