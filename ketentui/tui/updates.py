"""Updates of the screen in few bytes: of a line that changed, only the cells that changed."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate
from textual.strip import Strip


class LeanUpdate(ChopsUpdate):
    """Writes each span of an update alone; Textual's own writes what stands before it as well."""

    def __init__(self, update: ChopsUpdate) -> None:
        super().__init__(update.chops, update.spans, update.chop_ends)

    def render_segments(self, console: Console) -> str:
        """Return what to write to the terminal."""
        return "".join(
            Control.move_to(x, y).segment.text + strip.render(console)
            for x, y, strip in self._pieces()
        )

    def _pieces(self) -> Iterator[tuple[int, int, Strip]]:
        """Yield what changed, with the column and the row where it begins."""
        for y, first, end in self.spans:
            for chop_end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                left, right = max(x, first), min(chop_end, end)
                if strip is not None and left < right:
                    yield left, y, strip.crop(left - x, right - x)
