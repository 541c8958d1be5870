"""Files of the program's own: on disk when they are written, with a version and a checksum."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage import records
from ketentui.storage.bounds import json_in
from ketentui.storage.files import exists, identity_of, kept_bytes
from ketentui.storage.records import checksum
from ketentui.storage.writing import keep_previous, write_atomically

VERSION = 2
"""The version of the file's form that this program writes: from 2 on, with a checksum.

What has this version's checksum is of this version, whatever its damaged number says: so that of
another version has to be of something else, such as its number too. A higher number that no single
turned bit can have made is believed all the same, and refused.
"""

LARGEST_RECORD = 20_000_000
"""Bytes of a file of the program's own; a larger one isn't."""

Tables = dict[str, Any]
"""What a file holds beside its version and checksum."""

MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {1: lambda tables: tables}
"""From the version that is the key to the next one; each takes and returns all that is held."""


class DurableStorage(Storage):
    """A TinyDB storage that is on disk, whole, when `write` returns.

    A write goes to a temporary file, is synchronised, and takes the file's place in one step; the
    copy before it stays beside it as `.bak`. A crash at any moment leaves the old or the new file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Tables | None:
        """Return the file's tables in today's form, or None where there is no file."""
        try:
            content = kept_bytes(self._path, LARGEST_RECORD)
        except FileNotFoundError:
            return None
        return tables_in(content, self._path)

    def write(self, data: Mapping[str, Any]) -> None:
        """Put `data` on disk in the place of what was there."""
        self._replace(written(data))

    def _replace(self, content: bytes) -> None:
        keep_previous(self._path)
        write_atomically(self._path, content)


class Unlike(Exception):
    """A file is not as this process read or wrote it last."""


class KnownStorage(DurableStorage):
    """A storage that reads nothing but what it knows: what was read or written last."""

    known: bytes | None = None
    """The file's content; None where there is none yet."""

    _tried: bytes | None = None
    """What an interrupted write was of: it may be on disk nonetheless."""

    _mark: tuple[int, ...] = ()

    def read(self) -> Tables | None:
        """Return the tables that are known; Unlike where the file is another one by now."""
        if self.found() != self.known:
            raise Unlike
        return None if self.known is None else tables_in(self.known, self._path)

    def is_there(self) -> bool:
        """Return whether there is a file as far as is known: also where writing it failed late."""
        if self._tried is not None and self.found() == self._tried:
            self.known = self._tried
        self._tried = None
        return self.known is not None

    def found(self) -> bytes | KetentuiError | None:
        """Return what is on disk now: None where it is gone, the error where it can't be read."""
        self._mark = identity_of(self._path)
        try:
            return kept_bytes(self._path, LARGEST_RECORD)
        except FileNotFoundError:
            return None
        except KetentuiError as error:
            return error

    def check(self) -> None:
        """Raise Unlike where another file came since the last reading: writing takes a while."""
        if identity_of(self._path) != self._mark:
            raise Unlike

    def _replace(self, content: bytes) -> None:
        self._tried = content
        keep_previous(self._path)
        write_atomically(self._path, content, check=self.check)
        self.known, self._tried = content, None


def written(tables: Mapping[str, Any]) -> bytes:
    """Return the content of a file that holds these tables."""
    form = {"version": VERSION, "checksum": checksum(tables), **tables}
    return json.dumps(form, ensure_ascii=False).encode()


def tables_in(content: bytes, path: Path, *, trusting: bool = False) -> Tables:
    """Return a file's tables; an older form is migrated in memory, a newer one refused.

    Of a damaged file too, where its checksum proves that they are what was written. Else that is
    `record_damaged` where it is no JSON, and `record_changed` where they are others, unless what
    can be read is to be trusted.
    """
    try:
        data, is_right = _read(content, trusting=trusting)
        tables = _tables(data)
        version = data.get("version") if is_right else data["version"]
        if is_right and not _is_beyond(version):
            version = VERSION
        if type(version) is not int or version < 1:
            raise ValueError(version)
    except (ValueError, TypeError, KeyError) as error:
        copied = exists(path.with_suffix(".bak"))
        key = "record_damaged" if copied else "record_damaged_no_copy"
        raise KetentuiError(key, ExitCode.BAD_DATA, file=path) from error
    if version > VERSION:
        raise KetentuiError("record_newer", ExitCode.BAD_DATA, file=path)
    has_checksum = version > 1 or "checksum" in data
    if has_checksum and not is_right and not trusting:
        raise KetentuiError("record_changed", ExitCode.BAD_DATA, file=path)
    while version < VERSION:
        tables = MIGRATIONS[version](tables)
        version += 1
    return records.writable_values(tables) if b"\\u" in content else tables


def is_whole(content: bytes) -> bool:
    """Return whether a file's content is JSON as it stands: what can be read may be more."""
    try:
        _strictly(content)
    except ValueError:
        return False
    return True


def _read(content: bytes, *, trusting: bool) -> tuple[dict[str, Any], bool]:
    """Return what a file says, and whether its checksum proves that; ValueError where it is no
    JSON, and isn't trusted or can't be read at all.
    """
    try:
        data = _strictly(content)
        return data, _is_right(data)
    except ValueError:
        from ketentui.storage.salvage import readings

        found = [*readings(content)]
        for one in found:
            if _is_right(one):
                return one, True
        if not trusting or not found:
            raise
        return {"version": VERSION, **found[0]}, False


def _strictly(content: bytes) -> dict[str, Any]:
    data, _ = json_in(content.decode("utf-8-sig"))
    if not isinstance(data, dict):
        raise ValueError(data)
    return data


def _is_beyond(version: object) -> bool:
    """Return whether a number is that of a newer version, and not this one's, damaged."""
    if type(version) is not int or version <= VERSION:
        return False
    turned = ord(str(version)) ^ ord(str(VERSION)) if version < 10 else 0
    return turned.bit_count() != 1


def _is_right(data: Mapping[str, Any]) -> bool:
    return bool(data.get("checksum") == checksum(_tables(data)))


def _tables(data: Mapping[str, Any]) -> Tables:
    return {name: one for name, one in data.items() if name not in ("version", "checksum")}
