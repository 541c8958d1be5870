"""`ketentui actions`: what was agreed, by whom and by when, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from ketentui.cli import terminal
from ketentui.cli.asking import agreed as is_agreed_to
from ketentui.cli.asking import can_ask, sure
from ketentui.cli.completing import actions, every_action, files, ids, questionnaires
from ketentui.cli.framework import (
    CommandGroup,
    Whole,
    Word,
    declare,
    force_option,
    invocation,
    json_option,
    only_with,
    option,
    plain_option,
)
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark, say, say_json, tell_damaged
from ketentui.cli.paging import pager_option
from ketentui.cli.writing import Formats, Target, form_of, output_option, write
from ketentui.dates.natural import natural_date
from ketentui.errors import ExitCode, KetentuiError
from ketentui.formats import READABLE
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import YEARS
from ketentui.model.choices import ACTION_STATUSES, KETENSCAN
from ketentui.model.replacing import replace
from ketentui.model.text import clean
from ketentui.usecases.actions import (
    Draft,
    add,
    add_for_team,
    agreements,
    change,
    find_action,
    remove,
    settle,
    theme_of,
)
from ketentui.usecases.chains import known_chain
from ketentui.usecases.stored import find
from ketentui.usecases.workspace import Workspace

_FORMAT = Formats(READABLE)


@declare("actions.list")
@option("--chain", metavar="TEXT", help="option.of_chain")
@option("--all", "everything", is_flag=True, help="actions.list.all")
@json_option
@option("--ics", metavar="PATH|-", help="actions.list.ics", shell_complete=files)
@option("--csv", metavar="PATH|-", help="actions.list.csv", shell_complete=files)
@option("--excel", is_flag=True, help="option.excel")
@option("--xlsx", metavar="PATH|-", help="actions.list.xlsx", shell_complete=files)
@force_option
def list_actions(
    this: Invocation,
    chain: str | None,
    everything: bool,
    as_json: bool,
    ics: str | None,
    csv: str | None,
    excel: bool,
    xlsx: str | None,
    force: bool,
) -> None:
    """Print what is still to be done, or all that was agreed; or write it to a file."""
    to_files = [one for one in (ics, csv, xlsx) if one is not None]
    if as_json + len(to_files) > 1:
        raise KetentuiError("one_form", ExitCode.USAGE, options="--json, --ics, --csv, --xlsx")
    only_with("--excel", excel, needed="--csv", there=csv is not None)
    only_with("--force", force, needed="--ics/--csv/--xlsx", there=bool(to_files))
    workspace = this.workspace
    found = agreements(workspace, None if chain is None else known_chain(workspace, chain))
    tell_damaged(this, found.damaged)
    agreed = found.agreed if everything else found.pending
    if as_json:
        say_json([_fields(this, one) for one in agreed])
    elif ics is not None:
        _calendar(this, agreed, ics, force=force)
    elif csv is not None:
        write(this, csv, _proposed("csv"), _csv(this, agreed, excel=excel), force=force)
    elif xlsx is not None:
        write(this, xlsx, _proposed("xlsx"), _workbook(this, agreed), force=force)
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


def _csv(this: Invocation, agreed: Sequence[Agreed], *, excel: bool) -> str:
    from ketentui.formats.action_table import action_table
    from ketentui.formats.spreadsheet import RFC_4180, csv_text, for_excel

    table = action_table(agreed, this.locale)
    dialect = for_excel(this.locale.decimal) if excel else RFC_4180
    return csv_text(table.headings, table.rows, dialect)


def _workbook(this: Invocation, agreed: Sequence[Agreed]) -> bytes:
    from ketentui.formats.action_table import action_table
    from ketentui.formats.tables import codebook
    from ketentui.formats.xlsx import xlsx

    table = action_table(agreed, this.locale)
    return xlsx([table, codebook(table, this.locale)], this.workspace.now())


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


@declare("actions.add")
@click.argument("id", required=False, shell_complete=ids)
@option("--chain", metavar="TEXT", help="actions.add.chain")
@option(
    "--questionnaire",
    metavar="ID",
    help="actions.add.questionnaire",
    shell_complete=questionnaires,
)
@option("--theme", metavar="TEXT", default="", help="actions.add.theme")
@option("--what", metavar="TEXT", default="", help="actions.what")
@option("--who", metavar="TEXT", default="", help="actions.who")
@option("--due", metavar="DATE", help="actions.due")
@option("--yes", is_flag=True, help="actions.yes")
def add_action(
    this: Invocation,
    id: str | None,
    chain: str | None,
    questionnaire: str | None,
    theme: str,
    what: str,
    who: str,
    due: str | None,
    yes: bool,
) -> None:
    """Say which day was understood, store an action, print its id, and say back what it is."""
    if (id is None) == (chain is None):
        raise KetentuiError("one_place", ExitCode.USAGE)
    only_with("--questionnaire", questionnaire, needed="--chain", there=chain is not None)
    day = None if due is None else natural_date(due, this.workspace.now().date())
    keep = _keeping(this.workspace, id, chain, questionnaire or KETENSCAN)
    if due and day and not _is_day_meant(this, due, day, sure=yes):
        return
    agreed = keep(Draft(what, theme, who, day))
    say(this, agreed.action.id)
    _say_back(this, agreed)


def _keeping(
    workspace: Workspace, id: str | None, chain: str | None, questionnaire: str
) -> Callable[[Draft], Agreed]:
    """Return what keeps an action: with an assessment, or with what a chain team agreed."""
    if chain is None:
        return partial(add, workspace, find(workspace, id or ""))
    name = known_chain(workspace, chain)
    return partial(
        add_for_team, workspace, name, workspace.library.find(questionnaire).questionnaire
    )


class _Status(Word):
    """How an action stands; the choices are shown in the user's language."""

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return the words to choose from, as the help shows them."""
        return "|".join(self._named(ctx))

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return what `value` means; KetentuiError names the choices where it is none of them."""
        try:
            return super().convert(value, param, ctx)
        except KetentuiError as error:
            values = {**error.values, "choices": ", ".join(self._named(ctx))}
            raise KetentuiError(error.key, error.exit_code, (), **values) from error

    def _named(self, ctx: click.Context | None) -> tuple[str, ...]:
        if ctx is None:
            return self.choices
        said = [invocation(ctx).locale(f"words.status.{one}") for one in self.choices]
        return tuple(words.partition("|")[0] for words in said)


