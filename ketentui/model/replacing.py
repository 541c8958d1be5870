"""A value with other fields, whatever it is made of: `copy.replace`, which Python has from 3.13."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import replace as replace  # checkers hold its names and types to the class
else:

    def replace(one: Any, /, **changes: Any) -> Any:
        """Return a dataclass or a struct like `one`, with other values in some fields."""
        if own := getattr(one, "__replace__", None):
            return own(**changes)
        from dataclasses import replace as of_dataclass

        return of_dataclass(one, **changes)
