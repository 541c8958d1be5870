"""How charts are drawn."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """How to draw."""

    ascii: bool = False
    """Keep to the 95 printable characters of ASCII; texts given must do so themselves."""

    colour: bool = False
    """Add ANSI colours; nothing is said by colour alone."""

    decimal: str = ","
    """What stands before a number's decimal."""
