"""A radar and bars of the same thing, side by side or in turn, and in words what stands out."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal

from ketentui.tui.pictured import Pictured, most_rows
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.chart import Chart
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.reading import Paragraph, Reading, in_ascii

WIDE = 110
"""From so many columns on, the radar and the bars stand side by side."""

SMALLEST_RADAR = 10
"""In fewer rows a radar scrolls rather than shrinks."""

SMALLEST_WITH_LEGEND = 12
"""In fewer rows a radar that says which line is which scrolls rather than shrinks."""

_SIDES = 3
"""Columns beside the charts: a margin on both sides, and a bar to scroll with."""

_WORDS = 2
"""Lines of words that should be in view below the charts."""


class Picture(Scroll):
    """Shows the charts that there is room for; it scrolls where even those don't fit."""

    def __init__(self, smallest: int = SMALLEST_WITH_LEGEND, *, id: str | None = None) -> None:
        """Make an empty picture; in fewer than `smallest` rows its radar scrolls."""
        super().__init__(id=id)
        self._smallest = smallest
        self._least = smallest
        """The rows that the charts of now take at least."""
        self._wanted = smallest
        """The rows that they keep where no more words than a few are in view."""
        self._words = 0
        """So many lines of words are a few."""

    def compose(self) -> ComposeResult:
        """Yield the charts, what has to be said about them, and what stands out."""
        with Horizontal(id="charts"):
            yield Chart(id="radar")
            yield Chart(id="bars")
        yield Plain(id="charts-note")
        yield Reading(id="summary")

    @property
    def is_wide(self) -> bool:
        """Whether both charts are shown."""
        return self.app.size.width >= WIDE

    def show(self, shown: Pictured, *, bars: bool, ascii: bool) -> None:
        """Show something; `bars` is what is wanted where there is no room for both charts."""
        self._lay_out(shown, bars=bars, ascii=ascii)
        self.query_one("#radar", Chart).show(partial(shown.radar, ascii=ascii))
        self.query_one("#bars", Chart).show(partial(shown.bars, ascii=ascii))
        note = shown.charts_note(bars=self.query_one("#bars").display)
        self.query_one("#charts-note", Plain).show(note)
        margin = 2 + max((len(line.label) for line in shown.lines), default=0)
        words = [Paragraph(one.text, one.label, margin if one.label else 0) for one in shown.lines]
        summary = self.query_one("#summary", Reading)
        summary.show(in_ascii(words) if ascii else words)
        self._place(summary, first=shown.words_first)
        self.on_resize()

    def _place(self, summary: Reading, *, first: bool) -> None:
        """Put the words above the charts, or below them."""
        summary.set_class(first, "first")
        if first and self.children[0] is not summary:
            self.move_child(summary, before=0)
        elif not first and self.children[-1] is not summary:
            self.move_child(summary, after=self.children[-1])

    def on_resize(self) -> None:
        """Leave out the air between charts and words where it would push the words out of view."""
        height = self.scrollable_content_region.height
        self.set_class(0 < height < self._least + 1 + _WORDS, "-tight")
        kept = height - 1 - self._words
        self.query_one("#charts").styles.min_height = max(self._least, min(kept, self._wanted))

    def _lay_out(self, shown: Pictured, *, bars: bool, ascii: bool) -> None:
        left, right = self.query_one("#radar"), self.query_one("#bars")
        left.display = shown.radar_figure is not None and (self.is_wide or not bars)
        right.display = not left.display or self.is_wide
        right.set_class(left.display, "beside")
        across = self.app.size.width
        beside = max(shown.bars_width, across // 3) if left.display and right.display else 0
        right.styles.width = beside or "1fr"
        room = beside or across - _SIDES
        least, whole = shown.rows(room, ascii=ascii) if right.display else (0, 0)
        self._words = shown.most_words
        charts = self.query_one("#charts").styles
        self._least = max(self._smallest * left.display, least)
        large = most_rows(across - beside) * left.display
        self._wanted = max(large, whole)
        charts.max_height = max(large, 2 * whole)
