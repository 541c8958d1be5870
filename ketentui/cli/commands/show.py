"""`ketentui show`: one profile in the terminal."""

from __future__ import annotations

import click

from ketentui.cli import terminal
from ketentui.cli.completing import ids
from ketentui.cli.damaged import tell
from ketentui.cli.framework import declare, invocation, option, plain_option
from ketentui.cli.output import say, say_json
from ketentui.usecases.stored import Result, find, result


@declare("show")
@click.argument("id", shell_complete=ids)
@option("--json", "as_json", is_flag=True, help="option.json")
@plain_option
@click.pass_context
def command(ctx: click.Context, id: str, as_json: bool) -> None:
    """Print the profile of the assessment that `id` stands for."""
    this = invocation(ctx)
    workspace = this.workspace
    found = result(workspace, find(workspace, id))
    tell(this, found.damage)
    if as_json:
        say_json(_fields(found))
        return
    if this.preferences.plain:
        from ketentui.usecases.sharing import profile_in_words

        say(this, profile_in_words(workspace, found, this.locale, terminal.width()))
        return
    from ketentui.usecases.sharing import profile_on_terminal

    say(this, profile_on_terminal(workspace, found, this.locale, terminal.width(), this.look))


def _fields(found: Result) -> dict[str, object]:
    from ketentui.exchange import results
    from ketentui.records import encode

    fields = encode(found.assessment)
    for key in ("schema", "answers", "actions"):
        del fields[key]
    return {**fields, **results(found.profile)}
