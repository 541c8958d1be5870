"""The program where every user of this machine can run it, as an administrator installs it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNUSED = (
    "site-packages",
    "test",
    "tests",
    "idlelib",
    "tkinter",
    "ensurepip",
    "__pycache__",
    "config-*",
)


def for_everyone(folder: Path) -> Path:
    """Return a program in `folder` that any user can run: a copy of this Python and of all that
    `ketentui` needs, since those often stand in a home that others can't look into.
    """
    library = Path(sysconfig.get_path("stdlib"))
    copied = folder / "lib" / library.name
    shutil.copytree(library, copied, ignore=shutil.ignore_patterns(*UNUSED), symlinks=True)
    for shared in Path(sysconfig.get_config_var("LIBDIR") or library.parent).glob("libpython*"):
        shutil.copy(shared, folder / "lib")
    python = folder / "python"
    shutil.copy(Path(sys._base_executable).resolve(), python)  # type: ignore[attr-defined]
    for name in needed("ketentui"):
        _copy(name, copied / "site-packages")
    for package in ("ketentui", "assessments"):
        shutil.copytree(
            ROOT / package,
            copied / "site-packages" / package,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    program = folder / "ketentui"
    program.write_text(
        f"#!/bin/sh\nLD_LIBRARY_PATH={folder}/lib PYTHONHOME={folder} "
        f'exec {python} -P -m ketentui "$@"\n'
    )
    program.chmod(0o755)
    subprocess.run([python, "-m", "compileall", "-q", copied], env=_at(folder), check=False)
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))
    return program


def _at(folder: Path) -> dict[str, str]:
    return {"LD_LIBRARY_PATH": f"{folder}/lib", "PYTHONHOME": f"{folder}"}


def needed(name: str) -> set[str]:
    """Return what a distribution needs to run, without extras, and what that needs."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for told in distribution(waiting.pop()).requires or ():
            if "extra ==" in told or "platform_system ==" in told:
                continue
            one = re.split(r"[^A-Za-z0-9._-]", told)[0]
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found


def _copy(name: str, folder: Path) -> None:
    for file in distribution(name).files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            to = folder / file
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file.locate(), to)
