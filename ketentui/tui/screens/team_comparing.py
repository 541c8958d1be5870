"""Exports of two times coming in, and what changed for a chain team in between."""

from __future__ import annotations

from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.model.team import TeamReport
from ketentui.tui import routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.compared import OneTeam
from ketentui.tui.screens.reading_exports import ArrivingPage
from ketentui.tui.team_origin import Origin
from ketentui.tui.widgets.lines import Heading
from ketentui.usecases.comparing_teams import TeamComparison
from ketentui.usecases.export_files import Progress

_ANOTHER_FOLDER = {"nothing_in", "nothing_usable"}
"""What another folder is all there is to do about."""


class TeamComparingPage(ArrivingPage[TeamComparison]):
    """Goes on by itself to what changed, where nothing is to be mended."""

    PAGE_COMMANDS = (
        Command("open", "enter", "team_source.look"),
        BACK,
    )

    def __init__(self, origin: Origin, report: TeamReport, before: Path | None) -> None:
        """Lay the exports in `before` beside a report; in the pool, those of the year before."""
        super().__init__()
        self._origin = origin
        self._report = report
        self._before = before

    def read_exports(self, progress: Progress) -> TeamComparison:
        """Read the exports of both times and compare them."""
        return self._origin.compared(self.workspace, self._report, self._before, progress)

    def heading(self) -> Heading:
        """Return what is compared."""
        before = f"{self._before.name} → " if self._before else ""
        return Heading(self.locale("team_source.comparing"), right=before + self._origin.name)

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("team_source.comparing_help")

    def show_found(self, found: TeamComparison) -> None:
        """Show what can't be used, or else what changed."""
        self.unusable, self.doubtful = found.unusable, found.doubtful
        if found.unusable or found.doubtful or self.app.screen is not self:
            self.fill()
        else:
            self._open(found, instead=True)

    def remedy(self, error: KetentuiError) -> str:
        """Return what to do about an error: the report below asks for another folder."""
        if self._before is None:
            return super().remedy(error)
        key, again = error.key, self.locale("team_source.before_again")
        return again if key in _ANOTHER_FOLDER else f"{super().remedy(error)} {again}"

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there must be something to look at."""
        return action != "open" or self.found is not None

    def action_open(self) -> None:
        """Look at what changed."""
        if self.found is not None:
            self._open(self.found)

    def _open(self, found: TeamComparison, *, instead: bool = False) -> None:
        """Look at what changed, over this page or `instead` of it."""
        page = routes.ComparisonPage(OneTeam(found))
        if instead:
            self.shell.go(page)
        else:
            self.shell.lay_over(page)
