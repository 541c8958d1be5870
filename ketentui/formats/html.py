"""A document as one page of HTML: for a browser, a beamer or paper; it loads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

import msgspec

from ketentui.charts.drawing import course
from ketentui.charts.types import Look
from ketentui.documents import nodes
from ketentui.formats import Sheet, letterhead
from ketentui.formats.blocks import Blocks, chapters
from ketentui.formats.elements import Html, element, lines, page, together
from ketentui.formats.pictures import grid, splits
from ketentui.formats.pictures import lines as lines_of
from ketentui.formats.svg import drawing
from ketentui.model.figures import Grid, Lines, Radar, Splits
from ketentui.model.replacing import replace

_MANY = 7
"""Columns from which on a table may be wider than the page."""

_ROLES = {"aside": "faint", "facts": "when", "end": "up-to-here", "closing": "closing"}


def write(documents: Sequence[nodes.Document], sheet: Sheet) -> str:
    """Return documents, at least one, as one page; the sheet makes no difference."""
    first = documents[0]
    parts = (part for place, one in enumerate(documents, 1) for part in _content(one, place))
    head, look = letterhead.head(first.house), letterhead.style(first.house)
    sender = first.house.name if first.house else ""
    below = " · ".join(filter(None, (sender, first.made)))
    return page(first.title, first.language, *head, *parts, below=below, style=look)


def _content(document: nodes.Document, place: int) -> Iterator[Html]:
    yield element("header", *_head(document), class_="head")
    pointed = tuple(chapters(document.blocks, "html")) if _has_contents(document) else ()
    yield from _Page(Look(decimal=document.decimal), pointed, place).blocks(document.blocks)
    if document.made:
        yield element("footer", element("p", document.made, class_="faint"))


def _has_contents(document: nodes.Document) -> bool:
    return any(isinstance(block, nodes.Contents) for block in document.blocks)


def _head(document: nodes.Document) -> Iterator[Html]:
    kind = [element("small", document.kind), Html(" ")] if document.kind else []
    yield element("h1", *kind, document.name)
    if document.facts:
        yield _terms(document.facts)


def _terms(rows: Iterable[tuple[str, str]]) -> Html:
    pairs = ((element("dt", term), element("dd", text)) for term, text in rows)
    return element("dl", *(one for pair in pairs for one in pair))


class _Page(Blocks[Html], msgspec.Struct, frozen=True):
    """Writes blocks."""

    form: ClassVar[nodes.Form] = "html"

    look: Look

    chapters: tuple[nodes.Section, ...] = ()
    """What the contents point to."""
    place: int = 1
    """Of the document, among those of the page."""
    level: int = 1
    """Of the heading that what is written stands below."""

    def section(self, section: nodes.Section) -> Iterator[Html]:
        inner = replace(self, level=self.level + 1)
        number = [element("span", f"{section.number}", class_="number")] if section.number else []
        anchor = {"id": self.name(section)} if section in self.chapters else {}
        heading = element(f"h{inner.level}", *number, section.title, **anchor)
        role = section.role or f"level-{section.level}"
        name = "article" if section.role == "item" else "section"
        yield element(name, heading, *inner.blocks(section.blocks), class_=role)

    def name(self, section: nodes.Section) -> str:
        """Return what a link to a section points to."""
        return f"s{self.place}-{self.chapters.index(section) + 1}"

    def beside(self, beside: nodes.Beside) -> Iterator[Html]:
        columns = (element("div", *self.blocks(column)) for column in beside.columns)
        yield element("div", *columns, class_=f"beside {beside.role}".rstrip())

    def paragraph(self, paragraph: nodes.Paragraph) -> Iterator[Html]:
        yield element("p", _inline(paragraph.text), **_class(_ROLES.get(paragraph.role)))

    def facts(self, facts: nodes.Facts) -> Iterator[Html]:
        if facts.role == "terms":
            yield _terms(facts.rows)
            return
        rows = ((element("strong", f"{label}:"), Html(" "), text) for label, text in facts.rows)
        yield element("ul", *(element("li", *row) for row in rows))

    def points(self, points: nodes.Points) -> Iterator[Html]:
        name = "ol" if points.numbered else "ul"
        kind = _class("choices" if points.choices else None)
        yield element(name, *map(self.point, points.points), **kind)

    def point(self, point: nodes.Point) -> Html:
        return element("li", _inline(point.text), *self.blocks(point.below))

    def table(self, table: nodes.Table) -> Iterator[Html]:
        kinds = [column.kind for column in table.columns]

        def row(name: str, cells: Iterable[nodes.Cell]) -> Html:
            pairs = zip(cells, kinds, strict=True)
            return element("tr", *(self.cell(name, cell, kind) for cell, kind in pairs))

        head = element("thead", row("th", [column.title for column in table.columns]))
        made = element("table", head, element("tbody", *(row("td", one) for one in table.rows)))
        yield element("div", made, class_="wide") if len(kinds) >= _MANY else made

    def cell(self, name: str, cell: nodes.Cell, kind: str) -> Html:
        text = cell if isinstance(cell, str) else course(cell, self.look)
        why = {"title": cell.why} if isinstance(cell, nodes.Missing) and cell.why else {}
        return element(name, text, **_class(kind if kind != "text" else None), **why)

    def drawing(self, one: nodes.Drawing) -> Iterator[Html]:
        match one.figure:
            case Lines():
                yield element("figure", lines_of(one.figure))
            case Splits():
                yield element("figure", splits(one.figure))
            case Grid():
                yield element("figure", grid(one.figure))
            case Radar():
                yield element("figure", drawing(one.figure, self.look), class_="radar")

    def quotation(self, quotation: nodes.Quotation) -> Iterator[Html]:
        who = [element("cite", quotation.who)] if quotation.who else []
        yield element("blockquote", element("p", lines(quotation.text)), *who)

    def question(self, question: nodes.Question) -> Iterator[Html]:
        if question.large:
            yield element("p", question.label, class_="faint")
            yield element("p", question.text, class_="question")
        else:
            yield element("p", element("strong", f"{question.label}:"), Html(" "), question.text)

    def contents(self, contents: nodes.Contents) -> Iterator[Html]:
        links = (element("a", one.title, href=f"#{self.name(one)}") for one in self.chapters)
        items = (element("li", link) for link in links)
        yield element("nav", element("ul", *items), aria_label=contents.label, class_="contents")

    def blanks(self, blanks: nodes.Blanks) -> Iterator[Html]:
        """Yield a table with room to write."""
        heads = (element("th", name, scope="col") for name in blanks.names)
        row = element("tr", *(element("td") for _ in blanks.names))
        yield element(
            "table",
            element("caption", blanks.label),
            element("thead", element("tr", *heads)),
            element("tbody", *(row for _ in range(blanks.lines))),
            class_="blanks",
        )


def _inline(text: nodes.Inline) -> Html:
    pieces = (text,) if isinstance(text, str) else text
    return together(map(_piece, pieces))


def _piece(piece: str) -> Html:
    if isinstance(piece, nodes.Strong):
        return element("strong", piece)
    if isinstance(piece, nodes.Typed):
        return element("code", piece)
    before, after = " " * piece.startswith(" "), " " * piece.endswith(" ")
    return Html(f"{before}{together([piece])}{after}")


def _class(name: str | None) -> dict[str, str]:
    return {"class_": name} if name else {}
