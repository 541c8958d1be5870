"""The conversation: one statement at a time over the whole screen, as a facilitator shows it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from ketentui.model.team import TeamReport
from ketentui.model.text import cells
from ketentui.tui import new_action, routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.base import Page
from ketentui.tui.slide_view import Slide, SlideView
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.chart import Chart
from ketentui.tui.widgets.lines import Heading, Plain
from ketentui.tui.widgets.passage import Passage
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.usecases.still_there import Ground


class AgendaPage(Page):
    """Shows slides, changed in place; answers with the statement that was shown last."""

    PURPOSE = "agenda.help"
    BINDINGS = [
        Binding("home", "show_at(0)", show=False),
        Binding("end", "show_at(-1)", show=False),
    ]
    PAGE_COMMANDS = (
        Command("move(-1)", "left,pageup,backspace", "agenda.back", "←"),
        Command("move(1)", "right,pagedown,space,enter", "agenda.forward", "→"),
        Command("notes", "t", "agenda.notes"),
        Command("agree", "a", "action_pages.make"),
        BACK,
    )

    def __init__(
        self, report: TeamReport, slides: Sequence[Slide], at: str, ground: Ground
    ) -> None:
        """Begin at the statement `at` of a report, which rests on a `ground`."""
        super().__init__()
        self._ground = ground
        self._report = report
        self._slides = slides
        self._place = [slide.statement for slide in slides].index(at)

    @property
    def _view(self) -> SlideView:
        return SlideView(self._report, self._slides[self._place], self.locale)

    @property
    def statement(self) -> str:
        """The id of the statement that is shown."""
        return self._slides[self._place].statement

    def body(self) -> ComposeResult:
        """Yield the statement, how it was answered, by whom, and the question."""
        with Scroll(id="slide", can_focus=False):
            yield Passage(id="slide-statement")
            yield Chart(id="slide-bars")
            yield Plain(id="slide-facts")
            yield Reading(id="slide-groups")
            yield Plain(id="slide-remark")
            yield Passage(id="slide-question")

    def heading(self) -> Heading:
        """Return which slide this is, how long it takes, and why it is here."""
        left = self.locale("agenda.place", place=self._place + 1, count=len(self._slides))
        item = self._slides[self._place].item
        if item:
            left = f"{left}  ·  {self.locale.plural('agenda.minutes', item.minutes)}"
        return Heading(left, right=self._view.kind)

    def fill(self) -> None:
        """Show the slide."""
        view = self._view
        self.show_heading()
        self.query_one("#slide-statement", Passage).show(Content.styled(view.text, "bold"))
        chart = self.query_one("#slide-bars", Chart)
        chart.display = bool(view.numbers.n)
        chart.styles.min_height = len(view.numbers.distribution or ())
        chart.styles.max_height = 3 * len(view.numbers.distribution or ()) - 1
        chart.show(partial(view.bars, ascii=self.shell.ascii))
        self.query_one("#slide-facts", Plain).update(view.facts)
        margin = 2 + max((cells(label) for label, _ in view.groups), default=0)
        groups = [Paragraph(text, label, margin) for label, text in view.groups]
        self.query_one("#slide-groups", Reading).show(groups)
        self.query_one("#slide-remark", Plain).show(view.remark)
        question = Content.styled(view.question, "bold $accent")
        self.query_one("#slide-question", Passage).show(question)
        self.show_keys()

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there may be no notes, or no next slide."""
        if action == "move":
            return 0 <= self._place + int(str(parameters[0])) < len(self._slides)
        if action == "agree":
            return len(self._report.chains) == 1
        return action != "notes" or bool(self._view.notes)

    def text_of(self, command: Command) -> str:
        """Return what a command does; of the notes, how many there are."""
        if command.name == "notes":
            return self.locale("agenda.notes", count=len(self._view.notes))
        return super().text_of(command)

    def action_move(self, step: int) -> None:
        """Show the next slide or the one before."""
        self.action_show_at(self._place + step)

    def action_show_at(self, place: int) -> None:
        """Show the slide at a place; -1 is the last."""
        self._place = place % len(self._slides)
        self.query_one("#slide").scroll_home(animate=False)
        self.fill()

    def action_notes(self) -> None:
        """Show what people wrote with this statement."""
        self.shell.lay_over(routes.NotesDialog(lambda: self._view))

    def action_agree(self) -> None:
        """Agree on something about this statement."""
        theme = self._report.questionnaire.home[self.statement][1].id
        form = new_action.of_team(self.workspace, self._report, theme, self.locale, self._ground)
        new_action.ask(self, form)
