"""What there is to see of how one part moved: its charts, and in words what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from ketentui.charts.drawing import course, draw, ring_key
from ketentui.charts.types import Look
from ketentui.documents.comparison.report import sparkline, trend_bars, trend_radar
from ketentui.documents.comparison.story import Moved, PartTrend, TrendStory
from ketentui.locale import Locale
from ketentui.model.figures import Bars, Radar
from ketentui.model.numbers import difference
from ketentui.model.replacing import replace
from ketentui.tui.agreed_view import agreements
from ketentui.tui.pictured import Line, Pictured, airy, in_the_middle
from ketentui.tui.widgets.reading import Paragraph

_NAMED = 3
"""How many themes a sentence names."""

_WIDEST = 36
"""Cells that a title takes at most beside its scores."""


@dataclass(frozen=True, slots=True)
class TrendView(Pictured):
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
    def title(self) -> str:
        """The part's name."""
        return self.part.title

    @property
    def radar_figure(self) -> Radar | None:
        """What is over what was."""
        return trend_radar(self.part, self.told.dates, self.told.scale)

    @property
    def _bars(self) -> Bars | None:
        return trend_bars(self.part, self.told.dates, self.told.scale)

    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return a bar a theme for what is, with a ring at what was."""
        bare = replace(self._bars, ring="") if self._bars else None
        lines = draw(bare, (width, height), self.look(ascii)) if bare else []
        return in_the_middle(airy(lines, height), height)

    @property
    def rows(self) -> int:
        """The rows of the bars."""
        return len(self.part.themes)

    def charts_note(self, *, bars: bool) -> str:
        """Return what a ring on a bar means; empty where there are no bars."""
        return ring_key(self._bars, Look()) if bars and self._bars else ""

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
                line = course(sparkline(theme, self.told.scale, self.locale), look)
                text = f"{line}  {text}"
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
