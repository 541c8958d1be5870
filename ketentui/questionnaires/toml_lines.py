"""Where a key stands in TOML text: from a key path such as `parts[1].title` to a line number."""

from __future__ import annotations

import re
from collections.abc import Mapping

_HEADER = re.compile(r"\s*(\[\[?)([A-Za-z0-9_.\- \t]+)\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-.]+)\s*=")
_ID = re.compile(r'\s*id\s*=\s*"([^"]*)"')
_LONG_STRING = re.compile("\"\"\"|'''")


def key_lines(text: str) -> Mapping[str, int]:
    """Return the line, from 1, of every table and of every key that begins a line.

    Keys inside an inline table stand on the line of the key that holds it. A table with an id is
    also found by what it is and its id: `theme p1` for `themes[1]` with `id = "p1"`.
    """
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    table = ""
    in_long_string = False
    for number, line in enumerate(text.split("\n"), 1):
        if not in_long_string:
            if header := _HEADER.match(line):
                table = _place("".join(header[2].split()), header[1] == "[[", counts)
                lines.setdefault(table, number)
            elif key := _KEY.match(line):
                lines.setdefault(f"{table}.{key[1]}".lstrip("."), number)
                if named := _ID.match(line):
                    kind = table.rpartition(".")[2].partition("s[")[0]
                    lines.setdefault(f"{kind} {named[1]}", number)
        if len(_LONG_STRING.findall(line)) % 2:
            in_long_string = not in_long_string
    return lines


def line_of(where: str, lines: Mapping[str, int]) -> int | None:
    """Return the line of the place `where`, or of the nearest table that holds it."""
    where = where.partition(":")[0]
    while where and where not in lines:
        where = where[: max(where.rfind("."), where.rfind("["), 0)]
    return lines.get(where)


def _place(header: str, is_list: bool, counts: dict[str, int]) -> str:
    """Return the key path of a table's header, with the number of every list it is in."""
    place = ""
    *above, last = header.split(".")
    for name in above:
        place = f"{place}.{name}".lstrip(".")
        if place in counts:
            place = f"{place}[{counts[place]}]"
    place = f"{place}.{last}".lstrip(".")
    if is_list:
        counts[place] = counts.get(place, 0) + 1
        place = f"{place}[{counts[place]}]"
    return place
