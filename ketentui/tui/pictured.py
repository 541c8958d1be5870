"""What a picture shows of one part: its charts in the room that there is, and what stands out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from ketentui.charts.drawing import draw
from ketentui.charts.types import Look
from ketentui.documents.profile.standing_out import Line
from ketentui.locale import Locale
from ketentui.model.figures import Radar
from ketentui.model.questionnaire import Part
from ketentui.model.text import cells

_NUMBERED = 5
"""From so many themes on, each has a number, to be found back in charts and sentences."""

_NUMBER = 10
"""Cells beside a bar's label and note: the number, and what parts them."""


SCALE = 2
"""The most rows that the scale takes below bars, where there is room for it."""


class Pictured(ABC):
    """One part, in one language."""

    locale: Locale

    @property
    @abstractmethod
    def title(self) -> str:
        """What it is, beside the tabs."""

    @property
    @abstractmethod
    def radar_figure(self) -> Radar | None:
        """The radar; None where no radar can show it, and there are bars alone."""

    @property
    @abstractmethod
    def rows(self) -> int:
        """The rows of the bars."""

    @property
    def bars_width(self) -> int:
        """The columns that bars take at least beside a radar, which has the rest."""
        return 40

    @property
    def most_words(self) -> int:
        """The lines of words for which charts give up room; more are scrolled to."""
        return 4

    @property
    @abstractmethod
    def lines(self) -> Sequence[Line]:
        """What stands out."""

    @abstractmethod
    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return the bars in so many columns and rows."""

    @abstractmethod
    def charts_note(self, *, radar: bool, bars: bool) -> str:
        """Return what has to be said about the charts that are shown; empty for nothing."""

    def radar(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return the radar in the middle of so many columns and rows."""
        if self.radar_figure is None:
            return []
        size = width, min(height, most_rows(width))
        return in_the_middle(draw(self.radar_figure, size, self.look(ascii)), height)

    def look(self, ascii: bool) -> Look:
        """Return how a chart is drawn."""
        return look_of(self.locale, ascii=ascii)


def theme_names(part: Part, locale: Locale, *, full: bool = False) -> dict[str, str]:
    """Return what the themes are called by id: titles or axis labels, with numbers where many."""
    language = locale.language
    names = [one.title(language) if full else part.label(one, language) for one in part.themes]
    if len(names) >= _NUMBERED:
        names = [f"{number} {name}" for number, name in enumerate(names, start=1)]
    return dict(zip((theme.id for theme in part.themes), names, strict=True))


def axis_names(part: Part, locale: Locale) -> tuple[str, ...]:
    """Return what the axes of a part's radar are called: its groups, or else its themes."""
    if part.groups:
        return tuple(part.label(group, locale.language) for group in part.groups)
    return tuple(theme_names(part, locale).values())


def in_line(names: dict[str, str]) -> dict[str, str]:
    """Return numbered names with their numbers in line where some have two digits."""
    if len(names) < 10:
        return names
    return {id: f" {name}" if at < 10 else name for at, (id, name) in enumerate(names.items(), 1)}


def leaves_room(names: Iterable[str], notes: Iterable[str], bar: int, width: int) -> bool:
    """Return whether bars with these names and notes can be `bar` cells long."""
    return max(map(cells, names)) + max(map(cells, notes)) + _NUMBER + bar <= width


def most_rows(width: int) -> int:
    """Return how many rows a radar can use: higher, it would lose the room for its labels."""
    return width // 3 + 2


def look_of(locale: Locale, *, ascii: bool) -> Look:
    """Return how the app draws a chart."""
    return Look(ascii, colour=True, decimal=locale.decimal)


def airy(lines: Sequence[str], height: int) -> list[str]:
    """Return the lines with an empty one between every two, where that fits."""
    if 2 * len(lines) - 1 > height:
        return list(lines)
    return [line for pair in zip(lines, [""] * len(lines), strict=True) for line in pair][:-1]


def bars_in(lines: Sequence[str], rows: int, height: int) -> list[str]:
    """Return bars of so many rows, spread over the height that there is.

    With the scale below as far as that has room.
    """
    below = lines[rows : max(rows, height)]
    return in_the_middle([*airy(lines[:rows], height - len(below)), *below], height)


def in_the_middle(lines: Sequence[str], height: int) -> list[str]:
    """Return the lines with empty ones above them, so that they stand in the middle."""
    return [""] * ((height - len(lines)) // 2) + list(lines)
