"""Exports of others being taken in, to be kept on this computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.reading_exports import ArrivingPage
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Paragraph
from ketentui.usecases.export_files import Progress
from ketentui.usecases.pool import TakenIn, take_in
from ketentui.usecases.pool_keeping import FATES


class TeamTakingInPage(ArrivingPage[TakenIn]):
    """Goes back by itself, where nothing is to be mended."""

    PAGE_COMMANDS = (
        Command("go_on", "enter", "team_source.go_on"),
        BACK,
    )

    def __init__(self, source: Path) -> None:
        super().__init__()
        self._source = source

    @property
    def told(self) -> str:
        """What became of the exports, in sentences; empty until that is known."""
        return " ".join(self._fates())

    def _fates(self) -> Iterator[str]:
        fates = self.found.fates if self.found else {}
        for fate in FATES:
            if fates.get(fate):
                yield self.locale.plural(f"cli.import.{fate}", fates[fate])

    def read_exports(self, progress: Progress) -> TakenIn:
        """Take the exports in."""
        return take_in(self.workspace, [self._source], progress)

    def heading(self) -> Heading:
        """Return what is taken in."""
        return Heading(self.locale("team_source.taking_in"), right=self._source.name)

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("team_source.taking_in_help")

    def show_found(self, found: TakenIn) -> None:
        """Go back to where it was asked; show what can't be used, where something can't."""
        self.unusable, self.doubtful = found.unusable, found.doubtful
        if found.fates and not (found.unusable or found.doubtful) and self.app.screen is self:
            self.action_back()
            return
        if not found.fates:
            self.failure = KetentuiError("nothing_usable")
        self.fill()

    def remedy(self, error: KetentuiError) -> str:
        """Return what to do about an error: other exports are chosen where one came from."""
        if error.key == "nothing_usable":
            return self.locale("team_source.nothing_to_take_in")
        return super().remedy(error)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield what became of the exports, and what can't be used."""
        if self.told:
            yield Paragraph(self.told)
            yield Paragraph("")
        yield from super().paragraphs()

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there is no going on while files come in."""
        return action != "go_on" or self.found is not None

    def action_go_on(self) -> None:
        """Go back to where it was asked."""
        self.action_back()
