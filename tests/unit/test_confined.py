"""Where the program may go: one folder, where KETENTUI_CONFINED names one, by one check."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import ketentui
from ketentui.config.paths import default_paths, own_path
from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.confinement import CONFINED, confined, within
from ketentui.storage.files import (
    content_of,
    exists,
    files_below,
    files_in,
    folders_in,
    kept_bytes,
    kind_of,
    read_bytes,
)
from ketentui.storage.writing import move, remove, write_atomically

Room = tuple[Path, Path]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """The folder that may not be left, and one beside it with a file and what links to both."""
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside / "sub", outside):
        folder.mkdir(parents=True)
    (outside / "there.json").write_text("secret")
    (inside / "own.json").write_text("own")
    (inside / "link").symlink_to(outside)
    (inside / "link.json").symlink_to(outside / "there.json")
    (inside / "sub" / "own.json").symlink_to(inside / "own.json")
    monkeypatch.setenv(CONFINED, str(inside))
    monkeypatch.chdir(inside)
    return inside, outside


OUTSIDE = (
    "{outside}/there.json",
    "{outside}/gone.json",
    "{outside}",
    "../outside/there.json",
    "sub/../../outside/there.json",
    "link",
    "link/there.json",
    "link/gone.json",
    "link/../outside/there.json",
    "link.json",
    "..",
    "/",
    "/dev/fd/0",
    "/proc/self/cwd/own.json",
    "{inside}-beside/a.json",
)


@pytest.mark.parametrize("spelled", OUTSIDE)
def test_what_lies_outside_is_neither_read_nor_written_nor_looked_at(
    room: Room, spelled: str
) -> None:
    inside, outside = room
    path = Path(spelled.format(inside=inside, outside=outside))
    uses: tuple[Callable[[], object], ...] = (
        lambda: own_path(path),
        lambda: read_bytes(path, 9),
        lambda: kept_bytes(path, 9),
        lambda: content_of(path, 9),
        lambda: files_in(path, ".json"),
        lambda: folders_in(path),
        lambda: list(files_below(path, lambda error: None)),
        lambda: kind_of(path),
        lambda: exists(path),
        lambda: write_atomically(path / "a", b"no"),
        lambda: move(inside / "own.json", path / "a"),
        lambda: move(path / "there.json", inside / "own.json"),
        lambda: remove(path / "there.json"),
    )
    for use in uses:
        with pytest.raises(KetentuiError) as raised:
            use()
        assert (raised.value.key, raised.value.exit_code) == ("outside", ExitCode.USAGE)
        told = raised.value.values["file"]
        assert str(told).startswith(str(path)) or told == inside / "own.json"
    assert (outside / "there.json").read_text() == "secret"
    assert [one.name for one in outside.iterdir()] == ["there.json"]


def test_what_lies_inside_is_there_as_ever(room: Room) -> None:
    inside, _ = room
    for name in ("own.json", "sub/own.json", "sub/../own.json", "./own.json"):
        assert read_bytes(Path(name), 9) == b"own"
        assert read_bytes(inside / name, 9) == b"own"
    assert folders_in(inside) == [inside / "sub"]
    assert files_in(inside, ".json") == [inside / "own.json"]
    assert [one.name for one in files_below(inside, print)] == ["link.json", "own.json", "own.json"]
    write_atomically(Path("new/folder/a.json"), b"{}")
    move(Path("new/folder/a.json"), inside / "sub" / "b.json")
    remove(inside / "sub" / "b.json", inside / "sub" / "own.json")
    assert read_bytes(inside / "own.json", 9) == b"own"
    assert default_paths().exports == inside / "exports"


def test_nobodys_own_folder_is_inside(room: Room) -> None:
    for name in ("~", "~/a.json", "~root/a.json", "~nobody-has-this-name/a.json"):
        with pytest.raises(KetentuiError, match="outside"):
            own_path(name)


def test_a_link_in_the_place_of_a_link_is_replaced_and_not_followed(room: Room) -> None:
    inside, outside = room
    write_atomically(inside / "new.json", b"{}")
    move(inside / "new.json", inside / "link.json")
    assert not (inside / "link.json").is_symlink()
    assert (outside / "there.json").read_text() == "secret"


def swapping(
    monkeypatch: pytest.MonkeyPatch, inside: Path, place: Path, outside: Path
) -> Callable[[], None]:
    """Put a link to `outside` in the place of a folder or file when the way to it is begun: after
    the check. The folder's own open is the first step of that way.
    """
    open_, todo = os.open, [place]

    def swapped(path: str | Path, *more: int, **options: int | None) -> int:
        handle: int = open_(path, *more, **options)  # type: ignore[arg-type]
        if todo and Path(path) == inside:
            todo.pop().rename(inside / "away")
            place.symlink_to(outside)
        return handle

    monkeypatch.setattr(os, "open", swapped)
    return lambda: monkeypatch.setattr(os, "open", open_)


def test_a_link_put_there_after_the_check_is_not_followed(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, outside = room
    folder, file = inside / "swapped", inside / "swapped.json"
    (outside / "own.json").write_text("secret")
    uses: tuple[tuple[Path, Path, Callable[[], object]], ...] = (
        (folder, outside, lambda: content_of(folder / "own.json", 9)),
        (file, outside / "there.json", lambda: content_of(file, 9)),
        (folder, outside, lambda: files_in(folder, ".json")),
        (folder, outside, lambda: write_atomically(folder / "a.json", b"no")),
        (folder, outside, lambda: move(inside / "own.json", folder / "own.json")),
        (folder, outside, lambda: remove(folder / "own.json")),
    )
    for place, elsewhere, use in uses:
        folder.mkdir()
        (folder / "own.json").write_text("own")
        file.write_text("own")
        undo = swapping(monkeypatch, inside, place, elsewhere)
        with pytest.raises((OSError, KetentuiError)):
            use()
        undo()
        assert place.is_symlink(), "it was swapped in time"
        place.unlink()
        (inside / "away").rename(place)
        for one in folder.iterdir():
            one.unlink()
        folder.rmdir()
        assert sorted(one.name for one in outside.iterdir()) == ["own.json", "there.json"]
        assert (outside / "own.json").read_text() == "secret"


@pytest.mark.parametrize("named", ["", "~", "folder", ".", "/", "//", "/gone", "{file}", " "])
def test_nothing_but_a_folder_confines_and_never_does_it_mean_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(CONFINED, named.format(file=tmp_path / "file"))
    for use in (confined, lambda: within(tmp_path), default_paths, lambda: own_path("a")):
        with pytest.raises(KetentuiError) as raised:
            use()
        assert (raised.value.key, raised.value.exit_code) == ("confined_nowhere", ExitCode.USAGE)


def test_the_folder_may_be_named_by_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "name").symlink_to(tmp_path / "real")
    monkeypatch.setenv(CONFINED, str(tmp_path / "name"))
    write_atomically(tmp_path / "name" / "a", b"a")
    assert read_bytes(tmp_path / "real" / "a", 9) == b"a"


# Nobody else touches a file

TOUCHING = re.compile(
    r"(read|write)_(text|bytes)|r?glob|iterdir|listdir|scandir|f?walk|l?stat|utime|access|ch(mod|own)"
    r"|l?exists|is_?(file|dir|link|mount|symlink|fifo|socket)|mkdir|makedirs|touch|mkfifo|mknod"
    r"|unlink|remove|rename|replace|rmdir|removedirs|(sym)?link|(sym|hard)link_to|samefile|open"
    r"|chdir|fdopen|truncate|realpath|resolve|readlink|expanduser|system|popen|(posix_)?spawn.*"
    r"|exec[lv].*|fork(pty)?|startfile|TemporaryFile|NamedTemporaryFile|TemporaryDirectory|mkd?s?temp"
)
"""What of a path, `os` or `tempfile` touches a file or starts a program."""

NOT_ONLY_OF_FILES = re.compile("replace|remove|open|walk|access|link|touch|truncate|resolve|system")
"""What texts, lists, records and settings have too: it counts with one of MODULES before it."""

MODULES = {"os", "io", "tempfile", "shutil"}

OTHER_WAYS = {
    "zipfile",
    "tarfile",
    "gzip",
    "fileinput",
    "sqlite3",
    "mmap",
    "subprocess",
    "shutil",
    "webbrowser",
    "pty",
    "multiprocessing",
    "socket",
    "ctypes",
}
"""Modules that go to files or start programs by themselves: nobody imports them."""

ELSEWHERE = {
    "storage/backup.py": {"zipfile"},  # of what is in memory
    "cli/app.py": {"os.fdopen", "os.open"},  # /dev/null
    "cli/framework.py": {"write_text"},  # of a help, not of a file
    "cli/paging.py": {"shutil", "subprocess"},  # not where it is confined
    "cli/terminal.py": {"read_bytes"},  # /proc/self/environ: what this process began with
    "errors.py": {"stat"},  # whether the program's own files were replaced
    "cli/guarding.py": {"ctypes"},  # so that no other process reads the memory of this one
    "config/writing.py": {"os.access", "os.path.realpath"},  # of a path that was checked
    "config/paths.py": {"is_dir", "os.path.expanduser", "os.path.realpath"},
    "storage/confinement.py": {"os.chdir", "os.path.isdir", "os.path.realpath"},
    "storage/outbox.py": {"os.fdopen", "os.link", "os.open", "os.replace", "os.unlink"},  # one file
    "formats/elements.py": {"read_text"},  # a style sheet that comes with the program
    "formats/pdf.py": {"read_bytes", "read_text"},  # a template and a style sheet likewise
    "storage/open_record.py": {"TinyDB"},  # its storage is our own, on writing.py
    "locale/__init__.py": {"is_dir", "os.listdir", "os.scandir"},  # its own folder
    "usecases/authoring.py": {"read_text"},  # an example that comes with the program
    "usecases/demo.py": {"TemporaryDirectory", "read_text"},  # in TMPDIR; own data
    "usecases/named_files.py": {"os.path.realpath"},  # of a path that was checked
    "tui/desktop.py": {"os.startfile", "shutil", "subprocess"},  # not where it is confined
}
"""The only uses outside these three, and why they are safe; confinement.py is the check itself."""


def touches(source: ast.AST) -> Iterator[str]:
    """Yield the calls that touch a file or start a program, and the modules that are other ways."""
    for node in ast.walk(source):
        if isinstance(node, ast.Import):
            yield from OTHER_WAYS.intersection(one.name.partition(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module in ("os", "os.path"):
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from OTHER_WAYS.intersection([(node.module or "").partition(".")[0]])
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ("open", "TinyDB", "TemporaryDirectory", "NamedTemporaryFile"):
                yield node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from _of_something(node.func)


def _of_something(called: ast.Attribute) -> Iterator[str]:
    of = ast.unparse(called.value)
    if not TOUCHING.fullmatch(called.attr):
        return
    if of.partition(".")[0] in MODULES:
        yield f"{of}.{called.attr}"
    elif not NOT_ONLY_OF_FILES.fullmatch(called.attr):
        yield called.attr


def test_three_modules_touch_files_and_all_that_others_do_is_known() -> None:
    root = Path(ketentui.__file__).parent
    found = {
        str(file.relative_to(root)): set(touches(ast.parse(file.read_text("utf-8"))))
        for file in root.rglob("*.py")
    }
    for one in ("files", "inside", "writing"):
        del found[f"storage/{one}.py"]
    assert {name: calls for name, calls in found.items() if calls} == ELSEWHERE


def test_no_key_gives_what_textual_itself_does_with_files_and_programs() -> None:
    from ketentui.tui.app import KetentuiApp

    keys = KetentuiApp._merge_bindings().key_to_bindings.values()
    actions = {one.action.removeprefix("app.") for bound in keys for one in bound}
    assert actions == {"leave", "help", "language", "look", "palette"}
    assert not KetentuiApp.ENABLE_COMMAND_PALETTE, "which takes pictures"
