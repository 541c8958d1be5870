"""How long it takes to lay out long texts of every kind of character, longer than any may be.

Says for each layout and kind how long the text takes, and how many times longer that is than a
quarter of it: four where the work grows with the text.

    python benchmarks/long_texts.py
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time

from textual.content import Content

from ketentui.charts.text import fit
from ketentui.charts.types import Look
from ketentui.formats.escaping import quoted
from ketentui.model.text import cells, clean_lines
from ketentui.model.wrapping import wrapped

LENGTH = 32_000
"""Characters of the text."""

LONGEST = 0.5
"""The most seconds that it may take."""

STEEPEST = 8.0
"""The most times longer than a quarter of it that it may take: 16 is by square."""

LEAST = 0.004
"""Seconds below which what is measured is noise."""

KINDS = {
    "letters": "a",
    "words": "woord ",
    "Chinese": "家",
    "accents": "e\u0301",
    "zero width": "a\u200b",
    "pictures": "👩\u200d",
}
LAYOUTS: dict[str, Callable[[str], object]] = {
    "clean": clean_lines,
    "wrap": lambda text: wrapped(text, 70),
    "wrap narrow": lambda text: wrapped(text, 4),
    "cut": lambda text: fit(text, cells(text) - 1, Look()),
    "quote": quoted,
    "on a page": lambda text: Content(text).wrap(70),
}


def seconds(layout: Callable[[str], object], text: str) -> float:
    """Return the shortest of three times."""
    return min(_once(layout, text) for _ in range(3))


def _once(layout: Callable[[str], object], text: str) -> float:
    start = process_time()
    layout(text)
    return process_time() - start


def main() -> int:
    """Print a line for each layout and kind; return 1 where one takes too long."""
    bad = 0
    for name, layout in LAYOUTS.items():
        for kind, unit in KINDS.items():
            text = unit * (LENGTH // 4 // len(unit))
            short, long = seconds(layout, text), seconds(layout, text * 4)
            slow = long > LONGEST or (long > LEAST and long > STEEPEST * short)
            bad += slow
            ratio = long / max(short, 1e-6)
            print(
                f"{name:12} {kind:11} {long * 1000:7.1f} ms  × {ratio:4.1f}{'  !' * slow}",
                flush=True,
            )
    return min(bad, 1)


if __name__ == "__main__":
    sys.exit(main())
