"""`ketentui export`: assessments as files to share, or on the standard output."""

from __future__ import annotations

import os
from pathlib import Path

import click

from ketentui.cli.completing import files, ids
from ketentui.cli.framework import Word, declare, invocation, option
from ketentui.cli.output import say, say_exactly
from ketentui.errors import ExitCode, KetentuiError
from ketentui.exchange import Disclosure
from ketentui.usecases.sharing import FORMATS, Format, export_path, render, write_export
from ketentui.usecases.stored import find, result


@declare("export")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=ids)
@option(
    "-f", "--format", "format", type=Word(json=(), md=("markdown",)),
    help="export.format",
)  # fmt: skip
@option("-o", "--output", metavar="PATH|-", help="export.output", shell_complete=files)
@option("--anonymous", is_flag=True, help="export.anonymous")
@option("--without-notes", is_flag=True, help="export.without_notes")
@option("--force", is_flag=True, help="option.force")
@click.pass_context
def command(
    ctx: click.Context,
    ids: tuple[str, ...],
    format: Format | None,
    output: str | None,
    anonymous: bool,
    without_notes: bool,
    force: bool,
) -> None:
    """Export the assessments that `ids` stand for; print the path of every file."""
    this = invocation(ctx)
    workspace = this.workspace
    folder = output is not None and os.path.isdir(output)
    if len(ids) > 1 and output is not None and not folder:
        raise KetentuiError("one_target", ExitCode.USAGE, output=output)
    form = format or _form(output)
    disclosure = Disclosure(anonymous, notes=not without_notes)
    for found in [result(workspace, find(workspace, id)) for id in dict.fromkeys(ids)]:
        content = render(workspace, found, form, disclosure, this.locale)
        if output == "-":
            say_exactly(content)
            continue
        path = export_path(workspace, found.assessment, form)
        if output is not None:
            path = Path(output) / path.name if folder else Path(output)
        say(this, str(write_export(path, content, force=force)))


def _form(output: str | None) -> Format:
    """Return what the name of a file asks for; JSON where it asks for nothing that is known."""
    ending = Path(output).suffix.removeprefix(".") if output else ""
    return next((form for form in FORMATS if form == ending), "json")
