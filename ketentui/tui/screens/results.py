"""Results: the profile of an assessment, its statements, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, partial

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from ketentui.model.advice import BuildingBlock, PartAdvice
from ketentui.model.questionnaire import Part
from ketentui.model.trend import Comparison
from ketentui.reports.advice import advice_texts
from ketentui.tui.advice_view import advice, block_id, text_place
from ketentui.tui.answers_view import answers
from ketentui.tui.commands import Command
from ketentui.tui.part_view import PartView, most_rows
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.chart import Chart
from ketentui.tui.widgets.lines import Heading, Plain
from ketentui.tui.widgets.reading import Paragraph, Reading, ReadingScroll
from ketentui.tui.widgets.tabs import TabLine
from ketentui.usecases import advising, comparing, stored

TABS = ("profile", "statements", "advice")
"""The ids of the tabs, and the names of their texts."""

WIDE = 110
"""From so many columns on, the radar and the bars stand side by side."""

NARROW = 60
"""In fewer columns the heading says no more than it must."""

SMALLEST_RADAR = 10
"""In fewer rows a radar scrolls rather than shrinks."""


class ResultsPage(Page):
    """What a stored assessment says, part by part.

    Making one raises KetentuiError where the assessment or its questionnaire can't be read.
    """

    PAGE_COMMANDS = (
        Command("tab(0)", "1", "results.profile", footer=False),
        Command("tab(1)", "2", "results.statements", footer=False),
        Command("tab(2)", "3", "results.advice", footer=False),
        Command("read", "enter", "results.read_block"),
        Command("other_chart", "b", "results.show_bars"),
        Command("next_part", "p", "results.next_part"),
        Command("export", "e", "results.export"),
        Command("agree", "a", "action_pages.make"),
        Command("compare", "v", "trend_page.compare"),
        Command("answers", "o", "results.answers", footer=False),
        Command("targets", "d", "targets.title", footer=False),
        Command("home", "escape", "results.home"),
    )

    def __init__(self, assessment_id: str, *, just_finished: bool = False) -> None:
        """Show a stored assessment; one that is `just_finished` is laid beside an earlier one."""
        super().__init__()
        self._just_finished = just_finished
        self._result = stored.result(self.workspace, assessment_id)
        self._tab = 0
        self._part_at = 0
        self._bars = False
        """Whether the bars are wanted where there is no room for both charts."""

    @property
    def _part(self) -> Part:
        return self._result.questionnaire.parts[self._part_at]

    @property
    def _view(self) -> PartView:
        return PartView(self._result, self._part, self.locale)

    @cached_property
    def _advice(self) -> Mapping[str, PartAdvice]:
        return {one.part: one for one in advising.advice(self.workspace, self._result)}

    @property
    def _blocks(self) -> Mapping[str, BuildingBlock]:
        """The building blocks that this part's advice names, by id."""
        findings = self._advice[self._part.id].findings
        return {one.block.id: one.block for finding in findings for one in finding.blocks}

    @cached_property
    def _since(self) -> Comparison | None:
        """What changed since the time before; None where there is nothing to compare."""
        return comparing.since_earlier(self.workspace, self._result.assessment)

    def body(self) -> ComposeResult:
        """Yield the three tabs, of which one is shown."""
        yield TabLine(id="tabs")
        with VerticalScroll(id="profile"):
            with Horizontal(id="charts"):
                yield Chart(id="radar")
                yield Chart(id="bars")
            yield Plain(id="bars-alone")
            yield Reading(id="summary")
        with VerticalScroll(id="statements"):
            yield Reading()
        with ReadingScroll(id="advice"):
            yield Reading()

    def heading(self) -> Heading:
        """Return which assessment this is; in a narrow window, whose and when."""
        assessment = self._result.assessment
        finished = assessment.finished_at
        when = self.locale.date(finished) if finished else self.locale("results.unfinished")
        questionnaire = self._result.questionnaire.title(self.locale.language)
        what = (questionnaire, self.locale(f"common.{assessment.depth}"), when)
        return Heading(
            assessment.respondent.chain or self.locale("common.no_chain"),
            right=" · ".join(what if self.size.width >= NARROW else what[-1:]),
        )

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("results.help")

    def on_mount(self) -> None:
        """Offer what was answered before, where this was just finished."""
        if self._just_finished and self._since is not None:
            before = comparing.when(self._since.assessments[0])
            self.say(
                self.locale("trend_page.before", date=self.locale.date(before)),
                self.locale("trend_page.before_compare"),
            )

    def on_resize(self) -> None:
        """Lay out anew: the charts stand side by side, or there is room for one."""
        if self.is_mounted:
            self.show_heading()
            self._lay_out()

    def fill(self) -> None:
        """Show the tab and the part that are chosen now."""
        self._lay_out()
        for tab in TABS:
            self.query_one(f"#{tab}").display = tab == TABS[self._tab]
        self.query_one(f"#{TABS[self._tab]}").focus(scroll_visible=False)
        (self._fill_profile, self._fill_statements, self._fill_advice)[self._tab]()
        names = [self.locale(f"results.{tab}") for tab in TABS]
        tabs = self.query_one(TabLine)
        tabs.show(names, self._tab, self._view.title, ascii=self.shell.ascii)
        self.show_keys()

    def _lay_out(self) -> None:
        """Show the charts that there is room for, and which keys do what now."""
        view, wide = self._view, self.size.width >= WIDE
        radar, bars = self.query_one("#radar"), self.query_one("#bars")
        radar.display = view.has_radar and (wide or not self._bars)
        bars.display = not radar.display or wide
        bars.set_class(radar.display, "beside")
        themes = len(self._part.themes) * bars.display
        charts = self.query_one("#charts").styles
        charts.min_height = max(SMALLEST_RADAR * radar.display, themes)
        charts.max_height = max(most_rows(self._radar_width) * radar.display, 2 * themes + 1)
        self.show_keys()

    @property
    def _radar_width(self) -> int:
        return self.size.width * 5 // 9 if self.size.width >= WIDE else self.size.width

    def _fill_profile(self) -> None:
        view, ascii = self._view, self.shell.ascii
        self.query_one("#radar", Chart).show(partial(view.radar, ascii=ascii))
        self.query_one("#bars", Chart).show(partial(view.bars, ascii=ascii))
        reason = self.query_one("#bars-alone", Plain)
        reason.update(view.bars_alone)
        reason.display = bool(view.bars_alone)
        self.query_one("#summary", Reading).show(list(self._summary()))

    def _summary(self) -> Iterator[Paragraph]:
        lines = self._view.lines
        margin = 2 + max((len(line.label) for line in lines), default=0)
        for line in lines:
            yield Paragraph(line.text, line.label, margin if line.label else 0)

    def _fill_statements(self) -> None:
        shown = list(answers(self._result, self._part, self.locale))
        self.query_one("#statements Reading", Reading).show(shown)

    def _fill_advice(self) -> None:
        questionnaire, assessment = self._result.questionnaire, self._result.assessment
        found = self._advice[self._part.id]
        texts = advice_texts(found, questionnaire, assessment, self.locale)
        self.query_one("#advice Reading", Reading).show(list(advice(texts, self.locale)))

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is shown now."""
        if action == "next_part":
            return len(self._result.questionnaire.parts) > 1
        if action == "compare":
            return self._since is not None
        if action == "other_chart":
            return self._tab == 0 and self._view.has_radar and self.size.width < WIDE
        return action != "read" or (self._tab == 2 and bool(self._blocks))

    def text_of(self, command: Command) -> str:
        """Return what a command does; the key for the charts says which one it shows."""
        if command.name == "other_chart" and self._bars:
            return self.locale("results.show_radar")
        return super().text_of(command)

    def action_tab(self, place: int) -> None:
        """Open a tab."""
        self._tab = place
        self.fill()

    def on_tab_line_picked(self, event: TabLine.Picked) -> None:
        """Open the tab that was clicked."""
        self.action_tab(event.place)

    def action_other_chart(self) -> None:
        """Show the bars in the place of the radar, or the other way round."""
        self._bars = not self._bars
        self._lay_out()

    def action_next_part(self) -> None:
        """Show the next part, and after the last the first."""
        self._part_at = (self._part_at + 1) % len(self._result.questionnaire.parts)
        for tab in TABS:
            self.query_one(f"#{tab}").scroll_home(animate=False)
        self.fill()

    def action_read(self) -> None:
        """Open the page of the building block that is chosen; first bring one into view."""
        scroll = self.query_one(ReadingScroll)
        key = scroll.in_view()
        if key is None:
            scroll.seek()
        else:
            self._open_block(key)

    def on_reading_picked(self, event: Reading.Picked) -> None:
        """Open the page of the building block that was clicked."""
        self._open_block(event.key)

    def _open_block(self, key: str) -> None:
        from ketentui.tui.screens.building_block import BuildingBlockPage

        self.query_one(ReadingScroll).query_one(Reading).choose(key)
        self.app.push_screen(BuildingBlockPage(self._blocks[block_id(key)]))

    def action_agree(self) -> None:
        """Agree on something: about the theme whose advice is chosen, or what needs it most."""
        from ketentui.tui import new_action

        form = new_action.of_result(self.workspace, self._result, self._theme, self.locale)
        new_action.ask(self, form)

    @property
    def _theme(self) -> str:
        """The theme that an action would be about."""
        advice = self._advice[self._part.id]
        themes = [finding.theme for finding in advice.findings] or [self._part.themes[0].id]
        chosen = self.query_one("#advice Reading", Reading).chosen if self._tab == 2 else None
        place = text_place(chosen) - (advice.fire is not None) if chosen else 0
        return themes[place if 0 <= place < len(themes) else 0]

    def action_compare(self) -> None:
        """Lay the result before this one beside it."""
        from ketentui.tui.compared import OnePerson
        from ketentui.tui.screens.comparison import ComparisonPage

        since = comparing.since_earlier(self.workspace, self._result.assessment)
        if since is not None:
            self.app.push_screen(ComparisonPage(OnePerson(since)))

    def action_targets(self) -> None:
        """Show where the chain wants its themes to be."""
        from ketentui.tui.screens.targets import TargetsPage

        themes = [one for part in self._result.profile.parts for one in part.themes]
        now = {one.id: one.score for one in themes}
        chain = self._result.assessment.respondent.chain
        self.app.push_screen(TargetsPage(chain, self._result.questionnaire, now))

    def action_export(self) -> None:
        """Share this result."""
        from ketentui.tui.screens.export import ExportPage

        self.app.push_screen(ExportPage(self._result.assessment.id))

    def action_answers(self) -> None:
        """Show all answers, to look at them again or to change one."""
        self.shell.resume(self._result.assessment.id, overview=True)

    def action_home(self) -> None:
        """Go to the home page, with this assessment chosen."""
        self.shell.go_home(self._result.assessment.id)
