"""A document as text for a terminal: any width, any look, no markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

import msgspec

from ketentui.charts.drawing import course, draw
from ketentui.charts.text import coloured, pad
from ketentui.charts.types import Look
from ketentui.documents import nodes
from ketentui.formats import Sheet
from ketentui.formats.blocks import Blocks
from ketentui.model.figures import Figure, Radar
from ketentui.model.replacing import replace
from ketentui.model.text import cells, clean_lines, to_ascii
from ketentui.model.wrapping import wrapped

NARROWEST = 30
"""Columns; with fewer, tables have no room."""

WIDEST = 100
"""Columns; longer lines are hard to read."""

_AROUND = 3
"""Rows of a terminal that a radar leaves for what stands above and below it."""

_NARROW = 16
"""Columns that texts need in a table."""

_MOST_BESIDE = 0.6
"""The part of the room for texts that those beside a title may take whole."""

_BOLD = "1"
_GAP = "  "
_LEADING = 4
"""Columns that a line to write on has at least."""

_RULES = {1: "═", 2: "─"}
"""What a heading is underlined with, by its level."""

_CLOSE = (nodes.Paragraph, nodes.Facts, nodes.Points)
"""What follows its like without an empty line between."""


def write(documents: Sequence[nodes.Document], sheet: Sheet) -> str:
    """Return documents in lines of at most the sheet's width, 30 columns at least."""
    return "\n".join(_document(one, sheet) for one in documents)


def _document(document: nodes.Document, sheet: Sheet) -> str:
    width, look = min(max(sheet.width, NARROWEST), WIDEST), sheet.look
    page = _Page(width, look._replace(decimal=document.decimal), (sheet.width, sheet.height))
    lines = [*page.heading(document.title), *page.blocks(document.content)]
    return "".join(f"{to_ascii(line) if look.ascii else line}\n" for line in lines)


