"""`ketentui scan`: straight into an assessment, in the app or from a file of answers."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from ketentui.cli.framework import Word, declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Level, Respondent, Sharing
from ketentui.model.questionnaire import Depth
from ketentui.model.text import clean
from ketentui.usecases.assessing import Start

_LEVEL = Word(strategisch=("strategic",), tactisch=("tactical",), operationeel=("operational",))
_SHARING = Word(open=(), anonymous=("anoniem",))


@declare("scan")
@click.argument("questionnaire", required=False, metavar="[QUESTIONNAIRE|FILE.toml]")
@option("--quick", "depth", flag_value="quick", help="scan.quick")
@option("--full", "depth", flag_value="full", help="scan.full")
@option("--chain", metavar="TEXT", help="scan.chain")
@option("--organisation", metavar="TEXT", help="scan.organisation")
@option("--level", type=_LEVEL, help="scan.level")
@option("--name", metavar="TEXT", help="scan.name")
@option("--sharing", type=_SHARING, help="scan.sharing")
@option("--resume", metavar="ID", help="scan.resume")
@option("--answers", metavar="FILE", help="scan.answers")
@click.pass_context
def command(
    ctx: click.Context,
    questionnaire: str | None,
    depth: str | None,
    chain: str | None,
    organisation: str | None,
    level: str | None,
    name: str | None,
    sharing: str | None,
    resume: str | None,
    answers: str | None,
) -> None:
    """Open the app in the scan, or store the answers in a file and print the new id."""
    this = invocation(ctx)
    if resume is not None:
        given = (questionnaire, depth, chain, organisation, level, name, sharing, answers)
        if any(value is not None for value in given):
            raise KetentuiError("resume_alone", ExitCode.USAGE)
        _resume(this, resume)
        return
    start = Start(
        cast(Depth, depth or "quick"),
        Respondent(
            clean(chain or ""),
            clean(organisation or ""),
            cast(Level | None, level),
            clean(name or ""),
        ),
        cast(Sharing, sharing or "open"),
    )
    if answers is None:
        _open(this, questionnaire or "ketenscan", start)
    else:
        _take(this, questionnaire or "ketenscan", start, Path(answers))


def _take(this: Invocation, questionnaire: str, start: Start, file: Path) -> None:
    from ketentui.answers_file import read_answers
    from ketentui.usecases.assessing import take_answers

    assessment = take_answers(this.workspace, questionnaire, start, read_answers(file))
    say(this, assessment.id)


def _open(this: Invocation, questionnaire: str, start: Start) -> None:
    from ketentui.cli.opening import open_app
    from ketentui.tui.opening import Scan

    this.workspace.library.find(questionnaire)  # a wrong name is told before the screen changes
    open_app(this, Scan(questionnaire, start, ask=True))


def _resume(this: Invocation, reference: str) -> None:
    from ketentui.cli.opening import open_app
    from ketentui.tui.opening import Resume
    from ketentui.usecases.stored import find

    open_app(this, Resume(find(this.workspace, reference)))
