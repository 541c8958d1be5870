"""Doing an assessment: start it, answer it, leave it, resume it, finish it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Reason, Sharing
from ketentui.model.questionnaire import Depth, Questionnaire, Statement
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation
from ketentui.model.text import clean_lines
from ketentui.usecases import correcting, invitations, typed_texts
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.questionnaires.library import Edition
    from ketentui.storage.handover import Watch
    from ketentui.storage.open_record import OpenRecord
    from ketentui.usecases.answers_file import Misfits


class Start(msgspec.Struct, frozen=True):
    """What is chosen before the first statement."""

    depth: Depth = "quick"
    respondent: Respondent = Respondent()
    sharing: Sharing = "open"


class Elsewhere(KetentuiError):
    """An assessment that is open here says something else on disk by now: which one goes on?"""

    def __init__(self, error: KetentuiError, settle: Callable[[bool], None]) -> None:
        super().__init__(error.key, error.exit_code, error.problems, **error.values)
        self.settle = settle
        """Goes on with what is here, or else with what is on disk; the other goes to the bin."""


_Given = tuple[tuple[str, Assessment], ...]
"""The answers that were given since it was opened: to which statement, and what was before."""


class OpenAssessment:
    """An assessment that is being answered: locked for others, and on disk after every change.

    `assessment` is the state now; every change replaces it, and is stored when the call returns.
    `not_kept` where the disk refuses: then it is as it was. `Elsewhere` where the file says
    something else by now: then what was to be stored is in the bin until it is settled.
    """

    def __init__(
        self,
        workspace: Workspace,
        questionnaire: Questionnaire,
        assessment: Assessment,
        record: OpenRecord,
        told: KetentuiError | None = None,
    ) -> None:
        self.questionnaire = questionnaire
        self.assessment = assessment
        self._workspace = workspace
        self._record = record
        self._told = [told] if told else []
        self._tell = self._told.append
        self.decide: Callable[[Elsewhere], bool] | None = None
        """What says at once, where that can be, whether what is here goes on: see `Elsewhere`."""
        self._watch: Watch | None = None
        self._given: _Given = ()

    def listen(self, tell: Callable[[KetentuiError], None]) -> None:
        """Let `tell` be called with what was found damaged and mended, also until now."""
        self._tell = tell
        while self._told:
            tell(self._told.pop())

    @property
    def invitation(self) -> Invitation | None:
        """What it was begun with by who was invited to a round; None outside any."""
        return invitations.of_assessment(self._workspace, self.assessment)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that this assessment asks, in order."""
        return self.questionnaire.asked(self.assessment.depth)

    @property
    def position(self) -> int:
        """The place in `statements` where the respondent is or was last."""
        ids = [statement.id for statement in self.statements]
        return ids.index(self.assessment.position) if self.assessment.position in ids else 0

    def go_on(self) -> None:
        """Be where there is something to answer: at the first open statement, unless here is one.

        Where nothing is open, the respondent stays; what is stored doesn't change.
        """
        still_open = self.open_statements
        if still_open and self.statements[self.position] not in still_open:
            self.assessment = replace(self.assessment, position=still_open[0].id)

    def answer(self, statement_id: str) -> Answer:
        """Return the answer to a statement; an empty one where it is open."""
        return self.assessment.answer(statement_id)

    @property
    def open_statements(self) -> tuple[Statement, ...]:
        """The statements that were not answered yet."""
        return tuple(one for one in self.statements if not self.answer(one.id).given)

    def choose(self, statement_id: str, choice: int | Reason, *, then: str = "") -> None:
        """Answer a statement, and be at the statement `then` afterwards; its note stays.

        ValueError where `choice` is a number that the scale doesn't have.
        """
        if isinstance(choice, int) and choice not in self.questionnaire.scale.points:
            raise ValueError(choice)
        before, changed = self.assessment, self.answer(statement_id).chosen(choice)
        given = (*self._given, (statement_id, before))
        self._change(before.with_answer(statement_id, changed), then or statement_id, given)

    @property
    def last_given(self) -> str | None:
        """The statement that was answered last since it was opened, and not taken back; None where
        none was, or where what was stored elsewhere goes on since.
        """
        return self._given[-1][0] if self._given else None

    def take_back(self) -> None:
        """Take back the last answer that was given since it was opened, and be at its statement;
        its note stays, and so does what was corrected since. IndexError where there is none.
        """
        *given, (statement_id, before) = self._given
        was, note = before.answer(statement_id), self.answer(statement_id).note
        restored = self.assessment.with_answer(statement_id, was.noted(note))
        if _says_the_same(restored, before):
            kept = replace(restored, changed_at=before.changed_at, position=statement_id)
            self._save(kept, tuple(given))
        else:
            self._change(restored, statement_id, tuple(given))

    def note(self, statement_id: str, note: str) -> None:
        """Put a note with a statement, answered or not; an empty one takes it away.

        `note_too_long` where it is longer than it may be.
        """
        self._note(statement_id, typed_texts.note(note))

    def draft(self, statement_id: str, note: str) -> None:
        """Keep a note as it stands while it is being written, also where it is still too long."""
        self._note(statement_id, clean_lines(note))

    def _note(self, statement_id: str, note: str) -> None:
        noted = self.answer(statement_id).noted(note)
        self._change(self.assessment.with_answer(statement_id, noted), statement_id)

    def go_to(self, statement_id: str) -> None:
        """Remember that the respondent is at a statement."""
        if statement_id != self.assessment.position:
            self._save(replace(self.assessment, position=statement_id))

    def correct(self, correction: correcting.Correction) -> Assessment:
        """Correct who answers or how that is shared, and return how it is now; KetentuiError as by
        `correcting.corrected`.
        """
        self._save(correcting.corrected(self._workspace, self.assessment, correction))
        return self.assessment

    def told_of_copies(self, sharing: Sharing, locale: Locale) -> list[str]:
        """Return what a correction doesn't change; see `correcting.told_of_copies`."""
        return correcting.told_of_copies(self._workspace, self.assessment, sharing, locale)

    def finish(self) -> None:
        """Mark the assessment as finished now, with open statements or without.

        What was finished before stays of that moment.
        """
        if self.assessment.finished_at is None:
            self._save(replace(self.assessment, finished_at=self._workspace.now()))

    def give_way(self, leave: Callable[[], None]) -> None:
        """Leave the assessment to another window that asks for it, as long as it is open here.

        `leave` is called then, from another thread, and has the process end: see `Watch`.
        """
        from ketentui.storage.handover import Watch

        self._watch = Watch(self._workspace.store.path(self.assessment.id), leave)

    @property
    def given_way(self) -> bool:
        """Whether another window asked for it."""
        return self._watch is not None and self._watch.has_heard

    def close(self) -> None:
        """Leave the assessment as it is and let others open it."""
        if self._watch is not None:
            self._watch.stop()
        self._record.close()

    def _change(self, assessment: Assessment, position: str, given: _Given | None = None) -> None:
        if assessment.finished_at and assessment.answers != self.assessment.answers:
            assessment = replace(assessment, changed_at=self._workspace.now())
        self._save(replace(assessment, position=position), given)

    def _save(self, assessment: Assessment, given: _Given | None = None) -> None:
        """Store an assessment; `given` are the answers that can be taken back then, where those are
        others than until now.
        """
        given = self._given if given is None else given
        try:
            told = self._record.save(assessment)
        except KetentuiError as error:
            failure = self._not_saved(assessment, given, error)
            if self.decide is None or not isinstance(failure, Elsewhere):
                raise failure from error
            failure.settle(self.decide(failure))
            return
        self.assessment, self._given = assessment, given
        if told is not None:
            self._tell(told)

    def _not_saved(
        self, assessment: Assessment, given: _Given, error: KetentuiError
    ) -> KetentuiError:
        """Return what there is to tell of what can't be stored; it is in the bin where it can be
        stored there.
        """
        if error.key in ("record_elsewhere", "newer_elsewhere"):
            try:
                self._record.keep_aside(assessment)
            except KetentuiError as failed:
                error = failed
        if error.key in ("not_writable", "not_synchronised"):
            return KetentuiError("not_kept", error.exit_code, (), **error.values)
        if error.key != "record_elsewhere":
            return error
        return Elsewhere(error, lambda ours: self._settle(assessment, given, ours=ours))

    def _settle(self, assessment: Assessment, given: _Given, *, ours: bool) -> None:
        if ours:
            self._record.take_ours(assessment)
        else:
            assessment, given = self._record.take_theirs(), ()
        self.assessment, self._given = assessment, given


