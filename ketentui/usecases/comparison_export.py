"""A comparison as a file: what exactly is in it, and how it is called unless somebody says so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ketentui.formats import READABLE, Sheet
from ketentui.locale import Locale
from ketentui.model.text import slug
from ketentui.storage.records import json_text
from ketentui.usecases.housing import write_housed
from ketentui.usecases.named_files import file_name
from ketentui.usecases.years import last_day

if TYPE_CHECKING:
    from ketentui.documents.comparison.story import TrendStory
    from ketentui.usecases.workspace import Workspace

FORMATS = (*READABLE, "json")
"""What a comparison can be, in the order of the key that changes it."""


def render_comparison(
    workspace: Workspace,
    chain: str,
    told: TrendStory,
    values: Mapping[str, Any],
    format: str,
    locale: Locale,
    sheet: Sheet,
) -> str | bytes:
    """Return what a file with a comparison holds; `chain` is the one that it is about, empty where
    it is about several, and `values` are what it is to a program.
    """
    if format == "json":
        return json_text(values)
    from ketentui.documents.comparison.report import comparison_document

    document = comparison_document(told, workspace.now().date(), locale)
    return write_housed(workspace, [chain], [document], format, sheet)


def comparison_file_name(
    questionnaire: str, chain: str, last: date | None, form: str, now: datetime, locale: Locale
) -> str:
    """Return how a file with a comparison is called; the name tells nothing of who answered."""
    words = [
        locale("formats.comparison_file"),
        questionnaire,
        slug(chain),
        f"{last_day(last, now)}",
    ]
    return file_name(words, form)
