"""A workbook as whoever opens it finds it: read from its XML, not by the library that wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")

Cell = str | float


def sheets(content: bytes) -> dict[str, list[list[Cell | None]]]:
    """Return the rows of every sheet by its name: texts as str, numbers and days as float."""
    with ZipFile(BytesIO(content)) as book:
        texts = [_text(one) for one in _parts(book, "xl/sharedStrings.xml", "si")]
        names = [one.attrib["name"] for one in _parts(book, "xl/workbook.xml", "sheet")]
        return {
            name: [*_rows(book, f"xl/worksheets/sheet{number}.xml", texts)]
            for number, name in enumerate(names, 1)
        }


def formulas(content: bytes) -> int:
    """Return how many cells calculate, or lead somewhere else."""
    with ZipFile(BytesIO(content)) as book:
        pages = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        found = (
            one for name in pages for kind in ("f", "hyperlink") for one in _parts(book, name, kind)
        )
        return sum(1 for _ in found)


def _parts(book: ZipFile, name: str, kind: str) -> Iterator[ElementTree.Element]:
    if name in book.namelist():
        yield from ElementTree.fromstring(book.read(name)).iter(_MAIN + kind)


def _text(of: ElementTree.Element) -> str:
    text = "".join(one.text or "" for one in of.iter(f"{_MAIN}t"))
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _rows(book: ZipFile, name: str, texts: list[str]) -> Iterator[list[Cell | None]]:
    rows = [[*row.iter(f"{_MAIN}c")] for row in _parts(book, name, "row")]
    wide = max((_place(row[-1]) + 1 for row in rows if row), default=0)
    for row in rows:
        cells: list[Cell | None] = [None] * wide
        for cell in row:
            value = cell.findtext(f"{_MAIN}v")
            if value is not None:
                is_text = cell.get("t") == "s"
                cells[_place(cell)] = texts[int(value)] if is_text else float(value)
        yield cells


def _place(cell: ElementTree.Element) -> int:
    place = 0
    for letter in cell.attrib["r"].rstrip("0123456789"):
        place = 26 * place + ord(letter) - 64
    return place - 1
