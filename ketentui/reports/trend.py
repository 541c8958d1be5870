"""A comparison as text for a terminal, and as a part of a Markdown report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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
from ketentui.reports.trend_figures import course_line, keyed_bars, trend_radar
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
        *sheet.people(),
        *(line for part in told.parts if part.themes for line in sheet.part(part)),
        *sheet.agreed(today),
        *sheet.explanation(),
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
            yield from self.text(self.told.period)
        if self.told.brief:
            yield from ("", *self.bold(self.locale("trend.in_short")))
        yield from self.points((*self.told.brief, *self.told.first_warnings))

    def people(self) -> Iterator[str]:
        """Yield who took part, where those are several people."""
        if self.told.people:
            yield from ("", *self.bold(self.locale("trend.who")))
            yield from self.points((*self.told.people, *self.told.other_warnings))
        if self.told.counts:
            yield from ("", *self.columns(_counts(self.told, self.locale)))

    def explanation(self) -> Iterator[str]:
        """Yield how to read it."""
        if self.told.explanation:
            yield from ("", *self.bold(self.locale("trend.how_to_read")))
            yield from self.points(self.told.explanation)

    def points(self, texts: Iterable[str]) -> Iterator[str]:
        """Yield texts as a list where there is much to tell, and as plain sentences otherwise."""
        for text in texts:
            if self.told.brief and self.form != "heard":
                yield from wrapped(self.shown(text), self.width, "- ", "  ")
            else:
                yield from self.text(text)

    def text(self, text: str) -> list[str]:
        return wrapped(self.shown(text), self.width)

    def shown(self, text: str) -> str:
        """Return a text as it is read here; an arrow in ASCII would read as greater than."""
        said = heard(text) if self.form == "heard" else text
        return said.replace("→", "->") if self.look.ascii else said

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
        for remark in part.remarks:
            yield from self.text(remark)

    def charts(self, part: PartTrend) -> Iterator[str]:
        """Yield the radar, where there can be one, and bars; each says what a ring means."""
        size = (self.width, min(CHART[1], self.width // 4 + 1))
        radar = trend_radar(part.axes, self.told.dates, self.told.scale, size, self.look)
        if radar:
            yield from (*radar, "")
        about = part.themes, self.told.dates, self.told.scale
        if bars := keyed_bars(*about, self.width, self.look):
            yield from (*bars, "")

    def table(self, themes: Sequence[Moved]) -> Iterator[str]:
        """Yield a row for each theme; where there is no room for columns, two lines."""
        headings, *rows = _rows(themes, self.told, self.locale, self.course)
        widths = [max(map(cells, column)) for column in zip(headings, *rows, strict=True)]
        room = self.width - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
        if room < _NARROW:
            yield from self.list(headings, rows)
            return
        yield from self.columns([headings, *rows], room)

    def columns(self, rows: Sequence[Sequence[str]], room: int | None = None) -> Iterator[str]:
        """Yield rows below their headings, the titles in `room` columns or what is left."""
        headings = rows[0]
        widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
        left = self.width - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)
        widths[0] = min(widths[0], max(2, left) if room is None else room)
        for row in rows:
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
            line = self.step(rest)
            if self.form == "heard":
                line = "; ".join(map(" ".join, zip(headings[1:], rest, strict=True)))
            yield from wrapped(line, self.width, _GAP, _GAP)

    def step(self, columns: Sequence[str]) -> str:
        """Return a row without its title as one line."""
        people = ""
        if self.told.people:
            *columns, people, change = columns
            columns = [*columns, change]
            people = f" · {self.locale('trend.people_of', n=people)}"
        *course, then, now, change = columns
        step = self.locale("trend.step", then=then, now=now, change=change)
        return " ".join((*course, step)) + people

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
    comparison: Comparison,
    today: date,
    locale: Locale,
    look: Look,
    *,
    charts: bool = True,
    agreed: bool = True,
) -> list[list[str]]:
    """Return a comparison as blocks of Markdown lines, to stand in a report below its headings.

    Its own heading is of the second level. Without `agreed` it doesn't tell what was agreed on.
    """
    story = trend_story(comparison, locale)
    told = story if agreed else replace(story, agreed="", actions=())
    return _blocks(told, today, locale, look, charts)


def _blocks(
    told: TrendStory, today: date, locale: Locale, look: Look, charts: bool
) -> list[list[str]]:
    below = "##" if told.brief else "###"
    blocks = [*_opening(told, locale)]
    for part in (part for part in told.parts if part.themes):
        blocks.append([f"{below} {literal(part.title)}"])
        if charts:
            blocks.extend(_charts(part, told, look))
        rows = _rows(part.themes, told, locale, lambda theme: course_line(theme, told.scale, look))
        blocks += [_markdown_table(rows), *([literal(remark)] for remark in part.remarks)]
    if told.agreed:
        blocks += [[f"{below} {locale('trend.agreed_title')}"], [literal(told.agreed)]]
    blocks.append(actions_markdown(told.actions, today, locale))
    if told.explanation:
        blocks += [[f"{below} {locale('trend.how_to_read')}"], _points(told.explanation)]
    return [block for block in blocks if block]


def _opening(told: TrendStory, locale: Locale) -> Iterator[list[str]]:
    """Yield what it comes down to and who took part; of one person, what to know beforehand."""
    if not told.brief:
        yield [f"## {_heading(told, locale)}"]
        if told.is_series:
            yield [told.period]
        yield from ([literal(warning)] for warning in told.warnings)
        return
    yield [literal(told.period)]
    yield [f"## {locale('trend.in_short')}"]
    yield _points((*told.brief, *told.first_warnings))
    yield [f"## {locale('trend.who')}"]
    yield _points((*told.people, *told.other_warnings))
    if told.counts:
        yield _markdown_table(_counts(told, locale), numbers=2)


def _points(texts: Iterable[str]) -> list[str]:
    return [f"- {literal(text)}" for text in texts]


def _charts(part: PartTrend, told: TrendStory, look: Look) -> Iterator[list[str]]:
    radar = trend_radar(part.axes, told.dates, told.scale, CHART, look)
    if radar:
        yield fenced(radar)
    if bars := keyed_bars(part.themes, told.dates, told.scale, CHART[0], look):
        yield fenced(bars)


def story_markdown(told: TrendStory, today: date, locale: Locale, look: Look) -> str:
    """Return what a comparison tells as a Markdown report of its own."""
    blocks = [[f"# {literal(told.title)}"], *_blocks(told, today, locale, look, True)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _heading(told: TrendStory, locale: Locale) -> str:
    if told.is_series:
        return locale("trend.between", then=told.dates[0], now=told.dates[-1])
    return locale("trend.since", date=told.dates[0])


def _counts(told: TrendStory, locale: Locale) -> list[tuple[str, ...]]:
    """Return headings and a row for each group of people."""
    return [tuple(locale(f"trend.{key}") for key in ("who_column", "then", "now")), *told.counts]


def _rows(
    themes: Sequence[Moved], told: TrendStory, locale: Locale, course: Callable[[Moved], str]
) -> list[tuple[str, ...]]:
    """Return headings and a row for each theme; of a series, with its `course` over time."""
    keys: tuple[str, ...] = ("theme", "then", "now", "change")
    rows: list[tuple[str, ...]] = [(one.title, one.then, one.now, one.change) for one in themes]
    if told.is_series:
        keys = ("theme", "course", "first", "last", "change")
        rows = [(row[0], course(one), *row[1:]) for row, one in zip(rows, themes, strict=True)]
    if told.people:
        keys = ("theme", "then", "now", "people_head", "change")
        rows = [(one.title, one.then, one.now, one.people, one.change) for one in themes]
    return [tuple(locale(f"trend.{key}") for key in keys), *rows]


def _markdown_table(rows: Sequence[Sequence[str]], numbers: int = 3) -> list[str]:
    """Return a table, of which the last columns are `numbers` and words that need no escape."""
    shown = [[*map(literal, row[:-numbers]), *row[-numbers:]] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    head, *body = (f"| {' | '.join(map(pad, row, widths))} |" for row in shown)
    return [head, f"| {' | '.join('-' * width for width in widths)} |", *body]
