"""Disclosure control: which anonymous answers are counted, and in which groups.

Who shares openly is shown whatever the number. The rules below are about anonymous respondents.

What an observer may know: every open export; every number, note and reason in the report, in every
format; who took part anonymously and in which organisation and at which level each of them works;
and this program. Not assumed: who of them did the quick scan, and who skipped which statement.

What is promised: the answer of no anonymous respondent to a statement follows from all that; and no
number about a statement or theme, nor any that adding and subtracting those numbers gives, is over
the answers of fewer than `min_group` anonymous people. A minimum, or a theme's mean set against
those of its statements, can be one person's; who of the block that is does not follow.

The promise holds for one report, and for reports that are over the same anonymous assessments or
have none in common: the pool is therefore reported a calendar year at a time, and in a comparison
no anonymous assessment is at both times (`ketentui.usecases.years`, `ketentui.team_trend`). Reports
over partly the same people, as of files that somebody names, or with another `min_group`, can be
subtracted from each other, and an anonymous respondent can subtract their own answer: publish one
report, and keep `min_group` above 3 where colleagues may put their heads together.

How:

1. Blocks. Anonymous respondents are divided into blocks by organisation and level, and every block
   has at least `min_group` people: an organisation with fewer joins the rest, and where the rest
   is too small, so does the next smallest. Levels are added as far as every combination of a shown
   organisation (or the rest) and a shown level (or the rest) keeps to the same minimum; often that
   leaves one grouping. Levels go first where that shows more people. Where all together are too
   few, none is counted anywhere.
2. One question. The same is done once more with those who answered it, without showing a group
   that was not shown in 1. All numbers are over whole blocks, so that a group that is not shown
   can't be had by subtracting the others from the whole.
3. Unanimity. A block in which all gave the same answer would tell what each of them said. It is
   counted nowhere: not in its group, not in the whole, not in any score that the statement is
   part of.

How many took part of a group is told in the same way: of every group that isn't shown with its
anonymous people it is said that there may be some besides, whether there are or not. Else a list of
who was invited could tell who they are.

Why that is enough: the report stays the same when two people of a block of 1 exchange all of their
answers, so whatever follows about one of them holds for all of that block. A single answer can
follow only when they all gave it; then, by 3, the report is the same whichever answer it was.
`tests/unit/team/test_disclosure.py` attacks both parts of the promise.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from ketentui.model.team import GROUPINGS, Grouping

SMALLEST_GROUP = 3
"""No setting shows fewer anonymous people together than this."""


class Place(NamedTuple):
    """Where somebody works, or a block of people; an empty field is unsaid, or the rest."""

    organisation: str
    level: str

    def of(self, grouping: Grouping) -> str:
        """Return the organisation or the level."""
        return self.organisation if grouping == "organisation" else self.level


@dataclass(frozen=True, slots=True)
class Shown:
    """The groups that are shown with their anonymous respondents."""

    first: Grouping
    """The grouping that goes before the other."""
    organisations: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()

    def groups(self, grouping: Grouping) -> frozenset[str]:
        """Return the shown groups of one grouping."""
        return self.organisations if grouping == "organisation" else self.levels

    def showing(self, grouping: Grouping, groups: frozenset[str]) -> Shown:
        """Return this with other groups of one grouping."""
        if grouping == "organisation":
            return replace(self, organisations=groups)
        return replace(self, levels=groups)

    def block(self, place: Place) -> Place:
        """Return the block of who works at `place`."""
        organisation, level = place
        return Place(
            organisation if organisation in self.organisations else "",
            level if level in self.levels else "",
        )


@dataclass(frozen=True, slots=True)
class Counted:
    """Which anonymous answers to one question are counted, and where."""

    shown: Shown | None
    """None: nowhere."""
    left_out: frozenset[Place] = frozenset()
    """The blocks that are counted nowhere."""

    def anywhere(self, place: Place) -> bool:
        """Return whether the answers from `place` are counted at all."""
        return self.shown is not None and self.shown.block(place) not in self.left_out

    def within(self, grouping: Grouping, place: Place) -> bool:
        """Return whether the answers from `place` are counted in its own organisation or level."""
        groups = self.shown.groups(grouping) if self.shown else frozenset()
        return place.of(grouping) in groups and self.anywhere(place)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The rules, for the anonymous respondents of one report."""

    places: Mapping[int, Place]
    """Where each of them works, by number of respondent."""
    min_group: int
    shown: Shown | None
    """The groups that are shown unless the answers to a question forbid it; None: nobody is."""

    def question(
        self,
        answers: Mapping[int, Hashable],
        *,
        harmless: Hashable = None,
        without: Collection[int] = (),
    ) -> Counted:
        """Return which `answers` to one question, by number of respondent, are counted.

        There is no None among them. A block may be known to have given the answer `harmless`; one
        with somebody of `without` in it is left out.
        """
        if self.shown is None or len(answers) < self.min_group:
            return Counted(None)
        shown = _safe_part(self.shown, [self.places[one] for one in answers], self.min_group)
        without = {*without, *self._unanimous(answers, harmless)}
        blocks = self._blocks(shown, answers)
        return Counted(
            shown,
            frozenset(
                block
                for block, people in blocks.items()
                if not without.isdisjoint(people)
                or _same({answers[one] for one in people}, harmless)
            ),
        )

    def _unanimous(self, answers: Mapping[int, Hashable], harmless: Hashable) -> Iterable[int]:
        """Yield the people of every block of the whole report in which all answered the same."""
        assert self.shown is not None
        for people in self._blocks(self.shown, self.places).values():
            if _same({answers.get(one) for one in people}, harmless):
                yield from people

    def _blocks(self, shown: Shown, people: Iterable[int]) -> Mapping[Place, list[int]]:
        blocks: defaultdict[Place, list[int]] = defaultdict(list)
        for one in people:
            blocks[shown.block(self.places[one])].append(one)
        return blocks


