"""A text on as many lines as it takes, and at least as many as asked."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content

from ketentui.tui.widgets.lined import LinedWidget, at_most, is_same, wrapped


class Passage(LinedWidget):
    """Text that is shown as it is; what stands below it stays in its place.

    A height of its own, from the style, is the most that it takes.
    """

    def __init__(
        self,
        *,
        id: str | None = None,
        least: int = 1,
        most: int = 1000,
        balanced: bool = False,
    ) -> None:
        """Make an empty passage; `balanced` has lines that are about as long as each other."""
        super().__init__(id=id)
        self._text = Content()
        self._lead = ""
        self._least = least
        self._most = most
        self._balanced = balanced

    def show(self, text: str | Content, lead: str = "") -> None:
        """Show `text`, with `lead` before its first line and as much room before the others."""
        content = Content(text) if isinstance(text, str) else text
        if lead != self._lead or not is_same(content, self._text):
            self._lead, self._text = lead, content
            self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the text's lines, and empty ones up to the least; … where lines are left out."""
        margin = cell_len(self._lead)
        lines = self._wrapped(width - margin) if self._text and width else []
        most = self._most if self.styles.is_auto_height else min(self._most, self.size.height or 1)
        lines = at_most(lines, most, width - margin)
        if margin:
            leads = (self._lead, *[" " * margin] * len(lines))
            lines = [Content.assemble(*both) for both in zip(leads, lines, strict=False)]
        return [*lines, *[Content()] * (self._least - len(lines))]

    def _wrapped(self, width: int) -> list[Content]:
        lines = wrapped(self._text, width)
        if self._balanced:
            widths = range(max(line.cell_length for line in lines) - 1, 0, -1)
            for narrower in (wrapped(self._text, less) for less in widths):
                if len(narrower) > len(lines):
                    break
                lines = narrower
        return lines
