"""`ketentui delete`: move one assessment to the bin, or erase it."""

from __future__ import annotations

import click

from ketentui.cli.asking import sure
from ketentui.cli.completing import ids
from ketentui.cli.framework import declare, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.storage.bin import DAYS, Binned
from ketentui.usecases import asides, discarding
from ketentui.usecases.stored import described


@declare("delete")
@click.argument("id", shell_complete=ids)
@option("--purge", is_flag=True, help="delete.purge")
@option("--yes", is_flag=True, help="option.yes")
def command(this: Invocation, id: str, purge: bool, yes: bool) -> None:
    """Delete the assessment that `id` stands for, after a question."""
    aside = asides.find(this.workspace, id) if purge else None
    if aside is not None:
        _purge_aside(this, aside, yes=yes)
        return
    find = discarding.find_anywhere if purge else discarding.find_stored
    assessment_id = find(this.workspace, id)
    if not yes and not _is_meant(this, assessment_id, purge):
        return
    if purge:
        discarding.purge(this.workspace, assessment_id)
        remark(this, this.locale("cli.delete.purged", id=assessment_id))
    else:
        this.workspace.store.delete(assessment_id)
        remark(this, _deleted(this, assessment_id))


def _purge_aside(this: Invocation, aside: Binned, *, yes: bool) -> None:
    """Erase what was set aside and is no assessment."""
    question = this.locale("cli.delete.purge_question", what=aside.path.stem)
    if yes or sure(this, question):
        asides.erase(this.workspace, aside)
        remark(this, this.locale("cli.delete.purged_aside", name=aside.path.stem))


def _is_meant(this: Invocation, assessment_id: str, purge: bool) -> bool:
    key = "cli.delete.purge_question" if purge else "cli.delete.question"
    what = _described(this, assessment_id)
    question = this.locale(key, what=what, days=DAYS["deleted"])
    return sure(this, question)


def _deleted(this: Invocation, assessment_id: str) -> str:
    """Return where a deleted assessment is, and what can be done with it there."""
    return this.locale(
        "cli.delete.done",
        id=assessment_id,
        days=DAYS["deleted"],
        restore=this.command("restore", assessment_id),
        purge=this.command("delete", "--purge", assessment_id),
    )


def _described(this: Invocation, assessment_id: str) -> str:
    """Return which assessment it is and what goes with it; of a damaged one no more than its id."""
    locale = this.locale
    found = discarding.newest_version(this.workspace, assessment_id).assessment
    if found is None:
        return assessment_id
    what, count = described(this.workspace, found, locale), len(found.actions)
    return f"{what}, {locale.plural('cli.delete.actions', count)}" if count else what
