"""How fast the program is, in times of a floor that is measured in the same run.

    python -m benchmarks.bench [--runs 15] [PART OF A ROW'S NAME]...

Prints a line for each row; returns 1 where one takes more than it may.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import commands, many, screens
from benchmarks.measuring import Measured, Row, measured

ROOMS = (commands, screens, many)
"""Modules with rows; each makes what it measures in a folder of its own."""


def main() -> int:
    """Measure the rows that were asked for, all where none were."""
    parser = ArgumentParser()
    parser.add_argument("--runs", type=int)
    parser.add_argument("parts", nargs="*")
    asked = parser.parse_args()
    bad = 0
    print(f"{'what':44}{'floor':>12}{'took':>12}{'ratio':>9}{'at most':>9}", flush=True)
    for room in ROOMS:
        with TemporaryDirectory() as folder:
            for row in room.rows(Path(folder)):
                if not asked.parts or any(part in row.what for part in asked.parts):
                    found = measured(row, asked.runs)
                    bad += not found.holds
                    print(line(found), flush=True)
    return min(bad, 1)


def line(found: Measured) -> str:
    """Return a line of the table."""
    row = found.row
    took = f"{amount(found.subject, row):>12}"
    if row.floor:
        took = f"{amount(found.floor, row):>12}{took}{found.ratio:9.2f}{row.most:9g}"
    else:
        took = f"{'':12}{took}{'':9}{amount(row.most, row):>9}"
    stretch = f" (stretch {row.stretch:g})" if row.stretch else ""
    return f"{row.what:44}{took}  {'ok' if found.holds else 'too much'}{stretch}"


def amount(value: float, row: Row) -> str:
    """Return what something took, in the unit of its row."""
    if row.unit == "seconds":
        return f"{value * 1000:.1f} ms"
    return f"{value / 1e6:.2f} MB" if value > 1e6 else f"{value / 1000:.2f} KB"


if __name__ == "__main__":
    sys.exit(main())