_STATUS = _Status(*ACTION_STATUSES, kind="status")


@declare("actions.edit")
@click.argument("action", shell_complete=actions)
@option("--what", metavar="TEXT", help="actions.what")
@option("--who", metavar="TEXT", help="actions.who")
@option("--due", metavar="DATE|-", help="actions.edit.due")
@option("--theme", metavar="TEXT|-", help="actions.edit.theme")
@option("--status", type=_STATUS, help="actions.edit.status")
@option("--effect", metavar="TEXT", help="actions.effect")
@option("--yes", is_flag=True, help="actions.yes")
def edit_action(
    this: Invocation,
    action: str,
    what: str | None,
    who: str | None,
    due: str | None,
    theme: str | None,
    status: str | None,
    effect: str | None,
    yes: bool,
) -> None:
    """Say which day was understood, change the named fields, and say back how the action is now."""
    texts = {"what": what, "who": who, "status": status, "effect": effect}
    given: dict[str, Any] = {key: text for key, text in texts.items() if text is not None}
    day = _day(due, this.workspace.now().date())
    if due is not None:
        given["due"] = day
    if not given and theme is None:
        options = "--what, --who, --due, --theme, --status, --effect"
        raise KetentuiError("nothing_to_change", ExitCode.USAGE, options=options)
    found = find_action(this.workspace, action)
    if theme is not None:
        given["theme"] = theme_of(this.workspace, found, theme)
    wanted = replace(found, action=replace(found.action, **given))
    if due and day and not _is_day_meant(this, due, day, sure=yes, pending=wanted.pending):
        return
    _say_back(this, change(this.workspace, found, lambda one: replace(one, **given)))


