"""The headers of the stored assessments, kept together, so that a list of thousands reads one file.

A header is never believed alone: it counts for the very file that it was read from, as the system
says that it still stands there. What is damaged, or of another version of the program, is as if
there were none.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from ketentui import __version__
from ketentui.model.assessment import Assessment
from ketentui.model.digest import sha256
from ketentui.model.replacing import replace
from ketentui.storage.files import Identity, readable_bytes
from ketentui.storage.records import read_text
from ketentui.storage.writing import write_atomically

_FORM = f"{__version__} 1"
"""The version of the program, and of what it keeps of an assessment."""

_LARGEST = 100_000_000
"""Bytes of a file of headers: of 150,000 assessments."""

_SETTLED = 2_000_000_000
"""Nanoseconds that a file has to be unchanged before its header is kept: on a slow clock, one that
changes right after it was read would look the same.
"""


class Header(msgspec.Struct, frozen=True):
    """All of an assessment but its answers, of which it has the number, and what it was asked."""

    identity: Identity
    """Of the file that it was read from: see `ketentui.storage.files.identities_in`."""
    assessment: Assessment
    answered: int
    asked: int


class _Headers(msgspec.Struct):
    form: str
    by_id: dict[str, Header]


def header(identity: Identity, assessment: Assessment, answered: int, asked: int) -> Header:
    """Return the header of an assessment."""
    return Header(identity, replace(assessment, answers={}, asked=None), answered, asked)


def is_settled(header: Header) -> bool:
    """Return whether a header may be kept: none where the system numbers no files, as on Windows,
    where a file that takes another's place looks as old.
    """
    _, number, *_, changed = header.identity
    return number != 0 and time.time_ns() - changed > _SETTLED


def kept(path: Path) -> Mapping[str, Header]:
    """Return the headers that are kept in a file, by id; none where they can't be read."""
    digest, _, content = readable_bytes(path, _LARGEST).partition(b"\n")
    if digest != _digest(content):
        return {}
    try:
        found = msgspec.json.decode(content, type=_Headers, dec_hook=cache(read_text))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return {}
    return found.by_id if found.form == _FORM else {}


def keep(path: Path, headers: dict[str, Header]) -> None:
    """Keep headers in a file, in the place of what was there; KetentuiError where that can't be."""
    content = msgspec.json.encode(_Headers(_FORM, headers))
    write_atomically(path, _digest(content) + b"\n" + content)


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()
