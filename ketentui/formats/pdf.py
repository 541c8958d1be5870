"""A document as PDF: pages to print or to send, tagged for who listens to them (PDF/UA-1).

With typst, the extra `pdf`. What is said goes to it as JSON: no text is ever read as its markup.
How pages look stands in `report.typ`, beside this.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from ketentui.charts.text import number
from ketentui.charts.types import Look
from ketentui.documents import nodes
from ketentui.formats import Sheet, lacking
from ketentui.formats.blocks import Blocks, chapters
from ketentui.formats.elements import stylesheet
from ketentui.formats.rows import Rows
from ketentui.formats.svg import drawing
from ketentui.model.figures import Grid, Lines, Radar, Sparkline, Splits
from ketentui.model.house import House
from ketentui.model.replacing import replace
from ketentui.model.text import cells, clean, clean_lines

if TYPE_CHECKING:
    from typst import TypstError

_Values = dict[str, Any]
"""A block as JSON: what `report.typ` calls it, and what it says."""

_FONT = "Libertinus Serif"
"""It comes with typst: pages are the same everywhere."""

_NOT_SHOWN = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
"""How typst says that no font has a sign."""

_RUST = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
"""How typst writes a sign that doesn't stand for itself in what it says."""

_RARE = re.compile("[^\x00-\u024f\u2000-\u25ff]")
"""What is in no text but for a name or a quotation from far away."""

_UNKNOWN = "□"
"""What stands for a sign that no font has."""

_NAMELESS = "–"
"""What stands where a heading, or what is told of a drawing, is empty."""

_MEDIA = re.compile(r"@media([^{]*)\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}")
"""Rules that hold on a screen of some kind, or on paper."""

_WORD, _PIECE = 30, 15
"""Letters from which on a word may be broken anywhere, and after how many it then is."""

_LINE, _SMALL_LINE = 120, 136
"""Letters of a table that fit beside one another on a page, and of one with many columns."""

_ALIKE = 4
"""Columns of texts that are as wide in each table, since such tables come below one another."""

_MANY = 7
"""Columns from which on a table has smaller letters."""

_BOLD = 1.1
"""How much wider the letters of a heading are."""

_AIR, _LONG = 2.5, 120
"""Letters that stay free beside a cell, and what makes no column wider any more."""

_POINT = 0.75
"""Points that a unit of a drawing is: its letters are as large as others."""

_PARTS: Mapping[str, tuple[float, ...]] = {"item": (2.35, 1.0), "ask": (1.0, 2.0)}
"""How wide columns are beside one another that aren't as wide as each other."""

_OF_RADAR = re.compile(
    r"^ *([^{}\n]*(?:(?:svg|\.radar) text|\.(?:ring|digit|stripe|line|mark|value)\b)[^{}\n]*"
    r"\{[^}]*\})",
    re.MULTILINE,
)
"""A rule about what is in a radar."""


def write(documents: Sequence[nodes.Document], sheet: Sheet) -> bytes:
    """Return documents, at least one, as one file; the sheet makes no difference.

    `extra_missing` where typst isn't installed.
    """
    first = documents[0]
    house = first.house
    sender = house.name if house else ""
    return _compiled(
        {
            "title": _heading(first.title),
            "language": first.language.partition("-")[0],
            "foot": [*filter(None, map(_text, (first.title, sender, first.made)))],
            "house": _house(house) if house else None,
            "documents": [_document(one) for one in documents],
        }
    )


def _house(house: House) -> _Values:
    logo = {"kind": house.logo.kind, "content": [*house.logo.content]} if house.logo else None
    colour = house.accent.light if house.accent else None
    return {"name": _text(house.name), "logo": logo, "colour": colour}


def _document(document: nodes.Document) -> _Values:
    pointed = {id(one) for one in chapters(document.blocks, "pdf")}
    page = _Page(Look(decimal=document.decimal), frozenset(pointed))
    return {
        "kind": _text(document.kind),
        "name": _heading(document.name),
        "facts": _rows(document.facts),
        "blocks": [*page.blocks(document.blocks)],
    }


def _compiled(report: _Values) -> bytes:
    """Return the pages of a report; a sign that is in none of typst's fonts is taken from one of
    the system's, or replaced where that has none either.
    """
    try:
        from typst import TypstError
    except ModuleNotFoundError as error:
        raise lacking("pdf") from error
    said = json.dumps(report, ensure_ascii=False)
    try:
        return _pages(said, own_fonts=True)
    except TypstError as error:
        if not _is_of_signs(error):
            raise
    try:
        return _pages(said)
    except TypstError as error:
        unknown = "".join(map(_meant, _NOT_SHOWN.findall(error.diagnostic)))
    said = "".join(_UNKNOWN if one in unknown and one > "~" else one for one in said)
    try:
        return _pages(said)
    except TypstError:  # it doesn't name what can't be shown where signs are put together
        return _pages(_RARE.sub(_UNKNOWN, said))


