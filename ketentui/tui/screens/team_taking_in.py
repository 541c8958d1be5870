"""Exports of others being taken in, to be kept on this computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ketentui.documents.nodes import Node, Paragraph
from ketentui.errors import KetentuiError
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.reading_exports import ReadingExportsPage
from ketentui.usecases.export_files import Progress
from ketentui.usecases.gathering import NothingUsable
from ketentui.usecases.pool import TakenIn, take_in
from ketentui.usecases.pool_keeping import FATES


class TeamTakingInPage(ReadingExportsPage[TakenIn]):
    """Leads back to where it was asked."""

    HEADING = "team_source.taking_in"
    PURPOSE = "team_source.taking_in_help"
    PAGE_COMMANDS = (Command("open", "enter", "common.go_on"), BACK)

    def __init__(self, source: Path) -> None:
        super().__init__(source.name)
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
        """Take the exports in; NothingUsable where there are none."""
        taken = take_in(self.workspace, [self._source], progress)
        if not taken.fates:
            raise NothingUsable(taken.unusable)
        return taken

    def following(self, found: TakenIn) -> None:
        """Go back to where it was asked."""

    def remedy(self, error: KetentuiError) -> str:
        """Return what to do about an error: other exports are chosen where one came from."""
        if error.key == "nothing_usable":
            return self.locale("team_source.nothing_to_take_in")
        return super().remedy(error)

    def blocks(self) -> Iterator[Node]:
        """Yield what became of the exports, and what can't be used."""
        if self.told:
            yield Paragraph(self.told)
        yield from super().blocks()
