"""A comparison as a file: what exactly is in it, and how it is called unless somebody says so."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from ketentui.model.text import slug
from ketentui.usecases.years import last_day

if TYPE_CHECKING:
    from ketentui.charts.types import Look
    from ketentui.locale import Locale
    from ketentui.reports.trend import Form
    from ketentui.reports.trend_story import TrendStory

ComparisonFormat = Literal["md", "txt"]

_PAGE = 80
"""Columns of a text that is not for this terminal."""


def render_comparison(
    told: TrendStory,
    format: ComparisonFormat,
    today: date,
    locale: Locale,
    look: Look,
    *,
    plain: bool = False,
) -> str:
    """Return a comparison as text that ends a line; `plain`, of text alone, is in words."""
    from ketentui.reports.trend import story_markdown, story_text

    if format == "md":
        return story_markdown(told, today, locale, look)
    form: Form = "heard" if plain else "charts"
    return story_text(told, today, locale, _PAGE, look, form=form) + "\n"


def comparison_file_name(
    questionnaire: str, chain: str, last: date | None, form: str, now: datetime
) -> str:
    """Return how a file with a comparison is called; the name tells nothing of who answered."""
    words = ["vergelijking", questionnaire, slug(chain), f"{last_day(last, now)}"]
    ending = "txt" if form == "text" else form
    return f"{'-'.join(word for word in words if word)[:80]}.{ending}"
