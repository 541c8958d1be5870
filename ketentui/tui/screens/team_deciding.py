"""Which exports of a round don't count, where more came in than people were invited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from textual.app import ComposeResult

from ketentui.documents.coming import hints_text, question_text, sender_text
from ketentui.team.coming import Question, Suspect
from ketentui.tui import routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.lists import ListPage
from ketentui.tui.team_origin import Origin
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.rows import Row

_DAY, _ID = 1, 2
"""The columns that go where file and person have no room beside them."""


class TeamDecidingPage(ListPage):
    """Lets the office of a round choose which exports to leave out."""

    HEADING = "team_source.deciding"
    PURPOSE = "team_source.deciding_help"
    INTRO = "team_source.deciding_intro"
    GIVES_UP = (_ID, _DAY)

    PAGE_COMMANDS = (
        Command("go_on", "enter", "team_source.decided"),
        Command("switch", "space", "team_source.leave_out"),
        BACK,
    )

    def __init__(self, origin: Origin, questions: Sequence[Question]) -> None:
        super().__init__()
        self._origin = origin
        self._questions = questions
        self._left_out: set[str] = set()

    @property
    def _suspects(self) -> dict[str, Suspect]:
        """The exports that can be left out, by the key of their row."""
        return {one.file: one for asked in self._questions for one in asked.suspects}

    def below(self) -> ComposeResult:
        """Yield what the chosen export has in common with others."""
        yield Plain(id="hints")

    def rows(self) -> Iterator[Row]:
        """Yield the exports of each organisation that more came from than were invited."""
        for asked in self._questions:
            yield Row((question_text(asked, self.locale),), style="$quiet")
            yield from map(self._row, asked.suspects)
            yield Row(("",))

    def _row(self, one: Suspect) -> Row:
        sign = "[x]" if one.id in self._left_out else "[ ]"
        said = f"{sign} {Path(one.file).name} · {sender_text(one, self.locale)}"
        return Row((said, self.locale.date(one.day), one.id), one.file)

    def fill(self) -> None:
        """Show the exports, and what the chosen one has in common with others."""
        super().fill()
        self._show_hints()

    def on_row_list_moved(self) -> None:
        """Show what the chosen one has in common with others."""
        super().on_row_list_moved()
        self._show_hints()

    def _show_hints(self) -> None:
        one = self._suspects.get(self.chosen or "")
        hints = [*hints_text(one, self.locale)] if one else []
        told = f"{Path(one.file).name}: {'; '.join(hints)}" if one and hints else ""
        self.query_one("#hints", Plain).show(told)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: to go on, something must be left out."""
        return action != "go_on" or bool(self._left_out)

    def action_switch(self) -> None:
        """Leave the chosen export out, or no longer: every copy of it."""
        self._left_out ^= {self._suspects[self.chosen or ""].id}
        self.fill()

    def action_go_on(self) -> None:
        """Make the report anew, without what is left out."""
        left_out = self._origin.without(tuple(sorted(self._left_out)))
        self.app.go(routes.TeamReadingPage(left_out))
