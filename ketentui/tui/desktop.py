"""What becomes of a file after it was written: opened on a desktop, or fetched over SSH."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from platform import node

from ketentui.storage.confinement import confined

Opener = Callable[[Path], None]
"""Opens a file or a folder with what the desktop has for it, and doesn't wait for that."""

_COMMANDS: Mapping[str, str] = {"darwin": "open"}
"""What opens a file, by the platform; elsewhere it is what freedesktop.org has for it."""

_SSH = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


def over_ssh(environment: Mapping[str, str]) -> bool:
    """Return whether whoever sits at the terminal came in by SSH."""
    return any(map(environment.get, _SSH))


def opener(environment: Mapping[str, str], platform: str = sys.platform) -> Opener | None:
    """Return what opens a file here; None where there is no desktop that whoever is here sees."""
    if over_ssh(environment) or confined() is not None:
        return None
    if platform == "win32":
        return _start
    has_screen = platform == "darwin" or any(map(environment.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    command = shutil.which(_COMMANDS.get(platform, "xdg-open")) if has_screen else None
    return None if command is None else lambda path: _run([command, str(path)])


def _start(path: Path) -> None:
    os.startfile(path)  # type: ignore[attr-defined,unused-ignore]


def _run(command: Sequence[str]) -> None:
    """Start a program that says nothing in this terminal and goes on when the app ends."""
    nothing = subprocess.DEVNULL
    subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)


def fetching(path: Path, environment: Mapping[str, str]) -> str:
    """Return what to type on one's own computer to fetch a file; empty for who isn't elsewhere."""
    if not over_ssh(environment):
        return ""
    user = environment.get("USER", "")
    host = f"{user}@{node()}" if user else node()
    return shlex.join(["scp", f"{host}:{path}", "."])
