"""How scores moved: the same statements, answered more than once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Assessment
from ketentui.model.profile import Profile, Score
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace

Direction = Literal["ahead", "behind"]
"""Which way something moved, where that is more than the day or chance."""


class Course(msgspec.Struct, frozen=True):
    """The scores of one theme, or group of themes, over time."""

    id: str
    scores: tuple[Score, ...]
    """Oldest first; all over the same statements."""
    compared: int = 0
    """How many statements have a value at the first time and at the last."""

    @property
    def change(self) -> float | None:
        """The last score minus the first, in points of the scale; None where either is missing."""
        first, last = self.scores[0].score, self.scores[-1].score
        return None if first is None or last is None else last - first


class Trend(msgspec.Struct, frozen=True):
    """Assessments of one questionnaire, seen over the statements that all of them asked."""

    questionnaire: Questionnaire
    """The newest edition with those statements alone."""
    profiles: tuple[Profile, ...]
    """Oldest first."""
    answered: tuple[frozenset[str], ...]
    """The statements that have a value, at each of the times."""
    changed: tuple[str, ...] = ()
    """The statements that were left out since they don't ask the same in all editions."""
    not_always_asked: tuple[str, ...] = ()
    """The statements that were left out since a quick scan didn't ask them."""

    @property
    def unevenly_answered(self) -> tuple[str, ...]:
        """The statements that have a value at some of the times only: they count where they do."""
        uneven = frozenset.union(*self.answered) - frozenset.intersection(*self.answered)
        return tuple(id for id in self.questionnaire.statements if id in uneven)

    def themes(self, part_id: str, since: int = 0) -> tuple[Course, ...]:
        """Return how each theme of a part moved, from the time at the place `since` on."""
        scores = [profile.part(part_id).themes for profile in self.profiles]
        return self._courses(part_id, scores, since)

    def theme(self, theme_id: str, since: int = 0) -> Course | None:
        """Return how one theme moved; None where nothing of it was compared."""
        parts = self.questionnaire.parts
        courses = (course for part in parts for course in self.themes(part.id, since))
        return next((course for course in courses if course.id == theme_id), None)

    def axes(self, part_id: str) -> tuple[Course, ...]:
        """Return how what the radar of a part shows moved."""
        return self._courses(part_id, [profile.part(part_id).axes for profile in self.profiles])

    def _courses(
        self, part_id: str, scores: Sequence[Sequence[Score]], since: int = 0
    ) -> tuple[Course, ...]:
        both = self.answered[since] & self.answered[-1]
        part = next(part for part in self.questionnaire.parts if part.id == part_id)
        return tuple(
            Course(
                same[0].id,
                same[since:],
                sum(
                    statement.id in both
                    for theme in part.themes
                    if same[0].id in (theme.id, theme.group)
                    for statement in theme.statements
                ),
            )
            for same in zip(*scores, strict=True)
        )


class Onward(msgspec.Struct, frozen=True):
    """How the theme of an action moved since it was agreed."""

    since: Assessment
    """The one that it was agreed on; for an action of the team, the last one before it."""
    course: Course
    """From that assessment to the last."""


class Comparison(msgspec.Struct, frozen=True):
    """A trend with what stands around it: whose it is, what was agreed, what was aimed at."""

    trend: Trend
    assessments: tuple[Assessment, ...]
    """Oldest first, as in the trend."""
    agreed: tuple[Agreed, ...] = ()
    """What was agreed with each but the last, and by the team of the chain in between."""
    targets: Mapping[str, float] = {}
    """Where the chain wants a theme to be, by the theme's id."""
    same_respondent: bool = True
    """Whether all of them can be of one respondent, in one chain."""

    def without_effects(self) -> Comparison:
        """Return the comparison without what was noted of what came of things."""
        return replace(self, agreed=tuple(one.without_effect() for one in self.agreed))

    @property
    def last(self) -> Assessment:
        """The newest assessment."""
        return self.assessments[-1]

    def onward(self, agreed: Agreed) -> Onward | None:
        """Return how the theme of an action moved, from when it was agreed to the last assessment.

        None where that can't be told: it is about no theme that was compared, the assessments are
        of different respondents, or there was none after it.
        """
        begun = self._begun(agreed)
        comparable = self.same_respondent and agreed.questionnaire == self.trend.questionnaire.id
        if not comparable or begun is None:
            return None
        course = self.trend.theme(agreed.action.theme, since=begun)
        return Onward(self.assessments[begun], course) if course else None

    def _begun(self, agreed: Agreed) -> int | None:
        """Return the place of the assessment from which on an action can have done anything."""
        before = [one.id == agreed.assessment for one in self.assessments]
        if not any(before):
            before = [one.day <= agreed.agreed_on for one in self.assessments]
        places = [place for place, is_before in enumerate(before) if is_before]
        return places[-1] if places and not before[-1] else None

    def laid_under(self, profile: Profile) -> Profile | None:
        """Return the first profile where it can be drawn under this one, which is the last.

        None where scores of the last are others in the trend, over the statements that all asked.
        """
        first, last = self.trend.profiles[0], self.trend.profiles[-1]
        return first if last.parts == profile.parts else None
