"""The scores of one assessment."""

from __future__ import annotations

import msgspec

from ketentui.model.numbers import leading, mean, rounded

MOST_NAMED = 4
"""So many themes with the highest or the lowest scores are named one by one."""


class Score(msgspec.Struct, frozen=True):
    """The mean of answered statements, with what it rests on."""

    id: str
    """Of the theme or group that was scored."""
    score: float | None
    """Unrounded, on the questionnaire's scale; of one answer that answer, a whole number (`int`).
    None when fewer than half were answered."""
    answered: int
    asked: int
    not_applicable: int
    unknown: int

    @property
    def is_answer(self) -> bool:
        """Whether it rests on one answer: it is told as that, and nothing is concluded from it."""
        return self.score is not None and self.answered == 1


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

    @property
    def scored(self) -> tuple[Score, ...]:
        """The themes that have a score."""
        return tuple(theme for theme in self.themes if theme.score is not None)

    @property
    def are_equal(self) -> bool:
        """Whether several themes have a score, and all read the same."""
        return len(self.scored) > 1 and len(set(map(_reads, self.scored))) == 1

    def highest(self) -> tuple[Score, ...]:
        """Return the themes with the highest scores above the part's middle, the best first.

        Two or more, as `leading` has it, and at most `MOST_NAMED` unless more tie for the best.
        """
        return self._ends(1)

    def lowest(self) -> tuple[Score, ...]:
        """Return the themes with the lowest scores below the part's middle, the lowest first.

        Two or more, as `leading` has it, and at most `MOST_NAMED` unless more tie for the lowest.
        """
        return self._ends(-1)

    def _ends(self, sign: int) -> tuple[Score, ...]:
        middle = float(rounded(mean(map(_value, self.scored)))) if self.scored else 0.0
        beyond = [one for one in self.scored if sign * (float(_reads(one)) - middle) > 0]
        beyond.sort(key=lambda one: -sign * float(_reads(one)))
        return leading(beyond, _reads, enough=2, most=MOST_NAMED)


def _value(theme: Score) -> float:
    return theme.score if theme.score is not None else 0.0


def _reads(theme: Score) -> str:
    """Return a score as it reads, a whole one like a mean: those that read the same are equal."""
    return rounded(_value(theme), 1)


class Gap(msgspec.Struct, frozen=True):
    """The same behaviour seen from two sides: two themes of mirrored statements."""

    first: Score
    second: Score
    difference: float
    """The first theme's score minus the second's."""
    widest: tuple[tuple[str, str], ...]
    """The pairs of statements that score furthest apart; none where all pairs are equal."""

    @property
    def statements(self) -> int:
        """Over how many statements it is; where one side has fewer answers, over as many."""
        return min(self.first.answered, self.second.answered)


class Profile(msgspec.Struct, frozen=True):
    """The scores of one assessment, by part."""

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
