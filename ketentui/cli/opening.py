"""From a command to the app and back: is there a terminal, and what to say on leaving."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from platform import node
from typing import TYPE_CHECKING

from ketentui.cli.invocation import Invocation
from ketentui.cli.output import say
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale

if TYPE_CHECKING:
    from ketentui.tui.opening import Farewell, Opening


def runs_app(this: Invocation) -> bool:
    """Return whether the app can run here, and is wanted."""
    return this.terminal.can_run_app and not this.preferences.plain


def open_home(this: Invocation) -> None:
    """Run the app; where that can't be, print what is stored and what to type next.

    Raises KetentuiError after that, unless it is what was asked for.
    """
    if runs_app(this):
        from ketentui.tui.opening import Home

        open_app(this, Home())
        return
    from ketentui.cli.plain.overview import show_overview

    show_overview(this)
    if not this.preferences.plain:
        raise _no_terminal()


def open_app(this: Invocation, opening: Opening) -> None:
    """Run the app from `opening` on, and print what its user may want to know afterwards.

    Raises KetentuiError where there is no terminal that the app can run in.
    """
    if not this.terminal.can_run_app:
        raise _no_terminal()
    from ketentui.tui import run

    farewell = run(this.workspace, this.preferences, opening)
    for line in farewell_lines(this, farewell):
        say(this, line)


def farewell_lines(this: Invocation, farewell: Farewell) -> Iterator[str]:
    """Yield what stays on the screen: where exports are, and what to type to go on."""
    locale, assessment = Locale(farewell.language), farewell.assessment
    for path in farewell.exported:
        yield locale("cli.farewell.exported", path=path)
    if assessment is None:
        return
    if not farewell.finished:
        command = this.command("scan", "--resume", assessment)
        yield locale("cli.farewell.go_on", command=command)
        return
    yield locale("cli.farewell.look", command=this.command("show", assessment))
    if not farewell.exported:
        yield locale("cli.farewell.export", command=this.command("export", assessment))
    yield from _sending(this, assessment, locale, exported=bool(farewell.exported))
    yield from fetching(this, assessment, locale)


def _sending(
    this: Invocation, assessment_id: str, locale: Locale, *, exported: bool
) -> Iterator[str]:
    """Yield to whom an export goes, for who was invited to a round; nothing for anybody else."""
    from ketentui.usecases.invitations import told_to_send

    with suppress(KetentuiError):
        found = this.workspace.store.load(assessment_id)
        yield from filter(None, [told_to_send(this.workspace, found, locale, exported=exported)])


def fetching(this: Invocation, assessment_id: str, locale: Locale) -> Iterator[str]:
    """Yield how somebody who came in by SSH gets a result home; nothing for anybody else."""
    if this.terminal.over_ssh:
        command = this.command("export", assessment_id, "-o", "-")
        yield locale("cli.farewell.fetch", host=node(), command=command)


def _no_terminal() -> KetentuiError:
    return KetentuiError("no_terminal", ExitCode.NO_TERMINAL)
