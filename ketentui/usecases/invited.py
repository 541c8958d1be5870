"""Who was invited: from a CSV file with organisation, number or organisation, level, number, or as
somebody says it in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import understood
from ketentui.model import names
from ketentui.model.choices import LEVELS
from ketentui.model.round import InvitedGroup, each_once, totals_beside_levels
from ketentui.storage.files import read_bytes
from ketentui.usecases.csv_rows import LARGEST_FILE, rows

_NUMBER = re.compile("[0-9]{1,6}")


def read_invited(path: Path) -> tuple[InvitedGroup, ...]:
    """Return how many people were invited, by organisation and, where the file says so, by level.

    A first row without any digit is a heading. KetentuiError names every row that isn't right, or
    says that none is. An organisation has rows with a level or without: of a total beside its parts
    it couldn't be known whether they are to be added.
    """
    problems: list[Problem] = []
    numbered = list(_rows(path, problems))
    if not numbered and len(problems) != 1:
        problems = [Problem("", "none_invited" if problems else "empty")]
    beside = totals_beside_levels(group for _, group in numbered)
    problems += [_total(one, line) for line, one in numbered if one in beside]
    if problems:
        raise KetentuiError("invited_unreadable", ExitCode.BAD_DATA, problems, file=path)
    return each_once(group for _, group in numbered)


def invited_as_said(texts: Iterable[str]) -> tuple[InvitedGroup, ...]:
    """Return how many people were invited, as said like `GGD:5` and `GGD:tactisch:3`.

    KetentuiError repeats what can't be understood.
    """
    found, problems = [], []
    for text in texts:
        group = _group([cell.strip() for cell in text.rsplit(":", 2)])
        if group is None:
            problems.append(Problem("", "invite_unclear", (("found", text),)))
        else:
            found.append(group)
    problems += [_total(one) for one in totals_beside_levels(found)]
    if problems:
        raise KetentuiError("invite_unclear", ExitCode.USAGE, problems)
    return each_once(found)


def _total(group: InvitedGroup, line: int | None = None) -> Problem:
    """Return that a group without a level stands beside others of its organisation with one."""
    return Problem("", "total_and_levels", (("name", group.organisation),), line=line)


def _rows(path: Path, problems: list[Problem]) -> Iterator[tuple[int, InvitedGroup]]:
    """Yield the rows with their numbers, and add what is wrong with others to `problems`."""
    for number, cells in rows(read_bytes(path, LARGEST_FILE), problems, _is_heading):
        group = _group(cells)
        if group is not None:
            yield number, group
        else:
            problems.append(Problem("", "not_invited", line=number))


def _is_heading(cells: Sequence[str]) -> bool:
    return not any(map(str.isdigit, "".join(cells)))


def _group(cells: Sequence[str]) -> InvitedGroup | None:
    """Return what a row says; None where it says something else."""
    if len(cells) not in (2, 3) or not _NUMBER.fullmatch(cells[-1]):
        return None
    said = names.key(cells[1]) if len(cells) == 3 else ""
    level = next((one for one in LEVELS if one == understood("level").get(said, said)), None)
    if said and level is None:
        return None
    return InvitedGroup(names.name_of(cells[0]), int(cells[-1]), level)