def _pages(said: str, *, own_fonts: bool = False) -> bytes:
    from typst import Compiler

    template = Path(__file__).with_name("report.typ").read_bytes()
    compiler = Compiler(template, ignore_system_fonts=own_fonts, sys_inputs={"report": said})
    made = compiler.compile(format="pdf", pdf_standards="ua-1")
    assert isinstance(made, bytes)
    return made


def _is_of_signs(error: TypstError) -> bool:
    """Return whether an error is about text that can't be shown."""
    return "could not be displayed" in error.diagnostic or "codepoints" in error.diagnostic


def _meant(written: str) -> str:
    """Return a text that typst wrote between quotes."""
    return _RUST.sub(lambda one: chr(int(one[1], 16)) if one[1] else one[2], written)


class _Page(Blocks[_Values], msgspec.Struct, frozen=True):
    """Writes blocks."""

    form: ClassVar[nodes.Form] = "pdf"

    look: Look
    pointed: frozenset[int]
    """The sections that the contents point to."""
    level: int = 1
    """Of the heading that what is written stands below."""
    part: float = 1.0
    """Of the width of a page."""

    def section(self, section: nodes.Section) -> Iterator[_Values]:
        inner = replace(self, level=self.level + 1)
        if section.role == "columns":
            inner = replace(inner, part=self.part / 2)
        yield {
            "kind": "section",
            "level": inner.level,
            "role": section.role or f"level-{section.level}",
            "number": section.number,
            "title": _heading(section.title),
            "pointed": id(section) in self.pointed,
            "blocks": [*inner.blocks(section.blocks)],
        }

    def beside(self, beside: nodes.Beside) -> Iterator[_Values]:
        parts = _PARTS.get(beside.role, ())
        if len(parts) != len(beside.columns):
            parts = (1.0,) * len(beside.columns)
        columns = [
            [*replace(self, part=self.part * part / sum(parts)).blocks(column)]
            for column, part in zip(beside.columns, parts, strict=True)
        ]
        filled = [(part, column) for part, column in zip(parts, columns, strict=True) if column]
        yield {
            "kind": "beside",
            "role": beside.role,
            "parts": [part for part, _ in filled],
            "columns": [column for _, column in filled],
        }

    def contents(self, contents: nodes.Contents) -> Iterator[_Values]:
        yield {"kind": "contents", "label": _text(contents.label)}

    def paragraph(self, paragraph: nodes.Paragraph) -> Iterator[_Values]:
        yield {"kind": "paragraph", "role": paragraph.role, "pieces": _inline(paragraph.text)}

    def facts(self, facts: nodes.Facts) -> Iterator[_Values]:
        yield {"kind": "terms" if facts.role == "terms" else "facts", "rows": _rows(facts.rows)}

    def points(self, points: nodes.Points) -> Iterator[_Values]:
        made = [
            {"pieces": _inline(one.text), "below": [*self.blocks(one.below)]}
            for one in points.points
        ]
        kind = "choices" if points.choices else "steps" if points.numbered else "points"
        yield {"kind": kind, "points": made}

    def table(self, table: nodes.Table) -> Iterator[_Values]:
        columns = [
            {"title": _text(column.title), "kind": column.kind, "share": share}
            for column, share in zip(table.columns, _shares(table, self.part), strict=True)
        ]
        kinds = [column.kind for column in table.columns]
        rows = [[*map(self.cell, row, kinds)] for row in table.rows]
        yield {"kind": "table", "small": len(columns) >= _MANY, "columns": columns, "rows": rows}

    def cell(self, cell: nodes.Cell, kind: str) -> str | _Values:
        if not isinstance(cell, str):
            return _course(cell)
        return _text(cell) if kind == "text" else _text(cell).replace(" ", "\u00a0")

    def drawing(self, one: nodes.Drawing) -> Iterator[_Values]:
        match one.figure:
            case Lines():
                yield _ROWS.lines(one.figure)
            case Splits():
                yield _ROWS.splits(one.figure)
            case Grid():
                yield _ROWS.grid(one.figure)
            case Radar():
                yield _radar(one.figure, self.look)

    def quotation(self, quotation: nodes.Quotation) -> Iterator[_Values]:
        texts = [*map(_text, clean_lines(quotation.text).split("\n"))]
        yield {"kind": "quotation", "lines": texts, "who": _text(quotation.who)}

    def question(self, question: nodes.Question) -> Iterator[_Values]:
        label, text = _text(question.label), _text(question.text)
        yield {"kind": "question", "label": label, "text": text, "large": question.large}

    def blanks(self, blanks: nodes.Blanks) -> Iterator[_Values]:
        names = [*map(_text, blanks.names)]
        label = _text(blanks.label)
        yield {"kind": "blanks", "label": label, "names": names, "lines": blanks.lines}


def _rows(rows: Iterable[tuple[str, str]]) -> list[list[str]]:
    return [[*map(_text, row)] for row in rows]


