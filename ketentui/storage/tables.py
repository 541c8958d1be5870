"""What the program's own files hold: tables, with the version of their form and a checksum."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage import records
from ketentui.storage.bounds import json_in
from ketentui.storage.files import exists, kept_bytes
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


def written(tables: Mapping[str, Any]) -> bytes:
    """Return the content of a file that holds these tables."""
    import json

    form = {"version": VERSION, "checksum": checksum(tables), **tables}
    return json.dumps(form, ensure_ascii=False).encode()


def read(path: Path) -> Tables | None:
    """Return the tables of a file in today's form; None where there is no file."""
    try:
        content = kept_bytes(path, LARGEST_RECORD)
    except FileNotFoundError:
        return None
    return tables_in(content, path)


def write(path: Path, tables: Mapping[str, Any]) -> None:
    """Put tables on disk in the place of a file, whole when this returns.

    A crash at any moment leaves the old or the new file; the copy before it stays as `.bak`.
    """
    keep_previous(path)
    write_atomically(path, written(tables))


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
        data, is_plain = _strictly(content)
        return data, _is_right(data, is_plain=is_plain)
    except ValueError:
        from ketentui.storage.salvage import readings

        found = [*readings(content)]
        for one in found:
            if _is_right(one):
                return one, True
        if not trusting or not found:
            raise
        return {"version": VERSION, **found[0]}, False


def _strictly(content: bytes) -> tuple[dict[str, Any], bool]:
    """Return what a content says, and whether that is plain, without any number with a point: see
    `checksum`.
    """
    with_point: list[str] = []

    def read(text: str) -> float:
        with_point.append(text)
        return float(text)

    data, is_plain = json_in(content.decode("utf-8-sig"), read)
    if not isinstance(data, dict):
        raise ValueError(data)
    return data, is_plain and not with_point


def _is_beyond(version: object) -> bool:
    """Return whether a number is that of a newer version, and not this one's, damaged."""
    if type(version) is not int or version <= VERSION:
        return False
    turned = ord(str(version)) ^ ord(str(VERSION)) if version < 10 else 0
    return turned.bit_count() != 1


def _is_right(data: Mapping[str, Any], *, is_plain: bool = False) -> bool:
    return bool(data.get("checksum") == checksum(_tables(data), is_plain=is_plain))


def _tables(data: Mapping[str, Any]) -> Tables:
    return {name: one for name, one in data.items() if name not in ("version", "checksum")}
