"""`ketentui export`: assessments as files to share, or on the standard output."""

from __future__ import annotations

import click

from ketentui.cli.completing import files, ids
from ketentui.cli.framework import declare, force_option, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import page, remark, tell
from ketentui.cli.writing import Formats, form_of, write
from ketentui.errors import ExitCode, KetentuiError
from ketentui.storage.exchange import ExportOptions
from ketentui.usecases.correcting import exported
from ketentui.usecases.invitations import told_to_send
from ketentui.usecases.named_files import names_folder
from ketentui.usecases.profile_export import FORMATS, export_path, render, told_of_anonymity
from ketentui.usecases.stored import find, result

_FORMAT = Formats(FORMATS)


@declare("export")
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=ids)
@option("-f", "--format", "format", type=_FORMAT, help="export.format")
@option("-o", "--output", metavar="PATH|-", help="export.output", shell_complete=files)
@option("--anonymous", is_flag=True, help="export.anonymous")
@option("--without-notes", is_flag=True, help="export.without_notes")
@force_option
def command(
    this: Invocation,
    ids: tuple[str, ...],
    format: str | None,
    output: str | None,
    anonymous: bool,
    without_notes: bool,
    force: bool,
) -> None:
    """Export the assessments that `ids` stand for; print the path of every file.

    What an anonymous one does not hide is said once.
    """
    workspace = this.workspace
    form = form_of(format, output, _FORMAT, "json")
    meant = dict.fromkeys(find(workspace, id) for id in ids)
    if len(meant) > 1 and output is not None and not names_folder(output):
        raise KetentuiError("one_target", ExitCode.USAGE, output=output)
    options, sheet = ExportOptions(anonymous, notes=not without_notes), page(this)
    results = [result(workspace, id) for id in meant]
    tell(this, *(found.damage for found in results))
    for found in results:
        content = render(workspace, found, form, options, this.locale, sheet)
        path = export_path(workspace, found.assessment, form, options)
        write(this, output, path, content, force=force)
        exported(workspace, found.assessment.id)
    if form == "json" and output != "-" and this.terminal.stderr:
        contact = this.preferences.contact
        usual = this.locale("export.send_to" if contact else "export.send", contact=contact)
        sent = (told_to_send(workspace, found.assessment, this.locale) for found in results)
        for told in dict.fromkeys(one or usual for one in sent):
            remark(this, told)
    keys = [key for one in results for key in told_of_anonymity(one.assessment, options)]
    for key in dict.fromkeys(keys):
        remark(this, this.locale(key))
