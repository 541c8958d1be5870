"""A guest's own page: how their scan stands, what becomes of it, and the code to come back."""

from __future__ import annotations

import os
from collections.abc import Iterator

from textual.app import ComposeResult

from ketentui.charts.types import Look
from ketentui.errors import KetentuiError
from ketentui.formats import Sheet
from ketentui.storage.exchange import ExportOptions
from ketentui.tui import routes
from ketentui.tui.clipboard import copying
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.usecases import guest_words, profile_export, stored
from ketentui.usecases.guests import Visit

_WIDTH = 80
"""Columns of what is copied."""


class GuestPage(Page):
    """Stands where who has the machine comes home: before the scan, beside it and at its end."""

    HEADING = "guest.title"
    PURPOSE = "guest.help"
    PAGE_COMMANDS = (
        Command("go_on", "enter", "guest.go_on"),
        Command("copy", "c", "guest.copy"),
    )

    def __init__(self, visit: Visit, error: KetentuiError | None = None) -> None:
        super().__init__()
        self._visit = visit
        self._error = error

    def body(self) -> ComposeResult:
        """Yield the text; it scrolls where it doesn't fit."""
        with Scroll(id="guest"):
            yield Reading()

    def on_mount(self) -> None:
        """Show what went wrong on the way here."""
        if self._error:
            self.show_error(self._error)

    def about(self) -> str:
        """Return which round it is."""
        return self._visit.invitation.code

    def fill(self) -> None:
        """Show how the scan stands."""
        self.query_one(Reading).show(list(self._paragraphs()))

    def _paragraphs(self) -> Iterator[Paragraph]:
        visit, locale = self._visit, self.locale
        yield Paragraph(guest_words.state(visit, locale), style="bold")
        for text in guest_words.becomes(visit.invitation, locale):
            yield Paragraph(text, above=1)
        yield Paragraph(guest_words.again(visit, locale), above=1)

    @property
    def _is_finished(self) -> bool:
        assessment = self._visit.assessment
        return assessment is not None and assessment.finished_at is not None

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there has to be a result to copy."""
        return action != "copy" or self._is_finished

    def text_of(self, command: Command) -> str:
        """Return what a command does; Enter depends on how the scan stands."""
        if command.name == "go_on" and self._is_finished:
            return self.locale("guest.results")
        return super().text_of(command)

    def action_go_on(self) -> None:
        """Begin, go on, or look at the result."""
        assessment = self._visit.assessment
        if assessment is not None and assessment.finished_at is not None:
            self.app.go(routes.ResultsPage(assessment.id))
        elif assessment is not None:
            self.app.resume(assessment.id)
        else:
            self.app.go(self.app.of_guest(self._visit))

    def action_copy(self) -> None:
        """Put the result as text on the clipboard of who sits at the terminal."""
        assessment = self._visit.assessment
        if assessment is None:
            return
        found = stored.result(self.workspace, assessment.id)
        text = profile_export.render(
            self.workspace,
            found,
            "text",
            ExportOptions(),
            self.locale,
            Sheet(_WIDTH, Look(), plain=True),
        )
        self.app.write_to_terminal(copying(text, os.environ))
        self.say(self.locale("export.copied"), self.locale("export.copied_limits"))
