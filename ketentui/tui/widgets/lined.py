"""A widget of lines that repaints only the lines that changed: little goes over a slow line."""

from __future__ import annotations

from abc import abstractmethod

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class LinedWidget(Widget):
    """Shows the lines that `lines` returns; `renew` looks which of them changed."""

    def __init__(self, *, id: str = "", classes: str = "") -> None:
        super().__init__(id=id or None, classes=classes)
        self._shown: list[Content] = []
        self._shown_width = 0

    @abstractmethod
    def lines(self, width: int) -> list[Content]:
        """Return the lines as they should be now, each at most `width` cells wide."""

    def renew(self) -> None:
        """Show what `lines` returns now."""
        if not self.size.width:
            return
        before, self._shown = self._shown, self.lines(self.size.width)
        if len(before) != len(self._shown) or self._shown_width != self.size.width:
            self._shown_width = self.size.width
            self.refresh(layout=True)
            return
        pairs = enumerate(zip(before, self._shown, strict=True))
        changed = [y for y, (old, new) in pairs if not new.is_same(old)]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def scroll_to_lines(self, first: int, count: int = 1) -> None:
        """Bring `count` lines from `first` into view, where this widget stands in a scroll."""
        if isinstance(self.parent, Widget):
            place = self.virtual_region
            region = Region(place.x, place.y + first, place.width, count)
            self.parent.scroll_to_region(region, animate=False, force=True)

    def on_resize(self) -> None:
        """Fit the lines to the new width."""
        self.renew()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at `width`."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Return line `y`, as wide as the widget."""
        line = self._shown[y] if y < len(self._shown) else Content()
        width = self.size.width
        strips = Visual.to_strips(self, line, width, 1, self.visual_style, pad=True)
        return strips[0] if strips else Strip.blank(width, self.rich_style)