def _same(answers: set[Hashable], harmless: Hashable) -> bool:
    """Return whether it is one answer, and one that may not be known; None is no answer."""
    return len(answers) == 1 and answers.isdisjoint({None, harmless})


def disclosure(places: Mapping[int, Place], min_group: int) -> Disclosure:
    """Return the rules for anonymous respondents at `places`, by number of respondent.

    Raises ValueError for a minimum below `SMALLEST_GROUP`. Which groups are shown depends on who
    took part alone, never on an answer.
    """
    if min_group < SMALLEST_GROUP:
        raise ValueError(min_group)
    if len(places) < min_group:
        return Disclosure(places, min_group, None)
    everyone = list(places.values())
    organisations, levels = (frozenset(place.of(one) for place in everyone) for one in GROUPINGS)
    orders = [
        _safe_part(Shown(first, organisations - {""}, levels - {""}), everyone, min_group)
        for first in GROUPINGS
    ]
    return Disclosure(places, min_group, max(orders, key=lambda shown: _visible(shown, everyone)))


def _visible(shown: Shown, places: Iterable[Place]) -> int:
    """Return how many people are shown in a group, twice where in two."""
    return sum(place.of(one) in shown.groups(one) for place in places for one in GROUPINGS)


def _safe_part(shown: Shown, places: Collection[Place], min_group: int) -> Shown:
    """Return as many of the shown groups as leave no block of fewer than `min_group` people.

    `places` are at least so many. Of each grouping the smallest groups go first.
    """
    counts = Counter(places)
    other: Grouping = "level" if shown.first == "organisation" else "organisation"
    safe = Shown(shown.first)
    for grouping in (shown.first, other):
        safe = safe.showing(grouping, _safe_groups(safe, grouping, shown, counts, min_group))
    return safe


def _safe_groups(
    safe: Shown, grouping: Grouping, wanted: Shown, counts: Counter[Place], min_group: int
) -> frozenset[str]:
    sizes: Counter[str] = Counter()
    for place, count in counts.items():
        sizes[place.of(grouping)] += count
    by_size = sorted(wanted.groups(grouping) & set(sizes), key=lambda one: (sizes[one], one))
    for smallest in range(len(by_size)):
        groups = frozenset(by_size[smallest:])
        if _smallest_block(safe.showing(grouping, groups), counts) >= min_group:
            return groups
    return frozenset()


def _smallest_block(shown: Shown, counts: Counter[Place]) -> int:
    blocks: Counter[Place] = Counter()
    for place, count in counts.items():
        blocks[shown.block(place)] += count
    return min(blocks.values())
