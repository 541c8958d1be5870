"""Exports of a chain team coming in, and the reports that they make."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.tui import routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.reading_exports import ArrivingPage
from ketentui.tui.team_origin import Origin
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Paragraph
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases.combining import Combined
from ketentui.usecases.export_files import Progress


class TeamReadingPage(ArrivingPage[Combined]):
    """Goes on by itself to the report, where there is nothing to choose and nothing to mend."""

    PAGE_COMMANDS = (
        Command("open", "enter", "team_source.look"),
        BACK,
    )

    def __init__(self, origin: Origin) -> None:
        super().__init__()
        self._origin = origin

    def read_exports(self, progress: Progress) -> Combined:
        """Read the exports and combine them."""
        return self._origin.combined(self.workspace, progress)

    def heading(self) -> Heading:
        """Return what is read."""
        return Heading(self.locale("team_source.title"), right=self._origin.name)

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("team_source.reading_help")

    def show_found(self, found: Combined) -> None:
        """Show the reports; the report itself, where it is the only one and nothing went wrong."""
        self.unusable, self.doubtful = found.unusable, found.doubtful
        told = found.unusable or found.doubtful or found.unmatched
        if len(found.reports) == 1 and not told and self.app.screen is self:
            self._open(0, instead=True)
        else:
            self.fill()

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

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield what can't be used, and which names of a list no organisation has."""
        yield from super().paragraphs()
        if self.found is not None and self.found.unmatched:
            names = ", ".join(self.found.unmatched)
            yield Paragraph(self.locale("team_source.names_unmatched", names=names), above=1)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there must be a report to look at."""
        return action != "open" or self.found is not None

    def action_open(self) -> None:
        """Look at the chosen report."""
        chosen = self.query_one(RowList).chosen
        if chosen is not None:
            self._open(int(chosen))

    def _open(self, place: int, *, instead: bool = False) -> None:
        """Look at a report, over this page or `instead` of it."""
        if self.found is not None:
            report = self.found.reports[place]
            page = routes.TeamPage(report, self.found.crowds_of(report), self._origin)
            if instead:
                self.shell.go(page)
            else:
                self.shell.lay_over(page)
