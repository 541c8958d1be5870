"""What the page with statements does for the overview that lies over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on from the overview."""

    finish: Callable[[], None]
    """Finish, and show the results."""
    undo: Callable[[], None]
    """Take back the last answer, and show its statement."""
    back: Callable[[], None] | None = None
    """Go back to where the user came from, where that is more than the page below."""
