"""A place outside for one file: a process that may not leave its folder can put that there, and
nothing else.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.storage.confinement import within
from ketentui.storage.exchange import LARGEST_FILE

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class Outbox:
    """One file in a folder that is held open: no link and no renaming leads elsewhere.

    OSError where the folder can't be opened.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._folder = os.open(within(folder), os.O_RDONLY | os.O_DIRECTORY)

    def put(self, content: bytes, is_own: Callable[[bytes], bool]) -> None:
        """Let the file be `content`, in one step and on disk: it is whole, or as it was.

        What is there already is replaced where `is_own` says so of it. `delivery_taken` where it
        doesn't, or where it is no file; `not_delivered` where the disk refuses.
        """
        try:
            there = self._there()
            if there == content:
                return
            if there is not None and not is_own(there):
                raise KetentuiError("delivery_taken", name=self.name)
            self._put(content, anew=there is None)
        except OSError as error:
            raise KetentuiError("not_delivered", reason=error) from error

    def _there(self) -> bytes | None:
        """Return what is in the file; None where there is none."""
        flags = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0)
        try:
            handle = os.open(self.name, flags, dir_fd=self._folder)
        except FileNotFoundError:
            return None
        except OSError as error:  # such as a link
            raise KetentuiError("delivery_taken", name=self.name) from error
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise KetentuiError("delivery_taken", name=self.name)
            return file.read(LARGEST_FILE)

    def _put(self, content: bytes, *, anew: bool) -> None:
        temporary, here = f".{self.name}.ketentui-{os.urandom(8).hex()}.tmp", self._folder
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK
        try:
            with os.fdopen(os.open(temporary, flags, 0o600, dir_fd=here), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if anew:  # a link takes no other file's place
                os.link(temporary, self.name, src_dir_fd=here, dst_dir_fd=here)
            else:
                os.replace(temporary, self.name, src_dir_fd=here, dst_dir_fd=here)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(temporary, dir_fd=here)
        os.fsync(here)
