"""Files are read without waiting, and written whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ketentui import files
from ketentui.errors import KetentuiError
from ketentui.files import content_of, files_in, folders_in, write_atomically


def test_a_pipe_is_read_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert content_of(tmp_path / "pipe") == b""
    reader, writer = os.pipe()
    os.write(writer, b"substituted")
    os.close(writer)
    assert content_of(Path(f"/dev/fd/{reader}")) == b"substituted"
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
