"""The draft of a chain's plan for next year, to a file: to complete and to decide on together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ketentui.formats import READABLE
from ketentui.model.plan import Plan
from ketentui.tui.screens.writing import WritingPage, writing
from ketentui.usecases.planning import plan_file_name, render_plan
from ketentui.usecases.still_there import Ground


class PlanPage(WritingPage):
    """Writes a ketenjaarplan of what was agreed to a file."""

    HEADING = "plan_page.title"
    PURPOSE = "plan_page.help"
    PAGE_COMMANDS = writing()

    def __init__(self, plan: Plan, ground: Ground) -> None:
        forms = tuple(READABLE)
        path = self.workspace.paths.exports / plan_file_name(plan, forms[0], self.locale)
        super().__init__(forms, path, ground)
        self._plan = plan

    def render_content(self) -> str:
        """Return exactly what leaves."""
        return render_plan(self._plan, self._format, self.locale, self.sheet)

    def own_choices(self) -> Mapping[str, Sequence[str]]:
        """Return what is left out, where anything is."""
        left_out = self._plan.left_out
        return {"left_out": [self.locale.plural("plan.left_out", left_out)]} if left_out else {}

    def about(self) -> str:
        """Return of which chain and year it is."""
        return f"{self.chain_name(self._plan.chain)} · {self._plan.year}"
