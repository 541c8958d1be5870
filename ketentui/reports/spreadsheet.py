"""Tables as CSV that a spreadsheet opens and that can't make it calculate anything."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), wide forms too."""


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
"""What stays a number, also a negative one."""


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as RFC 4180 has it: commas, CRLF, and quotes where a cell needs them.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, and is text.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def harmless(cell: str) -> str:
    """Return `cell`, with an apostrophe before what would be a formula; a number is none."""
    formula = cell.lstrip(" ").startswith(_FORMULA) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if formula else cell
