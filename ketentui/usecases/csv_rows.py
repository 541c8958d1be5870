"""The rows of a list that somebody made in a spreadsheet, as a CSV file of any common kind."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Sequence

from ketentui.errors import Problem
from ketentui.formats.spreadsheet import harmful
from ketentui.model.text import clean

LARGEST_FILE = 1_000_000
"""Bytes of such a list."""

_SEPARATOR = re.compile(r"sep=(.)\r?", re.IGNORECASE)
"""The line by which a spreadsheet is told what is between cells."""

Row = tuple[int, list[str]]
"""The number of a row, from 1, and its cells up to the last that holds something."""


def rows(
    content: bytes,
    problems: list[Problem],
    is_heading: Callable[[Sequence[str]], bool] = lambda _: False,
    cleaned: Callable[[str], str] = clean,
) -> Iterator[Row]:
    """Yield the rows of a file that hold something, but for a heading, with their cells `cleaned`.

    The separator is what a first line `sep=;` says, or else what the first line with anything has
    most of: a semicolon, a comma or a tab. What is no CSV, or none any more, is in `problems`.
    """
    text = text_of(content)
    if "\0" in text:
        problems.append(Problem("", "no_text"))
        return
    top, _, below = text.partition("\n")
    told = _SEPARATOR.fullmatch(top)
    first = next(filter(str.strip, text.splitlines()), "")
    delimiter = told[1] if told else max(";,\t", key=first.count)
    lines = csv.reader(
        io.StringIO(below if told else text, newline=None), delimiter=delimiter, strict=True
    )
    before, at_first = 2 if told else 1, True
    try:
        for number, found in enumerate(lines, start=before):
            cells = [harmful(cleaned(cell)) for cell in found]
            while cells and not cells[-1]:
                cells.pop()
            if cells and not (at_first and is_heading(cells)):
                yield number, cells
            at_first &= not cells
    except csv.Error:
        problems.append(Problem("", "not_csv", line=lines.line_num + before - 1))


def text_of(content: bytes) -> str:
    """Return the text of a file: in UTF-8, or else in one of Windows' own encodings.

    Those are what Excel writes where it is asked for CSV or for Unicode text.
    """
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
