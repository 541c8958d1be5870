"""What a team's comparison tells, in the user's language: what moved, and what chance could do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ketentui.agreement import MINIMUM_ANSWERS
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Group, Theme
from ketentui.model.team import TeamReport
from ketentui.model.team_trend import Shift, TeamChange, TeamTrend
from ketentui.reports.actions import Outcome
from ketentui.reports.advice import score_text
from ketentui.reports.trend_story import (
    Moved,
    PartTrend,
    TrendStory,
    agreed_text,
    moved_text,
    outcome,
    target_text,
)

_MOST_NAMES = 4
"""So many organisations that came or went are named; of more, how many there are."""

_MANY = 0.5
"""From this index of `Shift` on, the respondents are quite others: this project's own choice."""


def team_trend_story(
    trend: TeamTrend, agreed: Sequence[Agreed], targets: Mapping[str, float], locale: Locale
) -> TrendStory:
    """Return what there is to tell about a team's comparison, to be laid out as any other.

    `agreed` is what the team agreed in between, and `targets` are by the theme's id.
    """
    told = _Teller(trend, targets, locale)
    questionnaire = trend.now.questionnaire
    actions = tuple(map(told.outcome, agreed))
    chains = ", ".join(chain for chain in trend.now.chains if chain)
    return TrendStory(
        title=": ".join(part for part in (questionnaire.title(locale.language), chains) if part),
        dates=(told.when(trend.then), told.when(trend.now)),
        scale=questionnaire.scale,
        remarks=(
            *told.people(),
            *told.warnings(),
            *told.left_out(),
            *told.method(),
            *told.kept_anonymous(),
        ),
        parts=tuple(told.parts()),
        actions=actions,
        agreed=agreed_text(actions, locale),
    )


def team_change_text(change: TeamChange, locale: Locale) -> str:
    """Return in words how a theme moved, and whether that could be chance.

    In two decimals where one doesn't show on which side of its margin it is.
    """
    then, now = change.then.mean, change.now.mean
    if change.difference is None or then is None or now is None:
        return locale("trend.unknown")
    far = difference(now, then)
    moved = moved_text(far, locale)
    if not far:
        return moved
    if change.margin is None:
        return locale("trend.too_few", moved=moved)
    key = "within" if change.verdict == "chance" else "beyond"
    over = difference(abs(far), change.margin)
    if over and (over > 0) == (key == "beyond"):
        return locale(f"trend.{key}", moved=moved, margin=locale.number(change.margin))
    exactly = locale.number(abs(change.difference), 2)
    moved = locale(f"trend.{'ahead' if far > 0 else 'behind'}", change=exactly)
    return locale(f"trend.{key}", moved=moved, margin=locale.number(change.margin, 2))


@dataclass(frozen=True, slots=True)
class _Teller:
    """Finds the words for one comparison."""

    trend: TeamTrend
    targets: Mapping[str, float]
    locale: Locale

    def when(self, report: TeamReport) -> str:
        day = report.respondents.last_day
        return self.locale.date(day) if day else ""

    def parts(self) -> Iterator[PartTrend]:
        for part in self.trend.now.questionnaire.parts:
            axes = self._moved(part.groups or part.themes)
            yield PartTrend(part.title(self.locale.language), axes, self._moved(part.themes))

    def _moved(self, named: Sequence[Theme | Group]) -> tuple[Moved, ...]:
        changes = ((one, self.trend.change(one.id)) for one in named)
        return tuple(self._row(one, change) for one, change in changes if change is not None)

    def _row(self, named: Theme | Group, change: TeamChange) -> Moved:
        """Return a row; without the two means where they are not over the same kind of people."""
        then, now = (None if change.is_hidden else one.mean for one in (change.then, change.now))
        words = [team_change_text(change, self.locale)]
        if change.id in self.targets:
            words.append(target_text(now, self.targets[change.id], self.locale))
        shown = ["–" if change.is_hidden else score_text(one, self.locale) for one in (then, now)]
        return Moved(
            named.title(self.locale.language),
            named.short(self.locale.language),
            (then, now),
            shown[0],
            shown[1],
            " · ".join(words),
        )

    def outcome(self, agreed: Agreed) -> Outcome:
        """Return what became of an action, and whether its theme moved by more than chance."""
        change = self.trend.onward(agreed)
        if change is None:
            return Outcome(agreed)
        row = self._row(self.trend.now.questionnaire.theme(change.id), change)
        words = team_change_text(change, self.locale)
        return outcome(agreed, replace(row, change=words), self.locale)

    def people(self) -> Iterator[str]:
        """Yield over how many people it is."""
        then, now = self.trend.then.respondents, self.trend.now.respondents
        yield self.locale("trend.people", then=then.counted, now=now.counted)
        least = self.trend.now.min_group
        few = [
            self.locale.plural(f"trend.few_anonymous_{key}", people.anonymous, least=least)
            for key, people in (("then", then), ("now", now))
            if people.anonymous and not people.anonymous_counted
        ]
        hidden = [one.id for one in self.trend.changes if one.is_hidden]
        if few:
            yield from (*few, self.locale("trend.other_people"))
        elif hidden:
            themes = [self.trend.now.questionnaire.theme(id) for id in hidden]
            names = self._listed([one.title(self.locale.language) for one in themes])
            yield self.locale("trend.anonymous_left_out", themes=names)

    def kept_anonymous(self) -> Iterator[str]:
        """Yield how those who took part anonymously stay so."""
        if self.trend.then.respondents.anonymous or self.trend.now.respondents.anonymous:
            yield self.locale("trend.protection", least=self.trend.now.min_group)

    def warnings(self) -> Iterator[str]:
        """Yield why the two times can hardly be compared."""
        if self.trend.at_both_times:
            yield self.locale.plural("trend.at_both_times", self.trend.at_both_times)
        if self.trend.sizes_differ:
            yield self.locale("trend.sizes_differ")
        for shift in self.trend.shifts:
            changes = ", ".join(self._came_and_went(shift))
            how = ("many" if shift.index >= _MANY else "some") if changes else "shares"
            yield self.locale(f"trend.shift_{shift.grouping}_{how}", changes=changes)

    def _came_and_went(self, shift: Shift) -> Iterator[str]:
        for key, names in (("gone", shift.gone), ("new", shift.new)):
            if names:
                shown = [self._named(shift, name) for name in names[:_MOST_NAMES]]
                rest = len(names) - len(shown)
                listed = self._listed(shown + ([self.locale("trend.more", n=rest)] if rest else []))
                yield self.locale(f"trend.{key}", names=listed)

    def _listed(self, names: Sequence[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return self.locale("team_report.and", first=", ".join(names[:-1]), last=names[-1])

    def _named(self, shift: Shift, name: str) -> str:
        return self.locale(f"common.{name}") if shift.grouping == "level" else name

    def left_out(self) -> Iterator[str]:
        for key in ("changed", "not_always_asked"):
            statements = getattr(self.trend, key)
            if statements:
                yield self.locale.plural(f"trend.{key}", len(statements))

    def method(self) -> Iterator[str]:
        """Yield how large a change must be to mean something, and how that is known."""
        margins = [one.margin for one in self.trend.changes if one.margin is not None]
        if not margins:
            if any(one.difference is not None for one in self.trend.changes):
                yield self.locale("trend.no_margin", least=MINIMUM_ANSWERS)
            return
        low, high = (self.locale.number(value) for value in (min(margins), max(margins)))
        yield self.locale("trend.margin" if low != high else "trend.one_margin", low=low, high=high)
        yield self.locale("trend.method")
