"""What files say that can't be read, or isn't right, or belongs elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.agreed import TeamAgreements
from ketentui.model.assessment import Assessment, QuestionnaireRef
from ketentui.questionnaires.library import read_edition
from ketentui.storage.bin import in_bin
from ketentui.storage.files import exists, files_in, kept_bytes, kind_of, readable_bytes
from ketentui.storage.ids import is_safe
from ketentui.storage.records import SCHEMA
from ketentui.storage.store import Store
from ketentui.storage.tables import LARGEST_RECORD, is_whole, tables_in
from ketentui.usecases import drafts
from ketentui.usecases.doctor.look import TOMORROW, Finding, Look
from ketentui.usecases.placing import set_aside
from ketentui.usecases.pool_keeping import Kept
from ketentui.usecases.stored import strange


def damaged(look: Look) -> Iterator[Finding]:
    """Yield the files that are damaged, with what can be had of each."""
    everything = {**look.records, **look.agreements, **look.exports}
    for path, found in everything.items():
        if isinstance(found, KetentuiError):
            yield _of_error(look, path, found)


def _of_error(look: Look, path: Path, error: KetentuiError) -> Finding:
    of_schema = f"{error.values.get('found')}".startswith(SCHEMA.removesuffix("1"))
    if error.key == "record_newer" or (error.key == "wrong_schema" and of_schema):
        return Finding("newer", path, error=error)
    if _is_refused(error):
        return Finding("unreadable", path, error=error)
    rescued = _rescued(look.store, path.stem) if path.parent == look.paths.assessments else None
    if rescued is not None and rescued.key in ("record_salvaged", "record_salvaged_more"):
        values = {"answered": rescued.values["answered"]}
        mend = partial(look.mending.rescue, path)
        return Finding("damaged_readable", path, values, error=error, mend=mend)
    if _is_sound(look, path.with_suffix(".bak")):
        mend = partial(look.mending.to_previous, path)
        return Finding("damaged_with_copy", path, error=error, mend=mend)
    mend = partial(look.mending.aside, path)
    return Finding("damaged_no_copy", path, error=error, mend=mend)


def _is_refused(error: BaseException | None) -> bool:
    """Return whether the system refuses to read a file, whole as it may be: a folder is none."""
    if not isinstance(error, KetentuiError):
        return False
    is_folder = isinstance(error.values.get("reason"), IsADirectoryError)
    return (error.key == "file_unreadable" and not is_folder) or _is_refused(error.__cause__)


def _rescued(store: Store, assessment_id: str) -> KetentuiError | None:
    """Return what there is to tell of what could be saved of a damaged record; None of nothing."""
    try:
        return store.read(assessment_id).damage
    except KetentuiError:
        return None


def not_as_written(look: Look) -> Iterator[Finding]:
    """Yield the files that are damaged, and of which nothing is lost."""
    for path in (*look.records, *look.agreements, look.paths.handouts, look.paths.remembered):
        content = readable_bytes(path, LARGEST_RECORD)
        if content and not is_whole(content):
            with suppress(KetentuiError):
                tables_in(content, path)
                mend = partial(look.mending.write_anew, look.mending.see(path))
                yield Finding("damaged_whole", path, mend=mend)


def copies_damaged(look: Look) -> Iterator[Finding]:
    """Yield the previous copies that could take the place of nothing; the file itself is sound."""
    for path, said in {**look.records, **look.agreements}.items():
        copy = path.with_suffix(".bak")
        if isinstance(said, KetentuiError) or kind_of(copy) != "file":
            continue
        try:
            look.held(look.mending.see(copy))
        except KetentuiError as error:
            newer = error.key == "record_newer" or _is_refused(error)
            mend = None if newer else partial(look.mending.aside, copy)
            yield Finding("copy_damaged", copy, error=error, mend=mend)


def strange_things(look: Look) -> Iterator[Finding]:
    """Yield the records and exports that say what this program does nothing with."""
    for path, found in look.exports.items():
        if isinstance(found, Assessment):
            for doubt in look.checker.doubts(found, str(path)):
                kind = "strange" if doubt.key == "strange_answers" else doubt.key
                yield Finding(kind, path, error=doubt)
    for path, found in look.records.items():
        if isinstance(found, KetentuiError) or found.id != path.stem:
            continue
        with suppress(KetentuiError):  # without its questionnaire: told elsewhere
            if problems := strange(look.workspace, found.id):
                error = KetentuiError("record_invalid", ExitCode.BAD_DATA, problems, file=path)
                yield Finding("strange", path, error=error)


def _is_sound(look: Look, path: Path) -> bool:
    try:
        return exists(path) and look.held(path) is not None
    except (KetentuiError, OSError):
        return False


def memories(look: Look) -> Iterator[Finding]:
    """Without its copy a memory stays as it is: that of the pool knows alone who withdrew, and
    before that of reports begins anew, the next report asks.
    """
    lost = {look.paths.handouts: "handouts_lost", look.paths.remembered: "pool_memory_lost"}
    for path, kind in lost.items():
        try:
            look.held(look.mending.see(path))
        except KetentuiError as error:
            found = _of_error(look, path, error)
            yield Finding(kind, path) if found.kind == "damaged_no_copy" else found


def installation(look: Look) -> Iterator[Finding]:
    """Yield the key of the data folder where it is none."""
    path = look.paths.installation
    with suppress(FileNotFoundError, KetentuiError):
        if not is_safe(kept_bytes(look.mending.see(path), 1000).decode("utf-8", "replace").strip()):
            mend = partial(look.mending.aside, path)
            yield Finding("installation_damaged", path, mend=mend)


def settings(look: Look) -> Iterator[Finding]:
    """Yield the settings where they can't be read, and the logos that they name likewise."""
    from ketentui.storage.logos import read_logo

    file = look.paths.settings
    try:
        logos = look.logos()
    except KetentuiError as error:
        yield Finding("settings", file, error=error)
        return
    for logo in logos:
        try:
            read_logo(logo)
        except KetentuiError as error:
            yield Finding("logo", logo, error=error)


