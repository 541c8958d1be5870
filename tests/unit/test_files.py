"""Files are read without waiting, and written whole."""

from __future__ import annotations

import errno
import fcntl
import os
from pathlib import Path

import pytest

from ketentui import files
from ketentui.errors import ExitCode, KetentuiError
from ketentui.files import (
    content_of,
    files_in,
    folders_in,
    held_lock,
    kept_bytes,
    write_atomically,
)
from ketentui.store import DurableStorage, Store


def test_a_pipe_is_read_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert content_of(tmp_path / "pipe", 100) == b""
    reader, writer = os.pipe()
    os.write(writer, b"substituted")
    os.close(writer)
    assert content_of(Path(f"/dev/fd/{reader}"), 100) == b"substituted"
    os.close(reader)


def test_pipes_folders_and_links_to_nothing_are_no_files_in_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "nothing.json").symlink_to(tmp_path / "gone")
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "other.bak").touch()
    for name in ("b.json", "a.json"):
        (tmp_path / name).touch()
    assert [path.name for path in files_in(tmp_path, ".json")] == ["a.json", "b.json"]
    assert folders_in(tmp_path) == [tmp_path / "folder.json"]
    assert files_in(tmp_path / "absent", ".json") == []


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KetentuiError) as raised:
        files_in(tmp_path / "file", ".json")
    assert raised.value.key == "folder_unreadable"


def test_a_folder_that_cannot_be_synchronised_makes_no_write_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "no", folder)

    monkeypatch.setattr(files, "_synchronise_folder", refuse)
    write_atomically(tmp_path / "a.json", b"{}")
    assert (tmp_path / "a.json").read_bytes() == b"{}"


def test_a_file_of_the_programs_own_is_read_up_to_a_bound(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"1234")
    assert kept_bytes(file, 4) == b"1234"
    with pytest.raises(KetentuiError) as raised:
        kept_bytes(file, 3)
    assert raised.value.key == "file_too_large"
    with pytest.raises(FileNotFoundError):
        kept_bytes(tmp_path / "gone", 3)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty"])
def test_a_device_in_the_place_of_a_record_is_not_read(tmp_path: Path, device: str) -> None:
    (tmp_path / "a.json").symlink_to(device)
    with pytest.raises(KetentuiError) as raised:
        DurableStorage(tmp_path / "a.json").read()
    assert raised.value.key == "file_is_device"


IN_USE = KetentuiError("in_use", ExitCode.IN_USE)


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL])
def test_a_folder_without_locks_is_told_and_nothing_is_taken_for_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(handle: int, how: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as without:
        without.setattr(fcntl, "flock", refuse)
        for _ in range(2):
            with pytest.raises(KetentuiError) as raised:
                Store(tmp_path).open("a")
            assert raised.value.key == "no_locks"
    held = held_lock(tmp_path / "a.json", 0, IN_USE)
    with pytest.raises(KetentuiError) as raised:
        held_lock(tmp_path / "a.json", 0, IN_USE)
    assert raised.value is IN_USE
    held.release()
