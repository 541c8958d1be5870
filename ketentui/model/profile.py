"""The scores of one assessment."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

import msgspec

from ketentui.model.numbers import rounded

_TOLD = 2
"""So many of the strongest or weakest themes are told, unless there are ties."""


class Score(msgspec.Struct, frozen=True):
    """The mean of answered statements, with what it rests on."""

    id: str
    """Of the theme or group that was scored."""
    score: float | None
    """Unrounded, on the questionnaire's scale; None when fewer than half were answered."""
    answered: int
    asked: int
    not_applicable: int
    unknown: int


class PartProfile(msgspec.Struct, frozen=True):
    """The scores of one part."""

    id: str
    themes: tuple[Score, ...]
    groups: tuple[Score, ...] = ()
    """Where the part groups its themes; empty otherwise."""

    @property
    def axes(self) -> tuple[Score, ...]:
        """What the radar shows: the groups where there are any, the themes otherwise."""
        return self.groups or self.themes

    def strongest(self) -> tuple[Score, ...]:
        """Return the themes with the highest scores above the part's middle, the best first.

        They are two, and all that print the same score as the last of those.
        """
        above = [theme for theme, distance in self._distances() if distance > 0]
        return _with_ties(sorted(above, key=_value, reverse=True))

    def weakest(self) -> tuple[Score, ...]:
        """Return the themes with the lowest scores below the part's middle, the lowest first.

        They are two, and all that print the same score as the last of those.
        """
        below = [theme for theme, distance in self._distances() if distance < 0]
        return _with_ties(sorted(below, key=_value))

    def _distances(self) -> list[tuple[Score, float]]:
        """Return every scored theme with its distance to the mean; rounding is no distance."""
        scored = [theme for theme in self.themes if theme.score is not None]
        middle = fmean(map(_value, scored)) if scored else 0.0
        return [(theme, round(_value(theme) - middle, 9)) for theme in scored]


def _value(theme: Score) -> float:
    return theme.score if theme.score is not None else 0.0


def _with_ties(ordered: Sequence[Score]) -> tuple[Score, ...]:
    last = [rounded(_value(theme)) for theme in ordered[:_TOLD]][-1:]
    tied = (theme for theme in ordered[_TOLD:] if [rounded(_value(theme))] == last)
    return (*ordered[:_TOLD], *tied)


class Gap(msgspec.Struct, frozen=True):
    """The same behaviour seen from two sides: two themes of mirrored statements."""

    first: Score
    second: Score
    difference: float
    """The first theme's score minus the second's."""
    widest: tuple[str, str] | None
    """The pair of statements that score furthest apart; None where all pairs are equal."""


class Profile(msgspec.Struct, frozen=True):
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
