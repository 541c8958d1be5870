"""How scores moved: the same statements, answered more than once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Assessment
from ketentui.model.profile import Profile, Score
from ketentui.model.questionnaire import Questionnaire


@dataclass(frozen=True, slots=True)
class Course:
    """The scores of one theme, or group of themes, over time."""

    id: str
    scores: tuple[Score, ...]
    """Oldest first; all over the same statements."""

    @property
    def change(self) -> float | None:
        """The last score minus the first, in points of the scale; None where either is missing."""
        first, last = self.scores[0].score, self.scores[-1].score
        return None if first is None or last is None else last - first


@dataclass(frozen=True, slots=True)
class Trend:
    """Assessments of one questionnaire, seen over the statements that all of them asked."""

    questionnaire: Questionnaire
    """The newest edition with those statements alone."""
    profiles: tuple[Profile, ...]
    """Oldest first."""
    changed: tuple[str, ...] = ()
    """The statements that were left out since not all editions have them with the same text."""
    not_always_asked: tuple[str, ...] = ()
    """The statements that were left out since a quick scan didn't ask them."""
    unevenly_answered: tuple[str, ...] = ()
    """The statements that have a value at some of the times only: they count where they have."""

    def themes(self, part_id: str) -> tuple[Course, ...]:
        """Return how each theme of a part moved."""
        return _courses([profile.part(part_id).themes for profile in self.profiles])

    def axes(self, part_id: str) -> tuple[Course, ...]:
        """Return how what the radar of a part shows moved."""
        return _courses([profile.part(part_id).axes for profile in self.profiles])


@dataclass(frozen=True, slots=True)
class Comparison:
    """A trend with what stands around it: whose it is, what was agreed, what was aimed at."""

    trend: Trend
    assessments: tuple[Assessment, ...]
    """Oldest first, as in the trend."""
    agreed: tuple[Agreed, ...] = ()
    """What was agreed with each but the last, and by the team of the chain in between."""
    targets: Mapping[str, float] = field(default_factory=dict)
    """Where the chain wants a theme to be, by the theme's id."""
    same_respondent: bool = True
    """Whether all of them can be of one respondent, in one chain."""

    def without_names(self) -> Comparison:
        """Return the comparison without who was to do what was agreed."""
        return replace(self, agreed=tuple(one.without_name() for one in self.agreed))

    @property
    def last(self) -> Assessment:
        """The newest assessment."""
        return self.assessments[-1]


def _courses(scores: Sequence[Sequence[Score]]) -> tuple[Course, ...]:
    return tuple(Course(same[0].id, tuple(same)) for same in zip(*scores, strict=True))
