"""A backup: many files in one zip with a list of what is in it, checked when it is read."""

from __future__ import annotations

import stat
import zlib
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath
from struct import error as StructError
from typing import TYPE_CHECKING, Annotated

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.text import printable
from ketentui.storage.bounds import MOST_TABLES, within_bounds
from ketentui.storage.tables import LARGEST_RECORD

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

SCHEMA = "ketentui/backup/1"

LARGEST_BACKUP = 500_000_000
"""Bytes of the zip."""
LARGEST_WHOLE = 2_000_000_000
"""Bytes of all that is in it, unpacked."""
MOST_FILES = MOST_TABLES - 10

_LIST = "manifest.json"
_LARGEST_LIST = 50_000_000
_LONGEST_NAME = 1000
_ENTRY = b"PK\x01\x02"
"""Before every entry in a zip's table of contents."""
_NEVER = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 0x1
_KNOWN = (0, 8)
"""Stored as it is, and deflated."""


class Content(msgspec.Struct, frozen=True):
    """One file in a backup."""

    name: str
    """Its path, from the root of the backup, with `/`."""
    size: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_RECORD)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    changed: Annotated[int, msgspec.Meta(ge=0, le=2**62)]
    """When it was changed, in nanoseconds since 1970."""


class _Schema(msgspec.Struct):
    schema: str


class _List(msgspec.Struct):
    schema: str
    program: str
    """The version that made it."""
    made_at: Annotated[datetime, msgspec.Meta(tz=True)]
    files: Annotated[list[Content], msgspec.Meta(max_length=MOST_FILES)]


def packed(files: Iterable[tuple[str, int, bytes]], program: str, made_at: datetime) -> bytes:
    """Return a backup of files, each with its name, when it was changed, and its content.

    The same files give the same bytes. KetentuiError where they are too many or too large.
    """
    from zipfile import ZipFile

    listed: list[Content] = []
    unpacked, whole = 0, BytesIO()
    with ZipFile(whole, "w") as zip:
        for name, changed, content in files:
            listed.append(Content(name, len(content), sha256(content).hexdigest(), changed))
            zip.writestr(_entry(name), content)
            unpacked += len(content)
            if (
                len(listed) > MOST_FILES
                or unpacked > LARGEST_WHOLE
                or whole.tell() > LARGEST_BACKUP - _LARGEST_LIST
            ):
                raise KetentuiError("backup_too_large", most=MOST_FILES)
        told = _List(SCHEMA, program, made_at, listed)
        zip.writestr(_entry(_LIST), msgspec.json.format(msgspec.json.encode(told)))
    return whole.getvalue()


def _entry(name: str) -> ZipInfo:
    from zipfile import ZIP_DEFLATED, ZipInfo

    entry = ZipInfo(name, _NEVER)
    entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
    entry.external_attr = (stat.S_IFREG | 0o600) << 16
    return entry


class Backup(msgspec.Struct, frozen=True):
    """A backup of which everything was checked."""

    files: tuple[Content, ...]
    _zip: ZipFile

    def read(self, one: Content) -> bytes:
        """Return what a file in it holds."""
        return self._zip.read(one.name)


def opened(content: bytes, name: str) -> Backup:
    """Return the backup in a file's content, with every file in it read once and found right.

    `backup_invalid`, with the file's `name` and what is wrong, or `backup_newer`.
    """
    from zipfile import BadZipFile, ZipFile

    try:
        if content.count(_ENTRY) > MOST_FILES + 1000:
            raise _Wrong("backup_too_many", most=MOST_FILES)
        zip = ZipFile(BytesIO(content))
        told = _listed(zip, name)
        _check_entries(zip.infolist(), told.files)
        for one in told.files:
            if sha256(_bounded(zip, one.name, one.size)).hexdigest() != one.sha256:
                raise _Wrong("backup_changed", file=one.name)
    except _Wrong as wrong:
        raise KetentuiError("backup_invalid", ExitCode.BAD_DATA, [wrong.problem], file=name) from (
            wrong
        )
    # What zipfile raises of a file that is no zip, or of one that was made to harm.
    except (
        BadZipFile,
        OSError,
        EOFError,
        zlib.error,
        RuntimeError,
        ValueError,
        StructError,
    ) as error:
        problem = Problem("", "backup_no_zip")
        raise KetentuiError("backup_invalid", ExitCode.BAD_DATA, [problem], file=name) from error
    return Backup(tuple(told.files), zip)


class _Wrong(Exception):
    def __init__(self, key: str, **values: object) -> None:
        self.problem = Problem("", key, tuple(values.items()))


def _listed(zip: ZipFile, name: str) -> _List:
    """Return what a backup says that is in it."""
    try:
        content = _bounded(zip, _LIST, _LARGEST_LIST)
        within = within_bounds(content.decode())
        schema = msgspec.json.decode(within, type=_Schema).schema
        if schema != SCHEMA and schema.startswith(SCHEMA.removesuffix("1")):
            raise KetentuiError("backup_newer", ExitCode.BAD_DATA, file=name)
        if schema != SCHEMA:
            raise _Wrong("backup_no_list")
        return msgspec.json.decode(within, type=_List)
    except (KeyError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        raise _Wrong("backup_no_list") from error


def _bounded(zip: ZipFile, name: str, most: int) -> bytes:
    with zip.open(name) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise _Wrong("backup_changed", file=name)
    return content


def _check_entries(entries: list[ZipInfo], files: list[Content]) -> None:
    """Raise a _Wrong where what is in the zip isn't what its list says, or isn't plain files."""
    for one in entries:
        if not _is_plain(one):
            raise _Wrong("backup_name", file=one.filename)
    names = [one.name for one in files]
    there = [one.filename for one in entries if one.filename != _LIST]
    if sorted(names) != sorted(there):
        differ = {*names} ^ {*there} or {*there}
        raise _Wrong("backup_not_as_listed", file=min(differ, default="–"))
    if sum(one.size for one in files) > LARGEST_WHOLE:
        raise _Wrong("backup_too_many", most=MOST_FILES)


def _is_plain(entry: ZipInfo) -> bool:
    """Return whether an entry is a file, in a folder below where it is unpacked on any system."""
    name = entry.filename
    kind = stat.S_IFMT(entry.external_attr >> 16)
    parts = PurePosixPath(name).parts
    return (
        kind in (0, stat.S_IFREG)
        and entry.compress_type in _KNOWN
        and not entry.flag_bits & _ENCRYPTED
        and len(name) <= _LONGEST_NAME
        and "/".join(parts) == name
        and not {*"\\:\0"} & {*name}
        and printable(name) == name
        and not any(part.startswith(".") or part != part.strip() for part in parts)
        and not PurePosixPath(name).is_absolute()
    )


def is_name(name: str) -> bool:
    """Return whether a file may have that name in a backup."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return _is_plain(_entry(name))
