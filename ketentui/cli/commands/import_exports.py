"""`ketentui import`: take the exports of others into the pool."""

from __future__ import annotations

from pathlib import Path

import click

from ketentui.cli.completing import files
from ketentui.cli.exports import not_used, nothing_used, reading, tell_doubtful
from ketentui.cli.framework import declare, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say
from ketentui.usecases.pool import take_in
from ketentui.usecases.pool_keeping import FATES


@declare("import")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|DIR...", shell_complete=files)
@option("--again", is_flag=True, help="import.again")
def command(this: Invocation, sources: tuple[str, ...], again: bool) -> None:
    """Take the exports in files and folders in, and print what became of them."""
    with reading(this) as tell:
        taken = take_in(this.workspace, [Path(source) for source in sources], tell, again=again)
    for fate in FATES:
        if taken.fates.get(fate):
            say(this, this.locale.plural(f"cli.import.{fate}", taken.fates[fate]))
    tell_doubtful(this, taken.doubtful)
    if not taken.fates:
        raise nothing_used(this, taken.unusable)
    if taken.unusable:
        raise not_used(this, "unusable_exports", taken.unusable)
