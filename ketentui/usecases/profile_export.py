"""Sharing a result: what exactly leaves, where it goes, and writing it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from ketentui.config.paths import Paths, own_path
from ketentui.documents.nodes import Document, Node
from ketentui.errors import ExitCode, KetentuiError
from ketentui.formats import ALSO, READABLE, Sheet, ending, write
from ketentui.locale import Locale
from ketentui.model.agreed import agreed_with
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.text import slug
from ketentui.model.trend import Comparison
from ketentui.storage.exchange import ExportOptions, disclosed, shared_json
from ketentui.storage.files import kind_of, sweep, write_atomically
from ketentui.usecases.advising import advice
from ketentui.usecases.comparing import since_earlier
from ketentui.usecases.stored import Result
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.documents.profile.figures import Earlier

_OF_OTHERS = {"csv", "doc", "docx", "html", "ics", "jpg", "json", "md", "odt", "pdf", "png"}
_OF_OTHERS |= {"rtf", "svg", "txt", "xls", "xlsx", "zip"}
"""Endings that say what is in a file, whoever made it."""

FORMATS = ("json", *READABLE)
"""What an export can be, in the order of the key that changes it."""


@overload
def render(
    workspace: Workspace,
    result: Result,
    format: Literal["text"],
    options: ExportOptions,
    locale: Locale,
    sheet: Sheet,
) -> str: ...
@overload
def render(
    workspace: Workspace,
    result: Result,
    format: str,
    options: ExportOptions,
    locale: Locale,
    sheet: Sheet,
) -> str | bytes: ...


def render(
    workspace: Workspace,
    result: Result,
    format: str,
    options: ExportOptions,
    locale: Locale,
    sheet: Sheet,
) -> str | bytes:
    """Return exactly what leaves: the content of the export, as bytes where it is no text."""
    shared = replace(result, assessment=disclosed(result.assessment, options))
    if format == "json":
        leaves = workspace.signed(shared.assessment)
        return shared_json(shared.questionnaire, leaves, shared.profile)
    changed = since_earlier(workspace, result.assessment)
    if changed is not None and not options.notes:
        changed = changed.without_effects()
    return write([_report(workspace, shared, changed, locale)], format, sheet)


def _report(
    workspace: Workspace, result: Result, changed: Comparison | None, locale: Locale
) -> Document:
    """Return what a result says, with what was agreed and what changed since the one before."""
    from ketentui.documents.profile.report import profile_document

    return profile_document(
        result.questionnaire,
        result.assessment,
        result.profile,
        locale,
        advice=advice(workspace, result),
        more=_aftermath(workspace, result, changed, locale),
        earlier=_earlier(changed, result, locale),
    )


def _earlier(changed: Comparison | None, result: Result, locale: Locale) -> Earlier | None:
    """Return the result before this one, where both can stand in the same charts."""
    from ketentui.documents.comparison.story import trend_dates
    from ketentui.documents.profile.figures import Earlier

    before = changed.laid_under(result.profile) if changed else None
    if changed is None or before is None:
        return None
    return Earlier(before, *trend_dates(changed, locale))


def _aftermath(
    workspace: Workspace, result: Result, changed: Comparison | None, locale: Locale
) -> Iterator[Node]:
    """Yield what was agreed on a result, and what changed since the one before.

    With charts where the one before can't stand in those of the result itself; what was agreed in
    between names people, and isn't told of who stays anonymous.
    """
    from ketentui.documents.actions import agreed_section
    from ketentui.documents.comparison.report import comparison_blocks
    from ketentui.documents.comparison.story import trend_story

    today = workspace.now().date()
    yield from agreed_section(agreed_with(result.assessment, result.questionnaire), today, locale)
    if changed is not None:
        told = trend_story(changed, locale)
        if result.assessment.sharing == "anonymous":
            told = replace(told, agreed="", actions=())
        charts = changed.laid_under(result.profile) is None
        yield from comparison_blocks(told, today, locale, charts=charts)


def export_path(
    workspace: Workspace, assessment: Assessment, format: str, options: ExportOptions
) -> Path:
    """Return where an export goes when nobody says otherwise.

    The name tells questionnaire, chain, day and the beginning of the export's id; never who
    answered.
    """
    leaves = disclosed(assessment, options)
    words = [leaves.questionnaire.id, slug(leaves.respondent.chain), f"{leaves.day}"]
    stem = "-".join(word for word in [*words, leaves.id[:4]] if word)
    return workspace.paths.exports / f"{stem}.{ending(format)}"


def told_of_anonymity(assessment: Assessment, options: ExportOptions) -> tuple[str, ...]:
    """Return the keys of the texts on what an anonymous export of an assessment does not hide.

    None of an open one. What was to be anonymous from the start was never shared openly.
    """
    if disclosed(assessment, options).sharing == "open":
        return ()
    if assessment.sharing == "anonymous":
        return ("export.receiver",)
    before = "export.open_before" if assessment.anonymous_id else "export.open_before_one_id"
    return ("export.receiver", before)


def form_for(file: str, forms: Sequence[str], told: str | None = None) -> str | None:
    """Return the form of a file that is called so: what was `told`, or else what its name asks for.

    None where neither says so. KetentuiError where the name ends as another form's does, or as that
    of a file which can't be made here: what is in a file is what its name says.
    """
    suffix = Path(file).suffix[1:].lower()
    meant = next((one for one in forms if suffix in (one, ending(one), *ALSO.get(one, ()))), None)
    if meant is None and suffix in _OF_OTHERS:
        raise unknown_ending(file, forms)
    if meant is not None and told not in (None, meant):
        values = {"file": file, "form": told, "right": f".{ending(told or meant)}"}
        raise KetentuiError("ending_of_another", ExitCode.USAGE, (), **values)
    return told or meant


def unknown_ending(file: str, forms: Sequence[str]) -> KetentuiError:
    """Return the error for a file whose name ends in what none of `forms` is."""
    return KetentuiError("unknown_ending", ExitCode.USAGE, file=file, choices=", ".join(forms))


def chosen_path(text: str, proposed: Path) -> Path:
    """Return the full path that a user means with `text`, where `proposed` was offered.

    A folder takes the proposed name, and no text the proposed path.
    """
    if not text.strip():
        return proposed
    path = Path(os.path.abspath(own_path(text)))
    return path / proposed.name if names_folder(text) else path


def names_folder(text: str) -> bool:
    """Return whether a user means a folder with `text`: one that is there, or by its last sign."""
    return text.endswith(("/", os.sep)) or kind_of(own_path(text)) == "folder"


def write_export(
    path: Path,
    content: str | bytes,
    *,
    force: bool = False,
    paths: Paths | None = None,
    new_folder: bool = True,
) -> Path:
    """Write an export and return its full path; a file that exists is kept unless `force`, and one
    of the program's own, in `paths`, always: see `free_place`.

    `export_no_folder` where its folder isn't there, nor is the one for exports in `paths`, and no
    `new_folder` is to be made.

    A new file, and folders that are missing, are their owner's alone; a file that is there stays
    whoever's it is, and a link stays one.
    """
    real = free_place(path, force=force, paths=paths)
    usual = paths is not None and path.parent == paths.exports
    if not (new_folder or usual or kind_of(real.parent) != "nothing"):
        raise KetentuiError("export_no_folder", folder=real.parent)
    sweep(real.parent, own=False)
    written = content.encode() if isinstance(content, str) else content
    write_atomically(real, written, keep_mode=True)
    return real


def free_place(path: Path, *, force: bool = False, paths: Paths | None = None) -> Path:
    """Return the full path of a file that a user names to write it, links followed.

    KetentuiError where something is there that isn't to be replaced, or where the program keeps its
    own, in `paths`.
    """
    target = own_path(path)
    if paths is not None and paths.is_kept(target):
        raise KetentuiError("export_into_data", ExitCode.USAGE, file=target)
    there = kind_of(target)
    if there == "folder":
        raise KetentuiError("export_is_folder", file=target)
    if there == "device":
        raise KetentuiError("export_no_file", file=target)  # replacing it would undo it
    if there != "nothing" and not force:
        raise KetentuiError("export_exists", file=target)
    return Path(os.path.realpath(target))
