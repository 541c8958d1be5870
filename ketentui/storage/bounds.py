"""What somebody else wrote in TOML or JSON, bounded before a parser sees it: its cost grows with
the square of the depth, and each table costs hundreds of bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ketentui.errors import Problem

MOST_LEVELS = 20
"""How deep lists and tables may stand in each other, and how many parts a key may have."""
MOST_TABLES = 100_000
"""How many lists, tables and parts of keys a file may have; a number with a point counts too."""

_MARK = r"""(?sx)
    \"\"\" (?: [^"\\]++ | \\. | "(?!"") )*+ (?: "{3,5} )?   # texts, whether or not they end
    | \'\'\' (?: [^']++ | '(?!'') )*+ (?: '{3,5} )?
    | " (?: [^"\\\n]++ | \\. )*+ "?
    | ' [^'\n]*+ '?
    | \# [^\n]*+
    | (?P<mark> [][{}.=,:\n] )
"""
"""What has to be told apart; every place is looked at once, however the text ends."""


_TEXT = r'(?s)"(?:[^"\\\n]++|\\.)*+"'
_NO_MARK = bytes(set(range(256)) - set(b"[]{}.\n\"'#"))
_PAIRED = bytes.maketrans(b"[]", b"{}")


class WithPoint(float):
    """A number with a point that msgspec doesn't write: it spells some in its own way."""

    __slots__ = ()


class OutOfBounds(ValueError):
    """A text has more of something than is read, as `problem` says."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.key)
        self.problem = problem


def within_bounds(text: str) -> str:
    """Return a text in TOML or JSON; OutOfBounds where it is too deep or has too much in it.

    What is neither is for its parser to refuse: it meets no more than was counted before that.
    """
    if _is_plainly_within(text):
        return text
    level, parts, tables = 0, 1, 0
    for found in re.finditer(_MARK, text):
        mark = found["mark"]
        if mark is None:
            continue
        if mark in "[{.":
            tables += 1
        level += (mark in "[{") - (mark in "]}")
        parts = parts + 1 if mark == "." else 1
        if key := _beyond(level, parts, tables):
            most = MOST_TABLES if key == "too_many_tables" else MOST_LEVELS
            line = text.count("\n", 0, found.start()) + 1
            raise OutOfBounds(Problem("", key, (("most", most),), line))
    return text


def json_in(text: str, with_point: Callable[[str], float] | None = None) -> tuple[Any, bool]:
    """Return what a text in JSON says, and whether it says nothing that only Python's parser takes:
    halves of characters, and numbers that are none. ValueError where it is no JSON, or out of
    bounds. A number with a point is what `with_point` makes of it.
    """
    import msgspec

    try:
        return msgspec.json.Decoder(float_hook=with_point).decode(within_bounds(text)), True
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError):
        import json

        return json.loads(text), False


def _is_plainly_within(text: str) -> bool:
    """Return whether a text is within bounds as can be seen without going through its marks, which
    takes a hundred times as long: such as the JSON of this program. False says nothing.
    """
    if '"""' in text:
        return False
    if "\\" in text:
        text = re.sub(_TEXT, "", text)
    marks = text.encode(errors="ignore").translate(_PAIRED, _NO_MARK).replace(b'""', b"")
    pieces = marks.split(b'"')
    beside = b"".join(pieces[::2])
    if len(pieces) % 2 == 0 or b"\n" in b"".join(pieces[1::2]) or b"'" in beside or b"#" in beside:
        return False
    if sum(map(beside.count, (b"{", b"."))) > MOST_TABLES or b"." * MOST_LEVELS in beside:
        return False
    brackets = beside.translate(None, b".\n")
    for _ in range(MOST_LEVELS):
        if brackets:
            brackets = brackets.replace(b"{}", b"")
    return not brackets


def _beyond(level: int, parts: int, tables: int) -> str:
    if level > MOST_LEVELS:
        return "too_deep"
    if parts > MOST_LEVELS:
        return "key_too_long"
    return "too_many_tables" if tables > MOST_TABLES else ""
