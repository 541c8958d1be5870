"""`ketentui pool list`: what was taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import click

from ketentui.cli.damaged import tell_damaged
from ketentui.cli.framework import declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, table
from ketentui.documents.received import sender
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.storage.store import Damaged
from ketentui.usecases.pool_memory import remembered
from ketentui.usecases.taken_in import Received, of_chain, received, short_ids

_COLUMNS = ("id", "organisation", "level", "who", "questionnaire", "depth", "finished", "taken_in")


@declare("pool.list")
@option("--chain", metavar="TEXT", help="pool.list.chain")
@option("--json", "as_json", is_flag=True, help="option.json")
@click.pass_context
def command(ctx: click.Context, chain: str | None, as_json: bool) -> None:
    """Print what was taken in, chain by chain, and what is remembered of it."""
    this = invocation(ctx)
    everything = received(this.workspace)
    those = everything if chain is None else of_chain(this.workspace, everything, chain)
    readable = [one for one in those if one.export is not None]
    if as_json:
        say_json([_fields(this, one) for one in readable])
    elif readable:
        say(this, "\n\n".join(_tables(this, readable, short_ids(everything))))
    elif not those:
        remark(this, this.locale("cli.pool.list.empty"))
    _tell_unreadable(this, [one for one in those if one.export is None])
    if not as_json:
        _tell_remembered(this)


def _tables(this: Invocation, those: Sequence[Received], short: Mapping[str, str]) -> list[str]:
    chains = groupby(those, key=lambda one: names.key(_export(one).respondent.chain))
    return [_table(this, [*of_one], short) for _, of_one in chains]


def _table(this: Invocation, those: Sequence[Received], short: Mapping[str, str]) -> str:
    spelled = names.common_spellings(_export(one).respondent.chain for one in those)
    chain = next(iter(spelled.values())) or this.locale("common.no_chain")
    title = this.locale.plural(
        "cli.pool.list.of_chain", len(those), chain=chain, folder=those[0].file.parent
    )
    headings = [this.locale(f"cli.pool.list.{column}") for column in _COLUMNS]
    rows = [_row(this, one, short[one.id]) for one in those]
    return f"{title}\n{table(headings, rows)}"


def _row(this: Invocation, one: Received, id: str) -> list[str]:
    locale, export, came = this.locale, _export(one), one.taken_in(this.workspace.now())
    who = export.respondent
    return [
        id,
        who.organisation or "-",
        locale(f"common.{who.level}") if who.level else "-",
        sender(export, locale),
        export.questionnaire.id,
        locale(f"common.{export.depth}"),
        locale.date(export.day),
        locale.date(came) if came else "-",
    ]


def _fields(this: Invocation, one: Received) -> dict[str, Any]:
    export, came = _export(one), one.taken_in(this.workspace.now())
    ref, who = export.questionnaire, export.respondent
    return {
        "id": export.id,
        "chain": who.chain,
        "organisation": who.organisation,
        "level": who.level,
        "name": who.name or None,
        "sharing": export.sharing,
        "questionnaire": {"id": ref.id, "version": ref.version, "depth": ref.depth},
        "finished_at": export.finished_at and export.finished_at.isoformat(timespec="seconds"),
        "taken_in": came and came.isoformat(timespec="seconds"),
        "file": str(one.file),
    }


def _export(one: Received) -> Assessment:
    assert one.export is not None
    return one.export


def _tell_unreadable(this: Invocation, those: Sequence[Received]) -> None:
    for one in those:
        assert one.error is not None
        tell_damaged(this, [Damaged(one.file, one.error)])
        command = this.command("pool", "remove", one.id)
        remark(this, this.locale("cli.pool.list.remove", command=command))


def _tell_remembered(this: Invocation) -> None:
    memory = remembered(this.workspace)
    if memory.withdrawn:
        remark(this, this.locale.plural("cli.pool.list.withdrawn", len(memory.withdrawn)))
    for one in memory.renamed:
        key = f"cli.pool.list.renamed_{one.kind if one.chain is None else 'in_chain'}"
        remark(this, this.locale(key, old=one.old, new=one.new, chain=one.chain or ""))
