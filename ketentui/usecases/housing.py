"""Writing reports in the house style of the chain that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ketentui.documents.house import PICTURED, housed
from ketentui.formats import READABLE, Sheet, write

if TYPE_CHECKING:
    from ketentui.documents.nodes import Document
    from ketentui.usecases.workspace import Workspace


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
    house = workspace.house(chains, picture=READABLE[format] in PICTURED)
    return write(housed(documents, house), format, sheet)
