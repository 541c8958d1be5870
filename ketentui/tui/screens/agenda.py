"""The conversation: one statement at a time over the whole screen, as a facilitator shows it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from ketentui.model.team import TeamReport
from ketentui.tui import new_action, routes
from ketentui.tui.commands import BACK, Command
from ketentui.tui.screens.base import NARROW, Page
from ketentui.tui.slide_view import OPENING, Slide, SlideView, Stage, Step, view_of
from ketentui.tui.stopwatch import Stopwatch
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.chart import Chart
from ketentui.tui.widgets.lines import Heading, Plain
from ketentui.tui.widgets.passage import Passage
from ketentui.tui.widgets.reading import Reading
from ketentui.usecases.still_there import Ground

_WIDEST = 110
"""The columns of a slide at most."""

_LATER = 0.05
"""Seconds after a minute is full at which it is looked at: one clock may be a little behind."""


class AgendaPage(Page):
    """Shows slides step by step, changed in place; the one shown last is its answer."""

    PURPOSE = "agenda.help"
    BINDINGS = [
        Binding("home", "show_at(0)", show=False),
        Binding("end", "show_at(-1)", show=False),
    ]
    PAGE_COMMANDS = (
        Command("move(1)", "right,space,enter,pagedown", "agenda.forward", "→"),
        Command("move(-1)", "left,pageup,backspace", "agenda.back", "←", footer=False),
        *(
            Command(f"show_step({place})", str(place + 1), "agenda.step", footer=False)
            for place in range(4)
        ),
        Command("next_grouping", "g", "agenda.step_groups"),
        Command("item(1)", "down", "agenda.next_item", footer=False),
        Command("item(-1)", "up", "agenda.item_before", footer=False),
        Command("notes", "t", "agenda.notes"),
        Command("agree", "a", "action_pages.make"),
        Command("clock", "z", "agenda.clock_off", footer=False, spare="agenda.clock"),
        BACK,
    )

    def __init__(
        self,
        report: TeamReport,
        slides: Sequence[Slide],
        at: str,
        ground: Ground,
        watch: Stopwatch,
    ) -> None:
        """Begin at the slide `at` of a report, which rests on a `ground`."""
        super().__init__()
        self._ground = ground
        self._report = report
        self._slides = slides
        self._place = [slide.key for slide in slides].index(at)
        self._step = 0
        self._watch = watch
        self._minute: Timer | None = None

    @property
    def _view(self) -> SlideView:
        return view_of(self._report, self._slide, self.locale, ascii=self.app.ascii)

    @property
    def _slide(self) -> Slide:
        return self._slides[self._place]

    @property
    def slide(self) -> str:
        """The key of the slide that is shown."""
        return self._slide.key

    @property
    def step(self) -> Step:
        """What is shown of it."""
        return self._view.steps[self._step]

    def body(self) -> ComposeResult:
        """Yield what a step may show, from top to bottom."""
        with Scroll(id="slide", can_focus=False):
            yield Passage(id="slide-title")
            yield Static(classes="air")
            yield Passage(id="slide-large", balanced=True)
            yield Plain(id="slide-told")
            yield Static(classes="air")
            yield Chart(id="slide-chart")
            yield Plain(id="slide-facts")
            yield Reading(id="slide-read")
            yield Plain(id="slide-remark")

    def on_mount(self) -> None:
        """Count from now on."""
        self._watch.show(self.slide)

    def on_unmount(self) -> None:
        """Count no longer."""
        self._watch.show(None)

    def heading(self) -> Heading:
        """Return which slide and step this is, why it is here, and how its time goes."""
        view, items = self._view, [one for one in self._slides if one.key != OPENING]
        left = view.text
        if self.slide != OPENING:
            place = self.locale(
                "agenda.place", place=items.index(self._slide) + 1, count=len(items)
            )
            step = self.locale("agenda.at_step", step=self._step + 1, steps=len(view.steps))
            left = f"{place}  ·  {step}"
        full = Heading(left, view.kind, self._time)
        return full if full.fits(self.size.width) else Heading(left, right=self._time)

    @property
    def _time(self) -> str:
        """How the time of the slide goes; empty where nobody counts it."""
        if self._watch.is_off:
            return ""
        return self._view.time(self._watch.minutes, short=self.size.width < NARROW)

    def fill(self) -> None:
        """Show the step of now."""
        stage = self._view.stage(self.step)
        self.show_heading()
        title = Content.styled(stage.title, "$quiet" if stage.large else "bold")
        self._passage("#slide-title", title)
        self._passage("#slide-large", Content.styled(stage.large, "bold $accent"))
        for air in self.query(".air"):
            air.display = bool(stage.large)
        what, how = stage.told
        told = Content.assemble((what, "bold"), f"\n{how}" if how else "")
        self.query_one("#slide-told", Plain).show(told)
        chart = self.query_one("#slide-chart", Chart)
        chart.display = stage.draw is not None
        if stage.draw is not None:
            chart.show(stage.draw)
            self._fit(stage)
        self.query_one("#slide-facts", Plain).show(stage.facts)
        reading = self.query_one("#slide-read", Reading)
        reading.display = bool(stage.read)
        reading.show(stage.read)
        self.query_one("#slide-remark", Plain).show(stage.remark)
        self.show_keys()

    def _fit(self, stage: Stage) -> None:
        """Give the chart the rows that it takes in the columns of now."""
        slide, chart = self.query_one("#slide", Scroll), self.query_one("#slide-chart", Chart)
        width = min(slide.content_region.width - 1, _WIDEST)  # 1 for a bar to scroll with
        if width > 0:
            chart.styles.min_height, chart.styles.max_height = stage.rows(width)

    def _passage(self, name: str, text: Content) -> None:
        passage = self.query_one(name, Passage)
        passage.display = bool(text)
        passage.show(text)

    def on_resize(self) -> None:
        """Say in the top line what it has room for, and give the chart its rows."""
        if self.is_ready:
            self.show_heading()
            self.call_after_refresh(lambda: self._fit(self._view.stage(self.step)))

    # The time

    def show_heading(self) -> None:
        """Show again what the top line says, now and when another minute is over."""
        super().show_heading()
        if self._minute is not None:
            self._minute.stop()
        self._minute = None
        if self._time:
            self._minute = self.set_timer(self._watch.until_next + _LATER, self.count)

    def count(self) -> None:
        """Show that another minute is over, unless something lies over the page."""
        if self.app.screen is self:
            self.show_heading()

    def on_screen_resume(self) -> None:
        """Show the time again where something lay over the page."""
        if self.is_ready:
            self.show_heading()

    def action_clock(self) -> None:
        """Show the time no longer and don't count it, or again."""
        self._watch.switch()
        self.show_heading()
        self.show_keys()

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is shown now."""
        where = int(str(parameters[0])) if parameters else 0
        match action:
            case "move":
                return self._beside(where) is not None
            case "item":
                return 0 <= self._place + where < len(self._slides)
            case "show_step":
                return where < len(self._view.steps) and self.slide != OPENING
            case "next_grouping":
                return "groups" in self._view.steps and self.step != "groups"
            case "agree":
                return self.slide != OPENING and len(self._report.chains) == 1
            case "clock":
                return self._view.minutes is not None
        return action != "notes" or bool(self._view.notes)

    def _beside(self, way: int) -> tuple[int, int] | None:
        """Return the place of the slide and the step before or behind this one; None for none."""
        step = self._step + way
        if 0 <= step < len(self._view.steps):
            return self._place, step
        place = self._place + way
        if not 0 <= place < len(self._slides):
            return None
        return place, 0 if way > 0 else len(self._steps_at(place)) - 1

    def _steps_at(self, place: int) -> Sequence[Step]:
        slide = self._slides[place]
        return view_of(self._report, slide, self.locale, ascii=self.app.ascii).steps

    def text_of(self, command: Command) -> str:
        """Return what a command does: what it shows, or of the notes how many there are."""
        match command.name:
            case "move":
                place, step = self._beside(int(str(command.parameters[0]))) or (self._place, 0)
                if place == self._place:
                    return self.locale(f"agenda.step_{self._steps_at(place)[step]}")
            case "show_step":
                shown = self._view.steps[int(str(command.parameters[0]))]
                return self.locale(f"agenda.step_{shown}")
            case "notes":
                return self.locale("agenda.notes", count=len(self._view.notes))
            case "clock" if self._watch.is_off:
                return self.locale("agenda.clock_on")
        return super().text_of(command)

    def action_move(self, way: int) -> None:
        """Show what is out of sight below, or else the step before or behind this one."""
        slide = self.query_one("#slide", Scroll)
        if way > 0 and slide.scroll_y < slide.max_scroll_y and not self.is_unseen:
            slide.scroll_page_down(animate=False)
        elif beside := self._beside(way):
            self._go_to(*beside)

    def action_item(self, way: int) -> None:
        """Show the slide before or behind this one, from its first step."""
        self._go_to(self._place + way, 0)

    def action_show_at(self, place: int) -> None:
        """Show the slide at a place from its first step; -1 is the last."""
        self._go_to(place % len(self._slides), 0)

    def action_show_step(self, step: int) -> None:
        """Show a step of this slide."""
        self._go_to(self._place, step)

    def action_next_grouping(self) -> None:
        """Show what the groups answered."""
        self._go_to(self._place, self._view.steps.index("groups"))

    def _go_to(self, place: int, step: int) -> None:
        self._place, self._step = place, step
        self._watch.show(self.slide)
        self.shown_anew()
        self.query_one("#slide").scroll_home(animate=False)
        self.fill()

    def action_notes(self) -> None:
        """Show what people wrote with this statement."""
        self.app.lay_over(routes.NotesDialog(lambda: self._view))

    def action_agree(self) -> None:
        """Agree on something about this statement."""
        theme = self._report.questionnaire.home[self.slide][1].id
        form = new_action.of_team(self.workspace, self._report, theme, self.locale, self._ground)
        new_action.ask(self, form)
