"""What a questionnaire asks, and what a low and a high answer look like."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ketentui.documents.nodes import (
    Document,
    Facts,
    Node,
    Paragraph,
    Point,
    Points,
    Section,
    Strong,
)
from ketentui.locale import Locale
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Part, Questionnaire, Statement, Theme, ThemeKey

_OF_A_BLOCK: tuple[ThemeKey, ...] = ("when", "pitfall")

_MARKS = {"core": "core", "reverse": "reverse", "own": "own_choice"}
"""What is said behind a statement's id, by the name of its text."""


def questionnaire_document(questionnaire: Questionnaire, locale: Locale) -> Document:
    """Return the whole questionnaire, to be read."""
    builder = _Builder(questionnaire, locale)
    title = builder.say(questionnaire.title)
    named = f"{title} ({questionnaire.id} {questionnaire.version})"
    return Document(named, locale.language, locale.decimal, tuple(builder.blocks()))


def introduction(questionnaire: Questionnaire, locale: Locale) -> Iterator[str]:
    """Yield what it is for and how to answer, and the time to think of where that says nothing of
    it.
    """
    period, language = questionnaire.period, locale.language
    intro = questionnaire.intro(language) if questionnaire.intro else ""
    if intro:
        yield intro
    if period and period(language).casefold() not in intro.casefold():
        yield f"{period_text(questionnaire, locale)}."


def period_text(questionnaire: Questionnaire, locale: Locale) -> str:
    """Return the time that answers are about; empty where the questionnaire names none."""
    period = questionnaire.period
    if period is None:
        return ""
    return locale.around(period)("questionnaire.period", period=period(locale.language))


def attribution(questionnaire: Questionnaire, locale: Locale) -> Iterator[str]:
    """Yield where a questionnaire comes from, and what of it is in no source."""
    for key in ("source", "own_choice"):
        text: Text | None = getattr(questionnaire, key)
        if text is not None:
            yield locale(f"questionnaire.{key}", text=text(locale.language))


def made_with(questionnaire: Questionnaire, locale: Locale) -> str:
    """Return with which questionnaire, and which version of it, a report was made."""
    title = questionnaire.title(locale.language)
    return locale("report.made", questionnaire=title, version=questionnaire.version)


def own_mark(locale: Locale, *, own: bool) -> str:
    """Return what stands behind a text that is in no source; empty behind others."""
    return f" ({locale('questionnaire.own')})" if own else ""


class _Builder(msgspec.Struct, frozen=True):
    """Says what there is to say about a questionnaire."""

    questionnaire: Questionnaire
    locale: Locale

    def say(self, text: Text) -> str:
        return text(self.locale.language)

    def blocks(self) -> Iterator[Node]:
        yield from map(Paragraph, introduction(self.questionnaire, self.locale))
        yield from map(Paragraph, attribution(self.questionnaire, self.locale))
        yield Facts(((self.locale("questionnaire.scale"), ", ".join(self.labels())),))
        yield from map(self.part, self.questionnaire.parts)

    def labels(self) -> Iterator[str]:
        scale = self.questionnaire.scale
        for point in scale.points:
            if label := scale.label(point):
                yield f"{point} {self.say(label)}"

    def part(self, part: Part) -> Section:
        return Section(self.say(part.title), tuple(map(self.theme, part.themes)))

    def theme(self, theme: Theme) -> Section:
        statements = Points(tuple(map(self.statement, theme.statements)))
        title = f"{self.say(theme.title)}{self.own(theme, 'title')}"
        return Section(title, (*self.about(theme), statements), level=3)

    def about(self, theme: Theme) -> Iterator[Paragraph]:
        """Yield what a theme is, how to answer it, and of a building block when and how not."""
        if theme.description is not None:
            own = self.own(theme, "description")
            yield Paragraph(f"{self.say(theme.description)}{own}")
        if theme.ask is not None:
            yield Paragraph((Strong(self.locale("questionnaire.ask")), ": ", self.say(theme.ask)))
        for key in _OF_A_BLOCK:
            text: Text | None = getattr(theme, key)
            if text is not None:
                label = f"{self.locale(f'results.block_{key}')}{self.own(theme, key)}"
                yield Paragraph((Strong(label), ": ", self.say(text)))

    def own(self, theme: Theme, key: ThemeKey) -> str:
        return own_mark(self.locale, own=key in theme.own_choice)

    def statement(self, statement: Statement) -> Point:
        marks = [key for key, name in _MARKS.items() if getattr(statement, name)]
        named = ", ".join(self.locale(f"questionnaire.{key}") for key in marks)
        marked = (f" ({named})",) if marks else ()
        text = Strong(statement.id), *marked, ": ", self.say(statement.text)
        return Point(text, tuple(self.ends(statement)))

    def ends(self, statement: Statement) -> Iterator[Paragraph]:
        """Yield what the lowest and the highest answer look like, and what to ask."""
        scale = self.questionnaire.scale
        for sign, text in (
            (f"{scale.minimum}", statement.low),
            (f"{scale.maximum}", statement.high),
            (self.locale("questionnaire.dialogue"), statement.dialogue),
        ):
            if text is not None:
                yield Paragraph(f"{sign}: {self.say(text)}")
