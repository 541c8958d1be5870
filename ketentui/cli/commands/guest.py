"""`ketentui guest`: one scan of a round by somebody who came in by SSH, and nothing else."""

from __future__ import annotations

import time
from pathlib import Path

from ketentui.cli.completing import files, folders
from ketentui.cli.framework import Whole, declare, option, plain_option
from ketentui.cli.invocation import Invocation
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.text import clean


@declare("guest")
@option("--round", "file", metavar="FILE", required=True, help="guest.round", shell_complete=files)
@option("--into", metavar="DIR", required=True, help="guest.into", shell_complete=folders)
@option("--most", metavar="N", type=Whole(1, 100_000), help="guest.most")
@option("--ssh", metavar="TEXT", help="guest.ssh")
@option("--tidy", is_flag=True, help="guest.tidy")
@plain_option
def command(
    this: Invocation, file: str, into: str, most: int | None, ssh: str | None, tidy: bool
) -> None:
    """Let a guest in, do the scan in the app or line by line, and say what became of it."""
    from ketentui.cli.plain.guest import Door, chosen_language
    from ketentui.config.paths import paths_below
    from ketentui.storage.rounds import read_round
    from ketentui.usecases.guests import Reception
    from ketentui.usecases.workspace import Workspace

    this.seal()
    if not this.flags.get("lang"):
        this.flags["lang"] = chosen_language(this.terminal.environment)
    if not tidy and not (this.terminal.stdin and this.terminal.stdout):
        raise KetentuiError("guest_no_terminal", ExitCode.NO_TERMINAL)
    round = read_round(Path(file))
    folder = Path(into)
    reception = Reception(round, folder, Workspace(paths_below(folder)), most, clean(ssh or ""))
    if tidy:
        reception.tidy()
    else:
        Door(this, reception, time.sleep).receive()
