"""The lines of a chart in the height that there is: with air between them, and in the middle."""

from __future__ import annotations

from collections.abc import Sequence


def airy(lines: Sequence[str], height: int) -> list[str]:
    """Return the lines with an empty one between every two, where that fits."""
    if 2 * len(lines) - 1 > height:
        return list(lines)
    return [line for pair in zip(lines, [""] * len(lines), strict=True) for line in pair][:-1]


def in_the_middle(lines: Sequence[str], height: int) -> list[str]:
    """Return the lines with empty ones above them, so that they stand in the middle."""
    return [""] * ((height - len(lines)) // 2) + list(lines)
