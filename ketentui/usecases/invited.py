"""Who was invited: a CSV file with organisation, number or organisation, level, number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import understood
from ketentui.model import names
from ketentui.model.choices import LEVELS
from ketentui.storage.files import read_bytes
from ketentui.team import Invited
from ketentui.usecases.csv_rows import LARGEST_FILE, rows

_NUMBER = re.compile("[0-9]{1,6}")

Row = tuple[str, str, int]
"""Organisation, level and number; the level empty where the file has none."""


def read_invited(path: Path) -> Invited:
    """Return how many people were invited, by organisation and, where the file says so, by level.

    A first row without any digit is a heading. KetentuiError names every row that isn't right, or
    says that none is. An organisation has rows with a level or without: of a total beside its parts
    it couldn't be known whether they are to be added.
    """
    problems: list[Problem] = []
    numbered = list(_rows(path, problems))
    found = [row for _, row in numbered]
    if not found and len(problems) != 1:
        problems = [Problem("", "none_invited" if problems else "empty")]
    problems += _totals_beside_levels(numbered)
    if problems:
        raise KetentuiError("invited_unreadable", ExitCode.BAD_DATA, problems, file=path)
    spelled = names.common_spellings(organisation for organisation, _, _ in found)
    organisations: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    for organisation, level, number in found:
        organisations[spelled[names.key(organisation)]] += number
        levels[level] += number
    return Invited(
        sum(organisations.values()),
        {name: number for name, number in organisations.items() if name},
        {level: number for level, number in levels.items() if level},
    )


def _totals_beside_levels(numbered: Sequence[tuple[int, Row]]) -> Iterator[Problem]:
    """Yield the rows without a level of organisations that have rows with one."""
    with_level = {names.key(organisation) for _, (organisation, level, _) in numbered if level}
    for line, (organisation, level, _) in numbered:
        if not level and names.key(organisation) in with_level:
            yield Problem("", "total_and_levels", (("name", organisation),), line=line)


def _rows(path: Path, problems: list[Problem]) -> Iterator[tuple[int, Row]]:
    """Yield the rows with their numbers, and add what is wrong with others to `problems`."""
    for number, cells in rows(read_bytes(path, LARGEST_FILE), problems, _is_heading):
        row = _row(cells)
        if row is not None:
            yield number, row
        else:
            problems.append(Problem("", "not_invited", line=number))


def _is_heading(cells: Sequence[str]) -> bool:
    return not any(map(str.isdigit, "".join(cells)))


def _row(cells: Sequence[str]) -> Row | None:
    """Return what a row says; None where it says something else."""
    if len(cells) not in (2, 3) or not _NUMBER.fullmatch(cells[-1]):
        return None
    level = names.key(cells[1]) if len(cells) == 3 else ""
    level = understood("level").get(level, level)
    return (names.name_of(cells[0]), level, int(cells[-1])) if level in ("", *LEVELS) else None
