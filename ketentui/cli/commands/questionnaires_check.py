"""`ketentui questionnaires check`: is a file of one's own right?"""

from __future__ import annotations

from pathlib import Path

import click

from ketentui.cli.framework import declare, invocation
from ketentui.cli.output import say


@declare("questionnaires.check")
@click.argument("file")
@click.pass_context
def command(ctx: click.Context, file: str) -> None:
    """Name every mistake in a questionnaire's file, or say what is in it."""
    from ketentui.library import read_edition

    this = invocation(ctx)
    questionnaire = read_edition(Path(file)).questionnaire
    say(
        this,
        this.locale(
            "cli.questionnaires.check.right",
            file=file,
            parts=len(questionnaire.parts),
            themes=sum(1 for _ in questionnaire.themes()),
            statements=len(questionnaire.statements),
        ),
    )
