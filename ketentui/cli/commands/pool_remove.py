"""`ketentui pool remove`: let go of what others sent."""

from __future__ import annotations

from collections.abc import Sequence

import click

from ketentui.cli.asking import sure
from ketentui.cli.completing import received as completed
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.documents.received import described
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.taken_in import Received, finished_before, found, of_chain, received, remove
from ketentui.usecases.years import long_ago

_MOST_NAMED = 10
"""So many are named before the question; of more, how many they are."""


@declare("pool.remove")
@click.argument("ids", nargs=-1, metavar="[ID]...", shell_complete=completed)
@option("--chain", metavar="TEXT", help="pool.remove.chain")
@option("--older-than", metavar="1y|18m|90d", help="pool.remove.older_than")
@option("--yes", is_flag=True, help="option.yes")
@click.pass_context
def command(
    ctx: click.Context, ids: tuple[str, ...], chain: str | None, older_than: str | None, yes: bool
) -> None:
    """Erase what is meant, after a question that says what stays."""
    this = invocation(ctx)
    going = _meant(this, ids, chain, older_than)
    if not going:
        remark(this, this.locale("cli.pool.remove.none"))
        return
    if not yes and not _is_sure(this, going):
        return
    gone = remove(this.workspace, {one.id for one in going})
    remark(this, this.locale.plural("cli.pool.remove.done", gone))


def _meant(
    this: Invocation, ids: Sequence[str], chain: str | None, older_than: str | None
) -> list[Received]:
    if bool(ids) == (chain is not None or older_than is not None):
        key = "one_form" if ids else "nothing_to_remove"
        raise KetentuiError(key, ExitCode.USAGE, options="ID, --chain, --older-than")
    workspace = this.workspace
    before = None if older_than is None else long_ago(older_than, workspace.now().date())
    everything = received(workspace)
    those = [one for id in ids for one in found(everything, id)] if ids else everything
    if chain is not None:
        those = of_chain(workspace, those, chain)
    return those if before is None else finished_before(those, before)


def _is_sure(this: Invocation, going: Sequence[Received]) -> bool:
    named = going if len(going) <= _MOST_NAMED else []
    told = [described(one.export, this.locale) if one.export else one.file.name for one in named]
    question = this.locale.plural("cli.pool.remove.question", len({one.id for one in going}))
    return sure(this, question, *told, this.locale("team_source.remove_effect"))
