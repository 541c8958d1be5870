"""The charts of a comparison, as lines of text: what was beside what is."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.charts import Look, bars, radar, sparkline
from ketentui.model.figures import AXES, Bar, Series
from ketentui.model.questionnaire import Scale
from ketentui.reports.figures import drawn, trimmed
from ketentui.reports.trend_story import Moved


def trend_radar(
    axes: Sequence[Moved],
    dates: Sequence[str],
    scale: Scale,
    size: tuple[int, int],
    look: Look,
) -> list[str]:
    """Return a radar of the last scores over the first ones, in at most so many columns and rows.

    None where there are too few or too many axes, or nothing to compare.
    """
    last, first = (tuple(axis.scores[at] for axis in axes) for at in (-1, 0))
    if len(axes) not in AXES or not any(value is not None for value in (*first, *last)):
        return []
    series = [Series(drawn(dates[-1], look), last), Series(drawn(dates[0], look), first)]
    labels = [drawn(axis.short, look) for axis in axes]
    return trimmed(radar(labels, series, scale.minimum, scale.maximum, *size, look))


def trend_bars(themes: Sequence[Moved], scale: Scale, width: int, look: Look) -> list[str]:
    """Return a bar for each theme's last score, with a ring at its first."""
    rows = [
        Bar(drawn(theme.short, look), theme.scores[-1], second=theme.scores[0]) for theme in themes
    ]
    return bars(rows, scale.minimum, scale.maximum, width, look)


def keyed_bars(
    themes: Sequence[Moved], dates: Sequence[str], scale: Scale, width: int, look: Look
) -> list[str]:
    """Return the bars of `trend_bars` with what a ring means, as far as there are any; none where
    there is nothing to draw.
    """
    first = any(theme.scores[0] is not None for theme in themes)
    last = any(theme.scores[-1] is not None for theme in themes)
    drawn_bars = trend_bars(themes, scale, width, look) if first or last else []
    return [*drawn_bars, ring_line(dates[0], look)] if first else drawn_bars


def ring(look: Look) -> str:
    """Return the sign on a bar that stands for an earlier score."""
    return "o" if look.ascii else "○"


def ring_line(when: str, look: Look) -> str:
    """Return what the rings on bars mean."""
    return f"{ring(look)} {when}"


def course_line(theme: Moved, scale: Scale, look: Look) -> str:
    """Return a theme's scores as a small line over time; a space where there is no score."""
    return sparkline(theme.scores, scale.minimum, scale.maximum, look)
