"""What a typed line means at a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ketentui.model.choices import Reason
from ketentui.model.questionnaire import Scale

Act = Literal["keep", "note", "before", "back", "stop", "help"]

_REASONS: dict[str, Reason] = {
    **dict.fromkeys(("n", "nvt", "n.v.t.", "n/a", "na"), "not_applicable"),
    **dict.fromkeys(("w", "d", "weet niet", "don't know", "dont know"), "unknown"),
}
_ACTS: dict[str, Act] = {
    "": "keep",
    **dict.fromkeys(("t", "toelichting", "note"), "note"),
    **dict.fromkeys(("v", "vorige keer", "last time"), "before"),
    **dict.fromkeys(("b", "terug", "back"), "back"),
    **dict.fromkeys(("s", "stop", "q", "quit"), "stop"),
    **dict.fromkeys(("?", "h", "help", "hulp"), "help"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to the statement."""

    choice: int | Reason


@dataclass(frozen=True, slots=True)
class Command:
    """Something else than an answer."""

    act: Act
    text: str = ""
    """The note that stood on the same line; empty where there was none."""


@dataclass(frozen=True, slots=True)
class OffScale:
    """A number that isn't on the scale."""


Entry = Choice | Command | OffScale | None


def parse(line: str, scale: Scale) -> Entry:
    """Return what `line` means, in either language and any case; None where it means nothing."""
    word = line.strip().casefold()
    if word.isascii() and word.lstrip("+-").isdigit():
        return Choice(int(word)) if int(word) in scale.points else OffScale()
    if word in _REASONS:
        return Choice(_REASONS[word])
    if word in _ACTS:
        return Command(_ACTS[word])
    first, _, rest = line.strip().partition(" ")
    return Command("note", rest.strip()) if first.casefold() == "t" else None
