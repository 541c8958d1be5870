"""The rows of a list that somebody made in a spreadsheet, as a CSV file of any common kind."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from ketentui.errors import Problem
from ketentui.formats.spreadsheet import harmful
from ketentui.model.text import clean
from ketentui.storage.files import read_bytes

LARGEST_FILE = 1_000_000

Row = tuple[int, list[str]]
"""The number of a row, from 1, and its cells, cleaned."""


def rows(path: Path, problems: list[Problem]) -> Iterator[Row]:
    """Yield the rows that hold something, and add to `problems` where the file is no CSV any more.

    The separator is what the first line has most of: a semicolon, a comma or a tab. KetentuiError
    where the file can't be read.
    """
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    lines = csv.reader(io.StringIO(text, newline=None), delimiter=delimiter, strict=True)
    try:
        for number, found in enumerate(lines, start=1):
            cells = [harmful(clean(cell)) for cell in found]
            if any(cells):
                yield number, cells
    except csv.Error:
        problems.append(Problem("", "not_csv", line=lines.line_num))


def _text(path: Path) -> str:
    """Return the text of a file, in UTF-8 or else in Windows' own encoding, as Excel writes it."""
    content = read_bytes(path, LARGEST_FILE)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
