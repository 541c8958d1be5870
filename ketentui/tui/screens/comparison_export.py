"""Export of a comparison: to read, or to take along to the conference of the chain."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.tui.compared import Compared
from ketentui.tui.screens.writing import WritingPage, writing
from ketentui.usecases.comparison_export import (
    FORMATS,
    comparison_file_name,
    render_comparison,
)
from ketentui.usecases.handing_out import Crowd


class ComparisonExportPage(WritingPage):
    """Writes what changed to a file, as it is on the page before."""

    HEADING = "export.comparison"
    PURPOSE = "export.comparison_help"
    PAGE_COMMANDS = writing()

    def __init__(self, compared: Compared) -> None:
        about = compared.questionnaire, compared.chain, compared.last_day
        name = comparison_file_name(*about, FORMATS[0], self.workspace.now(), self.locale)
        path = self.workspace.paths.exports / name
        super().__init__(FORMATS, path, compared.ground(self.workspace))
        self._compared = compared

    def crowds(self) -> Sequence[Crowd]:
        """Return the anonymous people of both times, where a team is compared."""
        return self._compared.crowds

    def render_content(self, format: str) -> str | bytes:
        """Return exactly what leaves."""
        today, compared = self.workspace.now().date(), self._compared
        told, values = compared.told(self.locale), compared.values
        return render_comparison(told, values, format, today, self.locale, self.sheet)

    def about(self) -> str:
        """Return of which chain it is."""
        return self.chain_name(self._compared.chain)
