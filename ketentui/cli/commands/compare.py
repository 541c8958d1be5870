"""`ketentui compare`: what changed between two assessments, over a series, or in a team's view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ketentui.cli import compared, terminal
from ketentui.cli.completing import ids, questionnaires
from ketentui.cli.damaged import tell_damaged
from ketentui.cli.framework import Word, declare, invocation, option, plain_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say, say_exactly, say_json
from ketentui.cli.whole import Whole
from ketentui.errors import ExitCode, KetentuiError
from ketentui.reports.trend_story import TrendStory
from ketentui.team import SMALLEST_GROUP
from ketentui.usecases.acting import damaged_agreements
from ketentui.usecases.chains import known_chain
from ketentui.usecases.comparing import compare, series
from ketentui.usecases.stored import find

if TYPE_CHECKING:
    from ketentui.reports.trend import Form

_FORMAT = Word(text=("tekst",), md=("markdown",), json=())


@declare("compare")
@click.argument("what", nargs=-1, metavar="[ID ID]", shell_complete=ids)
@option("--chain", metavar="TEXT", help="compare.chain")
@option(
    "--questionnaire", metavar="ID", help="compare.questionnaire", shell_complete=questionnaires
)
@option("--team", is_flag=True, help="compare.team")
@option("--min-group", type=Whole(SMALLEST_GROUP, 1000), help="team.min_group")
@option("-f", "--format", "format", type=_FORMAT, help="compare.format")
@option("--json", "as_json", is_flag=True, help="option.json")
@plain_option
@click.pass_context
def command(
    ctx: click.Context,
    what: tuple[str, ...],
    chain: str | None,
    questionnaire: str | None,
    team: bool,
    min_group: int | None,
    format: str | None,
    as_json: bool,
) -> None:
    """Print what changed between two assessments, in all of a chain, or in its team's view."""
    this = invocation(ctx)
    if as_json and format not in (None, "json"):
        raise KetentuiError("one_form", ExitCode.USAGE, options="--json, --format")
    form = "json" if as_json else format or "text"
    if team:
        _team(this, what, chain, questionnaire, min_group or 5, form)
        return
    if min_group is not None:
        raise KetentuiError("only_with", ExitCode.USAGE, option="--min-group", needed="--team")
    if len(what) != (0 if chain else 2) or (questionnaire and not chain):
        raise KetentuiError("two_or_a_chain", ExitCode.USAGE)
    _assessments(this, what, chain, questionnaire, form)


def _assessments(
    this: Invocation, ids: tuple[str, ...], chain: str | None, questionnaire: str | None, form: str
) -> None:
    from ketentui.reports.trend_story import trend_story

    workspace = this.workspace
    if chain:
        found = series(workspace, known_chain(workspace, chain), questionnaire)
    else:
        found = compare(workspace, *(find(workspace, id) for id in ids))
    tell_damaged(this, damaged_agreements(workspace, found.last.respondent.chain))
    if form == "json":
        say_json(compared.values(found))
    else:
        _say(this, trend_story(found, this.locale), form)


def _team(
    this: Invocation,
    sources: tuple[str, ...],
    chain: str | None,
    questionnaire: str | None,
    min_group: int,
    form: str,
) -> None:
    from ketentui.cli.exports import not_used
    from ketentui.reports.team_trend import team_trend_story
    from ketentui.usecases.team_sharing import damaged_beside

    found = compared.teams(this, sources, chain, questionnaire, min_group)
    tell_damaged(this, damaged_beside(this.workspace, [found.trend.now]))
    if form == "json":
        say_json(compared.team_values(found))
    else:
        _say(this, team_trend_story(found.trend, found.agreed, found.targets, this.locale), form)
    if found.unusable:
        raise not_used(this, "unusable_exports", found.unusable)


def _say(this: Invocation, told: TrendStory, form: str) -> None:
    from ketentui.charts.types import Look
    from ketentui.reports.trend import story_markdown, story_text

    today, locale = this.workspace.now().date(), this.locale
    if form == "md":
        look = Look(this.preferences.ascii, decimal=locale.decimal)
        say_exactly(story_markdown(told, today, locale, look))
        return
    told_as: Form = "heard" if this.preferences.plain else "charts"
    say(this, story_text(told, today, locale, terminal.width(), this.look, form=told_as))
