"""What a report carries of the chain, or of the office, that it comes from: its house style."""

from __future__ import annotations

from typing import Literal

import msgspec

from ketentui.model.accent import Accent


class Logo(msgspec.Struct, frozen=True):
    """A picture that was checked: in it is what draws it, and nothing else."""

    kind: Literal["png", "svg"]
    content: bytes


class House(msgspec.Struct, frozen=True):
    """Whose report it is; what is empty or None, is not shown."""

    name: str = ""
    logo: Logo | None = None
    accent: Accent | None = None
    closing: str = ""
    """In lines."""
