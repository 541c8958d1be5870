"""Exports coming in: how far it is, and which of them can't be used."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from ketentui.documents.nodes import Node, Paragraph, Point, Points, Section
from ketentui.documents.unusable import reasons
from ketentui.errors import KetentuiError
from ketentui.tui.commands import BACK, Command
from ketentui.tui.painting import Painter
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.body import Body
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.reading import Reading
from ketentui.tui.widgets.rows import RowList
from ketentui.tui.widgets.theme_bar import Piece, ThemeBar
from ketentui.usecases import export_files
from ketentui.usecases.export_files import Doubtful, Progress, Unusable
from ketentui.usecases.gathering import NothingUsable

_TELLINGS = 100
"""How often it is told how far it is, at most."""

_SAID_HERE = {
    "other_chain",
    "team_questionnaire_missing",
    "team_edition_missing",
    "several_chains",
    "pool_empty",
    "nothing_of_round",
    "all_held_back",
    "nothing_usable",
    "one_team_year",
    "no_team_year_before",
}
"""What the command line mends in another way than the app."""

FoundT = TypeVar("FoundT", bound=export_files.Reading)


class _Cancelled(Exception):
    """Nobody waits for it any more."""


class Progressed(Message):
    """So many files have been read."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done, self.total = done, total


class ReadingExportsPage(Page, Generic[FoundT]):
    """Reads exports in a thread of its own, and shows how far it is.

    Goes on by itself, where there is nothing to choose and nothing to mend.
    """

    PAGE_COMMANDS = (Command("open", "enter", "common.view"), BACK)

    def __init__(self, about: str) -> None:
        """Tell `about` which exports it is, on the right of the top line."""
        super().__init__()
        self._about = about
        self._progress = Piece(0, 0)
        self.found: FoundT | None = None
        """What was made of the exports; None until then."""
        self._failure: KetentuiError | None = None
        """Why there is nothing to show, where that is so."""

    @abstractmethod
    def read_exports(self, progress: Progress) -> FoundT:
        """Read and make something of it; runs in a thread, and may touch no widget."""

    def needs_a_look(self, found: FoundT) -> bool:
        """Return whether something of what was made has to be seen or chosen here first."""
        return bool(found.unusable or found.doubtful)

    @abstractmethod
    def following(self, found: FoundT) -> Page | None:
        """Return the page that shows what was made; None where going back is all."""

    def about(self) -> str:
        """Return which exports it is about."""
        return self._about

    def body(self) -> ComposeResult:
        """Yield how far it is, what there is to choose, and what can't be used."""
        yield ThemeBar(ascii=self.app.ascii)
        with Body(id="reading-exports"):
            yield Plain(id="progress")
            yield RowList(id="reports")
            yield Reading(id="unusable")

    def on_mount(self) -> None:
        """Begin to read."""
        self.run_worker(self._read, thread=True, exit_on_error=False)

    def _read(self) -> FoundT:
        worker = get_current_worker()

        def tell(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _Cancelled
            if total and (done == total or done % max(total // _TELLINGS, 1) == 0):
                self.post_message(Progressed(done, total))

        return self.read_exports(tell)

    def on_progressed(self, event: Progressed) -> None:
        """Show how far it is."""
        self._progress = Piece(event.done, event.total)
        self._show_progress()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Go on with what was made, or say why there is nothing."""
        if event.state is WorkerState.SUCCESS:
            self.found = found = cast(FoundT, event.worker.result)
            if self.needs_a_look(found) or self.app.screen is not self:
                self.fill()
            else:
                self._go_on(found, self.app.go)
        elif event.state is WorkerState.ERROR:
            error = event.worker.error
            if not isinstance(error, KetentuiError):
                reason = f"{type(error).__name__}: {error}"
                error = KetentuiError("unexpected", reason=reason)
            self._failure = error
            self.fill()

    def _go_on(self, found: FoundT, show: Callable[[Page], None]) -> None:
        page = self.following(found)
        self.action_back() if page is None else show(page)

    def fill(self) -> None:
        """Show how far it is, and what can't be used."""
        self._show_progress()
        self.query_one(RowList).display = bool(self.query_one(RowList).rows)
        self.query_one("#unusable", Reading).show(list(Painter().page(self.blocks())))
        self.show_keys()

    def _show_progress(self) -> None:
        done, total = self._progress.answered, self._progress.asked
        bar, said = self.query_one(ThemeBar), self.query_one("#progress", Plain)
        bar.display = said.display = total > 1 and self._failure is None
        if total:
            bar.show([self._progress])
            key = "combining" if done == total and self.found is None else "progress"
            said.update(self.locale(f"team_source.{key}", done=done, total=total))

    def blocks(self) -> Iterator[Node]:
        """Yield why there is nothing to show, and what can't be used or is used with a doubt."""
        unusable: Sequence[Unusable] = self.found.unusable if self.found else ()
        doubtful: Sequence[Doubtful] = self.found.doubtful if self.found else ()
        if self._failure is not None:
            title, rest = self.locale.error(self._failure)
            told = (*rest.split("\n")[:-1], self.remedy(self._failure))
            yield Section(title, tuple(map(Paragraph, told)))
            if isinstance(self._failure, NothingUsable):
                unusable = self._failure.unusable
        yield from self._named("unusable", unusable)
        yield from self._named("doubtful", doubtful)

    def _named(self, key: str, files: Sequence[Unusable | Doubtful]) -> Iterator[Node]:
        if files:
            title = self.locale.plural(f"team_source.{key}", len({one.name for one in files}))
            why = reasons(((one.name, one.error) for one in files), self.locale, self.remedy)
            yield Section(title, (Points(tuple(map(Point, why))),))

    def remedy(self, error: KetentuiError) -> str:
        """Return what to do about an error, here in the app."""
        if error.key in _SAID_HERE:
            return self.locale(f"team_source.{error.key}", **error.values)
        return self.locale.remedy(error)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: there must be something to go on with."""
        return action != "open" or self.found is not None

    def action_open(self) -> None:
        """Look at what was made, over this page."""
        if self.found is not None:
            self._go_on(self.found, self.app.lay_over)
