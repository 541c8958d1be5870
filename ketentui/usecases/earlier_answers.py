"""The time before: what was answered then, for whoever asks, and when it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, Respondent
from ketentui.model.questionnaire import Questionnaire, Scale, Statement
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.usecases.assessing import OpenAssessment


class Before:
    """The `comparing.earlier` of an assessment that is open: read once, when it is asked for."""

    def __init__(self, workspace: Workspace, opened: OpenAssessment) -> None:
        self._workspace = workspace
        self._opened = opened

    @cached_property
    def assessment(self) -> Assessment | None:
        """The finished assessment before this one; None where there is none."""
        from ketentui.usecases.comparing import earlier

        return earlier(self._workspace, self._opened.assessment)

    @cached_property
    def _questionnaire(self) -> Questionnaire:
        assert self.assessment is not None
        return self._workspace.library.edition(self.assessment.questionnaire)

    def moment(self, locale: Locale) -> str:
        """Return when that was, in words; nothing where there is none."""
        then = self.assessment
        if then is None or then.finished_at is None:
            return ""
        return locale.moment(then.finished_at, self._workspace.now())

    def told(self, statement: Statement, locale: Locale) -> list[str]:
        """Return what was answered to a statement then, in lines; none where there is no then.

        Below it, what was asked otherwise, and the note. KetentuiError where the questionnaire of
        then isn't here.
        """
        then, moment = self.assessment, self.moment(locale)
        if then is None:
            return []
        all_asked = {one.id: one for one in self._questionnaire.asked(then.depth)}
        asked = all_asked.get(statement.id)
        if asked is None:
            return [locale("statement.before_not_asked", moment=moment)]
        answer = then.answer(statement.id)
        choice = _chosen(answer, self._questionnaire.scale, locale)
        return [
            locale("statement.before_answered", moment=moment, answer=choice),
            *self._otherwise(asked, statement, locale),
            *([locale("statement.before_note", note=answer.note)] if answer.note else []),
        ]

    def _otherwise(self, then: Statement, now: Statement, locale: Locale) -> Iterator[str]:
        """Yield what was asked otherwise, as far as whoever reads it can see that."""
        text, scale = then.text(locale.language), self._questionnaire.scale
        if text != now.text(locale.language):
            yield locale("statement.before_text", text=text)
        if scale.points != self._opened.questionnaire.scale.points:
            ends = {"minimum": scale.minimum, "maximum": scale.maximum}
            yield locale("statement.before_scale", **ends)


def _chosen(answer: Answer, scale: Scale, locale: Locale) -> str:
    """Return a point with its name, n.v.t. or weet niet, or that the statement was left open."""
    if answer.reason:
        return locale(f"common.{answer.reason}")
    if answer.value is None:
        return locale("statement.before_open")
    label = scale.label(answer.value)
    return f"{answer.value}, {label(locale.language)}" if label else f"{answer.value}"


def last_time(
    assessments: Iterable[Assessment], questionnaire: str, who: Respondent
) -> datetime | None:
    """Return when one of finished `assessments` was last made by `who`, with that questionnaire.

    None where that never was. Who can be the same is up to `comparing.same_respondent`.
    """
    from ketentui.usecases.comparing import same_respondent

    times = (
        one.finished_at
        for one in assessments
        if one.finished_at
        and one.questionnaire.id == questionnaire
        and same_respondent(one.respondent, who)
    )
    return max(times, default=None)
