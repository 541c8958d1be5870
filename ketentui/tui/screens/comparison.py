"""What changed since the time before: scores then and now, and what was agreed in between."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from ketentui.tui.commands import Command
from ketentui.tui.compared import Compared
from ketentui.tui.screens.results import NARROW
from ketentui.tui.screens.tabbed import TabbedPage, tabs
from ketentui.tui.trend_view import TrendView
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.picture import Picture
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.tui.widgets.tabs import TabLine


class ComparisonPage(TabbedPage):
    """Lays the newest result beside the one before it, part by part."""

    TABS = ("picture", "changes", "agreed-then")
    PAGE_COMMANDS = (
        *tabs("trend_page.picture", "trend_page.changes", "trend_page.agreed"),
        Command("other_chart", "b", "results.show_bars"),
        Command("next_part", "p", "results.next_part"),
        Command("back", "escape,v", "app.back"),
    )

    def __init__(self, compared: Compared) -> None:
        super().__init__()
        self._compared = compared
        self._part_at = 0

    @property
    def _view(self) -> TrendView:
        told, moves = self._compared.told(self.locale), self._compared.moves(self._part_at)
        return TrendView(told, moves, self._part_at, self.locale)

    def body(self) -> ComposeResult:
        """Yield the three tabs, of which one is shown."""
        yield TabLine(id="tabs")
        yield Picture(id="picture")
        for tab in self.TABS[1:]:
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

    def pictured(self) -> TrendView:
        """Return the part that is chosen now."""
        return self._view

    def beside_tabs(self) -> str:
        """Return which part it is."""
        return self._view.part.title if self._of_part else ""

    def reading(self) -> Iterator[Paragraph]:
        """Return what changed in the part, or what was agreed."""
        if self._of_part:
            return self._view.changes()
        return self._view.agreed(self.workspace.now().date())

    @property
    def _of_part(self) -> bool:
        return self.tab < 2

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is shown now."""
        if action == "next_part":
            return self._of_part and len(self._view.told.parts) > 1
        return action != "other_chart" or self.can_switch_charts()

    def action_next_part(self) -> None:
        """Show the next part, and after the last the first."""
        self._part_at = (self._part_at + 1) % len(self._view.told.parts)
        self.query_one("#picture").scroll_home(animate=False)
        self.fill()

    def action_back(self) -> None:
        """Go back to the result."""
        self.leave()
