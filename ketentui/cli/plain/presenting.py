"""A statement in words: where we are, what it says, what its ends look like, what was answered."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.documents.questionnaire import attribution, introduction, period_text
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.model.languages import Text
from ketentui.model.questionnaire import Questionnaire, Statement, Theme
from ketentui.usecases.assessing import OpenAssessment


class Presenter:
    """Finds the words for the statements of one assessment."""

    def __init__(self, opened: OpenAssessment, locale: Locale) -> None:
        self._opened = opened
        self._locale = locale

    def introduction(self) -> Iterator[str]:
        """Yield what the points mean, what can be typed, and where it goes on; before all that what
        it is about, which who goes on has heard.
        """
        if not self._opened.position:
            yield from introduction(self._questionnaire, self._locale)
        scale = self._questionnaire.scale
        points = [self.point(point) for point in scale.points if scale.label(point)]
        yield self._locale("plain.points", points="; ".join(points))
        yield self._locale("plain.keys")
        if self._opened.position:
            number = self._opened.position + 1
            yield self._locale("plain.going_on", n=number, count=len(self._opened.statements))

    def statement(self, statement: Statement) -> Iterator[str]:
        """Yield all there is to say of a statement, with what was answered before."""
        yield ""
        yield from self._new_part(statement)
        _, theme = self._questionnaire.home[statement.id]
        number = self._opened.statements.index(statement) + 1
        counts = {"n": number, "count": len(self._opened.statements)}
        yield self._locale("plain.statement", theme=self._say(theme.title), **counts)
        if theme.asked(self._opened.assessment.depth)[0] == statement:
            yield from self._frame(theme)
        yield self.text(statement)
        yield from self._ends(statement)
        yield from self._before(self._opened.answer(statement.id))

    def about(self, statement: Statement) -> Iterator[str]:
        """Yield what it is about, and what its theme asks to keep in mind."""
        yield from introduction(self._questionnaire, self._locale)
        _, theme = self._questionnaire.home[statement.id]
        if theme.ask is not None:
            yield self._say(theme.ask)
        yield from attribution(self._questionnaire, self._locale)

    def text(self, statement: Statement) -> str:
        """Return the statement itself."""
        return self._say(statement.text)

    def answer(self, answer: Answer) -> str:
        """Return what was answered."""
        return (
            self._locale(f"common.{answer.reason}") if answer.reason else self.point(answer.value)
        )

    def point(self, point: int | None) -> str:
        """Return a point of the scale with its name, where it has one."""
        label = self._questionnaire.scale.label(point) if point is not None else None
        return f"{point}, {self._say(label)}" if label else f"{point}"

    def _new_part(self, statement: Statement) -> Iterator[str]:
        parts = self._questionnaire.parts
        part, _ = self._questionnaire.home[statement.id]
        if len(parts) > 1 and part.asked(self._opened.assessment.depth)[0] == statement:
            counts = {"n": parts.index(part) + 1, "count": len(parts)}
            yield self._locale("plain.part", title=self._say(part.title), **counts)
            yield ""

    def _frame(self, theme: Theme) -> Iterator[str]:
        """Yield where a theme begins the time to think of, and what it asks to keep in mind."""
        if period := period_text(self._questionnaire, self._locale):
            yield f"{period}."
        if theme.ask is not None:
            yield self._say(theme.ask)

    def _ends(self, statement: Statement) -> Iterator[str]:
        points = self._questionnaire.scale.points
        for point, scene in ((points[0], statement.low), (points[-1], statement.high)):
            if scene is None:
                yield self._locale("plain.end", point=self.point(point))
            else:
                yield self._locale("plain.scene", point=self.point(point), scene=self._say(scene))

    def _before(self, answer: Answer) -> Iterator[str]:
        if answer.given:
            yield self._locale("plain.given", answer=self.answer(answer))
        if answer.note:
            yield self._locale("plain.noted", note=" ".join(answer.note.split()))

    @property
    def _questionnaire(self) -> Questionnaire:
        return self._opened.questionnaire

    def _say(self, text: Text) -> str:
        return text(self._locale.language)
