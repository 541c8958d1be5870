"""From a command to the app and back: is there a terminal, and what to say on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketentui.errors import ExitCode, KetentuiError

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation
    from ketentui.tui.opening import Opening


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

    run(this.workspace, this.preferences, opening)


def _no_terminal() -> KetentuiError:
    return KetentuiError("no_terminal", ExitCode.NO_TERMINAL)
