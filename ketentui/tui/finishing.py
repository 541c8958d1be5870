"""Finishing an assessment from a page: with open statements, only after saying what that means."""

from __future__ import annotations

from collections.abc import Callable

from ketentui.locale import Locale
from ketentui.tui.questions import Question, Reply
from ketentui.tui.screens.base import Page
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.stored import result_of


def ask(page: Page, opened: OpenAssessment, finish: Callable[[], None]) -> None:
    """Do `finish`; where statements are open, after a question."""

    def question() -> Question:
        locale = page.locale
        title = locale.plural("overview.finish_question", len(opened.open_statements))
        replies = Reply(locale("overview.finish"), finish), Reply(locale("app.no"))
        return Question(title, _effect(opened, locale), replies)

    if opened.open_statements:
        page.shell.ask(question)
    else:
        finish()


def _effect(opened: OpenAssessment, locale: Locale) -> str:
    """Return what finishing now means, and for which themes."""
    found = result_of(opened.questionnaire, opened.assessment)
    unscored = {
        score.id for part in found.profile.parts for score in part.themes if score.score is None
    }
    themes = [
        part.label(theme, locale.language)
        for part, theme in opened.questionnaire.themes()
        if theme.id in unscored and theme.asked(opened.assessment.depth)
    ]
    effect = locale("overview.finish_effect")
    if not themes:
        return effect
    named = locale("overview.without_score", themes=", ".join(themes))
    return f"{effect}\n\n{named}"
