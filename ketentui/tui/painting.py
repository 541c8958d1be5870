"""The blocks of documents as paragraphs to read in the app."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

import msgspec
from rich.cells import cell_len
from textual.content import Content

from ketentui.documents import nodes
from ketentui.formats.blocks import Blocks
from ketentui.model.replacing import replace
from ketentui.tui.widgets.reading import Paragraph

TITLE = "bold $accent"
"""The style of a heading."""

_MARGIN = 2
_BULLET, _PEN = "•", "✎"

_STYLES = {nodes.Strong: "bold", nodes.Urgent: "$warning", nodes.Typed: "bold"}
"""The styles of the pieces of a line."""

_WIDEST = 30
"""Cells that a label takes at most; a longer one goes on below itself."""


class Painter(Blocks[Paragraph], msgspec.Struct, frozen=True):
    """Paints what a screen shows; tables and figures have views of their own."""

    form: ClassVar[nodes.Form] = "screen"

    opens: Mapping[str, str] = msgspec.field(default_factory=dict)
    """What opens, by a text of a fact: the key of that."""

    def page(self, blocks: Iterable[nodes.Node]) -> Iterator[Paragraph]:
        """Yield blocks from the top: nothing stands above the first."""
        for place, paragraph in enumerate(self.blocks(blocks)):
            yield paragraph if place else replace(paragraph, above=0)

    def section(self, section: nodes.Section) -> Iterator[Paragraph]:
        """Yield a heading and close below it what it says, each about the theme of the section."""
        yield Paragraph(section.title, above=1, style=TITLE, about=section.about)
        for one in self.page(section.blocks):
            yield replace(one, about=section.about)

    def paragraph(self, paragraph: nodes.Paragraph) -> Iterator[Paragraph]:
        """Yield a text; one that matters most as a whole is a small heading."""
        style = "$quiet" if paragraph.role == "aside" else ""
        yield Paragraph(_inline(paragraph.text), above=1, style=style)

    def facts(self, facts: nodes.Facts) -> Iterator[Paragraph]:
        """Yield each label beside what there is to say; what is empty is said."""
        margin = 3 + min(_WIDEST, max(cell_len(label) for label, _ in facts.rows))
        for place, (label, value) in enumerate(facts.rows):
            key = self.opens.get(value)
            yield Paragraph(value, label, margin, above=0 if place else 1, key=key)

    def points(self, points: nodes.Points) -> Iterator[Paragraph]:
        """Yield a list: with air in it where its points have something below them."""
        airy = any(point.below for point in points.points)
        for number, point in enumerate(points.points, start=1):
            mark = f"{number}." if points.numbered else _BULLET
            margin = cell_len(mark) + 1
            yield Paragraph(_inline(point.text), mark, margin, int(airy), key=point.opens or None)
            for one in self.blocks(point.below):
                yield replace(one, margin=margin + one.margin, above=0, key=point.opens or None)

    def quotation(self, quotation: nodes.Quotation) -> Iterator[Paragraph]:
        """Yield what somebody wrote, and below it who."""
        for place, line in enumerate(quotation.text.splitlines()):
            yield Paragraph(line if place else f"{_PEN} {line}", above=0 if place else 1)
        if quotation.who:
            yield Paragraph(quotation.who, style="$quiet")

    def question(self, question: nodes.Question) -> Iterator[Paragraph]:
        """Yield a small heading, and below it the question."""
        yield Paragraph(question.label, above=1, style="bold")
        yield Paragraph(question.text, "", _MARGIN)


def _inline(text: nodes.Inline) -> str | Content:
    """Return a line with the styles of its pieces."""
    if isinstance(text, str):
        return text
    return Content.assemble(*((piece, _STYLES.get(type(piece), "")) for piece in text))
