"""Whose a new action can be: one's own, with the newest assessment of a chain, or the team's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from operator import attrgetter

import msgspec

from ketentui.errors import KetentuiError
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Assessment
from ketentui.model.choices import KETENSCAN
from ketentui.model.questionnaire import Questionnaire
from ketentui.usecases.actions import Draft, add, add_for_team, chain_files
from ketentui.usecases.chains import chains
from ketentui.usecases.workspace import Workspace


class Owner(msgspec.Struct, frozen=True):
    """A respondent, as far as an assessment says who that is, or a chain team."""

    chain: str
    questionnaire: Questionnaire | None
    """That the themes are of; None where it isn't at hand, and no other theme can be chosen."""
    assessment: str | None = None
    """The id of the assessment that an action is kept with; None for the chain team."""
    day: date | None = None
    """When that was finished."""


def agree(workspace: Workspace, owner: Owner, agreed: Draft) -> Agreed:
    """Keep an action where its owner has theirs, and return it."""
    if owner.assessment is not None:
        return add(workspace, owner.assessment, agreed)
    assert owner.questionnaire is not None, "the themes of a team's action are of a questionnaire"
    return add_for_team(workspace, owner.chain, owner.questionnaire, agreed)


def respondent(assessment: Assessment, questionnaire: Questionnaire) -> Owner:
    """Return who answered a finished assessment as the owner of what follows from it."""
    return Owner(assessment.respondent.chain, questionnaire, assessment.id, assessment.day)


def owners(workspace: Workspace) -> tuple[Owner, ...]:
    """Return everybody whose a new action can be, by chain; who answered comes before the team.

    Of a chain's assessments the one that was finished last counts. A chain without a name has no
    team.
    """
    spellings = names.common_spellings(chains(workspace))
    answered = _answered(workspace)
    find = cache(workspace.library.now)
    found: list[Owner] = []
    for key in sorted({*spellings, *answered}):
        own = answered.get(key)
        if own is not None:
            found.append(own)
        if key:
            found.append(Owner(spellings[key], _of_team(workspace, spellings[key], own, find)))
    return tuple(found)


def _answered(workspace: Workspace) -> Mapping[str, Owner]:
    """Return who answered last in each chain, by the key of its name."""
    newest: dict[str, Owner] = {}
    edition = cache(workspace.library.at_hand)
    for one in sorted(workspace.store.finished(), key=attrgetter("finished_at")):
        questionnaire = edition(one.questionnaire)
        if questionnaire is not None:  # without it nothing can be kept with an assessment
            newest[names.key(one.respondent.chain)] = respondent(one, questionnaire)
    return newest


def _of_team(
    workspace: Workspace,
    chain: str,
    own: Owner | None,
    find: Callable[[str], Questionnaire | None],
) -> Questionnaire:
    """Return the questionnaire that was answered or agreed on last in a chain; else the usual."""
    ids = [own.questionnaire.id] if own is not None and own.questionnaire is not None else []
    with suppress(KetentuiError):  # what a damaged file says is told in the list
        ids += [one.questionnaire for one in reversed(chain_files(workspace).load(chain).actions)]
    known = (found for id in ids if (found := find(id)) is not None)
    return next(known, None) or workspace.library.find(KETENSCAN).questionnaire
