"""A report with the name of whom it comes from at its head, and their closing text at its end."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.documents.nodes import EVERY_FORM, Document, Form, Paragraph
from ketentui.model.house import House
from ketentui.model.replacing import replace

PICTURED: frozenset[Form] = frozenset(("html", "pdf"))
"""What shows a logo, and the name beside it; elsewhere the name is a line below the title."""


def housed(documents: Sequence[Document], house: House | None) -> list[Document]:
    """Return documents, at least one, which come together, in a house style."""
    if house is None:
        return list(documents)
    first, *others = documents
    name = (Paragraph(house.name, forms=EVERY_FORM - PICTURED),) if house.name else ()
    first = replace(first, blocks=(*name, *first.blocks), house=house)
    *others, last = first, *others
    lines = [line for line in house.closing.split("\n") if line]
    closing = (Paragraph(line, role="text" if at else "closing") for at, line in enumerate(lines))
    return [*others, replace(last, blocks=(*last.blocks, *closing))]
