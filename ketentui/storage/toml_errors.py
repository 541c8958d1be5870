"""What is wrong with a text that is no TOML, for somebody who has never read its specification."""

from __future__ import annotations

import re
from tomllib import TOMLDecodeError

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

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")


def not_toml(error: ValueError, text: str) -> Problem:
    """Return what the parser says of `text`: where it went wrong, and what is usually the cause."""
    if isinstance(error, OutOfBounds):
        return error.problem
    if not isinstance(error, TOMLDecodeError):
        return Problem("", "number_too_long")
    message = str(error)
    if place := _PLACE.search(message):
        line, column = map(int, place.groups())
    else:
        lines = text.rstrip().split("\n")
        line, column = len(lines), len(lines[-1]) + 1
    known = (key for pattern, key in _KNOWN if re.match(pattern, message))
    return Problem("", next(known, "not_toml"), (("column", column),), line)
