"""Advice on a result, with what this chain said of its building blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ketentui.errors import KetentuiError
from ketentui.model import names
from ketentui.model.advice import BuildingBlock, PartAdvice
from ketentui.model.assessment import Assessment
from ketentui.model.profile import Profile
from ketentui.usecases.stored import Result, result
from ketentui.usecases.workspace import Workspace

BUILDING_BLOCKS = "bouwstenen"
"""The id of the questionnaire whose themes are the building blocks."""


def advice(workspace: Workspace, on: Result, every: Iterable[Assessment]) -> tuple[PartAdvice, ...]:
    """Return the advice on each part of a result, with `every` assessment that can be read."""
    from ketentui.measures.advice import advise

    itself = on.questionnaire.id == BUILDING_BLOCKS
    chain = on.assessment.respondent.chain
    profile = on.profile if itself else newest_profile(workspace, chain, every)
    return advise(on.questionnaire, on.assessment, on.profile, building_blocks(workspace, profile))


def building_blocks(
    workspace: Workspace, profile: Profile | None = None
) -> Mapping[str, BuildingBlock]:
    """Return the building blocks by id, with their scores where there is a profile on them.

    None where their questionnaire isn't there, or isn't right: advice does without.
    """
    from ketentui.measures import advice

    questionnaire = workspace.library.now(BUILDING_BLOCKS)
    return advice.building_blocks(questionnaire, profile) if questionnaire else {}


def newest_profile(workspace: Workspace, chain: str, every: Iterable[Assessment]) -> Profile | None:
    """Return how the building blocks scored when `chain` last looked at them, of `every` assessment
    that can be read.

    A chain without a name is taken to be the one chain of whoever gives none.
    """
    own = [
        found
        for found in every
        if found.finished_at
        and found.questionnaire.id == BUILDING_BLOCKS
        and names.same(found.respondent.chain, chain)
    ]
    newest = max(own, key=lambda one: one.when, default=None)
    try:
        return result(workspace, newest.id).profile if newest else None
    except KetentuiError:
        return None
