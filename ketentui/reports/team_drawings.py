"""The charts of a team report, as drawings in a page."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.charts import Look
from ketentui.model.figures import Line, Series
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Part
from ketentui.model.team import Grouping, Subgroup
from ketentui.model.view import Numbers
from ketentui.reports import svg
from ketentui.reports.html import Html, element
from ketentui.reports.team_figures import (
    axes,
    group_series,
    has_radar,
    letters,
    point_labels,
    spread_series,
    theme_lines,
    theme_rows,
)
from ketentui.reports.team_words import Words

_NOTHING = Html("")


def spread_drawing(words: Words, part: Part) -> Html:
    """Return the radar of a part with a band where most people are; nothing where it has none."""
    return _radar(words, part, spread_series(words, part), banded=True)


def group_drawing(words: Words, part: Part, groups: Sequence[Subgroup]) -> Html:
    """Return the radar of a part with a line for each group; nothing for more than three."""
    return _radar(words, part, group_series(words, part, groups), banded=False)


def _radar(words: Words, part: Part, series: Sequence[Series], *, banded: bool) -> Html:
    if not has_radar(part, series):
        return _NOTHING
    labels = [
        f"{words.say(axis.short)} {words.number(value)}"
        for axis, value in zip(axes(part), series[0].values, strict=True)
    ]
    drawing = svg.radar(labels, series, _ends(words), words.say(part.title), banded=banded)
    return element("figure", drawing, class_="radar")


def bars_drawing(words: Words, part: Part, look: Look) -> Html:
    """Return a bar for each theme, from most shared strength to most divided."""
    rows = theme_rows(words, part, look)
    numbers = [words.number(row.value) for row in rows]
    return element("figure", svg.bars(rows, numbers, _ends(words), words.say(part.title)))


def lines_drawing(words: Words, part: Part, grouping: Grouping, groups: Sequence[Subgroup]) -> Html:
    """Return a line for each theme with a letter for each group; nothing for too many groups."""
    lines = theme_lines(words, part, groups)
    if not lines:
        return _NOTHING
    spans = [_span(words, line) for line in lines]
    marks, title = letters(words, grouping, groups), words.say(part.title)
    return element("figure", svg.positions(lines, spans, marks, _ends(words), title))


def _span(words: Words, line: Line) -> str:
    values = [value for value in line.values if value is not None]
    return words.number(difference(max(values), min(values))) if len(values) > 1 else ""


def histogram_drawing(words: Words, numbers: Numbers, title: str) -> Html:
    """Return how often each point was chosen; nothing where that may not be shown."""
    if numbers.distribution is None:
        return _NOTHING
    return element("figure", svg.histogram(numbers.distribution, point_labels(words), title))


def _ends(words: Words) -> svg.Ends:
    scale = words.questionnaire.scale
    return svg.Ends(scale.minimum, scale.maximum)
