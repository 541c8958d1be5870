"""What changed since another time: scores then and now, and what was agreed in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from ketentui.formats import Sheet
from ketentui.locale import Locale
from ketentui.model.questionnaire import Questionnaire
from ketentui.tui import routes
from ketentui.tui.commands import Command
from ketentui.tui.compared import Compared, OnePerson
from ketentui.tui.screens.tabbed import TabbedPage, tabs
from ketentui.tui.screens.writing import Outgoing
from ketentui.tui.trend_view import TrendView
from ketentui.tui.widgets.lines import Heading
from ketentui.tui.widgets.reading import Paragraph
from ketentui.usecases import comparing
from ketentui.usecases.comparison_export import FORMATS, comparison_file_name, render_comparison

_CHAIN = 16
"""Cells that a chain's name keeps beside which times these are."""


class ComparisonPage(TabbedPage):
    """Lays results beside each other, part by part: the last one over the first."""

    TABS = {
        "picture": "trend_page.picture",
        "changes": "trend_page.changes",
        "agreed-then": "trend_page.agreed",
    }
    SIGNS = ("then", "chance")
    PAGE_COMMANDS = (
        *tabs(TABS),
        Command("other_chart", "b", "results.show_bars"),
        Command("next_part", "p", "results.next_part"),
        Command("other_time", "m", "trend_page.other_time"),
        Command("series", "r", "trend_page.series"),
        Command("export", "e", "common.export"),
        Command("back", "escape,v", "app.back"),
    )

    def __init__(self, compared: Compared) -> None:
        super().__init__()
        self._compared = compared

    @property
    def questionnaire(self) -> Questionnaire:
        """What was answered."""
        return self._compared.questionnaire

    @property
    def view(self) -> TrendView:
        """The part that is shown, in the language of now."""
        return TrendView(self._compared.told(self.locale), self.part_at, self.locale)

    def heading(self) -> Heading:
        """Return of which chain this is, and of which times as far as there is room for that."""
        chain = self.chain_name(self._compared.chain)
        room = self.size.width - min(cell_len(chain), _CHAIN) - 5
        said = (text for text in self._compared.period(self.locale) if cell_len(text) <= room)
        return Heading(chain, right=next(said, ""))

    def help_text(self) -> str:
        """Return what this page is for."""
        help_text = self.locale("trend_page.help")
        return f"{help_text}\n\n{self.locale('trend_page.own_help')}" if self._own else help_text

    def reading(self) -> Iterator[Paragraph]:
        """Return what changed in the part, or what was agreed."""
        if self.of_part:
            return self.view.changes(ascii=self.app.ascii)
        return self.view.agreed(self.workspace.now().date())

    @property
    def _own(self) -> OnePerson | None:
        """What is compared, where that is of one person."""
        return self._compared if isinstance(self._compared, OnePerson) else None

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a command can be given with what is shown now."""
        match action:
            case "other_time":
                return self._own is not None and self._own.moments.are_several
            case "series":
                return bool(self._in_turn)
        return super().check_action(action, parameters)

    def text_of(self, command: Command) -> str:
        """Return what a command does; the key for the whole series says whether it shows that."""
        if command.name == "series" and self._own is not None and self._own.is_series:
            return self.locale("trend_page.last_time")
        return super().text_of(command)

    @property
    def _in_turn(self) -> Sequence[str]:
        """The ids of the whole series, or of the last two where the series is shown now."""
        if self._own is None or not self._own.moments.run:
            return ()
        moments = self._own.moments
        if not self._own.is_series:
            return [one.id for one in moments.run]
        return [moments.before.id, moments.now.id] if moments.before else ()

    def action_series(self) -> None:
        """Show the whole series, or else the time before again."""
        self._compare(self._in_turn)

    def action_other_time(self) -> None:
        """Ask which moment is to lie beside the result."""
        if self._own is not None:
            shown = [one.id for one in self._own.comparison.assessments]
            self.app.lay_over(routes.MomentsDialog(self._own.moments, shown), self._compare)

    def _compare(self, ids: Sequence[str] | None) -> None:
        if ids and self._own is not None:
            found = comparing.compare(self.workspace, *ids)
            self._compared = OnePerson(found, self._own.moments)
            self.part_at %= len(self.questionnaire.parts)
            self.fill()

    def action_export(self) -> None:
        """Make a file of what is compared."""
        compared, workspace = self._compared, self.workspace
        about = compared.questionnaire.id, compared.chain, compared.last_day
        now, exports = workspace.now(), workspace.paths.exports

        def content(format: str, locale: Locale, sheet: Sheet) -> str | bytes:
            told = compared.chain, compared.told(locale), compared.values
            return render_comparison(workspace, *told, format, locale, sheet)

        outgoing = Outgoing(
            title="export.comparison",
            purpose="export.comparison_help",
            about=lambda _: self.chain_name(compared.chain),
            formats=FORMATS,
            path=lambda locale: exports / comparison_file_name(*about, FORMATS[0], now, locale),
            ground=compared.ground(workspace),
            content=content,
            crowds=compared.crowds,
        )
        self.app.lay_over(routes.WritingPage(outgoing))
