"""A text that is longer than the terminal, through the reader's pager, as git shows it."""

from __future__ import annotations

import os
from contextlib import suppress

from ketentui.cli.framework import option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say, shown
from ketentui.storage.confinement import confined

_USUAL = "less"
_LESS = "FRX"
"""How less behaves unless its reader said so: it ends where all fits, and keeps the colours."""

pager_option = option("--no-pager", is_flag=True, help="option.no_pager")
"""For a command that prints much to read."""


def say_long(this: Invocation, text: str, *, no_pager: bool) -> None:
    """Print a text that ends a line; through a pager where it is longer than the terminal.

    Not where nobody can leave a pager: off a terminal, on one that can't move its cursor, or where
    text is read line by line.
    """
    pager = None if no_pager else _pager(this, text)
    if pager is None or not _paged(pager, shown(this, text)):
        say(this, text, nl=False)


def _pager(this: Invocation, text: str) -> list[str] | None:
    """Return the command of the pager; None where there is no need or no use for one."""
    terminal = this.terminal
    if confined() is not None:  # a pager can read and write anything, and start a shell
        return None
    if not terminal.can_run_app or this.preferences.plain or text.count("\n") < terminal.height:
        return None
    import shlex
    import shutil

    try:
        command = shlex.split(terminal.environment.get("PAGER", _USUAL))
    except ValueError:  # a quote that isn't closed
        return None
    if not command or command == ["cat"] or shutil.which(command[0]) is None:
        return None
    return command


def _paged(command: list[str], text: str) -> bool:
    """Return whether a pager showed the text, as far as its reader wanted."""
    import subprocess

    environment = {"LESS": _LESS, **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    with suppress(BrokenPipeError, KeyboardInterrupt):
        pager.communicate(text.encode(errors="replace"))
    while True:  # ^C is the pager's, and ends nothing here
        with suppress(KeyboardInterrupt):
            pager.wait()
            return True
