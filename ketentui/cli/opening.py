"""From a command to the app and back: is there a terminal, and what to say on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketentui.errors import ExitCode, KetentuiError

if TYPE_CHECKING:
    from ketentui.cli.invocation import Invocation
    from ketentui.tui.opening import Opening


def open_app(this: Invocation, opening: Opening) -> None:
    """Run the app from `opening` on, and print what its user may want to know afterwards.

    Raises KetentuiError where there is no terminal that the app can run in.
    """
    if not this.terminal.can_run_app:
        raise KetentuiError("no_terminal", ExitCode.NO_TERMINAL)
    from ketentui.tui import run

    run(this.workspace, this.preferences, opening)
