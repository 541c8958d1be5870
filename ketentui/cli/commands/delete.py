"""`ketentui delete`: remove one stored assessment."""

from __future__ import annotations

import click

from ketentui.cli.asking import agreed, can_ask
from ketentui.cli.completing import ids
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.stored import delete, find, result


@declare("delete")
@click.argument("id", shell_complete=ids)
@option("--yes", is_flag=True, help="option.yes")
@click.pass_context
def command(ctx: click.Context, id: str, yes: bool) -> None:
    """Remove the assessment that `id` stands for, after a question."""
    this = invocation(ctx)
    workspace, locale = this.workspace, this.locale
    assessment_id = find(workspace, id)
    if not yes and not _is_meant(this, assessment_id):
        return
    delete(workspace, assessment_id)
    remark(this, locale("cli.delete.done", id=assessment_id))


def _is_meant(this: Invocation, assessment_id: str) -> bool:
    if not can_ask(this):
        raise KetentuiError("confirmation_needed", ExitCode.USAGE)
    question = this.locale("cli.delete.question", what=_described(this, assessment_id))
    return agreed(this, question, enter=False, otherwise=this.locale("cli.delete.kept"))


def _described(this: Invocation, assessment_id: str) -> str:
    """Return which assessment it is and what goes with it; of a damaged one no more than its id."""
    locale = this.locale
    try:
        found = result(this.workspace, assessment_id)
    except KetentuiError:
        return assessment_id
    chain = found.assessment.respondent.chain or locale("common.no_chain")
    title, day = found.questionnaire.title(locale.language), locale.date(found.assessment.when)
    count = len(found.assessment.actions)
    goes = locale.plural("cli.delete.actions", count) if count else ""
    return ", ".join(one for one in (chain, title, day, goes) if one)
