"""One round: what it asks, until when and of whom; inviting to it, its form, and closing it."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult

from ketentui.documents.round import round_document
from ketentui.storage.rounds import read_round
from ketentui.tui import routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.painting import Painter
from ketentui.tui.questions import Asked, Question, Reply, path_of
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.writing import Outgoing
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Reading
from ketentui.usecases.invitations import edition
from ketentui.usecases.inviting import Wishes, invite, usual_folder
from ketentui.usecases.rounds import close_round, form_file_name, form_page
from ketentui.usecases.still_there import ground


class RoundPage(Page):
    """Tells what a round is, from its file."""

    PURPOSE = "round_pages.round_help"
    PAGE_COMMANDS = (
        Command("open", "enter", "round_pages.invite"),
        Command("export", "e", "round_pages.form"),
        Command("team", "k", "team_source.team"),
        Command("finish", "f", "round_pages.close"),
        BACK,
    )

    def __init__(self, file: Path) -> None:
        """Tell of the round in a file; KetentuiError where that isn't right."""
        super().__init__()
        self._file = file
        self._round = read_round(file)
        self._questionnaire = edition(self.workspace, self._round.invitation).questionnaire

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
        """Return whether a command can be given: what is closed isn't closed again, and nobody is
        invited to it.
        """
        return self._round.closed_on is None or action in ("back", "team")

    def action_open(self) -> None:
        """Ask in which folder all comes that is sent to who is invited, and write it there."""
        asked = Asked("round_pages.folder_question", "round_pages.folder_hint")
        offered = usual_folder(self._round, self._file)
        self.app.lay_over(routes.AskDialog(asked, f"{offered}", proposes=True), self._invite)

    def _invite(self, text: str | None) -> None:
        folder = path_of(text)
        if folder is None:
            return
        with self.calmly():
            wishes = Wishes((self.locale.language,))
            paper = self.app.paper
            made = invite(self.workspace, self._round, folder, wishes, paper)
            told = self.locale.plural("round_pages.files", len(made), folder=folder)
            self.say(told, self.locale("round_pages.files_next"))

    def action_export(self) -> None:
        """Write the form, for who hasn't this program, to a file."""
        outgoing = Outgoing(
            title="round_pages.form",
            purpose="round_pages.form_help",
            about=lambda _: self._round.invitation.code,
            formats=("html",),
            path=lambda locale: self._file.parent / form_file_name(self._round.invitation, locale),
            ground=ground(self.workspace),
            content=lambda _, locale, sheet: form_page(self.workspace, self._round, locale),
        )
        self.app.lay_over(routes.WritingPage(outgoing))

    def action_team(self) -> None:
        """Go and choose the exports for a report on this round."""
        wishes = self.app.team_wishes
        wishes.choices = wishes.choices.with_round(self._file)
        self.app.lay_over(routes.TeamSourcePage())

    def action_finish(self) -> None:
        """Ask whether the round may be closed, and close it."""
        self.app.ask(self._close_question)

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
