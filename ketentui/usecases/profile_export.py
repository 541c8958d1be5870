"""Sharing a result: what exactly leaves, and how its file is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from ketentui.documents.nodes import Document, Node
from ketentui.formats import READABLE, Sheet, ending
from ketentui.locale import Locale
from ketentui.model.agreed import agreed_with
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.model.text import slug
from ketentui.model.trend import Comparison
from ketentui.storage.exchange import ExportOptions, disclosed, shared_json
from ketentui.usecases.advising import advice
from ketentui.usecases.comparing import since_earlier
from ketentui.usecases.housing import write_housed
from ketentui.usecases.stored import Result
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.documents.profile.figures import Earlier

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
    every = tuple(workspace.store.readable())
    changed = since_earlier(workspace, result.assessment, every)
    if changed is not None and not options.notes:
        changed = changed.without_effects()
    documents = [_report(workspace, shared, changed, every, locale)]
    chain = shared.assessment.respondent.chain
    return write_housed(workspace, [chain], documents, format, sheet)


def _report(
    workspace: Workspace,
    result: Result,
    changed: Comparison | None,
    every: Sequence[Assessment],
    locale: Locale,
) -> Document:
    """Return what a result says, with what was agreed and what changed since the one before."""
    from ketentui.documents.profile.report import profile_document

    return profile_document(
        result.questionnaire,
        result.assessment,
        result.profile,
        locale,
        advice=advice(workspace, result, every),
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
