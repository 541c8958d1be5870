"""Texts of people and files, made literal in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ketentui.model.text import clean, clean_lines

_MARKS = re.compile(r"[\\`*_\[\]<|~#$]|&(?=#?\w+;)")
_ADDRESS = re.compile(r"/(?=/)|(?<=\S)@(?=\S)|(?<=\S)\.(?=[^\W\d_]{2})|(?<=www)\.", re.IGNORECASE)
"""What makes viewers take a bare text for a link to the web or to a mailbox (the autolinks of
GitHub Flavored Markdown, and linkify-it): //, an @, and a dot before letters."""
_BLOCK = re.compile(r"[-+=>:]|\d+(?=[.)])")
_ESCAPED = r"\\\g<0>"
_LINE_END = re.compile(r"(?<=\S)\n(?=\S)")
_FENCES = re.compile("`+")


def literal(text: str) -> str:
    """Return `text` on one line so that it reads as it is, wherever in a line it is put.

    A backslash comes only before what Markdown would take for markup; most texts don't change.
    """
    text = escaped(text)
    start = _BLOCK.match(text)
    if start is None:
        return text
    at = start.end() if start[0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def escaped(text: str) -> str:
    """Return `text` on one line so that it reads as it is, after other text on its line."""
    return _ADDRESS.sub(_ESCAPED, _MARKS.sub(_ESCAPED, clean(text)))


def typed(text: str) -> str:
    """Return `text` on one line as code: every sign of it can be copied."""
    text = clean(text)
    longest = max(map(len, _FENCES.findall(text)), default=0)
    mark, room = "`" * (longest + 1), " " if text.startswith("`") or text.endswith("`") else ""
    return f"{mark}{room}{text}{room}{mark}"


def quoted(text: str) -> list[str]:
    """Return a text of several lines as the lines of a quotation, its line ends kept."""
    lines = "\n".join(map(literal, clean_lines(text).split("\n")))
    kept = _LINE_END.sub("  \n", lines)
    return [f"> {line}" if line else ">" for line in kept.split("\n")]


def fenced(lines: Iterable[str]) -> list[str]:
    """Return lines as a block of text that is shown as it is."""
    lines = list(lines)
    longest = max((len(run) for line in lines for run in _FENCES.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", *lines, fence]
