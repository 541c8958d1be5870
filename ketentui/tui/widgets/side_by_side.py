"""Short facts beside each other, on as many lines as it takes; none of them is broken."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from ketentui.tui.widgets.lined import LinedWidget
from ketentui.tui.widgets.lines import shortened

_GAP = 4


class SideBySide(LinedWidget):
    """Shows rows of facts; a row that is too long goes on below itself."""

    def __init__(self, *, id: str = "") -> None:
        super().__init__(id=id)
        self._rows: Sequence[Sequence[tuple[str, str]]] = ()

    def show(self, rows: Sequence[Sequence[tuple[str, str]]]) -> None:
        """Show `rows` of facts: each what it is about, and what it says."""
        self._rows = rows
        self.renew()

    def lines(self, width: int) -> list[Content]:
        """Return the rows as lines."""
        return [line for row in self._rows for line in _lines(row, width)]


def _lines(row: Sequence[tuple[str, str]], width: int) -> list[Content]:
    lines = [Content()]
    for name, said in row:
        name = shortened(name, width - len(said) - 1)
        fact = Content.assemble((name, "$quiet"), " ", (said, "bold"))
        if lines[-1] and lines[-1].cell_length + _GAP + fact.cell_length > width:
            lines.append(fact)
        else:
            lines[-1] = Content(" " * _GAP).join([lines[-1], fact]) if lines[-1] else fact
    return lines if row else []
