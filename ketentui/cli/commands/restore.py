"""`ketentui restore`: what is in the bin, and back out of it; and a backup, back in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ketentui.cli.asking import agreed, can_ask
from ketentui.cli.completing import binned
from ketentui.cli.framework import declare, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, table, tell
from ketentui.config.paths import own_path
from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.bin import Binned
from ketentui.storage.files import kind_of
from ketentui.usecases import asides, discarding
from ketentui.usecases.discarding import Version
from ketentui.usecases.placing import FATES
from ketentui.usecases.restore import Plan, planned, put_back

_COLUMNS = ("id", "deleted", "chain", "organisation", "answers", "until")


_MOST_TOLD = 10
"""So many of the files that are newer here are named."""


@declare("restore")
@click.argument("reference", required=False, metavar="[ID|FILE.zip]", shell_complete=binned)
@option("--yes", is_flag=True, help="option.yes")
def command(this: Invocation, reference: str | None, yes: bool) -> None:
    """Take the assessment that `reference` stands for out of the bin, put the backup that it names
    back, or print what is in the bin.
    """
    if reference is not None and _names_file(reference):
        _put_back(this, own_path(reference), yes=yes)
        return
    if reference is None:
        _list(this)
        return
    aside = asides.find(this.workspace, reference)
    if aside is not None:
        _put_aside_back(this, aside, yes=yes)
        return
    found, *others = discarding.find_binned(this.workspace, reference)
    there = discarding.stored_version(this.workspace, found.assessment_id)
    if there is not None and not yes and not _is_meant(this, found, there):
        return
    gone = this.workspace.store.put_back(found, replacing=there is not None)
    remark(this, this.locale("cli.restore.done", id=found.assessment_id))
    if gone is not None:
        again = this.command("restore", gone.path.stem)
        remark(this, this.locale("cli.restore.replaced", restore=again))
    if others:
        _tell_others(this, others)


def _names_file(reference: str) -> bool:
    path = Path(reference)
    return path.suffix == ".zip" or len(path.parts) > 1 or kind_of(path) == "file"


def _is_meant(this: Invocation, found: Binned, there: Version) -> bool:
    """Return whether an assessment that is stored may go to the bin for one that comes out of it;
    KetentuiError where nobody can be asked.
    """
    versions: dict[str, object] = {
        "id": found.assessment_id,
        "there": _told(this, there),
        "binned": _told(this, discarding.binned_version(this.workspace, found)),
    }
    if not can_ask(this):
        raise KetentuiError("still_there", ExitCode.USAGE, (), **versions)
    question = this.locale("cli.restore.question", **versions)
    return agreed(this, question, enter=False, otherwise=this.locale("cli.restore.left"))


def _told(this: Invocation, version: Version) -> str:
    """Return how many answers a version has, and of when it is."""
    when = this.locale.minute(version.stored_at)
    return this.locale("cli.restore.version", answers=_answers(this, version), when=when)


def _tell_others(this: Invocation, others: Sequence[Binned]) -> None:
    """Say which other versions are in the bin, and how each can be taken out of it."""
    remark(this, this.locale.plural("cli.restore.others", len(others)))
    for one in others:
        told = _told(this, discarding.binned_version(this.workspace, one))
        remark(this, f"  {this.command('restore', one.path.stem)}  {told}")


def _put_aside_back(this: Invocation, aside: Binned, *, yes: bool) -> None:
    """Put what is no assessment back; what is in its place goes to the bin, if that is meant."""
    in_the_way = asides.gives_way(this.workspace, aside)
    if in_the_way is not None and not yes:
        if not can_ask(this):
            raise KetentuiError("aside_in_the_way", ExitCode.USAGE, file=in_the_way)
        question = this.locale("cli.restore.aside_question", file=in_the_way)
        if not agreed(this, question, enter=False, otherwise=this.locale("cli.restore.left")):
            return
    fate = asides.put_back(this.workspace, aside, replacing=True)
    say(this, this.locale.plural(f"backup.{fate}", 1))


def _list(this: Invocation) -> None:
    found, others = this.workspace.store.binned(), asides.asides(this.workspace)
    if found:
        _list_assessments(this, found)
    if found and others:
        say(this, "")
    if others:
        _list_asides(this, others)
    if not found and not others:
        remark(this, this.locale("cli.restore.empty"))


def _list_asides(this: Invocation, others: Sequence[Binned]) -> None:
    """Print what else was set aside; how it comes back or goes is said beside it."""
    locale, zone = this.locale, this.workspace.now().tzinfo
    rows = [
        [
            one.path.stem,
            locale(f"cli.restore.of_{asides.kind(one)}", what=asides.told(this.workspace, one)),
            locale.minute(one.since.astimezone(zone)),
            locale.date(one.until.astimezone(zone)),
        ]
        for one in others
    ]
    say(this, table(this, ("name", "kind", "set_aside", "until"), rows))
    restore, purge = this.command("restore"), this.command("delete", "--purge")
    remark(this, locale("cli.restore.asides", restore=restore, purge=purge))


def _list_assessments(this: Invocation, found: Sequence[Binned]) -> None:
    by_id = discarding.named_by_id(this.workspace, found)
    names = [one.assessment_id if one in by_id else one.path.stem for one in found]
    rows = [[name, *_cells(this, one)] for name, one in zip(names, found, strict=True)]
    say(this, table(this, _COLUMNS, rows))


def _cells(this: Invocation, one: Binned) -> list[str]:
    version = discarding.binned_version(this.workspace, one)
    respondent = version.assessment and version.assessment.respondent
    since = this.locale.minute(one.since.astimezone(version.stored_at.tzinfo))
    return [
        since if one.reason == "deleted" else this.locale("cli.restore.aside", when=since),
        (respondent and respondent.chain) or "-",
        (respondent and respondent.organisation) or "-",
        _answers(this, version),
        this.locale.date(one.until.astimezone(version.stored_at.tzinfo)),
    ]


def _answers(this: Invocation, version: Version) -> str:
    if version.answered is None:
        return this.locale("cli.restore.unreadable")
    return this.locale.plural("cli.restore.answered", version.answered)


# Backups


def _put_back(this: Invocation, file: Path, *, yes: bool) -> None:
    """Put the backup in `file` back; what is newer here stays unless somebody says otherwise."""
    plan = planned(this.workspace, file)
    over = yes or (bool(plan.newer) and _is_to_be_replaced(this, plan))
    done = put_back(this.workspace, plan, over=over)
    for fate in FATES:
        if done.fates.get(fate):
            say(this, this.locale.plural(f"backup.{fate}", done.fates[fate]))
    if done.removed:
        say(this, this.locale.plural("backup.removed", done.removed))
    tell(this, *done.failed)
    if done.failed:
        raise KetentuiError("restore_incomplete", n=len(done.failed))
    if plan.newer and not over and not can_ask(this):
        raise KetentuiError("restore_newer_here", n=len(plan.newer))


def _is_to_be_replaced(this: Invocation, plan: Plan) -> bool:
    """Return whether what is newer here is to be replaced; where nobody can be asked, it isn't."""
    locale, newer = this.locale, plan.newer
    lines = [locale.plural("backup.newer_here", len(newer))]
    lines += [f"  {name}" for name in newer[:_MOST_TOLD]]
    lines += ["  …"] if len(newer) > _MOST_TOLD else []
    remark(this, "\n".join(lines))
    if not can_ask(this):
        return False
    question, kept = locale("backup.question"), locale("backup.newer_kept")
    return agreed(this, question, enter=False, otherwise=kept)
