"""`ketentui round`: a chain's one time of answering, from who is invited to its end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ketentui.cli.completing import files, folders, questionnaires
from ketentui.cli.framework import (
    LANGUAGES,
    CommandGroup,
    Whole,
    Word,
    declare,
    force_option,
    json_option,
    option,
    plain_option,
)
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import page, remark, say, say_json, say_path, screen
from ketentui.cli.paging import pager_option, say_long
from ketentui.cli.writing import write
from ketentui.dates.natural import natural_date
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.choices import KETENSCAN, SHARINGS, Sharing
from ketentui.model.replacing import replace
from ketentui.usecases.invitations import edition
from ketentui.usecases.invited import invited_as_said, read_invited
from ketentui.usecases.rounds import (
    NAME,
    Wanted,
    change_round,
    close_round,
    form_file_name,
    form_page,
    new_round,
)

if TYPE_CHECKING:
    from ketentui.model.round import Round
    from ketentui.team.coming import Came

_SHARING = Word(*SHARINGS, kind="sharing")


@declare("round.new")
@option("--chain", metavar="TEXT", help="round.new.chain")
@option(
    "--questionnaire",
    metavar="ID|FILE.toml",
    default=KETENSCAN,
    help="round.new.questionnaire",
    shell_complete=questionnaires,
)
@option("--quick", is_flag=True, help="scan.quick")
@option("--full", is_flag=True, help="scan.full")
@option("--from", "first", metavar="DATE", help="round.new.from")
@option("--until", "last", metavar="DATE", help="round.new.until")
@option("--invited", metavar="FILE", help="round.new.invited", shell_complete=files)
@option("--invite", "invite", multiple=True, metavar="TEXT", help="round.new.invite")
@option("--contact", metavar="TEXT", help="round.new.contact")
@option("--sharing", "sharings", type=_SHARING, multiple=True, help="round.new.sharing")
@option("--min-group", type=Whole(3, 1000), default=5, help="round.new.min_group")
@option("-o", "--output", metavar="PATH|-", help="round.new.output", shell_complete=files)
@force_option
def new(
    this: Invocation,
    chain: str | None,
    questionnaire: str,
    quick: bool,
    full: bool,
    first: str | None,
    last: str | None,
    invited: str | None,
    invite: tuple[str, ...],
    contact: str | None,
    sharings: tuple[Sharing, ...],
    min_group: int,
    output: str | None,
    force: bool,
) -> None:
    """Write the file of a new round; print where it is, and say back what it is."""
    from ketentui.documents.round import told_of_new
    from ketentui.storage.rounds import round_json

    if quick and full:
        raise KetentuiError("quick_or_full", ExitCode.USAGE)
    today = this.workspace.now().date()
    listed = read_invited(Path(invited)) if invited else ()
    wanted = Wanted(
        chain=this.workspace.usual().chain if chain is None else chain,
        first_day=natural_date(first, today) if first else today,
        last_day=natural_date(last, today) if last else None,
        invited=(*listed, *invited_as_said(invite)),
        contact=this.preferences.contact if contact is None else contact,
        questionnaire=questionnaire,
        depth="full" if full else "quick" if quick else None,
        sharings=sharings or SHARINGS,
        min_group=min_group,
    )
    try:
        made = new_round(this.workspace, wanted)
    except KetentuiError as error:
        raise _by_option(error) from None
    write(this, output, NAME, round_json(made), force=force)
    for line in told_of_new(made, today, this.locale):
        remark(this, line)


_SAID_BY = {
    "round_lacks_chain": "--chain",
    "round_lacks_until": "--until",
    "round_lacks_invited": "--invited, --invite",
    "round_lacks_contact": "--contact",
}
"""By what wasn't said of a round, the options that say it."""


def _by_option(error: KetentuiError) -> KetentuiError:
    """Return an error with the options that say what wasn't said."""
    problems = [one._replace(where=_SAID_BY.get(one.key, one.where)) for one in error.problems]
    return KetentuiError(error.key, error.exit_code, problems, **error.values)


@declare("round.show")
@click.argument("file", shell_complete=files)
@click.argument("sources", nargs=-1, metavar="[FILE|DIR]...", shell_complete=files)
@option("--reminder", is_flag=True, help="round.show.reminder")
@json_option
@plain_option
@pager_option
def show(
    this: Invocation,
    file: str,
    sources: tuple[str, ...],
    reminder: bool,
    as_json: bool,
    no_pager: bool,
) -> None:
    """Print what a round is, and what came in."""
    from ketentui.cli.exports import check_all_counts, reading, tell_outside
    from ketentui.documents.coming import came_section, reminder_text
    from ketentui.documents.round import round_document
    from ketentui.formats import write as written
    from ketentui.storage.rounds import read_round
    from ketentui.usecases.coming_in import came_in

    found, today = read_round(Path(file)), this.workspace.now().date()
    questionnaire = edition(this.workspace, found.invitation).questionnaire
    if reminder:
        if found.state(today) in ("over", "closed"):
            code = found.invitation.code
            raise KetentuiError("no_reminder", ExitCode.USAGE, code=code)
        say(this, reminder_text(found.invitation, questionnaire, this.locale))
        return
    with reading(this) as progress:
        inside = came_in(this.workspace, found, [*map(Path, sources)], progress)
    if as_json:
        say_json({**_fields(found, today), "came": [_came(one) for one in inside.came]})
    else:
        document = round_document(found, questionnaire, today, this.locale)
        if sources or any(one.came for one in inside.came):
            came = came_section(inside.came, this.locale)
            document = replace(document, blocks=(came,))
        say_long(this, written([document], "text", screen(this)), no_pager=no_pager)
    tell_outside(this, inside.outside, found)
    check_all_counts(this, inside.questions, inside.unusable)


