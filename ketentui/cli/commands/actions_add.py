"""`ketentui actions add`: agree on something, with an assessment or as a chain team."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import click

from ketentui.cli.commands.actions_edit import tell
from ketentui.cli.completing import ids, questionnaires
from ketentui.cli.due_days import is_meant
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import say
from ketentui.cli.start_options import KETENSCAN
from ketentui.dates.natural import natural_date
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.agreed import Agreed
from ketentui.usecases.actions import Draft, add, add_for_team
from ketentui.usecases.chains import known_chain
from ketentui.usecases.stored import find
from ketentui.usecases.workspace import Workspace


@declare("actions.add")
@click.argument("id", required=False, shell_complete=ids)
@option("--chain", metavar="TEXT", help="actions.add.chain")
@option(
    "--questionnaire",
    metavar="ID",
    help="actions.add.questionnaire",
    shell_complete=questionnaires,
)
@option("--theme", metavar="TEXT", default="", help="actions.add.theme")
@option("--what", metavar="TEXT", default="", help="actions.what")
@option("--who", metavar="TEXT", default="", help="actions.who")
@option("--due", metavar="DATE", help="actions.due")
@option("--yes", is_flag=True, help="actions.yes")
@click.pass_context
def command(
    ctx: click.Context,
    id: str | None,
    chain: str | None,
    questionnaire: str | None,
    theme: str,
    what: str,
    who: str,
    due: str | None,
    yes: bool,
) -> None:
    """Say which day was understood, store an action, print its id, and say back what it is."""
    if (id is None) == (chain is None):
        raise KetentuiError("one_place", ExitCode.USAGE)
    if questionnaire is not None and chain is None:
        raise KetentuiError("only_with", ExitCode.USAGE, option="--questionnaire", needed="--chain")
    this = invocation(ctx)
    day = None if due is None else natural_date(due, this.workspace.now().date())
    keep = _keeping(this.workspace, id, chain, questionnaire or KETENSCAN)
    if due and day and not is_meant(this, due, day, sure=yes):
        return
    agreed = keep(Draft(what, theme, who, day))
    say(this, agreed.action.id)
    tell(this, agreed)


def _keeping(
    workspace: Workspace, id: str | None, chain: str | None, questionnaire: str
) -> Callable[[Draft], Agreed]:
    """Return what keeps an action: with an assessment, or with what a chain team agreed."""
    if chain is None:
        return partial(add, workspace, find(workspace, id or ""))
    name = known_chain(workspace, chain)
    return partial(
        add_for_team, workspace, name, workspace.library.find(questionnaire).questionnaire
    )
