"""What there is to see of how one part moved: its charts, and in words what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from ketentui.charts import Look
from ketentui.locale import Locale
from ketentui.model.figures import AXES
from ketentui.model.numbers import difference
from ketentui.reports.trend_figures import course_line, ring_line, trend_bars, trend_radar
from ketentui.reports.trend_story import Moved, PartTrend, TrendStory
from ketentui.tui.agreed_view import agreements
from ketentui.tui.fitting import airy, in_the_middle
from ketentui.tui.part_view import Line, most_rows
from ketentui.tui.widgets.reading import Paragraph

_NAMED = 3
"""How many themes a sentence names."""

_WIDEST = 36
"""Cells that a title takes at most beside its scores."""


@dataclass(frozen=True, slots=True)
class TrendView:
    """One part of a comparison, in one language."""

    told: TrendStory
    moves: Sequence[float | None]
    """How far each theme of the part moved; None for one that didn't as far as known."""
    place: int
    """Which part it is, from 0."""
    locale: Locale

    @property
    def part(self) -> PartTrend:
        """The part in words."""
        return self.told.parts[self.place]

    @property
    def has_radar(self) -> bool:
        """Whether a radar can show this part."""
        values = [value for axis in self.part.axes for value in axis.scores]
        return len(self.part.axes) in AXES and any(value is not None for value in values)

    def radar(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return what is over what was."""
        size = width, min(height, most_rows(width))
        told = self.told
        lines = trend_radar(self.part.axes, told.dates, told.scale, size, self._look(ascii))
        return in_the_middle(lines, height)

    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return a bar a theme for what is, with a ring at what was."""
        lines = trend_bars(self.part.themes, self.told.scale, width, self._look(ascii))
        return in_the_middle(airy(lines, height), height)

    @property
    def rows(self) -> int:
        """The rows of the bars."""
        return len(self.part.themes)

    def _look(self, ascii: bool) -> Look:
        return Look(ascii, colour=True, decimal=self.locale.decimal)

    def charts_note(self, *, bars: bool) -> str:
        """Return what a ring on a bar means; empty where there are no bars."""
        has_rings = any(theme.scores[0] is not None for theme in self.part.themes)
        return ring_line(self.told.dates[0], Look()) if bars and has_rings else ""

    # Words

    @property
    def lines(self) -> list[Line]:
        """What moved most, and how to read it."""
        return [
            *self._moved("ahead" if self.told.same_people else "higher", 1),
            *self._moved("behind" if self.told.same_people else "lower", -1),
            *(Line("", warning) for warning in self.told.warnings),
        ]

    def _moved(self, key: str, sign: int) -> Iterator[Line]:
        moved = [
            (far, theme)
            for move, theme in zip(self.moves, self.part.themes, strict=True)
            if move is not None and (far := sign * _printed_move(theme)) > 0
        ]
        moved.sort(key=lambda one: -one[0])
        if moved:
            said = " · ".join(
                f"{theme.short} {self.locale.number(far)}" for far, theme in moved[:_NAMED]
            )
            yield Line(self.locale(f"trend_page.{key}"), said)

    def changes(self, *, ascii: bool) -> Iterator[Paragraph]:
        """Yield every theme with what it was, what it is, and the difference.

        With more than two times, before that a small line over time.
        """
        themes, look = self.part.themes, Look(ascii)
        margin = 3 + min(_WIDEST, max((cell_len(theme.title) for theme in themes), default=0))
        several = len(self.told.dates) > 2
        if several:
            times = " · ".join(self.told.dates)
            yield Paragraph(self.locale("trend_page.line", times=times), style="$quiet")
        for place, theme in enumerate(themes):
            text = f"{theme.then} {'->' if ascii else '→'} {theme.now} · {theme.change}"
            if theme.people:
                text = f"{text} · {self.locale('trend.people_of', n=theme.people)}"
            if several:
                text = f"{course_line(theme, self.told.scale, look)}  {text}"
            above = 1 if place or several else 0
            yield Paragraph(text, theme.title, margin, above, lead_style="")
        yield from self._read(self.part.remarks)
        yield from self._read(self.told.people, "trend.who")
        yield from self._read(self.told.explanation, "trend.how_to_read")

    def _read(self, texts: Sequence[str], title: str = "") -> Iterator[Paragraph]:
        """Yield what goes with the changes, below its title where it has one."""
        if texts and title:
            yield Paragraph(self.locale(title), above=1, style="bold")
        for text in texts:
            yield Paragraph(text, above=0 if title else 1)

    def agreed(self, today: date) -> Iterator[Paragraph]:
        """Yield what was agreed in the time between, and what came of it."""
        yield Paragraph(self.told.agreed)
        yield from agreements(self.told.actions, today, self.locale)


def _printed_move(theme: Moved) -> float:
    then, now = theme.scores[0], theme.scores[-1]
    return 0.0 if then is None or now is None else difference(now, then)
