"""What is asked before something is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from ketentui.config.paths import own_path
from ketentui.locale import Locale
from ketentui.model.languages import Text

Act = Callable[[], None]
"""What follows from an answer; where it raises KetentuiError, that is said on the page."""


def nothing() -> None:
    """Leave everything as it is."""


class Reply(msgspec.Struct, frozen=True):
    """One answer that can be chosen."""

    text: str
    act: Act = nothing


class Question(msgspec.Struct, frozen=True):
    """A question with its answers."""

    title: str
    effect: str
    """What it means, in sentences."""
    replies: tuple[Reply, ...]
    """What can be answered: what loses nothing first."""
    unanswered: Act = nothing
    """What follows where none is chosen."""
    later: str = ""
    """What that does, where it is more than going back."""


class Asked(msgspec.Struct, frozen=True):
    """A question that is answered by typing, by the keys of its texts."""

    question: str
    hint: str
    """What helps to answer it."""
    values: Mapping[str, object] = msgspec.field(default_factory=dict)
    """What fills in both texts; a `Text` does so in the language of the texts."""

    def said(self, key: str, locale: Locale) -> str:
        """Return the question or its hint in a language."""
        values = {
            name: value(locale.language) if isinstance(value, Text) else value
            for name, value in self.values.items()
        }
        return locale(key, **values)


def folder_asked(question: str = "team_source.folder_question") -> Asked:
    """Return the question for a folder of exports; `question` is the key of its text."""
    return Asked(question, "team_source.folder_hint")


def possible(text: str) -> None:
    """Raise a KetentuiError where a typed path can't be one, or where this process may not go."""
    own_path(text.strip())


def path_of(text: str | None) -> Path | None:
    """Return the path that was typed, `~` being one's own folder; None where there is none."""
    typed = (text or "").strip()
    return own_path(typed) if typed else None
