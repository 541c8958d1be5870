"""`ketentui actions done`: tell that something was done, and what came of it."""

from __future__ import annotations

import click

from ketentui.cli.commands.actions_edit import tell
from ketentui.cli.completing import actions
from ketentui.cli.framework import declare, invocation, option
from ketentui.usecases.actions import find_action, settle


@declare("actions.done")
@click.argument("action", shell_complete=actions)
@option("--effect", metavar="TEXT", default="", help="actions.effect")
@click.pass_context
def command(ctx: click.Context, action: str, effect: str) -> None:
    """Mark an action as done, and say back how it is now."""
    this = invocation(ctx)
    found = find_action(this.workspace, action)
    tell(this, settle(this.workspace, found, "done", effect))
