"""What changed: two assessments, a whole series, or a result beside another that fits it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.model.agreed import Agreed, agreed_with, in_order
from ketentui.model.assessment import Assessment, QuestionnaireRef, Respondent
from ketentui.model.trend import Comparison
from ketentui.usecases.acting import team_actions
from ketentui.usecases.aiming import targets_of

if TYPE_CHECKING:
    from ketentui.trend import Asked
    from ketentui.usecases.workspace import Workspace

_when = attrgetter("when")


@dataclass(frozen=True, slots=True)
class Moments:
    """What a result can be laid beside: finished assessments, the newest first."""

    now: Assessment
    """The result itself."""
    own: tuple[Assessment, ...]
    """Those that can be of its respondent: see `same_respondent`."""
    others: tuple[Assessment, ...]
    """Those of another respondent or chain."""

    @property
    def before(self) -> Assessment | None:
        """The respondent's last one before this; None where there is none."""
        return next((one for one in self.own if one.when < self.now.when), None)

    @property
    def run(self) -> tuple[Assessment, ...]:
        """All of the respondent's, the oldest first, where they are three or more; else none."""
        every = sorted((self.now, *self.own), key=_when)
        return tuple(every) if len(every) > 2 else ()

    @property
    def are_several(self) -> bool:
        """Whether there is something to choose."""
        return len(self.own) + len(self.others) > 1


def moments(workspace: Workspace, assessment: Assessment) -> Moments:
    """Return what an assessment can be laid beside: what it has a statement in common with.

    Over all times that make a `run` there may be no statement in common all the same.
    """
    found = [
        one
        for one in _finished(workspace)
        if one.id != assessment.id and one.questionnaire.id == assessment.questionnaire.id
    ]
    asked_alike: dict[QuestionnaireRef, Assessment] = {one.questionnaire: one for one in found}
    fitting = {
        ref for ref, one in asked_alike.items() if _has_in_common(workspace, one, assessment)
    }
    found = sorted((one for one in found if one.questionnaire in fitting), key=_when, reverse=True)
    own = {one.id for one in found if same_respondent(one.respondent, assessment.respondent)}
    return Moments(
        assessment,
        tuple(one for one in found if one.id in own),
        tuple(one for one in found if one.id not in own),
    )


def _has_in_common(workspace: Workspace, one: Assessment, other: Assessment) -> bool:
    """Return whether there is a statement that both were asked, as far as that can be known."""
    from ketentui.trend import trend

    try:
        trend([_asked(workspace, one), _asked(workspace, other)])
    except KetentuiError:
        return False
    return True


def compare(workspace: Workspace, *ids: str) -> Comparison:
    """Return what changed between two stored assessments or more, the oldest first.

    KetentuiError where one is named twice, where they are of different questionnaires, or have no
    statement in common.
    """
    twice = next((id for place, id in enumerate(ids) if id in ids[:place]), None)
    if twice is not None:
        raise KetentuiError("compared_with_itself", id=twice)
    return _comparison(workspace, sorted(map(workspace.store.load, ids), key=_when))


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
        key=_when,
    )
    for latest in reversed(finished):
        run = [one for one in finished if _comparable(one, latest) and one.when <= latest.when]
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
        if one.id != assessment.id and _comparable(one, assessment) and one.when < assessment.when
    ]
    return max(before, key=_when, default=None)


def since_earlier(workspace: Workspace, assessment: Assessment) -> Comparison | None:
    """Return what changed since the `earlier` assessment; None where nothing can be compared."""
    before = earlier(workspace, assessment)
    if before is None:
        return None
    try:
        return _comparison(workspace, [before, assessment])
    except KetentuiError:
        return None


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
        targets_of(workspace, last.respondent.chain, last.questionnaire.id),
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
        if first.day <= agreed.agreed_on <= last.day:
            yield agreed
