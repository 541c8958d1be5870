"""What a questionnaire asks, and what a low and a high answer look like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
from ketentui.model.questionnaire import Part, Questionnaire, Statement, Text, Theme


def questionnaire_document(questionnaire: Questionnaire, locale: Locale) -> Document:
    """Return the whole questionnaire, to be read."""
    builder = _Builder(questionnaire, locale)
    title = builder.say(questionnaire.title)
    named = f"{title} ({questionnaire.id} {questionnaire.version})"
    return Document(named, locale.language, locale.decimal, tuple(builder.blocks()))


@dataclass(frozen=True, slots=True)
class _Builder:
    """Says what there is to say about a questionnaire."""

    questionnaire: Questionnaire
    locale: Locale

    def say(self, text: Text) -> str:
        return text(self.locale.language)

    def blocks(self) -> Iterator[Node]:
        for text in (self.questionnaire.intro, self.questionnaire.source):
            if text is not None:
                yield Paragraph(self.say(text))
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
        description = [Paragraph(self.say(theme.description))] if theme.description else []
        statements = Points(tuple(map(self.statement, theme.statements)))
        return Section(self.say(theme.title), (*description, statements), level=3)

    def statement(self, statement: Statement) -> Point:
        marks = [key for key in ("core", "reverse") if getattr(statement, key)]
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
