"""`ketentui pool rename`: mend a name in what was taken in."""

from __future__ import annotations

import click

from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import remark
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.pool_memory import Renaming
from ketentui.usecases.taken_in import forget_renamed, rename


@declare("pool.rename")
@click.argument("new", required=False, metavar="[NEW]")
@option("--chain", metavar="OLD", help="pool.rename.chain")
@option("--organisation", metavar="OLD", help="pool.rename.organisation")
@option("--forget", is_flag=True, help="pool.rename.forget")
@click.pass_context
def command(
    ctx: click.Context, new: str | None, chain: str | None, organisation: str | None, forget: bool
) -> None:
    """Give a chain, or an organisation in one chain or in all, another name."""
    this = invocation(ctx)
    named = {"NEW": new, "--chain": chain, "--organisation": organisation}
    beside = [name for name, value in named.items() if value is not None]
    if forget and beside:
        options = ", ".join(("--forget", *beside[:1]))
        raise KetentuiError("one_form", ExitCode.USAGE, options=options)
    if forget:
        remark(
            this, this.locale.plural("cli.pool.rename.forgotten", forget_renamed(this.workspace))
        )
        return
    old = chain if organisation is None else organisation
    if old is None or new is None:
        raise KetentuiError("nothing_to_rename", ExitCode.USAGE)
    if organisation is None:
        renaming = Renaming("chain", old, new)
    else:
        renaming = Renaming("organisation", old, new, chain)
    changed = rename(this.workspace, renaming)
    remark(this, this.locale.plural("cli.pool.rename.done", changed, new=new))
