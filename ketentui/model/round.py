"""A round: a chain's one time of answering, and what those who are invited get of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

import msgspec

from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.choices import SHARINGS, Level, Sharing
from ketentui.model.names import Name, key
from ketentui.model.text import Line

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
    """None where the round doesn't say."""


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
        return sum(group.people for group in self.invited)

    @property
    def by_organisation(self) -> Mapping[str, int]:
        """How many were invited, by the key of the organisation's name."""
        found: dict[str, int] = {}
        for group in self.invited:
            organisation = key(group.organisation)
            found[organisation] = found.get(organisation, 0) + group.people
        return found
