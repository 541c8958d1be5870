"""What a comparison says: what moved between then and now, and what came of what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ketentui.documents.actions import action_blocks
from ketentui.documents.comparison.story import Moved, PartTrend, TrendStory
from ketentui.documents.nodes import (
    EVERY_FORM,
    LINED,
    PAGES,
    Beside,
    Cell,
    Column,
    Document,
    Drawing,
    Form,
    Inline,
    Missing,
    Node,
    Paragraph,
    Point,
    Points,
    Section,
    Spoken,
    Strong,
    Table,
)
from ketentui.documents.profile.advice import score_text
from ketentui.documents.scale import ranged, scale_text
from ketentui.locale import Locale
from ketentui.model.figures import Line, Lines, Mark, Radar, Series, Sign, Sparkline, radar
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Scale
from ketentui.model.replacing import replace


def comparison_document(told: TrendStory, today: date, locale: Locale) -> Document:
    """Return a comparison as a report of its own."""
    kind = locale("trend.kind")
    scale = scale_text(told.scale, locale)
    on_scale = [Paragraph(locale("report.on_scale", scale=scale), role="aside")] if scale else []
    blocks = (
        *_in_short(told, locale),
        *on_scale,
        *_first(told, locale),
        *_rest(told, today, locale),
    )
    return Document(
        f"{kind}: {told.about or told.questionnaire}",
        locale.language,
        locale.decimal,
        blocks,
        kind=kind,
        facts=tuple(_facts(told, locale)),
    )


def _facts(told: TrendStory, locale: Locale) -> Iterator[tuple[str, str]]:
    if told.about:
        yield locale("columns.questionnaire"), told.questionnaire
    if told.is_series:
        yield locale("trend.times_head"), " · ".join(told.dates)
    else:
        yield locale("trend.then"), told.then_and_now[0]
        yield locale("trend.now"), told.then_and_now[1]


def comparison_blocks(
    told: TrendStory, today: date, locale: Locale, *, charts: bool = True
) -> Iterator[Node]:
    """Yield the comparison of one person to stand below a profile.

    Without radars where what they show stands elsewhere.
    """
    rest = _rest(told, today, locale, level=3, radar=EVERY_FORM if charts else None)
    yield Section(_heading(told, locale), (*map(Paragraph, told.warnings), *rest))


def _heading(told: TrendStory, locale: Locale) -> str:
    if told.is_series:
        return locale("trend.between", then=told.dates[0], now=told.dates[-1])
    return locale("trend.since", date=told.dates[0])


def _in_short(told: TrendStory, locale: Locale) -> Iterator[Section]:
    """Yield what it comes down to, to be read first."""
    most = told.brief[: told.found] + told.brief[-1:] if told.brief else tuple(_own(told, locale))
    more = (*told.brief[told.found : -1], *(told.first_warnings if told.people else ()))
    blocks: list[Node] = []
    if most:
        blocks.append(
            Beside(tuple((Points((Point(_opened(one)),)),) for one in most), role="findings")
        )
    if more:
        blocks.append(_points(more))
    if blocks:
        yield Section(locale("trend.in_short"), tuple(blocks), role="front")


def _opened(text: str) -> Inline:
    """Return a text of which what stands before a colon is what matters most."""
    label, colon, rest = text.partition(": ")
    if not colon:
        return text
    if isinstance(text, Spoken):
        rest = Spoken(rest, text.told.partition(": ")[2])
    return Strong(label), colon, rest


def _own(told: TrendStory, locale: Locale) -> Iterator[str]:
    """Yield what of one person moved by more than the day; nothing of several people."""
    if not told.same_people:
        return
    themes = [theme for part in told.parts for theme in part.themes]
    found = {way: [one for one in themes if one.way == way] for way in ("ahead", "behind")}
    for way, moved in found.items():
        if moved:
            steps = "; ".join(
                f"{one.short} {one.moved.step}" for one in sorted(moved, key=_furthest_first)
            )
            yield locale(f"trend.own_{way}", themes=steps)
    if not any(found.values()) and any(one.moved.far for one in themes):
        yield locale("trend.own_none")


def _first(told: TrendStory, locale: Locale) -> Iterator[Node]:
    """Yield the radar of the first part beside who took part, or what to know of it."""
    part = next((part for part in told.parts if part.themes), None)
    radar = trend_radar(part, told) if part else None
    column = _who(told, locale) if told.people else _to_know(told, locale)
    if part and radar:
        drawn = Section(locale("trend.picture"), (Drawing(radar),), forms=PAGES)
        yield Beside(((drawn,), (column,)))
    else:
        yield column


def _to_know(told: TrendStory, locale: Locale) -> Section:
    return Section(_heading(told, locale), tuple(map(Paragraph, told.warnings)))


def _who(told: TrendStory, locale: Locale) -> Section:
    """Return who took part, then and now."""
    who: list[Node] = [_points((*told.people, *told.other_warnings))]
    if told.counts:
        who_column = Column(locale("columns.who"))
        columns = who_column, _column("then", locale), _column("now", locale)
        who.append(Table(columns, told.counts))
    return Section(locale("trend.who"), tuple(who))


def _rest(
    told: TrendStory,
    today: date,
    locale: Locale,
    level: int = 2,
    radar: frozenset[Form] | None = LINED,
) -> Iterator[Node]:
    """Yield how the themes moved, part by part, and what came of what was agreed."""
    for part in told.parts:
        if part.themes:
            blocks = *_figures(part, told, locale, radar), *map(Paragraph, part.remarks)
            yield Section(part.title, blocks, level)
    if told.agreed:
        actions = action_blocks(told.actions, today, locale)
        yield Section(locale("trend.agreed_title"), (Paragraph(told.agreed), *actions), level)
    if told.explanation:
        explained = _points(told.explanation)
        yield Section(locale("trend.how_to_read"), (explained,), level)


def _points(texts: Iterable[str]) -> Points:
    return Points(tuple(map(Point, texts)))


def _figures(
    part: PartTrend, told: TrendStory, locale: Locale, radar: frozenset[Form] | None
) -> Iterator[Node]:
    """Yield how a part moved; a radar for some forms, or for none."""
    drawn = trend_radar(part, told) if radar else None
    if drawn and radar:
        yield Drawing(drawn, forms=radar)
    yield from _drawn(arrows(part, told, locale))
    forms = EVERY_FORM if told.is_series and not _has_room(told) else LINED
    yield _table(part.themes, told, locale, forms)


def _drawn(figure: Lines) -> Iterator[Drawing]:
    """Yield a figure; in lines without what the table below it says in words."""
    if not figure.words:
        yield Drawing(figure)
        return
    rows = tuple(replace(row, cells=row.cells[:-1]) for row in figure.rows)
    brief = replace(figure, rows=rows, columns=figure.columns[:-1], words=False)
    yield from (Drawing(figure, forms=PAGES), Drawing(brief, forms=LINED))


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


def arrows(part: PartTrend, told: TrendStory, locale: Locale) -> Lines:
    """Return an arrow for each theme from its first score to its last: first what moved by more
    than chance or the day, and of each the furthest first.
    """
    ordered = sorted(part.themes, key=_furthest_first)
    found = sum(map(_is_found, ordered))
    rows = tuple(_arrow(one, told, locale, apart=at == found > 0) for at, one in enumerate(ordered))
    heads = told.dates if _has_room(told) else told.then_and_now
    if not told.is_series:
        heads = locale("trend.then"), locale("trend.now")
    then, now = told.then_and_now
    signs = {mark.sign for row in rows for mark in row.marks}
    key: tuple[tuple[Sign, str], ...] = (
        ("ring", then),
        ("arrow", now),
        ("dot", locale("trend.equal")),
    )
    return Lines(
        part.title,
        rows,
        told.scale.minimum,
        told.scale.maximum,
        (*(ranged(one, told.scale.ends) for one in heads), locale("trend.change"), ""),
        main=len(heads),
        ends=told.ends,
        key=tuple((sign, name) for sign, name in key if sign in signs),
        words=True,
    )


_MOST_TIMES = 5
"""So many times stand in columns of their own; of more only the first and the last."""


def _has_room(told: TrendStory) -> bool:
    return len(told.dates) <= _MOST_TIMES


def _is_found(theme: Moved) -> bool:
    """Return whether a theme moved by more than chance or the day."""
    return theme.way in ("ahead", "behind")


def _furthest_first(theme: Moved) -> tuple[bool, bool, float]:
    then, now = theme.scores[0], theme.scores[-1]
    if then is None or now is None:
        return True, True, 0.0
    return not _is_found(theme), False, -abs(difference(now, then))


def _arrow(theme: Moved, told: TrendStory, locale: Locale, *, apart: bool) -> Line:
    then, now = theme.scores[0], theme.scores[-1]
    between = theme.between if told.is_series and _has_room(told) else ()
    said = theme.moved.way if theme.moved.far else theme.moved.beside
    people = [locale("trend.people_of", n=theme.people)] if theme.people else []
    return Line(
        theme.title,
        tuple(_from_to(then, now, told.scale)),
        (theme.then, *between, theme.now, theme.moved.far or Missing(said), said),
        " · ".join((*people, *theme.also)),
        gap=theme.gap if then is None and now is None else "",
        faint=not _is_found(theme),
        apart=apart,
    )


_SHORT = 1 / 16
"""An arrow over less than this part of the scale is as short as the ring that it begins at."""


def _from_to(then: float | None, now: float | None, scale: Scale) -> Iterator[Mark]:
    if then is not None and now is not None and difference(now, then):
        arrow, ring = Mark("arrow", then, now), Mark("ring", then)
        short = abs(now - then) < _SHORT * (scale.maximum - scale.minimum)
        yield from (ring, arrow) if short else (arrow, ring)
    elif now is not None:
        yield Mark("dot", now)
    elif then is not None:
        yield Mark("ring", then)


def _table(
    themes: Sequence[Moved], told: TrendStory, locale: Locale, forms: frozenset[Form]
) -> Table:
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
    return Table(tuple(columns), tuple(rows), forms=forms)


def _column(key: str, locale: Locale) -> Column:
    return Column(locale(f"trend.{key}"), "text" if key in ("theme", "change") else "number")


def sparkline(theme: Moved, scale: Scale, locale: Locale) -> Sparkline:
    """Return a theme's scores over time."""
    told = "; ".join(score_text(score, locale) for score in theme.scores)
    return Sparkline(theme.scores, scale.minimum, scale.maximum, told)
