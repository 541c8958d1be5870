"""What follows from a report for who knows all but the anonymous answers: every world, one by one.

The observer knows this program, who took part anonymously, where each works and who did the quick
scan, and every open answer. A world is what the anonymous people could have answered. What holds in
every world that gives the same report, follows from that report.

People of one place and one depth are a class: who of them gave which answers makes no difference to
a report (`test_a_report_is_the_same_whoever_of_a_block_gave_which_answers`), so that one order of
them stands for all, and what follows about one of them has to hold for each.

`make attack` looks at as many teams as the time allows.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain, combinations_with_replacement, product
from math import comb, prod

from ketentui.errors import KetentuiError
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Level
from ketentui.model.languages import Text
from ketentui.model.names import key
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Scale, Statement, Theme
from ketentui.model.replacing import replace
from ketentui.model.round import InvitedGroup
from ketentui.model.team import TeamReport
from ketentui.team import KnownEdition, Settings, combine
from ketentui.team.coming import coming, waiting
from ketentui.team.comparison import team_trend

UNKNOWN, NOT_APPLICABLE = Answer(None, "unknown"), Answer(None, "not_applicable")
ONE, TWO = Answer(1), Answer(2)
WHEN = datetime(2026, 11, 21, 10, tzinfo=UTC)
STATEMENTS = ("t1-1", "t1-2")
"""Of one theme: the first is its core, the second is asked in full alone."""

Record = Mapping[str, Answer]
"""What somebody answered, by statement."""
World = tuple[tuple[Record, ...], ...]
"""What the people of each class answered."""


@dataclass(frozen=True, order=True)
class Kind:
    """A class of anonymous people."""

    organisation: str
    level: Level | None = None
    depth: Depth = "full"

    @property
    def asked(self) -> Sequence[str]:
        return STATEMENTS if self.depth == "full" else STATEMENTS[:1]


@dataclass(frozen=True)
class Team:
    """Who takes part, and what each could have answered."""

    anonymous: Sequence[tuple[Kind, int]]
    """How many there are of each class."""
    open: Sequence[tuple[Kind, Record]] = ()
    min_group: int = 3
    choices: Mapping[str, Sequence[Answer]] = field(
        default_factory=lambda: dict.fromkeys(STATEMENTS, (ONE, TWO))
    )
    invited: tuple[InvitedGroup, ...] | None = None
    forged: Sequence[tuple[Kind, Record]] = ()
    """Anonymous ones that the observer made."""
    guarded: bool = False
    """Whether `invited` is of a round."""

    @property
    def size(self) -> int:
        """How many worlds there are."""
        return prod(comb(n + len(self._records(kind)) - 1, n) for kind, n in self.anonymous)

    def worlds(self) -> Iterator[World]:
        of_kinds = (
            combinations_with_replacement(self._records(kind), n) for kind, n in self.anonymous
        )
        yield from product(*of_kinds)

    def _records(self, kind: Kind) -> list[Record]:
        given = product(*(self.choices[id] for id in kind.asked))
        return [dict(zip(kind.asked, one, strict=True)) for one in given]


def scheme(maximum: int = 2) -> Questionnaire:
    """Return a questionnaire of one theme with a core statement and another."""
    statements = tuple(Statement(id, Text(id), core=id == STATEMENTS[0]) for id in STATEMENTS)
    theme = Theme("t1", Text("t1"), Text("t1"), statements)
    scale = Scale(1, maximum, (Text("laag"), Text("hoog")))
    return Questionnaire(
        "lijst", "1.0", Text("Lijst"), (Part("deel", Text("Deel"), (theme,)),), scale=scale
    )


SCHEME = scheme()


def report(team: Team, world: World) -> TeamReport:
    """Return the report on a team in a world."""
    found = _report(team, world)
    assert found is not None
    return found


def _report(team: Team, world: World) -> TeamReport | None:
    handed_in, held = assessments(team, world), frozenset[str]()
    if team.guarded:
        held = waiting(handed_in, coming(handed_in, team.invited or ()))
    settings = Settings(team.min_group, invited=team.invited, held_back=bool(held))
    counting = [one for one in handed_in if one.id not in held]
    return combine(counting, {"": KnownEdition("1.0", SCHEME)}, settings)


def assessments(team: Team, world: World, mark: str = "") -> list[Assessment]:
    """Return what everybody of a team handed in."""
    people = [
        *((*one, False) for one in team.open),
        *(
            (kind, record, True)
            for (kind, _), records in zip(team.anonymous, world, strict=True)
            for record in records
        ),
        *((*one, True) for one in team.forged),
    ]
    return [
        Assessment(
            f"{mark}{n:03}",
            QuestionnaireRef("lijst", "1.0", kind.depth, ""),
            Respondent("keten", kind.organisation, kind.level),
            "anonymous" if hidden else "open",
            WHEN,
            WHEN,
            record,
        )
        for n, (kind, record, hidden) in enumerate(people)
    ]


@dataclass(frozen=True)
class Follows:
    """What somebody can work out, each as a class, a statement and an answer or a sum."""

    values: frozenset[Hashable] = frozenset()
    """The point of somebody who is known to have given one."""
    sums: frozenset[Hashable] = frozenset()
    """The sum of the points of fewer than the minimum, of whom it is known who gave one."""
    reasons: frozenset[Hashable] = frozenset()
    """That somebody said weet niet, or n.v.t."""
    silent: frozenset[Hashable] = frozenset()
    """That somebody gave no point, without which of the two; not promised."""

    def __bool__(self) -> bool:
        return bool(self.values or self.sums or self.reasons)


def follows(team: Team, seen: Mapping[World, Hashable]) -> Follows:
    """Return what follows from what is seen in each world of a team."""
    alike: defaultdict[Hashable, list[World]] = defaultdict(list)
    gave: defaultdict[Hashable, list[World]] = defaultdict(list)
    for world, shown in seen.items():
        alike[shown].append(world)
        gave[shown, _given(team, world)].append(world)
    asked = [(n, id) for n, (kind, _) in enumerate(team.anonymous) for id in kind.asked]
    values = chain.from_iterable(_values(team, worlds, asked) for worlds in gave.values())
    sums = chain.from_iterable(_sums(team, worlds) for worlds in gave.values())
    reasons = chain.from_iterable(_reasons(team, worlds, asked) for worlds in alike.values())
    silent = chain.from_iterable(_silent(team, worlds, asked) for worlds in alike.values())
    return Follows(*map(frozenset, (values, sums, reasons, silent)))


def _given(team: Team, world: World) -> Hashable:
    """Return how many of each class gave a point to each statement."""
    return tuple(
        tuple(sum(record[id].value is not None for record in records) for id in kind.asked)
        for (kind, _), records in zip(team.anonymous, world, strict=True)
    )


def _points(team: Team, id: str) -> int:
    return sum(answer.value is not None for answer in team.choices[id])


def _values(
    team: Team, worlds: Sequence[World], asked: Sequence[tuple[int, str]]
) -> Iterator[Hashable]:
    for n, id in asked:
        points = {record[id].value for world in worlds for record in world[n]} - {None}
        if len(points) == 1 and _points(team, id) > 1:
            yield n, id, points.pop()


def _sums(team: Team, worlds: Sequence[World]) -> Iterator[Hashable]:
    """Yield whole classes, fewer people than the minimum together, of whom the sum is known.

    A part of a class with different answers has no one sum: they can be exchanged.
    """
    for id in STATEMENTS:
        if _points(team, id) < 2:
            continue
        classes = [n for n, (kind, _) in enumerate(team.anonymous) if id in kind.asked]
        for chosen in product(*((False, True) for _ in classes)):
            taken = [n for n, into in zip(classes, chosen, strict=True) if into]
            totals = {_total(world, taken, id) for world in worlds}
            people = {count for count, _ in totals}
            if len(totals) == 1 and 0 < people.pop() < team.min_group:
                yield tuple(taken), id, totals.pop()


def _total(world: World, classes: Sequence[int], id: str) -> tuple[int, int]:
    """Return how many of some classes gave a point to a statement, and the sum."""
    points = [
        value for n in classes for record in world[n] if (value := record[id].value) is not None
    ]
    return len(points), sum(points)


def _reasons(
    team: Team, worlds: Sequence[World], asked: Sequence[tuple[int, str]]
) -> Iterator[Hashable]:
    for n, id in asked:
        said = {record[id].reason for world in worlds for record in world[n]}
        if len(said) == 1 and None not in said:
            yield n, id, said.pop()


def _silent(
    team: Team, worlds: Sequence[World], asked: Sequence[tuple[int, str]]
) -> Iterator[Hashable]:
    for n, id in asked:
        if all(record[id].value is None for world in worlds for record in world[n]):
            yield n, id


def attacked(team: Team) -> Follows:
    """Return what follows from one report on a team."""
    return follows(team, {frozen(world): repr(_report(team, world)) for world in team.worlds()})


def attacked_twice(team: Team, other_minimum: int) -> Follows:
    """Return what follows from two reports on a team, with another smallest group."""
    other = replace(team, min_group=other_minimum)
    return follows(
        team,
        {
            frozen(world): (repr(report(team, world)), repr(report(other, world)))
            for world in team.worlds()
        },
    )


def attacked_without_last(team: Team) -> Follows:
    """Return what follows from two reports, of which one lacks a person of the last class."""
    (*rest, (kind, n)) = team.anonymous
    fewer = replace(team, anonymous=tuple(one for one in (*rest, (kind, n - 1)) if one[1]))
    whole = replace(team, anonymous=(*fewer.anonymous, (kind, 1)))
    return follows(
        whole,
        {
            frozen(world): (repr(report(whole, world)), repr(_report(fewer, world[:-1])))
            for world in whole.worlds()
        },
    )


def attacked_comparison(then: Team, now: Team) -> Follows:
    """Return what follows from a comparison of two times, of other people."""
    both = replace(then, anonymous=(*then.anonymous, *now.anonymous))
    seen: dict[World, Hashable] = {}
    for old, new in product(then.worlds(), now.worlds()):
        seen[frozen((*old, *new))] = _compared(then, old, now, new)
    return follows(both, seen)


def _compared(then: Team, old: World, now: Team, new: World) -> str:
    """Return all that a comparison says, or why there is none."""
    handed_in = assessments(then, old, "then"), assessments(now, new, "now")
    try:
        found = team_trend(*handed_in, {"": KnownEdition("1.0", SCHEME)}, Settings(then.min_group))
    except KetentuiError as error:
        return error.key
    return repr(found)


class _Frozen(dict[str, Answer]):
    """A record that can be looked up."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))


