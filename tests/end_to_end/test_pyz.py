"""`ketentui.pyz` unpacks itself once where nobody else can write, or says what to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from scripts.dist import write_pyz

Start = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A program that tells where it is and what it was given."""
    package = tmp_path / "site" / "ketentui"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "cli.py").write_text(
        "import sys\ndef main(): print(__file__, *sys.argv[1:]); sys.exit(75)\n"
    )
    return package.parent


@pytest.fixture
def pyz(site: Path, tmp_path: Path) -> Path:
    write_pyz(site, tmp_path / "ketentui.pyz")
    shutil.rmtree(site)
    return tmp_path / "ketentui.pyz"


@pytest.fixture
def start(pyz: Path, tmp_path: Path) -> Start:
    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-S", str(pyz), *arguments],
            env={"HOME": str(tmp_path / "home"), "PYTHONDONTWRITEBYTECODE": "1", **environment},
            capture_output=True,
            text=True,
        )

    return run


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / ".cache" / "ketentui"
    if sys.platform != "linux":
        pytest.skip("another system keeps its cache elsewhere")
    return folder


def inside(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_it_is_unpacked_once_where_nobody_else_can_look(start: Start, cache: Path) -> None:
    said = start("scan", "--plain")
    (unpacked,) = cache.iterdir()
    assert (said.returncode, said.stderr) == (75, "")
    assert said.stdout == f"{unpacked / 'ketentui' / 'cli.py'} scan --plain\n"
    modes = [folder.stat().st_mode & 0o777 for folder in (cache.parent, cache, unpacked)]
    assert modes == [0o700] * 3
    before = inside(cache)
    assert start().returncode == 75
    assert inside(cache) == before


def test_the_same_content_makes_the_same_file_and_other_content_another_folder(
    site: Path, tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ("one.pyz", "other.pyz", "changed.pyz")]
    for file in files:
        if file.name == "changed.pyz":
            (site / "ketentui" / "cli.py").write_text("def main(): print('newer')\n")
        write_pyz(site, file)
    one, other, changed = (file.read_bytes() for file in files)
    assert one == other != changed
    for file in (files[0], files[2]):
        subprocess.run([sys.executable, file], env={"XDG_CACHE_HOME": str(tmp_path)}, check=False)
    assert len(list((tmp_path / "ketentui").iterdir())) == 2


def test_several_that_start_at_once_end_with_one(start: Start, cache: Path) -> None:
    with ThreadPoolExecutor(4) as together:
        said = list(together.map(lambda _: start(), range(4)))
    assert {one.returncode for one in said} == {75}
    assert len(list(cache.iterdir())) == 1


@pytest.mark.skipif(os.name == "nt", reason="rights of another kind")
@pytest.mark.parametrize("whose", ["others write", "others write above", "a link"])
def test_a_folder_in_which_others_can_write_is_not_trusted(
    start: Start, cache: Path, tmp_path: Path, whose: str
) -> None:
    folder = cache.parent if whose == "others write above" else cache
    if whose == "a link":
        (tmp_path / "elsewhere").mkdir()
        cache.parent.mkdir(parents=True)
        cache.symlink_to(tmp_path / "elsewhere")
    else:
        assert start().returncode == 75
        folder.chmod(0o777)
    said = start("--lang", "en")
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith(f"ketentui: The folder {folder} is not yours alone")
    assert not list(tmp_path.glob("elsewhere/*"))


def test_where_nothing_can_be_written_it_says_what_to_do(
    start: Start, tmp_path: Path, cache: Path
) -> None:
    (tmp_path / "home").write_text("no folder: not even an administrator can write in it\n")
    said = start("list")
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith(f"ketentui: In {cache} kan niets worden uitgepakt (")
    assert len(said.stderr.splitlines()) == 2
    assert start(XDG_CACHE_HOME=str(tmp_path / "own")).returncode == 75
    for told in (("--lang=en", ""), ("", "en")):
        said = start(told[0], KETENTUI_LANG=told[1])
        assert "Nothing can be unpacked" in said.stderr


def test_a_file_that_came_in_damaged_leaves_nothing(start: Start, pyz: Path, cache: Path) -> None:
    whole = pyz.read_bytes()
    at = whole.index(b"ketentui/cli.py") + 20
    pyz.write_bytes(whole[:at] + bytes(20) + whole[at + 20 :])
    said = start()
    assert (said.returncode, "SHA256SUMS" in said.stderr) == (1, True)
    assert not list(cache.iterdir())


def test_a_guest_unpacks_nothing_outside_the_folder(start: Start, tmp_path: Path) -> None:
    said = start(KETENTUI_CONFINED=str(tmp_path))
    assert (said.returncode, "KETENTUI_CONFINED" in said.stderr) == (1, True)
    assert not (tmp_path / "home").exists()


def test_another_python_is_told_which_one_it_is_for(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.dist.EXTENSION_SUFFIXES", [".other.so"])
    write_pyz(site, tmp_path / "other.pyz")
    command = [sys.executable, str(tmp_path / "other.pyz")]
    said = subprocess.run(command, capture_output=True, text=True, env={"HOME": str(tmp_path)})
    assert said.returncode == 1
    assert said.stderr.startswith("ketentui: Dit bestand is gemaakt voor Python 3.")
    assert not (tmp_path / ".cache").exists()
