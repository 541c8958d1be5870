"""`ketentui actions list`: what was agreed, on the screen, for a program, or for a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from ketentui.cli import terminal
from ketentui.cli.completing import files
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json
from ketentui.cli.writing import write
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.agreed import Agreed
from ketentui.usecases.actions import agreements
from ketentui.usecases.chains import known_chain


@declare("actions.list")
@option("--chain", metavar="TEXT", help="actions.list.chain")
@option("--all", "everything", is_flag=True, help="actions.list.all")
@option("--json", "as_json", is_flag=True, help="option.json")
@option("--ics", metavar="PATH|-", help="actions.list.ics", shell_complete=files)
@option("--csv", metavar="PATH|-", help="actions.list.csv", shell_complete=files)
@option("--excel", is_flag=True, help="option.excel")
@option("--force", is_flag=True, help="option.force")
@click.pass_context
def command(
    ctx: click.Context,
    chain: str | None,
    everything: bool,
    as_json: bool,
    ics: str | None,
    csv: str | None,
    excel: bool,
    force: bool,
) -> None:
    """Print what is still to be done, or all that was agreed; or write it to a file."""
    if as_json + (ics is not None) + (csv is not None) > 1:
        raise KetentuiError("one_form", ExitCode.USAGE, options="--json, --ics, --csv")
    if excel and csv is None:
        raise KetentuiError("only_with", ExitCode.USAGE, option="--excel", needed="--csv")
    if force and ics is None and csv is None:
        raise KetentuiError("only_with", ExitCode.USAGE, option="--force", needed="--ics/--csv")
    this = invocation(ctx)
    workspace = this.workspace
    found = agreements(workspace, None if chain is None else known_chain(workspace, chain))
    for damaged in found.damaged:
        remark(this, "\n".join(this.locale.error(damaged.error)))
    agreed = found.agreed if everything else found.pending
    if as_json:
        say_json([_fields(this, one) for one in agreed])
    elif ics is not None:
        _calendar(this, agreed, ics, force=force)
    elif csv is not None:
        write(this, csv, _proposed("csv"), _table(this, agreed, excel=excel), force=force)
    else:
        _say(this, agreed, everything=everything)


def _say(this: Invocation, agreed: Sequence[Agreed], *, everything: bool) -> None:
    from ketentui.cli.actions_text import actions_text

    if not agreed:
        remark(this, this.locale(f"cli.actions.list.empty{'_all' if everything else ''}"))
        return
    today = this.workspace.now().date()
    say(this, actions_text(agreed, today, this.locale, terminal.width(), this.look))


def _calendar(this: Invocation, agreed: Sequence[Agreed], target: str, *, force: bool) -> None:
    from ketentui.formats.calendar import calendar_text

    content = calendar_text(agreed, this.workspace.now(), this.locale)
    write(this, target, _proposed("ics"), content, force=force)
    undated = sum(one.action.due is None for one in agreed)
    if undated:
        remark(this, this.locale.plural("cli.actions.list.undated", undated))


def _table(this: Invocation, agreed: Sequence[Agreed], *, excel: bool) -> str:
    from ketentui.cli.actions_text import COLUMNS, columns
    from ketentui.formats.spreadsheet import RFC_4180, csv_text, for_excel

    headings = [this.locale(f"actions.column.{name}") for name in COLUMNS]
    rows = (columns(one, this.locale) for one in agreed)
    return csv_text(headings, rows, for_excel(this.locale.decimal) if excel else RFC_4180)


def _proposed(ending: str) -> Path:
    return Path(f"afspraken.{ending}")


def _fields(this: Invocation, agreed: Agreed) -> dict[str, Any]:
    from ketentui.storage.records import encoded

    fields = encoded(agreed.action)
    return {
        **fields,
        "effect": agreed.action.effect,
        "chain": agreed.chain,
        "questionnaire": agreed.questionnaire,
        "assessment": agreed.assessment,
        "agreed_on": agreed.agreed_on.isoformat(),
        "late": agreed.late(this.workspace.now().date()),
    }
