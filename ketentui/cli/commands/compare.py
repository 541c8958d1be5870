"""`ketentui compare`: what changed between two assessments, over a series, or in a team's view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ketentui.cli.completing import files, ids, questionnaires
from ketentui.cli.exports import not_used, of_one_person, one_person_option, reading, tell_unmatched
from ketentui.cli.framework import (
    Whole,
    declare,
    force_option,
    json_option,
    only_with,
    option,
    plain_option,
)
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import tell_damaged
from ketentui.cli.paging import pager_option
from ketentui.cli.writing import Formats, Target, form_of, output_option
from ketentui.config.paths import own_path
from ketentui.documents.comparison.story import TrendStory
from ketentui.errors import ExitCode, KetentuiError
from ketentui.formats.comparison_json import comparison_values, team_trend_values
from ketentui.model.assessment import YEARS
from ketentui.model.replacing import replace
from ketentui.storage.files import exists
from ketentui.team import SMALLEST_GROUP, Settings
from ketentui.usecases.actions import damaged_agreements
from ketentui.usecases.chains import known_chain
from ketentui.usecases.comparing import compare, series
from ketentui.usecases.comparing_teams import TeamComparison, compare_team_files, compare_team_years
from ketentui.usecases.comparison_export import FORMATS, comparison_file_name, render_comparison
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.name_lists import read_names
from ketentui.usecases.stored import find
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.usecases.handing_out import Crowd

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
@option("-f", "--format", "format", type=_FORMAT, help="option.report_format")
@json_option
@output_option
@force_option
@option("--anyway", is_flag=True, help="compare.anyway")
@plain_option
@pager_option
def command(
    this: Invocation,
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
    if as_json and format not in (None, "json"):
        raise KetentuiError("one_form", ExitCode.USAGE, options="--json, --format")
    only_with("--force", force, needed="-o", there=output is not None)
    form = form_of("json" if as_json else format, output, _FORMAT, "text")
    target = Target(this, form, output, force, anyway, no_pager)
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
        "--with-mine": with_mine,
        "--one-person": one_person,
        "--anyway": anyway,
    }
    for name, value in of_teams.items():
        only_with(name, value, needed="--team", there=False)
    if len(what) != (0 if chain else 2) or (questionnaires and not chain):
        raise KetentuiError("two_or_a_chain", ExitCode.USAGE)
    _assessments(target, what, chain, _only_one(questionnaires))


def _assessments(
    target: Target, ids: tuple[str, ...], chain: str | None, questionnaire: str | None
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
    told = trend_story(found, this.locale)
    _give(target, last.respondent.chain, told, comparison_values(found), name)


def _found(workspace: Workspace, id: str) -> str:
    """Return the id of an assessment; of a file or a folder it is said how to compare those."""
    try:
        return find(workspace, id)
    except KetentuiError as error:
        if error.key == "unknown_id" and exists(own_path(id)):
            raise KetentuiError("team_of_folders", ExitCode.USAGE, id=id) from error
        raise


def _team(
    target: Target,
    sources: tuple[str, ...],
    options: TeamOptions,
    questionnaires: tuple[str, ...],
) -> None:
    from ketentui.cli.exports import tell_doubtful
    from ketentui.documents.comparison.team_story import team_trend_story
    from ketentui.usecases.team_export import damaged_beside

    this = target.this
    found = _compared(this, sources, options, questionnaires)
    now = found.trend.now
    tell_doubtful(this, found.doubtful)
    tell_unmatched(this, found.unmatched)
    tell_damaged(this, damaged_beside(this.workspace, [now]))
    chain = now.chains[0] if len(now.chains) == 1 else ""
    about = now.questionnaire.id, chain, now.respondents.last_day
    about_team = found.trend, found.agreed, found.targets
    told = team_trend_story(*about_team, this.locale)
    name = comparison_file_name(*about, target.form, this.workspace.now(), this.locale)
    _give(target, chain, told, team_trend_values(*about_team), name, found.crowds)
    if found.unusable:
        raise not_used(this, "unusable_exports", found.unusable)


def _compared(
    this: Invocation,
    sources: tuple[str, ...],
    options: TeamOptions,
    questionnaires: tuple[str, ...],
) -> TeamComparison:
    """Return what changed in a team's view: between two sources, or in the pool by year.

    `questionnaires` are an id, and files with versions that aren't here.
    """
    if len(sources) not in (0, 2):
        raise KetentuiError("two_sources", ExitCode.USAGE)
    if sources and options.year is not None:
        raise KetentuiError("year_of_pool", ExitCode.USAGE)
    files = [one for one in questionnaires if Path(one).suffix]
    options = replace(options, questionnaires=tuple(map(Path, files)))
    brought = [this.workspace.library.brought(file).questionnaire.id for file in files]
    questionnaire = _only_one([one for one in questionnaires if one not in files] or brought)
    with reading(this) as tell:
        if sources:
            then, now = map(Path, sources)
            return compare_team_files(this.workspace, then, now, options, questionnaire, tell)
        return compare_team_years(this.workspace, options, questionnaire, tell)


def _only_one(questionnaires: Iterable[str]) -> str | None:
    """Return the id that is named, or None; KetentuiError where several are."""
    ids = list(dict.fromkeys(questionnaires))
    if len(ids) > 1:
        raise KetentuiError("several_questionnaires", ExitCode.USAGE, ids=", ".join(ids))
    return ids[0] if ids else None


def _give(
    target: Target,
    chain: str,
    told: TrendStory,
    values: Mapping[str, Any],
    name: str,
    crowds: Sequence[Crowd] = (),
) -> None:
    about = target.this.workspace, chain, told, values
    content = render_comparison(*about, target.form, target.this.locale, target.sheet)
    target.give(content, name, crowds)
