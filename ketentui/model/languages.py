"""A text in one or more languages: what the questionnaires and the interface say things in."""

from __future__ import annotations

from typing import Final

Language = str
"""The code of a language of the screen or of the content: `nl`, `en`, `fy`."""

DUTCH: Language = "nl"
"""The first language: what holds where nothing is said of a language."""


class Text:
    """A text of a questionnaire in one or more languages.

    `Text("Keten", en="Chain")`: one without a code is Dutch.
    """

    __slots__ = ("by_language",)

    by_language: Final[tuple[tuple[Language, str], ...]]
    """The text by the code of its language, the questionnaire's first language first: Dutch where
    it has it."""

    def __init__(self, dutch: str | None = None, /, **others: str) -> None:
        texts = others if dutch is None else {DUTCH: dutch, **others}
        self.by_language = tuple(texts.items())

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same in the same languages, in the same order."""
        return isinstance(other, Text) and self.by_language == other.by_language

    def __hash__(self) -> int:
        """Return a hash of all that it says."""
        return hash(self.by_language)

    def __repr__(self) -> str:
        """Return what it says, for who looks for a fault."""
        return f"Text(**{dict(self.by_language)!r})"

    def __call__(self, language: Language) -> str:
        """Return the text in `language`, or in the first where it isn't in that one."""
        for code, text in self.by_language:
            if code == language:
                return text
        return self.first

    def said_in(self, language: Language) -> Language:
        """Return the language of the text that one who reads `language` gets."""
        codes = [code for code, _ in self.by_language]
        return language if language in codes else codes[0]

    @property
    def first(self) -> str:
        """The text in the questionnaire's first language."""
        return self.by_language[0][1]
