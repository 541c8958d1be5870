"""`ketentui backup`: all that this machine has in one file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ketentui.cli.completing import files
from ketentui.cli.findings import commands, text_of
from ketentui.cli.framework import declare, force_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say_bytes, say_path, tell
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.text import printable
from ketentui.usecases.backup import PARTS, MadeBackup, made_backup, write_backup
from ketentui.usecases.doctor.findings import unreadable
from ketentui.usecases.doctor.look import Finding


@declare("backup")
@click.argument("file", metavar="FILE.zip|-", shell_complete=files)
@force_option
def command(this: Invocation, file: str, force: bool) -> None:
    """Make a backup in `file`; print where it is, and say what is in it."""
    to_output = file == "-"
    if to_output and this.terminal.stdout:
        raise KetentuiError("backup_to_terminal", ExitCode.USAGE)
    backup = made_backup(this.workspace)
    if to_output:
        say_bytes(backup.content)
    else:
        written = write_backup(backup, Path(file), force=force, paths=this.paths)
        say_path(this, written)
    remark(this, this.locale("backup.holds", what=_what(this, backup)))
    if damaged := unreadable(this.workspace):
        remark(this, _damaged(this, damaged))
    if backup.open:
        remark(this, this.locale.plural("backup.open", len(backup.open)))
    if backup.left_out:
        tell(this, *backup.left_out)
        raise KetentuiError("backup_incomplete", n=len(backup.left_out))


def _damaged(this: Invocation, damaged: Sequence[Finding]) -> str:
    """Return what can't be read of what was to be in a backup, and where to read what to do."""
    told = (f"  {printable(str(one.path))}: {text_of(this, one, 'is')}." for one in damaged)
    title = this.locale.plural("backup.damaged", len(damaged), **commands(this))
    return "\n".join([title, *told])


def _what(this: Invocation, backup: MadeBackup) -> str:
    locale = this.locale
    parts = [
        locale.plural(f"backup.{part}", backup.counts[part])
        for part in PARTS
        if backup.counts.get(part)
    ]
    return ", ".join(parts) or locale("backup.rest")
