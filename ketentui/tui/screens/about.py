"""What a questionnaire is about: why, what to think of, how to answer, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult

from ketentui.documents.questionnaire import attribution, introduction, own_mark
from ketentui.model.questionnaire import Questionnaire, Statement
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Paragraph, Reading


class AboutPage(Page):
    """Is read once before the first statement, and as often as somebody asks for it."""

    PURPOSE = "statement.about_help"
    PAGE_COMMANDS = (Command("back", "enter,escape,i", "statement.about_back"),)

    def __init__(self, questionnaire: Questionnaire, statement: Statement | None = None) -> None:
        """Tell about a questionnaire, and about the theme of the statement that is answered."""
        super().__init__()
        self._questionnaire = questionnaire
        self._statement = statement

    def body(self) -> ComposeResult:
        """Yield the text; it scrolls where it doesn't fit."""
        with Scroll(id="what-about"):
            yield Reading()

    def heading(self) -> Heading:
        """Return what the questionnaire is called."""
        return Heading(self._questionnaire.title(self.locale.language))

    def fill(self) -> None:
        """Show the text in the language of now."""
        self.query_one(Reading).show(list(self._paragraphs()))

    def _paragraphs(self) -> Iterator[Paragraph]:
        for text in introduction(self._questionnaire, self.locale):
            yield Paragraph(text, above=1)
        if self._statement is None:
            yield Paragraph(self.locale("statement.about_again"), above=1, style="$quiet")
        else:
            yield from self._more(self._statement)

    def _more(self, statement: Statement) -> Iterator[Paragraph]:
        """Yield what its theme is, and where it all comes from."""
        _, theme = self._questionnaire.home[statement.id]
        language = self.locale.language
        own = own_mark(self.locale, own="description" in theme.own_choice)
        described = f"{theme.description(language)}{own}" if theme.description else ""
        asked = theme.ask(language) if theme.ask else ""
        yield from self._titled(theme.title(language), [described, asked])
        origin = self.locale("questionnaire.origin")
        yield from self._titled(origin, attribution(self._questionnaire, self.locale))

    def _titled(self, title: str, texts: Iterable[str]) -> Iterator[Paragraph]:
        if told := [text for text in texts if text]:
            yield Paragraph(title, above=1, style="bold $accent")
            yield from map(Paragraph, told)
