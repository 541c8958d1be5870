"""A comparison as a file: what exactly is in it, and how it is called unless somebody says so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ketentui.formats import READABLE, Sheet, ending, write
from ketentui.locale import Locale
from ketentui.model.text import slug
from ketentui.storage.records import json_text
from ketentui.usecases.years import last_day

if TYPE_CHECKING:
    from ketentui.documents.comparison.story import TrendStory


FORMATS = (*READABLE, "json")
"""What a comparison can be, in the order of the key that changes it."""


def render_comparison(
    told: TrendStory,
    values: Mapping[str, Any],
    format: str,
    today: date,
    locale: Locale,
    sheet: Sheet,
) -> str | bytes:
    """Return what a file with a comparison holds; `values` are what it is to a program."""
    if format == "json":
        return json_text(values)
    from ketentui.documents.comparison.report import comparison_document

    return write([comparison_document(told, today, locale)], format, sheet)


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
    return f"{'-'.join(word for word in words if word)[:80]}.{ending(form)}"
