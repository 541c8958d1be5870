"""Reports in a house style: with the name of whom they come from, and their closing text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ketentui.documents.nodes import EVERY_FORM, Document, Form, Paragraph
from ketentui.formats import READABLE, Sheet, write
from ketentui.model.house import House
from ketentui.model.replacing import replace

if TYPE_CHECKING:
    from ketentui.usecases.workspace import Workspace

_PICTURED: frozenset[Form] = frozenset(("html", "pdf"))
"""What shows a logo, and the name beside it; elsewhere the name is a line below the title."""


def write_housed(
    workspace: Workspace,
    chains: Iterable[str],
    documents: Sequence[Document],
    format: str,
    sheet: Sheet,
) -> str | bytes:
    """Return reports about chains, at least one, as one text that ends a line, or as bytes where
    that is none.

    What is about several chains has what was set for all of them. KetentuiError where the format
    shows a logo, and the one that was set can't be shown.
    """
    house = workspace.house(chains, picture=READABLE[format] in _PICTURED)
    return write(housed(documents, house), format, sheet)


def housed(documents: Sequence[Document], house: House | None) -> list[Document]:
    """Return documents, at least one, which come together, in a house style."""
    if house is None:
        return list(documents)
    first, *others = documents
    name = (Paragraph(house.name, forms=EVERY_FORM - _PICTURED),) if house.name else ()
    first = replace(first, blocks=(*name, *first.blocks), house=house)
    *others, last = first, *others
    lines = [line for line in house.closing.split("\n") if line]
    closing = (Paragraph(line, role="text" if at else "closing") for at, line in enumerate(lines))
    return [*others, replace(last, blocks=(*last.blocks, *closing))]
