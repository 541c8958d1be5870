"""`ketentui targets set`: agree where a theme should go."""

from __future__ import annotations

import click

from ketentui.cli.completing import questionnaires
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import remark
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.chains import known_chain
from ketentui.usecases.targets import set_target, target_score


@declare("targets.set")
@click.argument("theme")
@click.argument("score")
@option("--chain", metavar="TEXT", help="targets.chain")
@option(
    "--questionnaire",
    metavar="ID",
    default="ketenscan",
    help="targets.questionnaire",
    shell_complete=questionnaires,
)
@click.pass_context
def command(
    ctx: click.Context, theme: str, score: str, chain: str | None, questionnaire: str
) -> None:
    """Store a theme's target, or take it away, and say back what was understood."""
    if chain is None:
        raise KetentuiError("chain_needed", ExitCode.USAGE)
    this = invocation(ctx)
    workspace, locale = this.workspace, this.locale
    asked = workspace.library.find(questionnaire).questionnaire
    target = None if score == "-" else target_score(asked, score)
    id = set_target(workspace, known_chain(workspace, chain), asked, theme, target)
    title = asked.theme(id).title(locale.language)
    if target is None:
        remark(this, locale("cli.targets.set.gone", theme=title))
    else:
        shown = locale.number(target)
        remark(this, locale("cli.targets.set.done", theme=title, target=shown))
