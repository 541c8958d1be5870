"""Figures for a printed report: tables whose middle column is drawn, as `report.typ` lays them out.

What is drawn, and what each drawing tells who can't see it, is as `formats.pictures` has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from ketentui.formats import geometry, pictures
from ketentui.formats.geometry import Shape
from ketentui.model.figures import Grid, GridRow, Line, Lines, Sign, Split, Splits
from ketentui.model.text import cells

Values = dict[str, Any]
"""A block, or a piece of one, as JSON: what `report.typ` calls it, and what it says."""


def marks(shapes: Iterable[Shape], said: Callable[[str], str]) -> list[Values]:
    """Return shapes as JSON, with their texts as they can be shown."""
    return [{**msgspec.structs.asdict(one), "text": said(one.text)} for one in shapes]


class Rows(msgspec.Struct, frozen=True):
    """Writes figures of rows."""

    said: Callable[[str], str]
    """Makes of a text what can be shown."""

    def lines(self, figure: Lines) -> Values:
        """Return a chart with a line for each row."""
        kinds = [*pictures.kinds_of(figure)]
        scale = geometry.scale_texts(figure.minimum, figure.maximum)
        axis = {**self._hidden(scale), "ends": [*map(self.said, figure.ends)]}
        head = [self._text(""), axis, *self._heads(figure.columns)]
        return self._chart(
            kinds, figure.key, head, [self._line(row, figure) for row in figure.rows]
        )

    def splits(self, figure: Splits) -> Values:
        """Return a chart with the answers of each row about the middle."""
        at = geometry.middle(figure)
        zones = self._hidden(geometry.zones(figure, at))
        head = [self._text(""), zones, *self._heads(figure.columns)]
        kinds = ["splits"] if any(row.blocks for row in figure.rows) else ["splits", "compact"]
        chart = self._chart(kinds, (), head, [*self._splits(figure, at)])
        samples = zip(pictures.point_samples(figure), figure.points, strict=True)
        if figure.keyed:
            chart["key"] = [self._keyed(sample, point) for sample, point in samples]
        return chart

    def grid(self, figure: Grid) -> Values:
        """Return a chart with a row for each group and a column for each theme."""
        heads = [self._text(column.title, column.text) for column in figure.columns]
        rows = [self._group(row, figure) for row in figure.rows]
        return self._chart(["grid"], pictures.grid_key(figure), [self._text(""), *heads], rows)

    def _chart(
        self,
        kinds: list[str],
        key: Iterable[tuple[Sign, str]],
        head: list[Values],
        rows: list[Values],
    ) -> Values:
        shown = [self._keyed(pictures.sample(sign), text) for sign, text in key]
        words = (word for row in rows for word in row["cells"][0].get("text", "").split())
        return {
            "kind": "chart",
            "kinds": kinds,
            "key": shown,
            "head": head,
            "rows": rows,
            "word": max(words, key=cells, default=""),
        }

    def _heads(self, titles: Iterable[str]) -> Iterator[Values]:
        return ({**self._text(title), "number": True} for title in titles)

    def _line(self, row: Line, figure: Lines) -> Values:
        if row.gap:
            drawn = self._gap(row.gap)
        else:
            told = pictures.told_of_line(row, figure)
            drawn = self._drawn(geometry.line(row, figure), row.label, told)
        numbers = [
            {**self._text(cell), "number": True, "main": at == figure.main}
            for at, cell in enumerate(row.cells)
        ]
        return self._row(row, [self._text(row.label, row.note), drawn, *numbers])

    def _splits(self, figure: Splits, at: geometry.Middle) -> Iterator[Values]:
        for place, row in enumerate(figure.rows):
            yield self._split(row, figure, at)
            if place == 0 and any(figure.scenes):
                told = [self._text(*one) for one in pictures.told_scenes(figure)]
                yield {"cells": [{"scenes": told}], "kinds": ["scenes"]}

    def _split(self, row: Split, figure: Splits, at: geometry.Middle) -> Values:
        if row.gap:
            drawn = self._gap(row.gap)
        elif row.counts:
            told = pictures.told_of_split(row, figure)
            drawn = self._drawn(geometry.split(row, figure, at), row.label, told)
        else:
            drawn = self._text("")
        numbers = [{**self._text(cell), "number": True} for cell in row.cells]
        return self._row(row, [self._text(row.label, row.note), drawn, *numbers])

    def _group(self, row: GridRow, figure: Grid) -> Values:
        cells = []
        for cell, column in zip(row.cells, figure.columns, strict=True):
            if cell.value is None:
                cells.append(self._gap(cell.text))
            else:
                told = pictures.told_of_cell(cell, column, figure)
                cells.append(self._drawn(geometry.cell(cell, column, figure), row.label, told))
        return {"cells": [self._text(row.label, row.note), *cells], "kinds": []}

    def _row(self, row: Line | Split, cells: list[Values]) -> Values:
        return {"cells": cells, "kinds": [*pictures.kinds_of_row(row)]}

    def _text(self, text: str, note: str = "") -> Values:
        return {"text": self.said(text), "note": self.said(note)}

    def _gap(self, text: str) -> Values:
        return {"gap": self.said(text)}

    def _hidden(self, shapes: Iterable[Shape]) -> Values:
        return {"marks": marks(shapes, self.said), "alt": ""}

    def _drawn(self, shapes: Iterable[Shape], title: str, told: str) -> Values:
        alt = ": ".join(filter(None, map(self.said, (title, told))))
        return {"marks": marks(shapes, self.said), "alt": alt or "–"}

    def _keyed(self, shapes: Iterable[Shape], text: str) -> Values:
        return {"marks": marks(shapes, self.said), "text": self.said(text)}
