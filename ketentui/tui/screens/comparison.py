"""What changed since the time before: scores then and now, and what was agreed in between."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from ketentui.tui.commands import Command
from ketentui.tui.compared import Compared
from ketentui.tui.screens.base import Page
from ketentui.tui.screens.results import NARROW
from ketentui.tui.trend_view import TrendView
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.picture import Picture
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.tui.widgets.tabs import TabLine

TABS = ("picture", "changes", "agreed-then")
"""The ids of the tabs."""

_NAMES = ("picture", "changes", "agreed")
"""The names of their texts."""


class ComparisonPage(Page):
    """Lays the newest result beside the one before it, part by part."""

    PAGE_COMMANDS = (
        Command("tab(0)", "1", "trend_page.picture", footer=False),
        Command("tab(1)", "2", "trend_page.changes", footer=False),
        Command("tab(2)", "3", "trend_page.agreed", footer=False),
        Command("other_chart", "b", "results.show_bars"),
        Command("next_part", "p", "results.next_part"),
        Command("back", "escape,v", "app.back"),
    )

    def __init__(self, compared: Compared) -> None:
        super().__init__()
        self._compared = compared
        self._tab = 0
        self._part_at = 0
        self._bars = False
        """Whether the bars are wanted where there is no room for both charts."""

    @property
    def _view(self) -> TrendView:
        told, moves = self._compared.told(self.locale), self._compared.moves(self._part_at)
        return TrendView(told, moves, self._part_at, self.locale)

    def body(self) -> ComposeResult:
        """Yield the three tabs, of which one is shown."""
        yield TabLine(id="tabs")
        yield Picture(id="picture")
        for tab in TABS[1:]:
            with VerticalScroll(id=tab):
                yield Reading()

    def heading(self) -> Heading:
        """Return of which chain this is, and of which days."""
        chain = self._compared.chain or self.locale("common.no_chain")
        dates = self._view.told.dates
        when = self.locale("trend.between", then=dates[0], now=dates[-1])
        return Heading(chain, right=when if self.size.width >= NARROW else "")

    def help_text(self) -> str:
        """Return what this page is for."""
        return self.locale("trend_page.help")

    def on_resize(self) -> None:
        """Lay out anew: the charts stand side by side, or there is room for one."""
        if self.is_mounted:
            self.fill()

    def fill(self) -> None:
        """Show the tab and the part that are chosen now."""
        view = self._view
        self.show_heading()
        for place, tab in enumerate(TABS):
            self.query_one(f"#{tab}").display = place == self._tab
        self.query_one(f"#{TABS[self._tab]}").focus(scroll_visible=False)
        names = [self.locale(f"trend_page.{tab}") for tab in _NAMES]
        beside = view.part.title if self._tab < 2 else ""
        self.query_one(TabLine).show(names, self._tab, beside, ascii=self.shell.ascii)
        if self._tab == 0:
            picture = self.query_one(Picture)
            picture.show(view, bars=self._bars, ascii=self.shell.ascii)
        else:
            self.query_one(f"#{TABS[self._tab]} Reading", Reading).show(list(self._reading()))
        self.show_keys()

    def _reading(self) -> Iterator[Paragraph]:
        if self._tab == 1:
            return self._view.changes()
        return self._view.agreed(self.workspace.now().date())

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is shown now."""
        if action == "next_part":
            return self._tab < 2 and len(self._view.told.parts) > 1
        if action == "other_chart":
            return self._tab == 0 and self._can_switch_charts
        return True

    @property
    def _can_switch_charts(self) -> bool:
        return self._view.has_radar and not self.query_one(Picture).is_wide

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
        self.fill()

    def action_next_part(self) -> None:
        """Show the next part, and after the last the first."""
        self._part_at = (self._part_at + 1) % len(self._view.told.parts)
        self.query_one("#picture").scroll_home(animate=False)
        self.fill()

    def action_back(self) -> None:
        """Go back to the result."""
        self.leave()
