"""The charts of one part of a profile, as lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ketentui.charts import Look, bars, radar
from ketentui.locale import Locale
from ketentui.model.figures import AXES, Bar, Series
from ketentui.model.profile import PartProfile, Profile, Score
from ketentui.model.questionnaire import Group, Part, Scale, Theme
from ketentui.model.text import to_ascii


@dataclass(frozen=True, slots=True)
class Earlier:
    """The profile of an earlier time, over the same statements, to draw under the one of now."""

    profile: Profile
    then: str
    """When that was."""
    now: str
    """When the other one is of."""


def part_radar(
    part: Part,
    profile: PartProfile,
    scale: Scale,
    locale: Locale,
    size: tuple[int, int],
    look: Look,
    earlier: Earlier | None = None,
) -> list[str]:
    """Return the radar of a part in at most so many columns and rows, over an earlier one if any.

    None where it has too few or too many axes, or nothing to show.
    """
    axes: Sequence[Theme | Group] = part.groups or part.themes
    values = tuple(axis.score for axis in profile.axes)
    if len(axes) not in AXES or not any(value is not None for value in values):
        return []
    labels = [drawn(axis.short(locale.language), look) for axis in axes]
    name = earlier.now if earlier else part.title(locale.language)
    series = [Series(drawn(name, look), values)]
    if earlier:
        then = tuple(axis.score for axis in earlier.profile.part(part.id).axes)
        series.append(Series(drawn(earlier.then, look), then))
    return trimmed(radar(labels, series, scale.minimum, scale.maximum, *size, look))


def part_bars(
    part: Part,
    profile: PartProfile,
    scale: Scale,
    locale: Locale,
    width: int,
    look: Look,
    earlier: Earlier | None = None,
) -> list[str]:
    """Return a bar for each theme of a part, with how many statements it rests on.

    An earlier score is a ring on it.
    """
    before = earlier.profile.part(part.id).themes if earlier else ()
    then = {score.id: score.score for score in before}
    rows = [
        Bar(
            drawn(theme.short(locale.language), look),
            score.score,
            _rests_on(score, locale),
            then.get(theme.id),
        )
        for theme, score in zip(part.themes, profile.themes, strict=True)
    ]
    return bars(rows, scale.minimum, scale.maximum, width, look)


def trimmed(rows: list[str]) -> list[str]:
    """Return the rows without empty ones above and below."""
    filled = [n for n, row in enumerate(rows) if row.strip()]
    return rows[filled[0] : filled[-1] + 1] if filled else []


def _rests_on(score: Score, locale: Locale) -> str:
    if score.asked == score.not_applicable:
        return locale("common.not_applicable_short")
    if score.asked == score.unknown:
        return locale("common.unknown_short")
    return locale("common.answered_of", answered=score.answered, asked=score.asked)


def drawn(text: str, look: Look) -> str:
    """Return a text as a chart can show it."""
    return to_ascii(text) if look.ascii else text
