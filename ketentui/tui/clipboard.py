"""Text to the clipboard of whoever sits at the terminal, also over SSH: the sequence OSC 52."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import Literal

from ketentui.errors import KetentuiError

LARGEST = 74_994
"""Bytes of text: what is left of a sequence of 100,000 bytes, the most that hterm, and terminals
that follow it, take. A longer sequence would be dropped without a word."""

Multiplexer = Literal["tmux", "screen"]

_SCREEN_CHUNK = 500
"""GNU Screen passes on strings of at most 768 bytes."""


def copying(text: str, environment: Mapping[str, str]) -> str:
    """Return what to write to the terminal so that it puts `text` on its clipboard.

    No terminal says whether it did so, and some do so only after a setting. KetentuiError
    `too_large_to_copy` where `text` is more than terminals take.
    """
    content = text.encode()
    if len(content) > LARGEST:
        size = -(-len(content) // 1000)
        raise KetentuiError("too_large_to_copy", size=size, largest=LARGEST // 1000)
    sequence = f"\x1b]52;c;{b64encode(content).decode()}\x07"
    return sequence + _past(multiplexer(environment), sequence)


def multiplexer(environment: Mapping[str, str]) -> Multiplexer | None:
    """Return what stands between the program and the terminal, also at the other end of SSH."""
    if environment.get("TMUX"):
        return "tmux"
    if environment.get("STY"):
        return "screen"
    term = environment.get("TERM", "")
    return "tmux" if term.startswith("tmux") else "screen" if term.startswith("screen") else None


def _past(multiplexer: Multiplexer | None, sequence: str) -> str:
    """Return `sequence` wrapped so that a multiplexer hands it to the terminal.

    tmux takes the bare sequence with `set-clipboard on`, and a wrapped one with `allow-passthrough
    on` (before 3.3 always); so it gets both, and ignores what it wasn't told to take.
    """
    if multiplexer == "tmux":
        doubled = sequence.replace("\x1b", "\x1b\x1b")
        return f"\x1bPtmux;{doubled}\x1b\\"
    if multiplexer == "screen":
        starts = range(0, len(sequence), _SCREEN_CHUNK)
        return "".join(f"\x1bP{sequence[at : at + _SCREEN_CHUNK]}\x1b\\" for at in starts)
    return ""
