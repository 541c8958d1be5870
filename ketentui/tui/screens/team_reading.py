"""Exports of a chain team coming in, and the reports that they make."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.documents.nodes import Node, Paragraph
from ketentui.tui import routes
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.reading_exports import ReadingExportsPage
from ketentui.tui.team_origin import Origin
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases.combining import Combined
from ketentui.usecases.export_files import Progress


class TeamReadingPage(ReadingExportsPage[Combined]):
    """Leads to the report, or to the one of several that is chosen."""

    HEADING = "team_source.title"
    PURPOSE = "team_source.reading_help"

    def __init__(self, origin: Origin) -> None:
        super().__init__(origin.name)
        self._origin = origin

    def read_exports(self, progress: Progress) -> Combined:
        """Read the exports and combine them."""
        return self._origin.combined(self.workspace, progress)

    def needs_a_look(self, found: Combined) -> bool:
        """Return whether there are several reports, or something went wrong."""
        several = len(found.reports) != 1
        return several or bool(found.unmatched) or super().needs_a_look(found)

    def following(self, found: Combined) -> Page:
        """Return the report, or the chosen one."""
        report = found.reports[int(self.query_one(RowList).chosen or 0)]
        return routes.TeamPage(report, found.crowds_of(report), self._origin, found.read)

    def fill(self) -> None:
        """Show how far it is, the reports, and what can't be used."""
        self.query_one(RowList).show(list(self._rows()))
        super().fill()

    def _rows(self) -> Iterator[Row]:
        if self.found is None:
            return
        yield Row((self.locale("team_source.reports"),), style="$quiet")
        for place, report in enumerate(self.found.reports):
            people = self.locale.plural("team_pages.participants", report.respondents.total)
            yield Row((report.questionnaire.title(self.locale.language), people), str(place))
        yield Row(("",))

    def blocks(self) -> Iterator[Node]:
        """Yield what can't be used, and which names of a list no organisation has."""
        yield from super().blocks()
        if self.found is not None and self.found.unmatched:
            names = ", ".join(self.found.unmatched)
            yield Paragraph(self.locale("team_source.names_unmatched", names=names))
