"""The statements of a part with what was answered, as paragraphs to read."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from ketentui.documents.profile.advice import reversed_text
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.model.questionnaire import Part, Scale, Theme
from ketentui.tui.widgets.reading import Paragraph
from ketentui.usecases.stored import Result

_WIDEST = 20
"""Cells that an answer takes at most; a longer label goes on below itself."""


def answers(result: Result, part: Part, locale: Locale) -> Iterator[Paragraph]:
    """Yield the statements of a part that were asked, by theme, with answer and note."""
    words = _Words(result, locale)
    for place, theme in enumerate(part.themes):
        title = theme.title(locale.language)
        yield Paragraph(title, above=1 if place else 0, style="bold $accent")
        yield from words.theme(theme)


class _Words:
    """Finds the words for one result."""

    def __init__(self, result: Result, locale: Locale) -> None:
        self._assessment = result.assessment
        self._scale = result.questionnaire.scale
        self._locale = locale
        self._margin = self._widest(self._scale) + 3

    def _widest(self, scale: Scale) -> int:
        every = [*map(Answer, scale.points), Answer(reason="not_applicable"), Answer()]
        return min(_WIDEST, max(cell_len(self._choice(answer)) for answer in every))

    def theme(self, theme: Theme) -> Iterator[Paragraph]:
        """Yield the statements of a theme."""
        for statement in theme.asked(self._assessment.depth):
            answer = self._assessment.answer(statement.id)
            yield Paragraph(
                statement.text(self._locale.language),
                self._choice(answer),
                self._margin,
                above=1,
                lead_style="bold" if answer.value is not None else "$quiet",
            )
            reversed = reversed_text(statement, answer, self._scale, self._locale)
            if reversed:
                yield Paragraph(reversed, "", self._margin, style="$quiet")
            if answer.note:
                yield Paragraph(f'✎ "{answer.note}"', "", self._margin, style="$quiet")

    def _choice(self, answer: Answer) -> str:
        if answer.value is None:
            sign = {"not_applicable": "–", "unknown": "?", None: "·"}[answer.reason]
            key = f"{answer.reason}_short" if answer.reason else "unanswered"
            return f"{sign}  {self._locale(f'common.{key}')}"
        label = self._scale.label(answer.value)
        width = len(str(self._scale.maximum))
        return f"{answer.value:>{width}}  {label(self._locale.language) if label else ''}".rstrip()
