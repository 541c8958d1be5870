"""Text from people and files, made safe for a terminal."""

from __future__ import annotations

import re

_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_BIDIRECTIONAL}\ufeff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")


def clean(text: str) -> str:
    """Return `text` on one line, without control characters and without outer spaces.

    Control characters are C0, C1, bidirectional overrides and half surrogate pairs: they can move
    the cursor, hide or turn around what follows, or can't be written at all.
    """
    return " ".join(clean_lines(text).split())


def clean_lines(text: str) -> str:
    """Return `text` cleaned as `clean` does, but with its line ends kept."""
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ").split("\n")
    return "\n".join(_UNSAFE.sub("", line).rstrip() for line in lines).strip()
