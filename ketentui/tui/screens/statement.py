"""Answering: one statement at a time, changed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset

from ketentui.model.questionnaire import Scale, Statement
from ketentui.tui import finishing, routes
from ketentui.tui import statement_view as view
from ketentui.tui.commands import Command
from ketentui.tui.questions import nothing
from ketentui.tui.screens.base import Page
from ketentui.tui.statement_view import POINT_KEYS
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.likert import Ask, Choice, Likert, Option
from ketentui.tui.widgets.lined import wrapped
from ketentui.tui.widgets.lines import Heading, KeyLine, TitleLine
from ketentui.tui.widgets.passage import Passage
from ketentui.tui.widgets.theme_bar import ThemeBar
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.earlier_answers import Before
from ketentui.usecases.pace import Pace

_TALL = 34
"""Rows from which the statement comes down towards the middle."""


def _choose(choice: Choice, keys: str) -> Command:
    return Command(f"choose({choice!r})", keys, "statement.choose", footer=False, last=True)


class StatementPage(Page):
    """The statements of an assessment that is open, one after another."""

    SIGNS = ("given", "cursor", "note", "not_applicable", "unknown")
    BINDINGS = [
        Binding("home", "show_at(0)", show=False),
        Binding("end", "show_at(-1)", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]
    PAGE_COMMANDS = (
        *(_choose(point, key) for point, key in POINT_KEYS.items()),
        _choose("not_applicable", "n"),
        _choose("unknown", "w,d"),
        Command("move(-1)", "up", "statement.up", footer=False, last=True),
        Command("move(1)", "down", "statement.down", footer=False, last=True),
        Command("take", "enter", "statement.take", footer=False, last=True),
        Command("note", "t", "statement.note"),
        Command("undo", "u", "statement.undo", footer=False),
        Command("before", "v", "statement.before", footer=False),
        Command("back", "left", "statement.back"),
        Command("forward", "right", "statement.forward", footer=False),
        Command("overview", "o", "statement.overview"),
        Command("about", "i", "statement.about", footer=False),
        Command("finish", "", "overview.finish", footer=False),
        Command("home", "escape", "statement.home"),
    )

    def __init__(
        self, opened: OpenAssessment, *, overview: str | None = None, about: bool = False
    ) -> None:
        """Show the statement where it was left; or first the overview, which came from results,
        with the statement of that id chosen if there is one; or what the questionnaire is about.
        """
        super().__init__()
        self._opened = opened
        self._about_first = about and opened.questionnaire.intro is not None
        self._before = Before(self.workspace, opened)
        self._overview_first = overview
        self._was_finished = opened.assessment.finished_at is not None
        self._may_change = not self._was_finished
        self._pace = Pace(self.workspace.seconds)
        self._place = opened.position
        self._cursor: Choice | None = None
        self._told: tuple[tuple[int, str], list[Option]] = (-1, ""), []
        """The answers that there are, and for which statement and language."""
        self._ten: Callable[[], None] | None = None
        """What a 0 does that is typed behind the 1 of now; None where there is none."""

    def body(self) -> ComposeResult:
        """Yield how far it is, where we are, the statement, its scale and its note."""
        yield ThemeBar(ascii=self.app.ascii)
        yield Passage(id="where", most=1)
        yield Passage(id="frame", least=0)
        with Body(id="ask"):
            yield Passage(id="statement", least=2)
            yield Likert()
            yield Passage(id="note", least=0, most=4)

    def on_mount(self) -> None:
        """Show the statement where it was left."""
        self._opened.give_way(self.app.hand_over)
        self._remember()
        self._enter(self._place)
        self._opened.listen(lambda error: self.app.page.show_error(error))
        if self._overview_first is not None:
            self._lay_overview(self._overview_first, back=self._show_results)
        elif not self._was_finished and not self._opened.open_statements:
            self._lay_overview(at_end=True)
        elif self._about_first:
            self.app.lay_over(routes.AboutPage(self._opened.questionnaire))

    def on_unmount(self) -> None:
        """Let others open the assessment."""
        self._opened.close()

    def on_screen_resume(self) -> None:
        """Show the statement that was chosen in the overview, as there is room for it: what lay
        over it from the start kept it from being measured.
        """
        if self.is_mounted and self._place != self._opened.position:
            self._go(self._opened.position)
        self.call_after_refresh(self._fit)
        self.shown_anew()

    def changed(self) -> None:
        """Show the statement where what goes on was left."""
        self._enter(self._opened.position)
        super().changed()

    def on_resize(self) -> None:
        """Fit the scale to the height that there is now, and the top line to the width."""
        if self.is_ready:
            self.show_heading()
        self.set_class(self.size.height >= _TALL, "-tall")
        self.call_after_refresh(self._settle)

    def _fit(self) -> None:
        self._show_frame()
        self._show_scale()

    def _settle(self) -> None:
        self._fit()
        self.query_one("#ask", Body).scroll_home(animate=False)

    # What it shows

    @property
    def _statement(self) -> Statement:
        return self._opened.statements[self._place]

    @property
    def _scale(self) -> Scale:
        return self._opened.questionnaire.scale

    def heading(self) -> Heading:
        """Return the chain or the questionnaire, the depth, and how far we are; with how long still
        where that is known and has room.
        """
        minutes = self._pace.minutes(len(self._opened.open_statements))
        return view.heading(self._opened, self._place, self.locale, minutes, self.size.width)

    def help_text(self) -> str:
        """Return what this page is for, and what the ends of the scale look like here."""
        examples = view.examples(self._scale, self._statement, self.locale)
        ten = [self.locale("statement.ten_help")] if view.has_ten(self._scale) else []
        return "\n".join(
            [self.locale("help.statement"), *ten, *([""] if examples else []), *examples]
        )

    def fill(self) -> None:
        """Show the statement with its scale, answer and note."""
        language = self.locale.language
        self.show_heading()
        self.query_one(ThemeBar).show(view.pieces(self._opened))
        self.query_one("#statement", Passage).show(
            Content.styled(self._statement.text(language), "bold")
        )
        note = self._opened.answer(self._statement.id).note
        self.query_one("#note", Passage).show(note, "✎  ")
        self._show_frame()
        self._show_scale()

    def _show_frame(self) -> None:
        """Say where we are, and what to think of as far as that leaves the answers their room: the
        time stands there always, in the place of where we are if need be.
        """
        where, below = self.query_one("#where", Passage), self.query_one("#frame", Passage)
        time, ask = view.frame(self._opened, self._statement, self.locale)
        width, room = where.size.width, self._room
        told = [one for one in (time, ask) if one]
        if ask and self._lines(told, width) + self._least(ask=True) > room:
            told.remove(ask)
        instead = bool(told) and self._lines(told, width) + self._least() > room
        here = view.where(self._opened, self._statement, self.locale)
        where.show(told[0] if instead else here)
        below.show(Content("\n").join([] if instead else told))

    def _lines(self, texts: Sequence[Content], width: int) -> int:
        return sum(len(wrapped(text, width)) for text in texts)

    def _least(self, *, ask: bool = False) -> int:
        """Return the rows that the answers take at least; with their examples where what the theme
        asks was told before.
        """
        options, likert = self._options(), self.query_one(Likert)
        if ask and not view.begins(self._opened, self._statement):
            return likert.needs(Ask(options))
        return len(options)

    @property
    def _room(self) -> int:
        """The rows that the longest statement leaves: all have the same around them."""
        scroll, likert = self.query_one("#ask", Body), self.query_one(Likert)
        statement = self.query_one("#statement", Passage)
        language, width = self.locale.language, statement.size.width
        longest = max((one.text(language) for one in self._opened.statements), key=cell_len)
        taken = max(self._lines([Content(longest)], width), statement.size.height)
        margins = statement.styles.margin.height + likert.styles.margin.height
        return self._height - 1 - scroll.gutter.height - taken - margins

    def _show_scale(self) -> None:
        scroll, likert = self.query_one("#ask", Body), self.query_one(Likert)
        others = (child for child in scroll.children if child is not likert)
        taken = sum(child.outer_size.height + child.styles.margin.height for child in others)
        around = scroll.gutter.height + likert.styles.margin.height
        width = self.query_one("#where", Passage).size.width
        above = len(self.query_one("#frame", Passage).lines(width)) + 1
        given = view.given(self._opened.answer(self._statement.id))
        room = self._height - above - around - taken
        likert.show(Ask(self._options(), given, self._cursor), room)

    @property
    def _height(self) -> int:
        """The rows below the bar; those of a message count, so that it changes no layout."""
        lines = (TitleLine, ThemeBar, KeyLine)
        return self.size.height - sum(self.query_one(line).outer_size.height for line in lines)

    def _options(self) -> list[Option]:
        shown = self._place, self.locale.language
        if self._told[0] != shown:
            self._told = shown, view.options(self._scale, self._statement, self.locale)
        return self._told[1]

    # Commands

    def pointed_at(self) -> Offset | None:
        """Return the answer where the arrows are, or else the statement, which is to be read."""
        statement = self.query_one("#statement", Passage)
        return super().pointed_at() if self._cursor is not None else statement.content_region.offset

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: a point has to be on the scale, or the 0 of 10.

        Whether there is a time before is looked up when help, palette or key asks for it, and never
        to open the page.
        """
        if action == "choose" and isinstance(parameters[0], int):
            is_ten = parameters[0] == 0 and self._ten is not None
            return is_ten or parameters[0] in self._scale.points
        if action == "undo":
            return self._opened.last_given is not None
        return action != "before" or (self.is_ready and self._before.assessment is not None)

    def text_of(self, command: Command) -> str:
        """Return what a command does; of an answer, which one it is."""
        if command.name == "home" and self._overview_first is not None:
            return self.locale("statement.results")
        if command.name != "choose":
            return super().text_of(command)
        choice = cast(Choice, command.parameters[0])
        label = view.label(self._scale, choice, self.locale)
        return self.locale("statement.choose", answer=label or choice)

    def key_texts(self, spare: Sequence[Command] = ()) -> Sequence[tuple[str, str]]:
        """Return the keys, with those of the scale taken together."""
        scale = view.scale_keys(self._scale)
        return [(scale, self.locale("statement.answer")), *super().key_texts(spare)]

    def on_likert_picked(self, event: Likert.Picked) -> None:
        """Take the answer that was clicked."""
        with self.calmly():
            self._give(event.choice)

    def action_choose(self, choice: Choice) -> None:
        """Answer as `_give` does; a 1 that may become 10 stays until it is clear which it is."""
        if self._ten is not None and choice == 0:
            if not self.refuses_early():
                self._ten()
            return
        self._give(choice, may_be_ten=choice == 1 and view.has_ten(self._scale))

    def _give(self, choice: Choice, *, may_be_ten: bool = False) -> None:
        """Answer, which stores it, and move on; where it was answered before, change that and stay.
        Nothing where it comes before the statement could be read.
        """
        if self.refuses_early():
            return
        self._ten = None
        given = view.given(self._opened.answer(self._statement.id))
        if given == choice:
            self._say_given("same", answer=given)
            if may_be_ten:
                self._ten = partial(self._when_allowed, partial(self._change, given, 10))
        elif given is not None:
            self._when_allowed(partial(self._change, given, choice, may_be_ten=may_be_ten))
        elif may_be_ten:
            self._when_allowed(self._begin_ten)
        else:
            self._when_allowed(partial(self._answer, choice))

    def _choose(self, choice: Choice, *, then: str = "") -> None:
        self._opened.choose(self._statement.id, choice, then=then)
        self._remember()

    def _begin_ten(self) -> None:
        """Answer 1 and stay: what is typed next is never for a statement that wasn't read."""
        self._choose(1)
        self._cursor = 1
        self.fill()
        self.say(self.locale("statement.one_or_ten"), self.locale("statement.same_then"))
        self._ten = partial(self._answer, 10)

    def _answer(self, choice: Choice) -> None:
        following = self._opened.statements[self._place + 1 : self._place + 2]
        then = following[0].id if following else ""
        self._choose(choice, then=then)
        self._pace.answered()
        if self._opened.open_statements:
            self._move_on()
        else:
            self._come_to_end()

    def _change(self, before: Choice, choice: Choice, *, may_be_ten: bool = False) -> None:
        self._choose(choice)
        self._cursor = choice
        self.fill()
        self._say_given("changed", before=before, answer=choice)
        self._ten = partial(self._change, choice, 10) if may_be_ten else None

    def _say_given(self, key: str, **choices: Choice) -> None:
        """Say something of answers, and how to go on."""
        told = {name: view.told(self._scale, one, self.locale) for name, one in choices.items()}
        self.say(self.locale(f"statement.{key}", **told), self.locale(f"statement.{key}_then"))

    def _when_allowed(self, act: Callable[[], None]) -> None:
        """Do what changes something; in what was finished, the first time after a question."""

        def do() -> None:
            self._may_change = True
            act()

        if self._may_change:
            act()
        else:
            self.app.ask(partial(finishing.change_question, self, self._opened, do))

    def action_move(self, step: int) -> None:
        """Move the arrows over the answers; nothing is answered yet."""
        self._ten = None
        choices = [option.choice for option in self._options()]
        if self._cursor is None:
            place = 0 if step > 0 else len(self._scale.points) - 1
        else:
            place = min(max(choices.index(self._cursor) + step, 0), len(choices) - 1)
        self._cursor = choices[place]
        self._show_scale()
        self.query_one(Likert).show_cursor()

    def action_take(self) -> None:
        """Answer what the arrows point at; where that is the answer, go on."""
        if self._cursor is None:
            return
        if self._cursor == view.given(self._opened.answer(self._statement.id)):
            self.action_forward()
        else:
            self._give(self._cursor)

    def action_page_up(self) -> None:
        """Show what is above, where not all is in view: keys come to the page, and go no way round
        by a widget, since there is no choice between any.
        """
        self.query_one("#ask", Body).action_page_up()

    def action_page_down(self) -> None:
        """Show what is below, where not all is in view."""
        self.query_one("#ask", Body).action_page_down()

    def action_undo(self) -> None:
        """Take back the last answer that was given here, also the one that moved on, and show its
        statement.
        """
        given = view.given(self._opened.answer(str(self._opened.last_given)))
        self._opened.take_back()
        self._remember()
        self._enter(self._opened.position)
        self.fill()
        self.query_one("#ask", Body).scroll_home(animate=False)
        if given is not None:
            self._say_given("taken_back", answer=given)

    def action_note(self) -> None:
        """Write a note with the statement."""
        self._when_allowed(self._write_note)

    def _write_note(self) -> None:
        self._ten = None
        opened, id = self._opened, self._statement.id
        keep, draft = partial(opened.note, id), partial(opened.draft, id)
        dialog = routes.NoteDialog(self._statement.text, opened.answer(id).note, keep, draft)
        self.app.lay_over(dialog, lambda _: self.fill())

    def action_before(self) -> None:
        """Show, until the next key, what was answered to this statement the time before."""
        answer, *rest = self._before.told(self._statement, self.locale)
        room = self.size.width - 2, self.size.height // 3
        self.say(answer, view.beginning("\n".join(rest), *room))

    def action_back(self) -> None:
        """Show the statement before this one."""
        if self._place:
            self._go(self._place - 1)

    def action_forward(self) -> None:
        """Show the next statement; after the last, what is left to do."""
        self._move_on()

    def action_show_at(self, place: int) -> None:
        """Show the statement at a place; -1 is the last."""
        self._go(place % len(self._opened.statements))

    def action_overview(self) -> None:
        """Show all statements with their answers."""
        self._lay_overview()

    def action_about(self) -> None:
        """Show what the questionnaire is about and how to answer it."""
        self.app.lay_over(routes.AboutPage(self._opened.questionnaire, self._statement))

    def action_finish(self) -> None:
        """Finish, after showing what can be changed still, or saying what is open."""
        if self._opened.open_statements:
            self.app.ask(partial(finishing.question, self, self._opened, self._finish))
        else:
            self._come_to_end()

    def action_home(self) -> None:
        """Go to the home page, or back to the results; everything is stored."""
        if self._was_finished and not self._opened.open_statements:
            self._opened.finish()
        if self._overview_first is not None:
            self._show_results()
            return
        self._opened.close()
        self.app.go_home(self._opened.assessment.id)

    def _lay_overview(
        self, chosen: str = "", *, at_end: bool = False, back: Callable[[], None] = nothing
    ) -> None:
        self.app.lay_over(
            routes.OverviewPage(
                self._opened,
                chosen,
                at_end=at_end,
                finish=self._finish,
                undo=self.action_undo,
                back=back,
            )
        )

    # Moving

    def _move_on(self) -> None:
        if self._place + 1 < len(self._opened.statements):
            self._go(self._place + 1)
        else:
            self._come_to_end()

    def _come_to_end(self) -> None:
        self.fill()
        self._lay_overview(at_end=True)

    def _go(self, place: int) -> None:
        self._opened.go_to(self._opened.statements[place].id)
        self._enter(place)
        self.fill()
        self.query_one("#ask", Body).scroll_home(animate=False)

    def _enter(self, place: int) -> None:
        self._place, self._ten = place, None
        self._cursor = view.given(self._opened.answer(self._statement.id))
        self.shown_anew()

    def _finish(self) -> None:
        self._opened.finish()
        self._show_results(just_finished=not self._was_finished)

    def _show_results(self, *, just_finished: bool = False) -> None:
        self._opened.close()
        self._remember()
        self.app.go(routes.ResultsPage(self._opened.assessment.id, just_finished=just_finished))

    def _remember(self) -> None:
        assessment = self._opened.assessment
        self.app.remember(assessment.id, finished=assessment.finished_at is not None)