def frozen(world: World) -> World:
    """Return a world that can be looked up."""
    return tuple(tuple(_Frozen(record) for record in records) for records in world)


# --- many teams ---

LEVELS: tuple[Level, ...] = ("strategisch", "tactisch")
CHOICES: Sequence[Mapping[str, Sequence[Answer]]] = (
    {"t1-1": (ONE, TWO), "t1-2": (ONE, TWO)},
    {"t1-1": (ONE, TWO, UNKNOWN, NOT_APPLICABLE), "t1-2": (TWO,)},
    {"t1-1": (TWO,), "t1-2": (ONE, TWO, UNKNOWN, NOT_APPLICABLE)},
    {"t1-1": (ONE, TWO), "t1-2": (TWO, UNKNOWN, NOT_APPLICABLE)},
    {"t1-1": (TWO, UNKNOWN, NOT_APPLICABLE), "t1-2": (ONE, TWO)},
    {"t1-1": (ONE.noted("noot"), TWO.noted("noot")), "t1-2": (ONE, TWO)},
)


def sampled(chance: random.Random, most: int) -> Team:
    """Return a team of 3 to 11 people with at most so many worlds."""
    while True:
        min_group = chance.choice((3, 3, 4, 5))
        organisations = "ABC"[: chance.randint(1, 3)]
        kinds = [
            Kind(
                chance.choice(organisations),
                chance.choice((None, *LEVELS)) if chance.random() < 0.6 else None,
                chance.choice(("full", "full", "quick")),
            )
            for _ in range(chance.randint(3, 11))
        ]
        hidden = [kind for kind in kinds if chance.random() < 0.85]
        known = [
            (kind, {id: chance.choice((ONE, TWO, UNKNOWN)) for id in kind.asked})
            for kind in kinds[: len(kinds) - len(hidden)]
        ]
        counts = sorted(Counter(hidden).items(), key=repr)
        team = Team(counts, known, min_group, chance.choice(CHOICES), _invited(chance))
        if hidden and team.size <= most:
            return team


