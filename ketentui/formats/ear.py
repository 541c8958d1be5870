"""A document in the order in which it is read aloud: sentences, no charts, no columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

import msgspec

from ketentui.documents import nodes
from ketentui.formats import Sheet
from ketentui.formats.blocks import Blocks
from ketentui.model.text import clean_lines, to_ascii
from ketentui.model.wrapping import wrapped

NARROWEST = 40
"""Columns; with fewer, a sentence is hard to follow on a braille line."""

WIDEST = 100
"""Columns; longer lines are hard to read."""

_ENDS = (".", "?", "!", ":", '"')


def write(documents: Sequence[nodes.Document], sheet: Sheet) -> str:
    """Return documents in lines of at most the sheet's width, 40 columns at least."""
    return "\n".join(_document(one, sheet) for one in documents)


def _document(document: nodes.Document, sheet: Sheet) -> str:
    columns = min(max(sheet.width, NARROWEST), WIDEST)
    texts = [sentence(document.title), *_Reader().blocks(document.content)]
    lines = (line for text in texts for line in wrapped(text, columns))
    return "".join(f"{to_ascii(line) if sheet.look.ascii else line}\n" for line in lines)


def sentence(text: str) -> str:
    """Return a text with an end to it, and pauses in the place of signs that aren't read aloud."""
    text = text.replace(" · ", "; ").replace(" → ", ", ").strip()
    return text if not text or text.endswith(_ENDS) else f"{text}."


class _Reader(Blocks[str], msgspec.Struct, frozen=True):
    """Says blocks, a paragraph at a time; an empty text is a silence."""

    form: ClassVar[nodes.Form] = "ear"

    def section(self, section: nodes.Section) -> Iterator[str]:
        number = f"{section.number}. " if section.number else ""
        yield from ("", sentence(number + (section.spoken or section.title)))
        yield from self.blocks(section.blocks)

    def paragraph(self, paragraph: nodes.Paragraph) -> Iterator[str]:
        yield sentence(nodes.spoken(paragraph.text))

    def facts(self, facts: nodes.Facts) -> Iterator[str]:
        for label, value in facts.rows:
            yield sentence(f"{label}: {value}")

    def points(self, points: nodes.Points) -> Iterator[str]:
        for number, point in enumerate(points.points, start=1):
            said = sentence(nodes.spoken(point.text))
            yield f"{number}. {said}" if points.numbered else said
            yield from self.blocks(point.below)

    def table(self, table: nodes.Table) -> Iterator[str]:
        if table.sentences:
            yield from map(sentence, filter(None, table.sentences))
            return
        heads = [column.title for column in table.columns]
        for title, *rest in table.rows:
            said = (
                f"{head} {_told(cell)}".strip()
                for head, cell in zip(heads[1:], rest, strict=True)
                if cell
            )
            yield sentence(f"{_told(title)}: {'; '.join(said)}")

    def drawing(self, drawing: nodes.Drawing) -> Iterator[str]:
        """Yield nothing: a table beside it says it."""
        yield from ()

    def quotation(self, quotation: nodes.Quotation) -> Iterator[str]:
        text = " ".join(clean_lines(quotation.text).split())
        yield sentence(f'{quotation.who}: "{text}"' if quotation.who else f'"{text}"')

    def question(self, question: nodes.Question) -> Iterator[str]:
        yield sentence(f"{question.label}: {question.text}")

    def blanks(self, blanks: nodes.Blanks) -> Iterator[str]:
        yield sentence(f"{blanks.label}: {', '.join(blanks.names)}")


def _told(cell: nodes.Cell) -> str:
    """Return what a cell says; of a number that is missing, why."""
    if isinstance(cell, nodes.Missing):
        return cell.why
    return cell if isinstance(cell, str) else cell.told
