"""What came in of a round against who was invited: what is owed, and where more came.

Whoever can hand in an export can hand in several. With as many forged anonymous ones as a block
needs (see `ketentui.team.disclosure`), all of its numbers but one person's are known to who made
them, and so are that person's answers: four files beside one gave away everything. A forged file
can't be told from a real one by what is in it. But a round says how many were invited: where more
came from an organisation, some are forged, or somebody answered twice. No anonymous answer from
there is counted then, before the office says which to leave out.

What is counted are people, each at every organisation that they ever named openly, since an open
export can be copied and changed by who has it: so nobody makes room by moving others elsewhere. An
open export and an anonymous one with the same id are two: in a round they never have one, so that
somebody copied it.

Forged files within the number that was invited can't be seen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date

import msgspec

from ketentui.model import names
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.choices import LEVELS, Level, Sharing
from ketentui.model.round import InvitedGroup
from ketentui.team.choosing import taking_part
from ketentui.team.persons import Joined


class CameOfLevel(msgspec.Struct, frozen=True):
    """How many came of one level of an organisation."""

    level: Level | None
    """None are those who didn't say, or who were invited whatever their level."""
    invited: int
    came: int


class Came(msgspec.Struct, frozen=True):
    """How many came from one organisation; without a name, of those who named none."""

    organisation: str
    invited: int
    came: int
    levels: tuple[CameOfLevel, ...]
    """Empty where nobody was invited by level."""
    ids: frozenset[str]
    """Of all assessments that were ever said to be from there."""

    @property
    def owed(self) -> int:
        """How many are still to come."""
        return max(0, self.invited - self.came)

    @property
    def too_many(self) -> bool:
        """Whether more came than were invited: not all of them can be who was."""
        beyond = sum(max(0, one.came - one.invited) for one in self.levels if one.level)
        anyone = sum(one.invited for one in self.levels if not one.level)
        return self.came > self.invited or beyond > anyone

    @property
    def owed_by_level(self) -> tuple[tuple[Level, int], ...]:
        """What is still to come of the levels that were invited; who didn't say may be of any."""
        return tuple(
            (one.level, min(self.owed, one.invited - one.came))
            for one in self.levels
            if one.level is not None and one.invited > one.came and self.owed
        )


class Suspect(msgspec.Struct, frozen=True):
    """An export from an organisation that more came from than were invited."""

    file: str
    id: str
    sharing: Sharing
    respondent: Respondent
    """Without a name where it is anonymous."""
    day: date
    alike: int = 0
    """How many others from there, shared in the same way, have the same answers or come from the
    same installation."""
    same_day: int = 1
    """How many of those from there are of that day, itself included."""


class Question(msgspec.Struct, frozen=True):
    """What the office has to decide on before anonymous answers of an organisation count."""

    came: Came
    waiting: int
    """How many anonymous people don't count as yet."""
    suspects: tuple[Suspect, ...]


def coming(
    assessments: Iterable[Assessment], invited: Iterable[InvitedGroup], joined: Joined = ()
) -> tuple[Came, ...]:
    """Return how many came from each organisation, also where nobody came, or was invited.

    `joined` is who is one person, as somebody says.
    """
    asked: defaultdict[str, Counter[Level | None]] = defaultdict(Counter)
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for group in invited:
        organisation = names.key(group.organisation)
        asked[organisation][group.level] += group.people
        spellings[organisation].append(group.organisation)
    there: defaultdict[str, dict[Hashable, set[Level | None]]] = defaultdict(dict)
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for number, (counting, copies) in enumerate(taking_part(assessments, joined)):
        openly = [one for one in copies if one.sharing == "open"]
        for one in (counting, *openly):
            who = one.respondent
            organisation = names.key(who.organisation)
            ids[organisation].add(one.id)
            levels = there[organisation].setdefault((number, one.sharing), set())
            levels.add(who.level)
            if organisation not in asked:
                spellings[organisation].append(who.organisation)
    found = [
        Came(
            next(iter(names.common_spellings(spellings[organisation]).values())),
            asked[organisation].total(),
            len(there[organisation]),
            tuple(_levels(asked[organisation], there[organisation].values())),
            frozenset(ids[organisation]),
        )
        for organisation in {**asked, **there}
    ]
    found.sort(key=lambda one: (not one.organisation, names.key(one.organisation)))
    return tuple(found)


def _levels(
    invited: Counter[Level | None], came: Collection[Collection[Level | None]]
) -> Iterator[CameOfLevel]:
    if not any(invited[level] for level in LEVELS):
        return
    for level in (*LEVELS, None):
        number = sum(level in levels for levels in came)
        if invited[level] or number:
            yield CameOfLevel(level, invited[level], number)


def waiting(
    assessments: Iterable[Assessment], came: Sequence[Came], joined: Joined = ()
) -> frozenset[str]:
    """Return the ids of the anonymous assessments that don't count as yet: of organisations that
    more came from than were invited. What came openly is shown whatever else is there.
    """
    places = {names.key(one.organisation) for one in came if one.too_many}
    return frozenset(
        one.id
        for one, _ in taking_part(assessments, joined)
        if one.sharing == "anonymous" and names.key(one.respondent.organisation) in places
    )
