"""`ketentui actions delete`: remove an action that should never have been there."""

from __future__ import annotations

import click

from ketentui.cli.asking import sure
from ketentui.cli.completing import every_action
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.model.agreed import Agreed
from ketentui.usecases.actions import find_action, remove


@declare("actions.delete")
@click.argument("action", shell_complete=every_action)
@option("--yes", is_flag=True, help="option.yes")
@click.pass_context
def command(ctx: click.Context, action: str, yes: bool) -> None:
    """Remove the action that `action` stands for, after a question."""
    this = invocation(ctx)
    found = find_action(this.workspace, action)
    if not yes and not _is_meant(this, found):
        return
    remove(this.workspace, found)
    remark(this, this.locale("cli.actions.delete.done", what=found.action.what))


def _is_meant(this: Invocation, found: Agreed) -> bool:
    chain = found.chain or this.locale("common.no_chain")
    question = this.locale("cli.actions.delete.question", what=found.action.what, chain=chain)
    return sure(this, question)
