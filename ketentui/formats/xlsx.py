"""Tables as a workbook, a sheet each: numbers are numbers, days are days, and no text calculates.

With XlsxWriter, the extra `excel`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ketentui.errors import KetentuiError
from ketentui.formats import lacking
from ketentui.formats.spreadsheet import harmless
from ketentui.formats.tables import Column, Table, Value
from ketentui.model.text import cells

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_NARROW, _WIDE = 8, 60
"""Characters of a column; longer texts wrap."""

_LONGEST = 32_767
"""Characters that fit in a cell (Excel specifications and limits)."""

_NAME = 31
"""UTF-16 units of the name of a sheet."""

_NO_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
"""What no name of a sheet has."""

_RESERVED = "history"
"""What Excel calls a sheet of its own."""

_A4 = 9
"""The number of a size of paper."""

_FIRST_DAY = date(1900, 3, 1)
"""The first that every program counts alike: Lotus had a 29 February in 1900, and Excel kept it."""

_OF_THE_SYSTEM = 14
"""The number format of a day, as the system of whoever opens it writes one."""


def xlsx(tables: Sequence[Table], made: datetime) -> bytes:
    """Return a workbook with a sheet for each table, in order; `made` is the time that it tells.

    `extra_missing` where the library isn't installed, `text_for_no_cell` where a text is too long.
    """
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError as error:
        raise lacking("xlsx") from error
    content = BytesIO()
    book = Workbook(content, {"in_memory": True})
    book.set_properties({"created": made.replace(tzinfo=None, microsecond=0)})
    looks, taken = _Looks(book), {_RESERVED}
    for table in tables:
        name = sheet_name(table.title, taken)
        taken.add(name.casefold())
        _fill(book.add_worksheet(name), table, looks)
    book.close()
    return content.getvalue()


def sheet_name(title: str, taken: set[str]) -> str:
    """Return a title as the name of a sheet that is none of `taken`, which are case-folded."""
    plain = " ".join(title.translate(_NO_NAME).split()).strip("'") or "–"
    number, name = 1, _cut(plain, _NAME)
    while name.casefold() in taken:
        number += 1
        more = f" ({number})"
        name = _cut(plain, _NAME - len(more)) + more
    return name


def _cut(text: str, units: int) -> str:
    """Return the beginning of a text that takes at most so many UTF-16 units."""
    kept = text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
    return kept.strip().strip("'")


class _Looks:
    """How cells look."""

    def __init__(self, book: Workbook) -> None:
        self.heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.no_formula = book.add_format(
            {"text_wrap": True, "valign": "top", "quote_prefix": True}
        )
        """Stays text also where somebody edits it."""
        self.day = book.add_format({"num_format": _OF_THE_SYSTEM, "valign": "top"})
        self.whole = book.add_format({"num_format": "0", "valign": "top"})
        self._digits: dict[int, Any] = {}
        self._book = book

    def number(self, value: float, column: Column) -> Any:
        """Return how a number looks; a count has no decimals."""
        if isinstance(value, int):
            return self.whole
        if column.digits not in self._digits:
            form = f"0.{'0' * column.digits}"
            self._digits[column.digits] = self._book.add_format(
                {"num_format": form, "valign": "top"}
            )
        return self._digits[column.digits]


def _fill(sheet: Any, table: Table, looks: _Looks) -> None:
    for at, column in enumerate(table.columns):
        shown = [_shown(row[at], column) for row in table.rows]
        longest = max(map(cells, (line for one in shown for line in one.split("\n"))), default=0)
        heading = max(map(cells, column.heading.split()), default=0) + 3  # the filter's button
        sheet.set_column(at, at, min(max(longest + 1, heading, _NARROW), _WIDE))
        sheet.write_string(0, at, column.heading, looks.heading)
    for place, row in enumerate(table.rows, 1):
        for at, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            _write(sheet, (place, at), value, column, looks)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _shown(value: Value, column: Column) -> str:
    """Return about what a cell shows, to know how wide it is."""
    if isinstance(value, float):
        return f"{value:.{column.digits}f}"
    return "" if value is None else str(value)


def _write(sheet: Any, where: tuple[int, int], value: Value, column: Column, looks: _Looks) -> None:
    if value is None or value == "":
        return
    if isinstance(value, int | float):
        sheet.write_number(*where, value, looks.number(value, column))
    elif isinstance(value, str):
        _write_text(sheet, where, value, looks)
    elif value < _FIRST_DAY:
        _write_text(sheet, where, value.isoformat(), looks)
    else:
        sheet.write_datetime(*where, datetime.combine(value, time()), looks.day)


def _write_text(sheet: Any, where: tuple[int, int], text: str, looks: _Looks) -> None:
    if len(text.encode("utf-16-le")) > 2 * _LONGEST:
        raise KetentuiError("text_for_no_cell", most=_LONGEST, begins=text[:40])
    look = looks.text if harmless(text) == text else looks.no_formula
    sheet.write_string(*where, text, look)
