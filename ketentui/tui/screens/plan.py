"""The draft of a chain's plan for next year, to a file: to complete and to decide on together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ketentui.formats import READABLE, Sheet
from ketentui.locale import Locale
from ketentui.model.plan import Plan
from ketentui.tui.commands import Command
from ketentui.tui.screens.writing import Outgoing, WritingPage, writing
from ketentui.usecases.planning import plan_file_name, render_plan
from ketentui.usecases.still_there import Ground


class PlanPage(WritingPage):
    """Writes a ketenjaarplan of what was agreed to a file."""

    PAGE_COMMANDS = writing(Command("notes", "", "export.notes_switch", footer=False))

    def __init__(self, plan: Plan, ground: Ground) -> None:
        self._plan = plan
        self._noted = True
        forms = tuple(READABLE)
        exports = self.workspace.paths.exports
        super().__init__(
            Outgoing(
                title="plan_page.title",
                purpose="plan_page.help",
                about=lambda _: f"{self.chain_name(plan.chain)} · {plan.year}",
                formats=forms,
                path=lambda locale: exports / plan_file_name(plan, forms[0], locale),
                ground=ground,
                content=self._leaving,
            )
        )

    def _leaving(self, format: str, locale: Locale, sheet: Sheet) -> str | bytes:
        plan = self._plan if self._noted else self._plan.without_effects()
        return render_plan(self.workspace, plan, format, locale, sheet)

    def own_choices(self) -> Mapping[str, Sequence[str]]:
        """Return whether notes go along, and what is left out, where there are any."""
        choices, left_out = {}, self._plan.left_out
        if self._notes:
            told = self.locale.plural("export.notes_on", self._notes)
            choices["notes"] = [told if self._noted else self.locale("export.notes_off")]
        if left_out:
            choices["left_out"] = [self.locale.plural("plan.left_out", left_out)]
        return choices

    @property
    def _notes(self) -> int:
        """How many actions say what came of them."""
        return sum(bool(one.action.effect) for one in self._plan.settled)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there may be no notes."""
        return self._notes > 0 if action == "notes" else super().check_action(action, parameters)

    def action_notes(self) -> None:
        """Let what came of actions go along, or leave it out."""
        self._noted = not self._noted
        self.fill()
