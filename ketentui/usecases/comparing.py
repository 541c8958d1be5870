"""What changed: two assessments, a whole series, or a result beside the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.model.agreed import Agreed, agreed_with, in_order
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.trend import Comparison
from ketentui.usecases.acting import chain_files, team_actions

if TYPE_CHECKING:
    from ketentui.trend import Asked
    from ketentui.usecases.workspace import Workspace


def compare(workspace: Workspace, one_id: str, other_id: str) -> Comparison:
    """Return what changed between two stored assessments, the older first whichever comes first.

    KetentuiError where they are the same one, of different questionnaires, or have no statement in
    common.
    """
    if one_id == other_id:
        raise KetentuiError("compared_with_itself", id=one_id)
    both = [workspace.store.load(id) for id in (one_id, other_id)]
    return _comparison(workspace, sorted(both, key=when))


def series(workspace: Workspace, chain: str, questionnaire: str | None = None) -> Comparison:
    """Return how the finished assessments of a chain moved, with one questionnaire.

    Without `questionnaire` it is that of the latest assessment of which there is an earlier one.
    They are those that can be of the latest one's respondent: see `same_respondent`.

    KetentuiError where there are no two to compare.
    """
    finished = sorted(
        (
            one
            for one in _finished(workspace)
            if _same_chain(one.respondent, Respondent(chain))
            and questionnaire in (None, one.questionnaire.id)
        ),
        key=when,
    )
    for latest in reversed(finished):
        run = [one for one in finished if _comparable(one, latest) and when(one) <= when(latest)]
        if len(run) > 1:
            return _comparison(workspace, run)
    raise KetentuiError("nothing_to_compare", chain=chain)


def earlier(workspace: Workspace, assessment: Assessment) -> Assessment | None:
    """Return the latest finished assessment before this one, of the same chain, questionnaire and
    respondent; None where there is none.
    """
    before = [
        one
        for one in _finished(workspace)
        if one.id != assessment.id and _comparable(one, assessment) and when(one) < when(assessment)
    ]
    return max(before, key=when, default=None)


def since_earlier(workspace: Workspace, assessment: Assessment) -> Comparison | None:
    """Return what changed since the `earlier` assessment; None where nothing can be compared."""
    before = earlier(workspace, assessment)
    if before is None:
        return None
    try:
        return _comparison(workspace, [before, assessment])
    except KetentuiError:
        return None


def when(assessment: Assessment) -> datetime:
    """Return when an assessment was finished, or started where it isn't finished."""
    return assessment.finished_at or assessment.started_at


def same_respondent(one: Respondent, other: Respondent) -> bool:
    """Return whether two respondents can be one person: of the same chain, and not contradictory.

    What one of them left empty says nothing; capitals make no difference.
    """
    pairs = (
        (one.organisation, other.organisation),
        (one.level or "", other.level or ""),
        (one.name, other.name),
    )
    return _same_chain(one, other) and all(
        not mine or not theirs or mine.casefold() == theirs.casefold() for mine, theirs in pairs
    )


def _same_chain(one: Respondent, other: Respondent) -> bool:
    return one.chain.casefold() == other.chain.casefold()


def _comparable(one: Assessment, other: Assessment) -> bool:
    return one.questionnaire.id == other.questionnaire.id and same_respondent(
        one.respondent, other.respondent
    )


def _finished(workspace: Workspace) -> Iterator[Assessment]:
    for found in workspace.store.all():
        if isinstance(found, Assessment) and found.finished_at is not None:
            yield found


def _comparison(workspace: Workspace, assessments: Sequence[Assessment]) -> Comparison:
    from ketentui.trend import trend

    asked = [_asked(workspace, one) for one in assessments]
    last = assessments[-1]
    people = [one.respondent for one in assessments]
    return Comparison(
        trend(asked),
        tuple(assessments),
        in_order(_agreed_before(workspace, asked)),
        _targets(workspace, last),
        all(same_respondent(one, last.respondent) for one in people),
    )


def _asked(workspace: Workspace, assessment: Assessment) -> Asked:
    ref = assessment.questionnaire
    return workspace.library.edition(ref.id, ref.sha256), assessment


def _agreed_before(workspace: Workspace, asked: Sequence[Asked]) -> Iterator[Agreed]:
    """Yield what was agreed with all but the last, and by the team in the time between."""
    for questionnaire, assessment in asked[:-1]:
        yield from agreed_with(assessment, questionnaire)
    first, last = asked[0][1], asked[-1][1]
    for agreed in team_actions(workspace, last.respondent.chain):
        if when(first).date() <= agreed.agreed_on <= when(last).date():
            yield agreed


def _targets(workspace: Workspace, assessment: Assessment) -> dict[str, float]:
    kept = chain_files(workspace).load(assessment.respondent.chain)
    return {
        one.theme: one.score
        for one in kept.targets
        if one.questionnaire == assessment.questionnaire.id
    }
