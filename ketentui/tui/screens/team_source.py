"""Where a team report comes from: the exports that were taken in here, or a folder of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content

from ketentui.team import Settings
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.team_origin import Origin
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.lines import Heading, Plain
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases.combining import Wishes
from ketentui.usecases.pool import pool_chains

MINUTES = (60, 90, 120, 240)
"""How long a conversation can be planned for, in the order of the key that changes it."""

_FOLDER = "/"
"""The key of the row that asks for a folder; no chain in the pool has it for a name."""

_KEY = 3
"""Cells that the key before a choice takes."""


class TeamSourcePage(Page):
    """Lets the user choose a chain or a folder, and what else is to join."""

    PAGE_COMMANDS = (
        Command("open", "enter", "team_source.open"),
        Command("folder", "m", "team_source.folder"),
        Command("mine", "w", "team_source.mine_switch", footer=False),
        Command("chains", "k", "team_source.chains_switch", footer=False),
        Command("minutes", "t", "team_source.minutes_change", footer=False),
        Command("back", "escape", "app.back"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._wishes = Wishes(Settings(agenda_minutes=MINUTES[0]))

    def body(self) -> ComposeResult:
        """Yield the chains, the folder, and the choices."""
        with Body(id="team-source"):
            yield Plain(id="team-intro")
            yield RowList(id="sources")
            yield Reading(id="choices")

    def heading(self) -> Heading:
        """Return that this is about a team report."""
        return Heading(middle=self.locale("team_source.title"))

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("team_source.help")

    def fill(self) -> None:
        """Show where a report can come from, and the choices."""
        self.query_one("#team-intro", Plain).update(self.locale("team_source.intro"))
        self.query_one(RowList).show(list(self._rows()))
        self.query_one("#choices", Reading).show(self._choices())
        self.show_keys()

    def _rows(self) -> Iterator[Row]:
        chains = pool_chains(self.workspace)
        if chains:
            yield Row((self.locale("team_source.pool"),), style="$quiet")
            for chain, count in chains.items():
                name = chain or self.locale("common.no_chain")
                yield Row((name, self.locale.plural("team_source.exports", count)), f"={chain}")
            yield Row(("",))
        yield Row((self.locale("team_source.elsewhere"),), style="$quiet")
        yield Row((self.locale("team_source.from_folder"),), _FOLDER)

    def _choices(self) -> list[Paragraph]:
        """Return a line for each choice, with the key that changes it and what it is now."""
        wishes = self._wishes
        choices = {
            "mine": self._sign(wishes.with_mine, "mine"),
            "chains": self._sign(wishes.all_chains, "chains"),
            "minutes": self.locale("team_source.minutes", n=wishes.settings.agenda_minutes),
        }
        names = {name: self.locale(f"team_source.{name}_name") for name in choices}
        margin = _KEY + 2 + max(map(cell_len, names.values()))
        return [
            Paragraph(text, self._lead(name, names[name]), margin) for name, text in choices.items()
        ]

    def _sign(self, on: bool, name: str) -> str:
        return f"{'[x]' if on else '[ ]'} {self.locale(f'team_source.{name}')}"

    def _lead(self, action: str, name: str) -> Content:
        keys = {command.action: command.key for command in self.offered()}
        return Content.assemble((f"{keys[action]:<{_KEY}}", "bold $accent"), (name, "$quiet"))

    # Commands

    def on_row_list_picked(self) -> None:
        """Open the row that was clicked."""
        with self.calmly():
            self.action_open()

    def action_open(self) -> None:
        """Read the exports of the chosen chain, or ask for a folder."""
        chosen = self.query_one(RowList).chosen
        if chosen == _FOLDER or chosen is None:
            self.action_folder()
        else:
            self._read((), replace(self._wishes, chain=chosen.removeprefix("=")))

    def action_folder(self) -> None:
        """Ask for a folder, and read the exports that are in it."""
        from ketentui.tui.screens.asking import AskDialog, folder_asked

        offered = str(self.workspace.paths.exports)
        self.app.push_screen(AskDialog(folder_asked(), offered), self._take_folder)

    def _take_folder(self, text: str | None) -> None:
        if text:
            self._read((Path(text).expanduser(),), self._wishes)

    def _read(self, sources: tuple[Path, ...], wishes: Wishes) -> None:
        from ketentui.tui.screens.team_reading import TeamReadingPage

        self.app.push_screen(TeamReadingPage(Origin(sources, wishes)))

    def action_mine(self) -> None:
        """Let one's own assessments join, or not."""
        self._wishes = replace(self._wishes, with_mine=not self._wishes.with_mine)
        self.fill()

    def action_chains(self) -> None:
        """Take all chains together, or one."""
        self._wishes = replace(self._wishes, all_chains=not self._wishes.all_chains)
        self.fill()

    def action_minutes(self) -> None:
        """Plan a longer conversation, and after the longest the shortest."""
        settings = self._wishes.settings
        place = MINUTES.index(settings.agenda_minutes) + 1
        settings = replace(settings, agenda_minutes=MINUTES[place % len(MINUTES)])
        self._wishes = replace(self._wishes, settings=settings)
        self.fill()

    def action_back(self) -> None:
        """Go back to the home page."""
        self.leave()
