"""How far an assessment is: a line in pieces, a piece a theme."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from textual.content import Content

from ketentui.tui.widgets.lined import LinedWidget


class Piece(msgspec.Struct, frozen=True):
    """How far one theme is."""

    answered: int
    asked: int


class ThemeBar(LinedWidget):
    """As wide as the page; a theme's piece is as long as it has statements."""

    def __init__(self, *, ascii: bool) -> None:
        super().__init__()
        self._pieces: Sequence[Piece] = ()
        self._done, self._rest = ("#", "-") if ascii else ("━", "─")

    def show(self, pieces: Sequence[Piece]) -> None:
        """Show how far each theme is."""
        self._pieces = pieces
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the one line."""
        gaps = len(self._pieces) - 1
        gap = " " if width >= 4 * len(self._pieces) else ""
        room = width - gaps * len(gap)
        ends = _ends([piece.asked for piece in self._pieces], room)
        starts = [0, *ends[:-1]]
        drawn = gap.join(
            self._drawn(piece, end - start)
            for piece, start, end in zip(self._pieces, starts, ends, strict=True)
        )
        return [_in_colour(drawn, self._done)]

    def _drawn(self, piece: Piece, length: int) -> str:
        done = length * piece.answered // piece.asked
        if piece.answered and not done:
            done = 1
        return self._done * done + self._rest * (length - done)


def _in_colour(drawn: str, done: str) -> Content:
    """Return the line in as few pieces as can be."""
    runs = re.findall(f"[{done} ]+|[^{done} ][^{done}]*", drawn)
    return Content.assemble(*((run, "$accent" if run[0] == done else "$quiet") for run in runs))


def _ends(weights: Sequence[int], room: int) -> list[int]:
    """Return where each of consecutive pieces ends that share `room` by their weights."""
    total = sum(weights)
    return [room * sum(weights[: place + 1]) // total for place in range(len(weights))]
