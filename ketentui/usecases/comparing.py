"""What changed: two assessments, a whole series, or a result beside another that fits it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

import msgspec

from ketentui.errors import KetentuiError
from ketentui.model import names
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Assessment, QuestionnaireRef, Respondent
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.trend import Comparison
from ketentui.usecases.actions import agreed_among
from ketentui.usecases.targets import targets_of
from ketentui.usecases.workspace import Workspace

_when = attrgetter("when")


class Moments(msgspec.Struct, frozen=True):
    """What a result can be laid beside: finished assessments, the newest first."""

    now: Assessment
    """The result itself."""
    own: tuple[Assessment, ...]
    """Those that can be of its respondent: see `same_respondent`."""
    others: tuple[Assessment, ...]
    """Those of another respondent or chain."""

    @property
    def before(self) -> Assessment | None:
        """The respondent's last one before this, as deep where there is such; None without any."""
        return _last_before(self.now, self.own)

    @property
    def run(self) -> tuple[Assessment, ...]:
        """All of the respondent's, quick or full, the oldest first; none where they are two."""
        return tuple(sorted((self.now, *self.own), key=_when)) if len(self.own) > 1 else ()

    @property
    def are_several(self) -> bool:
        """Whether there is something to choose."""
        return len(self.own) + len(self.others) > 1


def moments(workspace: Workspace, assessment: Assessment, every: Iterable[Assessment]) -> Moments:
    """Return what an assessment can be laid beside: what it has a statement in common with, of
    `every` one that can be read: the finished ones.

    Over all times that make a `run` there may be no statement in common all the same.
    """
    found = [
        one
        for one in every
        if one.finished_at
        and one.id != assessment.id
        and one.questionnaire.id == assessment.questionnaire.id
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
    from ketentui.measures.comparison import trend

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
    compared = sorted(map(workspace.store.load, ids), key=_when)
    return _comparison(workspace, compared, tuple(workspace.store.readable()))


def series(workspace: Workspace, chain: str, questionnaire: str | None = None) -> Comparison:
    """Return how the finished assessments of a chain moved, with one questionnaire.

    Without `questionnaire` it is that of the latest assessment of which there is an earlier one.
    They are all that can be of the latest one's respondent (see `same_respondent`), quick or full;
    those that are as deep alone where all have no statement in common.

    KetentuiError where there are no two to compare.
    """
    every = tuple(workspace.store.readable())
    finished = sorted(
        (
            one
            for one in every
            if one.finished_at
            and _same_chain(one.respondent, Respondent(chain))
            and questionnaire in (None, one.questionnaire.id)
        ),
        key=_when,
    )
    refused = KetentuiError("nothing_to_compare", chain=chain)
    for latest in reversed(finished):
        own = [one for one in finished if _comparable(one, latest) and one.when < latest.when]
        for before in (own, _as_deep(latest, own)):
            if before:
                try:
                    return _comparison(workspace, [*before, latest], every)
                except KetentuiError as error:
                    refused = error
    raise refused


def earlier(workspace: Workspace, assessment: Assessment) -> Assessment | None:
    """Return the latest finished assessment before this one, of the same chain, questionnaire and
    respondent: as deep where there is such; None where there is none.
    """
    return _last_before(
        assessment, [one for one in workspace.store.finished() if _comparable(one, assessment)]
    )


def since_earlier(
    workspace: Workspace, assessment: Assessment, every: Sequence[Assessment]
) -> Comparison | None:
    """Return what changed since the time before, among `every` one that can be read; None where
    nothing can be compared.
    """
    before = moments(workspace, assessment, every).before
    return None if before is None else _comparison(workspace, [before, assessment], every)


def _last_before(assessment: Assessment, own: Iterable[Assessment]) -> Assessment | None:
    before = [one for one in own if one.id != assessment.id and one.when < assessment.when]
    return max(_as_deep(assessment, before) or before, key=_when, default=None)


def _as_deep(assessment: Assessment, own: Iterable[Assessment]) -> list[Assessment]:
    """Return those that asked as much: between a full scan and a quick one little is the same."""
    depth = assessment.questionnaire.depth
    return [one for one in own if one.questionnaire.depth == depth]


def same_respondent(one: Respondent, other: Respondent) -> bool:
    """Return whether two respondents can be one person: of the same chain, and not contradictory.

    An organisation or level that one of them left empty says nothing, but who gives no name is
    not who gives one.
    """
    pairs = ((one.organisation, other.organisation), (one.level or "", other.level or ""))
    same_name = names.same(one.name, other.name)
    return (
        _same_chain(one, other)
        and same_name
        and all(not mine or not theirs or names.same(mine, theirs) for mine, theirs in pairs)
    )


def _same_chain(one: Respondent, other: Respondent) -> bool:
    return names.same(one.chain, other.chain)


def _comparable(one: Assessment, other: Assessment) -> bool:
    return one.questionnaire.id == other.questionnaire.id and same_respondent(
        one.respondent, other.respondent
    )


def _comparison(
    workspace: Workspace, assessments: Sequence[Assessment], every: Sequence[Assessment]
) -> Comparison:
    from ketentui.measures.comparison import trend

    asked = [_asked(workspace, one) for one in assessments]
    last = assessments[-1]
    people = [one.respondent for one in assessments]
    return Comparison(
        trend(asked),
        tuple(assessments),
        tuple(_agreed_between(workspace, assessments[0], last, every)),
        targets_of(workspace, last.respondent.chain, last.questionnaire.id),
        all(same_respondent(one, last.respondent) for one in people),
    )


def _asked(workspace: Workspace, assessment: Assessment) -> tuple[Questionnaire, Assessment]:
    return workspace.library.edition(assessment.questionnaire), assessment


def _agreed_between(
    workspace: Workspace, first: Assessment, last: Assessment, every: Sequence[Assessment]
) -> Iterator[Agreed]:
    """Yield what the respondent of the last agreed from the first on, and the team of the chain.

    Also with an assessment that isn't compared: a quick scan half-way the year.
    """
    own = {
        one.id
        for one in every
        if one.finished_at and _comparable(one, last) and first.when <= one.when < last.when
    }
    for agreed in agreed_among(workspace, every, last.respondent.chain):
        of_team = agreed.assessment is None and first.day <= agreed.agreed_on <= last.day
        if of_team or agreed.assessment in own:
            yield agreed