def _says_the_same(one: Assessment, other: Assessment) -> bool:
    """Return whether two states of an assessment say the same of who answers what, and for whom."""
    return (one.answers, one.respondent, one.sharing) == (
        other.answers,
        other.respondent,
        other.sharing,
    )


def questionnaire_names(workspace: Workspace) -> list[str]:
    """Return the names of the questionnaires that can be started, the ketenscan first."""
    return [path.stem for path in workspace.library.files()]


def questionnaire(workspace: Workspace, name: str) -> Questionnaire:
    """Return the questionnaire with that id or in that file, as it would be started now."""
    return workspace.library.find(name).questionnaire


class ToAnswer(msgspec.Struct, frozen=True):
    """What a new assessment is of."""

    edition: Edition
    invitation: Invitation | None = None
    """What somebody was invited with; None outside any round."""

    @property
    def questionnaire(self) -> Questionnaire:
        """What is asked."""
        return self.edition.questionnaire

    @property
    def depths(self) -> tuple[Depth, ...]:
        """How extensively it can be answered: in a round, as that lays down."""
        depths = self.questionnaire.depths
        only = self.invitation.questionnaire.depth if self.invitation else None
        return (only,) if only in depths else depths


def to_answer(workspace: Workspace, name: str) -> ToAnswer:
    """Return what is answered by a name: the id of a questionnaire, the name of a questionnaire's
    file, or that of an invitation to a round.
    """
    invited = invitations.invitation(name)
    if invited is None:
        return ToAnswer(workspace.library.find(name))
    return to_answer_in(workspace, invited)


