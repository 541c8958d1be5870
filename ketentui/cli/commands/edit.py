"""`ketentui edit`: who answered an assessment, and how that is shared, corrected."""

from __future__ import annotations

from typing import Literal, cast

import click

from ketentui.cli.completing import ids
from ketentui.cli.framework import Word, declare, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, tell
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.choices import LEVELS, SHARINGS, Level, Sharing
from ketentui.usecases.correcting import Correction, correct, told_of_change, told_of_copies
from ketentui.usecases.discarding import find_stored

_NOTHING = "-"
"""What leaves something empty."""

_LEVEL = Word(*LEVELS, _NOTHING, kind="level")
_SHARING = Word(*SHARINGS, kind="sharing")


@declare("edit")
@click.argument("id", shell_complete=ids)
@option("--chain", metavar="TEXT", help="scan.chain")
@option("--organisation", metavar="TEXT", help="scan.organisation")
@option("--level", type=_LEVEL, help="scan.level")
@option("--name", metavar="TEXT", help="scan.name")
@option("--sharing", type=_SHARING, help="scan.sharing")
def command(
    this: Invocation,
    id: str,
    chain: str | None,
    organisation: str | None,
    level: str | None,
    name: str | None,
    sharing: str | None,
) -> None:
    """Correct what is said of the assessment that `id` stands for, and say what changed."""
    if all(one is None for one in (chain, organisation, level, name, sharing)):
        raise KetentuiError("nothing_to_edit", ExitCode.USAGE)
    workspace, locale = this.workspace, this.locale
    correction = Correction(
        _meant(chain),
        _meant(organisation),
        cast(Level | Literal[""] | None, _meant(level)),
        _meant(name),
        cast(Sharing | None, sharing),
    )
    assessment_id = find_stored(workspace, id)
    before = workspace.store.read(assessment_id)
    tell(this, before.damage)
    after = correct(workspace, assessment_id, correction)
    remark(this, told_of_change(before.assessment, after, locale))
    if after != before.assessment:
        for told in told_of_copies(workspace, before.assessment, after.sharing, locale):
            remark(this, told)


def _meant(text: str | None) -> str | None:
    return "" if text == _NOTHING else text
