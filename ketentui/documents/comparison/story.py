"""What a comparison tells, in the user's language and in order, without any layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from ketentui.documents.actions import Outcome
from ketentui.documents.difference import Change, change_of, unknown
from ketentui.documents.profile.advice import score_text
from ketentui.documents.profile.figures import gap, set_aside
from ketentui.locale import Locale
from ketentui.measures.one_person import margin, moved
from ketentui.model.agreed import Agreed
from ketentui.model.choices import ACTION_STATUSES
from ketentui.model.numbers import difference
from ketentui.model.profile import Score
from ketentui.model.questionnaire import Group, Part, Scale, Theme
from ketentui.model.replacing import replace
from ketentui.model.trend import Comparison, Course, Trend

Way = Literal["ahead", "behind", "higher", "lower"]
"""A difference: ahead and behind where it is more than the day or chance, else higher and lower."""

_FIRST = 2
"""So many warnings of several stand with what a comparison comes down to."""


class Moved(msgspec.Struct, frozen=True):
    """One theme in a table."""

    title: str
    short: str
    """The label of its axis."""
    scores: tuple[float | None, ...]
    """Oldest first."""
    then: str
    """The first score."""
    now: str
    """The last score."""
    moved: Change
    """How it moved, in words."""
    also: tuple[str, ...] = ()
    """What else is known: how far it is from its target where it has one, and what it rests on."""
    people: str = ""
    """Over how many people it is, then and now; empty for one person."""
    gap: str = ""
    """Why there is no last score, in a word or two; empty where there is one."""
    way: Way | None = None
    """Which way it went, or may have gone; None where it is equal, or that can't be told."""
    between: tuple[str, ...] = ()
    """The scores between the first and the last."""

    @property
    def change(self) -> str:
        """How it moved, beside both scores, and what else is known."""
        return " · ".join((self.moved.beside, *self.also))

    @property
    def step(self) -> str:
        """How it moved, with both scores, and what else is known."""
        return " · ".join((self.moved.whole, *self.also))


class PartTrend(msgspec.Struct, frozen=True):
    """What there is to tell about one part."""

    title: str
    axes: tuple[Moved, ...]
    """What the radar shows: the groups where there are any, the themes otherwise."""
    themes: tuple[Moved, ...]
    remarks: tuple[str, ...] = ()
    """What goes with the table."""


class TrendStory(msgspec.Struct, frozen=True):
    """What there is to tell about a comparison."""

    questionnaire: str
    """Its title."""
    about: str
    """The chain that it is about, or the chains; empty where that isn't known."""
    dates: tuple[str, ...]
    """When each was, the oldest first."""
    scale: Scale
    ends: tuple[str, str]
    """What the lowest and the highest point of the scale mean."""
    period: str
    """Which times these are, in a line."""
    warnings: tuple[str, ...]
    """What to know before anything is read into a difference."""
    parts: tuple[PartTrend, ...]
    actions: tuple[Outcome, ...]
    """What was agreed, by the day it was due, with how its theme moved."""
    agreed: str
    """How many actions those are, and what became of them; or that there were none."""
    brief: tuple[str, ...] = ()
    """What it comes down to, what came of what was agreed as the last; empty for one person."""
    found: int = 0
    """How many of those tell what moved by more than chance, or that nothing did."""
    people: tuple[str, ...] = ()
    """Who took part, then and now; empty for one person."""
    counts: tuple[tuple[str, str, str], ...] = ()
    """The organisations and levels that took part, each with how many, then and now."""
    explanation: tuple[str, ...] = ()
    """How it was made and how to read it; empty for one person."""
    same_people: bool = True
    """Whether scores can go up or down: not where one person is laid beside another."""

    @property
    def first_warnings(self) -> tuple[str, ...]:
        """The weightiest warnings, where others are told with who took part."""
        return self.warnings[:_FIRST] if self.people else self.warnings

    @property
    def other_warnings(self) -> tuple[str, ...]:
        """The warnings that are not among the first ones."""
        return self.warnings[len(self.first_warnings) :]

    @property
    def then_and_now(self) -> tuple[str, str]:
        """When the first and the last were."""
        return self.dates[0], self.dates[-1]

    @property
    def is_series(self) -> bool:
        """Whether there are more than two times, of which the first and the last are compared."""
        return len(self.dates) > 2


def trend_story(comparison: Comparison, locale: Locale) -> TrendStory:
    """Return what there is to tell about a comparison."""
    trend, language = comparison.trend, locale.language
    actions = tuple(_outcome(one, comparison, locale) for one in comparison.agreed)
    dates = trend_dates(comparison, locale)
    return TrendStory(
        questionnaire=trend.questionnaire.title(language),
        about=comparison.last.respondent.chain,
        dates=dates,
        scale=trend.questionnaire.scale,
        ends=trend.questionnaire.scale.meanings(language),
        period=_period(dates, locale),
        warnings=tuple(_remarks(comparison, locale)),
        parts=tuple(
            PartTrend(
                part.title(language),
                _moved(part, trend.axes(part.id), comparison, locale),
                _moved(part, trend.themes(part.id), comparison, locale),
            )
            for part in trend.questionnaire.parts
        ),
        actions=actions,
        agreed=agreed_text(actions, locale),
        same_people=comparison.same_respondent,
    )


def trend_dates(comparison: Comparison, locale: Locale) -> tuple[str, ...]:
    """Return what the times that are compared are called, the oldest first."""
    return tuple(locale.days([one.when for one in comparison.assessments]))


def _period(dates: Sequence[str], locale: Locale) -> str:
    if len(dates) > 2:
        return locale("trend.times", n=len(dates), dates=" · ".join(dates))
    return locale("trend.between", then=dates[0], now=dates[-1])


def change_text(
    course: Course, scale: Scale, locale: Locale, *, same_people: bool = True
) -> Change:
    """Return in words how a theme moved from its first score to its last.

    Of one person, whether that may be the day; of two, neither went anywhere.
    """
    way = way_of(course, scale, same_people=same_people)
    may_be = same_people and way in ("higher", "lower")

    def said(far: str) -> str:
        moved = locale(f"trend.{way}", change=far)
        return locale("trend.may_be_the_day", moved=moved) if may_be else moved

    first, last = course.scores[0], course.scores[-1]
    if first.score is None or last.score is None:
        return unknown(locale, _shown(first, locale), _shown(last, locale))
    return change_of(first.score, last.score, said, locale)


def _shown(score: Score, locale: Locale) -> str:
    """Return a score as people write it; or that there is none, or why where that is one reason."""
    if score.score is None and (why := set_aside(score, locale)):
        return why
    return score_text(score.score, locale)


def way_of(course: Course, scale: Scale, *, same_people: bool = True) -> Way | None:
    """Return which way a theme of one person went: ahead or behind only by more than the day."""
    then, now, change = course.scores[0].score, course.scores[-1].score, course.change
    if then is None or now is None or change is None or not difference(now, then):
        return None
    went = moved(course, scale) if same_people else None
    return went or ("higher" if change > 0 else "lower")


def target_text(score: float | None, target: float, locale: Locale) -> str:
    """Return how far a score is from its target, in words; of one answer, only what that is."""
    shown = locale.number(target)
    if score is None or isinstance(score, int):
        return locale("trend.target", target=shown)
    left = difference(target, score)
    if left <= 0:
        return locale("trend.target_reached", target=shown)
    return locale("trend.target_ahead", target=shown, left=locale.signed(left))


def outcome(agreed: Agreed, moved: Moved, locale: Locale, since: str = "") -> Outcome:
    """Return an action with how its theme moved, `since` a day where that must be said."""
    theme = locale("trend.theme_since", theme=moved.title, date=since) if since else moved.title
    return Outcome(agreed, moved.moved.whole.put_in(lambda course: f"{theme}: {course}"))


def _outcome(agreed: Agreed, comparison: Comparison, locale: Locale) -> Outcome:
    """Return what became of an action; in a series it is said from which time on."""
    found, of_team = comparison.onward(agreed), agreed.assessment is None
    if found is None:
        return Outcome(agreed, of_team=of_team)
    theme = comparison.trend.questionnaire.theme(agreed.action.theme)
    scale = comparison.trend.questionnaire.scale
    row = _row(theme, "", found.course, change_text(found.course, scale, locale), locale)
    begun = trend_dates(comparison, locale)[comparison.assessments.index(found.since)]
    since = begun if len(comparison.assessments) > 2 else ""
    return replace(outcome(agreed, row, locale, since), of_team=of_team)


def _moved(
    part: Part, courses: tuple[Course, ...], comparison: Comparison, locale: Locale
) -> tuple[Moved, ...]:
    titled: tuple[Theme | Group, ...] = (*part.themes, *part.groups)
    named = {one.id: one for one in titled}
    scale, same_people = comparison.trend.questionnaire.scale, comparison.same_respondent
    return tuple(
        replace(
            _row(
                named[one.id],
                part.label(named[one.id], locale.language),
                one,
                change_text(one, scale, locale, same_people=same_people),
                locale,
            ),
            also=tuple(_target(one, comparison, locale)),
            gap=gap(one.scores[-1], locale),
            way=way_of(one, scale, same_people=same_people),
        )
        for one in courses
    )


def _row(named: Theme | Group, label: str, course: Course, change: Change, locale: Locale) -> Moved:
    return Moved(
        named.title(locale.language),
        label,
        tuple(score.score for score in course.scores),
        _shown(course.scores[0], locale),
        _shown(course.scores[-1], locale),
        change,
        between=tuple(_shown(score, locale) for score in course.scores[1:-1]),
    )


def _target(course: Course, comparison: Comparison, locale: Locale) -> Iterator[str]:
    if course.id in comparison.targets:
        yield target_text(course.scores[-1].score, comparison.targets[course.id], locale)


def _remarks(comparison: Comparison, locale: Locale) -> Iterator[str]:
    trend, times = comparison.trend, len(comparison.assessments)
    if not comparison.same_respondent:
        yield locale("trend.several_people")
    else:
        yield locale("trend.one_person" if times == 2 else "trend.one_person_often", n=times)
        yield from _day(trend, locale)
    if times > 2:
        yield locale("trend.first_and_last")
    depths = {one.questionnaire.depth for one in comparison.assessments}
    if trend.not_always_asked and len(depths) > 1:
        same = len(trend.questionnaire.statements)
        asked = same + len(trend.not_always_asked)
        yield locale("trend.quick_and_full", same=same, asked=asked)
    for key, left_out in (
        ("not_always_asked", trend.not_always_asked if len(depths) == 1 else ()),
        ("changed", trend.changed),
        ("unevenly_answered", trend.unevenly_answered),
    ):
        if left_out:
            yield locale.plural(f"trend.{key}", len(left_out))


def _day(trend: Trend, locale: Locale) -> Iterator[str]:
    """Yield how large a difference of one person must be to be more than the day."""
    courses = [course for part in trend.questionnaire.parts for course in trend.themes(part.id)]
    numbers = sorted({one.compared for one in courses if one.change is not None})
    scale = trend.questionnaire.scale
    margins = [
        locale.plural("trend.day_margin", number, margin=locale.number(far))
        for number in numbers
        if (far := margin(number, scale)) is not None
    ]
    if margins:
        yield locale("trend.day", margins=locale.listed(margins))


def agreed_text(actions: Sequence[Outcome], locale: Locale) -> str:
    """Return how many actions there are and what became of them, or that there are none.

    Where a theme is said to have moved beside one, also that this is no proof.
    """
    if not actions:
        return locale("trend.nothing_agreed")
    statuses = [one.agreed.action.status for one in actions]
    became = (
        f"{count} {locale(f'actions.status.{status}')}"
        for status in ACTION_STATUSES
        if (count := statuses.count(status))
    )
    said = [locale.plural("trend.agreed", len(statuses), became=", ".join(became))]
    if any(one.moved for one in actions):
        said.append(locale("trend.no_proof"))
    return " ".join(said)
