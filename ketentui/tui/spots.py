"""Where somebody was on a page, to come back to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody was on a page of tabs."""

    tab: int
    part: int
    bars: bool
    chosen: str | None
    """What was chosen in the tab, by its key."""
    scrolled: int
    """How many lines of the tab had been scrolled away."""
