"""What a picture shows of one part: its charts in the room that there is, and what stands out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence

from ketentui.charts.drawing import draw
from ketentui.charts.rows import Drawn
from ketentui.charts.types import Look
from ketentui.documents.profile.standing_out import Line
from ketentui.locale import Locale
from ketentui.model.figures import Lines, Radar
from ketentui.model.questionnaire import Part
from ketentui.model.replacing import replace
from ketentui.model.text import cells

_NUMBERED = 5
"""From so many themes on, each has a number, to be found back in charts and sentences."""

_BESIDE = 40
"""Cells that lines and values take beside names: 21 and what is said of them."""


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
    def bars_width(self) -> int:
        """The columns that bars take at least beside a radar, which has the rest."""
        return 40

    @property
    def most_words(self) -> int:
        """The lines of words for which charts give up room; more are scrolled to."""
        return 4

    @property
    def words_first(self) -> bool:
        """Whether the words stand above the charts: where they say what may be read in those."""
        return False

    @property
    @abstractmethod
    def lines(self) -> Sequence[Line]:
        """What stands out."""

    @abstractmethod
    def chart(self, width: int, look: Look) -> Drawn:
        """Return the other chart than the radar, in so many columns."""

    def bars(self, width: int, height: int, ascii: bool) -> Sequence[str]:
        """Return the chart in the middle of so many rows: with air between its own where that fits,
        and without what stands about them where not even that does.
        """
        return in_room(self.chart(width, self.look(ascii)), height)

    def rows(self, width: int, *, ascii: bool) -> tuple[int, int]:
        """Return how many rows the chart has at least, and with what stands about them."""
        chart = self.chart(width, self.look(ascii))
        return sum(map(len, chart.rows)), len(chart.lines)

    @abstractmethod
    def charts_note(self, *, bars: bool) -> str:
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


def leaves_room(names: Iterable[str], width: int) -> bool:
    """Return whether a chart with these names has room for its lines and values."""
    return max(map(cells, names)) + _BESIDE <= width


def most_rows(width: int) -> int:
    """Return how many rows a radar can use: higher, it would lose the room for its labels."""
    return width // 3 + 2


def look_of(locale: Locale, *, ascii: bool) -> Look:
    """Return how the app draws a chart."""
    return Look(ascii, colour=True, decimal=locale.decimal)


def called(figure: Lines, names: Mapping[str, str]) -> Lines:
    """Return lines with other labels, by those that they have."""
    rows = (replace(row, label=names.get(row.label, row.label)) for row in figure.rows)
    return replace(figure, rows=tuple(rows))


def part_names(part: Part, locale: Locale, width: int) -> dict[str, str]:
    """Return what themes are called in a chart, by title: in full where there is room for that."""
    titles = theme_names(part, locale, full=True)
    named = titles if leaves_room(titles.values(), width) else theme_names(part, locale)
    language = locale.language
    return dict(
        zip((one.title(language) for one in part.themes), in_line(named).values(), strict=True)
    )


def rows_of(chart: Drawn) -> tuple[int, int]:
    """Return how many rows a whole chart takes: close, and with air between its own."""
    close, about = sum(map(len, _close(chart.rows))), len(chart.above) + len(chart.below)
    return close + about, len(chart.lines) + len(chart.rows)


def in_room(chart: Drawn, height: int) -> list[str]:
    """Return a chart in the middle of so many rows: with air between its own where that fits, and
    without what stands about them where not even that does.
    """
    room = height - sum(map(len, _close(chart.rows)))
    above = chart.above if len(chart.above) <= room else ()
    below = chart.below if len(above) + len(chart.below) <= room else ()
    rows = _airy(chart.rows, height - len(above) - len(below))
    return in_the_middle([*above, *rows, *below], height)


def _airy(rows: Sequence[tuple[str, ...]], height: int) -> list[str]:
    """Return the lines of rows in so many: with an empty one between every two of them, and below
    the last, where that fits; or else only where another kind of rows begins, or not even there.
    """
    lines = [line for row in rows for line in row]
    if len(lines) + len(rows) - 1 <= height:
        return [line for row in rows for line in (*row, "")][:height]
    if len(lines) <= height:
        return lines
    return [line for row in _close(rows) for line in row]


def _close(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return rows without the empty line where another kind of them begins."""
    return [row[1:] if row[:1] == ("",) else row for row in rows]


def in_the_middle(lines: Sequence[str], height: int) -> list[str]:
    """Return the lines with empty ones above them, so that they stand in the middle."""
    return [""] * ((height - len(lines)) // 2) + list(lines)
