"""A list of the names of organisations, from which name to which: proposed, and read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import Locale, languages
from ketentui.model import names
from ketentui.model.team import TeamReport
from ketentui.storage.files import read_bytes
from ketentui.team.doubles import Proposals, Renamed, proposals
from ketentui.usecases.csv_rows import LARGEST_FILE, rows

_COLUMNS = ("names_from", "names_to")
"""The keys of the headings, among the texts of the team's source."""


class _Row(msgspec.Struct, frozen=True):
    """What a row says."""

    line: int
    name: str
    wanted: str
    """The name that it stands for; itself where there is none."""

    @property
    def next(self) -> str:
        return names.key(self.wanted)


def read_names(path: Path) -> Renamed:
    """Return which names of organisations stand for which, as a list says.

    A row has a name and the name that it stands for; one without the second stays as it is. The
    headings may be left out. KetentuiError names every row that isn't right.
    """
    problems: list[Problem] = []
    listed: dict[str, _Row] = {}
    for row in _rows(path, problems):
        same = listed.setdefault(names.key(row.name), row)
        if same.next != row.next:
            problems.append(Problem("", "name_twice", (("name", row.name),), line=row.line))
    if not listed and not problems:
        problems = [Problem("", "empty")]
    problems += _rounds(listed)
    if problems:
        problems.sort(key=lambda problem: problem.line or 0)
        raise KetentuiError("names_unreadable", ExitCode.BAD_DATA, problems, file=path)
    ends = {key: listed[_road(key, listed)[-1]].wanted for key in listed}
    return Renamed(
        {**{names.key(end): end for end in ends.values()}, **ends},
        {key: row.name for key, row in listed.items() if row.next != key},
    )


def _rows(path: Path, problems: list[Problem]) -> Iterator[_Row]:
    """Yield the rows, and add what is wrong with others to `problems`."""
    for line, cells in rows(read_bytes(path, LARGEST_FILE), problems, _are_headings):
        name, wanted, *more = (names.name_of(cell) for cell in (*cells, ""))
        if name and not any(more):
            yield _Row(line, name, wanted or name)
        else:
            problems.append(Problem("", "not_a_name", line=line))


def _are_headings(cells: Sequence[str]) -> bool:
    locales = map(Locale, languages())
    known = [[locale(f"team_source.{column}") for column in _COLUMNS] for locale in locales]
    return [names.key(cell) for cell in cells if cell] in known


def _rounds(listed: Mapping[str, _Row]) -> Iterator[Problem]:
    """Yield the rows by which a name comes back to itself by way of others."""
    for key, row in listed.items():
        road = _road(key, listed)
        if len(road) > 1 and listed[road[-1]].next == key:
            yield Problem("", "name_round", (("name", row.name),), line=row.line)


def _road(key: str, listed: Mapping[str, _Row]) -> list[str]:
    """Return the keys of the names that one comes by from a name, itself first, each once."""
    road = [key]
    while (following := listed[road[-1]].next) in listed and following not in road:
        road.append(following)
    return road


def proposed(reports: Sequence[TeamReport], also: Iterable[str] = ()) -> Proposals:
    """Return which names in reports, or `also` of a round, probably mean one organisation.

    What the reports themselves don't tell of who is anonymous, plays no part.
    """
    return proposals(_used(reports, also))


def names_list(
    reports: Sequence[TeamReport],
    locale: Locale,
    already: Renamed | None = None,
    also: Iterable[str] = (),
) -> str:
    """Return a list to be checked and handed back, that a spreadsheet opens at a double click.

    First comes what is `already` said, then what is proposed, and then every other name with room
    for the one that it stands for.
    """
    from ketentui.formats.spreadsheet import csv_text, for_excel

    used = _used(reports, also)
    found = proposals(used)
    others = sorted(used.keys() - found.renamed.keys(), key=names.key)
    doubtful_first = sorted(others, key=lambda name: name not in found.doubtful)
    lines = [
        *(already.rows() if already else ()),
        *found.renamed.items(),
        *((name, "") for name in doubtful_first),
    ]
    headings = [locale(f"team_source.{column}") for column in _COLUMNS]
    return csv_text(headings, lines, for_excel(locale.decimal))


def _used(reports: Sequence[TeamReport], also: Iterable[str]) -> Counter[str]:
    """Return the organisations that reports name, and how many people they say are of each; and
    others, without a number.
    """
    counts = [one for report in reports for one in report.respondents.organisations]
    others = [name for name in also if name]
    spelled = names.common_spellings([*(one.id for one in counts), *others])
    used = Counter({spelled[names.key(name)]: 0 for name in others})
    for one in counts:
        used[spelled[names.key(one.id)]] += one.respondents
    return used
