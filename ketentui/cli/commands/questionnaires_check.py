"""`ketentui questionnaires check`: is a file of one's own right?"""

from __future__ import annotations

from pathlib import Path

import click

from ketentui.cli.completing import files
from ketentui.cli.framework import declare, invocation
from ketentui.cli.output import remark, say
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.authoring import check


@declare("questionnaires.check")
@click.argument("file", shell_complete=files)
@click.pass_context
def command(ctx: click.Context, file: str) -> None:
    """Name every mistake and every weakness in a questionnaire's file, or say what is in it."""
    this = invocation(ctx)
    inspection = check(this.workspace, Path(file))
    for weakness in inspection.weaknesses:
        text = this.locale.problem(weakness)
        remark(this, this.locale("cli.questionnaires.check.weakness", text=text))
    questionnaire = inspection.questionnaire
    if questionnaire is None:
        raise KetentuiError(
            "questionnaire_invalid", ExitCode.BAD_DATA, inspection.problems, file=file
        )
    right = this.locale(
        "cli.questionnaires.check.right",
        file=Path(file),
        parts=len(questionnaire.parts),
        themes=sum(1 for _ in questionnaire.themes()),
        statements=len(questionnaire.statements),
    )
    say(this, right)
