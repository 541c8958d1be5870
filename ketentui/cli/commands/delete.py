"""`ketentui delete`: remove one stored assessment."""

from __future__ import annotations

import sys

import click

from ketentui.cli.completing import ids
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import remark
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.stored import delete, find


@declare("delete")
@click.argument("id", shell_complete=ids)
@option("--yes", is_flag=True, help="option.yes")
@click.pass_context
def command(ctx: click.Context, id: str, yes: bool) -> None:
    """Remove the assessment that `id` stands for, after a question."""
    this = invocation(ctx)
    workspace, locale = this.workspace, this.locale
    assessment_id = find(workspace, id)
    if not yes and not _confirmed(locale("cli.delete.question", id=assessment_id)):
        remark(this, locale("cli.delete.kept"))
        return
    delete(workspace, assessment_id)
    remark(this, locale("cli.delete.done", id=assessment_id))


def _confirmed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise KetentuiError("confirmation_needed", ExitCode.USAGE)
    click.echo(f"{question} ", nl=False, err=True)
    return sys.stdin.readline().strip().lower() in ("j", "ja", "y", "yes")
