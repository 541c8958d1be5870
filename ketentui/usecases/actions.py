"""From insight to agreement: make an action, change it, settle it, and see all of a chain's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain as chain_of
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import ExitCode, Gone, KetentuiError
from ketentui.model import names
from ketentui.model.agreed import (
    Agreed,
    Attention,
    TeamAction,
    TeamAgreements,
    agreed_with,
    attention,
    in_order,
    theme_title,
)
from ketentui.model.assessment import Action, Assessment
from ketentui.model.choices import ActionStatus
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.text import clean
from ketentui.storage.ids import named
from ketentui.usecases import drafts, typed_texts
from ketentui.usecases.typed_texts import theme_id
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.storage.agreements import ChainFiles
    from ketentui.storage.reading import Damaged


class Draft(msgspec.Struct, frozen=True):
    """An action that was not agreed yet."""

    what: str
    theme: str = ""
    """The id of a theme; empty for the collaboration as a whole."""
    who: str = ""
    due: date | None = None


class Agreements(msgspec.Struct, frozen=True):
    """What was agreed, by the day it is due."""

    agreed: tuple[Agreed, ...]
    damaged: tuple[Damaged, ...]
    """Files that can't be read; the others don't suffer from it."""

    @property
    def pending(self) -> tuple[Agreed, ...]:
        """What is still to be done."""
        return tuple(one for one in self.agreed if one.pending)


def draft(theme: str, first_step: str = "") -> Draft:
    """Return a draft that is filled in with the id of a theme and a first step from the advice."""
    return Draft(what=clean(first_step).rstrip("."), theme=theme)


def add(workspace: Workspace, assessment_id: str, agreed: Draft) -> Agreed:
    """Keep an action with a stored assessment, and return it; `in_use` where that is open.

    `action_without_what` or `action_too_long` where its texts can't be kept.
    """
    questionnaire = _edition(workspace, workspace.store.load(assessment_id))
    action = _new(workspace, questionnaire, agreed)
    changed = workspace.store.amend(assessment_id, _adding(action))
    return _named(action.id, agreed_with(changed, questionnaire))


def add_for_team(
    workspace: Workspace, chain: str, questionnaire: Questionnaire, agreed: Draft
) -> Agreed:
    """Keep an action of the chain team, and return it; its texts are checked as `add` does."""
    action = _new(workspace, questionnaire, agreed)
    made = TeamAction(questionnaire.id, workspace.now().date(), action)
    team = chain_files(workspace).change(chain, lambda one: one.with_action(made))
    return _as_agreed(team, made, questionnaire)


def change(workspace: Workspace, agreed: Agreed, edit: Callable[[Action], Action]) -> Agreed:
    """Change an action where it is kept, and return it as it is then.

    KetentuiError where it is gone, open elsewhere, no longer what `agreed` says, left without
    saying what is to be done, or given a text that is too long. What was longer already may stay:
    it came from elsewhere.
    """
    before = agreed.action
    kept = _edited(workspace, agreed, lambda: typed_texts.action(before, edit(before)))
    return _named(before.id, kept)


def remove(workspace: Workspace, agreed: Agreed) -> None:
    """Remove an action, as if it had never been agreed on; `put_back` undoes it.

    KetentuiError where it is gone, open elsewhere, or no longer what `agreed` says.
    """
    _edited(workspace, agreed, lambda: None)
    for name in drafts.names(drafts.of_action(agreed.action.id)):
        drafts.drop(workspace, name)


def put_back(workspace: Workspace, agreed: Agreed) -> None:
    """Keep an action again that was removed, as it was.

    KetentuiError where the assessment that it is of is gone, or open elsewhere.
    """
    action = agreed.action
    if agreed.assessment is None:
        made = TeamAction(agreed.questionnaire, agreed.agreed_on, action)
        chain_files(workspace).change(agreed.chain, lambda one: one.with_action(made))
    else:
        workspace.store.amend(agreed.assessment, _adding(action))


def check_there(workspace: Workspace, assessment: str | None, chain: str, action_id: str) -> None:
    """Raise Gone where an action is no longer kept with an assessment, or else what a chain agreed;
    not where that can't be read now.
    """
    try:
        if assessment is None:
            found = chain_files(workspace).load(chain).action(action_id) is not None
        else:
            kept = workspace.store.load(assessment).actions
            found = any(one.id == action_id for one in kept)
    except KetentuiError:
        return
    if not found:
        raise Gone("action_gone")


def theme_of(workspace: Workspace, agreed: Agreed, name: str) -> str:
    """Return the id of the theme that `name` means for an action; empty where it is none, or `-`.

    KetentuiError where the questionnaire that the action is about isn't at hand.
    """
    if name in ("", "-"):
        return ""
    if agreed.assessment is None:
        questionnaire = workspace.library.find(agreed.questionnaire).questionnaire
    else:
        questionnaire = _edition(workspace, workspace.store.load(agreed.assessment))
    return theme_id(questionnaire, name)


def settle(workspace: Workspace, agreed: Agreed, status: ActionStatus, effect: str = "") -> Agreed:
    """Give an action another status; an `effect` that says nothing leaves what was noted."""
    return change(
        workspace, agreed, lambda one: replace(one, status=status, effect=effect or one.effect)
    )


def find_action(workspace: Workspace, reference: str) -> Agreed:
    """Return the action whose id is, or alone begins with, `reference`."""
    every = agreements(workspace).agreed
    ids = {one.action.id for one in every}
    return _named(named(reference, ids, "unknown_action", "ambiguous_action"), every)


def agreements(workspace: Workspace, chain: str | None = None) -> Agreements:
    """Return what was agreed on this machine, by respondents and by teams; of one chain if given.

    All is of the chain as its name is written most.
    """
    from ketentui.storage.reading import Damaged

    damaged: list[Damaged] = []

    def readable() -> Iterator[Assessment | TeamAgreements]:
        for found in chain_of(workspace.store.all(), chain_files(workspace).all()):
            if isinstance(found, Damaged):
                damaged.append(found)
            elif isinstance(found, TeamAgreements):
                yield found
            else:
                own = found.assessment
                yield own
                if found.damage is not None:
                    damaged.append(Damaged(workspace.store.path(own.id), found.damage))

    return Agreements(_agreed(workspace, readable(), chain), tuple(damaged))


def agreed_among(
    workspace: Workspace, assessments: Iterable[Assessment], chain: str
) -> tuple[Agreed, ...]:
    """Return what was agreed in a chain, where `assessments` are all that can be read here."""
    teams = (one for one in chain_files(workspace).all() if isinstance(one, TeamAgreements))
    return _agreed(workspace, chain_of(assessments, teams), chain)


def _agreed(
    workspace: Workspace, told: Iterable[Assessment | TeamAgreements], chain: str | None
) -> tuple[Agreed, ...]:
    agreed: list[Agreed] = []
    edition = cache(workspace.library.at_hand)
    for one in told:
        if isinstance(one, TeamAgreements):
            agreed.extend(_agreed_by(workspace, one))
        elif one.actions:
            agreed.extend(agreed_with(one, edition(one.questionnaire)))
    if chain is not None:
        agreed = [one for one in agreed if names.same(one.chain, chain)]
    spellings = names.common_spellings(one.chain for one in agreed)
    return in_order([replace(one, chain=spellings[names.key(one.chain)]) for one in agreed])


def team_actions(workspace: Workspace, chain: str) -> tuple[Agreed, ...]:
    """Return what a chain agreed as a team, by the day it is due; see `team_agreements`."""
    return in_order(_agreed_by(workspace, team_agreements(workspace, chain)))


def team_agreements(workspace: Workspace, chain: str) -> TeamAgreements:
    """Return what a chain agreed as a team, to tell beside other things: nothing where its file
    can't be read, which is for `damaged_agreements` to say.
    """
    try:
        return chain_files(workspace).load(chain)
    except KetentuiError:
        return TeamAgreements(chain)


def damaged_agreements(workspace: Workspace, chain: str | None = None) -> tuple[Damaged, ...]:
    """Return which files of what teams agreed can't be read; of one chain if given."""
    files = chain_files(workspace)
    wanted = None if chain is None else (files.path(chain), files.folder)
    damaged = (found for found in files.all() if not isinstance(found, TeamAgreements))
    return tuple(found for found in damaged if wanted is None or found.path in wanted)


