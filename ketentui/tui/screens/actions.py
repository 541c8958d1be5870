"""What was agreed, by the day that it is due: all of it, or of one chain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import ComposeResult

from ketentui.documents.actions import due_text, state, theme_text, timing
from ketentui.errors import KetentuiError
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.tui import new_action, routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Question, Reply
from ketentui.tui.screens.lists import UNDO, UndoingPage
from ketentui.tui.widgets.lines import shortened
from ketentui.tui.widgets.passage import Passage
from ketentui.tui.widgets.rows import Row
from ketentui.usecases import actions, assessing, planning, still_there, stored
from ketentui.usecases.action_owners import Owner
from ketentui.usecases.actions import Agreements

_WIDEST = 18
"""Characters of who does it, in the list; below it stands everything."""

_ROOMY = 60
"""In fewer columns it only says below the list of which chain an action is."""

_WHO = 1
"""The column that goes where what is agreed has no room beside it."""


class ActionsPage(UndoingPage):
    """A list of actions; what there is to know of the chosen one stands below it."""

    HEADING = "actions.title"
    PURPOSE = "action_pages.list_help"
    EMPTY = "action_pages.nothing"
    GIVES_UP = (_WHO,)
    SIGNS = ("row", "late", "of_team")
    PAGE_COMMANDS = (
        Command("edit", "enter", "common.change"),
        Command("add", "n", "common.new"),
        Command("done", "space", "action_pages.done"),
        Command("remove", "x,delete", "common.delete", footer=False),
        UNDO,
        Command("export", "e", "action_pages.plan"),
        Command("next_chain", "right", "action_pages.other_chain"),
        BACK,
    )

    def __init__(self, chain: str | None = None) -> None:
        """Make a list of all actions; a new one is of `chain` where nothing else is chosen."""
        super().__init__()
        self._came_from = chain
        self._chain: str | None = None
        """The key of the chain of which actions are shown; None for all."""
        self._first: str | None = None
        """The key of the chain that was shown first when all were left."""
        self._every = Agreements((), ())

    def body(self) -> ComposeResult:
        """Yield the list, and the chosen action."""
        yield from super().body()
        yield Passage(id="chosen-action")

    def about(self) -> str:
        """Return of which chain these are."""
        chains = self._chains
        shown = [*chains.values()] if self._chain is None else [chains[self._chain]]
        if len(shown) > 1:
            return self.locale("action_pages.all_chains")
        return self.chain_name(shown[0]) if shown else ""

    def read(self) -> None:
        """Read what was agreed."""
        self._every = actions.agreements(self.workspace)
        if self._chain is not None and self._chain not in self._chains:
            self._chain = None

    @property
    def _chains(self) -> dict[str, str]:
        """The chains with actions, in order, by the key of their name."""
        return dict(sorted((names.key(one.chain), one.chain) for one in self._every.agreed))

    @property
    def _agreed(self) -> list[Agreed]:
        """What is in the list, by the day that it is due."""
        return [one for one in self._every.agreed if self._chain in (None, names.key(one.chain))]

    @property
    def _chosen(self) -> Agreed | None:
        return next((one for one in self._agreed if _key(one) == self.chosen), None)

    def fill(self) -> None:
        """Show what was agreed."""
        super().fill()
        self._show_chosen()

    def rows(self) -> Iterator[Row]:
        """Yield what is still to do, what is settled, and what can't be read."""
        pending = [one for one in self._agreed if one.pending]
        settled = [one for one in self._agreed if not one.pending]
        for title, agreed in (("to_do", pending), ("settled", settled)):
            if agreed:
                yield Row((self.locale(f"action_pages.{title}"),), style="$quiet")
                yield from map(self._row, agreed)
                yield Row(("",))
        if self._every.damaged:
            yield Row((self.locale("home.damaged"),), style="$quiet")
            for damaged in self._every.damaged:
                yield Row((damaged.path.name, self.locale.error(damaged.error)[0]))

    @property
    def _shows_several(self) -> bool:
        return self._chain is None and len(self._chains) > 1

    def on_resize(self) -> None:
        """Show of which chain each is where there is room for that."""
        if self.is_ready:
            self.fill()

    def _row(self, one: Agreed) -> Row:
        today, action = self.workspace.now().date(), one.action
        late = one.late(today)
        when = timing(one, today, self.locale)
        if not when and one.pending:
            when = self.locale.date(action.due) if action.due else self.locale("actions.no_date")
        status = "" if action.status == "open" else self.locale(f"actions.status.{action.status}")
        when = ", ".join(part for part in (status, when) if part)
        chain = self.chain_name(one.chain)
        tail = f" · {chain}" if self._shows_several and self.size.width >= _ROOMY else ""
        return Row(
            (action.what, shortened(action.who, _WIDEST), when),
            _key(one),
            "$warning" if late else "",
            tail,
        )

    def _show_chosen(self) -> None:
        one = self._chosen
        text = "" if one is None else "\n".join(self._told(one))
        shown = self.query_one("#chosen-action", Passage)
        shown.show(text)
        shown.display = bool(text)

    def _told(self, one: Agreed) -> Iterator[str]:
        """Yield all there is to know of an action."""
        action, today = one.action, self.workspace.now().date()
        yield action.what
        when = f"{due_text(one, self.locale)} · {state(one, today, self.locale)}"
        yield " · ".join(part for part in (when, action.who) if part)
        of_team = self.locale("actions.of_team") if one.assessment is None else ""
        chain = self.chain_name(one.chain)
        yield " · ".join(part for part in (theme_text(one, self.locale), chain, of_team) if part)
        if action.effect:
            yield self.locale("action_pages.came_of_it", effect=" ".join(action.effect.split()))

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is chosen now."""
        chosen = self._chosen
        if action == "done":
            return chosen is not None and chosen.pending
        if action == "next_chain":
            return len(self._chains) > 1
        if action in {"edit", "remove"}:
            return chosen is not None
        if action == "export":
            return chosen is not None and bool(chosen.chain)
        return super().check_action(action, parameters)

    def on_row_list_moved(self) -> None:
        """Show what there is to know of the action that is chosen now."""
        super().on_row_list_moved()
        self._show_chosen()

    def action_edit(self) -> None:
        """Change the chosen action."""
        chosen = self._chosen
        if chosen is None:
            return
        owner = Owner(chosen.chain, self._questionnaire(chosen), chosen.assessment)
        page = routes.ActionPage(
            chosen.action, [owner], lambda _, action: self._change(chosen, action)
        )
        self.app.lay_over(page, lambda _: self.show_again())

    def _questionnaire(self, agreed: Agreed) -> Questionnaire | None:
        """Return whose themes can be chosen; None where the action's own is not among them."""
        try:
            if agreed.assessment is None:
                found = assessing.questionnaire(self.workspace, agreed.questionnaire)
            else:
                found = stored.result(self.workspace, agreed.assessment).questionnaire
        except KetentuiError:
            return None
        known = {theme.id for _, theme in found.themes()}
        return found if agreed.action.theme in {"", *known} else None

    def _change(self, agreed: Agreed, wanted: Action) -> Agreed:
        return actions.change(self.workspace, agreed, lambda one: replace(wanted, id=one.id))

    def action_add(self) -> None:
        """Make a new action, to begin with in the chain of the chosen one."""
        chosen = self._chosen
        chain = self._came_from if chosen is None else chosen.chain
        form = new_action.of_anybody(self.workspace, chain)
        self.app.lay_over(form, lambda _: self._show_added(form.kept))

    def _show_added(self, kept: Agreed | None) -> None:
        if kept is None:
            self.show_again()
            return
        self.choose = _key(kept)
        self._chain = names.key(kept.chain) if self._chain is not None else None
        self.show_again()
        new_action.say(self, kept)

    def action_done(self) -> None:
        """Mark the chosen action as done; what came of it can be written with it."""
        chosen = self._chosen
        if chosen is None:
            return
        with self.changing():
            done = actions.settle(self.workspace, chosen, "done")
            self.done(lambda: actions.settle(self.workspace, done, chosen.action.status))
        self.say(
            self.locale("action_pages.marked_done", what=chosen.action.what),
            self.locale("action_pages.note_effect"),
        )

    def action_remove(self) -> None:
        """Ask whether the chosen action may go as if it had never been there, and remove it."""
        if self._chosen:
            self.app.ask(partial(self._remove_question, self._chosen))

    def _remove_question(self, chosen: Agreed) -> Question:
        locale = self.locale
        title = locale("action_pages.remove_question", what=chosen.action.what)
        remove = Reply(locale("common.delete"), partial(self._remove, chosen))
        replies = Reply(locale("common.leave")), remove
        return Question(title, locale("action_pages.remove_effect"), replies)

    def _remove(self, chosen: Agreed) -> None:
        with self.changing():
            actions.remove(self.workspace, chosen)
            self.done(lambda: actions.put_back(self.workspace, chosen))
        what = chosen.action.what
        self.say(
            self.locale("action_pages.removed", what=what), self.locale("action_pages.undo_it")
        )

    def action_export(self) -> None:
        """Make a plan for next year of what the chain of the chosen action agreed."""
        if (chosen := self._chosen) is None:
            return
        plan = planning.plan(self.workspace, chosen.chain)
        own = (one.assessment for one in (*plan.agreed, *plan.settled) if one.assessment)
        ground = still_there.ground(self.workspace, own, [plan.chain])
        self.app.lay_over(routes.PlanPage(plan, ground))

    def text_of(self, command: Command) -> str:
        """Return what a command does; of the one for another chain, which that is."""
        if command.name != "next_chain" or len(self._chains) < 2:
            return super().text_of(command)
        chain = self._next_chain
        if chain is None:
            return self.locale("action_pages.all_chains")
        return shortened(self.chain_name(self._chains[chain]), _WIDEST)

    @property
    def _next_chain(self) -> str | None:
        """The key of the chain after the one of now; None for all, after the last.

        The first is the chain of the action that is chosen.
        """
        chains, chosen = list(self._chains), self._chosen
        if self._chain is None:
            return names.key(chosen.chain) if chosen else chains[0]
        at = chains.index(self._chain) + 1
        following = chains[at % len(chains)]
        return None if following == self._first else following

    def action_next_chain(self) -> None:
        """Show the actions of the next chain, and after the last of all."""
        following = self._next_chain
        if self._chain is None:
            self._first = following
        self._chain = following
        self.fill()


def _key(agreed: Agreed) -> str:
    return f"{agreed.assessment or ''}:{agreed.action.id}"
