"""`ketentui list`: what is stored."""

from __future__ import annotations

from typing import Any

from ketentui.cli.framework import declare, json_option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, table, tell, tell_damaged, whole
from ketentui.locale import Locale
from ketentui.usecases.stored import Entry, overview, told_apart


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
    rows = (_row(entry, who.get(entry.assessment.id, "-"), locale) for entry in entries)
    return table(this, columns, ([row[key] for key in columns] for row in rows))


def _row(entry: Entry, who: str, locale: Locale) -> dict[str, str]:
    assessment = entry.assessment
    state = "finished" if assessment.finished_at else "in_progress"
    return {
        "id": assessment.id,
        "chain": assessment.respondent.chain or "-",
        "who": who,
        "questionnaire": entry.questionnaire.title(locale.language),
        "depth": locale(f"common.{assessment.depth}"),
        "answered": locale("common.answered_of", answered=entry.answered, asked=entry.asked),
        "when": f"{whole(locale.date(entry.when))} {locale(f'cli.list.{state}')}",
    }


def _fields(entry: Entry) -> dict[str, Any]:
    from ketentui.storage.records import encode

    fields = encode(entry.assessment)
    for key in ("answers", "actions"):
        del fields[key]
    return {**fields, "answered": entry.answered, "asked": entry.asked}
