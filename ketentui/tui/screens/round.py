"""One round: what it asks, until when and of whom; and closing it."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult

from ketentui.documents.round import round_document
from ketentui.storage.rounds import read_round
from ketentui.tui.commands import BACK, Command
from ketentui.tui.painting import Painter
from ketentui.tui.questions import Question, Reply
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Reading
from ketentui.usecases.rounds import asked_in, close_round


class RoundPage(Page):
    """Tells what a round is, from its file."""

    PURPOSE = "round_pages.round_help"
    PAGE_COMMANDS = (Command("finish", "f", "round_pages.close"), BACK)

    def __init__(self, file: Path) -> None:
        """Tell of the round in a file; KetentuiError where that isn't right."""
        super().__init__()
        self._file = file
        self._round = read_round(file)
        self._questionnaire = asked_in(self.workspace, self._round.invitation, file)

    def body(self) -> ComposeResult:
        """Yield the text; it scrolls where it doesn't fit."""
        with Scroll(id="round"):
            yield Reading()

    def heading(self) -> Heading:
        """Return how the round is called, and in which file it is."""
        code = self._round.invitation.code
        return Heading(self.locale("round.title", code=code), right=self._file.name)

    def fill(self) -> None:
        """Show the text in the language of now."""
        today = self.workspace.now().date()
        told = round_document(self._round, self._questionnaire, today, self.locale)
        self.query_one(Reading).show(list(Painter().page(told.content)))

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: what is closed, isn't closed again."""
        return action != "finish" or self._round.closed_on is None

    def action_finish(self) -> None:
        """Ask whether the round may be closed, and close it."""
        self.shell.ask(self._close_question)

    def _close_question(self) -> Question:
        locale = self.locale
        title = locale("round_pages.close_question", code=self._round.invitation.code)
        close = Reply(locale("round_pages.close"), self._close)
        replies = Reply(locale("round_pages.close_not")), close
        return Question(title, locale("round_pages.close_effect"), replies)

    def _close(self) -> None:
        self._round = close_round(self.workspace, self._file)
        self.retranslate()
        self.say(self.locale("round_pages.closed", code=self._round.invitation.code))
