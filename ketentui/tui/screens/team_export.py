"""Export of a team report: to read, to print, for a spreadsheet, or for a program."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.model.team import TeamReport
from ketentui.tui.screens.writing import WritingPage, writing
from ketentui.usecases.handing_out import Crowd
from ketentui.usecases.still_there import Ground
from ketentui.usecases.team_export import (
    FORMATS,
    render_team,
    team_file_name,
)


class TeamExportPage(WritingPage):
    """Writes a team report to a file; all that is in it may be shown to everybody."""

    HEADING = "export.team"
    PURPOSE = "export.team_help"
    PAGE_COMMANDS = writing()

    def __init__(self, report: TeamReport, crowds: Sequence[Crowd], ground: Ground) -> None:
        name = team_file_name([report], FORMATS[0], self.workspace.now(), self.locale)
        super().__init__(FORMATS, self.workspace.paths.exports / name, ground)
        self._report = report
        self._crowds = crowds

    def crowds(self) -> Sequence[Crowd]:
        """Return the anonymous people of the report."""
        return self._crowds

    def render_content(self, format: str) -> str | bytes:
        """Return exactly what leaves."""
        return render_team(self.workspace, [self._report], format, self.locale, self.sheet)

    def about(self) -> str:
        """Return of which chain and which questionnaire it is."""
        questionnaire = self._report.questionnaire.title(self.locale.language)
        return f"{self.chain_name(self._report.chains[0])} · {questionnaire}"
