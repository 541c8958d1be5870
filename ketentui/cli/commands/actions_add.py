"""`ketentui actions add`: agree on something, with an assessment or as a chain team."""

from __future__ import annotations

import click

from ketentui.cli.commands.actions_edit import tell
from ketentui.cli.completing import ids, questionnaires
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import say
from ketentui.dates import natural_date
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.acting import Draft, add, add_for_team, known_chain
from ketentui.usecases.stored import find


@declare("actions.add")
@click.argument("id", required=False, shell_complete=ids)
@option("--chain", metavar="TEXT", help="actions.add.chain")
@option(
    "--questionnaire",
    metavar="ID",
    default="ketenscan",
    help="actions.add.questionnaire",
    shell_complete=questionnaires,
)
@option("--theme", metavar="TEXT", default="", help="actions.add.theme")
@option("--what", metavar="TEXT", default="", help="actions.what")
@option("--who", metavar="TEXT", default="", help="actions.who")
@option("--due", metavar="DATE", help="actions.due")
@click.pass_context
def command(
    ctx: click.Context,
    id: str | None,
    chain: str | None,
    questionnaire: str,
    theme: str,
    what: str,
    who: str,
    due: str | None,
) -> None:
    """Store an action, print its id, and say back what was understood."""
    if (id is None) == (chain is None):
        raise KetentuiError("one_place", ExitCode.USAGE)
    this = invocation(ctx)
    workspace = this.workspace
    day = None if due is None else natural_date(due, workspace.now().date())
    draft = Draft(what, theme, who, day)
    if chain is not None:
        edition = workspace.library.find(questionnaire)
        name = known_chain(workspace, chain)
        agreed = add_for_team(workspace, name, edition.questionnaire, draft)
    else:
        agreed = add(workspace, find(workspace, id or ""), draft)
    say(this, agreed.action.id)
    tell(this, agreed)
