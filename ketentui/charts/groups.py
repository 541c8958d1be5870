"""Groups side by side: a scale for each theme, as many beside each other as there is room for."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ketentui.charts.lines import Axis, dashed, signs
from ketentui.charts.rows import Drawn, Plan, Row, Tries, key_lines, lines_of, plan
from ketentui.charts.text import FAINT, STRONG, Grid, drawn
from ketentui.charts.ticks import meaning
from ketentui.charts.types import Look
from ketentui.model import figures
from ketentui.model.figures import Mark
from ketentui.model.replacing import replace
from ketentui.model.text import cells

_GAP = 3
"""Empty cells between two themes."""

_NARROWEST = 13
"""Cells of a scale: three a point of five."""


def groups(figure: figures.Grid, width: int, look: Look) -> Drawn:
    """Return a row of at most `width` cells for each group with its values of as many themes as
    have room, and below those the rows again for the other themes.

    ValueError where the scale doesn't run upwards.
    """
    drawing = _Drawing.within(figure, width, look)
    themes, each = len(figure.columns), drawing.each
    parts = [range(at, min(at + each, themes)) for at in range(0, themes, each)]
    rows = [row for part in parts for row in drawing.rows(part, first=part.start == 0)]
    key = meaning(figure.minimum, figure.maximum, figure.ends)[::-1]
    if figure.whole:
        key.append(f"{signs(look).tick} {figure.whole}")
    if figure.few and any(cell.faint for row in figure.rows for cell in row.cells):
        key.append(f"{signs(look).ring} {figure.few}")
    return Drawn((), tuple(rows), tuple(key_lines(key, width, look)))


class _Drawing(msgspec.Struct, frozen=True):
    """How the themes share the width."""

    figure: figures.Grid
    plan: Plan
    axis: Axis
    value: int
    """The width of the values."""
    each: int
    """How many themes stand beside each other."""

    @classmethod
    def within(cls, figure: figures.Grid, width: int, look: Look) -> _Drawing:
        """Return how themes share a width: as many in every part as in the others."""
        values = [cell.text for row in figure.rows for cell in row.cells if cell.value is not None]
        value = max(map(cells, values), default=0) + 1
        rows = [Row(row.label, note=row.note) for row in figure.rows]
        least = _NARROWEST + value
        beside: Tries = (("beside", least), ("wrapped", least))
        found = plan(rows, (), width, beside, (("above", least),))
        most = max(1, (found.picture + _GAP) // (least + _GAP))
        parts = max(1, -(-len(figure.columns) // most))
        each = max(1, -(-len(figure.columns) // parts))
        room = (found.picture + _GAP) // each - _GAP - value
        axis = Axis.within(max(1, room), (figure.minimum, figure.maximum), look)
        picture = each * (axis.length + value + _GAP) - _GAP
        return cls(figure, replace(found, picture=picture), axis, value, each)

    @property
    def _wide(self) -> int:
        """The width of a theme."""
        return self.axis.length + self.value

    def rows(self, part: range, *, first: bool) -> Iterator[tuple[str, ...]]:
        """Yield the rows of some themes, their names above the first."""
        head = [*([] if first else [""]), *self.plan.head(self._head(part), self.axis.look)]
        for row in self.figure.rows:
            lines = self.plan.row(
                Row(row.label, note=row.note), self._row(row, part), self.axis.look
            )
            yield (*head, *lines)
            head = []

    def _head(self, part: range) -> Grid:
        """Return the names of themes, the values of all together, and the points of the scales."""
        tick, look = signs(self.axis.look).tick, self.axis.look
        columns = [self.figure.columns[at] for at in part]
        names = [
            f"{one.title}  {tick}\u00a0{one.text}" if one.text else one.title for one in columns
        ]
        texts = [lines_of(name, self._wide, look) for name in names]
        grid = Grid(self.plan.picture, max(map(len, texts)) + 1)
        for place, told in enumerate(texts):
            for line, text in enumerate(told, start=grid.height - 1 - len(told)):
                grid.put(self._at(place), line, text, STRONG)
            grid.lay(self._at(place), grid.height - 1, self.axis.points())
        return grid

    def _row(self, row: figures.GridRow, part: range) -> Grid:
        found = [self._cell(row.cells[at], self.figure.columns[at]) for at in part]
        grid = Grid(self.plan.picture, max(one.height for one in found))
        for place, one in enumerate(found):
            grid.lay(self._at(place), 0, one)
        return grid

    def _cell(self, cell: figures.Cell, column: figures.GridColumn) -> Grid:
        text = drawn(cell.text, self.axis.look)
        if cell.value is None and cells(text) >= self.value:
            return dashed(text, self._wide, self.axis.look)
        grid = Grid(self._wide, 1)
        if cell.value is None:
            grid.lay(0, 0, dashed("", self.axis.length, self.axis.look))
        else:
            tick = [] if column.value is None else [Mark("tick", column.value)]
            grid.lay(
                0, 0, self.axis.row([*tick, Mark("ring" if cell.faint else "dot", cell.value)])
            )
        grid.put(self._wide - cells(text), 0, text, FAINT if cell.faint else "")
        return grid

    def _at(self, place: int) -> int:
        return place * (self._wide + _GAP)
