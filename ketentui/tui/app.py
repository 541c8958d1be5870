"""The app: opens pages, switches language and look, and is left in order."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from textual.actions import ActionParseResult
from textual.dom import DOMNode
from textual.events import Event, Key, MouseEvent, Paste, Resize
from textual.filter import LineFilter
from textual.geometry import Offset, Size
from textual.keys import key_to_character

from ketentui.config.preferences import THEMES, Preferences
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale
from ketentui.model.replacing import replace
from ketentui.tui import routes
from ketentui.tui.commands import EVERYWHERE, Command, bindings
from ketentui.tui.filters import AsciiFilter, ColourlessFilter, PrintableFilter, ThriftyFilter
from ketentui.tui.keys import CHOSEN, TypeAheadApp
from ketentui.tui.leaving import GRACE, end_process_after, terminal_is_lost
from ketentui.tui.opening import Farewell, Guest, Home, Opening, Scan, Team
from ketentui.tui.questions import Question, Reply, nothing
from ketentui.tui.screens.base import BaseScreen, Page
from ketentui.tui.themes import LOOKS
from ketentui.tui.updates import lean
from ketentui.tui.widgets.lines import Notice
from ketentui.usecases import assessing
from ketentui.usecases.assessing import Elsewhere, Start
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.screen import Screen, ScreenResultType

    from ketentui.formats import Sheet
    from ketentui.storage.bin import Binned
    from ketentui.tui.screens.lists import Listing
    from ketentui.tui.team_choices import Remembered
    from ketentui.tui.widgets.tabs import Spot
    from ketentui.usecases.assessing import OpenAssessment
    from ketentui.usecases.guests import Visit

SMALLEST = Size(40, 15)
"""Columns and rows of the smallest window in which a page is shown."""

LARGEST = Size(640, 240)
"""Columns and rows of the largest window that is filled, that of a very large monitor with tiny
letters; in a larger one, the rest stays empty."""

_LEAVE = "ctrl+c,ctrl+q"
"""The keys that leave from everywhere."""

_PAGE = 80
"""Columns of a text that is not for this window."""

_YOUNG = 7_000
"""New objects after which the collector looks through them: at each answer there are hundreds."""

_LOOK_AT_TERMINAL = 1.0
"""Seconds between looking whether the terminal is still there, and a guest's time."""

_FOR_GUESTS = {
    "AboutPage",
    "BuildingBlockPage",
    "CorrectionPage",
    "GuestPage",
    "HelpPage",
    "NoteDialog",
    "OverviewPage",
    "Palette",
    "QuestionDialog",
    "ResultsPage",
    "StartPage",
    "StatementPage",
    "Waiting",
}
"""The pages and dialogs that a guest comes to: those about their own scan, and no others."""


