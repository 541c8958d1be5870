"""Tables of values, before any form writes them: what a column is called, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import compress
from typing import TypeAlias

import msgspec

from ketentui.locale import Locale

Value: TypeAlias = str | float | date | None
"""A text, a number that is exact, a day; None where there is nothing, which the row says why."""


class Column(msgspec.Struct, frozen=True):
    """What stands below one heading."""

    key: str
    """What programs know it by: the heading of a CSV that isn't for people."""
    heading: str
    """What readers call it."""
    meaning: str
    values: Mapping[str, str] = msgspec.field(default_factory=dict)
    """The words that may stand in it, each with what it means."""
    digits: int = 1
    """How many decimals readers see of a number; what is in the cell stays exact."""


class Table(msgspec.Struct, frozen=True):
    """Rows of values, each as long as there are columns."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]

    @property
    def keys(self) -> list[str]:
        """The names of the columns for programs."""
        return [one.key for one in self.columns]

    @property
    def headings(self) -> list[str]:
        """The names of the columns for readers."""
        return [one.heading for one in self.columns]


def codebook(table: Table, locale: Locale) -> Table:
    """Return what the columns of a table mean, and the words that stand in them, as far as any do.

    Where programs know every column by its heading, that is there once.
    """
    says = {
        "heading": True,
        "key": table.keys != table.headings,
        "value": any(one.values for one in table.columns),
        "meaning": True,
    }
    columns = [
        Column(name, locale(f"tables.codebook_{name}"), locale(f"tables.codebook_{name}.is"))
        for name in compress(says, says.values())
    ]
    rows = tuple(tuple(compress(row, says.values())) for row in _explained(table))
    return Table(locale("tables.codebook"), columns, rows)


def _explained(table: Table) -> Iterator[tuple[str, ...]]:
    for one in table.columns:
        yield one.heading, one.key, "", one.meaning
        yield from ((one.heading, one.key, value, is_) for value, is_ in one.values.items())
