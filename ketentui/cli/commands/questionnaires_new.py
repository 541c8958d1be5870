"""`ketentui questionnaires new`: a starting point for a questionnaire of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from ketentui.cli.completing import files
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import remark, say_path
from ketentui.usecases.authoring import write_starting_point
from ketentui.usecases.profile_export import chosen_path


@declare("questionnaires.new")
@click.argument("file", shell_complete=files)
@option("--force", is_flag=True, help="option.force")
@click.pass_context
def command(ctx: click.Context, file: str, force: bool) -> None:
    """Write a questionnaire with comments that passes the check; print its path."""
    this = invocation(ctx)
    target = chosen_path(file, Path("vragenlijst.toml"))
    path = write_starting_point(target, this.locale, force=force)
    say_path(this, path)
    remark(this, this.locale("cli.questionnaires.new.next", file=path))
