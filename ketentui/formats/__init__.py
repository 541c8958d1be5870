"""How a document is written: one module a format, which knows every block and has no words.

A new format is a module with a function `write`, a row in `READABLE`, and its name among the texts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, NamedTuple, overload

from ketentui import __version__
from ketentui.errors import KetentuiError

if TYPE_CHECKING:
    from ketentui.charts.types import Look
    from ketentui.documents.nodes import Document

READABLE: Mapping[str, str] = {
    "md": "markdown",
    "html": "html",
    "pdf": "pdf",
    "text": "screen",
}
"""The formats that people read, each with the module that writes it."""

ALSO: Mapping[str, tuple[str, ...]] = {
    "text": ("txt", "tekst"),
    "md": ("markdown",),
    "html": ("htm",),
}
"""What else a format is called on the command line, and what the ending of its files may be."""

EXTRAS: Mapping[str, tuple[str, str]] = {
    "xlsx": ("excel", "xlsxwriter"),
    "pdf": ("pdf", "typst"),
}
"""The formats that need what isn't always installed: the extra of the project, and its module."""

TOLD_BY: Mapping[str, str] = {"xlsx": "csv", "pdf": "md"}
"""The formats that are no text, each with the one that shows on a screen what is in it."""

_PLAIN = "ear"
"""The module for text without charts."""


class Sheet(NamedTuple):
    """What a document is written on."""

    width: int
    """Columns; of text alone."""
    look: Look
    plain: bool = False
    """In words, without charts; of text alone."""
    height: int = 24
    """Rows that are seen at once; of text alone."""
    excel: bool = False
    """As Excel opens it in the reader's language; of tables alone."""


@overload
def write(documents: Sequence[Document], format: Literal["text"], sheet: Sheet) -> str: ...
@overload
def write(documents: Sequence[Document], format: str, sheet: Sheet) -> str | bytes: ...


def write(documents: Sequence[Document], format: str, sheet: Sheet) -> str | bytes:
    """Return documents, at least one, as one text that ends a line, or as bytes where it is none.

    `extra_missing` where what the format needs isn't installed.
    """
    name = _PLAIN if format == "text" and sheet.plain else READABLE[format]
    written: str | bytes = import_module(f"ketentui.formats.{name}").write(documents, sheet)
    return written


def can_write(format: str) -> bool:
    """Return whether what a format needs is installed."""
    return format not in EXTRAS or find_spec(EXTRAS[format][1]) is not None


def lacking(format: str) -> KetentuiError:
    """Return the error where what a format needs isn't installed."""
    extra, _ = EXTRAS[format]
    return KetentuiError("extra_missing", form=format, extra=extra, version=__version__)


def ending(format: str) -> str:
    """Return the ending of a file in a format."""
    return "txt" if format == "text" else format