def forging(chance: random.Random, most: int) -> Team:
    """Return a team of a round, in which more came from every organisation that files were forged
    of than were invited there.

    The names of some are spelled otherwise, and some organisations aren't invited at all.
    """
    team = replace(sampled(chance, most), guarded=True)
    names = chance.sample(("A", "a ", "B", "C", "Elders", ""), chance.randint(1, 3))
    forged = [
        (kind, {id: chance.choice(team.choices[id]) for id in kind.asked})
        for kind in (
            Kind(
                chance.choice(names),
                chance.choice((None, *LEVELS)),
                chance.choice(("full", "quick")),
            )
            for _ in range(chance.randint(1, 5))
        )
    ]
    everybody = [kind for kind, n in team.anonymous for _ in range(n)]
    everybody += [kind for kind, _ in (*team.open, *forged)]
    came = Counter(key(kind.organisation) for kind in everybody)
    hit = {key(kind.organisation) for kind, _ in forged}
    invited = [
        InvitedGroup(name, chance.randint(0, n - 1) if name in hit else n + chance.randint(0, 2))
        for name, n in came.items()
        if name
    ]
    return replace(team, forged=forged, invited=tuple(invited))


def _invited(chance: random.Random) -> tuple[InvitedGroup, ...] | None:
    """Return a list of who was invited, of some organisations; or none."""
    asked = tuple(
        InvitedGroup(name, chance.randint(1, 6)) for name in "ABC" if chance.random() < 0.7
    )
    return asked if chance.random() < 0.5 else None


