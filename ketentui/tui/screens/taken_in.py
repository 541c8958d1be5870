"""What was taken in of others, one by one, each of which can be removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from ketentui.documents.received import described, sender
from ketentui.model import names
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Question, Reply
from ketentui.tui.screens.lists import ListPage
from ketentui.tui.widgets.rows import Row
from ketentui.usecases.taken_in import Received, received, remove, short_ids

_QUESTIONNAIRE, _DAY = 2, 3
"""The columns that go where people and ids, which tell rows apart, have no room beside them."""


class TakenInPage(ListPage):
    """A list of what others sent, chain by chain."""

    HEADING = "team_source.taken_in_title"
    PURPOSE = "team_source.taken_in_help"
    INTRO = "team_source.taken_in_intro"
    EMPTY = "team_source.taken_in_none"
    GIVES_UP = (_QUESTIONNAIRE, _DAY)

    PAGE_COMMANDS = (
        Command("remove", "x,delete", "common.remove"),
        BACK,
    )

    def __init__(self) -> None:
        super().__init__()
        self._received: Sequence[Received] = ()

    def read(self) -> None:
        """Read what was taken in."""
        self._received = received(self.workspace)

    def rows(self) -> Iterator[Row]:
        """Yield what was taken in, chain by chain."""
        short = short_ids(self._received)
        for chain, group in groupby(self._received, key=_chain):
            those = [*group]
            yield Row((self._title(chain, those),), style="$quiet")
            yield from (self._row(one, short[one.id]) for one in those)
            yield Row(("",))

    def _title(self, chain: str | None, those: Sequence[Received]) -> str:
        if chain is None:
            return self.locale("team_source.taken_in_unreadable")
        spelled = names.common_spellings(one.export.respondent.chain for one in those if one.export)
        count = self.locale.plural("team_source.exports", len(those))
        return f"{self.chain_name(spelled[chain])} · {count}"

    def _row(self, one: Received, id: str) -> Row:
        export = one.export
        if export is None:
            return Row((one.file.name,), str(one.file))
        who = export.respondent
        level = self.locale(f"common.{who.level}") if who.level else ""
        told = " · ".join(filter(None, (sender(export, self.locale), who.organisation, level)))
        day = self.locale.date(export.day)
        return Row((told, id, export.questionnaire.id, day), str(one.file))

    @property
    def _chosen(self) -> Received | None:
        return next((one for one in self._received if str(one.file) == self.chosen), None)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there must be something to remove."""
        return action != "remove" or self._chosen is not None

    def action_remove(self) -> None:
        """Ask whether the chosen export may go for good, and erase it."""
        if self._chosen:
            self.app.ask(partial(self._remove_question, self._chosen))

    def _remove_question(self, one: Received) -> Question:
        locale = self.locale
        title = locale("team_source.remove_question", what=self._named(one))
        remove = Reply(locale("common.remove"), partial(self._remove, one))
        replies = Reply(locale("team_source.remove_not")), remove
        return Question(title, locale("team_source.remove_effect"), replies)

    def _named(self, one: Received) -> str:
        return described(one.export, self.locale) if one.export else one.file.name

    def _remove(self, one: Received) -> None:
        with self.changing():
            remove(self.workspace, {one.id})
        self.say(self.locale("team_source.removed", what=self._named(one)))


def _chain(one: Received) -> str | None:
    """Return the key of the chain that an export is of; None where it can't be read."""
    return None if one.export is None else names.key(one.export.respondent.chain)
