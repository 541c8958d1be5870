"""An action: what, who, by when, how it stands and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import cast

from rich.cells import cell_len
from textual.app import ComposeResult

from ketentui.dates import day_in_words, natural_date
from ketentui.errors import KetentuiError
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import ACTION_STATUSES, Action, ActionStatus
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.text import clean
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.confirm import Question
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.fields import Alternative, ChoiceField, Labelled, TextField
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.passage import Passage

_LONGEST = 300
"""Characters of what is agreed, and of what came of it."""

_TEXTS = ("what", "who", "due", "effect")
"""The fields to type in."""

_NO_THEME = "-"
"""The key of an action that is about no theme."""


class ActionPage(Page):
    """A form for an action, new or not; `kept` is what became of it."""

    TYPING = True
    PAGE_COMMANDS = (
        Command("keep", "enter,ctrl+s", "action_pages.keep"),
        Command("step(1)", "down", "start.step", shown="↑ ↓"),
        Command("step(-1)", "up", "start.step_back", footer=False),
        Command("change(1)", "right,space", "start.change", shown="← →"),
        Command("change(-1)", "left", "start.change_back", footer=False),
        Command("back", "escape", "app.back"),
    )

    def __init__(
        self,
        action: Action,
        chain: str,
        questionnaire: Questionnaire | None,
        keep: Callable[[Action], Agreed],
    ) -> None:
        """Make a form filled in with `action`; without an id it is a new one.

        Themes can be chosen where `questionnaire` is there. `keep` stores the action.
        """
        super().__init__()
        self._action = action
        self._chain = chain
        self._questionnaire = questionnaire
        self._keep = keep
        self.kept: Agreed | None = None
        """The action as it was stored; None where it wasn't."""

    def body(self) -> ComposeResult:
        """Yield the fields; below two of them, all that is in them."""
        with Body(id="action"):
            yield Labelled(TextField(self._action.what, id="what"))
            yield Passage(id="whole-what", least=0)
            yield Labelled(TextField(self._action.who, id="who"))
            yield Labelled(TextField(self._due(), id="due"))
            yield Passage(id="day")
            yield Labelled(ChoiceField(id="theme", shape="turn"))
            yield Labelled(ChoiceField(id="status", shape="row"))
            yield Labelled(TextField(self._effect(), id="effect"))
            yield Passage(id="whole-effect", least=0)

    def _due(self) -> str:
        return self.locale.date(self._action.due) if self._action.due else ""

    def _effect(self) -> str:
        return " ".join(self._action.effect.split())

    def heading(self) -> Heading:
        """Return whether this is a new action, and of which chain."""
        new = self.locale("action_pages.change" if self._action.id else "action_pages.new")
        return Heading(middle=new, right=self._chain or self.locale("common.no_chain"))

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("action_pages.form_help")

    def on_mount(self) -> None:
        """Begin with what is agreed."""
        for name in ("what", "effect"):
            self.query_one(f"#{name}", TextField).max_length = _LONGEST
        self._choice("theme").value = self._action.theme or _NO_THEME
        self._choice("status").value = self._action.status
        self.query_one("#row-theme").display = self._questionnaire is not None
        self.query_one("#what").focus()

    def _choice(self, name: str) -> ChoiceField:
        return self.query_one(f"#{name}", ChoiceField)

    def _typed(self, name: str) -> str:
        return clean(self.query_one(f"#{name}", TextField).value)

    # What it shows

    def fill(self) -> None:
        """Show the names of the fields and what there is to choose."""
        for row in self.query(Labelled):
            row.show(self.locale(f"action_pages.{row.field.id}"))
        themes, status = self._choice("theme"), self._choice("status")
        themes.show(self._themes(), themes.value)
        status.show(
            [Alternative(one, self.locale(f"actions.status.{one}")) for one in ACTION_STATUSES],
            status.value,
        )
        self._show_day()

    def _themes(self) -> list[Alternative]:
        whole = Alternative(_NO_THEME, self.locale("action_pages.no_theme"))
        if self._questionnaire is None:
            return [whole]
        language = self.locale.language
        themes = [
            Alternative(theme.id, theme.title(language))
            for _, theme in self._questionnaire.themes()
        ]
        return [*themes, whole]

    def _show_day(self) -> None:
        """Echo which day is meant."""
        text = self._typed("due")
        said = self.locale("action_pages.due_hint")
        if text:
            said = self.locale("action_pages.no_day")
            with suppress(KetentuiError):
                said = day_in_words(self._day(text), self.locale)
        self.query_one("#day", Passage).show(said)

    def _day(self, text: str) -> date:
        return natural_date(text, self.workspace.now().date())

    def on_resize(self) -> None:
        """Show whole what doesn't fit in its field now."""
        self.call_after_refresh(self._show_whole)

    def _show_whole(self) -> None:
        for name in ("what", "effect"):
            field = self.query_one(f"#{name}", TextField)
            fits = cell_len(field.value) < field.content_size.width
            self.query_one(f"#whole-{name}", Passage).show("" if fits else clean(field.value))

    def on_input_changed(self) -> None:
        """Echo what is typed, as far as it needs that."""
        self._show_day()
        self._show_whole()

    def on_descendant_focus(self) -> None:
        """Show what the keys do in the field where the user is."""
        self.show_keys()

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: left and right need a choice."""
        return action != "change" or isinstance(self.focused, ChoiceField)

    def action_step(self, step: int) -> None:
        """Go to the field below or above."""
        self.focus_next() if step > 0 else self.focus_previous()

    def action_change(self, step: int) -> None:
        """Choose another alternative of the field where the user is."""
        if isinstance(self.focused, ChoiceField):
            self.focused.turn(step)

    def on_input_submitted(self) -> None:
        """Store the action and go back: Enter does so in every field."""
        with self.calmly():
            self.action_keep()

    def action_keep(self) -> None:
        """Store the action and go back."""
        if self.kept is None:
            self.kept = self._keep(self._filled_in())
            self.leave()

    def _filled_in(self) -> Action:
        due, theme, effect = self._typed("due"), self._choice("theme").value, self._typed("effect")
        return replace(
            self._action,
            what=self._typed("what"),
            who=self._typed("who"),
            due=self._day(due) if due != self._due() else self._action.due,
            theme="" if theme == _NO_THEME else theme,
            status=cast(ActionStatus, self._choice("status").value),
            effect=effect if effect != self._effect() else self._action.effect,
        )

    def action_back(self) -> None:
        """Go back; ask first where something was written that would be lost."""
        if self.kept is not None:
            return
        if not self._is_changed():
            self.leave()
            return
        question = self.locale("action_pages.drop_question")
        effect = self.locale("action_pages.drop_effect")
        drop = Question(question, effect, self.locale("action_pages.drop"))
        self.shell.ask(drop, self._drop)

    def _drop(self) -> None:
        self.leave()

    def _is_changed(self) -> bool:
        try:
            return self._filled_in() != self._action
        except KetentuiError:
            return True
