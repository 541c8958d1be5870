"""What a typed line means at a statement."""

from __future__ import annotations

from typing import Literal, cast

import msgspec

from ketentui.locale import understood
from ketentui.model.choices import Reason
from ketentui.model.questionnaire import Scale

Act = Literal["keep", "note", "before", "back", "undo", "who", "stop", "about", "help"]


class Choice(msgspec.Struct, frozen=True):
    """An answer to the statement."""

    choice: int | Reason


class Instruction(msgspec.Struct, frozen=True):
    """Something else than an answer."""

    act: Act
    text: str = ""
    """The note that stood on the same line; empty where there was none."""


class OffScale(msgspec.Struct, frozen=True):
    """A number that isn't on the scale."""


Entry = Choice | Instruction | OffScale | None


def parse(line: str, scale: Scale) -> Entry:
    """Return what `line` means, in any language and any case; None where it means nothing."""
    word = line.strip().casefold()
    if word.isascii() and word.lstrip("+-").isdigit():
        return Choice(int(word)) if int(word) in scale.points else OffScale()
    if not word:
        return Instruction("keep")
    if reason := understood("reason").get(word):
        return Choice(cast(Reason, reason))
    if act := understood("act").get(word):
        return Instruction(cast(Act, act))
    first, _, rest = line.strip().partition(" ")
    return Instruction("note", rest.strip()) if first.casefold() == "t" else None


def is_back(line: str) -> bool:
    """Return whether `line` says to go back, in any language and any case."""
    return understood("act").get(line.strip().casefold()) == "back"


def is_stop(line: str) -> bool:
    """Return whether `line` says to stop, in any language and any case."""
    return understood("act").get(line.strip().casefold()) == "stop"
