"""`ketentui completion`: a script that lets the shell complete what is typed."""

from __future__ import annotations

import click

from ketentui.cli.completing import VARIABLE
from ketentui.cli.framework import Word, declare
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say_exactly


@declare("completion")
@click.argument("shell", type=Word("bash", "zsh", "fish"))
def command(this: Invocation, shell: str) -> None:
    """Print the script for a shell."""
    from click.shell_completion import ShellComplete, get_completion_class

    known = get_completion_class(shell)
    assert known is not None, "Word lets through what there is"
    script = known(click.get_current_context().find_root().command, {}, "ketentui", VARIABLE)
    source = ShellComplete.source(script)  # not its own, which first runs the shell
    say_exactly(source.replace('string split ","', 'string split --max 1 ","'))  # descriptions too
