"""`ketentui targets list`: which targets there are."""

from __future__ import annotations

from contextlib import suppress

import click

from ketentui.cli.damaged import tell_damaged
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, table
from ketentui.errors import KetentuiError
from ketentui.model.agreed import Target
from ketentui.usecases.acting import damaged_agreements
from ketentui.usecases.aiming import targets


@declare("targets.list")
@option("--json", "as_json", is_flag=True, help="option.json")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Print every chain's targets."""
    this = invocation(ctx)
    found, damaged = list(targets(this.workspace)), damaged_agreements(this.workspace)
    tell_damaged(this, damaged if found else damaged[1:])
    if damaged and not found:
        raise damaged[0].error
    if as_json:
        say_json(
            [
                {
                    "chain": chain,
                    "questionnaire": one.questionnaire,
                    "theme": one.theme,
                    "target": one.score,
                }
                for chain, one in found
            ]
        )
        return
    if not found:
        remark(this, this.locale("cli.targets.list.empty"))
        return
    columns = ("chain", "questionnaire", "theme", "target")
    headings = [this.locale(f"cli.targets.list.column_{name}") for name in columns]
    rows = [
        [chain, one.questionnaire, _theme(this, one), this.locale.number(one.score)]
        for chain, one in found
    ]
    say(this, table(headings, rows))


def _theme(this: Invocation, target: Target) -> str:
    """Return the theme's id and title; the id alone where its questionnaire isn't here."""
    with suppress(KetentuiError, KeyError):
        questionnaire = this.workspace.library.find(target.questionnaire).questionnaire
        return f"{target.theme} {questionnaire.theme(target.theme).title(this.locale.language)}"
    return target.theme
