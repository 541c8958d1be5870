"""`ketentui pool`: what was taken in of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import click

from ketentui.cli import completing
from ketentui.cli.asking import sure
from ketentui.cli.framework import CommandGroup, declare, json_option, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, table, tell_damaged, whole
from ketentui.documents.received import described, sender
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.storage.reading import Damaged
from ketentui.usecases.pool_memory import Renaming, remembered
from ketentui.usecases.taken_in import (
    Received,
    finished_before,
    forget_renamed,
    found,
    of_chain,
    received,
    remove,
    rename,
    set_aside,
    short_ids,
)
from ketentui.usecases.years import long_ago

_COLUMNS = ("id", "organisation", "level", "who", "questionnaire", "depth", "finished", "taken_in")


@declare("pool.list")
@option("--chain", metavar="TEXT", help="option.of_chain")
@json_option
def list_pool(this: Invocation, chain: str | None, as_json: bool) -> None:
    """Print what was taken in, chain by chain, and what is remembered of it."""
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
    rows = (_row(this, one, short[one.id]) for one in those)
    return f"{title}\n{table(this, _COLUMNS, rows)}"


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
        whole(locale.date(export.day)),
        whole(locale.date(came)) if came else "-",
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


_MOST_NAMED = 10
"""So many are named before the question; of more, how many they are."""


@declare("pool.remove")
@click.argument("ids", nargs=-1, metavar="[ID]...", shell_complete=completing.received)
@option("--chain", metavar="TEXT", help="pool.remove.chain")
@option("--older-than", metavar="1y|18m|90d", help="pool.remove.older_than")
@option("--yes", is_flag=True, help="option.yes")
def remove_exports(
    this: Invocation, ids: tuple[str, ...], chain: str | None, older_than: str | None, yes: bool
) -> None:
    """Erase what is meant, after a question that says what stays."""
    going = _meant(this, ids, chain, older_than)
    if not going:
        remark(this, this.locale("cli.pool.remove.none"))
        return
    if not yes and not _is_sure(this, going):
        return
    gone = remove(this.workspace, {one.id for one in going})
    remark(this, this.locale.plural("cli.pool.remove.done", gone))


def _meant(
    this: Invocation, ids: Sequence[str], chain: str | None, older_than: str | None
) -> list[Received]:
    if bool(ids) == (chain is not None or older_than is not None):
        key = "one_form" if ids else "nothing_to_remove"
        raise KetentuiError(key, ExitCode.USAGE, options="ID, --chain, --older-than")
    workspace = this.workspace
    before = None if older_than is None else long_ago(older_than, workspace.now().date())
    everything = received(workspace)
    nameable = [*everything, *set_aside(workspace, everything)] if ids else []
    those = [one for id in ids for one in found(nameable, id)] if ids else everything
    if chain is not None:
        those = of_chain(workspace, those, chain)
    return those if before is None else finished_before(those, before)


def _is_sure(this: Invocation, going: Sequence[Received]) -> bool:
    named = going if len(going) <= _MOST_NAMED else []
    told = [described(one.export, this.locale) if one.export else one.file.name for one in named]
    question = this.locale.plural("cli.pool.remove.question", len({one.id for one in going}))
    return sure(this, question, *told, this.locale("team_source.remove_effect"))


@declare("pool.rename")
@click.argument("new", required=False, metavar="[NEW]")
@option("--chain", metavar="OLD", help="pool.rename.chain")
@option("--organisation", metavar="OLD", help="pool.rename.organisation")
@option("--forget", is_flag=True, help="pool.rename.forget")
def rename_exports(
    this: Invocation, new: str | None, chain: str | None, organisation: str | None, forget: bool
) -> None:
    """Give a chain, or an organisation in one chain or in all, another name."""
    named = {"NEW": new, "--chain": chain, "--organisation": organisation}
    beside = [name for name, value in named.items() if value is not None]
    if forget and beside:
        options = ", ".join(("--forget", *beside[:1]))
        raise KetentuiError("one_form", ExitCode.USAGE, options=options)
    if forget:
        remark(
            this, this.locale.plural("cli.pool.rename.forgotten", forget_renamed(this.workspace))
        )
        return
    old = chain if organisation is None else organisation
    if old is None or new is None:
        raise KetentuiError("nothing_to_rename", ExitCode.USAGE)
    if organisation is None:
        renaming = Renaming("chain", old, new)
    else:
        renaming = Renaming("organisation", old, new, chain)
    changed = rename(this.workspace, renaming)
    remark(this, this.locale.plural("cli.pool.rename.done", changed, new=new))


command = CommandGroup("pool", (list_pool, remove_exports, rename_exports))
