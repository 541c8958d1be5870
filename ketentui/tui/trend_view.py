"""What there is to see of how one part moved: its charts, and in words what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from ketentui.charts.drawing import course, in_rows
from ketentui.charts.rows import Drawn
from ketentui.charts.types import Look
from ketentui.documents import nodes
from ketentui.documents.actions import action_points
from ketentui.documents.comparison.report import arrows, sparkline, trend_radar
from ketentui.documents.comparison.story import Moved, PartTrend, TrendStory, Way
from ketentui.documents.difference import and_more, step_text
from ketentui.documents.profile.standing_out import Line
from ketentui.locale import Locale
from ketentui.model.figures import Radar
from ketentui.model.numbers import difference, leading
from ketentui.tui.painting import Painter
from ketentui.tui.pictured import Pictured, called, leaves_room
from ketentui.tui.widgets.reading import Paragraph

_NAMED = 3
"""How many themes a sentence names, unless more are equal."""


@dataclass(frozen=True, slots=True)
class TrendView(Pictured):
    """One part of a comparison, in one language."""

    told: TrendStory
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
        return trend_radar(self.part, self.told)

    def chart(self, width: int, look: Look) -> Drawn:
        """Return an arrow a theme from what was to what is, and both in numbers."""
        figure = arrows(self.part, self.told, self.locale)
        short = {one.title: one.short for one in self.part.themes}
        return in_rows(figure if leaves_room(short, width) else called(figure, short), width, look)

    @property
    def bars_width(self) -> int:
        """The columns that arrows and their numbers take at least."""
        return 60

    def charts_note(self, *, bars: bool) -> str:
        """Return nothing: the charts say what their signs mean."""
        return ""

    # Words

    @property
    def lines(self) -> list[Line]:
        """What moved most, and how to read it; of a team what did so by more than chance."""
        if self.told.brief:
            found = [*self._moved("ahead", "_found"), *self._moved("behind", "_found")]
            none = [] if found else [Line("", self.told.brief[0])]
            return [*found, *none, *(Line("", warning) for warning in self.told.warnings)]
        return [
            *(line for way in get_args(Way) for line in self._moved(way)),
            *(Line("", warning) for warning in self.told.warnings),
        ]

    def _moved(self, way: Way, why: str = "") -> Iterator[Line]:
        moved = [theme for theme in self.part.themes if theme.way == way]
        moved.sort(key=lambda theme: -_printed_move(theme))
        named = leading(moved, _printed_move, _NAMED, _NAMED)
        if not named:
            return
        steps = [f"{theme.short} {_step(theme, self.locale)}" for theme in named]
        said = " · ".join(and_more(steps, len(moved), self.locale))
        if self.told.same_people and way in ("higher", "lower"):
            said = self.locale("trend_page.may_be_the_day", moved=said)
        yield Line(self.locale(f"trend_page.{way}{why}"), said)

    def changes(self, *, ascii: bool) -> Iterator[Paragraph]:
        """Yield every theme with what it was, what it is, and the difference.

        With more than two times, before that a small line over time.
        """
        return Painter().page(self._changes(Look(ascii)))

    def _changes(self, look: Look) -> Iterator[nodes.Node]:
        if self.told.is_series:
            times = " · ".join(self.told.dates)
            yield nodes.Paragraph(self.locale("trend_page.line", times=times), role="aside")
        changes = tuple((one.title, self._change(one, look)) for one in self.part.themes)
        yield from [nodes.Facts(changes)] if changes else []
        yield from map(nodes.Paragraph, self.part.remarks)
        for title, texts in (
            ("trend.who", self.told.people),
            ("trend.how_to_read", self.told.explanation),
        ):
            if texts:
                yield nodes.Section(self.locale(title), tuple(map(nodes.Paragraph, texts)))

    def _change(self, theme: Moved, look: Look) -> str:
        people = self.locale("trend.people_of", n=theme.people) if theme.people else ""
        text = " · ".join(filter(None, (theme.step, people)))
        if not self.told.is_series:
            return text
        return f"{course(sparkline(theme, self.told.scale, self.locale), look)}  {text}"

    def agreed(self, today: date) -> Iterator[Paragraph]:
        """Yield what was agreed in the time between, and what came of it."""
        actions = action_points(self.told.actions, today, self.locale)
        yield from Painter().page((nodes.Paragraph(self.told.agreed), actions))


def _step(theme: Moved, locale: Locale) -> str:
    then, now = theme.scores[0], theme.scores[-1]
    return "" if then is None or now is None else step_text(then, now, locale)


def _printed_move(theme: Moved) -> float:
    then, now = theme.scores[0], theme.scores[-1]
    return 0.0 if then is None or now is None else abs(difference(now, then))
