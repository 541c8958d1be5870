"""What the answers of one assessment lead to: findings, and the building blocks that help."""

from __future__ import annotations

from typing import Literal

import msgspec

from ketentui.model.languages import Text
from ketentui.model.profile import Gap, Score
from ketentui.model.questionnaire import USUAL_ENDS, Role, ThemeKey

Kind = Literal["unknown", "answer", "low", "middle", "dip", "high"]
"""What was found in a theme: mostly weet niet, one answer from which nothing follows, a score in
the lowest or the middle third of the scale, a high score with a statement near the bottom, or a
high score throughout."""

GapKind = Literal["higher", "lower", "pair"]
"""Whether one's own side scores higher or lower than the other side; or that they are one answer
each, from which nothing follows."""

FireState = Literal["missing", "least", "even", "burning", "unclear"]
"""How the fire of the AMOR model burns: something is missing, something is less there than the
rest, nothing stands out, all is strong, or too little was answered to tell."""


class BuildingBlock(msgspec.Struct, frozen=True):
    """One of the means that a chain can use, with its page and its own score."""

    id: str
    title: Text
    description: Text | None = None
    """What it is."""
    when: Text | None = None
    """When a chain needs it, and when it doesn't."""
    pitfall: Text | None = None
    """How it goes wrong."""
    first_steps: tuple[Text, ...] = ()
    dimensions: tuple[Text, ...] = ()
    """What it serves, the most important first."""
    own_choice: tuple[ThemeKey, ...] = ()
    """Which of its texts are their author's own, and in no source."""
    score: Score | None = None
    """How it scored where the chain looked at its building blocks; None where it didn't."""

    ends: tuple[int, int] = USUAL_ENDS
    """Of the scale of that score."""

    in_order: bool = False
    """Whether that score is so high that the chain has this already; it is no help to offer."""

    @property
    def absent(self) -> bool:
        """Whether the chain doesn't have it: n.v.t. was all that it answered."""
        return self.score is not None and self.score.not_applicable == self.score.asked


class SuggestedBlock(msgspec.Struct, frozen=True):
    """A building block that helps a theme."""

    block: BuildingBlock
    why: Text | None = None
    """Why it helps this theme."""


class ThemeFinding(msgspec.Struct, frozen=True):
    """What the answers to one theme show, and what can be done about it."""

    theme: str
    kind: Kind
    score: Score
    text: Text | None = None
    """What the questionnaire says of it; None where it says nothing."""
    causes: tuple[Text, ...] = ()
    """What may be behind it, to recognise: none of them is concluded."""
    statements: tuple[str, ...] = ()
    """The ids of the statements that score below the others; of one answer, of what it answers."""
    leads: bool = False
    """Whether every theme of the part has a score, and this one the highest of all."""
    blocks: tuple[SuggestedBlock, ...] = ()
    """What helps, the most helpful first."""
    first_steps: tuple[Text, ...] = ()


class GapFinding(msgspec.Struct, frozen=True):
    """A wide gap between two themes that ask the same behaviour from two sides."""

    kind: GapKind
    gap: Gap


class Fire(msgspec.Struct, frozen=True):
    """What a part that knows the fire triangle says of fuel, heat and oxygen."""

    state: FireState
    roles: tuple[Role, ...]
    """The sides that the state is about: what is missing, least or unclear; all three else."""


class PartAdvice(msgspec.Struct, frozen=True):
    """All that is advised on one part, what matters most first."""

    part: str
    findings: tuple[ThemeFinding, ...] = ()
    tied: tuple[ThemeFinding, ...] = ()
    """What is equal, and too much to choose from; there are no `findings` then."""
    gaps: tuple[GapFinding, ...] = ()
    strength: ThemeFinding | None = None
    """The highest theme, where it is high throughout and stands there alone; None otherwise."""
    fire: Fire | None = None
    unasked: int = 0
    """How many statements of the part a full assessment asks besides, where a theme of this one
    rests on one answer."""

    @property
    def foremost(self) -> str:
        """The theme that needs something most; empty where there is none, or not one alone."""
        needs = [(one.kind == "unknown", one.score.score) for one in self.findings[:2]]
        return self.findings[0].theme if len(set(needs)) == len(needs) > 0 else ""
