"""A list of the names in a team report, to be checked: which are the same organisation."""

from __future__ import annotations

from ketentui.model.team import TeamReport
from ketentui.team.doubles import Renamed
from ketentui.tui.commands import BACK, CHANGES, Command
from ketentui.tui.screens.writing import WritingPage
from ketentui.usecases.name_lists import names_list
from ketentui.usecases.still_there import Ground


class TeamNamesPage(WritingPage):
    """Writes a list of names, with a proposal, to a file."""

    HEADING = "team_source.names_title"
    PURPOSE = "team_source.names_help"
    PAGE_COMMANDS = (
        Command("write", "enter,ctrl+s", "export.write"),
        Command("copy", "c", "export.copy"),
        *CHANGES,
        Command("path", "", "export.path_change", footer=False),
        BACK,
    )

    def __init__(self, report: TeamReport, already: Renamed | None, ground: Ground) -> None:
        """Make a list of the names in a report, beside what a list says `already`."""
        name = self.locale("team_source.names_file")
        super().__init__(("csv",), self.workspace.paths.exports / name, ground)
        self._report = report
        self._already = already

    def render_content(self, format: str) -> str:
        """Return the list."""
        return names_list([self._report], self.locale, self._already)

    def _write(self, agreed: frozenset[str]) -> None:
        super()._write(agreed)
        self.shell.team_wishes.names = self._path
        self.say(self.locale("team_source.names_next"))