def attention_needed(workspace: Workspace, stored: Iterable[Assessment] | None = None) -> Attention:
    """Return how many actions ask for attention this week; from `stored` where that was read."""
    today = workspace.now().date()
    own = workspace.store.readable() if stored is None else stored
    agreed = [one for found in own if found.actions for one in agreed_with(found, None)]
    for team in chain_files(workspace).all():
        if isinstance(team, TeamAgreements):
            agreed.extend(_as_agreed(team, one, None) for one in team.actions)
    return attention(agreed, today)


def chain_files(workspace: Workspace) -> ChainFiles:
    """Return the files of what chains agreed as teams."""
    from ketentui.storage.agreements import ChainFiles

    return ChainFiles(workspace.paths.agreements)


def _new(workspace: Workspace, questionnaire: Questionnaire, agreed: Draft) -> Action:
    theme = theme_id(questionnaire, agreed.theme) if agreed.theme else ""
    empty = Action(workspace.new_id(), theme, "")
    return typed_texts.action(
        empty, replace(empty, what=agreed.what, who=agreed.who, due=agreed.due)
    )


def _adding(action: Action) -> Callable[[Assessment], Assessment]:
    return lambda one: replace(one, actions=(*one.actions, action))


def _edited(
    workspace: Workspace, agreed: Agreed, edited: Callable[[], Action | None]
) -> Iterable[Agreed]:
    """Change an action where it is kept, or take it away, and return all that is kept there."""
    before = agreed.action

    def of_team(team: TeamAgreements) -> TeamAgreements:
        made = team.action(before.id)
        _check_unchanged(made.action if made else None, before)
        changed = edited()
        if made is None or changed is None:
            return team.without_action(before.id)
        return team.with_action(replace(made, action=changed))

    def own(assessment: Assessment) -> Assessment:
        kept: dict[str, Action | None] = {one.id: one for one in assessment.actions}
        _check_unchanged(kept.get(before.id), before)
        kept[before.id] = edited()
        return replace(assessment, actions=tuple(filter(None, kept.values())))

    if agreed.assessment is None:
        return _agreed_by(workspace, chain_files(workspace).change(agreed.chain, of_team))
    changed = workspace.store.amend(agreed.assessment, own)
    return agreed_with(changed, workspace.library.at_hand(changed.questionnaire))


def _check_unchanged(stored: Action | None, before: Action) -> None:
    """Raise a KetentuiError where an action isn't stored any more as somebody saw it."""
    if stored is None:
        raise Gone("action_gone")
    if stored != before:
        raise KetentuiError("action_changed", ExitCode.IN_USE)


def _named(wanted: str, agreed: Iterable[Agreed]) -> Agreed:
    return next(one for one in agreed if one.action.id == wanted)


def _agreed_by(workspace: Workspace, team: TeamAgreements) -> list[Agreed]:
    now = cache(workspace.library.now)
    return [_as_agreed(team, made, now(made.questionnaire)) for made in team.actions]


def _as_agreed(
    team: TeamAgreements, made: TeamAction, questionnaire: Questionnaire | None
) -> Agreed:
    return Agreed(
        action=made.action,
        chain=team.chain,
        questionnaire=made.questionnaire,
        theme=theme_title(questionnaire, made.action.theme),
        assessment=None,
        agreed_on=made.agreed_on,
    )


def _edition(workspace: Workspace, assessment: Assessment) -> Questionnaire:
    return workspace.library.edition(assessment.questionnaire)
