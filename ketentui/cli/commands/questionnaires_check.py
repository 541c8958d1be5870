"""`ketentui questionnaires check`: is a file of one's own right?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ketentui.cli.completing import files
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say
from ketentui.errors import ExitCode, KetentuiError
from ketentui.usecases.authoring import check, check_against

if TYPE_CHECKING:
    from ketentui.model.questionnaire import Questionnaire
    from ketentui.questionnaires.revision import Revision


@declare("questionnaires.check")
@click.argument("file", shell_complete=files)
@option(
    "--against",
    metavar="OLD.toml|ID",
    help="questionnaires.check.against",
    shell_complete=files,
)
@click.pass_context
def command(ctx: click.Context, file: str, against: str | None) -> None:
    """Name every mistake and weakness in a questionnaire's file, or say what is in it; and what it
    changed in an earlier version.
    """
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
    found = check_against(this.workspace, Path(file), questionnaire, against) if against else None
    if found is None or not found.problems:
        _say_right(this, file, questionnaire)
    if found is not None:
        _tell_changes(this, found)
        if found.problems:
            raise KetentuiError(
                "questionnaire_invalid", ExitCode.BAD_DATA, found.problems, file=file
            )


def _say_right(this: Invocation, file: str, questionnaire: Questionnaire) -> None:
    right = this.locale(
        "cli.questionnaires.check.right",
        file=Path(file),
        parts=len(questionnaire.parts),
        themes=sum(1 for _ in questionnaire.themes()),
        statements=len(questionnaire.statements),
    )
    say(this, right)


def _tell_changes(this: Invocation, found: Revision) -> None:
    """Print what is asked otherwise, which answers count together, and what may be done."""
    version = found.before.version
    for change in found.changes:
        say(this, this.locale.problem(change))
    if not found.changes and found.together:
        say(this, this.locale("cli.questionnaires.check.unchanged", version=version))
    if found.together:
        say(this, this.locale.plural("cli.questionnaires.check.together", found.together))
    if found.separate:
        say(this, this.locale.plural("cli.questionnaires.check.separate", found.separate))
    if found.separate and found.spelling:
        say(this, this.locale("cli.questionnaires.check.corrects", version=version))
