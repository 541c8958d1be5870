"""`ketentui compare`: what changed between two assessments, or over a whole series."""

from __future__ import annotations

from typing import Any

import click

from ketentui.cli import terminal
from ketentui.cli.completing import ids, questionnaires
from ketentui.cli.framework import declare, invocation, option, plain_option
from ketentui.cli.output import say, say_json
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.trend import Comparison, Course
from ketentui.usecases.acting import known_chain
from ketentui.usecases.comparing import compare, series, when
from ketentui.usecases.stored import find


@declare("compare")
@click.argument("ids", nargs=-1, metavar="[ID ID]", shell_complete=ids)
@option("--chain", metavar="TEXT", help="compare.chain")
@option(
    "--questionnaire", metavar="ID", help="compare.questionnaire", shell_complete=questionnaires
)
@option("--json", "as_json", is_flag=True, help="option.json")
@plain_option
@click.pass_context
def command(
    ctx: click.Context,
    ids: tuple[str, ...],
    chain: str | None,
    questionnaire: str | None,
    as_json: bool,
) -> None:
    """Print what changed between two assessments, or in all of a chain."""
    if len(ids) != (0 if chain else 2) or (questionnaire and not chain):
        raise KetentuiError("two_or_a_chain", ExitCode.USAGE)
    this = invocation(ctx)
    workspace = this.workspace
    if chain:
        found = series(workspace, known_chain(workspace, chain), questionnaire)
    else:
        found = compare(workspace, *(find(workspace, id) for id in ids))
    if as_json:
        say_json(_fields(found))
        return
    from ketentui.reports.trend import trend_text

    today, charts = workspace.now().date(), not this.preferences.plain
    say(this, trend_text(found, today, this.locale, terminal.width(), this.look, charts=charts))


def _fields(comparison: Comparison) -> dict[str, Any]:
    from ketentui.records import encode_action

    trend = comparison.trend
    return {
        "questionnaire": trend.questionnaire.id,
        "chain": comparison.last.respondent.chain,
        "same_respondent": comparison.same_respondent,
        "assessments": [
            {"id": one.id, "when": when(one).isoformat(timespec="seconds"), "depth": one.depth}
            for one in comparison.assessments
        ],
        "parts": [
            {
                "id": part.id,
                "themes": [
                    {**_course(one), "target": comparison.targets.get(one.id)}
                    for one in trend.themes(part.id)
                ],
                **({"groups": [*map(_course, trend.axes(part.id))]} if part.groups else {}),
            }
            for part in trend.questionnaire.parts
        ],
        "left_out": {
            "changed": list(trend.changed),
            "not_always_asked": list(trend.not_always_asked),
        },
        "unevenly_answered": list(trend.unevenly_answered),
        "actions": [
            {**encode_action(one.action), "agreed_on": one.agreed_on.isoformat()}
            for one in comparison.agreed
        ],
    }


def _course(course: Course) -> dict[str, Any]:
    return {
        "id": course.id,
        "scores": [score.score for score in course.scores],
        "answered": [score.answered for score in course.scores],
        "asked": course.scores[-1].asked,
        "change": course.change,
    }
