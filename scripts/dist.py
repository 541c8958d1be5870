"""Make what is given out, in `dist/`: wheel, sdist, a `ketentui.pyz` for this Python, checksums."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from compileall import compile_dir
from importlib import import_module
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from py_compile import PycInvalidationMode
from sysconfig import get_platform
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ketentui import __version__
from ketentui.locale import languages

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
START = ROOT / "scripts" / "pyz_start.py"
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
_PLATFORM = get_platform().replace("-", "_").replace(".", "_")
PYZ = f"ketentui-{__version__}-cp{PYTHON.replace('.', '')}-{_PLATFORM}.pyz"

_OF_INSTALLER = ("bin", "share", "*.dist-info/RECORD", "*.dist-info/direct_url.json")
"""What is added by installing: of this machine, or for somebody who uninstalls."""


def run(*words: str | Path) -> None:
    subprocess.run([sys.executable, "-m", *map(str, words)], check=True, cwd=ROOT)


def install(wheel: Path, site: Path) -> None:
    """Install a wheel with all that it needs in a folder, compiled: nobody has to write there."""
    pip = ("pip", "--quiet", "--disable-pip-version-check", "install", "--no-compile")
    run(*pip, "--constraint", ROOT / "constraints.txt", "--target", site, f"{wheel}[excel]")
    for pattern in _OF_INSTALLER:
        for path in [*site.glob(pattern)]:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    mode = PycInvalidationMode.UNCHECKED_HASH
    assert compile_dir(site, quiet=1, stripdir=site, invalidation_mode=mode, workers=0)


def write_pyz(site: Path, file: Path) -> None:
    """Write an archive that unpacks the folder `site` once and runs `ketentui.cli` from it.

    The same content makes the same bytes.
    """
    contents = {path.relative_to(site).as_posix(): path.read_bytes() for path in _files(site)}
    with tempfile.TemporaryFile() as packed:
        _write(ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=9), contents)
        packed.seek(0)
        inner = packed.read()
    about = {
        "KEY": hashlib.sha256(inner).hexdigest()[:32],
        "SUFFIX": EXTENSION_SUFFIXES[0],
        "PYTHON": f"Python {PYTHON} ({get_platform()})",
        "TEXTS": {code: import_module(f"ketentui.locale.{code}.pyz").TEXTS for code in languages()},
    }
    with file.open("wb") as out:
        out.write(f"#!/usr/bin/env python{PYTHON}\n".encode())
        outer = {
            "__main__.py": START.read_bytes(),
            "about.py": "".join(f"{name} = {value!r}\n" for name, value in about.items()).encode(),
            "site.zip": inner,
        }
        _write(ZipFile(out, "w", ZIP_STORED), outer)
    file.chmod(0o755)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _write(archive: ZipFile, contents: Mapping[str, bytes]) -> None:
    with archive:
        for name, content in contents.items():
            about = ZipInfo(name)
            about.external_attr = 0o644 << 16
            archive.writestr(about, content, archive.compression, archive.compresslevel)


def write_checksums() -> None:
    """Write the checksums of this version's files, as `sha256sum --check` reads them."""
    files = (path for path in _files(DIST) if path.name.startswith(f"ketentui-{__version__}"))
    lines = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in files]
    (DIST / "SHA256SUMS").write_text("".join(lines))


def main() -> None:
    run("hatchling", "build", "--directory", DIST, "--target", "wheel", "--target", "sdist")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        install(DIST / f"ketentui-{__version__}-py3-none-any.whl", site)
        write_pyz(site, DIST / PYZ)
    write_checksums()
    print((DIST / "SHA256SUMS").read_text(), end="")


if __name__ == "__main__":
    main()