def orphans(look: Look) -> Iterator[Finding]:
    """Yield the previous copies of which the file itself is gone."""
    for room in (look.paths.assessments, look.paths.agreements):
        with suppress(KetentuiError):
            for path in files_in(room, ".bak"):
                if kind_of(look.mending.see(path.with_suffix(".json"))) != "file":
                    yield _orphan(look, look.mending.see(path))


def _orphan(look: Look, path: Path) -> Finding:
    deleted = _was_deleted(look, path.stem)
    if not deleted and _is_sound(look, path):
        mend = partial(look.mending.to_previous, path.with_suffix(".json"))
        return Finding("orphan_copy", path, mend=mend)
    kind = "orphan_of_deleted" if deleted else "orphan_damaged"
    return Finding(kind, path, mend=partial(look.mending.aside, path))


def _was_deleted(look: Look, id: str) -> bool:
    with suppress(KetentuiError):
        found = in_bin(look.paths.bin)
        return any((one.assessment_id, one.reason) == (id, "deleted") for one in found)
    return False


def misnamed(look: Look) -> Iterator[Finding]:
    """Yield the records with another name than that of the assessment in it."""
    for path, found in look.records.items():
        if isinstance(found, Assessment) and found.id != path.stem:
            yield _misnamed_as(look, path, found)


def _misnamed_as(look: Look, path: Path, found: Assessment) -> Finding:
    right = look.store.path(found.id)
    values = {"right": right.name}
    there = look.records.get(right)
    if there is None and _was_deleted(look, found.id):
        mend = partial(look.mending.aside, path, found.id)
        return Finding("orphan_of_deleted", path, mend=mend)
    if there is None:
        return Finding("misnamed", path, values, mend=partial(look.mending.rename, path, right))
    if not isinstance(there, Assessment) or there.id != found.id:
        return Finding("copy_of_damaged", path, values)
    if _has_all(there, found):
        mend = partial(look.mending.aside, path, found.id)
        return Finding("copy_older", path, values, mend=mend)
    if _has_all(found, there):
        mend = partial(look.mending.put_instead, path, right)
        return Finding("copy_newer", path, values, mend=mend)
    differ = sum(there.answer(id) != found.answer(id) for id in {*there.answers, *found.answers})
    mend = partial(look.mending.give_own_id, path, found)
    return Finding("copy_differs", path, {**values, "n": differ}, mend=mend)


def _has_all(one: Assessment, other: Assessment) -> bool:
    """Return whether one says all that the other says."""
    return (
        all(one.answers.get(id) == answer for id, answer in other.answers.items())
        and {*other.actions} <= {*one.actions}
        and (one.finished_at is not None or other.finished_at is None)
        and one.respondent == other.respondent
        and one.sharing == other.sharing
    )


