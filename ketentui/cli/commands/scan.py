"""`ketentui scan`: straight into an assessment, in the app, line by line or from a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from ketentui.cli.completing import files, ids, questionnaires
from ketentui.cli.framework import Word, declare, option, plain_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.opening import runs_app
from ketentui.cli.output import remark, say
from ketentui.cli.start_options import StartOptions
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.choices import KETENSCAN, LEVELS, Level, Sharing
from ketentui.model.replacing import replace
from ketentui.model.text import clean

if TYPE_CHECKING:
    from ketentui.model.questionnaire import Depth, Questionnaire
    from ketentui.usecases.assessing import ToAnswer

_LEVEL = Word(*LEVELS, kind="level")
_SHARING = Word("open", "anonymous", kind="sharing")


@declare("scan")
@click.argument(
    "questionnaire",
    required=False,
    metavar="[QUESTIONNAIRE|FILE.toml]",
    shell_complete=questionnaires,
)
@option("--quick", is_flag=True, help="scan.quick")
@option("--full", is_flag=True, help="scan.full")
@option("--chain", metavar="TEXT", help="scan.chain")
@option("--organisation", metavar="TEXT", help="scan.organisation")
@option("--level", type=_LEVEL, help="scan.level")
@option("--name", metavar="TEXT", help="scan.name")
@option("--sharing", type=_SHARING, help="scan.sharing")
@option("--resume", metavar="ID", help="scan.resume", shell_complete=ids)
@option("--answers", metavar="FILE", help="scan.answers", shell_complete=files)
@plain_option
def command(
    this: Invocation,
    questionnaire: str | None,
    quick: bool,
    full: bool,
    chain: str | None,
    organisation: str | None,
    level: str | None,
    name: str | None,
    sharing: str | None,
    resume: str | None,
    answers: str | None,
) -> None:
    """Do a scan in the app or line by line, or store the answers in a file and print the id."""
    if quick and full:
        raise KetentuiError("quick_or_full", ExitCode.USAGE)
    depth: Depth | None = "full" if full else "quick" if quick else None
    if resume is not None:
        given = (questionnaire, depth, chain, organisation, level, name, sharing, answers)
        if any(value is not None for value in given):
            raise KetentuiError("resume_alone", ExitCode.USAGE)
        _resume(this, resume)
        return
    from ketentui.usecases.assessing import to_answer

    found = to_answer(this.workspace, questionnaire or KETENSCAN)
    if quick and found.invitation is None:
        _expect_quick(this, found.questionnaire)
    options = StartOptions(
        questionnaire,
        depth,
        _cleaned(chain),
        _cleaned(organisation),
        cast(Level | None, level),
        _cleaned(name),
        cast(Sharing | None, sharing),
    ).invited(found)
    if answers is None:
        _begin(this, options, found)
    else:
        _take(this, options, answers, found)


def _expect_quick(this: Invocation, questionnaire: Questionnaire) -> None:
    """Raise a KetentuiError where a questionnaire has no quick scan."""
    if "quick" not in questionnaire.depths:
        title = questionnaire.title(this.locale.language)
        raise KetentuiError("no_quick", ExitCode.USAGE, title=title)


def _cleaned(text: str | None) -> str | None:
    return None if text is None else clean(text)


def _take(this: Invocation, options: StartOptions, file: str, found: ToAnswer) -> None:
    from ketentui.usecases.answers_file import parse_answers, read_answers
    from ketentui.usecases.assessing import misfits, take_answers
    from ketentui.usecases.csv_rows import LARGEST_FILE
    from ketentui.usecases.invitations import told_at_start, told_to_send

    workspace, start = this.workspace, options.start(this.workspace.usual())
    fits = misfits(found, start)
    if found.invitation is not None:
        for line in told_at_start(workspace, found.invitation, this.locale):
            remark(this, line)
    if file == "-":
        answers = parse_answers(sys.stdin.buffer.read(LARGEST_FILE + 1), "-", fits)
    else:
        answers = read_answers(Path(file), fits)
    taken = take_answers(workspace, found, start, answers)
    say(this, taken.id)
    if send := told_to_send(workspace, taken, this.locale):
        remark(this, send)


def _begin(this: Invocation, options: StartOptions, found: ToAnswer) -> None:
    if not runs_app(this):
        from ketentui.cli.plain.scan import scan

        scan(this, options, found)
        return
    from ketentui.cli.opening import open_app
    from ketentui.tui.opening import Scan
    from ketentui.usecases.stored import offered_sharing

    workspace, start = this.workspace, options.start(this.workspace.usual())
    if options.sharing is None:
        start = replace(start, sharing=offered_sharing(workspace))
    open_app(this, Scan(options.questionnaire or KETENSCAN, start, ask=True))


def _resume(this: Invocation, reference: str) -> None:
    from ketentui.usecases.stored import find

    assessment_id = find(this.workspace, reference)
    if not runs_app(this):
        from ketentui.cli.plain.scan import resume

        resume(this, assessment_id)
        return
    from ketentui.cli.opening import open_app
    from ketentui.tui.opening import Resume

    open_app(this, Resume(assessment_id))
