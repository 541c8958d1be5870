"""What some people answered together: numbers by part, theme and statement.

Everything in a `View` may be shown to everybody: disclosure control was applied when it was
made (`ketentui.team.disclosure`). A renderer needs to hide nothing, and has to say what `withheld`
says wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

Division = Literal["shared", "mixed", "divided"]
"""How answers lie, in a word; the limits stand with `ketentui.measures.agreement.division`."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement indices of one statement; None where an index is not defined.

    Of a theme each is the mean over its statements.
    """

    a_wg: float | None
    """−1…1, 1 when all agree; None outside its bounds. Brown & Hauenstein ask for at least as
    many answers as the scale has steps (4 on 1–5, 10 on 0–10); with fewer it is None too."""
    ad_m: float | None
    """0 and up, in scale points, 0 when all agree."""
    r_wg: float | None
    """1 when all agree, 0 when the answers differ as much as random ones, negative below that."""
    polarisation: float | None
    """0 when all agree, 0.5 when spread evenly, 1 when half stands at either end."""


Withheld = Literal["anonymous", "few_answers", "no_answers"]
"""Why something is not there.

* anonymous: answers of anonymous respondents are not counted here, since they are too few, or too
  much alike, to hide who gave them. What is shown is over those who share openly: `n` of them,
  and nothing where `n` is 0;
* few_answers: the numbers are there, but with fewer than 5 answers no index of agreement;
* no_answers: nobody gave an answer on the scale.
"""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The answers to one statement, or the scores of one theme, over some people.

    With `n` 0 every other number is None.
    """

    id: str
    """Of the statement, the theme, or the group of themes."""
    n: int
    """How many people's answers or scores are counted."""
    mean: float | None = None
    median: float | None = None
    sd: float | None = None
    """With n − 1; None for fewer than two."""
    min: float | None = None
    max: float | None = None
    distribution: tuple[int, ...] | None = None
    """How many chose each point of the scale, the lowest first; of theme scores, how many are
    nearest to each point (a half goes up)."""
    agreement: Agreement | None = None
    """None with fewer than 5 answers; of a theme, the mean over the statements that have it."""
    division: Division | None = None
    """In a word; None where `agreement` is."""
    not_applicable: int | None = None
    """How many said n.v.t.; None for a theme, and where it is withheld."""
    unknown: int | None = None
    """How many said weet niet; None for a theme, and where it is withheld."""
    withheld: tuple[Withheld, ...] = ()
    """Why something is missing, the weightiest first; empty where nothing is."""

    @property
    def hides_anonymous(self) -> bool:
        """Whether anonymous answers are not counted in these numbers."""
        return "anonymous" in self.withheld


@dataclass(frozen=True, slots=True)
class PartNumbers:
    """One part of the questionnaire, as some people see it."""

    id: str
    themes: tuple[Numbers, ...]
    """In the questionnaire's order."""
    statements: tuple[Numbers, ...]
    """In the questionnaire's order."""
    groups: tuple[Numbers, ...] = ()
    """Where the part groups its themes; empty otherwise."""

    @property
    def axes(self) -> tuple[Numbers, ...]:
        """What the radar shows: the groups of themes where there are any, the themes otherwise."""
        return self.groups or self.themes


@dataclass(frozen=True, slots=True)
class MirrorGap:
    """The same behaviour seen from two sides by the same people: IK against DE ANDEREN."""

    first: Numbers
    second: Numbers
    difference: float
    """The first theme's mean minus the second's."""
    widest: tuple[str, str] | None = None
    """The mirrored statements, of the first theme and of the second, whose means lie furthest
    apart; None where no pair differs."""


@dataclass(frozen=True, slots=True)
class View:
    """What some people together answered: the whole team, an organisation or a level."""

    parts: tuple[PartNumbers, ...]
    mirrored: tuple[MirrorGap, ...] = ()
    """A gap for every pair of mirrored themes that both have a mean."""

    def part(self, part_id: str) -> PartNumbers:
        """Return the numbers of a part; KeyError where there is none."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)

    def theme(self, theme_id: str) -> Numbers:
        """Return the numbers of a theme; KeyError where there is none."""
        return _one(theme_id, *(part.themes for part in self.parts))

    def statement(self, statement_id: str) -> Numbers:
        """Return the numbers of a statement; KeyError where there is none."""
        return _one(statement_id, *(part.statements for part in self.parts))


def _one(wanted: str, *groups: Sequence[Numbers]) -> Numbers:
    for numbers in chain.from_iterable(groups):
        if numbers.id == wanted:
            return numbers
    raise KeyError(wanted)
