"""What a damaged file of JSON still says: read by who takes what comes, for who can prove it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ketentui.storage.bounds import MOST_LEVELS, OutOfBounds, within_bounds

_WHOLE = json.JSONDecoder(strict=False)
"""A control character in a text keeps nobody from the rest."""

_BEGIN = b'"'
"""Behind the brace that is the first byte of every file of the program's own."""

_SPACE = re.compile(r"[\s,]*")
_KEY = re.compile(r'"((?:[^"\\]|\\.)*+)"\s*:\s*', re.DOTALL)
_NEXT = re.compile(r',\s*(?="[^"\\]*"\s*:)|(?=[}\]])')
"""Where an object can go on after what can't be read in it, or ends."""


def readings(content: bytes) -> Iterator[dict[str, Any]]:
    """Yield what a damaged file may have said, the likeliest first: each as far as it can be read.

    What stands before and behind it is passed over, as are zero bytes; where one high bit turned,
    it is turned back. Nothing where no object begins.
    """
    _, begin, rest = content.replace(b"\0", b"").partition(_BEGIN)
    for one in _turned_back(b"{" + begin + rest):
        try:
            text = within_bounds(one)
        except OutOfBounds:
            continue
        found = _value(text, 0, MOST_LEVELS)
        if found is not None:
            yield found[0]


def _turned_back(content: bytes) -> Iterator[str]:
    """Yield a content as text: as it is, or where it isn't UTF-8, as it may have been."""
    try:
        yield content.decode()
        return
    except UnicodeDecodeError as error:
        places = range(max(0, error.start - 3), min(len(content), error.end + 1))
    for place in places:
        one = bytearray(content)
        one[place] ^= 0x80
        try:
            yield one.decode()
        except UnicodeDecodeError:
            continue
    yield content.decode(errors="replace")


def _value(text: str, at: int, levels: int) -> tuple[Any, int] | None:
    """Return what stands at a place, as far as it can be read, and where it ends."""
    try:
        return _WHOLE.raw_decode(text, at)
    except (ValueError, RecursionError):
        pass
    if levels and text.startswith("{", at):
        return _object(text, at + 1, levels - 1)
    if levels and text.startswith("[", at):
        return _list(text, at + 1, levels - 1)
    return None


def _object(text: str, at: int, levels: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    while (at := _past_space(text, at)) < len(text):
        if text[at] == "}":
            return found, at + 1
        if text[at] == "]":  # its end is lost, and what it stands in ends here
            break
        key = _KEY.match(text, at)
        value = _value(text, key.end(), levels) if key else None
        if key and value:
            what, at = value
            found.setdefault(key[1], what)  # a second one is of what lost its beginning or end
        else:
            further = _NEXT.search(text, key.end() if key else at)
            at = further.end() if further else len(text)
    return found, at


def _list(text: str, at: int, levels: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    while (at := _past_space(text, at)) < len(text):
        if text[at] == "]":
            return found, at + 1
        value = _value(text, at, levels)
        if value:
            found.append(value[0])
            at = value[1]
        else:
            ends = [place for mark in "{]" if (place := text.find(mark, at + 1)) >= 0]
            at = min(ends, default=len(text))
    return found, at


def _past_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
