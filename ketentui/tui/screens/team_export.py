"""Export of a team report: to read, to print, for a spreadsheet, or for a program."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.model.team import TeamReport
from ketentui.tui.screens.writing import WritingPage, writing
from ketentui.tui.widgets.lines import Heading
from ketentui.usecases.handing_out import Crowd
from ketentui.usecases.team_export import FORMATS, render_team, team_file_name


class TeamExportPage(WritingPage):
    """Writes a team report to a file; all that is in it may be shown to everybody."""

    AREA = "team_export"
    PAGE_COMMANDS = writing()

    def __init__(self, report: TeamReport, crowds: Sequence[Crowd]) -> None:
        name = team_file_name([report], FORMATS[0], self.workspace.now(), self.locale)
        super().__init__(FORMATS, self.workspace.paths.exports / name)
        self._report = report
        self._crowds = crowds

    def crowds(self) -> Sequence[Crowd]:
        """Return the anonymous people of the report."""
        return self._crowds

    def render_content(self) -> str:
        """Return exactly what leaves."""
        return render_team(self.workspace, [self._report], self._format, self.locale, self.sheet)

    def heading(self) -> Heading:
        """Return that this is an export, and of what."""
        chain = self._report.chains[0] or self.locale("common.no_chain")
        questionnaire = self._report.questionnaire.title(self.locale.language)
        return Heading(self.locale("team_export.title"), right=f"{chain} · {questionnaire}")

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("team_export.help")
