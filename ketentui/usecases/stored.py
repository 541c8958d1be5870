"""What is stored: an overview of all assessments, and one by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
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
    from ketentui.storage.files import Identity
    from ketentui.storage.headers import Header
    from ketentui.storage.reading import Damaged
    from ketentui.usecases.assessing import Start


_FEW = 50
"""So many assessments are read each time: that takes a blink, and no header is kept."""


class Entry(msgspec.Struct, frozen=True):
    """One stored assessment in an overview."""

    assessment: Assessment
    """Without its answers."""
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


_Edition = Callable[[QuestionnaireRef], Questionnaire]


class Result(msgspec.Struct, frozen=True):
    """An assessment with its questionnaire and scores: all that results and reports show."""

    questionnaire: Questionnaire
    assessment: Assessment
    profile: Profile
    damage: KetentuiError | None = None
    """What is wrong with its file, where this is what could be saved of it."""


def overview(workspace: Workspace) -> Overview:
    """Return all stored assessments, the newest first, the damaged ones apart.

    Of many, the headers are kept: files that changed since are read, and no others.
    """
    from ketentui.storage import headers
    from ketentui.storage.reading import Damaged

    store, edition = workspace.store, cache(workspace.library.edition)
    try:
        there = store.there()
    except KetentuiError as error:
        return Overview((), (), (Damaged(store.folder, error),))
    known = headers.kept(workspace.paths.overview) if len(there) > _FEW else {}
    read: dict[str, Header] = {}
    entries: list[Entry] = []
    damaged: list[Damaged] = []
    for id, identity in there.items():
        header = known.get(id)
        try:
            if header is not None and header.identity == identity:
                entries.append(_entry(header, edition))
                continue
            found = store.read(id)
            header = _header(identity, found.assessment, edition)
            entries.append(_entry(header, edition, found.damage))
            if found.damage is None:
                read[id] = header
        except KetentuiError as error:
            damaged.append(Damaged(store.path(id), error))
    damaged += store.only_copies()
    _keep(workspace, there, known, read)
    entries.sort(key=lambda entry: entry.when, reverse=True)
    return Overview(
        in_progress=tuple(entry for entry in entries if not entry.assessment.finished_at),
        finished=tuple(entry for entry in entries if entry.assessment.finished_at),
        damaged=tuple(damaged),
    )


def _header(identity: Identity, assessment: Assessment, edition: _Edition) -> Header:
    from ketentui.storage.headers import header

    asked = edition(assessment.questionnaire).asked(assessment.depth)
    answered = sum(assessment.answer(statement.id).given for statement in asked)
    return header(identity, assessment, answered, len(asked))


def _entry(header: Header, edition: _Edition, damage: KetentuiError | None = None) -> Entry:
    assessment = header.assessment
    questionnaire = edition(assessment.questionnaire)
    return Entry(assessment, questionnaire, header.answered, header.asked, damage)


def _keep(
    workspace: Workspace,
    there: Mapping[str, Identity],
    known: Mapping[str, Header],
    read: Mapping[str, Header],
) -> None:
    """Keep the headers of what is there, where they aren't kept as they are now; none of what is
    gone or changed. It can wait where that can't be: then files are read again.
    """
    from ketentui.storage import headers
    from ketentui.storage.writing import remove

    path = workspace.paths.overview
    with suppress(KetentuiError):
        if len(there) <= _FEW:
            remove(path)
            return
        settled = {id: one for id, one in read.items() if headers.is_settled(one)}
        is_stale = any(there.get(id) != one.identity for id, one in known.items())
        if is_stale or len(settled) > _FEW:
            from ketentui.usecases.discarding import alone_for_good

            with alone_for_good(workspace, 0):  # what goes for good meanwhile doesn't come back
                now = workspace.store.there()
                every = {**known, **settled}.items()
                headers.keep(path, {id: one for id, one in every if now.get(id) == one.identity})


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
