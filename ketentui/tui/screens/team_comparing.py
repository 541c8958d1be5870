"""Exports of two times coming in, and what changed for a chain team in between."""

from __future__ import annotations

from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.model.team import TeamReport
from ketentui.tui import routes
from ketentui.tui.compared import OneTeam
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.reading_exports import ReadingExportsPage
from ketentui.tui.team_origin import Origin
from ketentui.usecases.comparing_teams import TeamComparison
from ketentui.usecases.export_files import Progress

_ANOTHER_FOLDER = {"nothing_in", "nothing_usable"}
"""What another folder is all there is to do about."""


class TeamComparingPage(ReadingExportsPage[TeamComparison]):
    """Leads to what changed."""

    HEADING = "team_source.comparing"
    PURPOSE = "team_source.comparing_help"

    def __init__(self, origin: Origin, report: TeamReport, before: Path | None) -> None:
        """Lay the exports in `before` beside a report; in the pool, those of the year before."""
        since = f"{before.name} → " if before else ""
        super().__init__(f"{since}{origin.name}")
        self._origin = origin
        self._report = report
        self._before = before

    def read_exports(self, progress: Progress) -> TeamComparison:
        """Read the exports of both times and compare them."""
        return self._origin.compared(self.workspace, self._report, self._before, progress)

    def following(self, found: TeamComparison) -> Page:
        """Return what changed."""
        return routes.ComparisonPage(OneTeam(found))

    def remedy(self, error: KetentuiError) -> str:
        """Return what to do about an error: the report below asks for another folder."""
        if self._before is None:
            return super().remedy(error)
        key, again = error.key, self.locale("team_source.before_again")
        return again if key in _ANOTHER_FOLDER else f"{super().remedy(error)} {again}"
