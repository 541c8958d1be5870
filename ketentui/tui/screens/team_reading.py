"""Exports of a chain team coming in, and the reports that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketentui.documents.coming import outside_text, owed_text, question_text
from ketentui.documents.nodes import Node, Paragraph, Point, Points, Section
from ketentui.team.coming import Question
from ketentui.tui import routes
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.reading_exports import ReadingExportsPage
from ketentui.tui.team_origin import Origin
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases.combining import AllWaiting, Combined
from ketentui.usecases.export_files import Progress

_DECIDE = "?"
"""The key of the row that leads to what is to be decided."""


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
        told = bool(found.unmatched or found.questions)
        return several or told or super().needs_a_look(found)

    @property
    def _questions(self) -> Sequence[Question]:
        """What the office of a round has to decide on."""
        if isinstance(self._failure, AllWaiting):
            return self._failure.questions
        return self.found.questions if self.found else ()

    def following(self, found: Combined) -> Page:
        """Return the report, or the chosen one."""
        report = found.reports[int(self.query_one(RowList).chosen or 0)]
        return routes.TeamPage(report, found.crowds_of(report), self._origin, found.read)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there may be something to decide first."""
        return bool(self._questions) or super().check_action(action, parameters)

    def action_open(self) -> None:
        """Look at the report that is chosen, or decide what doesn't count."""
        if self.query_one(RowList).chosen == _DECIDE:
            self.app.go(routes.TeamDecidingPage(self._origin, self._questions))
        else:
            super().action_open()

    def fill(self) -> None:
        """Show how far it is, the reports, and what can't be used."""
        self.query_one(RowList).show(list(self._rows()))
        super().fill()

    def _rows(self) -> Iterator[Row]:
        if self._questions:
            yield Row((self.locale("team_source.decide"),), _DECIDE)
            yield Row(("",))
        if self.found is None:
            return
        yield Row((self.locale("team_source.reports"),), style="$quiet")
        for place, report in enumerate(self.found.reports):
            people = self.locale.plural("team_pages.participants", report.respondents.total)
            yield Row((report.questionnaire.title(self.locale.language), people), str(place))
        yield Row(("",))

    def blocks(self) -> Iterator[Node]:
        """Yield what is to be decided, what can't be used, and what is to be known besides."""
        if self._questions:
            told = (question_text(one, self.locale) for one in self._questions)
            why = Paragraph(self.locale("team_source.deciding_why"))
            yield Section(
                self.locale("team_source.deciding"), (Points(tuple(map(Point, told))), why)
            )
        yield from super().blocks()
        if self.found is not None and self.found.came:
            yield Paragraph(owed_text(self.found.came, self.locale))
        if self.found is not None and self.found.outside and self._origin.options.round:
            code = self._origin.options.round.invitation.code
            yield Paragraph(outside_text(self.found.outside, code, self.locale))
        if self.found is not None and self.found.unmatched:
            names = ", ".join(self.found.unmatched)
            yield Paragraph(self.locale("team_source.names_unmatched", names=names))
