"""A question that is answered by typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ketentui.config.paths import own_path
from ketentui.tui.commands import Command
from ketentui.tui.screens.path import PathDialog, possible
from ketentui.tui.widgets.lines import Plain


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked."""

    question: str
    """The key of its text."""
    hint: str
    """The key of what helps to answer it."""
    values: dict[str, object] = field(default_factory=dict)
    """What fills in both texts."""


class AskDialog(PathDialog):
    """Asks for a text until it can be taken; None where everything stays as it was."""

    PAGE_COMMANDS = (
        Command("accept", "enter", "team_source.accept"),
        Command("cancel", "escape", "app.back"),
    )

    def __init__(self, asked: Asked, offered: str, take: Callable[[str], None] = possible) -> None:
        """Ask something, and offer an answer, as `PathDialog` does: a path, unless `take` takes
        something else.
        """
        super().__init__(offered, take)
        self._asked = asked

    def fill(self) -> None:
        """Show the texts."""
        asked = self._asked
        texts = {"#path-question": asked.question, "#path-hint": asked.hint}
        for place, key in texts.items():
            self.query_one(place, Plain).update(self.locale(key, **asked.values))


def folder_asked(question: str = "team_source.folder_question") -> Asked:
    """Return the question for a folder of exports; `question` is the key of its text."""
    return Asked(question, "team_source.folder_hint")


def path_of(text: str | None) -> Path | None:
    """Return the path that was typed, `~` being one's own folder; None where there is none."""
    typed = (text or "").strip()
    return own_path(typed) if typed else None
