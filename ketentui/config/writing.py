"""A choice kept in `config.toml`, with the rest of the file as it was."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.storage.bounds import within_bounds
from ketentui.storage.confinement import within
from ketentui.storage.files import LARGEST_CONFIG, exists, kept_bytes
from ketentui.storage.locks import locked
from ketentui.storage.writing import write_atomically

_BOM = "\ufeff"


def keep(file: Path, name: str, choice: str) -> None:
    """Let the settings in `file` say `choice` for `name`: a word, that needs no escaping.

    KetentuiError where that can't be done; then the file is what it was. Of several
    choices that are kept at once none is lost.
    """
    target = Path(os.path.realpath(within(file)))  # a link stays one
    line = f'{name} = "{choice}"'
    try:
        with locked(target, KetentuiError("choice_not_kept", file=file, line=line)):
            text = kept_bytes(target, LARGEST_CONFIG).decode() if exists(target) else ""
            changed = _changed(text, name, line)
            if changed != text:
                _write(target, changed)
    except (OSError, ValueError, KetentuiError) as error:
        raise KetentuiError("choice_not_kept", file=file, line=line) from error


def with_choice_of(text: str, other: str, name: str) -> str:
    """Return settings with for `name` what `other` settings say, which may be nothing.

    ValueError where that isn't simple, or one of them can't be read.
    """
    mine, theirs = (
        tomllib.loads(within_bounds(one.removeprefix(_BOM))).get(name) for one in (text, other)
    )
    if mine == theirs:
        return text
    return _changed(text, name, "" if theirs is None else f"{name} = {json.dumps(theirs)}")


def _changed(text: str, name: str, line: str) -> str:
    """Return `text` with a setting changed, or taken out by an empty line, and nothing else.

    ValueError where that isn't simple.
    """
    body = text.removeprefix(_BOM)
    wanted = tomllib.loads(within_bounds(body))
    wanted.pop(name, None)
    wanted |= tomllib.loads(line)
    for candidate in _candidates(body, name, line):
        with suppress(tomllib.TOMLDecodeError):
            if tomllib.loads(candidate) == wanted:
                return text.removesuffix(body) + candidate
    raise ValueError(name)


def _candidates(body: str, name: str, line: str) -> Iterator[str]:
    """Yield texts with the line in the place of one that is there, below all, and above a table:
    what stands below its heading is in it.
    """
    said = rf"""^[ \t]*["']?{name}["']?[ \t]*=[ \t]*(?:"[^"\n]*"|'[^'\n]*')"""
    for found in re.finditer(said, body, re.MULTILINE):
        yield body[: found.start()] + line + body[found.end() :]
    end = "\r\n" if "\r\n" in body else "\n"
    yield body + (end if body and not body.endswith("\n") else "") + line + end
    for table in re.finditer(r"^[ \t]*\[", body, re.MULTILINE):
        yield body[: table.start()] + line + 2 * end + body[table.start() :]


def _write(file: Path, text: str) -> None:
    """Put a text in a file, which keeps its readers; a new one is its owner's alone."""
    if exists(file) and not os.access(within(file), os.W_OK):
        raise PermissionError(file)
    write_atomically(file, text.encode(), keep_mode=True)
