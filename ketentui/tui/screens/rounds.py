"""The rounds of chains: those that are at hand, a new one, and one in another file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ketentui.documents.round import state_text
from ketentui.model.round import Round
from ketentui.storage.rounds import read_round
from ketentui.tui import routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.questions import Asked, path_of
from ketentui.tui.screens.lists import ListPage
from ketentui.tui.widgets.rows import Row
from ketentui.usecases.rounds import rounds_in

_FILE = "/"
"""The key of the row that asks for a file."""


class RoundsPage(ListPage):
    """A list of the rounds in the folder for exports, and of the one that was open last."""

    HEADING = "round_pages.title"
    PURPOSE = "round_pages.help"
    INTRO = "round_pages.intro"
    GIVES_UP = (2,)

    PAGE_COMMANDS = (
        Command("open", "enter", "common.view"),
        Command("new", "n", "common.new"),
        Command("file", "", "round_pages.file"),
        BACK,
    )

    def __init__(self) -> None:
        super().__init__()
        self._rounds: dict[Path, Round] = {}

    def read(self) -> None:
        """Look which rounds there are."""
        self._rounds = dict(rounds_in(self.workspace.paths.exports))
        last = self.app.team_wishes.round
        if last is not None and last not in self._rounds:
            self._rounds[last] = read_round(last)

    def rows(self) -> Iterator[Row]:
        """Yield the rounds, and that one can be in another file."""
        today = self.workspace.now().date()
        for file, round in self._rounds.items():
            told = round.invitation
            yield Row((told.chain, told.code, state_text(round, today, self.locale)), f"{file}")
        if self._rounds:
            yield Row(("",))
        yield Row((self.locale("round_pages.from_file"),), _FILE)

    # Commands

    def action_open(self) -> None:
        """Show the chosen round, or ask for a file with one."""
        if self.chosen == _FILE:
            self.action_file()
        elif self.chosen:
            self._open(Path(self.chosen))

    def action_file(self) -> None:
        """Ask in which file a round is, and show it."""
        asked = Asked("round_pages.file_question", "round_pages.file_hint")
        last = self.app.team_wishes.round or self.workspace.paths.exports
        self.app.lay_over(routes.AskDialog(asked, f"{last}"), self._take_file)

    def _take_file(self, text: str | None) -> None:
        path = path_of(text)
        if path is not None:
            with self.calmly():
                self._open(path)

    def _open(self, file: Path) -> None:
        page = routes.RoundPage(file)
        self.app.team_wishes.round = file
        self.app.lay_over(page, lambda _: self.show_again())

    def action_new(self) -> None:
        """Fill in what a new round is to be."""
        page = routes.NewRoundPage()
        self.app.lay_over(page, lambda _: self._made(page.made))

    def _made(self, file: Path | None) -> None:
        if file is not None:
            self.choose = f"{file}"
            self._open(file)
