"""Which moment a result is laid beside: one of the respondent, all of them, or another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual.app import ComposeResult

from ketentui.model.assessment import Assessment
from ketentui.tui.compared import moments
from ketentui.tui.screens.lists import ListDialog
from ketentui.tui.widgets.body import Scroll
from ketentui.tui.widgets.rows import Row, RowList
from ketentui.usecases.comparing import Moments

_SERIES = "*"
"""The key of the row that stands for all of the respondent's; no assessment has it for an id."""

_DEPTH = 1
"""The column that goes where days and names have no room beside it."""


class MomentsDialog(ListDialog[Sequence[str]]):
    """A list of what a result can be laid beside; answers with the ids of what is compared then."""

    def __init__(self, moments: Moments, shown: Sequence[str] = ()) -> None:
        """Offer `moments`, with what is `shown` now chosen: the ids of those."""
        super().__init__()
        self._moments = moments
        self.is_wide = bool(moments.others)
        others = [id for id in shown if id != moments.now.id]
        self._shown = _SERIES if len(others) > 1 else next(iter(others), None)

    def body(self) -> ComposeResult:
        """Yield the question and the list."""
        yield from super().body()
        with Scroll(can_focus=False):
            yield RowList(gives_up=(_DEPTH,))

    def question(self) -> str:
        """Return what can lie beside the result."""
        return self.locale("trend_page.which", day=self._names()[self._moments.now.id])

    def _names(self) -> Mapping[str, str]:
        """What the result and all that it can be laid beside are called, by their ids."""
        found = self._moments
        every = (found.now, *found.own, *found.others)
        named = moments(every, found.now, self.locale)
        return dict(zip((one.id for one in every), named, strict=True))

    def fill(self) -> None:
        """Show the moments, the respondent's own first."""
        self.query_one(RowList).show(list(self._rows()), self._shown)
        self._shown = None

    def _rows(self) -> Iterator[Row]:
        own, others, run = self._moments.own, self._moments.others, self._moments.run
        if run:
            since = self.locale.date(run[0].day)
            yield Row((self.locale("trend_page.all", n=len(run), since=since),), _SERIES)
            yield Row(("",))
        yield from self._rows_of(own)
        if own and others:
            yield Row(("",))
        if others:
            yield Row((self.locale("trend_page.others"),), style="$quiet")
            yield from self._rows_of(others)

    def _rows_of(self, assessments: Sequence[Assessment]) -> Iterator[Row]:
        named = self._names()
        for one in assessments:
            yield Row((named[one.id], self.locale(f"common.{one.depth}")), one.id)

    def take(self, chosen: str) -> None:
        """Take the chosen moment, or all of them."""
        moments = self._moments
        series = [one.id for one in moments.run]
        self.leave(series if chosen == _SERIES else [chosen, moments.now.id])