def main(seed: int = 1, seconds: int = 600) -> None:
    """Attack teams until the time is over, and tell what was found."""
    chance, until = random.Random(seed), time.monotonic() + seconds
    teams = worlds = 0
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    while time.monotonic() < until:
        team = sampled(chance, 3000)
        teams, worlds = teams + 1, worlds + team.size
        then, now = (sampled(chance, 30) for _ in range(2))
        now = replace(now, choices=then.choices)
        forged = forging(chance, 1000)
        for of, said in (
            ("one report", attacked(team)),
            ("forged files in a round", attacked(forged)),
            ("forged files without one", attacked(replace(forged, guarded=False))),
            ("one comparison", attacked_comparison(then, now) if now.size <= 30 else Follows()),
            ("another minimum", attacked_twice(team, team.min_group + 1)),
            ("one person less", attacked_without_last(team)),
        ):
            found[of].update(name for name in (*_PROMISED, "silent") if getattr(said, name))
            if of in _SAFE and any(getattr(said, name) for name in _PROMISED):
                print(of, team, forged, then, now, said)
    print(f"seed {seed}: {teams} teams, {worlds} worlds; what follows in how many teams:")
    for of, counts in found.items():
        print(f"  {of}: " + ", ".join(f"{name} {counts[name]}" for name in (*_PROMISED, "silent")))
    sys.exit(any(found[of][name] for of in _SAFE for name in _PROMISED))


_SAFE = ("one report", "one comparison", "forged files in a round")
_PROMISED = ("values", "sums", "reasons")
"""What is not to follow from those."""

if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
