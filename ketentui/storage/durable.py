"""The file of an assessment as TinyDB has it: whole on disk when it is written, and never over what
this process doesn't know.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from ketentui.errors import KetentuiError
from ketentui.storage.files import identity_of, kept_bytes
from ketentui.storage.tables import LARGEST_RECORD, Tables, tables_in, written
from ketentui.storage.writing import keep_previous, write_atomically


class Unlike(Exception):
    """A file is not as this process read or wrote it last."""


class KnownStorage(Storage):
    """A storage of TinyDB that reads nothing but what it knows: what was read or written last."""

    known: bytes | None = None
    """The file's content; None where there is none yet."""

    _tried: bytes | None = None
    """What an interrupted write was of: it may be on disk nonetheless."""

    _mark: tuple[int, ...] = ()

    def __init__(self, path: Path) -> None:
        self._path = path

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

    def write(self, data: Mapping[str, Any]) -> None:
        """Put `data` on disk in the place of what is known; Unlike where that isn't there now."""
        self._tried = written(data)
        keep_previous(self._path)
        write_atomically(self._path, self._tried, check=self.check)
        self.known, self._tried = self._tried, None
