"""What a team's comparison tells, in the user's language: what moved, and what chance could do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ketentui.documents.actions import Outcome
from ketentui.documents.comparison.people import TrendPeople
from ketentui.documents.comparison.story import (
    Moved,
    PartTrend,
    TrendStory,
    agreed_text,
    outcome,
    target_text,
)
from ketentui.documents.difference import Change, change_of, step_text, unknown
from ketentui.documents.nodes import Missing, Spoken
from ketentui.documents.profile.advice import score_text
from ketentui.documents.team.words import people_text, remark_text
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Group, Part, Theme
from ketentui.model.team import FIRST
from ketentui.model.team_trend import TeamChange, TeamTrend

_MOST_NAMED = 12
"""So many themes that stayed are named; of more, how many there are."""


def team_trend_story(
    trend: TeamTrend, agreed: Sequence[Agreed], targets: Mapping[str, float], locale: Locale
) -> TrendStory:
    """Return what there is to tell about a team's comparison, to be laid out as any other.

    `agreed` is what the team agreed in between, and `targets` are by the theme's id.
    """
    told, who = _Teller(trend, targets, locale), TrendPeople(trend, locale)
    questionnaire = trend.now.questionnaire
    actions = tuple(map(told.outcome, agreed))
    chains = ", ".join(chain for chain in trend.now.chains if chain)
    found = tuple(told.brief())
    then, now = who.span(trend.then), who.span(trend.now)
    return TrendStory(
        questionnaire=questionnaire.title(locale.language),
        about=chains,
        dates=_told_apart(then, now, locale),
        scale=questionnaire.scale,
        ends=questionnaire.scale.meanings(locale.language),
        period=locale("trend.rounds", then=then, now=now),
        warnings=tuple(locale("trend.note", text=one) for one in (*told.first(), *who.warnings())),
        parts=tuple(told.parts()),
        actions=actions,
        agreed=agreed_text(actions, locale),
        brief=(*found, *told.unsure(), *told.came_of(agreed)),
        found=len(found),
        people=tuple(who.people()),
        counts=tuple(who.counts()),
        explanation=(*told.method(), *who.explanation(), *told.left_out(), *who.kept_anonymous()),
    )


def team_change_text(change: TeamChange, locale: Locale) -> Change:
    """Return in words how a theme moved, and whether that could be chance.

    It went ahead or back only where that is found. The margin stands there where the difference
    that is printed lies on the side of it on which the exact one lies.
    """
    then, now, exact, margin = change.then.mean, change.now.mean, change.difference, change.margin
    if exact is None or then is None or now is None:
        return unknown(locale)
    far = difference(now, then)
    way = change.moved or ("higher" if far > 0 else "lower")

    def said(shown: str) -> str:
        moved = locale(f"trend.{way}", change=shown)
        if margin is None:
            return moved
        over = difference(abs(far), margin)
        key = "beyond" if change.moved else "together" if abs(exact) > margin else "within"
        if not over or (over > 0) != (abs(exact) > margin):
            return locale(f"trend.{key}_just", moved=moved)
        return locale(f"trend.{key}", moved=moved, margin=locale.number(margin))

    return change_of(then, now, said, locale)


def _told_apart(then: str, now: str, locale: Locale) -> tuple[str, str]:
    """Return the names of the two times, also where both were on the same days."""
    if then != now:
        return then, now
    return f"{locale('trend.then')}, {then}", f"{locale('trend.now')}, {now}"


class _Teller(msgspec.Struct, frozen=True):
    """Finds the words for what moved."""

    trend: TeamTrend
    targets: Mapping[str, float]
    locale: Locale

    def parts(self) -> Iterator[PartTrend]:
        for part in self.trend.now.questionnaire.parts:
            yield PartTrend(
                part.title(self.locale.language),
                self._moved(part.groups or part.themes),
                self._moved(part.themes),
                tuple(self._remarks(part)),
            )

    def _remarks(self, part: Part) -> Iterator[str]:
        changes = [self.trend.change(one.id) for one in part.themes]
        people = [one for one in changes if one is not None and one.over == "open"]
        if people and not self.trend.all_open:
            yield self.locale("trend.only_open")

    def _moved(self, named: Sequence[Theme | Group]) -> tuple[Moved, ...]:
        changes = ((one, self.trend.change(one.id)) for one in named)
        return tuple(self._row(one, change) for one, change in changes if change is not None)

    def _row(self, named: Theme | Group, change: TeamChange) -> Moved:
        """Return a row; without the two means where they are not over the same kind of people."""
        then, now = (None if change.is_hidden else one.mean for one in (change.then, change.now))
        words: list[str] = []
        if change.id in self.targets:
            words.append(target_text(now, self.targets[change.id], self.locale))
        if change.rests_on < change.of and not self._all_rest_on:
            words.append(self.locale("trend.rests_on", n=change.rests_on, of=change.of))
        shown = [
            Missing() if change.is_hidden else score_text(one, self.locale) for one in (then, now)
        ]
        return Moved(
            named.title(self.locale.language) + self._star(change),
            self.trend.now.questionnaire.label(named, self.locale.language),
            (then, now),
            shown[0],
            shown[1],
            team_change_text(change, self.locale),
            tuple(words),
            Missing() if change.is_hidden else self._n(change),
            self._gap(change),
            change.moved,
        )

    def _gap(self, change: TeamChange) -> str:
        """Return why there is no mean now, in a word or two; empty where there is one."""
        if change.now.mean is not None and not change.is_hidden:
            return ""
        hidden = change.is_hidden or change.now.hides_anonymous
        return self.locale(f"team_report.{'not_shown' if hidden else 'no_answer'}")

    def _n(self, change: TeamChange) -> str:
        """Return over how many people a change is: one number where both times have as many."""
        then, now = (
            people_text(one.n_min, one.n_max, self.locale) for one in (change.then, change.now)
        )
        return now if then == now else self.locale("trend.both", then=then, now=now)

    @property
    def _all_rest_on(self) -> int:
        """The number of statements that every theme rests on, where that is said once; or 0."""
        numbers = {(one.rests_on, one.of) for one in self.trend.changes}
        rests_on, of = next(iter(numbers), (0, 0))
        return rests_on if len(numbers) == 1 and rests_on < of else 0

    def outcome(self, agreed: Agreed) -> Outcome:
        """Return what became of an action, and whether its theme moved by more than chance."""
        change = self.trend.onward(agreed)
        if change is None:
            return Outcome(agreed)
        row = self._row(self.trend.now.questionnaire.theme(change.id), change)
        return outcome(agreed, row, self.locale)

    def first(self) -> Iterator[str]:
        """Yield what has to be known first, of either report."""
        reports = (self.trend.then, self.trend.now)
        remarks = (one for report in reports for one in report.remarks if one.kind in FIRST)
        yield from dict.fromkeys(remark_text(one, self.locale) for one in remarks)

    # In short

    def brief(self) -> Iterator[str]:
        """Yield what moved by more than chance, or that nothing did."""
        found = {
            key: [one for one in self.trend.changes if _kind(one) == key]
            for key in ("ahead", "behind", "chance")
        }
        for key in ("ahead", "behind"):
            if found[key]:
                steps = [*map(self._step, sorted(found[key], key=_furthest_first))]
                told = [step.told for step in steps]
                yield Spoken(self._went(key, steps), self._went(key, told))
        if found["chance"] and not (found["ahead"] or found["behind"]):
            yield self.locale("trend.brief_none")

    def unsure(self) -> Iterator[str]:
        """Yield what stayed, or may have moved by chance, and what can't be told."""
        for key in ("chance", "too_few"):
            if found := [one for one in self.trend.changes if _kind(one) == key]:
                yield self._counted(key, found)

    def _went(self, key: str, steps: Sequence[str]) -> str:
        return self.locale(f"trend.brief_{key}", themes="; ".join(steps))

    def _counted(self, key: str, changes: Sequence[TeamChange]) -> str:
        named = ", ".join(map(self._short, changes))
        if len(changes) > _MOST_NAMED:
            named = self.locale("trend.themes", n=len(changes))
        return self.locale(f"trend.brief_{key}", themes=named)

    def _step(self, change: TeamChange) -> Spoken:
        then, now = change.then.mean or 0.0, change.now.mean or 0.0  # found: there are both
        values = {"theme": self._short(change), "n": self._n(change)}
        return step_text(then, now, self.locale).put_in(
            lambda step: self.locale("trend.brief_step", step=step, **values)
        )

    def _short(self, change: TeamChange) -> str:
        asked = self.trend.now.questionnaire
        return asked.label(asked.theme(change.id), self.locale.language) + self._star(change)

    def _star(self, change: TeamChange) -> str:
        """Return the sign of a change over those who share openly, where not every one is so."""
        return "\u00a0*" if change.over == "open" and not self.trend.all_open else ""

    def came_of(self, agreed: Sequence[Agreed]) -> Iterator[str]:
        """Yield in a line what came of what was agreed."""
        if not agreed:
            yield self.locale("trend.nothing_agreed")
            return
        done = sum(one.action.status == "done" for one in agreed)
        said = [self.locale.plural("trend.brief_agreed", len(agreed), done=done)]
        changes = filter(None, map(self.trend.onward, agreed))
        ahead = sum(one.moved == "ahead" for one in changes)
        if ahead:
            said.append(self.locale.plural("trend.brief_agreed_ahead", ahead))
        yield " ".join(said)

    # How to read it

    def method(self) -> Iterator[str]:
        """Yield how large a change must be to mean something, and how that is known."""
        known = [(one.margin, one) for one in self.trend.changes if one.margin is not None]
        if not known:
            return
        (least, easy), (most, hard) = (
            choose(known, key=lambda one: one[0]) for choose in (min, max)
        )
        low, high = self.locale.number(least), self.locale.number(most)
        if low == high:
            yield self.locale("trend.one_margin", low=low)
        else:
            themes = {"easy": self._short(easy), "hard": self._short(hard)}
            yield self.locale("trend.margin", low=low, high=high, **themes)
        yield self.locale("trend.method")

    def left_out(self) -> Iterator[str]:
        """Yield what isn't compared, and on what a score rests."""
        trend = self.trend
        if self._all_rest_on:
            of = trend.changes[0].of
            yield self.locale("trend.all_rest_on", n=self._all_rest_on, of=of)
        for key, statements in (
            ("changed", trend.changed),
            ("asked_once", trend.not_always_asked),
        ):
            if statements:
                yield self.locale.plural(f"trend.{key}", len(statements))
        for report in (trend.then, trend.now):
            for one in report.remarks:
                if one.kind in ("taken_for_one", "strange_answers"):
                    yield remark_text(one, self.locale)


def _kind(change: TeamChange) -> str:
    return change.moved or change.verdict


def _furthest_first(change: TeamChange) -> float:
    return -abs(change.difference or 0.0)
