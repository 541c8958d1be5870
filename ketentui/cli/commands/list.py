"""`ketentui list`: what is stored."""

from __future__ import annotations

from typing import Any

import click

from ketentui.cli.damaged import tell_damaged
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.output import remark, say, say_json, table
from ketentui.locale import Locale
from ketentui.usecases.stored import Entry, overview


@declare("list")
@option("--json", "as_json", is_flag=True, help="option.json")
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Print the stored assessments, the newest first."""
    this = invocation(ctx)
    stored = overview(this.workspace)
    entries = sorted(
        [*stored.in_progress, *stored.finished], key=lambda entry: entry.when, reverse=True
    )
    if as_json:
        say_json([_fields(entry) for entry in entries])
    elif entries:
        say(this, _table(entries, this.locale))
    elif not stored.damaged:
        remark(this, this.locale("cli.list.empty"))
    tell_damaged(this, stored.damaged)


def _table(entries: list[Entry], locale: Locale) -> str:
    headings = [
        locale(f"cli.list.{key}") for key in ("id", "chain", "title", "depth", "progress", "when")
    ]
    return table(headings, [_row(entry, locale) for entry in entries])


def _row(entry: Entry, locale: Locale) -> list[str]:
    assessment = entry.assessment
    state = "finished" if assessment.finished_at else "in_progress"
    return [
        assessment.id,
        assessment.respondent.chain or "-",
        entry.questionnaire.title(locale.language),
        locale(f"common.{assessment.depth}"),
        locale("common.answered_of", answered=entry.answered, asked=entry.asked),
        f"{locale.date(entry.when)} {locale(f'cli.list.{state}')}",
    ]


def _fields(entry: Entry) -> dict[str, Any]:
    from ketentui.records import encode

    fields = encode(entry.assessment)
    for key in ("answers", "actions"):
        del fields[key]
    return {**fields, "answered": entry.answered, "asked": entry.asked}
