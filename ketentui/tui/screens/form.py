"""Fields to fill in and a button; what is written there is there again after the app was ended."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from ketentui.errors import Gone, KetentuiError
from ketentui.model.text import clean
from ketentui.tui.commands import Command
from ketentui.tui.questions import Question, Reply
from ketentui.tui.screens.base import Page
from ketentui.tui.typed import Keeper
from ketentui.tui.widgets.fields import ButtonLine, ChoiceField, Labelled, TextField
from ketentui.tui.widgets.lines import Notice
from ketentui.usecases import drafts
from ketentui.usecases.drafts import Written

_NEXT = Command("next", "enter", "start.next", priority=True)

MOVES = (
    _NEXT,
    Command("step(1)", "down", "start.step", shown="↑ ↓"),
    Command("step(-1)", "up", "start.step_back", footer=False),
    Command("change(1)", "right,space", "start.change", shown="← →"),
    Command("change(-1)", "left", "start.change_back", footer=False),
    Command("drop_written", "ctrl+g", "start.drop_written", priority=True),
)
"""What can be done in every form."""


_Fields = Mapping[str, TextField | ChoiceField]
"""The fields of a form, by id."""


class Form(Page):
    """Fields, each below the other, and a button; `done` when what they say was used or dropped."""

    TYPING = True
    RESUMED: ClassVar[str] = ""
    """The key of what is said where the form goes on with what was written before."""
    CLASH: ClassVar[str] = ""
    """The key of what is asked where something else is stored by now than what was written over.
    Without one a form shows nothing that is stored, and something else is just asked for now.
    """

    def __init__(self, draft: str) -> None:
        """Make a form of which what is being written is kept under the name `draft`, or one like
        it where another window has that.
        """
        super().__init__()
        self._draft = draft
        self._free: Callable[[], None] | None = None
        """Gives the name free under which is kept what is written; None where nothing is yet."""
        self._fields: _Fields = {}
        """Nothing until it is known what they go on with."""
        self._offered: Mapping[str, str] = {}
        self._is_done = False
        self._is_resumed = False
        self._keeper = Keeper(self.set_timer, self._keep_draft)

    @property
    def is_at_end(self) -> bool:
        """Whether the keys go to the button."""
        return isinstance(self.focused, ButtonLine)

    def choice(self, name: str) -> ChoiceField:
        """Return the field with that id in which one chooses."""
        return self.query_one(f"#{name}", ChoiceField)

    def typed(self, name: str) -> str:
        """Return what stands in the field with that id in which one types, cleaned."""
        return clean(self.query_one(f"#{name}", TextField).value)

    def done(self) -> None:
        """Forget what is being written: it was used, or is dropped on purpose."""
        self._is_done = True
        if self._free is not None:
            drafts.drop(self.workspace, self._draft)

    # What was being written

    def on_base_screen_ready(self) -> None:
        """Go on with what was being written when the app was ended."""
        fields = {row.field.id or "": row.field for row in self.query(Labelled)}
        self._offered = {name: one.value for name, one in fields.items()}
        before: Mapping[str, Written] = {}
        if drafts.is_left(self.workspace, self._draft):
            self._draft, self._free = drafts.claim(self.workspace, self._draft)
            before = drafts.unfinished(self.workspace, self._draft)
        before = {name: one for name, one in before.items() if name in fields}
        clashing = [name for name, one in before.items() if self._clashes(name, one)]
        if clashing:
            self.app.ask(partial(self._clash_question, fields, before, clashing))
        else:
            self._go_on(fields, before, ())

    def _go_on(
        self, fields: _Fields, before: Mapping[str, Written], against: Sequence[str]
    ) -> None:
        """Go on with what was written before, also `against` what stands in some fields now."""
        self._fields = fields
        for name, written in before.items():
            if name in against or self.goes_on(name, written):
                self._fill_in(fields[name], written.now, written.offered)
        if any(field.value != self._offered[name] for name, field in fields.items()):
            self._is_resumed = True
            self.retranslate()
            self.say(self.locale(self.RESUMED))

    def goes_on(self, name: str, written: Written) -> bool:
        """Return whether a field goes on with what was written: where that changed what still is
        offered.
        """
        return written.now != written.offered and self.is_same(
            name, self._offered[name], written.offered
        )

    def is_same(self, name: str, one: str, other: str) -> bool:
        """Return whether two texts say the same in a field."""
        return one == other

    def _clashes(self, name: str, written: Written) -> bool:
        """Return whether what was written in a field goes against what is stored there by now."""
        is_wish = written.now not in (written.offered, self._offered[name])
        return bool(self.CLASH) and is_wish and not self.goes_on(name, written)

    def _clash_question(
        self, fields: _Fields, before: Mapping[str, Written], clashing: Sequence[str]
    ) -> Question:
        """Return which of the two goes on; where none is chosen, both stay and the form closes."""
        locale = self.locale
        effect = "\n".join(
            locale(
                "start.clash",
                field=self.query_one(f"#row-{name}", Labelled).called,
                now=fields[name].told(self._offered[name]) or locale("start.empty"),
                written=fields[name].told(before[name].now) or locale("start.empty"),
            )
            for name in clashing
        )
        replies = (
            Reply(locale("start.ours"), partial(self._go_on, fields, before, clashing)),
            Reply(locale("start.theirs"), partial(self._go_on, fields, before, ())),
        )
        later = locale("elsewhere.later")
        return Question(locale(self.CLASH), effect, replies, self.leave, later)

    def _fill_in(self, field: TextField | ChoiceField, value: str, offered: str) -> None:
        if isinstance(field, TextField):
            field.fill_in(value, offered)
        elif value in field.keys:
            field.value = value
            self.on_choice_field_changed(ChoiceField.Changed(field))

    def on_input_changed(self) -> None:
        """Keep soon what is typed."""
        self._keeper.typed()

    def on_choice_field_changed(self, event: ChoiceField.Changed) -> None:
        """Keep soon what is chosen."""
        self._keeper.typed()

    def on_unmount(self) -> None:
        """Keep what was being written when the app ends around it."""
        self._keep_draft(tell=lambda _: None)
        if self._free is not None:
            self._free()

    def check_there(self) -> None:
        """Raise Gone where what this is about isn't there any more."""

    def _keep_draft(self, tell: Callable[[KetentuiError], None] | None = None) -> None:
        """Keep what would go on; where it is about nothing any more, `tell` that once."""
        if self._is_done or not self._fields:
            return
        written = self._written()
        if self._free is None:
            if not written:
                return
            self._draft, self._free = drafts.claim(self.workspace, self._draft, anew=True)
        try:
            drafts.keep(self.workspace, self._draft, written, self.check_there)
        except Gone as error:
            self._is_done = True
            (tell or self.show_error)(error)
        except KetentuiError:
            pass  # what is done with it says so

    def _written(self) -> Mapping[str, Written]:
        """Return what would go on, by field."""
        fields = self._fields.items()
        written = {name: Written(self._offered[name], field.value) for name, field in fields}
        return {name: one for name, one in written.items() if self.goes_on(name, one)}

    def tell_what_stays(self) -> None:
        """Say on the page that comes next that what was written is there again next time."""
        if self._written():
            told = self.locale("start.left"), self.locale("start.left_then")
            self.app.call_next(lambda: self.app.page.say(*told))

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: left and right need a choice, and there is
        something written before to drop only where the form goes on with that.
        """
        if action == "drop_written":
            return self._is_resumed
        return action != "change" or isinstance(self.focused, ChoiceField)

    def fill(self) -> None:
        """Say on the button what it does."""
        self.query_one(ButtonLine).show(self.text_of(self._submit))

    @property
    def _submit(self) -> Command:
        return next(one for one in self.PAGE_COMMANDS if one.name == "submit")

    def text_of(self, command: Command) -> str:
        """Return what a command does: Enter does on the button what that says."""
        is_done = command is _NEXT and self.is_at_end
        return super().text_of(self._submit if is_done else command)

    def on_descendant_focus(self) -> None:
        """Show what the keys do in the field where the user is."""
        self.show_keys()

    def action_drop_written(self) -> None:
        """Begin again with what was offered at first."""
        self._is_resumed = False
        self.query_one(Notice).hush()  # which says that it is there
        for name, field in self._fields.items():
            self._fill_in(field, self._offered[name], self._offered[name])
        self.retranslate()

    def action_back(self) -> None:
        """Go back; what was written stays for the next time."""
        super().action_back()
        self.tell_what_stays()

    @abstractmethod
    def action_submit(self) -> None:
        """Do what the form is for, with what stands in it."""

    def on_button_line_pressed(self) -> None:
        """Do what the form is for."""
        with self.calmly():
            self.action_submit()

    def action_next(self) -> None:
        """Go to the next field; on the button, do what the form is for."""
        if self.is_at_end:
            self.action_submit()
        else:
            self.focus_next()

    def action_step(self, step: int) -> None:
        """Go to the field or the alternative below or above."""
        if isinstance(self.focused, ChoiceField) and self.focused.step(step):
            return
        self.focus_next() if step > 0 else self.focus_previous()

    def action_change(self, step: int) -> None:
        """Choose another alternative of the field where the user is."""
        if isinstance(self.focused, ChoiceField):
            self.focused.turn(step)
