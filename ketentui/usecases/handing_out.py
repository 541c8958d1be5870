"""Handing out reports, and what could be subtracted from one over partly the same people.

One report gives no anonymous answer away; two of them over partly the same anonymous people can,
subtracted from each other. So it is remembered over whom a report was written to a file, copied or
printed for others, and before one that differs is handed out it is said what the two would tell.

Two reports are the same where the same anonymous assessments count in them with the same answers
and notes, with the same minimum, and divided in the same way: by organisation, level, depth, and
the version of the questionnaire; of a version that isn't here, by what each was asked. Everything
else that a report can be made with is a cut of the same numbers (format, `--by`, the statements
that a comparison is over), or is over open answers and who was invited, which are no secret. A
report in which the anonymous people are too few to count tells nothing of them, and is not
remembered.

It is known of this folder of data alone, and of the newest reports (see
`ketentui.storage.handouts.MOST_PEOPLE`); an assessment is known by its id, so that somebody who
answers once more is somebody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.team import TeamReport
from ketentui.questionnaires.editions import Common, KnownEdition, common
from ketentui.team.choosing import chosen
from ketentui.team.persons import Joined
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.storage.handouts import Handout, Handouts

DOUBTS = ("may_be_subtracted", "handouts_unreadable")
"""The errors after which a report can be handed out anyway, by who knows what was shared."""


class Crowd(msgspec.Struct, frozen=True):
    """The anonymous people who count in one report."""

    questionnaire: str
    min_group: int
    grouping: str
    """How they are divided, as a text that differs wherever that differs."""
    people: Mapping[str, str]
    """What each answered, as such a text, by the id of the assessment."""


def crowds(
    reports: Sequence[TeamReport],
    assessments: Sequence[Iterable[Assessment]],
    editions: Mapping[str, KnownEdition],
    joined: Joined,
) -> tuple[Crowd, ...]:
    """Return the anonymous people of reports that were made together, each of its `assessments`.

    `editions` has the version of every assessment by the hash that it names; `joined` is who is one
    person, as somebody says. There are none of a report in which they count nowhere.
    """
    counting = [chosen(those, joined)[0] for those in assessments]
    used = {one.questionnaire.sha256 for those in counting for one in those}
    shared = common({key: editions[key] for key in used})
    hidden = [
        [
            one
            for one in those
            if one.sharing == "anonymous" and one.questionnaire.sha256 in shared.asked
        ]
        for those in counting
    ]
    return tuple(
        _crowd(report, those, shared)
        for report, those in zip(reports, hidden, strict=True)
        if report.respondents.anonymous and report.respondents.anonymous_counted
    )


def _crowd(report: TeamReport, people: Sequence[Assessment], shared: Common) -> Crowd:
    places = sorted(
        (
            one.id,
            names.key(one.respondent.organisation),
            one.respondent.level,
            one.questionnaire.depth,
            one.questionnaire.sha256,
            *_told(one, shared),
        )
        for one in people
    )
    return Crowd(
        report.questionnaire.id,
        report.min_group,
        repr(places),
        {one.id: _answers(one) for one in people},
    )


def _told(assessment: Assessment, shared: Common) -> list[str]:
    """Return what counts of what somebody was asked, where only the export itself tells that."""
    key = assessment.questionnaire.sha256
    return [] if shared.editions[key].exact else sorted(shared.asked[key].statements)


def _answers(assessment: Assessment) -> str:
    given = sorted(
        (id, answer.value, answer.reason or "", answer.note)
        for id, answer in assessment.answers.items()
    )
    return sha256(repr((assessment.id, given)).encode(errors="replace")).hexdigest()


@contextmanager
def handing_out(
    workspace: Workspace, crowds: Sequence[Crowd], *, anyway: bool = False
) -> Iterator[None]:
    """Hand out reports over `crowds`, inside; it is remembered where that went well.

    KetentuiError of `DOUBTS`, before anything is done inside, where they could be subtracted from
    what was handed out before, or that isn't known; unless they are wished `anyway`.
    """
    if not crowds or _is_newest(workspace, crowds):
        yield
        return
    from ketentui.storage.handouts import opened

    with opened(workspace.paths.handouts, anew=anyway) as handouts:
        new = [_handout(workspace, one, handouts) for one in crowds]
        if not anyway:
            _check(new, handouts.known)
        yield
        handouts.add(new)


def _is_newest(workspace: Workspace, crowds: Sequence[Crowd]) -> bool:
    """Return whether exactly these reports were handed out last, today: nothing is to be checked
    or remembered then, and the file needn't be kept from others.
    """
    from ketentui.storage.handouts import looked_at

    with suppress(KetentuiError):
        handouts = looked_at(workspace.paths.handouts)
        new = [_handout(workspace, one, handouts) for one in crowds]
        return new == [*handouts.known[-len(new) :]]
    return False


def _handout(workspace: Workspace, crowd: Crowd, handouts: Handouts) -> Handout:
    from ketentui.storage.handouts import Handout

    digest = handouts.digest
    return Handout(
        workspace.now().date(),
        crowd.questionnaire,
        crowd.min_group,
        digest(crowd.grouping),
        {digest(id): digest(answers) for id, answers in crowd.people.items()},
    )


def _check(new: Sequence[Handout], known: Sequence[Handout]) -> None:
    """Raise a KetentuiError that says what could be subtracted; nothing where that is nothing."""
    pairs = [
        _Pair(then, now)
        for now in new
        if not any(map(now.is_same, known))
        for then in reversed(known)
        if not now.people.keys().isdisjoint(then.people.keys())
    ]
    if pairs:
        nearest = min(pairs, key=lambda pair: pair.apart)
        others = [_counted("handout_others", len(pairs) - 1)] if len(pairs) > 1 else []
        told = [*nearest.told(), *others]
        problems = [Problem("", *one) for one in told]
        if len({one.questionnaire for one in new}) > 1:
            problems[0] = problems[0]._replace(where=nearest.now.questionnaire)
        raise KetentuiError("may_be_subtracted", ExitCode.USAGE, problems)


_Told = tuple[str, tuple[tuple[str, object], ...]]
"""The key of a text below `problems.`, and its values."""


class _Pair(msgspec.Struct, frozen=True):
    """Two reports over partly the same people."""

    then: Handout
    now: Handout

    @property
    def _added(self) -> int:
        return len(self.now.people.keys() - self.then.people.keys())

    @property
    def _gone(self) -> int:
        return len(self.then.people.keys() - self.now.people.keys())

    @property
    def _both(self) -> set[str]:
        return self.now.people.keys() & self.then.people.keys()

    @property
    def _changed(self) -> int:
        return sum(self.then.people[one] != self.now.people[one] for one in self._both)

    @property
    def apart(self) -> int:
        """Of how many people the answers are not the same in both."""
        return self._added + self._gone + self._changed

    def told(self) -> Iterator[_Told]:
        """Yield over whom they are, what is different, and what follows from that."""
        yield self._over()
        if self._changed:
            yield _counted("handout_changed", self._changed)
        if self.then.min_group != self.now.min_group:
            sizes = ("then", self.then.min_group), ("now", self.now.min_group)
            yield "handout_min_group", sizes
        same_people = not (self._added or self._gone)
        if same_people and self.then.grouping != self.now.grouping:
            yield "handout_grouping", ()
        if self.apart == 1:
            yield ("handout_edit" if self._changed else "handout_person"), ()
        else:
            yield "handout_few", ()

    def _over(self) -> _Told:
        about = ("day", self.then.day), ("same", len(self._both)), ("all", len(self.now.people))
        if not self._gone:
            return ("handout_most" if self._added else "handout_same"), about
        return _counted("handout_partly" if self._added else "handout_within", self._gone, *about)


def _counted(key: str, n: int, *values: tuple[str, object]) -> _Told:
    return key, (("n", n), *values)
