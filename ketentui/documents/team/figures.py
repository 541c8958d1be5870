"""The figures of a team report."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.charts.positions import LETTERS
from ketentui.documents.team.groups import GroupingStory
from ketentui.documents.team.words import Words
from ketentui.model.figures import (
    MOST_SERIES,
    Bar,
    Bars,
    GroupLine,
    Histogram,
    Positions,
    Radar,
    Series,
    radar,
)
from ketentui.model.questionnaire import Part
from ketentui.model.replacing import replace
from ketentui.model.team import Grouping, Subgroup
from ketentui.model.view import Numbers, ThemeNumbers


def band(numbers: ThemeNumbers, minimum: float, maximum: float) -> tuple[float, float] | None:
    """Return from where to where one standard deviation about the mean is.

    Kept within the scale; None where there is no standard deviation.
    """
    mean, sd = numbers.mean, numbers.sd_within
    if mean is None or sd is None:
        return None
    return max(minimum, mean - sd), min(maximum, mean + sd)


def spread_radar(words: Words, part: Part) -> Radar | None:
    """Return the radar of a part: the mean, and the lower and upper edge of the spread about it.

    None where it has too few or too many axes, or nothing to show.
    """
    gaps = tuple(words.gap(one) for one in words.report.whole.part(part.id).axes)
    return _radar(words, part, spread_series(words, part), gaps, banded=True)


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


def group_radar(
    words: Words, part: Part, groups: Sequence[Subgroup], least: int = 2
) -> Radar | None:
    """Return the radar of a part with a line for each group; None for fewer groups than `least` or
    more than three.
    """
    if not least <= len(groups) <= MOST_SERIES:
        return None
    series = [
        Series(
            words.group(group.grouping, group.id),
            tuple(one.mean for one in group.view.part(part.id).axes),
        )
        for group in groups
    ]
    found = _radar(words, part, series)
    return found and replace(found, numbered=False)  # a group's means stand where they are marked


def _radar(
    words: Words,
    part: Part,
    series: Sequence[Series],
    gaps: tuple[str, ...] = (),
    *,
    banded: bool = False,
) -> Radar | None:
    language, scale = words.locale.language, words.questionnaire.scale
    labels = tuple(part.label(axis, language) for axis in part.axes)
    return radar(
        words.say(part.title),
        labels,
        tuple(series),
        (scale.minimum, scale.maximum),
        banded=banded,
        ends=scale.meanings(language),
        gaps=gaps,
    )


def theme_bars(words: Words, part: Part) -> Bars:
    """Return a bar for each theme, from most shared strength to most divided.

    The whisker is the spread; behind it how many answers to its statements were each point, and in
    a word how they lie.
    """
    scale = words.questionnaire.scale
    themes = [words.report.whole.theme(id) for id in words.report.theme_order(part.id)]
    rows = tuple(
        Bar(
            words.short(one.id),
            one.mean,
            words.gap(one) or words.division(one),
            spread=band(one, scale.minimum, scale.maximum),
            counts=tuple(one.answers or ()),
        )
        for one in themes
    )
    ends = scale.meanings(words.locale.language)
    return Bars(words.say(part.title), rows, scale.minimum, scale.maximum, ends=ends)


def group_lines(words: Words, part: Part, told: GroupingStory) -> Positions | None:
    """Return a line for each theme with a letter for each group; None for too few or too many
    groups, or where no group has a value.
    """
    groups, scale = told.groups, words.questionnaire.scale
    if not 2 <= len(groups) <= len(LETTERS):
        return None
    lines = tuple(
        GroupLine(
            words.short(whole.id),
            tuple(group.view.theme(whole.id).mean for group in groups),
            whole.mean,
        )
        for whole in words.report.whole.part(part.id).themes
    )
    if not any(value is not None for line in lines for value in line.values):
        return None
    marks = tuple(letters(words, told.grouping, groups))
    ends = scale.meanings(words.locale.language)
    return Positions(words.say(part.title), lines, marks, scale.minimum, scale.maximum, ends)


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


def histogram(words: Words, numbers: Numbers, title: str) -> Histogram | None:
    """Return how often each point of the scale was chosen; None where that may not be shown."""
    if numbers.distribution is None:
        return None
    return Histogram(title, tuple(numbers.distribution), tuple(point_labels(words)))


def point_labels(words: Words) -> list[str]:
    """Return every point of the scale with its label, where it has one."""
    scale = words.questionnaire.scale
    return [
        f"{point} {words.say(label)}" if (label := scale.label(point)) else f"{point}"
        for point in scale.points
    ]
