"""The texts of an action: cleaned, not empty, and no longer than others want to read."""

from __future__ import annotations

from dataclasses import replace

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import Action
from ketentui.model.text import clean, clean_lines

LONGEST = 300
"""Characters of what is agreed, of who does it and of what came of it, each."""

_QUOTED = 40
"""Characters of a text that are enough to know which one is meant."""


def checked(before: Action, action: Action) -> Action:
    """Return an action with its texts cleaned; KetentuiError where it says nothing, or too much."""
    action = replace(
        action,
        what=clean(action.what),
        who=clean(action.who),
        effect=clean_lines(action.effect),
    )
    if not action.what:
        raise KetentuiError("action_without_what", ExitCode.USAGE)
    for name in ("what", "who", "effect"):
        text = getattr(action, name)
        if len(text) > LONGEST and text != getattr(before, name):
            raise _too_long(text)
    return action


def _too_long(text: str) -> KetentuiError:
    begin = f"{clean(text)[:_QUOTED].rstrip()}…"
    return KetentuiError(
        "action_too_long", ExitCode.USAGE, text=begin, length=len(text), most=LONGEST
    )
