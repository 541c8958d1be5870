"""`ketentui team`: several assessments combined into a report to talk about."""

from __future__ import annotations

from pathlib import Path

import click

from ketentui.cli.completing import files
from ketentui.cli.exports import (
    check_all_counts,
    of_one_person,
    one_person_option,
    reading,
    tell_doubtful,
    tell_outside,
    tell_unmatched,
    to_decide,
)
from ketentui.cli.framework import (
    Whole,
    Word,
    declare,
    force_option,
    only_with,
    option,
    plain_option,
)
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, tell_damaged
from ketentui.cli.paging import pager_option
from ketentui.cli.writing import Formats, Target, form_of, output_option, write
from ketentui.documents.coming import owed_text
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import YEARS
from ketentui.model.round import InvitedGroup
from ketentui.model.team import Grouping
from ketentui.team import SMALLEST_GROUP, USUAL_GROUP, Settings
from ketentui.team.agenda import LONGEST, SHORTEST
from ketentui.team.doubles import Renamed
from ketentui.usecases.combining import AllWaiting, Combined, combine_files, combine_pool
from ketentui.usecases.coming_in import of_round
from ketentui.usecases.gathering import TeamOptions
from ketentui.usecases.team_export import (
    FORMATS,
    damaged_beside,
    only_by,
    render_team,
    team_file_name,
)
from ketentui.usecases.years import OldExports

_FORMAT = Formats(FORMATS)
_BY = Word("organisation", "level", kind="by")


@declare("team")
@click.argument("sources", nargs=-1, metavar="[FILE|DIR]...", shell_complete=files)
@option("-f", "--format", "format", type=_FORMAT, help="option.report_format")
@option("--excel", is_flag=True, help="option.excel")
@output_option
@option("--by", type=_BY, help="team.by")
@option("--min-group", type=Whole(SMALLEST_GROUP, 1000), help="team.min_group")
@option("--chain", metavar="TEXT", help="team.chain")
@option("--year", type=Whole(*YEARS), metavar="YYYY", help="team.year")
@option("--all-chains", is_flag=True, help="team.all_chains")
@option("--with-mine", is_flag=True, help="team.with_mine")
@option(
    "--questionnaire",
    "questionnaires",
    multiple=True,
    metavar="FILE.toml",
    help="team.questionnaire",
    shell_complete=files,
)
@one_person_option
@option("--round", "round", metavar="FILE", help="team.round", shell_complete=files)
@option("--leave-out", "leave_out", multiple=True, metavar="ID,ID", help="team.leave_out")
@option("--invited", metavar="FILE", help="team.invited", shell_complete=files)
@option("--names", "names", metavar="FILE", help="team.names", shell_complete=files)
@option("--names-out", metavar="FILE|-", help="team.names_out", shell_complete=files)
@option("--agenda-minutes", type=Whole(SHORTEST, LONGEST), default=60, help="team.agenda_minutes")
@force_option
@option("--anyway", is_flag=True, help="team.anyway")
@plain_option
@pager_option
def command(
    this: Invocation,
    sources: tuple[str, ...],
    format: str | None,
    excel: bool,
    output: str | None,
    by: Grouping | None,
    min_group: int | None,
    chain: str | None,
    year: int | None,
    all_chains: bool,
    with_mine: bool,
    questionnaires: tuple[str, ...],
    one_person: tuple[str, ...],
    round: str | None,
    leave_out: tuple[str, ...],
    invited: str | None,
    names: str | None,
    names_out: str | None,
    agenda_minutes: int,
    force: bool,
    anyway: bool,
    no_pager: bool,
) -> None:
    """Print or write the reports on the exports in files and folders, or on the pool."""
    form = form_of(format, output, _FORMAT, "text")
    only_with("--excel", excel, needed="-f csv", there=form == "csv")
    if names_out is not None and (output or format or by or anyway):
        others = "--output, --format, --by, --anyway"
        raise KetentuiError("names_alone", ExitCode.USAGE, options=others)
    only_with("--force", force, needed="-o", there=(output, names_out) != (None, None))
    said = {"--chain": chain, "--all-chains": all_chains, "--year": year, "--invited": invited}
    if round is not None and (also := [one for one, given in said.items() if given]):
        raise KetentuiError("round_says_it", ExitCode.USAGE, options=", ".join(also))
    only_with("--leave-out", leave_out, needed="--round", there=round is not None)
    if chain is not None and all_chains:
        raise KetentuiError("one_form", ExitCode.USAGE, options="--chain, --all-chains")
    if year is not None and sources:
        raise KetentuiError("year_of_pool", ExitCode.USAGE)
    asked, renamed = _of_files(invited, names)
    options = TeamOptions(
        Settings(min_group or USUAL_GROUP, agenda_minutes, asked, of_one_person(one_person)),
        chain=chain,
        all_chains=all_chains,
        with_mine=with_mine,
        questionnaires=tuple(map(Path, questionnaires)),
        year=year,
        names=renamed,
        leave_out=tuple(one for ids in of_one_person(leave_out) for one in ids),
    )
    if round is not None:
        from ketentui.storage.rounds import read_round

        options = of_round(options, read_round(Path(round)), min_group)
    try:
        with reading(this) as progress:
            if sources:
                combined = combine_files(this.workspace, [*map(Path, sources)], options, progress)
            else:
                combined = combine_pool(this.workspace, options, progress)
    except AllWaiting as error:
        raise to_decide(this, error.key, error.questions) from error
    _tell(this, combined)
    if options.round is not None:
        tell_outside(this, combined.outside, options.round)
        remark(this, owed_text(combined.came, this.locale))
    if names_out is not None:
        _write_names(this, combined, options.names, names_out, force=force)
    else:
        _give(Target(this, form, output, force, anyway, no_pager, excel), combined, by)
    check_all_counts(this, combined.questions, combined.unusable)


