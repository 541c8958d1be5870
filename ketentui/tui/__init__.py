"""The app in the terminal; the only importer of Textual."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.config.preferences import Preferences
    from ketentui.tui.opening import Farewell, Opening


def run(workspace: Workspace, preferences: Preferences, opening: Opening) -> Farewell:
    """Run the app until the user leaves it.

    Raises KetentuiError where the app failed or another window goes on with what was open, and
    SystemExit where the terminal or the system ended it; what was answered is stored in any case.
    """
    gc.disable()  # until the first page is there: see `KetentuiApp.on_base_screen_ready`
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]  # asyncio goes without: no network
    from ketentui.errors import failure
    from ketentui.locale import ready_to_tell
    from ketentui.tui.app import KetentuiApp
    from ketentui.tui.incoming import read_with_care, report_little
    from ketentui.tui.leaving import departing_in_order

    ready_to_tell()
    read_with_care()
    report_little()
    app = KetentuiApp(workspace, preferences, opening)
    with departing_in_order(app):
        app.run()
    if app.ended_by is not None:
        raise SystemExit(128 + app.ended_by)
    if app.taken_over is not None:
        raise app.taken_over
    if app.failure is not None:
        raise failure(app.failure, "app_failed") from app.failure
    return app.farewell
