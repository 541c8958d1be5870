"""A document as Markdown: it reads as well before it is rendered, and its charts are text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ketentui.charts.drawing import course, draw
from ketentui.charts.text import pad
from ketentui.charts.types import Look
from ketentui.documents.nodes import (
    Blanks,
    Cell,
    Document,
    Drawing,
    Facts,
    Inline,
    Node,
    Paragraph,
    Points,
    Question,
    Quotation,
    Section,
    Strong,
    Table,
)
from ketentui.formats import Sheet
from ketentui.formats.escaping import escaped, fenced, literal, quoted
from ketentui.model.text import cells

CHART = (72, 21)
"""Columns and rows of a radar: the most that a printed page shows whole."""

_BLANK = "…" * 12
"""A line to write on."""

_Lines = list[str]
"""Lines that belong together; an empty line stands between two of them."""


def write(documents: Sequence[Document], sheet: Sheet) -> str:
    """Return documents as Markdown, their charts in ASCII where the sheet's look is."""
    return "\n".join(_document(one, sheet.look.ascii) for one in documents)


def _document(document: Document, ascii: bool) -> str:
    page = _Page(Look(ascii=ascii, decimal=document.decimal))
    blocks = [[f"# {literal(document.title)}"], *page.blocks(document.blocks)]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """Writes blocks."""

    look: Look

    def blocks(self, blocks: Iterable[Node]) -> Iterator[_Lines]:
        for block in blocks:
            if "markdown" in block.forms:
                yield from _WRITERS[type(block)](self, block)

    def section(self, section: Section) -> Iterator[_Lines]:
        yield [f"{'#' * section.level} {_heading(section.title)}"]
        yield from self.blocks(section.blocks)

    def paragraph(self, paragraph: Paragraph) -> Iterator[_Lines]:
        if paragraph.role == "end":
            yield [f"**{_line(paragraph.text)}**", "", "---"]
        else:
            yield [_line(paragraph.text)]

    def facts(self, facts: Facts) -> Iterator[_Lines]:
        yield [f"- **{literal(label)}**: {literal(value)}" for label, value in facts.rows]

    def points(self, points: Points) -> Iterator[_Lines]:
        lines: _Lines = []
        for number, point in enumerate(points.points, start=1):
            mark = f"{number}." if points.numbered else "-"
            lines.append(f"{mark} {_line(point.text)}")
            for block in point.below:
                text = isinstance(block, Paragraph)
                below = (line for part in self.blocks([block]) for line in part)
                lines += [""] * text + [f"  {line}" for line in below]
        yield lines

    def table(self, table: Table) -> Iterator[_Lines]:
        """Yield a table whose columns also stand below one another before it is rendered."""
        heads = [column.title for column in table.columns]
        lines = [[self.cell(cell) for cell in row] for row in (heads, *table.rows)]
        right = [column.kind == "number" for column in table.columns]
        widths = [max(3, *map(cells, column)) for column in zip(*lines, strict=True)]
        rule = [_rule(*column) for column in zip(widths, right, strict=True)]
        head, *body = (list(map(_aligned, line, widths, right)) for line in lines)
        yield [f"| {' | '.join(line)} |" for line in (head, rule, *body)]

    def cell(self, cell: Cell) -> str:
        return escaped(cell) if isinstance(cell, str) else course(cell, self.look)

    def drawing(self, drawing: Drawing) -> Iterator[_Lines]:
        lines = draw(drawing.figure, CHART, self.look)
        yield fenced(lines) if lines else []

    def quotation(self, quotation: Quotation) -> Iterator[_Lines]:
        who = [">", f"> ({literal(quotation.who)})"] if quotation.who else []
        yield [*quoted(quotation.text), *who]

    def question(self, question: Question) -> Iterator[_Lines]:
        if question.large:
            yield [f"**{question.label}**", "", f"> **{literal(question.text)}**"]
        else:
            yield [f"**{question.label}**: {literal(question.text)}"]

    def blanks(self, blanks: Blanks) -> Iterator[_Lines]:
        yield [f"**{blanks.label}**: {' '.join(f'{name} {_BLANK}' for name in blanks.names)}"]


_WRITERS: Mapping[type, Callable[[_Page, Any], Iterator[_Lines]]] = {
    Section: _Page.section,
    Paragraph: _Page.paragraph,
    Facts: _Page.facts,
    Points: _Page.points,
    Table: _Page.table,
    Drawing: _Page.drawing,
    Quotation: _Page.quotation,
    Question: _Page.question,
    Blanks: _Page.blanks,
}


def _heading(text: str) -> str:
    """Return a heading; a number that it begins with is no list there."""
    number, dot, rest = text.partition(". ")
    return f"{number}. {literal(rest)}" if dot and number.isdecimal() else literal(text)


def _line(text: Inline) -> str:
    """Return a line of which every piece reads as it is."""
    first, *rest = (text,) if isinstance(text, str) else text
    return _piece(first, literal) + "".join(_piece(piece, escaped) for piece in rest)


def _piece(piece: str, made: Callable[[str], str]) -> str:
    if isinstance(piece, Strong):
        return f"**{escaped(piece)}**"
    before, after = piece[: len(piece) - len(piece.lstrip())], piece[len(piece.rstrip()) :]
    return f"{before}{made(piece)}{after}" if piece.strip() else piece


def _rule(width: int, right: bool) -> str:
    return f"{'-' * (width - 1)}:" if right else "-" * width


def _aligned(text: str, width: int, right: bool) -> str:
    return " " * (width - cells(text)) + text if right else pad(text, width)
