"""The overview: all statements of an assessment with their answers; jump to one, or finish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from string import digits

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from ketentui.model.assessment import Answer
from ketentui.model.questionnaire import Statement
from ketentui.tui import finishing, routes
from ketentui.tui.commands import Command
from ketentui.tui.questions import nothing
from ketentui.tui.screens.base import Page
from ketentui.tui.statement_view import label
from ketentui.tui.widgets.answer_grid import AnswerGrid, Cell, GridRow
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.fields import ButtonLine
from ketentui.tui.widgets.passage import Passage
from ketentui.usecases.assessing import OpenAssessment

_LINES = 5
"""Lines that a page up or down goes."""

_ALL = 1_000
"""More statements than there are."""

_SIGNS = {"not_applicable": "n", "unknown": "w"}


_FINISH = Command("finish", "f", "overview.finish")
_UNDO = Command("undo", "u", "statement.undo", footer=False)


class OverviewPage(Page):
    """Lies over the page with statements, and goes back to it."""

    HEADING = "overview.title"
    BINDINGS = [
        Binding("pageup", f"move(0, -{_LINES})", show=False),
        Binding("pagedown", f"move(0, {_LINES})", show=False),
        Binding("home", f"move(-{_ALL}, 0)", show=False),
        Binding("end", f"move({_ALL}, 0)", show=False),
        Binding(",".join(digits), "tell_where", show=False),
    ]
    PURPOSE = "help.overview"
    PAGE_COMMANDS = (
        Command("take", "enter", "overview.jump"),
        Command("move(0, 1)", "down", "overview.move", shown="↑↓←→"),
        Command("move(0, -1)", "up", "overview.up", footer=False),
        Command("move(-1, 0)", "left", "overview.left", footer=False),
        Command("move(1, 0)", "right", "overview.right", footer=False),
        Command("next_open", "tab", "overview.next_open"),
        _FINISH,
        _UNDO,
        Command("correct", "w", "correction.command", footer=False, spare="correction.details"),
        Command("back", "escape,o", "app.back"),
    )

    def __init__(
        self,
        opened: OpenAssessment,
        chosen: str = "",
        *,
        at_end: bool = False,
        finish: Callable[[], None],
        undo: Callable[[], None],
        back: Callable[[], None] = nothing,
    ) -> None:
        """Show `opened`, with the statement `chosen` if there is one; or `at_end` of it with what
        is open chosen, or else to finish.

        On the page below, `finish` shows the results, `undo` takes back the last answer and shows
        its statement, and `back` goes on where the user came from.
        """
        super().__init__()
        self._opened = opened
        self._finish = finish
        self._undo = undo
        self._back = back
        self._chosen = chosen
        self._begins_at_end = at_end and not opened.open_statements

    @property
    def is_at_end(self) -> bool:
        """Whether the keys go to the button."""
        return isinstance(self.focused, ButtonLine)

    def body(self) -> ComposeResult:
        """Yield the grid, and below it the statement that is chosen."""
        with Body(id="overview"):
            yield AnswerGrid()
            yield ButtonLine(by_space=False)
        yield Passage(id="chosen", least=3, most=3)

    def on_mount(self) -> None:
        """Choose the statement that is wanted, or where the user was, or the first that is open
        after the last.
        """
        statements = self._opened.statements
        here = statements[self._opened.position]
        still_open = self._opened.open_statements
        is_last = here is statements[-1] and self._opened.answer(here.id).given
        chosen = still_open[0] if is_last and still_open else here
        self.query_one(AnswerGrid).show(list(self._rows()), self._chosen or chosen.id)
        self._be_at_end(self._begins_at_end)
        self.shown_anew()

    def about(self) -> str:
        """Return how many statements are answered."""
        asked = len(self._opened.statements)
        answered = asked - len(self._opened.open_statements)
        return self.locale("overview.answered", answered=answered, asked=asked)

    def fill(self) -> None:
        """Show the answers, and the statement that is chosen."""
        grid = self.query_one(AnswerGrid)
        grid.show(list(self._rows()), grid.chosen)
        self.query_one(ButtonLine).show(self.text_of(_FINISH))
        self._show_chosen()

    def _rows(self) -> Iterator[GridRow]:
        language, depth = self.locale.language, self._opened.assessment.depth
        for part in self._opened.questionnaire.parts:
            asked = part.asked(depth)
            if asked:
                yield GridRow(part.title(language))
            for number, theme in enumerate(part.themes, 1):
                cells = [self._cell(statement) for statement in theme.asked(depth)]
                if cells:
                    yield GridRow(f"  {number:>2}  {theme.title(language)}", cells)

    def _cell(self, statement: Statement) -> Cell:
        answer = self._opened.answer(statement.id)
        return Cell(statement.id, self._sign(answer), bool(answer.note))

    def _sign(self, answer: Answer) -> str:
        if answer.value is not None:
            return str(answer.value)
        return _SIGNS[answer.reason] if answer.reason else ""

    def _be_at_end(self, at_end: bool) -> None:
        """Let the keys go to the button, which is to be read first, or to the grid."""
        if at_end and not self.is_at_end:
            self.shown_anew()
        self.set_focus(self.query_one(ButtonLine if at_end else AnswerGrid))
        self._show_target()

    def on_descendant_focus(self) -> None:
        """Show where the keys go, also where a click brought them there."""
        self._show_target()

    def _show_target(self) -> None:
        self.query_one(AnswerGrid).show_sign(not self.is_at_end)
        self._show_chosen()
        self.show_keys()

    def _show_chosen(self) -> None:
        if self.is_at_end:
            self.query_one("#chosen", Passage).show(self._what_is_left())
            return
        chosen = self.query_one(AnswerGrid).chosen
        statement = self._opened.questionnaire.statements[chosen]
        answer = self._opened.answer(chosen)
        text = Content.assemble(
            (statement.text(self.locale.language), "bold"),
            f"\n{self._in_words(answer)}",
            (f"   ✎ {answer.note}" if answer.note else "", "$quiet"),
        )
        self.query_one("#chosen", Passage).show(text)

    def _what_is_left(self) -> Content:
        locale, still_open = self.locale, len(self._opened.open_statements)
        if still_open:
            told = locale.plural("overview.still_open", still_open), locale("overview.may_answer")
        else:
            asked = len(self._opened.statements)
            told = locale("overview.all_answered", n=asked), locale("overview.may_change")
        return Content.assemble((told[0], "bold"), f"\n{told[1]}")

    def _in_words(self, answer: Answer) -> str:
        if answer.value is not None:
            scale = self._opened.questionnaire.scale
            return f"{answer.value}  {label(scale, answer.value, self.locale)}".rstrip()
        return self.locale(f"common.{answer.reason or 'unanswered'}")

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there has to be an open statement to go to, or an
        answer to take back; on the button, Enter alone finishes.
        """
        if action == "undo":
            return self._opened.last_given is not None
        if action == "finish":
            return not self.is_at_end
        return action != "next_open" or bool(self._opened.open_statements)

    def in_footer(self, command: Command) -> bool:
        """Return whether the line of keys has a command; at the end, the one that takes back."""
        return super().in_footer(command) or (command is _UNDO and self.is_at_end)

    def text_of(self, command: Command) -> str:
        """Return what a command does: Enter does on the button what that says."""
        if command is _FINISH or (command.name == "take" and self.is_at_end):
            is_open = bool(self._opened.open_statements)
            return self.locale("overview.finish" if is_open else "overview.results")
        return super().text_of(command)

    def on_answer_grid_moved(self) -> None:
        """Show the statement that is chosen now."""
        self._show_chosen()

    def on_answer_grid_picked(self) -> None:
        """Go to the statement that was clicked."""
        with self.calmly():
            self.action_jump()

    def on_button_line_pressed(self) -> None:
        """Finish."""
        with self.calmly():
            self._end()

    def action_move(self, across: int, down: int) -> None:
        """Choose another statement; below the last is the button."""
        grid, back = self.query_one(AnswerGrid), across + down < 0
        if self.is_at_end:
            if across == -_ALL:
                grid.move(across, down)
            self._be_at_end(not back)
        elif not grid.move(across, down) and not back:
            self._be_at_end(True)

    def action_tell_where(self) -> None:
        """Say where a number would answer the statement that is chosen."""
        if not self.is_at_end:
            self.say(self.locale("overview.not_here"), self.locale("overview.answer_there"))

    def action_next_open(self) -> None:
        """Choose the next statement that is open; after the last comes the first."""
        grid = self.query_one(AnswerGrid)
        ids = [statement.id for statement in self._opened.statements]
        still_open = [ids.index(statement.id) for statement in self._opened.open_statements]
        here = ids.index(grid.chosen)
        after = [place for place in still_open if place > here]
        grid.show(list(self._rows()), ids[[*after, *still_open][0]])
        self._be_at_end(False)

    def action_take(self) -> None:
        """Go to the chosen statement, or finish."""
        self._end() if self.is_at_end else self.action_jump()

    def action_jump(self) -> None:
        """Go to the chosen statement."""
        self._opened.go_to(self.query_one(AnswerGrid).chosen)
        self.leave()

    def action_correct(self) -> None:
        """Correct who answers."""
        opened = self._opened
        page = routes.CorrectionPage(opened.assessment, opened.correct, self._corrected)
        self.app.lay_over(page)

    def _corrected(self, told: str) -> None:
        self.retranslate()
        self.say(told)

    def action_back(self) -> None:
        """Go back to where the user came from."""
        self.leave()
        with self.calmly():
            self._back()

    def action_undo(self) -> None:
        """Take back the last answer, and go to its statement."""
        self.leave()
        self.app.call_next(self._take_back)

    def _take_back(self) -> None:
        with self.app.page.calmly():
            self._undo()

    def action_finish(self) -> None:
        """Finish with open statements, after saying what that means; without, go to the button."""
        if self._opened.open_statements:
            self._ask()
        else:
            self._be_at_end(True)

    def _end(self) -> None:
        """Finish, where what is left could be read."""
        if not self.refuses_early():
            self._ask() if self._opened.open_statements else self._leave_finished()

    def _ask(self) -> None:
        self.app.ask(partial(finishing.question, self, self._opened, self._leave_finished))

    def _leave_finished(self) -> None:
        self._opened.finish()  # where that fails, it is said here
        self.leave()
        self._finish()
