"""What is wrong with a text that is no TOML or no JSON, for who never read how they are written."""

from __future__ import annotations

import re

from ketentui.errors import Problem
from ketentui.storage.bounds import OutOfBounds

_KNOWN = (
    (r"Illegal character '\\n'|Unterminated string|Expected \"'+\"", "toml_quote"),
    (r"Expected '=' after a key", "toml_equals"),
    (r"Cannot overwrite|Cannot declare|Duplicate inline table key", "toml_twice"),
    (r"Unclosed array", "toml_list"),
    (r"Unclosed inline table", "toml_table"),
    (r"Unescaped '\\' in a string", "toml_backslash"),
    (r"Invalid value", "toml_value"),
)
"""The beginning of the parser's message, and the text that says the same."""

_PLACE = r"\(at line (\d+), column (\d+)\)$"


def not_toml(error: ValueError, text: str) -> Problem:
    """Return what the parser says of `text`: where it went wrong, and what is usually the cause."""
    if isinstance(error, OutOfBounds):
        return error.problem
    from tomllib import TOMLDecodeError

    if not isinstance(error, TOMLDecodeError):
        return Problem("", "number_too_long")
    message = str(error)
    if place := re.search(_PLACE, message):
        line, column = map(int, place.groups())
    else:
        lines = text.rstrip().split("\n")
        line, column = len(lines), len(lines[-1]) + 1
    known = (key for pattern, key in _KNOWN if re.match(pattern, message))
    return Problem("", next(known, "not_toml"), (("column", column),), line)


def not_json(error: ValueError) -> Problem:
    """Return in what way a content is no JSON, or more of it than is read."""
    if isinstance(error, OutOfBounds):
        return error.problem
    if isinstance(error, UnicodeDecodeError):
        return Problem("", "not_utf8")
    from json import JSONDecodeError

    if not isinstance(error, JSONDecodeError):
        return Problem("", "no_json")
    if not error.doc.strip():
        return Problem("", "empty_file")
    if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string"):
        return Problem("", "cut_off")
    return Problem("", "no_json_at", (("line", error.lineno),))
