"""Files are read without waiting, and written whole."""

from __future__ import annotations

import errno
import fcntl
import os
import tracemalloc
from collections.abc import Callable
from errno import EINVAL, EIO
from pathlib import Path
from typing import Any

import pytest

from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage import tables, writing
from ketentui.storage.files import content_of, files_in, folders_in, kept_bytes
from ketentui.storage.locks import held_lock
from ketentui.storage.store import Store
from ketentui.storage.writing import (
    move,
    remove,
    remove_if_empty,
    sweep,
    unsynchronised,
    write_atomically,
)
from ketentui.usecases.workspace import Workspace


def test_a_pipe_is_read_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert content_of(tmp_path / "pipe", 100) == b""
    reader, writer = os.pipe()
    os.write(writer, b"substituted")
    os.close(writer)
    assert content_of(Path(f"/dev/fd/{reader}"), 100) == b"substituted"
    os.close(reader)


def test_a_small_file_takes_little_memory_however_large_it_may_be(tmp_path: Path) -> None:
    (tmp_path / "small").write_bytes(b"x" * 2_500_000)
    tracemalloc.start()
    try:
        assert len(content_of(tmp_path / "small", 500_000_000)) == 2_500_000
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
    assert len(content_of(tmp_path / "small", 2_000_001)) == 2_000_001


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


LEFT = ".a.json.ketentui-0123456789abcdef.tmp"
OF_BEFORE = ".a.json.4711.tmp"