def _came(one: Came) -> dict[str, Any]:
    return {
        "organisation": one.organisation,
        "invited": one.invited,
        "came": one.came,
        "owed": one.owed,
        "too_many": one.too_many,
        "levels": [
            {"level": level.level, "invited": level.invited, "came": level.came}
            for level in one.levels
        ],
    }


def _fields(found: Round, today: date) -> dict[str, Any]:
    import json

    from ketentui.storage.rounds import round_json

    fields = json.loads(round_json(found))
    return {**fields, "people": found.people, "state": found.state(today)}


@declare("round.change")
@click.argument("file", shell_complete=files)
@option("--invite", "invite", multiple=True, metavar="TEXT", help="round.change.invite")
@option("--until", "last", metavar="DATE", help="round.new.until")
def change(this: Invocation, file: str, invite: tuple[str, ...], last: str | None) -> None:
    """Change who was invited to a round, or its last day, and say what it is now."""
    if not invite and last is None:
        raise KetentuiError("nothing_of_round_changes", ExitCode.USAGE, options="--invite, --until")
    day = natural_date(last, this.workspace.now().date()) if last else None
    changed = change_round(this.workspace, Path(file), invited_as_said(invite), day)
    people = this.locale.plural("team_report.people", changed.people)
    last_day = this.locale.date(changed.invitation.last_day)
    values = {"code": changed.invitation.code, "people": people, "date": last_day}
    say(this, this.locale("cli.round.change.done", **values))


@declare("round.close")
@click.argument("file", shell_complete=files)
def close(this: Invocation, file: str) -> None:
    """Close a round, and say so."""
    from ketentui.storage.rounds import read_round

    was_closed = read_round(Path(file)).closed_on is not None
    closed = close_round(this.workspace, Path(file))
    assert closed.closed_on is not None
    values = {"code": closed.invitation.code, "date": this.locale.date(closed.closed_on)}
    if was_closed:
        remark(this, this.locale("cli.round.close.already", **values))
    else:
        say(this, this.locale("cli.round.close.done", **values))


@declare("round.invite")
@click.argument("file", shell_complete=files)
@option("--into", metavar="DIR", help="round.invite.into", shell_complete=folders)
@option("--also", type=LANGUAGES, multiple=True, help="round.invite.also")
@option("--ssh", metavar="TEXT", help="round.invite.ssh")
@option("--no-form", is_flag=True, help="round.invite.no_form")
@option("--keep-until", metavar="DATE", help="round.invite.keep_until")
@force_option
def invite(
    this: Invocation,
    file: str,
    into: str | None,
    also: tuple[str, ...],
    ssh: str | None,
    no_form: bool,
    keep_until: str | None,
    force: bool,
) -> None:
    """Write all that is sent to who is invited; print where each file is."""
    from ketentui.config.paths import own_path
    from ketentui.formats import can_write, lacking
    from ketentui.model.text import clean
    from ketentui.storage.rounds import read_round
    from ketentui.usecases.inviting import Wishes, invite, usual_folder

    path, today = Path(file), this.workspace.now().date()
    found = read_round(path)
    wishes = Wishes(
        (this.locale.language, *also),
        not no_form,
        clean(ssh or ""),
        natural_date(keep_until, today) if keep_until else None,
    )
    folder = own_path(into) if into else usual_folder(found, path)
    for one in invite(this.workspace, found, folder, wishes, page(this), force=force):
        say_path(this, one)
    if not can_write("pdf"):
        remark(this, this.locale.error(lacking("pdf"))[1])
    remark(this, this.locale("cli.round.invite.next", folder=folder))


@declare("round.form")
@click.argument("file", shell_complete=files)
@option("-o", "--output", metavar="PATH|-", help="round.form.output", shell_complete=files)
@force_option
def form(this: Invocation, file: str, output: str | None, force: bool) -> None:
    """Write the form of a round; print where it is."""
    from ketentui.storage.rounds import read_round

    found = read_round(Path(file))
    content = form_page(this.workspace, found, this.locale)
    write(this, output, form_file_name(found.invitation, this.locale), content, force=force)


command = CommandGroup("round", (new, show, change, invite, form, close))
