"""The scores of one assessment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """The mean of answered statements, with what it rests on."""

    id: str
    """Of the theme or group that was scored."""
    score: float | None
    """Unrounded, on the questionnaire's scale; None when fewer than half were answered."""
    answered: int
    asked: int
    not_applicable: int
    unknown: int


@dataclass(frozen=True, slots=True)
class PartProfile:
    """The scores of one part."""

    id: str
    themes: tuple[Score, ...]
    groups: tuple[Score, ...] = ()
    """Where the part groups its themes; empty otherwise."""

    @property
    def axes(self) -> tuple[Score, ...]:
        """What the radar shows: the groups where there are any, the themes otherwise."""
        return self.groups or self.themes

    def strongest(self, count: int = 2) -> tuple[Score, ...]:
        """Return the themes with the highest scores, the best first; none where all are equal."""
        scored = self._scored()
        if len({theme.score for theme in scored}) < 2:
            return ()
        return tuple(sorted(scored, key=_value, reverse=True)[:count])

    def weakest(self, count: int = 2) -> tuple[Score, ...]:
        """Return the themes with the lowest scores, the lowest first.

        None that scores as high as one of the strongest is among them.
        """
        bound = min(map(_value, self.strongest(count)), default=0.0)
        lower = [theme for theme in self._scored() if _value(theme) < bound]
        return tuple(sorted(lower, key=_value)[:count])

    def _scored(self) -> list[Score]:
        return [theme for theme in self.themes if theme.score is not None]


def _value(theme: Score) -> float:
    return theme.score if theme.score is not None else 0.0


@dataclass(frozen=True, slots=True)
class Gap:
    """The same behaviour seen from two sides: two themes of mirrored statements."""

    first: Score
    second: Score
    difference: float
    """The first theme's score minus the second's."""
    widest: tuple[str, str] | None
    """The pair of statements whose answers are furthest apart; None where all pairs are equal."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The scores of one assessment, by part."""

    assessment: str
    parts: tuple[PartProfile, ...]
    gaps: tuple[Gap, ...] = ()
    """Where a questionnaire asks the same behaviour from two sides."""
    answered: int = 0
    asked: int = 0

    def part(self, part_id: str) -> PartProfile:
        """Return the part with `part_id`; KeyError where there is none."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)
