"""`ketentui show`: one profile in the terminal."""

from __future__ import annotations

import click

from ketentui.cli.completing import ids
from ketentui.cli.framework import declare, json_option, plain_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say_json, screen, tell
from ketentui.cli.paging import pager_option, say_long
from ketentui.usecases.stored import Result, find, result


@declare("show")
@click.argument("id", shell_complete=ids)
@json_option
@plain_option
@pager_option
def command(this: Invocation, id: str, as_json: bool, no_pager: bool) -> None:
    """Print the profile of the assessment that `id` stands for."""
    workspace = this.workspace
    found = result(workspace, find(workspace, id))
    tell(this, found.damage)
    if as_json:
        say_json(_fields(found))
        return
    from ketentui.storage.exchange import ExportOptions
    from ketentui.usecases.profile_export import render

    text = render(workspace, found, "text", ExportOptions(), this.locale, screen(this))
    say_long(this, text, no_pager=no_pager)


def _fields(found: Result) -> dict[str, object]:
    from ketentui.storage.exchange import results
    from ketentui.storage.records import encode

    fields = encode(found.assessment)
    for key in ("schema", "answers", "actions"):
        del fields[key]
    return {**fields, **results(found.profile)}