def _of_files(
    invited: str | None, names: str | None
) -> tuple[tuple[InvitedGroup, ...] | None, Renamed | None]:
    """Return who was invited and what organisations are to be called, as files say."""
    asked = renamed = None
    if invited:
        from ketentui.usecases.invited import read_invited

        asked = read_invited(Path(invited))
    if names:
        from ketentui.usecases.name_lists import read_names

        renamed = read_names(Path(names))
    return asked, renamed


def _give(target: Target, combined: Combined, by: Grouping | None) -> None:
    """Print or write the reports, or what of them is about the groups of one grouping."""
    this, form = target.this, target.form
    reports = [only_by(report, by) if by else report for report in combined.reports]
    if form not in ("csv", "xlsx"):
        tell_damaged(this, damaged_beside(this.workspace, reports))
    content = render_team(this.workspace, reports, form, this.locale, target.sheet)
    target.give(
        content, team_file_name(reports, form, this.workspace.now(), this.locale), combined.crowds
    )


def _tell(this: Invocation, combined: Combined) -> None:
    """Say what was passed over, what is old, and which names no organisation has."""
    if combined.made_up is not None:
        remark(this, this.locale("cli.team.made_up", chain=combined.made_up))
    for one in combined.old:
        remark(this, _told_old(this, one))
    tell_doubtful(this, combined.doubtful)
    tell_unmatched(this, combined.unmatched)


def _told_old(this: Invocation, old: OldExports) -> str:
    """Return that exports of others are older than a year, and how to remove them."""
    chain = old.chain or this.locale("common.no_chain")
    command = this.command("pool", "remove", "--older-than", "1y", "--chain", old.chain)
    values = {"chain": chain, "oldest": this.locale.date(old.oldest), "command": command}
    return this.locale.plural("cli.team.old", old.exports, **values)


def _write_names(
    this: Invocation, combined: Combined, already: Renamed | None, output: str, *, force: bool
) -> None:
    """Write the list of names to be checked, and say what to do with it."""
    from ketentui.usecases.name_lists import names_list, proposed

    locale, also = this.locale, [one.organisation for one in combined.came]
    found = proposed(combined.reports, also)
    content = names_list(combined.reports, locale, already, also)
    name = locale("team_source.names_file")
    write(this, output, Path(name), content, force=force)
    for one, others in found.doubtful.items():
        remark(this, locale("cli.team.names_doubtful", name=one, others=", ".join(others)))
    if not found.renamed and not found.doubtful:
        remark(this, locale("cli.team.names_none"))
    remark(this, locale("cli.team.names_written", file=name if output == "-" else output))