class _Page(Blocks[str], msgspec.Struct, frozen=True):
    """Writes blocks."""

    form: ClassVar[nodes.Form] = "screen"

    width: int
    look: Look
    window: tuple[int, int]
    """The columns and rows of the terminal: a figure can be as large."""

    def blocks(self, blocks: Iterable[nodes.Node]) -> Iterator[str]:
        """Yield blocks with an empty line where one is of another kind than the one before."""
        before: nodes.Node | None = None
        for block in blocks:
            lines = list(self.block(block))
            if not lines:
                continue
            close = isinstance(block, _CLOSE) and (before is None or isinstance(before, _CLOSE))
            if isinstance(block, nodes.Section) or (before is not None and not close):
                yield ""
            yield from lines
            before = block

    def heading(self, text: str) -> list[str]:
        return [coloured(line, _BOLD, self.look) for line in self.text(text)]

    def text(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        said = text.replace("→", "->") if self.look.ascii else text
        return wrapped(said, self.width, first, first if rest is None else rest)

    def section(self, section: nodes.Section) -> Iterator[str]:
        title = f"{section.number}. {section.title}" if section.number else section.title
        yield from self.heading(title)
        if section.level in _RULES:
            yield _RULES[section.level] * min(self.width, cells(title))
        indent = _GAP if section.role == "item" else ""
        inner = self.within(indent)
        yield from (f"{indent}{line}".rstrip() for line in inner.blocks(section.blocks))

    def within(self, indent: str) -> _Page:
        """Return the page for what is indented."""
        across, along = self.window
        taken = len(indent)
        return replace(self, width=self.width - taken, window=(across - taken, along))

    def paragraph(self, paragraph: nodes.Paragraph) -> Iterator[str]:
        yield from self.text(nodes.plain(paragraph.text))

    def facts(self, facts: nodes.Facts) -> Iterator[str]:
        """Yield a label and a text each, the text indented where it goes on."""
        for label, value in facts.rows:
            yield from self.text(f"{label}: {value}", "", _GAP)

    def points(self, points: nodes.Points) -> Iterator[str]:
        for number, point in enumerate(points.points, start=1):
            mark = f"{number}. " if points.numbered else "- "
            indent = " " * len(mark)
            yield from self.text(nodes.plain(point.text), mark, indent)
            for block in point.below:
                yield from (f"{indent}{line}" for line in self.within(indent).blocks([block]))

    def drawing(self, drawing: nodes.Drawing) -> Iterator[str]:
        yield from draw(drawing.figure, self.chart_size(drawing.figure), self.look)

    def chart_size(self, figure: Figure) -> tuple[int, int]:
        """Return the columns and rows for a figure: as wide as the window, and a radar as large as
        can be seen whole.
        """
        across, along = self.window
        along = max(1, along - _AROUND)
        width = max(self.width, min(across, 4 * along) if isinstance(figure, Radar) else across)
        return width, min(along, width // 4 + 1)

    def quotation(self, quotation: nodes.Quotation) -> Iterator[str]:
        for line in clean_lines(quotation.text).split("\n"):
            yield from self.text(line, "| ")
        if quotation.who:
            yield from self.text(f"({quotation.who})", "|   ")

    def question(self, question: nodes.Question) -> Iterator[str]:
        if not question.large:
            yield from self.text(f"{question.label}: {question.text}")
            return
        yield from self.text(f"{question.label}:")
        for line in self.text(question.text, "> "):
            yield coloured(line, _BOLD, self.look)

    def blanks(self, blanks: nodes.Blanks) -> Iterator[str]:
        """Yield a line with room to write."""
        label = f"{blanks.label}: "
        taken = cells(label) + sum(cells(name) + 2 for name in blanks.names)
        blank = "." * max(_LEADING, (self.width - taken) // len(blanks.names))
        yield from self.text(label + " ".join(f"{name}\u00a0{blank}" for name in blanks.names))

    # Tables

    def table(self, table: nodes.Table) -> Iterator[str]:
        """Yield rows below their headings; where there is no room for columns, one below the
        other.
        """
        rows = [tuple(map(self.cell, row)) for row in table.rows]
        heads = tuple(column.title for column in table.columns)
        widths = _widths(table.columns, (heads, *rows), self.width)
        if widths is None:
            yield from self.list(heads, rows)
            return
        for line in self.row(table.columns, heads, widths):
            yield coloured(line, _BOLD, self.look)
        for row in rows:
            yield from self.row(table.columns, row, widths)

    def cell(self, cell: nodes.Cell) -> str:
        return cell if isinstance(cell, str) else course(cell, self.look)

    def row(
        self, columns: Sequence[nodes.Column], row: Sequence[str], widths: Sequence[int]
    ) -> Iterator[str]:
        """Yield a row in as many lines as its longest text takes."""
        parts = [
            self.column(column, text, width)
            for column, text, width in zip(columns, row, widths, strict=True)
        ]
        for at in range(max(map(len, parts))):
            line = [
                part[at] if at < len(part) else " " * width
                for part, width in zip(parts, widths, strict=True)
            ]
            yield _GAP.join(line).rstrip()

    def column(self, column: nodes.Column, text: str, width: int) -> list[str]:
        if column.kind == "number":
            return [" " * (width - cells(text)) + text]
        return [pad(line, width) for line in wrapped(text, width)]

    def list(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
        """Yield rows as they can be read one below the other, each value with its heading."""
        for title, *rest in rows:
            yield from self.text(title, "", _GAP)
            told = (
                f"{head}\u00a0{cell}".strip()
                for head, cell in zip(heads[1:], rest, strict=True)
                if cell
            )
            yield from self.text(" · ".join(told), _GAP)


def _widths(
    columns: Sequence[nodes.Column], rows: Sequence[Sequence[str]], width: int
) -> list[int] | None:
    """Return how wide every column is, its texts wrapped where they must; None where that leaves
    too little.
    """
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * (len(columns) - 1)
    texts = [n for n, column in enumerate(columns) if column.kind == "text"]
    left = room - sum(widths) + sum(widths[n] for n in texts)
    others = sum(widths[n] for n in texts[1:])
    if texts[:1] == [0] and others <= _MOST_BESIDE * left and left - others >= _NARROW:
        widths[0] = min(widths[0], left - others)  # a title may wrap before what is said of it
        return widths
    for done, n in enumerate(sorted(texts, key=lambda n: widths[n])):
        share = left // (len(texts) - done)
        if widths[n] > share and share < _NARROW:
            return None
        widths[n] = min(widths[n], share)
        left -= widths[n]
    return widths if sum(widths) <= room else None
