"""What is stored: an overview of all assessments, and one by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import KetentuiError, Problem
from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.assessment import Assessment, QuestionnaireRef, Respondent
from ketentui.model.choices import Sharing
from ketentui.model.profile import Profile
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.replacing import replace
from ketentui.storage.ids import named
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.storage.reading import Damaged, Stored
    from ketentui.usecases.assessing import Start


class Entry(msgspec.Struct, frozen=True):
    """One stored assessment in an overview."""

    assessment: Assessment
    questionnaire: Questionnaire
    answered: int
    asked: int
    damage: KetentuiError | None = None
    """What is wrong with its file, where this is what could be saved of it."""

    @property
    def when(self) -> datetime:
        """When it was finished, or started where it isn't finished."""
        return self.assessment.when


class Overview(msgspec.Struct, frozen=True):
    """All that is stored, the newest first."""

    in_progress: tuple[Entry, ...]
    finished: tuple[Entry, ...]
    damaged: tuple[Damaged, ...]
    """Files that can't be read; the others don't suffer from it."""

    @property
    def rescued(self) -> tuple[KetentuiError, ...]:
        """What is wrong with the files of which something could be saved."""
        entries = (*self.in_progress, *self.finished)
        return tuple(entry.damage for entry in entries if entry.damage)


class Result(msgspec.Struct, frozen=True):
    """An assessment with its questionnaire and scores: all that results and reports show."""

    questionnaire: Questionnaire
    assessment: Assessment
    profile: Profile
    damage: KetentuiError | None = None
    """What is wrong with its file, where this is what could be saved of it."""


def overview(workspace: Workspace) -> Overview:
    """Return all stored assessments, the newest first, the damaged ones apart."""
    from ketentui.storage.reading import Damaged

    entries: list[Entry] = []
    damaged: list[Damaged] = []
    edition = cache(workspace.library.edition)
    for found in workspace.store.all():
        if isinstance(found, Damaged):
            damaged.append(found)
            continue
        try:
            entries.append(_entry(found, edition))
        except KetentuiError as error:
            damaged.append(Damaged(workspace.store.path(found.assessment.id), error))
    entries.sort(key=lambda entry: entry.when, reverse=True)
    return Overview(
        in_progress=tuple(entry for entry in entries if not entry.assessment.finished_at),
        finished=tuple(entry for entry in entries if entry.assessment.finished_at),
        damaged=tuple(damaged),
    )


def _entry(found: Stored, edition: Callable[[QuestionnaireRef], Questionnaire]) -> Entry:
    assessment, questionnaire = found.assessment, edition(found.assessment.questionnaire)
    asked = questionnaire.asked(assessment.depth)
    answered = sum(assessment.answer(statement.id).given for statement in asked)
    return Entry(assessment, questionnaire, answered, len(asked), found.damage)


def told_apart(assessments: Iterable[Assessment]) -> Mapping[str, str]:
    """Return who answered, by the assessment's id, where the respondents of its chain differ.

    That is a name, or else an organisation; who gave neither isn't told.
    """
    known = [(one, one.respondent.name or one.respondent.organisation) for one in assessments]
    found: dict[str, set[str]] = {}
    for one, name in known:
        found.setdefault(names.key(one.respondent.chain), set()).add(names.key(name))
    return {
        one.id: name
        for one, name in known
        if name and len(found[names.key(one.respondent.chain)]) > 1
    }


def described(workspace: Workspace, assessment: Assessment, locale: Locale) -> str:
    """Return which assessment it is, for who is asked about it: whose, of what and of when.

    A questionnaire that isn't here is called by its id.
    """
    who, ref = assessment.respondent, assessment.questionnaire
    known = workspace.library.at_hand(ref)
    title = known.title(locale.language) if known else ref.id
    whose = who.chain or locale("common.no_chain"), who.name or who.organisation
    return " · ".join(filter(None, (*whose, title, locale.minute(assessment.when))))


def find(workspace: Workspace, reference: str) -> str:
    """Return the id that `reference` stands for: an id, the unique beginning of one, or `last`.

    `last` is the assessment that was stored most recently.
    """
    store = workspace.store
    if reference == "last":
        newest = store.newest()
        if newest is None:
            raise KetentuiError("nothing_stored")
        return newest
    return named(reference, store.ids(), "unknown_id")


def result(workspace: Workspace, assessment_id: str) -> Result:
    """Return a stored assessment with its scores, by its whole id."""
    stored = workspace.store.read(assessment_id)
    questionnaire = workspace.library.edition(stored.assessment.questionnaire)
    found = result_of(questionnaire, stored.assessment)
    return replace(found, damage=stored.damage)


def strange(workspace: Workspace, assessment_id: str) -> tuple[Problem, ...]:
    """Return what a stored assessment says that this program does nothing with; it stays there.

    KetentuiError where it or its questionnaire can't be read.
    """
    from ketentui.storage.records import unknown

    stored = workspace.store.read(assessment_id)
    statements = workspace.library.edition(stored.assessment.questionnaire).statements
    return tuple(unknown(stored.document, statements))


def result_of(questionnaire: Questionnaire, assessment: Assessment) -> Result:
    """Return an assessment with the scores that `questionnaire` gives it."""
    from ketentui.measures.scoring import profile

    return Result(questionnaire, assessment, profile(questionnaire, assessment))


def offered_respondent(workspace: Workspace) -> Respondent:
    """Return who is offered at the next start: who usually answers, completed by who did last."""
    usual, last = workspace.usual(), _last_start(workspace).respondent
    return Respondent(
        usual.chain or last.chain,
        usual.organisation or last.organisation,
        usual.level or last.level,
        usual.name or last.name,
    )


def offered_sharing(workspace: Workspace) -> Sharing:
    """Return what is offered at the next start: what was chosen the time before, at first open."""
    return _last_start(workspace).sharing


def _last_start(workspace: Workspace) -> Start:
    """Return what was chosen most recently on this machine."""
    from ketentui.usecases.assessing import Start

    newest = workspace.store.newest()
    if newest is None:
        return Start()
    try:
        last = workspace.store.load(newest)
    except KetentuiError:
        return Start()
    return Start(respondent=last.respondent, sharing=last.sharing)
