"""What a comparison says: what moved between then and now, and what came of what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ketentui.documents.actions import action_points
from ketentui.documents.comparison.story import Moved, PartTrend, TrendStory
from ketentui.documents.nodes import (
    Cell,
    Column,
    Document,
    Drawing,
    Node,
    Paragraph,
    Point,
    Points,
    Section,
    Table,
)
from ketentui.documents.profile.advice import score_text
from ketentui.documents.scale import ranged, scale_text
from ketentui.locale import Locale
from ketentui.model.figures import Bar, Bars, Radar, Series, Sparkline, radar
from ketentui.model.questionnaire import Scale
from ketentui.model.replacing import replace


def comparison_document(told: TrendStory, today: date, locale: Locale) -> Document:
    """Return a comparison as a report of its own."""
    scale = scale_text(told.scale, locale)
    on_scale = [Paragraph(locale("report.on_scale", scale=scale), role="aside")] if scale else []
    blocks = Paragraph(told.period), *on_scale, *comparison_blocks(told, today, locale)
    return Document(told.title, locale.language, locale.decimal, blocks)


def comparison_blocks(
    told: TrendStory, today: date, locale: Locale, *, charts: bool = True
) -> Iterator[Node]:
    """Yield a comparison, also to stand in a report of its own or below a profile.

    Without `charts` where what they show stands elsewhere.
    """
    rest = tuple(_rest(told, today, locale, charts))
    if told.brief:
        yield from _of_team(told, locale)
        yield from rest
    else:
        yield Section(_heading(told, locale), (*map(Paragraph, told.warnings), *rest))


def _heading(told: TrendStory, locale: Locale) -> str:
    if told.is_series:
        return locale("trend.between", then=told.dates[0], now=told.dates[-1])
    return locale("trend.since", date=told.dates[0])


def _of_team(told: TrendStory, locale: Locale) -> Iterator[Node]:
    """Yield what it comes down to and who took part."""
    in_short = _points((*told.brief, *told.first_warnings))
    yield Section(locale("trend.in_short"), (in_short,))
    who: list[Node] = [_points((*told.people, *told.other_warnings))]
    if told.counts:
        who_column = Column(locale("columns.who"))
        columns = who_column, _column("then", locale), _column("now", locale)
        who.append(Table(columns, told.counts))
    yield Section(locale("trend.who"), tuple(who))


def _rest(told: TrendStory, today: date, locale: Locale, charts: bool) -> Iterator[Node]:
    level = 2 if told.brief else 3
    for part in told.parts:
        if part.themes:
            figures = _figures(part, told) if charts else ()
            remarks = map(Paragraph, part.remarks)
            blocks = *figures, _table(part.themes, told, locale), *remarks
            yield Section(part.title, blocks, level)
    if told.agreed:
        actions = action_points(told.actions, today, locale)
        agreed = Paragraph(told.agreed), *([actions] if actions.points else [])
        yield Section(locale("trend.agreed_title"), agreed, level)
    if told.explanation:
        explained = _points(told.explanation)
        yield Section(locale("trend.how_to_read"), (explained,), level)


def _points(texts: Iterable[str]) -> Points:
    return Points(tuple(map(Point, texts)))


def _figures(part: PartTrend, told: TrendStory) -> Iterator[Drawing]:
    figures = trend_radar(part, told), trend_bars(part, told)
    yield from (Drawing(figure) for figure in figures if figure)


def trend_radar(part: PartTrend, told: TrendStory) -> Radar | None:
    """Return a radar of the last scores over the first ones.

    None where there are too few or too many axes, or nothing to compare.
    """
    series = tuple(
        Series(told.dates[at], tuple(axis.scores[at] for axis in part.axes)) for at in (-1, 0)
    )
    labels, gaps = tuple(axis.short for axis in part.axes), tuple(axis.gap for axis in part.axes)
    scale = told.scale.minimum, told.scale.maximum
    return radar(part.title, labels, series, scale, ends=told.ends, gaps=gaps)


def trend_bars(part: PartTrend, told: TrendStory) -> Bars | None:
    """Return a bar for each theme's last score, with a ring at its first; None without scores."""
    rows = tuple(
        Bar(one.short, one.scores[-1], one.gap, second=one.scores[0]) for one in part.themes
    )
    first = any(row.second is not None for row in rows)
    if not first and all(row.value is None for row in rows):
        return None
    ring, scale = told.dates[0] if first else "", told.scale
    return Bars(part.title, rows, scale.minimum, scale.maximum, ring, told.ends)


def _table(themes: Sequence[Moved], told: TrendStory, locale: Locale) -> Table:
    """Return a row for each theme; of a series, with its course over time."""
    keys: tuple[str, ...] = ("theme", "then", "now", "change")
    rows: list[tuple[Cell, ...]] = [(one.title, one.then, one.now, one.change) for one in themes]
    if told.is_series:
        keys = ("theme", "course", "first", "last", "change")
        courses = (sparkline(one, told.scale, locale) for one in themes)
        rows = [(row[0], line, *row[1:]) for row, line in zip(rows, courses, strict=True)]
    if told.people:
        keys = ("theme", "then", "now", "people_head", "change")
        rows = [(one.title, one.then, one.now, one.people, one.change) for one in themes]
    scores = ("then", "now", "first", "last")
    columns = (
        replace(one, title=ranged(one.title, told.scale.ends)) if key in scores else one
        for key, one in ((key, _column(key, locale)) for key in keys)
    )
    return Table(tuple(columns), tuple(rows))


def _column(key: str, locale: Locale) -> Column:
    return Column(locale(f"trend.{key}"), "text" if key in ("theme", "change") else "number")


def sparkline(theme: Moved, scale: Scale, locale: Locale) -> Sparkline:
    """Return a theme's scores over time."""
    told = "; ".join(score_text(score, locale) for score in theme.scores)
    return Sparkline(theme.scores, scale.minimum, scale.maximum, told)