def misplaced_agreements(look: Look) -> Iterator[Finding]:
    """Yield what a chain agreed that stands under another name than the chain's."""
    for path, found in look.agreements.items():
        if isinstance(found, TeamAgreements) and path != look.teams.path(found.chain):
            mend = partial(look.mending.join, path)
            yield Finding("agreements_misplaced", path, {"chain": found.chain}, mend=mend)


def misplaced_exports(look: Look) -> Iterator[Finding]:
    """Yield the exports in the pool that aren't in their place, or are there twice."""
    with suppress(KetentuiError):
        kept = Kept(look.workspace)
        for path, found in look.exports.items():
            if isinstance(found, Assessment) and path != kept.file(found):
                twice = len({path, *kept.copies(found)}) > 1
                kind = "export_twice" if twice else "export_misplaced"
                yield Finding(kind, path, mend=partial(look.mending.take_in, path))


def editions(look: Look) -> Iterator[Finding]:
    """Yield the questionnaires, kept or of the user, that aren't right."""
    library = look.workspace.library
    with suppress(KetentuiError):
        for path in files_in(library.kept, ".toml"):
            try:
                if read_edition(path).questionnaire.sha256 == path.stem:
                    continue
                error = None
            except KetentuiError as wrong:
                error = wrong
            yield Finding("edition_damaged", path, error=error, mend=_anew(look, path))
    for error in library.shelf().errors:
        yield Finding("questionnaire", Path(f"{error.values.get('file')}"), error=error)


def _anew(look: Look, path: Path) -> Callable[[], object] | None:
    """Return what puts an edition in its place again; None where it isn't here, and is needed."""
    library = look.workspace.library
    same = (one for one in library.shelf().editions if one.questionnaire.sha256 == path.stem)
    known = next(same, None)

    def mend() -> None:
        set_aside(look.workspace, path)
        if known is not None:
            library.keep(known)

    needed = [one for one in look.records.values() if isinstance(one, Assessment)]
    lost = known is None and any(one.questionnaire.sha256 == path.stem for one in needed)
    return None if lost else mend


def without_edition(look: Look) -> Iterator[Finding]:
    """Yield the records of which the questionnaire isn't here."""
    library = look.workspace.library

    @cache
    def missing(ref: QuestionnaireRef) -> KetentuiError | None:
        try:
            library.edition(ref)
        except KetentuiError as error:
            return error
        return None

    for path, found in look.records.items():
        if isinstance(found, Assessment) and (error := missing(found.questionnaire)):
            yield Finding("edition_missing", path, error=error)


def stray_drafts(look: Look) -> Iterator[Finding]:
    """Yield what is being written for nothing that is there, or can't be read."""
    everything = {**look.records, **look.agreements}
    known = {id for found in everything.values() for id in _ids(found)}
    unread = [path for path, found in everything.items() if isinstance(found, KetentuiError)]
    with suppress(KetentuiError):
        unread += [one.path for one in look.store.binned()]
        for path in files_in(look.paths.drafts, ".json"):
            mend = partial(look.mending.aside, look.mending.see(path))
            whose = drafts.whose(path.stem)
            if not drafts.is_draft(look.workspace, path.stem):
                yield Finding("draft_damaged", path, mend=mend)
            elif whose and not (whose in known or any(_may_name(one, whose) for one in unread)):
                yield Finding("draft_of_nothing", path, mend=mend)


def _may_name(path: Path, id: str) -> bool:
    """Return whether an id stands in a file that can't be understood, as far as can be seen."""
    try:
        return id.encode() in kept_bytes(path, LARGEST_RECORD)
    except (KetentuiError, OSError):
        return True


def _ids(found: object) -> Iterator[str]:
    if isinstance(found, Assessment):
        yield from (found.id, *(one.id for one in found.actions))
    if isinstance(found, TeamAgreements):
        yield from (one.action.id for one in found.actions)


def ahead(look: Look) -> Iterator[Finding]:
    """Yield the assessments that are dated in a time to come."""
    latest = look.workspace.now() + TOMORROW
    for path, found in (*look.records.items(), *look.exports.items()):
        if isinstance(found, Assessment) and found.last_moment > latest:
            yield Finding("ahead", path, {"day": found.last_moment.date()})
