"""The form for a new round: what is asked, of whom, and until when."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

from textual.app import ComposeResult

from ketentui.config.paths import own_path
from ketentui.dates.natural import natural_date
from ketentui.documents.round import days_text, invited_text
from ketentui.errors import KetentuiError
from ketentui.model.choices import KETENSCAN, SHARINGS, Sharing
from ketentui.model.questionnaire import Depth, Questionnaire
from ketentui.model.text import CONTACT_LENGTH, NAME_LENGTH
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.form import MOVES, Form
from ketentui.tui.team_choices import GROUPS
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.fields import Alternative, ButtonLine, ChoiceField, Labelled, TextField
from ketentui.tui.widgets.passage import Passage
from ketentui.usecases import assessing, drafts, stored
from ketentui.usecases.invited import invited_as_typed
from ketentui.usecases.rounds import NAME, Wanted, new_round, write_round

_BOTH = "both"
"""The key of sharing in either way."""

_NAMES = {
    "chain": "start.chain",
    "questionnaire": "start.questionnaire",
    "depth": "start.depth",
    "sharing": "start.sharing",
    "contact": "round.contact",
    "invited": "round.invited",
    "file": "round_pages.file_name",
    "group": "round.group",
}
"""What fields are called that have a name elsewhere; the others are called so here."""


class NewRoundPage(Form):
    """Asks what a round can't do without; `made` is the file that it came to."""

    HEADING = "round_pages.new_title"
    PURPOSE = "round_pages.new_help"
    RESUMED = "round_pages.resumed"
    PAGE_COMMANDS = (*MOVES, Command("submit", "ctrl+s", "round_pages.make"), BACK)

    def __init__(self) -> None:
        super().__init__(drafts.ROUND)
        self._names: list[str] = []
        self._questionnaire: Questionnaire | None = None
        self.made: Path | None = None
        """The file of the round; None where none was made."""

    def body(self) -> ComposeResult:
        """Yield the fields, with what was understood below those for which that helps."""
        chain = self.workspace.usual().chain or stored.offered_respondent(self.workspace).chain
        with Body(id="new-round"):
            yield Labelled(TextField(chain, id="chain", most=NAME_LENGTH, proposes=True))
            yield Labelled(ChoiceField(id="questionnaire", shape="turn"))
            yield Labelled(ChoiceField(id="depth", shape="row"))
            yield Labelled(TextField(id="invited"))
            yield Passage(id="told-invited")
            yield Labelled(TextField(id="first"))
            yield Labelled(TextField(id="last"))
            yield Passage(id="told-days")
            contact = TextField(self.app.contact, id="contact", most=CONTACT_LENGTH, proposes=True)
            yield Labelled(contact)
            yield Labelled(ChoiceField(id="sharing", shape="row"))
            yield Labelled(ChoiceField(id="group", shape="row"))
            file = f"{self.workspace.paths.exports / NAME}"
            yield Labelled(TextField(file, id="file", proposes=True))
            yield ButtonLine()

    def on_mount(self) -> None:
        """Begin with the ketenscan, quick, and what is usual."""
        self._names = assessing.questionnaire_names(self.workspace)
        self.choice("questionnaire").value = KETENSCAN
        self.choice("sharing").value = _BOTH
        self.choice("group").value = f"{GROUPS[0]}"
        self._read_questionnaire()
        self.query_one("#chain").focus()

    # What it shows

    def fill(self) -> None:
        """Show the names of the fields and what there is to choose."""
        super().fill()
        for row in self.query(Labelled):
            name = row.field.id or ""
            row.show(self.locale(_NAMES.get(name, f"round_pages.{name}")))
        sharing, group = self.choice("sharing"), self.choice("group")
        ways = [Alternative(one, self.locale(f"round.sharing_{one}")) for one in SHARINGS]
        both = Alternative(_BOTH, self.locale(f"round.sharing_{'_or_'.join(SHARINGS)}"))
        sharing.show([both, *ways], sharing.value)
        hint = self.locale("round_pages.group_hint")
        group.show([Alternative(f"{n}", f"{n}", hint) for n in sorted(GROUPS)], group.value)
        self._show_questionnaire()
        self._show_understood()

    def _show_questionnaire(self) -> None:
        chosen, depth = self.choice("questionnaire"), self.choice("depth")
        asked = self._questionnaire
        title = asked.title(self.locale.language) if asked else chosen.value
        chosen.show(
            [Alternative(one, title if one == chosen.value else "") for one in self._names],
            chosen.value,
        )
        depths = asked.depths if asked else ()
        value = depth.value if depth.value in depths else next(iter(depths), "")
        depth.show([self._depth(one) for one in depths], value)

    def _depth(self, depth: Depth) -> Alternative:
        assert self._questionnaire is not None, "it says which depths there are"
        statements = len(self._questionnaire.asked(depth))
        hint = self.locale.plural("start.statements", statements)
        return Alternative(depth, self.locale(f"common.{depth}"), hint)

    def _read_questionnaire(self) -> None:
        self._questionnaire = None
        with self.calmly():
            name = self.choice("questionnaire").value
            self._questionnaire = assessing.questionnaire(self.workspace, name)
        self._show_questionnaire()

    def _show_understood(self) -> None:
        """Echo who was invited and which days are meant."""
        self.query_one("#told-invited", Passage).show(self._told_invited())
        self.query_one("#told-days", Passage).show(self._told_days())

    def _told_invited(self) -> str:
        try:
            invited = invited_as_typed(self.typed("invited"))
        except KetentuiError:
            return self.locale("round_pages.no_groups")
        if not invited:
            return self.locale("round_pages.invited_hint")
        return invited_text(invited, self.locale)

    def _told_days(self) -> str:
        try:
            first, last = self._day("first"), self._day("last")
        except KetentuiError:
            return self.locale("action_pages.no_day")
        if last is None:
            return self.locale("round_pages.days_hint")
        return days_text(first or self._today, last, self.locale)

    @property
    def _today(self) -> date:
        return self.workspace.now().date()

    def _day(self, name: str) -> date | None:
        """Return the day that a field means; None where nothing stands there."""
        text = self.typed(name)
        return natural_date(text, self._today) if text else None

    def on_input_changed(self) -> None:
        """Echo what is typed."""
        self._show_understood()

    def on_choice_field_changed(self, event: ChoiceField.Changed) -> None:
        """Read another questionnaire when it was chosen."""
        if event.field.id == "questionnaire":
            self._read_questionnaire()

    # Commands

    def action_submit(self) -> None:
        """Make the round, write its file, and go back."""
        if self.made is None:
            made = new_round(self.workspace, self._wanted())
            self.made = write_round(self.workspace, made, own_path(self.typed("file")))
            self.done()
            self.leave()

    def _wanted(self) -> Wanted:
        sharing = self.choice("sharing").value
        return Wanted(
            chain=self.typed("chain"),
            first_day=self._day("first") or self._today,
            last_day=self._day("last"),
            invited=invited_as_typed(self.typed("invited")),
            contact=self.typed("contact"),
            questionnaire=self.choice("questionnaire").value,
            depth=cast(Depth, self.choice("depth").value),
            sharings=SHARINGS if sharing == _BOTH else (cast(Sharing, sharing),),
            min_group=int(self.choice("group").value),
        )
