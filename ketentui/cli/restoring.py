"""Putting a backup back: what is asked first, and what became of it."""

from __future__ import annotations

from pathlib import Path

from ketentui.cli.asking import agreed, can_ask
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say
from ketentui.errors import KetentuiError
from ketentui.usecases.restore import FATES, Plan, planned, put_back

_MOST_TOLD = 10
"""So many of the files that are newer here are named."""


def put_back_file(this: Invocation, file: Path, *, yes: bool) -> None:
    """Put the backup in `file` back; what is newer here stays unless somebody says otherwise."""
    plan = planned(this.workspace, file)
    over = yes or (bool(plan.newer) and _is_meant(this, plan))
    done = put_back(this.workspace, plan, over=over)
    for fate in FATES:
        if done.fates.get(fate):
            say(this, this.locale.plural(f"backup.{fate}", done.fates[fate]))
    if done.removed:
        say(this, this.locale.plural("backup.removed", done.removed))
    for error in done.failed:
        remark(this, "\n".join(this.locale.error(error)))
    if done.failed:
        raise KetentuiError("restore_incomplete", n=len(done.failed))
    if plan.newer and not over and not can_ask(this):
        raise KetentuiError("restore_newer_here", n=len(plan.newer))


def _is_meant(this: Invocation, plan: Plan) -> bool:
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
