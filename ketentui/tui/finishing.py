"""The questions before an assessment is finished, and before one that is finished is changed."""

from __future__ import annotations

from collections.abc import Callable

from ketentui.locale import Locale
from ketentui.tui.questions import Question, Reply
from ketentui.tui.screens.base import Page
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.stored import result_of


def question(page: Page, opened: OpenAssessment, finish: Callable[[], None]) -> Question:
    """Return whether to `finish` with statements that are open."""
    locale = page.locale
    title = locale.plural("overview.finish_question", len(opened.open_statements))
    replies = Reply(locale("overview.finish"), finish), Reply(locale("app.no"))
    return Question(title, _effect(opened, locale), replies)


def change_question(page: Page, opened: OpenAssessment, change: Callable[[], None]) -> Question:
    """Return whether to `change` what is finished, with what that changes and what it doesn't."""
    locale = page.locale
    copies = opened.told_of_copies(opened.assessment.sharing, locale)
    effect = "\n".join([locale("overview.change_effect"), *copies])
    replies = Reply(locale("overview.leave_it")), Reply(locale("overview.change"), change)
    return Question(locale("overview.change_question"), effect, replies)


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
