"""The statements of a part with what was answered, as paragraphs to read."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from ketentui.documents.profile.advice import reversed_text
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.model.questionnaire import Part, Scale
from ketentui.tui.widgets.reading import Paragraph
from ketentui.usecases.stored import Result

_WIDEST = 24
"""Cells that an answer takes at most, as bundled ones do; a longer label goes on below itself."""


def answers(result: Result, part: Part, locale: Locale) -> Iterator[Paragraph]:
    """Yield the statements of a part that were asked, by theme, with answer and note."""
    assessment, scale = result.assessment, result.questionnaire.scale
    every = [*map(Answer, scale.points), Answer(reason="not_applicable"), Answer()]
    widest = max(cell_len(_choice(answer, scale, locale)) for answer in every)
    margin = min(_WIDEST, widest) + 3
    for place, theme in enumerate(part.themes):
        title = theme.title(locale.language)
        yield Paragraph(title, above=1 if place else 0, style="bold $accent")
        for statement in theme.asked(assessment.depth):
            answer = assessment.answer(statement.id)
            style = "bold" if answer.value is not None else "$quiet"
            lead = _choice(answer, scale, locale)
            yield Paragraph(
                statement.text(locale.language),
                lead,
                margin,
                above=1,
                lead_style=style,
                about=statement.id,
            )
            reversed = reversed_text(statement, answer, scale, locale)
            if reversed:
                yield Paragraph(reversed, "", margin, style="$quiet")
            if answer.note:
                yield Paragraph(f'✎ "{answer.note}"', "", margin, style="$quiet")


def _choice(answer: Answer, scale: Scale, locale: Locale) -> str:
    if answer.value is None:
        sign = {"not_applicable": "–", "unknown": "?", None: "·"}[answer.reason]
        key = f"{answer.reason}_short" if answer.reason else "unanswered"
        return f"{sign}  {locale(f'common.{key}')}"
    label = scale.label(answer.value)
    width = len(str(scale.maximum))
    return f"{answer.value:>{width}}  {label(locale.language) if label else ''}".rstrip()
