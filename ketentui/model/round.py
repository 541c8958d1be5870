"""A round: a chain's one time of answering, and what those who are invited get of it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.choices import SHARINGS, Level, Sharing
from ketentui.model.names import Name, common_spellings, key
from ketentui.model.text import Line

if TYPE_CHECKING:
    from ketentui.model.team import Grouping

CODE = "^[A-Z0-9]{1,8}-[A-Z0-9]{4}$"
"""How a round is called: letters of its chain, and four signs by chance, as in `JEUGD-7KQ4`."""


def is_code(text: str) -> bool:
    """Return whether a text can be the code of a round."""
    return re.fullmatch(CODE, text) is not None


def code_of(chain: str, chance: str) -> str:
    """Return the code of a round of a chain; `chance` has its four signs, of `A` to `Z` and `0` to
    `9`.
    """
    apart = unicodedata.normalize("NFKD", chain).upper()
    begin = "".join(sign for sign in apart if sign.isascii() and sign.isalnum())[:8]
    return f"{begin or 'KETEN'}-{chance}"


State = Literal["before", "running", "over", "closed"]
"""Whether answers are awaited: not yet, now, no longer by the days, or no longer by the office."""


class InvitedGroup(msgspec.Struct, frozen=True):
    """How many people of an organisation were invited, of one level or of any."""

    organisation: Name
    people: Annotated[int, msgspec.Meta(ge=0, le=999_999)]
    level: Level | None = None
    """None where nobody says."""


def people(invited: Iterable[InvitedGroup]) -> int:
    """Return how many were invited in all."""
    return sum(group.people for group in invited)


def each_once(invited: Iterable[InvitedGroup]) -> tuple[InvitedGroup, ...]:
    """Return who was invited with every organisation and level once, in the spelling used most."""
    groups = tuple(invited)
    spelled = common_spellings(group.organisation for group in groups)
    found: Counter[tuple[str, Level | None]] = Counter()
    for group in groups:
        found[spelled[key(group.organisation)], group.level] += group.people
    return tuple(InvitedGroup(name, number, level) for (name, level), number in found.items())


def totals_beside_levels(invited: Iterable[InvitedGroup]) -> tuple[InvitedGroup, ...]:
    """Return those without a level, of organisations that have others with one: whether the
    numbers are to be added, can't be known.
    """
    groups = tuple(invited)
    with_level = {key(group.organisation) for group in groups if group.level}
    return tuple(one for one in groups if one.level is None and key(one.organisation) in with_level)


def by_group(invited: Iterable[InvitedGroup], grouping: Grouping) -> Mapping[str, int]:
    """Return how many were invited, by the name of the organisation, in the spelling used most, or
    by level; who is of none isn't among them.
    """
    found: Counter[str] = Counter()
    for group in each_once(invited):
        found[(group.level or "") if grouping == "level" else group.organisation] += group.people
    return {name: number for name, number in found.items() if name}


class Invitation(msgspec.Struct, frozen=True):
    """What everyone who is invited gets: enough to answer, wherever that is."""

    code: Annotated[str, msgspec.Meta(pattern=CODE)]
    chain: Name
    questionnaire: QuestionnaireRef
    """Which version is asked, and in which depth."""
    first_day: date
    last_day: date
    """The last day on which answers are awaited."""
    contact: Line
    """Whom to ask, and to whom the result goes."""
    organisations: tuple[Name, ...] = ()
    """Those that were invited, to choose from, each once."""
    sharings: tuple[Sharing, ...] = SHARINGS
    """How one may share; at least one way."""
    min_group: Annotated[int, msgspec.Meta(ge=3, le=1000)] = 5
    """From how many anonymous people on a report shows a group: a report may ask for more."""
    source: str = ""
    """The file of the questionnaire, where it doesn't come with the program; else empty."""


class Round(msgspec.Struct, frozen=True):
    """A round as the chain office keeps it."""

    invitation: Invitation
    invited: tuple[InvitedGroup, ...]
    """By organisation and level, each once."""
    closed_on: date | None = None
    """None as long as answers are awaited."""

    def state(self, today: date) -> State:
        """Return how it stands on a day."""
        if self.closed_on is not None:
            return "closed"
        if today < self.invitation.first_day:
            return "before"
        return "running" if today <= self.invitation.last_day else "over"

    @property
    def people(self) -> int:
        """How many were invited in all."""
        return people(self.invited)