class Calls:
    """The system calls of a write, in order: what each does, and to which folder or file."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.told: list[tuple[str, str]] = []
        self._fsync = os.fsync
        for name in ("mkdir", "replace", "unlink", "rmdir"):
            self._watch(monkeypatch, name, getattr(os, name))
        monkeypatch.setattr(os, "fsync", self._synchronise)
        self.failing: dict[str, OSError] = {}
        """Whose synchronising fails, by name."""

    def _watch(self, monkeypatch: pytest.MonkeyPatch, name: str, call: Callable[..., None]) -> None:
        def watched(path: Path, *more: Any, **options: Any) -> None:
            call(path, *more, **options)
            self.told.append((name, _named(more[0] if name == "replace" else path)))

        monkeypatch.setattr(os, name, watched)

    def _synchronise(self, handle: int) -> None:
        name = _named(Path(os.readlink(f"/proc/self/fd/{handle}")))
        if name in self.failing:
            raise self.failing[name]
        self._fsync(handle)
        self.told.append(("fsync", name))


def _named(path: Path) -> str:
    return "temporary" if path.name.endswith(".tmp") else path.name


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    return Calls(monkeypatch)


def test_a_write_is_on_disk_before_it_takes_its_place_and_so_is_each_folder(
    tmp_path: Path, calls: Calls
) -> None:
    write_atomically(tmp_path / "new" / "folder" / "a.json", b"{}")
    assert calls.told == [
        ("mkdir", "new"),
        ("fsync", tmp_path.name),
        ("mkdir", "folder"),
        ("fsync", "new"),
        ("fsync", "temporary"),
        ("replace", "a.json"),
        ("fsync", "folder"),
    ]


def test_what_is_removed_or_moved_is_so_on_disk(tmp_path: Path, calls: Calls) -> None:
    (tmp_path / "other").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / name).touch()
    calls.told.clear()
    remove(tmp_path / "a", tmp_path / "gone", tmp_path / "b")
    remove(tmp_path / "gone")
    assert calls.told == [("unlink", "a"), ("unlink", "b"), ("fsync", tmp_path.name)]
    calls.told.clear()
    move(tmp_path / "c", tmp_path / "other" / "d")
    assert calls.told == [("replace", "d"), ("fsync", "other"), ("fsync", tmp_path.name)]
    (tmp_path / "other" / "d").unlink()
    calls.told.clear()
    remove_if_empty(tmp_path)
    remove_if_empty(tmp_path / "other")
    assert calls.told == [("rmdir", "other"), ("fsync", tmp_path.name)]


@pytest.mark.parametrize("before", [None, b"before"])
def test_a_file_that_does_not_reach_the_disk_changes_nothing(
    tmp_path: Path, calls: Calls, before: bytes | None
) -> None:
    file = tmp_path / "a.json"
    if before is not None:
        file.write_bytes(before)
    calls.failing["temporary"] = OSError(EIO, "no")
    with pytest.raises(KetentuiError, match="not_writable"):
        write_atomically(file, b"{}")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([before] if before else [])


def test_a_folder_that_the_disk_fails_to_keep_is_an_error(tmp_path: Path, calls: Calls) -> None:
    (tmp_path / "b.json").touch()
    calls.failing[tmp_path.name] = OSError(EIO, "no")
    writes: tuple[Callable[[], None], ...] = (
        lambda: write_atomically(tmp_path / "a.json", b"{}"),
        lambda: move(tmp_path / "a.json", tmp_path / "c.json"),
        lambda: remove(tmp_path / "b.json"),
    )
    for write in writes:
        with pytest.raises(KetentuiError, match="not_synchronised"):
            write()
    assert unsynchronised() is None


def test_a_new_folder_that_the_disk_fails_to_keep_is_made_anew_the_next_time(
    tmp_path: Path, calls: Calls
) -> None:
    calls.failing[tmp_path.name] = OSError(EIO, "no")
    for _ in "ab":
        with pytest.raises(KetentuiError, match="not_writable"):
            write_atomically(tmp_path / "new" / "a.json", b"{}")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_synchronised_makes_no_write_fail_and_is_told_once(
    tmp_path: Path, calls: Calls
) -> None:
    calls.failing[tmp_path.name] = OSError(EINVAL, "no")
    for _ in "ab":
        write_atomically(tmp_path / "a.json", b"{}")
    assert (tmp_path / "a.json").read_bytes() == b"{}"
    assert unsynchronised() == tmp_path
    assert unsynchronised() is None


def test_what_stands_where_a_temporary_file_would_is_neither_followed_nor_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "urandom", bytes)
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "shared"
    folder.mkdir()
    elsewhere.write_bytes(b"precious")
    (folder / f".a.json.ketentui-{bytes(8).hex()}.tmp").symlink_to(elsewhere)
    with pytest.raises(KetentuiError, match="not_writable"):
        write_atomically(folder / "a.json", b"{}")
    assert elsewhere.read_bytes() == b"precious"


def test_the_names_of_temporary_files_fit_and_are_never_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr(os, "replace", lambda path, _: names.append(path.name))
    for _ in range(50):
        write_atomically(tmp_path / ("\N{SNOWMAN}" * 85), b"{}")
    assert len(set(names)) == 50
    assert list(tmp_path.iterdir()) == []


def test_what_interrupted_writes_left_goes_and_nothing_of_anybody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [".b.json.tmp", "a.json", ".a.json.ketentui-0.tmp", f"{LEFT}.json", ".c.abc.tmp"]
    for name in (LEFT, OF_BEFORE, *others):
        (tmp_path / name).touch()
    link, folder = LEFT.replace("a.json", "link"), LEFT.replace("a.json", "folder")
    (tmp_path / link).symlink_to(tmp_path / "a.json")
    (tmp_path / folder).mkdir()
    kept = {*others, link, folder}

    def names() -> set[str]:
        return {path.name for path in tmp_path.iterdir()}

    sweep(tmp_path, own=True)  # somebody may still be writing them
    assert names() == {*kept, LEFT, OF_BEFORE}
    monkeypatch.setattr(writing, "_LEFT_AFTER", -1.0)
    sweep(tmp_path, own=False)
    assert names() == {*kept, OF_BEFORE}
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    sweep(tmp_path, own=True)
    assert names() == {*kept, OF_BEFORE}
    monkeypatch.undo()
    monkeypatch.setattr(writing, "_LEFT_AFTER", -1.0)
    sweep(tmp_path, own=True)
    assert names() == kept
    sweep(tmp_path / "absent", own=True)


def test_the_next_start_leaves_nothing_of_an_interrupted_write_in_any_folder_of_the_data(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_LEFT_AFTER", -1.0)
    paths = workspace.paths
    folders = {paths.data, paths.config, paths.exports, paths.pool / "a chain", *paths.rooms}
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / LEFT).touch()
    workspace.tidy()
    assert list(paths.data.rglob("*.tmp")) == []


def test_a_file_that_is_there_stays_whose_it_is_only_where_that_is_asked(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    for keep_mode, mode in ((True, 0o664), (False, 0o600)):
        file.touch()
        file.chmod(0o664)
        write_atomically(file, b"", keep_mode=keep_mode)
        assert file.stat().st_mode & 0o777 == mode


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
        tables.read(tmp_path / "a.json")
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


def test_a_link_in_the_place_of_a_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KetentuiError) as raised:
        held_lock(tmp_path / "a.json", 0, IN_USE)
    assert raised.value.key == "not_writable"
    assert not (tmp_path / "elsewhere").exists()


def test_nobody_comes_between_the_last_look_and_the_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two writes with a check, of which the other is stopped when it has looked."""
    monkeypatch.setattr(writing, "_MOMENT", 0.01)
    folder = os.open(tmp_path, os.O_RDONLY)

    def look() -> None:
        with pytest.raises(BlockingIOError):
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)

    write_atomically(tmp_path / "a", b"1", check=look)
    fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)  # and never let go
    write_atomically(tmp_path / "a", b"2", check=lambda: None)
    assert (tmp_path / "a").read_bytes() == b"2"
    os.close(folder)