def _radar(figure: Radar, look: Look) -> _Values:
    svg = drawing(figure, look).partition("</svg>")[0] + "</svg>"
    opened = svg.index(">")
    root = '<svg xmlns="http://www.w3.org/2000/svg" class="radar"' + svg[len("<svg") : opened]
    names = [one.name for one in figure.series[:2]] if len(figure.series) > 1 else []
    return {
        "kind": "picture",
        "svg": f"{root}><style>{drawing_style()}</style>{svg[opened + 1 :]}",
        "alt": _heading(_read_out(figure, look)),
        "width": _POINT * float(svg.partition('viewBox="')[2].split()[2]),
        "names": [*map(_text, names)],
    }


def _inline(text: nodes.Inline) -> list[tuple[str, str]]:
    pieces = (text,) if isinstance(text, str) else text
    return [(_style(one), _piece(one)) for one in pieces]


def _style(piece: str) -> str:
    if isinstance(piece, nodes.Typed):
        return "typed"
    return "strong" if isinstance(piece, nodes.Strong) else ""


def _piece(piece: str) -> str:
    before, after = " " * piece.startswith(" "), " " * piece.endswith(" ")
    return f"{before}{_text(piece)}{after}"


def _text(text: str) -> str:
    """Return a text on one line, of which no word is too long to be broken."""
    return re.sub(rf"\S{{{_WORD},}}", _broken, clean(text))


def _heading(text: str) -> str:
    return _text(text) or _NAMELESS


def _broken(word: re.Match[str]) -> str:
    return re.sub(rf"(.{{{_PIECE}}})(?=.)", "\\1\u200b", word[0])


def _read_out(figure: Radar, look: Look) -> str:
    """Return what a radar shows, number by number."""
    each = (
        f"{label} {_numbers([one.values[at] for one in figure.series], look)}"
        for at, label in enumerate(figure.labels)
    )
    return f"{figure.title}: {'; '.join(each)}"


def _numbers(values: Sequence[float | None], look: Look) -> str:
    return ", ".join(number(one, look) for one in values)


def _shares(table: nodes.Table, part: float) -> list[float]:
    """Return how wide the columns of a table are on a part of a page; 0 for what is as wide as what
    stands in it.

    As a browser does: a column has at least its longest word, and what room is left goes to those
    whose lines would have to be broken.
    """
    below = [*zip(*table.rows, strict=True)] or [()] * len(table.columns)
    pairs = [
        (column, [one for one in cells_of if isinstance(one, str)])
        for column, cells_of in zip(table.columns, below, strict=True)
    ]
    least = [
        _AIR + _width(column.title.split(" "), _words(column, texts)) for column, texts in pairs
    ]
    wanted = [_AIR + min(_LONG, _width([column.title], texts)) for column, texts in pairs]
    wanted = [*map(max, least, wanted)]
    if len(pairs) == _ALIKE and all(column.kind == "text" for column in table.columns):
        return [2.0, *(1.0 for _ in pairs[1:])]
    room = part * (_LINE if len(pairs) < _MANY else _SMALL_LINE)
    if sum(wanted) <= room:
        texts_only = [
            (wide, at) for at, wide in enumerate(wanted) if table.columns[at].kind == "text"
        ]
        stretched = max(texts_only, key=lambda one: one[0], default=(0.0, 0))[1]
        return [float(at == stretched) for at, _ in enumerate(pairs)]
    part = max(0.0, room - sum(least)) / (sum(wanted) - sum(least) or 1)
    return [low + part * (high - low) for low, high in zip(least, wanted, strict=True)]


def _words(column: nodes.Column, texts: Sequence[str]) -> Sequence[str]:
    """Return what stays on one line of the texts below a heading: words, and numbers whole."""
    return [word for one in texts for word in one.split(" ")] if column.kind == "text" else texts


def _width(heading: Sequence[str], texts: Sequence[str]) -> float:
    """Return how wide the widest of some pieces is."""
    return max([*(_BOLD * cells(one) for one in heading), *map(cells, texts)])


def _course(line: Sparkline) -> _Values:
    """Return scores over time as marks in a cell, in per cent of it."""
    step, span = 90 / max(1, len(line.values) - 1), line.maximum - line.minimum
    points = [
        None if value is None else (5 + step * place, 20 + 60 * (line.maximum - value) / span)
        for place, value in enumerate(line.values)
    ]
    slopes = [
        {"kind": "slope", "of": "dot", "x": a[0], "top": a[1], "to": b[0], "bottom": b[1]}
        for a, b in pairwise(points)
        if a and b
    ]
    dots = [{"kind": "point", "of": "dot", "x": one[0], "top": one[1]} for one in points if one]
    return {"alt": _heading(line.told), "marks": [*slopes, *dots]}


def drawing_style() -> str:
    """Return what a page's style says of drawings on paper, with its colours filled in."""
    css = stylesheet("page") + stylesheet("report")
    printed = _MEDIA.sub(lambda one: one[2] if "print" in one[1] else "", css)
    colours: Mapping[str, str] = dict(re.findall(r"--([\w-]+): *([^;]+);", printed))
    rules = "".join(_OF_RADAR.findall(printed))
    filled = re.sub(r"var\(--([\w-]+)\)", lambda one: colours[one[1]], rules)
    return f'text {{ font-family: "{_FONT}" }} {filled}'


_ROWS = Rows(_text)
