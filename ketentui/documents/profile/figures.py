"""The figures of one part of a profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ketentui.locale import Locale
from ketentui.model.figures import Bar, Bars, Radar, Series, radar
from ketentui.model.profile import PartProfile, Profile, Score
from ketentui.model.questionnaire import Part, Scale


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
    earlier: Earlier | None = None,
) -> Radar | None:
    """Return the radar of a part, over an earlier one if any: of its groups where it has them.

    None where it has too few or too many axes, or nothing to show.
    """
    title = part.title(locale.language)
    name = earlier.now if earlier else title
    series = [Series(name, tuple(axis.score for axis in profile.axes))]
    if earlier:
        then = tuple(axis.score for axis in earlier.profile.part(part.id).axes)
        series.append(Series(earlier.then, then))
    labels = tuple(part.label(axis, locale.language) for axis in part.axes)
    about = (scale.minimum, scale.maximum)
    gaps = tuple(gap(axis, locale) for axis in profile.axes)
    ends = scale.meanings(locale.language)
    return radar(title, labels, tuple(series), about, ends=ends, gaps=gaps)


def part_bars(
    part: Part,
    profile: PartProfile,
    scale: Scale,
    locale: Locale,
    earlier: Earlier | None = None,
) -> Bars:
    """Return a bar for each theme of a part, with how many statements it rests on.

    An earlier score is a ring on it.
    """
    before = earlier.profile.part(part.id).themes if earlier else ()
    then = {score.id: score.score for score in before}
    rows = tuple(
        Bar(
            part.label(theme, locale.language),
            score.score,
            set_aside(score, locale) or answered_of([score], locale),
            then.get(theme.id),
        )
        for theme, score in zip(part.themes, profile.themes, strict=True)
    )
    title, ring = part.title(locale.language), earlier.then if earlier else ""
    ends = scale.meanings(locale.language)
    return Bars(title, rows, scale.minimum, scale.maximum, ring, ends)


def gap(score: Score, locale: Locale) -> str:
    """Return why a theme has no score, in a word or two; empty where it has one."""
    if score.score is not None:
        return ""
    return set_aside(score, locale) or answered_of([score], locale)


def set_aside(score: Score, locale: Locale) -> str:
    """Return why nothing of a theme counts, where that is one reason; else empty."""
    if score.asked == score.not_applicable:
        return locale("common.not_applicable_short")
    return locale("common.unknown_short") if score.asked == score.unknown else ""


def answered_of(scores: Sequence[Score], locale: Locale) -> str:
    """Return how many of the statements of themes have a point for an answer."""
    answered, asked = sum(one.answered for one in scores), sum(one.asked for one in scores)
    return locale("common.answered_of", answered=answered, asked=asked)
