"""Tables as CSV that a spreadsheet opens and that can't make it calculate anything."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO

import msgspec

from ketentui.formats.tables import Value
from ketentui.model.text import plain_typography, seen

_FORMULA = ("=", "+", "-", "@")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), in any form: wide
signs, kinds of minus, and behind spaces or what can't be seen."""

_OTHER_CELL = ("\t", "\r", "\n")
"""What may bring what follows to a cell of its own."""

_NUMBER = re.compile(r"[-−]?[0-9]+([.,][0-9]+)?")
"""What stays a number, also a negative one."""


class Dialect(msgspec.Struct, frozen=True):
    """How a table is written down; by itself as RFC 4180 has it, for programs."""

    separator: str = ","
    decimal: str = "."
    """The decimal sign of numbers."""
    begin: str = ""
    """What comes before the headings."""


RFC_4180 = Dialect()


def for_excel(decimal: str) -> Dialect:
    """Return the dialect that Excel opens in columns at a double click.

    Excel takes what the system has for the separator of lists: a semicolon where `decimal`, its
    decimal sign, is a comma, and a comma elsewhere. A byte order mark tells it that this is UTF-8.
    """
    return Dialect(";" if decimal == "," else ",", decimal, "\ufeff")


def csv_text(
    headings: Sequence[str], rows: Iterable[Sequence[Value]], dialect: Dialect = RFC_4180
) -> str:
    """Return a table in lines that end with CRLF, with quotes where a cell needs them.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, and is text.
    """
    text = StringIO()
    text.write(dialect.begin)
    writer = csv.writer(text, delimiter=dialect.separator, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([harmless(written(cell, dialect.decimal)) for cell in row] for row in rows)
    return text.getvalue()


def written(value: Value, decimal: str = ".") -> str:
    """Return a value as a cell: a number exactly, as JSON has it, and a day as ISO 8601 does."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, date):
        return value.isoformat()
    exact = f"{value:.0f}" if value == round(value) else f"{Decimal(repr(value)):f}"
    return exact.replace(".", decimal)


def harmless(cell: str) -> str:
    """Return `cell`, with an apostrophe before what would be a formula; a number is none."""
    formula = plain_typography(seen(cell)[:1]).startswith(_FORMULA)
    suspect = formula or cell.lstrip(" ").startswith(_OTHER_CELL)
    return f"'{cell}" if suspect and not _NUMBER.fullmatch(cell) else cell


def harmful(cell: str) -> str:
    """Return what was in a cell before `harmless` put an apostrophe before it."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell
