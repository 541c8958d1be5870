"""What a comparison tells, in the user's language and in order, without any layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import ACTION_STATUSES, Assessment
from ketentui.model.numbers import difference
from ketentui.model.questionnaire import Group, Part, Scale, Theme
from ketentui.model.trend import Comparison, Course
from ketentui.reports.advice import score_text


@dataclass(frozen=True, slots=True)
class Moved:
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
    change: str
    """How it moved, in words, and how far it is from its target where it has one."""


@dataclass(frozen=True, slots=True)
class PartTrend:
    """What there is to tell about one part."""

    title: str
    axes: tuple[Moved, ...]
    """What the radar shows: the groups where there are any, the themes otherwise."""
    themes: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class TrendStory:
    """What there is to tell about a comparison."""

    title: str
    dates: tuple[str, ...]
    """When each was, the oldest first."""
    scale: Scale
    remarks: tuple[str, ...]
    """How to read it, and what was left out."""
    parts: tuple[PartTrend, ...]
    actions: tuple[Agreed, ...]
    """What was agreed, in order."""
    agreed: str
    """How many actions those are, and what became of them; or that there were none."""


def trend_story(comparison: Comparison, locale: Locale) -> TrendStory:
    """Return what there is to tell about a comparison."""
    trend, language = comparison.trend, locale.language
    return TrendStory(
        title=": ".join(
            part
            for part in (trend.questionnaire.title(language), comparison.last.respondent.chain)
            if part
        ),
        dates=tuple(locale.date(_day(one)) for one in comparison.assessments),
        scale=trend.questionnaire.scale,
        remarks=tuple(_remarks(comparison, locale)),
        parts=tuple(
            PartTrend(
                part.title(language),
                _moved(part, trend.axes(part.id), comparison, locale),
                _moved(part, trend.themes(part.id), comparison, locale),
            )
            for part in trend.questionnaire.parts
        ),
        actions=comparison.agreed,
        agreed=agreed_text(comparison.agreed, locale),
    )


def change_text(course: Course, locale: Locale) -> str:
    """Return in words how a theme moved from its first score to its last."""
    then, now = course.scores[0].score, course.scores[-1].score
    if then is None or now is None:
        return locale("trend.unknown")
    return moved_text(difference(now, then), locale)


def moved_text(change: float, locale: Locale) -> str:
    """Return a difference between two scores in words."""
    if not change:
        return locale("trend.equal")
    way = "ahead" if change > 0 else "behind"
    return locale(f"trend.{way}", change=locale.number(abs(change)))


def target_text(score: float | None, target: float, locale: Locale) -> str:
    """Return how far a score is from its target, in words."""
    shown = locale.number(target)
    if score is None:
        return locale("trend.target", target=shown)
    left = difference(target, score)
    if left <= 0:
        return locale("trend.target_reached", target=shown)
    return locale("trend.target_ahead", target=shown, left=locale.number(left))


def _day(assessment: Assessment) -> date:
    return (assessment.finished_at or assessment.started_at).date()


def _moved(
    part: Part, courses: tuple[Course, ...], comparison: Comparison, locale: Locale
) -> tuple[Moved, ...]:
    titled: tuple[Theme | Group, ...] = (*part.themes, *part.groups)
    named = {one.id: one for one in titled}
    return tuple(
        Moved(
            named[course.id].title(locale.language),
            named[course.id].short(locale.language),
            tuple(score.score for score in course.scores),
            score_text(course.scores[0].score, locale),
            score_text(course.scores[-1].score, locale),
            " · ".join(_change(course, comparison, locale)),
        )
        for course in courses
    )


def _change(course: Course, comparison: Comparison, locale: Locale) -> Iterator[str]:
    yield change_text(course, locale)
    if course.id in comparison.targets:
        yield target_text(course.scores[-1].score, comparison.targets[course.id], locale)


def _remarks(comparison: Comparison, locale: Locale) -> Iterator[str]:
    trend = comparison.trend
    yield locale(f"trend.{'one_person' if comparison.same_respondent else 'several_people'}")
    for key, left_out in (
        ("changed", trend.changed),
        ("not_always_asked", trend.not_always_asked),
        ("unevenly_answered", trend.unevenly_answered),
    ):
        if left_out:
            yield locale.plural(f"trend.{key}", len(left_out))


def agreed_text(agreed: Sequence[Agreed], locale: Locale) -> str:
    """Return how many actions there are and what became of them, or that there are none."""
    if not agreed:
        return locale("trend.nothing_agreed")
    statuses = [one.action.status for one in agreed]
    became = (
        f"{count} {locale(f'actions.status.{status}')}"
        for status in ACTION_STATUSES
        if (count := statuses.count(status))
    )
    return locale.plural("trend.agreed", len(statuses), became=", ".join(became))
