"""A form for a new action, filled in from what it follows from: a result, or a team's report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ketentui.dates import day_in_words
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.team import TeamReport
from ketentui.tui.screens.action import ActionPage
from ketentui.tui.screens.base import Page
from ketentui.usecases import acting
from ketentui.usecases.acting import Draft
from ketentui.usecases.stored import Result
from ketentui.usecases.workspace import Workspace


def of_result(workspace: Workspace, result: Result, theme: str, locale: Locale) -> ActionPage:
    """Return a form for an action on a theme, to be kept with the assessment of a result."""
    questionnaire, assessment = result.questionnaire, result.assessment

    def add(draft: Draft) -> Agreed:
        return acting.add(workspace, assessment.id, draft)

    filled_in = _filled_in(questionnaire, theme, locale)
    keep = _keeping(workspace, add)
    return ActionPage(filled_in, assessment.respondent.chain, questionnaire, keep)


def of_team(workspace: Workspace, report: TeamReport, theme: str, locale: Locale) -> ActionPage:
    """Return a form for an action on a theme, to be kept with what the chain team agreed."""
    questionnaire, chain = report.questionnaire, report.chains[0]

    def add(draft: Draft) -> Agreed:
        return acting.add_for_team(workspace, chain, questionnaire, draft)

    filled_in = _filled_in(questionnaire, theme, locale)
    return ActionPage(filled_in, chain, questionnaire, _keeping(workspace, add))


def ask(page: Page, form: ActionPage) -> None:
    """Show a form over a page, and say on the page what was agreed, if anything was."""

    def tell(_: None) -> None:
        page.retranslate()
        if form.kept is not None:
            page.say(*_said(form.kept, page.locale))

    page.app.push_screen(form, tell)


def _said(kept: Agreed, locale: Locale) -> tuple[str, str]:
    due = kept.action.due
    by = locale("action_pages.kept_no_date")
    if due is not None:
        by = locale("action_pages.kept_by", date=day_in_words(due, locale))
    return locale("action_pages.kept", what=kept.action.what), by


def _filled_in(questionnaire: Questionnaire, theme: str, locale: Locale) -> Action:
    steps = questionnaire.theme(theme).first_steps
    draft = acting.draft(theme, steps[0](locale.language) if steps else "")
    return Action("", draft.theme, draft.what)


def _keeping(workspace: Workspace, add: Callable[[Draft], Agreed]) -> Callable[[Action], Agreed]:
    """Return what stores a new action; one that isn't open any more is changed at once."""

    def keep(action: Action) -> Agreed:
        kept = add(Draft(action.what, action.theme, action.who, action.due))
        if action.status == "open" and not action.effect:
            return kept
        return acting.change(
            workspace,
            kept,
            lambda one: replace(one, status=action.status, effect=action.effect),
        )

    return keep
