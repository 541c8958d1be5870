"""A questionnaire as text to read: what it asks, and what a low and a high answer look like."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.locale import Locale
from ketentui.model.questionnaire import Part, Questionnaire, Scale, Statement, Text, Theme
from ketentui.model.text import cells
from ketentui.reports.wrapping import wrapped


def questionnaire_text(questionnaire: Questionnaire, locale: Locale, width: int) -> str:
    """Return the whole questionnaire in lines of at most `width` characters."""
    return "\n".join(_lines(questionnaire, locale, min(width, 100)))


def _lines(questionnaire: Questionnaire, locale: Locale, width: int) -> Iterator[str]:
    language = locale.language
    yield f"{questionnaire.title(language)} ({questionnaire.id} {questionnaire.version})"
    for text in (questionnaire.intro, questionnaire.source):
        if text is not None:
            yield ""
            yield from wrapped(text(language), width)
    yield ""
    yield from wrapped(_scale(questionnaire.scale, locale), width)
    for part in questionnaire.parts:
        yield from _part(part, questionnaire.scale, locale, width)


def _scale(scale: Scale, locale: Locale) -> str:
    named = ((point, scale.label(point)) for point in scale.points)
    labels = [f"{point} {label(locale.language)}" for point, label in named if label]
    return f"{locale('questionnaire.scale')}: {', '.join(labels)}"


def _part(part: Part, scale: Scale, locale: Locale, width: int) -> Iterator[str]:
    yield ""
    yield part.title(locale.language).upper()
    for theme in part.themes:
        yield from _theme(theme, scale, locale, width)


def _theme(theme: Theme, scale: Scale, locale: Locale, width: int) -> Iterator[str]:
    yield ""
    yield theme.title(locale.language)
    if theme.description is not None:
        yield from _indented(theme.description(locale.language), 2, width)
    for statement in theme.statements:
        yield ""
        yield from _statement(statement, scale, locale, width)


def _statement(statement: Statement, scale: Scale, locale: Locale, width: int) -> Iterator[str]:
    marks = [
        locale(f"questionnaire.{key}") for key in ("core", "reverse") if getattr(statement, key)
    ]
    marked = f" ({', '.join(marks)})" if marks else ""
    text = f"{statement.text(locale.language)}{marked}"
    yield from _indented(text, 2, width, f"{statement.id}  ")
    ends: tuple[tuple[str, Text | None], ...] = (
        (str(scale.minimum), statement.low),
        (str(scale.maximum), statement.high),
        ("?", statement.dialogue),
    )
    for sign, end in ends:
        if end is not None:
            yield from _indented(end(locale.language), 6, width, f"{sign}  ")


def _indented(text: str, indent: int, width: int, lead: str = "") -> list[str]:
    first = " " * indent + lead
    return wrapped(text, width, first, " " * cells(first))
