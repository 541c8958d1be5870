"""How a document is written: one module a format, which knows every block and has no words.

A new format is a module with a function `write`, and a row in `READABLE`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ketentui.charts.types import Look
    from ketentui.documents.nodes import Document

Readable = Literal["text", "md", "html"]

READABLE: Mapping[Readable, str] = {"text": "screen", "md": "markdown", "html": "html"}
"""The formats that people read, each with the module that writes it."""

_PLAIN = "ear"
"""The module for text without charts."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a document is written on."""

    width: int
    """Columns; of text alone."""
    look: Look
    plain: bool = False
    """In words, without charts; of text alone."""
    excel: bool = False
    """As Excel opens it in the reader's language; of tables alone."""


def write(documents: Sequence[Document], format: Readable, sheet: Sheet) -> str:
    """Return documents, at least one, as one text that ends a line."""
    name = _PLAIN if format == "text" and sheet.plain else READABLE[format]
    written: str = import_module(f"ketentui.formats.{name}").write(documents, sheet)
    return written


def ending(format: str) -> str:
    """Return the ending of a file in a format."""
    return "txt" if format == "text" else format
