"""`ketentui actions edit`: change what was agreed."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from ketentui.cli import terminal
from ketentui.cli.completing import actions
from ketentui.cli.due_days import is_meant
from ketentui.cli.framework import Word, declare, invocation, option
from ketentui.cli.invocation import Invocation
from ketentui.cli.output import remark
from ketentui.dates.natural import natural_date
from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.agreed import Agreed
from ketentui.model.choices import ACTION_STATUSES
from ketentui.model.replacing import replace
from ketentui.usecases.actions import change, find_action, theme_of


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
@click.pass_context
def command(
    ctx: click.Context,
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
    this = invocation(ctx)
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
    if due and day and not is_meant(this, due, day, sure=yes, pending=wanted.pending):
        return
    tell(this, change(this.workspace, found, lambda one: replace(one, **given)))


def _day(due: str | None, today: date) -> date | None:
    return None if due in (None, "-") else natural_date(due, today)


def tell(this: Invocation, agreed: Agreed) -> None:
    """Say back what was agreed, on the standard error."""
    from ketentui.cli.actions_text import actions_text

    today = this.workspace.now().date()
    remark(this, actions_text([agreed], today, this.locale, terminal.width(), this.look))
