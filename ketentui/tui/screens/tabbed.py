"""A page of several tabs, of which one is shown, and a picture in the first."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from ketentui.tui.commands import Command
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.picture import Picture, Pictured
from ketentui.tui.widgets.reading import Paragraph, Reading
from ketentui.tui.widgets.tabs import TabLine


def tabs(*names: str) -> tuple[Command, ...]:
    """Return the commands that open tabs by their number; `names` are the keys of their texts."""
    return tuple(
        Command(f"tab({place})", str(place + 1), name, footer=False)
        for place, name in enumerate(names)
    )


class TabbedPage(Page):
    """Shows one tab at a time; the first one is a `Picture`."""

    TABS: ClassVar[tuple[str, ...]] = ()
    """The ids of the tabs, in the order of their commands."""

    tab = 0
    """The place of the tab that is shown."""

    bars = False
    """Whether the bars are wanted where there is no room for both charts."""

    @abstractmethod
    def pictured(self) -> Pictured:
        """Return what the picture shows."""

    @abstractmethod
    def reading(self) -> Iterable[Paragraph]:
        """Return what there is to read in the tab of now, where it isn't the picture."""

    @property
    def open_reading(self) -> Reading:
        """What there is to read in the tab of now, where it isn't the picture."""
        return self.query_one(f"#{self.TABS[self.tab]} Reading", Reading)

    def beside_tabs(self) -> str:
        """Return what stands beside the tabs: what the one of now is about."""
        return ""

    def on_resize(self) -> None:
        """Lay out anew: the charts stand side by side, or there is room for one."""
        if self.is_mounted:
            self.fill()

    def fill(self) -> None:
        """Show the tab of now."""
        self.show_heading()
        for place, tab in enumerate(self.TABS):
            self.query_one(f"#{tab}").display = place == self.tab
        self.query_one(f"#{self.TABS[self.tab]}").focus(scroll_visible=False)
        names = [self.text_of(one) for one in self.PAGE_COMMANDS if one.name == "tab"]
        self.query_one(TabLine).show(names, self.tab, self.beside_tabs(), ascii=self.shell.ascii)
        if self.tab:
            self.open_reading.show(list(self.reading()))
        else:
            picture = self.query_one(Picture)
            picture.show(self.pictured(), bars=self.bars, ascii=self.shell.ascii)
        self.show_keys()

    # Commands

    def can_switch_charts(self) -> bool:
        """Return whether there is another chart to be shown in the place of this one."""
        picture = self.query_one(Picture)
        return not self.tab and self.pictured().has_radar and not picture.is_wide

    def text_of(self, command: Command) -> str:
        """Return what a command does; the key for the charts says which one it shows."""
        if command.name == "other_chart" and self.bars:
            return self.locale("results.show_radar")
        return super().text_of(command)

    def action_tab(self, place: int) -> None:
        """Open a tab."""
        self.tab = place
        self.fill()

    def on_tab_line_picked(self, event: TabLine.Picked) -> None:
        """Open the tab that was clicked."""
        self.action_tab(event.place)

    def action_other_chart(self) -> None:
        """Show the bars in the place of the radar, or the other way round."""
        self.bars = not self.bars
        self.fill()
