"""What some people answered together: numbers by part, theme and statement.

Everything in a `View` may be shown to everybody: disclosure control was applied when it was
made (`ketentui.team.disclosure`). A renderer needs to hide nothing, and has to say what `withheld`
says wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias, TypeVar

import msgspec

Division = Literal["shared", "mixed", "divided"]
"""How answers lie, in a word; the limits stand with `ketentui.measures.agreement.division`."""


Agreement: TypeAlias = Mapping[str, float | None]
"""The agreement indices of one statement, by their ids (see `ketentui.measures.agreement.INDICES`);
None where an index is not defined. Of a theme each is the mean over its statements."""

Withheld = Literal["anonymous", "few_answers", "no_answers", "small_group"]
"""Why something is not there.

* anonymous: of the anonymous respondents who were asked not all are counted here, since they are
  too few, or answered too much alike, to hide who said what. It is over the `n` who are counted,
  and there is nothing where `n` is 0. It says no more than that, and of a group that is never shown
  with its anonymous people it is said whether it has any or not;
* few_answers: the numbers are there, but with fewer than 5 answers no index of agreement;
* no_answers: nobody gave an answer on the scale;
* small_group: of a theme in a group, no statement has as many as 3 answers there.
"""

Verdict = Literal["found", "chance", "too_few"]
"""What is known of a difference: more than chance makes, no more than chance could make, or too few
answers to tell. By the tests of `ketentui.measures.chance`."""

VERDICTS: tuple[Verdict, ...] = ("found", "chance", "too_few")


class Numbers(msgspec.Struct, frozen=True):
    """The answers to one statement, of some people.

    With `n` 0 every other number is None.
    """

    id: str
    """Of the statement."""
    n: int
    """How many people's answers are counted."""
    mean: float | None = None
    median: float | None = None
    sd: float | None = None
    """With n − 1; None for fewer than two."""
    min: float | None = None
    max: float | None = None
    distribution: tuple[int, ...] | None = None
    """How many chose each point of the scale, the lowest first."""
    agreement: Agreement | None = None
    """None with fewer than 5 answers."""
    division: Division | None = None
    """In a word; None where `agreement` is."""
    not_applicable: int | None = None
    """How many said n.v.t.; None where it is withheld."""
    unknown: int | None = None
    """How many said weet niet; None where it is withheld."""
    withheld: tuple[Withheld, ...] = ()
    """Why something is missing, the weightiest first; empty where nothing is."""

    @property
    def hides_anonymous(self) -> bool:
        """Whether there may be anonymous answers that are not counted in these numbers."""
        return "anonymous" in self.withheld


class ThemeNumbers(msgspec.Struct, frozen=True):
    """A theme, or a group of themes, as its statements' published numbers alone make it.

    So it tells nothing that they don't. It describes no single sample: each statement is over the
    people who answered it. Without `statements` every number is None.
    """

    id: str
    """Of the theme, or the group of themes."""
    statements: tuple[str, ...] = ()
    """The ids of the statements that are counted, in order."""
    of: int = 0
    """How many statements it has in all."""
    n_min: int = 0
    """How many answers the statement has that has fewest, among those that are counted."""
    n_max: int = 0
    mean: float | None = None
    """The mean of the statements' means."""
    sd_within: float | None = None
    """√ of the mean of the statements' squared sds; None where none has any."""
    answers: tuple[int, ...] | None = None
    """How many answers to all the statements together were each point, the lowest first; those to a
    reversed statement turned round, as in the mean."""
    agreement: Agreement | None = None
    """Each index is the mean over the statements that have it; None where none has."""
    division: Division | None = None
    """In a word; None where `agreement` is."""
    withheld: tuple[Withheld, ...] = ()
    """Why something is missing, here or in a statement below; the weightiest first."""

    @property
    def hides_anonymous(self) -> bool:
        """Whether there may be anonymous answers to a statement that are not counted."""
        return "anonymous" in self.withheld


class PartNumbers(msgspec.Struct, frozen=True):
    """One part of the questionnaire, as some people see it."""

    id: str
    themes: tuple[ThemeNumbers, ...]
    """In the questionnaire's order."""
    groups: tuple[ThemeNumbers, ...]
    """Where the part groups its themes; empty otherwise."""
    statements: tuple[Numbers, ...]
    """In the questionnaire's order."""

    @property
    def axes(self) -> tuple[ThemeNumbers, ...]:
        """What the radar shows: the groups of themes where there are any, the themes otherwise."""
        return self.groups or self.themes


class MirrorGap(msgspec.Struct, frozen=True):
    """The same behaviour seen from two sides by the same people: IK against DE ANDEREN."""

    first: ThemeNumbers
    """Over the mirrored statements that are compared, as `second`."""
    second: ThemeNumbers
    difference: float
    """The first mean minus the second."""
    verdict: Verdict = "too_few"
    """Of that difference."""
    widest: tuple[str, str] | None = None
    """The mirrored statements, of the first theme and of the second, that score furthest apart;
    None where no pair differs, or more than one does most."""


class View(msgspec.Struct, frozen=True):
    """What some people together answered: the whole team, an organisation or a level."""

    parts: tuple[PartNumbers, ...]
    mirrored: tuple[MirrorGap, ...] = ()
    """A gap for every pair of mirrored themes that both have a mean."""

    @property
    def themes(self) -> Iterator[ThemeNumbers]:
        """The numbers of every theme, in order."""
        return (theme for part in self.parts for theme in part.themes)

    @property
    def statements(self) -> Iterator[Numbers]:
        """The numbers of every statement, in order."""
        return (one for part in self.parts for one in part.statements)

    def part(self, part_id: str) -> PartNumbers:
        """Return the numbers of a part; KeyError where there is none."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)

    def theme(self, theme_id: str) -> ThemeNumbers:
        """Return the numbers of a theme; KeyError where there is none."""
        return _one(theme_id, self.themes)

    def statement(self, statement_id: str) -> Numbers:
        """Return the numbers of a statement; KeyError where there is none."""
        return _one(statement_id, self.statements)


_Either = TypeVar("_Either", Numbers, ThemeNumbers)


def _one(wanted: str, among: Iterable[_Either]) -> _Either:
    for numbers in among:
        if numbers.id == wanted:
            return numbers
    raise KeyError(wanted)
