"""A document as Markdown: it reads as well before it is rendered, and its charts are text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

import msgspec

from ketentui.charts.drawing import course, draw
from ketentui.charts.text import pad
from ketentui.charts.types import Look
from ketentui.documents import nodes
from ketentui.formats import Sheet
from ketentui.formats.blocks import Blocks
from ketentui.formats.escaping import escaped, fenced, literal, quoted, typed
from ketentui.model.text import cells

CHART = (72, 21)
"""Columns and rows of a radar: the most that a printed page shows whole."""

_BLANK = "…" * 12
"""A line to write on."""

_Lines = list[str]
"""Lines that belong together; an empty line stands between two of them."""


def write(documents: Sequence[nodes.Document], sheet: Sheet) -> str:
    """Return documents as Markdown, their charts in ASCII where the sheet's look is."""
    return "\n".join(_document(one, sheet.look.ascii) for one in documents)


def _document(document: nodes.Document, ascii: bool) -> str:
    page = _Page(Look(ascii=ascii, decimal=document.decimal))
    blocks = [[f"# {literal(document.title)}"], *page.blocks(document.content)]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


class _Page(Blocks[_Lines], msgspec.Struct, frozen=True):
    """Writes blocks."""

    form: ClassVar[nodes.Form] = "markdown"

    look: Look

    def section(self, section: nodes.Section) -> Iterator[_Lines]:
        number = f"{section.number}. " if section.number else ""
        yield [f"{'#' * section.level} {number}{literal(section.title)}"]
        yield from self.blocks(section.blocks)

    def paragraph(self, paragraph: nodes.Paragraph) -> Iterator[_Lines]:
        if paragraph.role == "end":
            yield [f"**{_line(paragraph.text)}**", "", "---"]
        elif paragraph.role == "closing":
            yield ["---", "", _line(paragraph.text)]
        else:
            yield [_line(paragraph.text)]

    def facts(self, facts: nodes.Facts) -> Iterator[_Lines]:
        yield [f"- **{literal(label)}**: {literal(value)}" for label, value in facts.rows]

    def points(self, points: nodes.Points) -> Iterator[_Lines]:
        lines: _Lines = []
        for number, point in enumerate(points.points, start=1):
            mark = f"{number}." if points.numbered else "-"
            lines.append(f"{mark} {_line(point.text)}")
            for block in point.below:
                text = isinstance(block, nodes.Paragraph)
                below = (line for part in self.blocks([block]) for line in part)
                lines += [""] * text + [f"  {line}" for line in below]
        yield lines

    def table(self, table: nodes.Table) -> Iterator[_Lines]:
        """Yield a table whose columns also stand below one another before it is rendered."""
        heads = [column.title for column in table.columns]
        lines = [[self.cell(cell) for cell in row] for row in (heads, *table.rows)]
        right = [column.kind == "number" for column in table.columns]
        widths = [max(3, *map(cells, column)) for column in zip(*lines, strict=True)]
        rule = [_rule(*column) for column in zip(widths, right, strict=True)]
        head, *body = (list(map(_aligned, line, widths, right)) for line in lines)
        yield [f"| {' | '.join(line)} |" for line in (head, rule, *body)]

    def cell(self, cell: nodes.Cell) -> str:
        return escaped(cell) if isinstance(cell, str) else course(cell, self.look)

    def drawing(self, drawing: nodes.Drawing) -> Iterator[_Lines]:
        lines = draw(drawing.figure, CHART, self.look)
        yield fenced(lines) if lines else []

    def quotation(self, quotation: nodes.Quotation) -> Iterator[_Lines]:
        who = [">", f"> ({literal(quotation.who)})"] if quotation.who else []
        yield [*quoted(quotation.text), *who]

    def question(self, question: nodes.Question) -> Iterator[_Lines]:
        if question.large:
            yield [f"**{question.label}**", "", f"> **{literal(question.text)}**"]
        else:
            yield [f"**{question.label}**: {literal(question.text)}"]

    def blanks(self, blanks: nodes.Blanks) -> Iterator[_Lines]:
        yield [f"**{blanks.label}**: {' '.join(f'{name} {_BLANK}' for name in blanks.names)}"]


def _line(text: nodes.Inline) -> str:
    """Return a line of which every piece reads as it is."""
    first, *rest = (text,) if isinstance(text, str) else text
    return _piece(first, literal) + "".join(_piece(piece, escaped) for piece in rest)


def _piece(piece: str, made: Callable[[str], str]) -> str:
    if isinstance(piece, nodes.Strong):
        return f"**{escaped(piece)}**"
    if isinstance(piece, nodes.Typed):
        return typed(piece)
    before, after = piece[: len(piece) - len(piece.lstrip())], piece[len(piece.rstrip()) :]
    return f"{before}{made(piece)}{after}" if piece.strip() else piece


def _rule(width: int, right: bool) -> str:
    return f"{'-' * (width - 1)}:" if right else "-" * width


def _aligned(text: str, width: int, right: bool) -> str:
    return " " * (width - cells(text)) + text if right else pad(text, width)
