"""Exports coming in: how far it is, what can't be used, and the reports that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from ketentui.errors import KetentuiError
from ketentui.model.team import TeamReport
from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.lines import Heading, Plain
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.tui.widgets.theme_bar import Piece, ThemeBar
from ketentui.usecases.combining import (
    Combined,
    NothingUsable,
    Wishes,
    combine_files,
    combine_pool,
)
from ketentui.usecases.export_files import Unusable

_TELLINGS = 100
"""How often it is told how far it is, at most."""


class TeamReadingPage(Page):
    """Reads exports in a thread of its own; goes on by itself where there is nothing to choose."""

    PAGE_COMMANDS = (
        Command("open", "enter", "team_source.look"),
        Command("back", "escape", "app.back"),
    )

    class Progressed(Message):
        """So many files have been read."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done, self.total = done, total

    class Finished(Message):
        """Everything has been read, and combined."""

        def __init__(self, combined: Combined) -> None:
            super().__init__()
            self.combined = combined

    class Failed(Message):
        """There is nothing to show."""

        def __init__(self, error: KetentuiError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, sources: Sequence[Path], wishes: Wishes) -> None:
        """Read the exports in files and folders; without any, those in the pool."""
        super().__init__()
        self._sources = sources
        self._wishes = wishes
        self._progress = Piece(0, 0)
        self._combined: Combined | None = None
        self._unusable: Sequence[Unusable] = ()

    def body(self) -> ComposeResult:
        """Yield how far it is, the reports, and what can't be used."""
        yield ThemeBar(ascii=self.shell.ascii)
        with Body(id="team-reading"):
            yield Plain(id="progress")
            yield RowList(id="reports")
            yield Reading(id="unusable")

    def heading(self) -> Heading:
        """Return what is read."""
        chain = self._wishes.chain
        names = [chain or self.locale("common.no_chain")] if chain is not None else []
        names += [str(source) for source in self._sources]
        return Heading(self.locale("team_source.title"), right=", ".join(names))

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("team_source.reading_help")

    def on_mount(self) -> None:
        """Begin to read."""
        self.run_worker(self._read, thread=True)

    def _read(self) -> None:
        """Read and combine; runs in a thread, and tells by messages what happens."""
        worker = get_current_worker()

        def tell(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _Cancelled
            if done == total or done % max(total // _TELLINGS, 1) == 0:
                self.post_message(self.Progressed(done, total))

        try:
            if self._sources:
                combined = combine_files(self.workspace, self._sources, self._wishes, tell)
            else:
                combined = combine_pool(self.workspace, self._wishes, tell)
        except _Cancelled:
            return
        except KetentuiError as error:
            self.post_message(self.Failed(error))
        else:
            self.post_message(self.Finished(combined))

    # What it shows

    def on_team_reading_page_progressed(self, event: Progressed) -> None:
        """Show how far it is."""
        self._progress = Piece(event.done, event.total)
        self._show_progress()

    def on_team_reading_page_finished(self, event: Finished) -> None:
        """Show the reports; the report itself, where it is the only one and nothing went wrong."""
        self._combined, self._unusable = event.combined, event.combined.unusable
        single = len(event.combined.reports) == 1 and not event.combined.unusable
        if single and self.app.screen is self:
            self._show_report(event.combined.reports[0])
        else:
            self.fill()

    def on_team_reading_page_failed(self, event: Failed) -> None:
        """Say why there is nothing to show."""
        if isinstance(event.error, NothingUsable):
            self._unusable = event.error.unusable
        self.fill()
        if event.error.key in _SAID_HERE:
            title, _ = self.locale.error(event.error)
            self.say(title, self.locale(f"team_source.{event.error.key}"))
        else:
            self.show_error(event.error)

    def fill(self) -> None:
        """Show how far it is, the reports, and what can't be used."""
        self._show_progress()
        rows = list(self._rows())
        self.query_one(RowList).show(rows)
        self.query_one(RowList).display = bool(rows)
        self.query_one("#unusable", Reading).show(list(self._paragraphs()))
        self.show_keys()

    def _show_progress(self) -> None:
        done, total = self._progress.answered, self._progress.asked
        bar, said = self.query_one(ThemeBar), self.query_one("#progress", Plain)
        bar.display = said.display = total > 0
        if total:
            bar.show([self._progress])
            combining = done == total and self._combined is None and not self._unusable
            key = "combining" if combining else "progress"
            said.update(self.locale(f"team_source.{key}", done=done, total=total))

    def _rows(self) -> Iterator[Row]:
        if self._combined is None:
            return
        yield Row((self.locale("team_source.reports"),), style="$quiet")
        for place, report in enumerate(self._combined.reports):
            people = self.locale.plural("team_pages.participants", report.respondents.total)
            yield Row((report.questionnaire.title(self.locale.language), people), str(place))
        yield Row(("",))

    def _paragraphs(self) -> Iterator[Paragraph]:
        if self._unusable:
            title = self.locale.plural("team_source.unusable", len(self._unusable))
            yield Paragraph(title, style="bold $accent")
        for one in self._unusable:
            yield Paragraph(" ".join(self._reason(one)), "•", 2)

    def _reason(self, unusable: Unusable) -> Iterator[str]:
        """Yield which file it is and what is wrong with it."""
        title, _ = self.locale.error(unusable.error)
        yield title if Path(unusable.name).name in title else f"{unusable.name}: {title}"
        yield from map(self.locale.problem, unusable.error.problems[:3])

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there must be a report to look at."""
        return action != "open" or self._combined is not None

    def on_row_list_picked(self) -> None:
        """Open the report that was clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Look at the chosen report."""
        from ketentui.tui.screens.team import TeamPage

        chosen = self.query_one(RowList).chosen
        if self._combined is not None and chosen is not None:
            self.app.push_screen(TeamPage(self._combined.reports[int(chosen)]))

    def _show_report(self, report: TeamReport) -> None:
        """Look at the only report, in the place of this page."""
        from ketentui.tui.screens.team import TeamPage

        self.shell.go(TeamPage(report))

    def action_back(self) -> None:
        """Stop reading and go back."""
        self.shell.go_back()


_SAID_HERE = {"several_chains", "pool_empty", "nothing_usable"}
"""What the command line mends in another way than the app."""


class _Cancelled(Exception):
    """Nobody waits for it any more."""
