"""`ketentui compare`: what changed between two assessments, over a series, or in a team's view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ketentui.cli import compared
from ketentui.cli.completing import files, ids, questionnaires
from ketentui.cli.damaged import tell_damaged
from ketentui.cli.framework import declare, invocation, option, plain_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.one_person import of_one_person, one_person_option
from ketentui.cli.output import page, screen
from ketentui.cli.paging import pager_option, say_long
from ketentui.cli.whole_number import Whole
from ketentui.cli.writing import Formats, form_of, hand_out, over_whom, write
from ketentui.config.paths import own_path
from ketentui.documents.comparison.story import TrendStory
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import YEARS
from ketentui.storage.files import exists
from ketentui.team import SMALLEST_GROUP, Settings
from ketentui.usecases.actions import damaged_agreements
from ketentui.usecases.chains import known_chain
from ketentui.usecases.combining import TeamOptions
from ketentui.usecases.comparing import compare, series
from ketentui.usecases.comparison_export import (
    FORMATS,
    comparison_file_name,
    render_comparison,
)
from ketentui.usecases.comparison_json import team_values, values
from ketentui.usecases.name_lists import read_names
from ketentui.usecases.stored import find

if TYPE_CHECKING:
    from ketentui.usecases.handing_out import Crowd
    from ketentui.usecases.workspace import Workspace

_FORMAT = Formats(FORMATS)


@declare("compare")
@click.argument("what", nargs=-1, metavar="[ID ID]", shell_complete=ids)
@option("--chain", metavar="TEXT", help="compare.chain")
@option(
    "--questionnaire",
    "questionnaires",
    multiple=True,
    metavar="ID|FILE.toml",
    help="compare.questionnaire",
    shell_complete=questionnaires,
)
@option("--team", is_flag=True, help="compare.team")
@option("--year", type=Whole(*YEARS), metavar="YYYY", help="compare.year")
@option("--with-mine", is_flag=True, help="team.with_mine")
@option("--min-group", type=Whole(SMALLEST_GROUP, 1000), help="team.min_group")
@one_person_option
@option("--names", metavar="FILE", help="team.names", shell_complete=files)
@option("-f", "--format", "format", type=_FORMAT, help="compare.format")
@option("--json", "as_json", is_flag=True, help="option.json")
@option("-o", "--output", metavar="PATH|-", help="compare.output", shell_complete=files)
@option("--force", is_flag=True, help="option.force")
@option("--anyway", is_flag=True, help="compare.anyway")
@plain_option
@pager_option
@click.pass_context
def command(
    ctx: click.Context,
    what: tuple[str, ...],
    chain: str | None,
    questionnaires: tuple[str, ...],
    team: bool,
    year: int | None,
    with_mine: bool,
    min_group: int | None,
    one_person: tuple[str, ...],
    names: str | None,
    format: str | None,
    as_json: bool,
    output: str | None,
    force: bool,
    anyway: bool,
    no_pager: bool,
) -> None:
    """Print or write what changed between two assessments, in a chain, or in its team's view."""
    this = invocation(ctx)
    if as_json and format not in (None, "json"):
        raise KetentuiError("one_form", ExitCode.USAGE, options="--json, --format")
    if force and output is None:
        raise KetentuiError("only_with", ExitCode.USAGE, option="--force", needed="-o")
    form = form_of("json" if as_json else format, output, _FORMAT, "text")
    target = _Target(this, form, output, force, anyway, no_pager)
    if team:
        least = min_group or Settings().min_group
        settings = Settings(least, one_person=of_one_person(one_person))
        renamed = read_names(Path(names)) if names else None
        options = TeamOptions(settings, chain=chain, with_mine=with_mine, year=year, names=renamed)
        _team(target, what, options, questionnaires)
        return
    of_teams = {
        "--min-group": min_group,
        "--year": year,
        "--names": names,
        "--with-mine": with_mine or None,
        "--one-person": one_person or None,
        "--anyway": anyway or None,
    }
    for name, value in of_teams.items():
        if value is not None:
            raise KetentuiError("only_with", ExitCode.USAGE, option=name, needed="--team")
    if len(what) != (0 if chain else 2) or (questionnaires and not chain):
        raise KetentuiError("two_or_a_chain", ExitCode.USAGE)
    _assessments(target, what, chain, compared.only_one(questionnaires))


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a comparison goes, and in which form."""

    this: Invocation
    form: str
    output: str | None
    """None is the screen, or what stands in for it."""
    force: bool
    anyway: bool
    no_pager: bool

    def give(
        self,
        told: TrendStory,
        values: Mapping[str, Any],
        name: str,
        crowds: Sequence[Crowd] = (),
    ) -> None:
        """Print a comparison, or write it to a file called `name` unless that was said."""
        this, locale = self.this, self.this.locale
        crowds = over_whom(this, self.output, crowds)
        today, form = this.workspace.now().date(), self.form
        on_screen = form == "text" and self.output is None
        sheet = screen(this) if on_screen else page(this)
        content = render_comparison(told, values, form, today, locale, sheet)
        if on_screen:
            hand_out(this, crowds, lambda: None, anyway=self.anyway)
            say_long(this, content, no_pager=self.no_pager)
            return
        write(
            this,
            self.output or "-",
            Path(name),
            content,
            force=self.force,
            crowds=crowds,
            anyway=self.anyway,
        )


def _assessments(
    target: _Target, ids: tuple[str, ...], chain: str | None, questionnaire: str | None
) -> None:
    from ketentui.documents.comparison.story import trend_story

    this, workspace = target.this, target.this.workspace
    if chain:
        found = series(workspace, known_chain(workspace, chain), questionnaire)
    else:
        found = compare(workspace, *(_found(workspace, id) for id in ids))
    last = found.last
    tell_damaged(this, damaged_agreements(workspace, last.respondent.chain))
    about = found.trend.questionnaire.id, last.respondent.chain, last.day
    name = comparison_file_name(*about, target.form, this.workspace.now(), this.locale)
    target.give(trend_story(found, this.locale), values(found), name)


def _found(workspace: Workspace, id: str) -> str:
    """Return the id of an assessment; of a file or a folder it is said how to compare those."""
    try:
        return find(workspace, id)
    except KetentuiError as error:
        if error.key == "unknown_id" and exists(own_path(id)):
            raise KetentuiError("team_of_folders", ExitCode.USAGE, id=id) from error
        raise


def _team(
    target: _Target,
    sources: tuple[str, ...],
    options: TeamOptions,
    questionnaires: tuple[str, ...],
) -> None:
    from ketentui.cli.exports import not_used, tell_unmatched
    from ketentui.documents.comparison.team_story import team_trend_story
    from ketentui.usecases.team_export import damaged_beside

    this = target.this
    found = compared.teams(this, sources, options, questionnaires)
    now = found.trend.now
    tell_unmatched(this, found.unmatched)
    tell_damaged(this, damaged_beside(this.workspace, [now]))
    chain = now.chains[0] if len(now.chains) == 1 else ""
    about = now.questionnaire.id, chain, now.respondents.last_day
    told = team_trend_story(found.trend, found.agreed, found.targets, this.locale)
    name = comparison_file_name(*about, target.form, this.workspace.now(), this.locale)
    target.give(told, team_values(found), name, found.crowds)
    if found.unusable:
        raise not_used(this, "unusable_exports", found.unusable)
