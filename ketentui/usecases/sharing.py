"""Sharing a result: what exactly leaves, where it goes, and writing it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ketentui.errors import KetentuiError
from ketentui.exchange import Disclosure, disclosed, shared_json
from ketentui.files import kind_of, sweep, write_atomically
from ketentui.model.agreed import agreed_with
from ketentui.model.assessment import Assessment
from ketentui.model.text import slug
from ketentui.model.trend import Comparison
from ketentui.paths import own_path
from ketentui.usecases.advising import advice
from ketentui.usecases.comparing import since_earlier
from ketentui.usecases.stored import Result

if TYPE_CHECKING:
    from ketentui.charts.types import Look
    from ketentui.locale import Locale
    from ketentui.reports.figures import Earlier
    from ketentui.reports.trend import Form
    from ketentui.usecases.workspace import Workspace

Format = Literal["json", "md"]
FORMATS: tuple[Format, ...] = ("json", "md")


def render(
    workspace: Workspace,
    result: Result,
    format: Format,
    disclosure: Disclosure,
    locale: Locale,
    *,
    ascii: bool = False,
) -> str:
    """Return exactly what leaves: the content of the export as text, its charts maybe in ASCII."""
    shared = replace(result, assessment=disclosed(result.assessment, disclosure))
    if format == "json":
        leaves = workspace.signed(shared.assessment)
        return shared_json(shared.questionnaire, leaves, shared.profile)
    from ketentui.charts.types import Look
    from ketentui.reports.markdown import profile_markdown

    look = Look(ascii, decimal=locale.decimal)
    changed = since_earlier(workspace, result.assessment)
    return profile_markdown(
        shared.questionnaire,
        shared.assessment,
        shared.profile,
        locale,
        advice=advice(workspace, shared),
        more=_aftermath_markdown(workspace, shared, changed, disclosure, locale, look),
        earlier=_earlier(changed, result, locale),
        ascii=ascii,
    )


def profile_on_terminal(
    workspace: Workspace, result: Result, locale: Locale, width: int, look: Look
) -> str:
    """Return a result as text for a terminal of `width` columns."""
    from ketentui.reports.terminal import profile_text

    changed = since_earlier(workspace, result.assessment)
    return profile_text(
        result.questionnaire,
        result.assessment,
        result.profile,
        locale,
        advice=advice(workspace, result),
        more=_aftermath(workspace, result, changed, locale, width, look),
        earlier=_earlier(changed, result, locale),
        width=width,
        look=look,
    )


def _earlier(changed: Comparison | None, result: Result, locale: Locale) -> Earlier | None:
    """Return the result before this one, where both can stand in the same charts."""
    from ketentui.reports.figures import Earlier

    before = changed.laid_under(result.profile) if changed else None
    if changed is None or before is None:
        return None
    then, now = (locale.date(one.day) for one in changed.assessments)
    return Earlier(before, then, now)


def _aftermath(
    workspace: Workspace,
    result: Result,
    changed: Comparison | None,
    locale: Locale,
    width: int,
    look: Look,
) -> Iterator[str]:
    """Yield the lines on what was agreed on a result, and on what changed since the one before.

    With charts where the one before can't stand in those of the result itself.
    """
    from ketentui.reports.actions import section_text
    from ketentui.reports.trend import trend_text

    today = workspace.now().date()
    agreed = agreed_with(result.assessment, result.questionnaire)
    yield from section_text(agreed, today, locale, width, look)
    if changed is not None:
        form: Form = "tables" if changed.laid_under(result.profile) else "charts"
        told = trend_text(changed, today, locale, width, look, form=form, section=True)
        yield from ("", *told.splitlines())


def _aftermath_markdown(
    workspace: Workspace,
    shared: Result,
    changed: Comparison | None,
    disclosure: Disclosure,
    locale: Locale,
    look: Look,
) -> Iterator[list[str]]:
    """Yield what `_aftermath` tells as blocks of Markdown, as far as it is shared."""
    from ketentui.reports.actions import section_markdown
    from ketentui.reports.trend import trend_blocks

    today = workspace.now().date()
    agreed = agreed_with(shared.assessment, shared.questionnaire)
    yield from section_markdown(agreed, today, locale)
    if changed is not None:
        told = changed if disclosure.notes else changed.without_effects()
        charts = changed.laid_under(shared.profile) is None
        named = shared.assessment.sharing != "anonymous"
        yield from trend_blocks(told, today, locale, look, charts=charts, agreed=named)


def profile_in_words(workspace: Workspace, result: Result, locale: Locale, width: int) -> str:
    """Return a result in words, without charts, in lines of `width` columns."""
    from ketentui.charts.types import Look
    from ketentui.reports import plain
    from ketentui.reports.actions import section_in_words
    from ketentui.reports.trend import trend_text
    from ketentui.reports.wrapping import wrapped

    told = plain.profile_in_words(
        result.questionnaire,
        result.assessment,
        result.profile,
        locale,
        advice=advice(workspace, result),
        width=width,
    )
    today, look = workspace.now().date(), Look(decimal=locale.decimal)
    agreed = agreed_with(result.assessment, result.questionnaire)
    sentences = section_in_words(agreed, today, locale)
    lines = [told, *(line for one in sentences for line in wrapped(one, width))]
    changed = since_earlier(workspace, result.assessment)
    if changed is not None:
        lines += ["", trend_text(changed, today, locale, width, look, form="heard", section=True)]
    return "\n".join(lines)


def export_path(
    workspace: Workspace, assessment: Assessment, format: Format, disclosure: Disclosure
) -> Path:
    """Return where an export goes when nobody says otherwise.

    The name tells questionnaire, chain, day and the beginning of the export's id; never who
    answered.
    """
    leaves = disclosed(assessment, disclosure)
    words = [leaves.questionnaire.id, slug(leaves.respondent.chain), f"{leaves.day}"]
    stem = "-".join(word for word in [*words, leaves.id[:4]] if word)
    return workspace.paths.exports / f"{stem}.{format}"


def told_of_anonymity(assessment: Assessment, disclosure: Disclosure) -> tuple[str, ...]:
    """Return the keys of the texts on what an anonymous export of an assessment does not hide.

    None of an open one. What was to be anonymous from the start was never shared openly.
    """
    if disclosed(assessment, disclosure).sharing == "open":
        return ()
    if assessment.sharing == "anonymous":
        return ("export.receiver",)
    before = "export.open_before" if assessment.anonymous_id else "export.open_before_one_id"
    return ("export.receiver", before)


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


def write_export(path: Path, content: str, *, force: bool = False) -> Path:
    """Write an export and return its full path; a file that exists is kept unless `force`.

    A new file, and folders that are missing, are their owner's alone; a file that is there stays
    whoever's it is, and a link stays one.
    """
    real = free_place(path, force=force)
    sweep(real.parent, own=False)
    write_atomically(real, content.encode(), keep_mode=True)
    return real


def free_place(path: Path, *, force: bool = False) -> Path:
    """Return the full path of a file that a user names to write it, links followed.

    KetentuiError where something is there that isn't to be replaced.
    """
    target = own_path(path)
    there = kind_of(target)
    if there == "folder":
        raise KetentuiError("export_is_folder", file=target)
    if there == "device":
        raise KetentuiError("export_no_file", file=target)  # replacing it would undo it
    if there != "nothing" and not force:
        raise KetentuiError("export_exists", file=target)
    return Path(os.path.realpath(target))
