"""The charts of a team report, as lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ketentui.charts import LETTERS, Look, bars, distribution, positions, radar, sparkline
from ketentui.model.figures import AXES, Bar, Line, Series
from ketentui.model.questionnaire import Group, Part, Theme
from ketentui.model.team import Grouping, Subgroup
from ketentui.model.view import Numbers, ThemeNumbers
from ketentui.reports.figures import drawn, trimmed
from ketentui.reports.team_words import Words

MOST_SERIES = 3
"""How many groups can be told apart in one radar."""

_HISTOGRAM = 48
"""The most columns that the bars of a histogram take, with their labels."""


def axes(part: Part) -> Sequence[Theme | Group]:
    """Return what the radar of a part shows: its groups where it has any, its themes otherwise."""
    return part.groups or part.themes


def band(numbers: ThemeNumbers, minimum: float, maximum: float) -> tuple[float, float] | None:
    """Return from where to where most answers are: one standard deviation about the mean.

    Kept within the scale; None where there is no standard deviation.
    """
    mean, sd = numbers.mean, numbers.sd_within
    if mean is None or sd is None:
        return None
    return max(minimum, mean - sd), min(maximum, mean + sd)


def spread_radar(words: Words, part: Part, size: tuple[int, int], look: Look) -> list[str]:
    """Return the radar of a part: the mean, and the lower and upper edge of where most people are.

    None where it has too few or too many axes, or nothing to show.
    """
    return _radar(words, part, spread_series(words, part), size, look)


def spread_series(words: Words, part: Part) -> list[Series]:
    """Return the mean of every axis, and where it is known the low and the high side."""
    scale = words.questionnaire.scale
    numbers = words.report.whole.part(part.id).axes
    bands = [band(one, scale.minimum, scale.maximum) for one in numbers]
    series = [Series(words("mean_line"), tuple(one.mean for one in numbers))]
    if any(bands):
        series += [
            Series(words("low_line"), tuple(one and one[0] for one in bands)),
            Series(words("high_line"), tuple(one and one[1] for one in bands)),
        ]
    return series


def group_series(words: Words, part: Part, groups: Sequence[Subgroup]) -> list[Series]:
    """Return the mean of every axis for each group; none where they are not two or three."""
    if not 2 <= len(groups) <= MOST_SERIES:
        return []
    return [
        Series(
            words.group(group.grouping, group.id),
            tuple(one.mean for one in group.view.part(part.id).axes),
        )
        for group in groups
    ]


def group_radar(
    words: Words, part: Part, groups: Sequence[Subgroup], size: tuple[int, int], look: Look
) -> list[str]:
    """Return the radar of a part with a line for each group; none for more than three."""
    return _radar(words, part, group_series(words, part, groups), size, look)


def has_radar(part: Part, series: Sequence[Series]) -> bool:
    """Return whether there is something to draw in a radar, and that can be read in one."""
    values = (value for one in series for value in one.values)
    return len(axes(part)) in AXES and any(value is not None for value in values)


def _radar(
    words: Words, part: Part, series: Sequence[Series], size: tuple[int, int], look: Look
) -> list[str]:
    if not has_radar(part, series):
        return []
    labels = [drawn(words.say(axis.short), look) for axis in axes(part)]
    named = [Series(drawn(one.name, look), one.values) for one in series]
    scale = words.questionnaire.scale
    return trimmed(radar(labels, named, scale.minimum, scale.maximum, *size, look))


def theme_bars(words: Words, part: Part, width: int, look: Look) -> list[str]:
    """Return a bar for each theme, from most shared strength to most divided.

    The whisker is where most answers are; behind it how many answers to its statements were each
    point, and in a word how they lie.
    """
    scale = words.questionnaire.scale
    rows = [
        replace(row, label=drawn(row.label, look), note=drawn(row.note, look))
        for row in theme_rows(words, part, look)
    ]
    return bars(rows, scale.minimum, scale.maximum, width, look)


def theme_rows(words: Words, part: Part, look: Look) -> list[Bar]:
    """Return the bars of `theme_bars`, to be drawn."""
    scale = words.questionnaire.scale
    themes = [words.report.whole.theme(id) for id in words.report.theme_order(part.id)]
    return [
        Bar(
            words.short(one.id),
            one.mean,
            _note(words, one, look),
            spread=band(one, scale.minimum, scale.maximum),
        )
        for one in themes
    ]


def _note(words: Words, numbers: ThemeNumbers, look: Look) -> str:
    marks = small_histogram(numbers, look)
    return "  ".join(part for part in (marks, words.division(numbers)) if part)


def small_histogram(numbers: ThemeNumbers, look: Look) -> str:
    """Return one cell for each point of the scale, as high as people chose it often."""
    counts = numbers.answers
    return sparkline(counts, 0, max(counts), look) if counts and any(counts) else ""


def group_lines(
    words: Words, part: Part, grouping: Grouping, groups: Sequence[Subgroup], width: int, look: Look
) -> list[str]:
    """Return a line for each theme with a letter for each group; none for too many groups."""
    lines = theme_lines(words, part, groups)
    if not lines:
        return []
    scale, marks = words.questionnaire.scale, letters(words, grouping, groups)
    lines = [replace(line, label=drawn(line.label, look)) for line in lines]
    return positions(lines, marks, scale.minimum, scale.maximum, width, look)


def theme_lines(words: Words, part: Part, groups: Sequence[Subgroup]) -> list[Line]:
    """Return every theme with the value of each group; none for too few or too many groups, or
    where no group has a value.
    """
    if not 2 <= len(groups) <= len(LETTERS):
        return []
    lines = [
        Line(
            words.short(whole.id),
            tuple(group.view.theme(whole.id).mean for group in groups),
            whole.mean,
        )
        for whole in words.report.whole.part(part.id).themes
    ]
    known = any(value is not None for line in lines for value in line.values)
    return lines if known else []


def letters(words: Words, grouping: Grouping, groups: Sequence[Subgroup]) -> list[str]:
    """Return what stands for each group: the first letter of a level; of organisations A to Z, and
    then AA, AB and so on.
    """
    if grouping == "level":
        return [words.group(grouping, group.id)[0].upper() for group in groups]
    return list(map(_letters, range(len(groups))))


def _letters(place: int) -> str:
    rounds, letter = divmod(place, len(LETTERS))
    return (_letters(rounds - 1) if rounds else "") + LETTERS[letter]


def histogram(words: Words, numbers: Numbers, width: int, look: Look) -> list[str]:
    """Return how often each point of the scale was chosen; none where that may not be shown."""
    if numbers.distribution is None:
        return []
    labels = [drawn(label, look) for label in point_labels(words)]
    return distribution(numbers.distribution, labels, min(width, _HISTOGRAM), look)


def point_labels(words: Words) -> list[str]:
    """Return every point of the scale with its label, where it has one."""
    scale = words.questionnaire.scale
    return [
        f"{point} {words.say(label)}" if (label := scale.label(point)) else f"{point}"
        for point in scale.points
    ]