def to_answer_in(workspace: Workspace, invitation: Invitation) -> ToAnswer:
    """Return what is answered by who was invited to a round."""
    return ToAnswer(invitations.edition(workspace, invitation), invitation)


def start(workspace: Workspace, found: ToAnswer | str, chosen: Start) -> OpenAssessment:
    """Start and store a new assessment of what was found, or has that name: see `to_answer`."""
    found = to_answer(workspace, found) if isinstance(found, str) else found
    return _begin(workspace, found, _new(workspace, found, chosen))


def take_answers(
    workspace: Workspace, found: ToAnswer | str, chosen: Start, answers: Mapping[str, Answer]
) -> Assessment:
    """Store a finished assessment with `answers`, in one step, and return it: see `start`.

    Raises KetentuiError where the questionnaire has no place for an answer; then nothing is stored.
    """
    from ketentui.storage.exchange import check_answers

    found = to_answer(workspace, found) if isinstance(found, str) else found
    started = _new(workspace, found, chosen)
    check_answers(found.questionnaire, started.depth, answers)
    noted = {id: answer.noted(typed_texts.note(answer.note)) for id, answer in answers.items()}
    finished = replace(started, answers=noted, finished_at=started.started_at)
    opened = _begin(workspace, found, finished)
    opened.close()
    return finished


def misfits(found: ToAnswer, chosen: Start) -> Misfits:
    """Return what tells which answers an assessment that would be started so has no place for."""
    from ketentui.storage.exchange import misfits

    return partial(misfits, found.questionnaire, _depth(found, chosen))


def resume(workspace: Workspace, assessment_id: str) -> OpenAssessment:
    """Open a stored assessment where there is something to answer, finished or not.

    `in_use` where it is open elsewhere.
    """
    record = workspace.store.open(assessment_id)
    try:
        stored = record.load()
        questionnaire = workspace.library.edition(stored.assessment.questionnaire)
    except BaseException:
        record.close()
        raise
    opened = OpenAssessment(workspace, questionnaire, stored.assessment, record, stored.damage)
    opened.go_on()
    return opened


def _depth(found: ToAnswer, chosen: Start) -> Depth:
    return chosen.depth if chosen.depth in found.depths else found.depths[-1]


def _new(workspace: Workspace, found: ToAnswer, chosen: Start) -> Assessment:
    invited, questionnaire = found.invitation, found.questionnaire
    if invited is not None:
        chosen = invitations.as_invited(invited, chosen)
    return Assessment(
        id=workspace.new_id(),
        questionnaire=QuestionnaireRef(
            questionnaire.id,
            questionnaire.version,
            _depth(found, chosen),
            questionnaire.sha256,
        ),
        respondent=typed_texts.respondent(chosen.respondent),
        sharing=chosen.sharing,
        started_at=workspace.now(),
        anonymous_id=workspace.new_id(),
        round=invited.code if invited else None,
    )


def _begin(workspace: Workspace, found: ToAnswer, assessment: Assessment) -> OpenAssessment:
    workspace.library.keep(found.edition)
    if found.invitation is not None:
        invitations.keep(workspace, found.invitation)
    record = workspace.store.open(assessment.id)
    try:
        record.save(assessment)
    except BaseException:
        record.close()
        raise
    return OpenAssessment(workspace, found.questionnaire, assessment, record)
