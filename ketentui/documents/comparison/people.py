"""Who took part at the two times of a team's comparison, and how far that makes them comparable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.numbers import share
from ketentui.model.team import GROUPINGS, Count, Grouping, Respondents, TeamReport
from ketentui.model.team_trend import Shift, TeamChange, TeamTrend

_MOST_NAMES = 4
"""So many organisations that came or went are named; of more, how many there are."""


class TrendPeople(msgspec.Struct, frozen=True):
    """Finds the words for who took part, then and now."""

    trend: TeamTrend
    locale: Locale

    @property
    def _both(self) -> tuple[tuple[str, Respondents], tuple[str, Respondents]]:
        return ("then", self.trend.then.respondents), ("now", self.trend.now.respondents)

    def span(self, report: TeamReport) -> str:
        """Return from which day to which people answered."""
        people = report.respondents
        if people.first_day is None or people.last_day is None:
            return ""
        return span_text(people.first_day, people.last_day, self.locale)

    def people(self) -> Iterator[str]:
        """Yield over how many people it is, and whose answers don't count."""
        of_open = self.trend.all_open
        yield " ".join(
            self.locale.plural(f"trend.people_{key}", people.open if of_open else people.counted)
            for key, people in self._both
        )
        least, changes = self.trend.now.min_group, self.trend.changes
        few = [
            self.locale.plural(f"trend.few_anonymous_{key}", people.anonymous, least=least)
            for key, people in self._both
            if people.anonymous and not people.anonymous_counted
        ]
        yield from few
        hidden = [one for one in changes if one.is_hidden]
        if few and hidden:
            key = "other_people" if len(hidden) == len(changes) else "other_people_some"
            yield self.locale(f"trend.{key}", themes=self._titles(hidden))
        elif hidden:
            yield self.locale("trend.anonymous_left_out", themes=self._titles(hidden))
        yield from map(self._unchecked, self.trend.unchecked)

    def _titles(self, changes: Sequence[TeamChange]) -> str:
        themes = (self.trend.now.questionnaire.theme(one.id) for one in changes)
        return self.locale.listed([one.title(self.locale.language) for one in themes])

    def _unchecked(self, shift: Shift) -> str:
        """Return that it can't be told how far the groups differ, with what is seen of it."""
        changes = ", ".join(self._came_and_went(shift))
        seen = self.locale("trend.unchecked_seen", changes=changes) if changes else ""
        return f"{self.locale(f'trend.unchecked_{shift.grouping}')} {seen}".rstrip()

    def counts(self) -> Iterator[tuple[str, str, str]]:
        """Yield every organisation and level with how many took part, then and now."""
        for grouping in GROUPINGS:
            then, now = (
                {names.key(one.id): one for one in people.by(grouping)} for _, people in self._both
            )
            for key, count in {**then, **now}.items():
                name = self._named(grouping, count.id)
                yield name, self._count(then.get(key)), self._count(now.get(key))

    def _count(self, count: Count | None) -> str:
        if count is None:
            return "0"
        if not count.at_least:
            return f"{count.respondents}"
        if not count.respondents:
            return self.locale("team_report.not_shown")
        return self.locale("team_report.at_least", n=count.respondents)

    def warnings(self) -> Iterator[str]:
        """Yield why the two times can hardly be compared, the weightiest first."""
        trend = self.trend
        if trend.swapped:
            yield self.locale("trend.swapped")
        if trend.all_open:
            yield self.locale("trend.all_open")
        for shift in trend.shifts:
            changes = ", ".join(self._came_and_went(shift))
            listed = f" ({changes})" if changes else ""
            percent = _percent(shift.index)
            yield self.locale(f"trend.shift_{shift.grouping}", share=percent, changes=listed)
        if trend.depths_differ:
            then, now = map(_percent, trend.quick_shares)
            yield self.locale("trend.depths_differ", then=then, now=now)
        if trend.at_both_times:
            yield self.locale.plural("trend.at_both_times", trend.at_both_times)
        if trend.sizes_differ:
            yield self.locale("trend.sizes_differ")

    def _came_and_went(self, shift: Shift) -> Iterator[str]:
        for key, groups in (("gone", shift.gone), ("new", shift.new)):
            if groups:
                shown = [self._named(shift.grouping, name) for name in groups[:_MOST_NAMES]]
                rest = len(groups) - len(shown)
                listed = self.locale.listed(
                    shown + ([self.locale("trend.more", n=rest)] if rest else [])
                )
                yield self.locale(f"trend.{key}", names=listed)

    def _named(self, grouping: Grouping, name: str) -> str:
        return self.locale(f"common.{name}") if grouping == "level" else name

    def explanation(self) -> Iterator[str]:
        """Yield how it is known how far the respondents differ, and over whom a change is."""
        if self.trend.shifts:
            yield self.locale("trend.shift_method")
        if not self.trend.all_open and any(one.over == "open" for one in self.trend.changes):
            yield self.locale("trend.over_open")

    def kept_anonymous(self) -> Iterator[str]:
        """Yield how those who took part anonymously stay so, and what would undo that."""
        if any(people.anonymous for _, people in self._both):
            yield self.locale("trend.protection", least=self.trend.now.min_group)
            yield self.locale("trend.protection_once")


def _percent(part: float) -> str:
    return f"{share(part, 1)}%"


def span_text(first: date, last: date, locale: Locale) -> str:
    """Return from which day to which, without repeating what both have: 3–13 nov 2025."""
    end = locale.date(last)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    begin = locale.date(first)
    if first.year == last.year:
        begin = begin.removesuffix(f" {first.year}")
    return f"{begin} – {end}"
