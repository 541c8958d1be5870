"""An action: what, who, by when, whose it is, how it stands and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from rich.cells import cell_len
from textual.app import ComposeResult

from ketentui.dates.natural import SURE, natural_date
from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action
from ketentui.model.choices import ACTION_STATUSES, ActionStatus
from ketentui.model.replacing import replace
from ketentui.model.text import ACTION_LENGTH, clean
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Question, Reply
from ketentui.tui.screens.form import MOVES, Form
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.fields import Alternative, ButtonLine, ChoiceField, Labelled, TextField
from ketentui.tui.widgets.passage import Passage
from ketentui.usecases import actions, drafts, still_there
from ketentui.usecases.action_owners import Owner
from ketentui.usecases.drafts import Written
from ketentui.usecases.still_there import Ground

_TEXTS = ("what", "who", "effect")
"""The fields to write in, by id."""

_BELOW = {**{name: f"whole-{name}" for name in _TEXTS}, "due": "day"}
"""What stands below a field, by its id, and is to be seen while one types there."""

_NO_THEME = "-"
"""The key of an action that is about no theme."""


class ActionPage(Form):
    """A form for an action, new or not; `kept` is what became of it."""

    PURPOSE = "action_pages.form_help"
    RESUMED = "action_pages.resumed"
    CLASH = "action_pages.clash_question"
    PAGE_COMMANDS = (
        *MOVES,
        Command("submit", "ctrl+s", "action_pages.keep"),
        BACK,
    )

    def __init__(
        self,
        action: Action,
        owners: Sequence[Owner],
        keep: Callable[[Owner, Action], Agreed],
        owner: Owner | None = None,
        ground: Ground | None = None,
    ) -> None:
        """Make a form filled in with `action`; without an id it is a new one.

        Of several `owners`, `owner` is chosen at first, or else the first of them. `keep` stores
        the action of the one that is chosen, as long as that is there: on the `ground` of before,
        or of now.
        """
        super().__init__(_draft(action, owners))
        self._action = action
        self._owners = owners
        self._owner: Owner = owners[0] if owner is None else owner
        self._keep = keep
        self._ground = still_there.of_owners(self.workspace, owners) if ground is None else ground
        self.kept: Agreed | None = None
        """The action as it was stored; None where it wasn't."""

    def body(self) -> ComposeResult:
        """Yield the fields; below those that are written in, all that is in them."""
        with Body(id="action"):
            yield from self._text("what", self._action.what, proposes=not self._action.id)
            yield from self._text("who", self._action.who)
            yield Labelled(TextField(self._due(), id="due"))
            yield Passage(id="day")
            yield Labelled(ChoiceField(id="chain", shape="turn"))
            yield Labelled(ChoiceField(id="owner", shape="row"))
            yield Labelled(ChoiceField(id="theme", shape="turn"))
            yield Labelled(ChoiceField(id="status", shape="row"))
            yield from self._text("effect", self._effect())
            yield ButtonLine()

    def _text(self, name: str, text: str, *, proposes: bool = False) -> ComposeResult:
        """Yield a field to write in, and what stands below it."""
        yield Labelled(TextField(text, id=name, most=ACTION_LENGTH, proposes=proposes))
        yield Passage(id=f"whole-{name}", least=0)

    def _due(self) -> str:
        return self.locale.date(self._action.due) if self._action.due else ""

    def _effect(self) -> str:
        return " ".join(self._action.effect.split())

    def page_title(self) -> str:
        """Return whether this is a new action."""
        return self.locale("action_pages.change" if self._action.id else "action_pages.new")

    def about(self) -> str:
        """Return whose it is, where that can't be chosen."""
        whose = self.chain_name(self._owner.chain)
        if len(self._owners) == 1 and self._owner.assessment is None:
            whose = f"{whose} · {self.locale('actions.of_team')}"
        return whose

    def on_mount(self) -> None:
        """Begin with what is agreed."""
        self.choice("theme").value = self._action.theme or _NO_THEME
        self.choice("status").value = self._action.status
        self.query_one("#row-chain").display = len(set(map(_chain_key, self._owners))) > 1
        self.query_one("#row-owner").display = len(self._owners) > 1
        self.query_one("#row-theme").display = self._owner.questionnaire is not None
        self.query_one("#what").focus()

    def goes_on(self, name: str, written: Written) -> bool:
        """Return whether a field goes on with what was written: all of a new action does."""
        return not self._action.id or super().goes_on(name, written)

    def is_same(self, name: str, one: str, other: str) -> bool:
        """Return whether two texts say the same: a day does in every language."""
        return one == other or (name == "due" and self._day(one) == self._day(other) is not None)

    def _day(self, text: str) -> date | None:
        try:
            return self._meant(text)
        except KetentuiError:
            return None

    def check_there(self) -> None:
        """Raise Gone where the action, or whose it is, isn't there any more."""
        self._ground.of(self._owner.assessment, self._owner.chain).check()
        if self._action.id:
            actions.check_there(
                self.workspace, self._owner.assessment, self._owner.chain, self._action.id
            )

    # What it shows

    def fill(self) -> None:
        """Show the names of the fields and what there is to choose."""
        super().fill()
        for row in self.query(Labelled):
            key = "when" if row.field.id == "due" else row.field.id
            row.show(self.locale(f"columns.{key}"))
        self._show_owner()
        status = self.choice("status")
        status.show(
            [Alternative(one, self.locale(f"actions.status.{one}")) for one in ACTION_STATUSES],
            status.value,
        )
        self._show_day()

    def _show_owner(self) -> None:
        """Show whose the action is, and what it can be about then."""
        chosen = _chain_key(self._owner)
        chains = {_chain_key(one): self.chain_name(one.chain) for one in self._owners}
        self.choice("chain").show([Alternative(*chain) for chain in chains.items()], chosen)
        of_chain = [one for one in self._owners if _chain_key(one) == chosen]
        owners = [_whose(one, self.locale) for one in of_chain]
        self.choice("owner").show(owners, _whose(self._owner, self.locale).key)
        themes, theme = self._themes(), self.choice("theme").value
        known = theme in {one.key for one in themes}
        self.choice("theme").show(themes, theme if known else _NO_THEME)
        self.show_heading()

    def _themes(self) -> list[Alternative]:
        whole = Alternative(_NO_THEME, self.locale("action_pages.no_theme"))
        if self._owner.questionnaire is None:
            return [whole]
        language = self.locale.language
        themes = self._owner.questionnaire.themes()
        return [*(Alternative(theme.id, theme.title(language)) for _, theme in themes), whole]

    def _show_day(self) -> None:
        """Echo which day is meant."""
        text = self.typed("due")
        said = self._echo(text) if text else self.locale("action_pages.due_hint")
        self.query_one("#day", Passage).show(said)

    def _echo(self, text: str) -> str:
        """Return which day a text means, or why it means none as far as that is sure."""
        try:
            day = self._meant(text)
        except KetentuiError as error:
            sure = error.key in SURE
            return self.locale.error(error)[0] if sure else self.locale("action_pages.no_day")
        said = self.locale.day_in_words(day)
        return self.locale("action_pages.past_day", date=said) if self._is_past(day) else said

    def _is_past(self, day: date) -> bool:
        """Whether a day that was written just now has passed, with something still to be done."""
        pending = self.choice("status").value in ("open", "busy")
        return pending and day != self._action.due and day < self.workspace.now().date()

    def _meant(self, text: str) -> date:
        """Return the day that a text means; what stood there means the day that it stood for."""
        if self._action.due is not None and text == self._due():
            return self._action.due
        return natural_date(text, self.workspace.now().date())

    def on_resize(self) -> None:
        """Show whole what doesn't fit in its field now."""
        self.call_after_refresh(self._show_whole)

    def _show_whole(self) -> None:
        for name in _TEXTS:
            field = self.query_one(f"#{name}", TextField)
            fits = cell_len(field.value) < field.content_size.width
            self.query_one(f"#whole-{name}", Passage).show("" if fits else clean(field.value))

    def on_input_changed(self) -> None:
        """Echo what is typed, as far as it needs that."""
        self._show_day()
        self._show_whole()
        self.call_after_refresh(self._reveal)

    def on_descendant_focus(self) -> None:
        """Show what stands below the field where the user is."""
        self.call_after_refresh(self._reveal)

    def _reveal(self) -> None:
        """Bring the field where the user is into view, with what stands below it."""
        below = _BELOW.get(self.focused.id or "") if self.focused else None
        if below is not None:
            passage, room = self.query_one(f"#{below}", Passage), self.query_one(Body).size.height
            passage.scroll_to_lines(-1, min(1 + passage.size.height, room))

    def on_choice_field_changed(self, event: ChoiceField.Changed) -> None:
        """Show what follows from what was chosen."""
        if event.field.id in ("chain", "owner"):
            self._owner = self._chosen_owner(event.field)
            self._show_owner()
        elif event.field.id == "status":
            self._show_day()

    def _chosen_owner(self, field: ChoiceField) -> Owner:
        """Return the owner in the chosen chain; another chain begins with its first."""
        if field.id == "chain":
            return next(one for one in self._owners if _chain_key(one) == field.value)
        of_chain = [one for one in self._owners if _chain_key(one) == _chain_key(self._owner)]
        return next(one for one in of_chain if _whose(one, self.locale).key == field.value)

    # Commands

    def action_submit(self) -> None:
        """Store the action and go back."""
        if self.kept is None:
            self.check_there()
            self.kept = self._keep(self._owner, self._filled_in())
            self.done()
            self.leave()

    def _filled_in(self) -> Action:
        due, theme, effect = self.typed("due"), self.choice("theme").value, self.typed("effect")
        return replace(
            self._action,
            what=self.typed("what"),
            who=self.typed("who"),
            due=self._meant(due) if due else None,
            theme="" if theme == _NO_THEME else theme,
            status=cast(ActionStatus, self.choice("status").value),
            effect=effect if effect != self._effect() else self._action.effect,
        )

    def action_back(self) -> None:
        """Go back; ask first where something was written that would be lost."""
        if self.kept is not None:
            return
        if self._is_changed():
            self.app.ask(self._drop_question)
        else:
            self.leave()

    def _drop_question(self) -> Question:
        locale, drop = self.locale, Reply(self.locale("action_pages.drop"), self._drop)
        replies = Reply(locale("action_pages.write_on")), drop
        return Question(
            locale("action_pages.drop_question"), locale("action_pages.drop_effect"), replies
        )

    def _drop(self) -> None:
        self.done()
        self.leave()

    def _is_changed(self) -> bool:
        try:
            return self._filled_in() != self._action
        except KetentuiError:
            return True


def _draft(action: Action, owners: Sequence[Owner]) -> str:
    """Return the name under which what is being written is kept: of a new action by whose it is,
    where that can't be chosen.
    """
    if action.id or len(owners) > 1:
        return drafts.of_action(action.id)
    return drafts.of_new_action(owners[0].assessment, _chain_key(owners[0]))


def _chain_key(owner: Owner) -> str:
    return names.key(owner.chain)


def _whose(owner: Owner, locale: Locale) -> Alternative:
    """Return what an owner is called beside the others of the chain, and where actions show up."""
    key = "team" if owner.assessment is None else "own"
    about = owner.questionnaire.title(locale.language) if owner.questionnaire else ""
    day = locale.date(owner.day) if owner.day else ""
    hint = locale(f"action_pages.{key}_hint", date=day, questionnaire=about)
    return Alternative(key, locale(f"action_pages.{key}"), hint)
