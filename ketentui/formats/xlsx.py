"""Tables as a workbook, a sheet each: numbers are numbers, days are days, and no text calculates.

With XlsxWriter, the extra `excel`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ketentui.errors import KetentuiError
from ketentui.formats import lacking
from ketentui.formats.spreadsheet import harmless
from ketentui.formats.tables import Column, Table, Value
from ketentui.model.text import cells
from ketentui.model.wrapping import wrapped

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_NARROW, _WIDE = 8, 60
"""Characters of a column; longer texts wrap."""

_BESIDE, _FILTER = 2, 4
"""Characters that stay free beside a text, and beside a heading for the button of its filter."""

_LETTERS = 11
"""Letters of a text that take the room of ten digits, in which widths are counted."""

_LEFT: dict[str, object] = {"align": "left", "indent": 1}
"""How a text stands: with room between it and a number to the left."""

_LINE, _MOST_LINES = 15, 27
"""Points of a line, and how many fit in the highest row."""

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
    book.set_properties({"created": made.astimezone(UTC).replace(tzinfo=None)})
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
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def heading(self, *, right: bool) -> Any:
        """Return how a heading looks: where its column's numbers stand, or as texts do."""
        beside: dict[str, object] = {"align": "right"} if right else _LEFT
        return self._look(bold=True, text_wrap=True, **beside)

    def text(self, text: str) -> Any:
        """Return how a text looks; it stays one also where somebody edits it."""
        as_formula = {"quote_prefix": True} if harmless(text) != text else {}
        return self._look(text_wrap=True, **_LEFT, **as_formula)

    def number(self, value: float, column: Column) -> Any:
        """Return how a number looks; a count has no decimals."""
        form = "0" if isinstance(value, int) else f"0.{'0' * column.digits}"
        return self._look(num_format=form)

    def day(self) -> Any:
        """Return how a day looks."""
        return self._look(num_format=_OF_THE_SYSTEM)

    def _look(self, **properties: object) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"valign": "top", **properties})
        return self._made[key]


def _fill(sheet: Any, table: Table, looks: _Looks) -> None:
    shown = [[_shown(*pair) for pair in zip(row, table.columns, strict=True)] for row in table.rows]
    widths = [
        _width(column.heading, [row[at] for row in shown])
        for at, column in enumerate(table.columns)
    ]
    for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        right = any(isinstance(row[at], int | float | date) for row in table.rows)
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, column.heading, looks.heading(right=right))
    sheet.set_row(0, _LINE * _lines(table.headings, widths))
    for place, (row, texts) in enumerate(zip(table.rows, shown, strict=True), 1):
        lines = _lines(texts, widths)
        if lines > 1:  # not every program finds out by itself
            sheet.set_row(place, _LINE * lines)
        for at, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            _write(sheet, (place, at), value, column, looks)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _width(heading: str, texts: Sequence[str]) -> int:
    """Return how wide a column is: its longest line fits, or is broken where that is too much."""
    longest = max((cells(line) for text in texts for line in text.split("\n")), default=0)
    word = max(map(cells, heading.split()), default=0)
    return min(max(longest + _BESIDE, word + _FILTER, _NARROW), _WIDE)


def _lines(texts: Sequence[str], widths: Sequence[int]) -> int:
    """Return how many lines a row takes, its longest text broken between words."""
    return min(
        _MOST_LINES,
        max(
            sum(len(wrapped(line, width * _LETTERS // 10)) for line in text.split("\n"))
            for text, width in zip(texts, widths, strict=True)
        ),
    )


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
        sheet.write_datetime(*where, datetime.combine(value, time()), looks.day())


def _write_text(sheet: Any, where: tuple[int, int], text: str, looks: _Looks) -> None:
    if len(text.encode("utf-16-le")) > 2 * _LONGEST:
        raise KetentuiError("text_for_no_cell", most=_LONGEST, begins=text[:40])
    sheet.write_string(*where, text, looks.text(text))
