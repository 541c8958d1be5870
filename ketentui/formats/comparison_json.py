"""A comparison as JSON values, for a program: of assessments, or of a team."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ketentui.formats.team_json import action_values
from ketentui.measures.one_person import margin, moved
from ketentui.model.agreed import Agreed
from ketentui.model.questionnaire import Part
from ketentui.model.team import TeamReport
from ketentui.model.team_trend import Shift, TeamChange, TeamTrend
from ketentui.model.trend import Comparison, Course, Onward
from ketentui.model.view import ThemeNumbers
from ketentui.storage.records import encoded


def comparison_values(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison of assessments as JSON values."""
    trend = comparison.trend
    return {
        "questionnaire": trend.questionnaire.id,
        "chain": comparison.last.respondent.chain,
        "same_respondent": comparison.same_respondent,
        "assessments": [
            {"id": one.id, "when": one.when.isoformat(timespec="seconds"), "depth": one.depth}
            for one in comparison.assessments
        ],
        "parts": [
            {
                "id": part.id,
                "themes": [
                    {**_course(one, comparison), "target": comparison.targets.get(one.id)}
                    for one in trend.themes(part.id)
                ],
                **({"groups": _groups(comparison, part)} if part.groups else {}),
            }
            for part in trend.questionnaire.parts
        ],
        "left_out": {
            "changed": list(trend.changed),
            "not_always_asked": list(trend.not_always_asked),
        },
        "unevenly_answered": list(trend.unevenly_answered),
        "actions": [
            {**action_values(one), "theme_moved": _onward(comparison.onward(one), comparison)}
            for one in comparison.agreed
        ],
    }


def _onward(found: Onward | None, comparison: Comparison) -> dict[str, Any] | None:
    """Return how the theme of an action moved, from the assessment `since` which it was agreed."""
    if found is None:
        return None
    scores = found.course.scores
    return {
        "since": found.since.id,
        "then": scores[0].score,
        "now": scores[-1].score,
        "change": found.course.change,
        "moved": moved(found.course, comparison.trend.questionnaire.scale),
    }


def _groups(comparison: Comparison, part: Part) -> list[dict[str, Any]]:
    return [_course(one, comparison) for one in comparison.trend.axes(part.id)]


def _course(course: Course, comparison: Comparison) -> dict[str, Any]:
    scale = comparison.trend.questionnaire.scale
    return {
        "id": course.id,
        "scores": [score.score for score in course.scores],
        "answered": [score.answered for score in course.scores],
        "asked": course.scores[-1].asked,
        "change": course.change,
        "compared": course.compared,
        "margin": margin(course.compared, scale) if comparison.same_respondent else None,
        "moved": moved(course, scale) if comparison.same_respondent else None,
    }


def team_trend_values(
    trend: TeamTrend, agreed: Iterable[Agreed], targets: Mapping[str, float]
) -> dict[str, Any]:
    """Return a comparison of a team as JSON values; `targets` are by the theme's id."""
    return {
        "questionnaire": trend.now.questionnaire.id,
        "chains": list(trend.now.chains),
        "min_group": trend.now.min_group,
        "then": _people(trend.then),
        "now": _people(trend.now),
        "themes": [{**_change(one), "target": targets.get(one.id)} for one in trend.changes],
        "axes": [_change(one) for one in trend.axes if one not in trend.changes],
        "respondents_differ": [*map(_shift, trend.shifts)],
        "respondents_unchecked": [*map(_shift, trend.unchecked)],
        "sizes_differ": trend.sizes_differ,
        "depths_differ": trend.depths_differ,
        "swapped": trend.swapped,
        "at_both_times": trend.at_both_times,
        "left_out": {
            "changed": list(trend.changed),
            "not_always_asked": list(trend.not_always_asked),
        },
        "actions": [
            {**action_values(one), "theme_moved": _team_onward(trend.onward(one))} for one in agreed
        ],
    }


def _shift(shift: Shift) -> dict[str, Any]:
    return {
        "by": shift.grouping,
        "index": shift.index,
        "gone": list(shift.gone),
        "new": list(shift.new),
    }


def _team_onward(change: TeamChange | None) -> dict[str, Any] | None:
    """Return how the theme of an action moved; no scores that are over other people."""
    if change is None:
        return None
    return {
        "then": None if change.is_hidden else change.then.mean,
        "now": None if change.is_hidden else change.now.mean,
        "change": change.difference,
        "margin": change.margin,
        "verdict": change.verdict,
        "over": change.over,
    }


def _people(report: TeamReport) -> dict[str, Any]:
    people = report.respondents
    return {
        "respondents": people.counted,
        "quick": people.quick,
        "first_day": people.first_day.isoformat() if people.first_day else None,
        "last_day": people.last_day.isoformat() if people.last_day else None,
        "remarks": [encoded(one) for one in report.remarks],
    }


def _change(change: TeamChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "over": change.over,
        "statements": change.rests_on,
        "then": _numbers(change.then),
        "now": _numbers(change.now),
        "difference": change.difference,
        "margin": change.margin,
        "verdict": change.verdict,
    }


def _numbers(numbers: ThemeNumbers) -> dict[str, Any]:
    told = ("n_min", "n_max", "mean", "sd_within", "withheld")
    return {key: one for key, one in encoded(numbers).items() if key in told}