def _day(due: str | None, today: date) -> date | None:
    return None if due in (None, "-") else natural_date(due, today)


def _say_back(this: Invocation, agreed: Agreed) -> None:
    """Say back what was agreed, on the standard error."""
    from ketentui.cli.actions_text import actions_text

    today = this.workspace.now().date()
    remark(this, actions_text([agreed], today, this.locale, terminal.width(), this.look))


@declare("actions.done")
@click.argument("action", shell_complete=actions)
@option("--effect", metavar="TEXT", default="", help="actions.effect")
def finish_action(this: Invocation, action: str, effect: str) -> None:
    """Mark an action as done, and say back how it is now."""
    found = find_action(this.workspace, action)
    _say_back(this, settle(this.workspace, found, "done", effect))


@declare("actions.delete")
@click.argument("action", shell_complete=every_action)
@option("--yes", is_flag=True, help="option.yes")
def delete_action(this: Invocation, action: str, yes: bool) -> None:
    """Remove the action that `action` stands for, after a question."""
    found = find_action(this.workspace, action)
    if not yes and not _is_to_go(this, found):
        return
    remove(this.workspace, found)
    remark(this, this.locale("action_pages.removed", what=found.action.what))


@declare("actions.plan")
@option("--chain", metavar="TEXT", help="actions.plan.chain")
@option("--year", type=Whole(*YEARS), metavar="YYYY", help="actions.plan.year")
@option("-f", "--format", "format", type=_FORMAT, help="actions.plan.format")
@output_option
@option("--without-notes", is_flag=True, help="actions.plan.without_notes")
@force_option
@plain_option
@pager_option
def draft_plan(
    this: Invocation,
    chain: str | None,
    year: int | None,
    format: str | None,
    output: str | None,
    without_notes: bool,
    force: bool,
    no_pager: bool,
) -> None:
    """Print or write a draft of a chain's plan for a year; say what isn't in it."""
    from ketentui.usecases.planning import plan, plan_file_name, render_plan

    if chain is None:
        raise KetentuiError("chain_needed", ExitCode.USAGE)
    only_with("--force", force, needed="-o", there=output is not None)
    form = form_of(format, output, _FORMAT, "text")
    workspace, locale = this.workspace, this.locale
    found = plan(workspace, name := known_chain(workspace, chain), year)
    tell_damaged(this, agreements(workspace, name).damaged)
    if found.left_out:
        remark(this, locale.plural("plan.left_out", found.left_out))
    if without_notes:
        found = found.without_effects()
    target = Target(this, form, output, force, anyway=False, no_pager=no_pager)
    content = render_plan(workspace, found, form, locale, target.sheet)
    target.give(content, plan_file_name(found, form, locale))


def _is_to_go(this: Invocation, found: Agreed) -> bool:
    chain = found.chain or this.locale("common.no_chain")
    question = this.locale("cli.actions.delete.question", what=found.action.what, chain=chain)
    return sure(this, question)


def _is_day_meant(
    this: Invocation, text: str, day: date, *, sure: bool, pending: bool = True
) -> bool:
    """Say which day `text` was taken for, and return whether that is the one that was meant.

    Somebody at a terminal is asked, unless they are `sure`. An ISO date needs no words, but a day
    that has passed is said to have, while something is still to be done (`pending`).
    """
    past = pending and day < this.workspace.now().date()
    said = this.locale(
        f"cli.actions.{'past_day' if past else 'day'}", date=this.locale.day_in_words(day)
    )
    if clean(text) == day.isoformat():
        if past:
            remark(this, said)
        return True
    if sure or not can_ask(this):
        remark(this, said)
        return True
    question = f"{said} {this.locale('cli.actions.day_question')}"
    return is_agreed_to(this, question, enter=True, otherwise=this.locale("cli.actions.not_stored"))


command = CommandGroup(
    "actions",
    (list_actions, add_action, edit_action, finish_action, delete_action, draft_plan),
)
