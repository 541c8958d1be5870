"""`ketentui list`: what is stored."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ketentui.cli.framework import declare, json_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, table, tell, tell_damaged, whole
from ketentui.usecases.stored import Entry, overview, told_apart

if TYPE_CHECKING:
    from ketentui.model.assessment import Assessment


@declare("list")
@json_option
def command(this: Invocation, as_json: bool) -> None:
    """Print the stored assessments, the newest first."""
    stored = overview(this.workspace)
    entries = sorted(
        [*stored.in_progress, *stored.finished], key=lambda entry: entry.when, reverse=True
    )
    if as_json:
        say_json([_fields(entry) for entry in entries])
    elif entries:
        say(this, _table(this, entries))
    elif not stored.damaged:
        remark(this, this.locale("cli.list.empty"))
        if this.missing:
            remark(this, this.locale("cli.list.missing", folder=this.missing))
    tell(this, *stored.rescued)
    tell_damaged(this, stored.damaged)


def _table(this: Invocation, entries: list[Entry]) -> str:
    who = told_apart(entry.assessment for entry in entries)
    columns = (
        "id",
        "chain",
        *(["who"] if who else []),
        "questionnaire",
        "depth",
        "answered",
        "when",
    )
    locale = this.locale
    said, day = cache(locale), cache(lambda one: whole(locale.date(one)))
    rows = (
        (
            one.id,
            one.respondent.chain or "-",
            *([who.get(one.id, "-")] if who else []),
            entry.questionnaire.title(locale.language),
            said(f"common.{one.depth}"),
            said("common.answered_of", answered=entry.answered, asked=entry.asked),
            f"{day(one.day)} {said(f'cli.list.{_state(one)}')}",
        )
        for entry in entries
        for one in [entry.assessment]
    )
    return table(this, columns, rows)


def _state(one: Assessment) -> str:
    return "finished" if one.finished_at else "in_progress"


def _fields(entry: Entry) -> dict[str, Any]:
    from ketentui.storage.records import encode

    fields = encode(entry.assessment)
    for key in ("answers", "actions"):
        del fields[key]
    return {**fields, "answered": entry.answered, "asked": entry.asked}
