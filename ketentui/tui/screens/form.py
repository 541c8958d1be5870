"""A page of fields to fill in; what is written there is there again after the app was ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from ketentui.errors import KetentuiError
from ketentui.model.text import clean
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.typed import Keeper
from ketentui.tui.widgets.fields import ChoiceField, Labelled, TextField
from ketentui.usecases import drafts
from ketentui.usecases.drafts import Written

MOVES = (
    Command("step(1)", "down", "start.step", shown="↑ ↓"),
    Command("step(-1)", "up", "start.step_back", footer=False),
    Command("change(1)", "right,space", "start.change", shown="← →"),
    Command("change(-1)", "left", "start.change_back", footer=False),
    Command("drop_written", "ctrl+g", "start.drop_written", priority=True),
)
"""What can be done in every form."""


class Form(Page):
    """Fields, each below the other; `done` when what they say was used or dropped."""

    TYPING = True
    RESUMED = ""
    """The key of what is said where the form goes on with what was written before."""

    def __init__(self, draft: str) -> None:
        """Make a form of which what is being written is kept under the name `draft`, or one like
        it where another window has that.
        """
        super().__init__()
        self._draft = draft
        self._free: Callable[[], None] = lambda: None
        self._fields: dict[str, TextField | ChoiceField] = {}
        self._offered: dict[str, str] = {}
        self._is_done = False
        self._is_resumed = False
        self._keeper = Keeper(self.set_timer, self._keep_draft)

    def choice(self, name: str) -> ChoiceField:
        """Return the field with that id in which one chooses."""
        return self.query_one(f"#{name}", ChoiceField)

    def typed(self, name: str) -> str:
        """Return what stands in the field with that id in which one types, cleaned."""
        return clean(self.query_one(f"#{name}", TextField).value)

    def done(self) -> None:
        """Forget what is being written: it was used, or is dropped on purpose."""
        self._is_done = True
        drafts.drop(self.workspace, self._draft)

    # What was being written

    def on_place_ready(self) -> None:
        """Go on with what was being written when the app was ended."""
        fields = [row.field for row in self.query(Labelled)]
        self._fields = {one.id or "": one for one in fields}
        self._offered = {name: one.value for name, one in self._fields.items()}
        self._draft, self._free = drafts.claim(self.workspace, self._draft)
        before = drafts.unfinished(self.workspace, self._draft)
        for name, field in self._fields.items():
            if name in before and self.goes_on(before[name], field.value):
                self._fill_in(field, before[name].now)
        if any(field.value != self._offered[name] for name, field in self._fields.items()):
            self._is_resumed = True
            self.retranslate()
            self.say(self.locale(self.RESUMED))

    def goes_on(self, written: Written, offered: str) -> bool:
        """Return whether a field goes on with what was written, where this is `offered` now."""
        return written.now != written.offered

    def _fill_in(self, field: TextField | ChoiceField, value: str) -> None:
        if isinstance(field, TextField):
            field.value = value
            field.cursor_position = len(value)
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
        self._keep_draft()
        self._free()

    def _keep_draft(self) -> None:
        if self._is_done or not self._fields:
            return
        written = {
            name: Written(self._offered[name], field.value) for name, field in self._fields.items()
        }
        with suppress(KetentuiError):  # what is done with it says so
            drafts.keep(self.workspace, self._draft, written)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: left and right need a choice, and there is
        something written before to drop only where the form goes on with that.
        """
        if action == "drop_written":
            return self._is_resumed
        return action != "change" or isinstance(self.focused, ChoiceField)

    def on_descendant_focus(self) -> None:
        """Show what the keys do in the field where the user is."""
        self.show_keys()

    def action_drop_written(self) -> None:
        """Begin again with what was offered at first."""
        self._is_resumed = False
        for name, field in self._fields.items():
            self._fill_in(field, self._offered[name])
        self.retranslate()

    def action_step(self, step: int) -> None:
        """Go to the field or the alternative below or above."""
        if isinstance(self.focused, ChoiceField) and self.focused.step(step):
            return
        self.focus_next() if step > 0 else self.focus_previous()

    def action_change(self, step: int) -> None:
        """Choose another alternative of the field where the user is."""
        if isinstance(self.focused, ChoiceField):
            self.focused.turn(step)
