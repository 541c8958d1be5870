"""A form for a new action: of a result or a team's report, or of whoever is chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.tui import routes
from ketentui.tui.screens.base import Page
from ketentui.tui.widgets.lines import shortened
from ketentui.usecases import action_owners, actions
from ketentui.usecases.action_owners import Owner
from ketentui.usecases.actions import Draft
from ketentui.usecases.still_there import Ground
from ketentui.usecases.stored import Result
from ketentui.usecases.workspace import Workspace

_MARGINS = 2
"""Cells beside a message."""


def of_result(
    workspace: Workspace, result: Result, theme: str, steps: Sequence[str]
) -> routes.ActionPage:
    """Return a form for an action on a theme, to be kept with the assessment of a result.

    It is filled in with the first of `steps` that isn't agreed on yet.
    """
    owner = action_owners.respondent(result.assessment, result.questionnaire)
    filled_in = _filled_in(workspace, owner, theme, steps)
    return routes.ActionPage(filled_in, [owner], _keeping(workspace))


def of_team(
    workspace: Workspace, report: TeamReport, theme: str, locale: Locale, ground: Ground
) -> routes.ActionPage:
    """Return a form for an action on a theme, to be kept with what the chain team agreed, as long
    as the chain of the report is there: see `ground`.
    """
    owner = Owner(report.chains[0], report.questionnaire)
    steps = [step(locale.language) for step in report.questionnaire.theme(theme).first_steps]
    filled_in = _filled_in(workspace, owner, theme, steps)
    return routes.ActionPage(filled_in, [owner], _keeping(workspace), ground=ground)


def of_anybody(workspace: Workspace, chain: str | None) -> routes.ActionPage:
    """Return an empty form, in which it is chosen whose the action is, to begin with in `chain`.

    KetentuiError where there is nobody yet.
    """
    everybody = action_owners.owners(workspace)
    if not everybody:
        raise KetentuiError("nobody_to_agree")
    of_chain = (one for one in everybody if chain is not None and names.same(one.chain, chain))
    return routes.ActionPage(
        Action("", "", ""), everybody, _keeping(workspace), next(of_chain, None)
    )


def ask(page: Page, form: routes.ActionPage) -> None:
    """Show a form over a page, and say on the page what was agreed, if anything was."""

    def tell(_: None) -> None:
        page.retranslate()
        if form.kept is not None:
            say(page, form.kept, page.locale("action_pages.where"))

    page.app.lay_over(form, tell)


def say(page: Page, kept: Agreed, more: str = "") -> None:
    """Say on a page what was agreed, on one line, and by when."""
    locale, due = page.locale, kept.action.due
    by = locale("action_pages.kept_no_date")
    if due is not None:
        by = locale("action_pages.kept_by", date=locale.day_in_words(due))
    what = locale("action_pages.kept", what=kept.action.what)
    page.say(shortened(what, page.size.width - _MARGINS), " ".join(filter(None, (by, more))))


def _filled_in(workspace: Workspace, owner: Owner, theme: str, steps: Sequence[str]) -> Action:
    pending = {one.action.what for one in actions.agreements(workspace, owner.chain).pending}
    drafts = [actions.draft(theme, step) for step in steps]
    what = next((one.what for one in drafts if one.what not in pending), "")
    return Action("", theme, what)


def _keeping(workspace: Workspace) -> Callable[[Owner, Action], Agreed]:
    """Return what stores a new action; one that isn't open any more is changed at once."""

    def keep(owner: Owner, action: Action) -> Agreed:
        draft = Draft(action.what, action.theme, action.who, action.due)
        kept = action_owners.agree(workspace, owner, draft)
        if action.status == "open" and not action.effect:
            return kept
        return actions.change(
            workspace,
            kept,
            lambda one: replace(one, status=action.status, effect=action.effect),
        )

    return keep
