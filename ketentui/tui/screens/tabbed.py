"""A page of several tabs, of which one is shown: a picture of a part first, then what is read."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.widget import Widget

from ketentui.documents.scale import scale_text
from ketentui.model.questionnaire import Part, Questionnaire
from ketentui.tui.commands import Command
from ketentui.tui.pictured import Pictured
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.lines import Plain
from ketentui.tui.widgets.picture import SMALLEST_WITH_LEGEND, Picture
from ketentui.tui.widgets.reading import Paragraph, Reading, ReadingScroll, in_ascii
from ketentui.tui.widgets.tabs import Spot, TabLine


def tabs(names: Mapping[str, str]) -> tuple[Command, ...]:
    """Return the commands that open tabs by their number, for `TabbedPage.TABS`."""
    return tuple(
        Command(f"tab({place})", str(place + 1), name, footer=False)
        for place, name in enumerate(names.values())
    )


class TabbedPage(Page):
    """Shows one tab at a time; the first one is a `Picture`."""

    TABS: ClassVar[Mapping[str, str]]
    """The keys of what the tabs are called, by the id of what is shown in it."""

    OF_PART: ClassVar[int] = 2
    """How many of the tabs, from the first, are about one part."""

    SMALLEST: ClassVar[int] = SMALLEST_WITH_LEGEND
    """In fewer rows the radar scrolls."""

    tab = 0
    """The place of the tab that is shown."""

    part_at = 0
    """The place of the part that is shown."""

    bars = False
    """Whether the bars are wanted where there is no room for both charts."""

    @property
    @abstractmethod
    def view(self) -> Pictured:
        """The part that is shown, in the language of now."""

    @property
    @abstractmethod
    def questionnaire(self) -> Questionnaire:
        """What was answered."""

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self.questionnaire.parts[self.part_at]

    @property
    def part_titles(self) -> Sequence[str]:
        """What the parts are called, in the language of now."""
        return [part.title(self.locale.language) for part in self.questionnaire.parts]

    @abstractmethod
    def reading(self) -> Iterable[Paragraph]:
        """Return what there is to read in the tab of now, where it isn't the picture."""

    def open(self, key: str) -> None:
        """Open what has that key in the tab of now."""

    def body(self) -> ComposeResult:
        """Yield the tabs, of which one is shown."""
        yield TabLine(id="tabs")
        yield Plain(id="above")
        yield Picture(self.SMALLEST, id="picture")
        for tab in list(self.TABS)[1:]:
            with ReadingScroll(id=tab):
                yield Reading()

    def above(self) -> Iterator[str]:
        """Yield what stays in sight above every tab, in a line."""
        if scale := scale_text(self.questionnaire.scale, self.locale):
            yield self.locale("report.on_scale", scale=scale)

    @property
    def open_reading(self) -> Reading:
        """What there is to read in the tab of now, where it isn't the picture."""
        return self._open_tab.query_one(Reading)

    @property
    def of_part(self) -> bool:
        """Whether the tab of now is about one part."""
        return self.tab < self.OF_PART

    def on_resize(self) -> None:
        """Lay out anew: the charts stand side by side, or there is room for one."""
        if self.is_mounted:
            self.fill()

    def fill(self) -> None:
        """Show the tab of now."""
        self.show_heading()
        self.query_one("#above", Plain).show(" · ".join(self.above()))
        for place, tab in enumerate(self.TABS):
            self.query_one(f"#{tab}").display = place == self.tab
        self.set_focus(self._open_tab, scroll_visible=False)
        names = list(map(self.locale, self.TABS.values()))
        beside = self.view.title if self.of_part else ""
        self.query_one(TabLine).show(names, self.tab, beside, ascii=self.app.ascii)
        if self.tab:
            read = list(self.reading())
            self.open_reading.show(in_ascii(read) if self.app.ascii else read)
        else:
            self.query_one(Picture).show(self.view, bars=self.bars, ascii=self.app.ascii)
        self.show_keys()

    @property
    def spot(self) -> Spot:
        """Where the user is."""
        chosen = self.open_reading.chosen if self.tab else None
        scrolled = round(self._open_tab.scroll_y)
        return Spot(self.tab, self.part_at, self.bars, chosen, scrolled)

    def go_on_at(self, spot: Spot) -> None:
        """Show the page as it was there."""
        self.tab, self.part_at, self.bars = spot.tab, spot.part, spot.bars
        self.fill()
        if self.tab and spot.chosen in self.open_reading.keys:
            self.open_reading.choose(spot.chosen)
        self.call_after_refresh(self._open_tab.scroll_to, y=spot.scrolled, animate=False)

    @property
    def _open_tab(self) -> Widget:
        return self.query_one(f"#{list(self.TABS)[self.tab]}")

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given: another part or another chart has to be there."""
        if action == "next_part":
            return self.of_part and len(self.part_titles) > 1
        if action == "other_chart":
            wide = self.query_one(Picture).is_wide
            return not self.tab and self.view.radar_figure is not None and not wide
        return True

    def text_of(self, command: Command) -> str:
        """Return what a command does; the key for the charts says which one it shows."""
        if command.name == "other_chart" and self.bars:
            return self.locale("results.show_radar")
        return super().text_of(command)

    def spare_text(self, command: Command) -> str:
        """Return what the line of keys says where there is room: which part comes next."""
        if command.name == "next_part":
            return self.part_titles[(self.part_at + 1) % len(self.part_titles)]
        return super().spare_text(command)

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

    def action_next_part(self) -> None:
        """Show the next part, and after the last the first."""
        self.part_at = (self.part_at + 1) % len(self.part_titles)
        for tab in list(self.TABS)[: self.OF_PART]:
            self.query_one(f"#{tab}").scroll_home(animate=False)
        self.fill()

    def action_open(self) -> None:
        """Open what is chosen in the tab of now; first bring something into view."""
        scroll = self.open_reading.query_ancestor(ReadingScroll)
        key = scroll.in_view()
        if key is None:
            scroll.seek()
        else:
            self.open(key)

    def on_reading_picked(self, event: Reading.Picked) -> None:
        """Open what was clicked."""
        self.open(event.key)
