"""The tabs of a page on one line, the open one underlined, and what they are about beside them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Offset
from textual.message import Message

from ketentui.tui.widgets.lined import LinedWidget
from ketentui.tui.widgets.lines import shortened

_GAP = 3
"""Cells between two tabs, and fewer where they don't fit."""


class TabLine(LinedWidget):
    """Shows tabs by number and name; what stands beside them gets a line where it has to."""

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._tabs: Sequence[str] = ()
        self._gap = _GAP
        self._open = 0
        self._beside = ""
        self._rules = ("━", "─")

    def show(self, tabs: Sequence[str], open: int, beside: str, *, ascii: bool) -> None:
        """Show tabs with their names, the one at the place `open` being open."""
        self._tabs = [f"{number} {name}" for number, name in enumerate(tabs, start=1)]
        self._open, self._beside = open, beside
        self._rules = ("=", "-") if ascii else ("━", "─")
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the tabs, the rule below them, and what stands beside them."""
        self._gap = self._fitting(width)
        names = Content(" " * self._gap).join(
            Content.styled(name, "bold" if place == self._open else "$quiet")
            for place, name in enumerate(self._tabs)
        )
        blank = width - names.cell_length - cell_len(self._beside)
        if blank >= _GAP:
            return [Content.assemble(names, " " * blank, self._beside), self._rule(width)]
        return [names, self._rule(width), Content(shortened(self._beside, width))]

    def _fitting(self, width: int) -> int:
        taken = sum(map(cell_len, self._tabs))
        return max(1, min(_GAP, (width - taken) // max(1, len(self._tabs) - 1)))

    def _rule(self, width: int) -> Content:
        start, end = self._reach(self._open) if self._tabs else (0, 0)
        thick, thin = self._rules
        rest = max(width - end, 0)
        return Content.assemble(
            (thin * start, "$panel"), (thick * (end - start), "$accent"), (thin * rest, "$panel")
        )

    def _reach(self, place: int) -> tuple[int, int]:
        """Return the first column of a tab, and the one after its last."""
        start = sum(cell_len(name) + self._gap for name in self._tabs[:place])
        return start, start + cell_len(self._tabs[place])

    def pointed_at(self) -> Offset | None:
        """Return where the open tab begins."""
        return Offset(self._reach(self._open)[0], 0) if self._tabs else None

    def on_click(self, event: Click) -> None:
        """Say which tab was clicked."""
        for place in range(len(self._tabs)):
            start, end = self._reach(place)
            if event.y == 0 and start <= event.x < end:
                self.post_message(self.Picked(place))


class Spot(msgspec.Struct, frozen=True):
    """Where somebody was on a page of tabs."""

    tab: int
    part: int
    bars: bool
    chosen: str | None
    """What was chosen in the tab, by its key."""
    scrolled: int
    """How many lines of the tab had been scrolled away."""
