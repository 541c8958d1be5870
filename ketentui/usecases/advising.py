"""Advice on a result, with the building blocks that this machine knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.usecases.stored import result_of

if TYPE_CHECKING:
    from ketentui.model.advice import BuildingBlock, PartAdvice
    from ketentui.model.assessment import Assessment
    from ketentui.model.profile import Profile
    from ketentui.usecases.stored import Result
    from ketentui.usecases.workspace import Workspace

BUILDING_BLOCKS = "bouwstenen"
"""The questionnaire whose themes are the building blocks."""


def advice(workspace: Workspace, result: Result) -> tuple[PartAdvice, ...]:
    """Return the advice on each part of a result, in the questionnaire's order."""
    from ketentui.advice import advise

    blocks = blocks_at_hand(workspace, result)
    return advise(result.questionnaire, result.assessment, result.profile, blocks)


def blocks_at_hand(workspace: Workspace, result: Result) -> Mapping[str, BuildingBlock]:
    """Return the building blocks by id, with the scores that the chain of `result` gave them.

    The scores are those of the newest finished assessment of the building blocks in the same
    chain, or of `result` where it is such an assessment itself; None where there is neither. No
    blocks where their questionnaire can't be read: advice can do without.
    """
    from ketentui.advice import building_blocks

    try:
        questionnaire = workspace.library.find(BUILDING_BLOCKS).questionnaire
    except KetentuiError:
        return {}
    return building_blocks(questionnaire, _profile_of_blocks(workspace, result))


def _profile_of_blocks(workspace: Workspace, result: Result) -> Profile | None:
    if result.questionnaire.id == BUILDING_BLOCKS:
        return result.profile
    newest = _newest(workspace, result.assessment.respondent.chain)
    if newest is None:
        return None
    ref = newest.questionnaire
    try:
        return result_of(workspace.library.edition(ref.id, ref.sha256), newest).profile
    except KetentuiError:
        return None


def _newest(workspace: Workspace, chain: str) -> Assessment | None:
    """Return the newest finished assessment of the building blocks in a chain, by its name.

    A chain without a name is taken to be the one chain of whoever gives none.
    """
    from ketentui.store import Damaged

    newest: Assessment | None = None
    for found in workspace.store.all():
        if isinstance(found, Damaged) or found.questionnaire.id != BUILDING_BLOCKS:
            continue
        if found.finished_at is None or not _same(found.respondent.chain, chain):
            continue
        if newest is None or newest.finished_at is None or newest.finished_at < found.finished_at:
            newest = found
    return newest


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
