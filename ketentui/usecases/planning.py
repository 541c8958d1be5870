"""The draft of a chain's plan for a year (ketenjaarplan), from what was agreed on this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ketentui.formats import Sheet
from ketentui.model.agreed import Agreed, Target, theme_title
from ketentui.model.plan import Plan, PlanTheme, theme_key
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.text import slug
from ketentui.usecases.actions import agreements, team_agreements
from ketentui.usecases.housing import write_housed
from ketentui.usecases.named_files import file_name

if TYPE_CHECKING:
    from ketentui.locale import Locale
    from ketentui.usecases.workspace import Workspace


def plan(workspace: Workspace, chain: str, year: int | None = None) -> Plan:
    """Return the draft for a year; for the next one where none is named.

    What is kept with an anonymous assessment stays out of it: actions name people and places.
    """
    today = workspace.now().date()
    year = year or today.year + 1
    stored = workspace.store.readable()
    hidden = {one.id for one in stored if one.sharing == "anonymous" and one.actions}
    every = agreements(workspace, chain).agreed
    of_year = [one for one in every if one.pending or _is_recent(one, year)]
    told = [one for one in of_year if one.assessment not in hidden]
    pending = tuple(one for one in told if one.pending)
    settled = tuple(one for one in told if not one.pending)
    targets = team_agreements(workspace, chain).targets
    themes = _themes(workspace, (*pending, *settled), targets)
    return Plan(chain, year, today, pending, settled, tuple(themes), len(of_year) - len(told))


def _is_recent(agreed: Agreed, year: int) -> bool:
    """Return whether something was agreed, or due, in the year before that of the plan or since."""
    days = filter(None, (agreed.agreed_on, agreed.action.due))
    return max(day.year for day in days) >= year - 1


def _themes(
    workspace: Workspace, agreed: Iterable[Agreed], targets: Iterable[Target]
) -> Iterator[PlanTheme]:
    """Yield the themes of actions and targets in the order of their questionnaires, and last the
    collaboration as a whole.
    """
    agreed, aims = list(agreed), {(one.questionnaire, one.theme): one.score for one in targets}
    titles = {theme_key(one): one.theme for one in agreed}
    used = dict.fromkeys([*aims, *titles])
    asked = {id: workspace.library.now(id) for id, _ in used if id}
    order = [key for id in sorted(asked) for key in _in_order(id, asked[id], used)]
    for key in order:
        questionnaire = asked[key[0]]
        title = theme_title(questionnaire, key[1]) or titles.get(key)
        ends = questionnaire.scale.ends if questionnaire else None
        yield PlanTheme(*key, title, aims.get(key), ends)
    if ("", "") in used:
        yield PlanTheme("", "")


def _in_order(
    id: str, questionnaire: Questionnaire | None, used: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield what is used of a questionnaire, what it doesn't know (any more) last."""
    known = [(id, theme.id) for _, theme in questionnaire.themes()] if questionnaire else []
    of_it = [key for key in used if key[0] == id]
    yield from (key for key in known if key in of_it)
    yield from sorted(key for key in of_it if key not in known)


def render_plan(
    workspace: Workspace, plan: Plan, format: str, locale: Locale, sheet: Sheet
) -> str | bytes:
    """Return what a file with a plan holds: text, or bytes where it is none."""
    from ketentui.documents.plan import plan_document

    return write_housed(workspace, [plan.chain], [plan_document(plan, locale)], format, sheet)


def plan_file_name(plan: Plan, format: str, locale: Locale) -> str:
    """Return how a file with a plan is called when nobody says otherwise."""
    return file_name((locale("plan.file"), slug(plan.chain), f"{plan.year}"), format)
