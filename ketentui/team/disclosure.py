"""Disclosure control: which anonymous answers are counted, and in which groups.

Who shares openly is shown whatever the number. The rules below are about anonymous respondents.

What an observer may know: every open export; every number, note, mark and reason in the report, in
every format; who took part anonymously, in which organisation and at which level each of them
works, and who of them did the quick scan; and this program.

What is promised: from all that together follows no answer of an anonymous respondent to a
statement, neither a point nor whether it was n.v.t. or weet niet, and no sum of the points of fewer
than `min_group` of them.

What is not: that nobody of a block gave a point may follow, and who knows of a colleague that they
gave none may learn which of the two it was; who gave the only other answer in a block knows what
the others gave, as every respondent can take their own answer off; a note tells what its writer put
in it. And it holds for one report, and for reports that are over the same anonymous answers or have
none in common: others can be subtracted from each other, and `ketentui.usecases.handing_out` warns
of it.

How:

1. Blocks. Anonymous respondents are divided into blocks by organisation and level, and every block
   has at least `min_group` people: an organisation with fewer joins the rest, and where the rest
   is too small, so does the next smallest. Levels are added as far as every combination of a shown
   organisation (or the rest) and a shown level (or the rest) keeps to the same minimum; often that
   leaves one grouping. Levels go first where that shows more people. Where all together are too
   few, none is counted anywhere.
2. One question. The same is done once more with those who were asked it, in their depth and
   edition, and among the groups that leaves once more with those who answered it. All numbers are
   over whole blocks, so that a group that is not shown can't be had by subtracting the others from
   the whole. Points, and apart from them whether people gave a point, n.v.t. or weet niet, are two
   questions.
3. Unanimity. A block in which all gave this question the same answer would tell what each of them
   said. It is counted nowhere: not in its group and not in the whole.
4. Themes. Their numbers come from the published numbers of their statements alone
   (`ketentui.team.numbers.theme_numbers`), and so does every verdict, so that they tell nothing
   new.
5. Marks. That anonymous people who were asked aren't all counted is said by who was asked, never
   why. Of every group that isn't shown with its anonymous people it is said alike, whether it has
   any or not; else a list of who was invited could tell who they are.

Why that is enough: statements are about unknowns that have nothing in common, so that one statement
is the whole question. Two people of a block of those who were asked can exchange their answers to
it, and the report stays the same; two of a block of those who answered, their points. So what
follows about one of them holds for all of that block: an answer, or a sum over a few, can follow
only when they all gave the same one, and then, by 3, it is left out.
`tests/unit/team/test_worlds.py` enumerates every possible world of small teams and finds
nothing that follows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import NamedTuple

import msgspec

from ketentui.model.names import key
from ketentui.model.replacing import replace
from ketentui.model.team import GROUPINGS, Grouping

SMALLEST_GROUP = 3
"""No setting shows fewer anonymous people together than this."""

USUAL_GROUP = 5
"""How many it is unless somebody says otherwise."""


class Place(NamedTuple):
    """Where somebody works, or a block of people; an empty field is unsaid, or the rest."""

    organisation: str
    level: str

    def of(self, grouping: Grouping) -> str:
        """Return the organisation or the level."""
        return self.organisation if grouping == "organisation" else self.level


class Shown(msgspec.Struct, frozen=True):
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


class Counted(msgspec.Struct, frozen=True):
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


class Disclosure(msgspec.Struct, frozen=True):
    """The rules, for the anonymous respondents of one report."""

    places: Mapping[int, Place]
    """Where each of them works, by number of respondent."""
    min_group: int
    shown: Shown | None
    """The groups that are shown unless the answers to a question forbid it; None: nobody is."""
    at: Mapping[Place, Collection[int]]
    """Who of them works at each place."""

    def among(self, asked: Collection[int]) -> Disclosure:
        """Return the rules for a question that these anonymous respondents alone were asked.

        No group is shown that isn't shown already.
        """
        places = {one: self.places[one] for one in asked}
        return _rules(places, self.min_group, self._safe(Counter(places.values())))

    def _safe(self, people: Counter[Place]) -> Shown | None:
        """Return which of the shown groups stay so for so many people at each place."""
        if self.shown is None or people.total() < self.min_group:
            return None
        return _safe_part(self.shown, people, self.min_group)

    def question(self, answers: Mapping[int, Hashable], *, harmless: Hashable = None) -> Counted:
        """Return which `answers` to one question, by number of respondent, are counted.

        A block may be known to have given the answer `harmless`. A group of which nobody answered
        is too small, as one of which few did: else it would show that none of them did.
        """
        given = {
            place: [answers[one] for one in those if one in answers]
            for place, those in self.at.items()
        }
        shown = self._safe(Counter({place: len(found) for place, found in given.items()}))
        if shown is None:
            return Counted(None)
        blocks: defaultdict[Place, set[Hashable]] = defaultdict(set)
        for place, found in given.items():
            blocks[shown.block(place)].update(found)
        alike = (block for block, found in blocks.items() if len(found) == 1)
        return Counted(shown, frozenset(one for one in alike if blocks[one] != {harmless}))


def disclosure(places: Mapping[int, Place], min_group: int) -> Disclosure:
    """Return the rules for anonymous respondents at `places`, by number of respondent.

    Raises ValueError for a minimum below `SMALLEST_GROUP`. Which groups are shown depends on who
    took part alone, never on an answer.
    """
    if min_group < SMALLEST_GROUP:
        raise ValueError(min_group)
    if len(places) < min_group:
        return _rules(places, min_group, None)
    everyone = list(places.values())
    organisations, levels = (frozenset(place.of(one) for place in everyone) for one in GROUPINGS)
    orders = [
        _safe_part(Shown(first, organisations - {""}, levels - {""}), Counter(everyone), min_group)
        for first in GROUPINGS
    ]
    return _rules(places, min_group, max(orders, key=lambda shown: _visible(shown, everyone)))


def _rules(places: Mapping[int, Place], min_group: int, shown: Shown | None) -> Disclosure:
    at: defaultdict[Place, list[int]] = defaultdict(list)
    for one, place in places.items():
        at[place].append(one)
    return Disclosure(places, min_group, shown, at)


def _visible(shown: Shown, places: Iterable[Place]) -> int:
    """Return how many people are shown in a group, twice where in two."""
    return sum(place.of(one) in shown.groups(one) for place in places for one in GROUPINGS)


def _safe_part(shown: Shown, counts: Counter[Place], min_group: int) -> Shown:
    """Return as many of the shown groups as leave no block of fewer than `min_group` people.

    `counts` are how many there are at each place, at least so many in all. Of each grouping the
    smallest groups go first.
    """
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
    # Of two as small the name decides, however it is spelled: others can change a spelling.
    by_size = sorted(wanted.groups(grouping) & set(sizes), key=lambda one: (sizes[one], key(one)))
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