class KetentuiApp(TypeAheadApp[Farewell]):
    """Holds what all pages share: where use cases work, and how the user wants the program."""

    CSS_PATH = "ketentui.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    HORIZONTAL_BREAKPOINTS = [
        (0, "-tiny"),
        (SMALLEST.width, "-narrow"),
        (80, "-normal"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (SMALLEST.height, "-low"), (24, "-high")]
    BINDINGS = [*bindings(EVERYWHERE), (_LEAVE, "leave")]

    def __init__(self, workspace: Workspace, preferences: Preferences, opening: Opening) -> None:
        super().__init__(workspace.seconds)
        self.workspace = workspace
        self.locale = Locale(preferences.language, preferences.typed)
        self.ascii = preferences.ascii
        """Whether nothing but ASCII may reach the terminal."""
        self.contact = preferences.contact
        """Who makes the team report; empty where nobody said."""
        self.no_color = not preferences.colour
        self.farewell = Farewell(preferences.language)
        self.failure: Exception | None = None
        """What ended the app and shouldn't have."""
        self.ended_by: int | None = None
        """The number of the signal that ended the app."""
        self.deleted: list[Binned] = []
        """What was deleted since the app was opened, and not undone: the last at the end."""
        self.spots: dict[str, Spot] = {}
        """Where somebody was in the results of an assessment before correcting an answer."""
        self.taken_over: KetentuiError | None = None
        """That another window goes on with what was open here, which ended the app."""
        self.visit: Visit | None = opening.visit if isinstance(opening, Guest) else None
        """The guest for whom the app is open; None where it is open for who has the machine."""
        self._opening = opening
        self._has_shown = False
        self._simplifying = (
            PrintableFilter(),
            AsciiFilter(enabled=preferences.ascii),
            ColourlessFilter(enabled=not preferences.colour),
            ThriftyFilter(),
        )
        self.animation_level = "none"
        self._disable_notifications = self._disable_tooltips = True  # pages say what there is
        self.error_console = Console(file=StringIO())  # a failure is told by who runs the app
        for look in LOOKS.values():
            self.register_theme(look)
        self.theme = preferences.theme
        self._kept_in = preferences.kept_in
        self._for_now = preferences.for_now

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that the looks add to those of Textual."""
        return {"quiet": "gray"}

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew; before there is anything to style, only in other colours."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Write an update of the screen in as few bytes as it needs, with the terminal's cursor on
        what the keys act on.
        """
        if isinstance(screen, BaseScreen) and screen.is_ready:
            self.cursor_position = screen.pointed_at() or Offset(0, 0)
        super()._display(screen, lean(renderable))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line goes through on its way to the terminal."""
        return [*super().get_line_filters(), *(one for one in self._simplifying if one.enabled)]

    @property
    def size(self) -> Size:
        """The size of the window, as far as it is filled."""
        return _bounded(super().size)

    async def on_event(self, event: Event) -> None:
        """Take a window that says it is enormous for one of the largest size, and no key but to
        leave where the page can't be seen.
        """
        if isinstance(event, Key | Paste) and not event.is_forwarded and self._is_blind(event):
            return
        if self.visit is not None and isinstance(event, Key | Paste | MouseEvent):
            self.visit.sitting.stir()
        if isinstance(event, Resize):
            size = _bounded(event.size)
            if size == self._size and not self._has_shown:  # a terminal says again what is known
                return
            event = Resize(size, size, pixel_size=event.pixel_size)
            if self.screen_stack and self.screen.outer_size == size:
                self.screen.refresh()  # it was another meanwhile, or the terminal was left
        await super().on_event(event)

    def _is_blind(self, event: Key | Paste) -> bool:
        """Return whether what is typed would do something that nobody sees."""
        leaves = isinstance(event, Key) and event.key in _LEAVE.split(",")
        return not leaves and (
            self.size.width < SMALLEST.width or self.size.height < SMALLEST.height
        )

    async def on_mount(self) -> None:
        """Open, and watch the terminal: without one, the app ends."""
        self._event_loop = asyncio.get_running_loop()
        page = self.page
        page._push_result_callback(page, None)  # without one, it couldn't give way to another
        self._begin_batch()  # until it is ready: all before that would be painted again
        if not self.is_headless:
            self.set_interval(_LOOK_AT_TERMINAL, self._end_without_terminal)
        if self.visit is not None:
            self.set_interval(_LOOK_AT_TERMINAL, self.end_where_over)

    @cached_property
    def home_listing(self) -> Listing:
        """How somebody looks at the list of the home page."""
        from ketentui.tui.screens.lists import Listing

        return Listing()

    @cached_property
    def team_wishes(self) -> Remembered:
        """What was chosen for team reports."""
        from ketentui.tui.team_choices import Remembered

        return Remembered()

    @property
    def paper(self) -> Sheet:
        """A file, as what a document is written on: as wide as a page."""
        from ketentui.charts.types import Look
        from ketentui.formats import Sheet

        return Sheet(_PAGE, Look(ascii=self.ascii, decimal=self.locale.decimal))

    # Pages

    @property
    def page(self) -> Page:
        """The page that the user sees, below a dialog if there is one."""
        return next(one for one in reversed(self.screen_stack) if isinstance(one, Page))

    def go(self, page: Page) -> None:
        """Show `page` in the place of the page of now, painted once."""
        self.call_next(self._go, page)

    async def _go(self, page: Page) -> None:
        if not self._admits(page):
            return
        with self.batch_update():
            await self.switch_screen(page)
        page.refresh()

    def lay_over(
        self,
        screen: BaseScreen[ScreenResultType],
        when_done: Callable[[ScreenResultType | None], None] | None = None,
    ) -> None:
        """Show a page or dialog over the page of now, painted once, and do something with its end.

        What goes wrong with that is said on the page.

        Going back to the page of now is up to `screen`: see `BaseScreen.leave`.
        """
        self.call_next(self._lay_over, screen, when_done)

    async def _lay_over(
        self,
        screen: BaseScreen[ScreenResultType],
        when_done: Callable[[ScreenResultType | None], None] | None,
    ) -> None:
        def done(result: ScreenResultType | None) -> None:
            if when_done is not None:
                with self.page.calmly():
                    when_done(result)

        if not self._admits(screen):
            return
        with self.batch_update():
            await self.push_screen(screen, done)
        screen.refresh()

    def _admits(self, screen: BaseScreen[Any]) -> bool:
        """Return whether a page or dialog is for who has the app open."""
        return self.visit is None or type(screen).__name__ in _FOR_GUESTS

    def permits(self, command: Command) -> bool:
        """Return whether a command is for who has the app open."""
        return self.visit is None or not command.beyond

    def go_home(self, select: str | None = None) -> None:
        """Show the home page, with the assessment `select` chosen."""
        self.go(self._home(select))

    def _home(self, select: str | None = None, error: KetentuiError | None = None) -> Page:
        """Return the home page: of a guest, that of their one scan."""
        if self.visit is not None:
            return routes.GuestPage(self.visit, error)
        return routes.HomePage(select, error)

    def go_back(self) -> None:
        """Leave the page of now; where the app opened with it, for the home page."""
        below = [one for one in self.screen_stack[:-1] if isinstance(one, Page)]
        if below:
            self.page.leave()
        else:
            self.go_home()

    def resume(self, assessment_id: str, *, overview: str | None = None) -> None:
        """Go on with a stored assessment: at a statement, or with the `overview` of all, in which
        the one with that id is chosen if there is one.

        Where another window has it open, to go on here is offered.
        """
        try:
            opened = assessing.resume(self.workspace, assessment_id)
        except KetentuiError as error:
            if error.key != "in_use":
                raise
            self._offer_here(error, overview=overview)
        else:
            self._go_on(opened, overview=overview)

    def _offer_here(self, in_use: KetentuiError, *, overview: str | None = None) -> None:
        from ketentui.tui.taking_over import offer

        offer(self, in_use, partial(self._go_on, overview=overview))

    def _go_on(self, opened: OpenAssessment, *, overview: str | None) -> None:
        self.go(routes.StatementPage(opened, overview=overview))

    def ask(self, question: Callable[[], Question]) -> None:
        """Ask a question, and do what follows from the answer.

        `question` makes it in the language of now, and again where that changes.
        """
        dialog = routes.QuestionDialog(question)
        self.lay_over(dialog, lambda act: (act or dialog.asked.unanswered)())

    def settle(self, error: Elsewhere, then: Callable[[], None] = nothing) -> None:
        """Ask which of two states of an assessment goes on, and show it; `then` go on.

        Where that is left for later, it is asked again at the next change. Both stay.
        """

        def go_on(*, ours: bool) -> None:
            with self.page.calmly():
                error.settle(ours)
                then()
            self.page.changed()

        def question() -> Question:
            locale = self.locale
            effect = locale.told("elsewhere.counts", error), locale("elsewhere.both_stay")
            replies = (
                Reply(locale("elsewhere.ours"), partial(go_on, ours=True)),
                Reply(locale("elsewhere.theirs"), partial(go_on, ours=False)),
            )
            title, later = locale("elsewhere.question"), locale("elsewhere.later")
            return Question(title, "\n".join(effect), replies, later=later)

        self.ask(question)

    def get_default_screen(self) -> Page:
        """Return the page to open with, with none below it that would be painted too."""
        try:
            return self._wanted_page(self._opening)
        except KetentuiError as error:
            if error.key != "in_use":
                return self._home(error=error)
            self.call_later(self._offer_here, error)
            return self._home(str(error.values["id"]))

    def _wanted_page(self, opening: Opening) -> Page:
        if isinstance(opening, Home):
            return self._home()
        if isinstance(opening, Guest):
            return self.of_guest(opening.visit)
        if isinstance(opening, Team):
            from ketentui.tui.team_origin import Origin

            return routes.TeamReadingPage(Origin(opening.sources, opening.options))
        if isinstance(opening, Scan) and opening.ask:
            return routes.StartPage(opening.questionnaire, opening.start)
        if isinstance(opening, Scan):
            return routes.StatementPage(
                assessing.start(self.workspace, opening.questionnaire, opening.start)
            )
        return routes.StatementPage(assessing.resume(self.workspace, opening.assessment_id))

    def of_guest(self, visit: Visit) -> Page:
        """Return where a guest goes on: the form, or their scan where that was left."""
        assessment = visit.assessment
        if assessment is None:
            sharing = visit.invitation.sharings[0]
            return routes.StartPage(str(visit.file), Start(sharing=sharing))
        if assessment.finished_at is not None:
            return self._home()
        return routes.StatementPage(assessing.resume(self.workspace, assessment.id))

    def remember(self, assessment_id: str, *, finished: bool) -> None:
        """Remember which assessment was worked on last, for when the app is left."""
        self.farewell = replace(self.farewell, assessment=assessment_id, finished=finished)

    def remember_export(self, path: Path) -> None:
        """Remember that an export was written, for when the app is left; each file once."""
        others = (one for one in self.farewell.exported if one != path)
        self.farewell = replace(self.farewell, exported=(*others, path))

    def write_to_terminal(self, sequence: str) -> None:
        """Write what the terminal acts on and doesn't show."""
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()

    # Commands

    def can_take_key(self) -> bool:
        """Return whether the page has been set up; keys wait until then."""
        return isinstance(self.screen, BaseScreen) and self.screen.is_ready

    def press(self, key: str) -> None:
        """Do as if a key was pressed that Textual calls `key`."""
        self.post_message(Key(key, key_to_character(key)).set_sender(self))

    async def on_base_screen_ready(self) -> None:
        """Go on with keys that were typed before the page was there."""
        if not self._has_shown:
            self._has_shown = True
            self.call_later(self._show_first)
        await self.take_waiting_key()

    def _show_first(self) -> None:
        """Paint the first page; what was made until now stays, and is never looked through."""
        self._end_batch()
        self.screen.refresh()
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
            gc.set_threshold(_YOUNG)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action, if it is for who has the app open; what a user can mend is said on the
        page.
        """
        screen = default_namespace if isinstance(default_namespace, BaseScreen) else self.screen
        if isinstance(screen, BaseScreen) and not screen.permits(action):
            return True
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except KetentuiError as error:
            self.page.show_error(error)
            return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: the palette not over a dialog."""
        return action != "palette" or self.screen is self.page

    def action_language(self) -> None:
        """Go on in the next language, the next time too; nothing else changes."""
        self.locale = self.locale.following
        self.farewell = replace(self.farewell, language=self.locale.language)
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen):
                screen.retranslate()
            for notice in screen.query(Notice):
                notice.hush()
        self._keep("lang", self.locale.language)

    def action_look(self) -> None:
        """Go on in the next look."""
        self.action_wear(THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)])

    def action_wear(self, look: str) -> None:
        """Go on in the look with that name, the next time too."""
        self.theme = look
        self._keep("theme", look)

    def _keep(self, setting: str, choice: str) -> None:
        """Keep a choice for the next time; where that can't be, it is said once."""
        if self._kept_in is None or setting in self._for_now:
            return
        from ketentui.config.writing import keep

        file, self._kept_in = self._kept_in, None
        keep(file, setting, choice)
        self._kept_in = file

    def action_help(self) -> None:
        """Say what the page or dialog is for and what can be done on it."""
        if isinstance(self.screen, BaseScreen):
            self.lay_over(routes.HelpPage(self.screen))

    def action_palette(self) -> None:
        """Let the user look for a command and give it."""
        page = self.page
        self.lay_over(routes.Palette(page), lambda action: self._give(action, page))

    def _give(self, action: str | None, page: Page) -> None:
        if action:
            self.call_next(self._do_chosen, action, page)

    async def _do_chosen(self, action: str, page: Page) -> None:
        self.came = CHOSEN
        await self.run_action(action, page)

    # Leaving

    def action_leave(self) -> None:
        """Leave; everything has been stored already."""
        self.exit(self.farewell)

    def depart(self, signal_number: int) -> None:
        """Leave because the system says so; called from a signal handler."""
        self.ended_by = signal_number
        if self.is_running:
            self._event_loop.call_soon_threadsafe(self.action_leave)
        else:
            raise SystemExit(128 + signal_number)

    def hand_over(self) -> None:
        """Leave because another window goes on with what is open here; called from a thread."""
        self.taken_over = KetentuiError(
            "taken_over", ExitCode.IN_USE, id=self.farewell.assessment or ""
        )
        with suppress(RuntimeError):  # it was just leaving
            self._event_loop.call_soon_threadsafe(self.action_leave)

    def end_where_over(self) -> None:
        """Leave where a guest's time is over; everything has been stored already."""
        if self.visit is not None and self.visit.sitting.over:
            self.action_leave()

    def _end_without_terminal(self) -> None:
        if self.ended_by is None and terminal_is_lost():
            hang_up = getattr(signal, "SIGHUP", signal.SIGTERM)
            end_process_after(GRACE, hang_up)
            self.depart(hang_up)

    def _handle_exception(self, error: Exception) -> None:
        self.failure = self.failure or error
        super()._handle_exception(error)


def _bounded(size: Size) -> Size:
    return Size(min(size.width, LARGEST.width), min(size.height, LARGEST.height))
