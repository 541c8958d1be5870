"""What was agreed, as text: for a terminal, for Markdown, and in one line for the home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ketentui.charts.text import coloured
from ketentui.charts.types import Look
from ketentui.dates import day_in_words
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed, Summary
from ketentui.reports.wrapping import wrapped

_DAYS_IN_WORDS = 14
"""Up to so many days ahead it is said how many; after that the date says enough."""

_IN_DAYS, _IN_WEEKS, _YEAR = 41, 91, 365
"""How late something is, is said in days and in weeks up to so many days; then in months, until it
is a year."""

_NEARLY = 10
"""So many months over a year are nearly the next one."""

_LATE = "31"
"""ANSI colour of what is late."""

_BOLD = "1"


@dataclass(frozen=True, slots=True)
class Outcome:
    """An action, with how its theme moved since it was agreed."""

    agreed: Agreed
    moved: str = ""
    """In words, with the theme's title; empty where nothing can be told."""
    of_team: bool = False
    """Whether to say that the chain team agreed on it: where others agreed on things too."""


def outcome(one: Agreed | Outcome) -> Outcome:
    """Return an action as an outcome; of an action alone it isn't known how its theme moved."""
    return one if isinstance(one, Outcome) else Outcome(one)


def summary_line(summary: Summary, locale: Locale) -> str:
    """Return what asks for attention in one line; empty where nothing does."""
    counts = {"this_week": summary.this_week, "late": summary.late}
    return " · ".join(
        locale.plural(f"actions.{key}", count) for key, count in counts.items() if count
    )


def timing(agreed: Agreed, today: date, locale: Locale) -> str:
    """Return how an action stands in time: late, and by how much, or how soon; empty otherwise."""
    days = agreed.days_left(today)
    if days is None or days > _DAYS_IN_WORDS:
        return ""
    if days < 0:
        return late_text(-days, locale)
    if days < 2:
        return locale(f"actions.{'tomorrow' if days else 'today'}")
    return locale("actions.days_left", n=days)


def late_text(days: int, locale: Locale) -> str:
    """Return how late something is, in the unit in which people would say it."""
    if days <= _IN_DAYS:
        return locale.plural("actions.days_late", days)
    if days <= _IN_WEEKS:
        return locale("actions.weeks_late", n=days // 7)
    years, rest = divmod(days, _YEAR)
    months = rest * 12 // _YEAR
    if not years:
        return locale("actions.months_late", n=months)
    if months >= _NEARLY:
        return locale("actions.nearly_years_late", n=years + 1)
    return locale.plural(f"actions.{'over_' if months else ''}years_late", years)


def state(agreed: Agreed, today: date, locale: Locale) -> str:
    """Return an action's status, and how it stands in time where that matters."""
    parts = (locale(f"actions.status.{agreed.action.status}"), timing(agreed, today, locale))
    return ", ".join(part for part in parts if part)


def due_text(agreed: Agreed, locale: Locale) -> str:
    """Return the day that an action is due, with its weekday, or that there is none."""
    due = agreed.action.due
    return day_in_words(due, locale) if due else locale("actions.no_date")


def theme_text(agreed: Agreed, locale: Locale) -> str:
    """Return the title of the theme that an action is about; empty where there is none."""
    return agreed.theme(locale.language) if agreed.theme else ""


def actions_text(
    agreed: Iterable[Agreed], today: date, locale: Locale, width: int, look: Look
) -> str:
    """Return actions in lines of at most `width` columns, in the order given."""
    blocks = ("\n".join(_block(one, today, locale, width, look)) for one in agreed)
    return "\n\n".join(blocks)


def _block(agreed: Agreed, today: date, locale: Locale, width: int, look: Look) -> Iterator[str]:
    action = agreed.action
    style = _LATE if agreed.late(today) else ""
    for line in wrapped(f"{due_text(agreed, locale)} · {state(agreed, today, locale)}", width):
        yield coloured(line, style, look)
    yield from wrapped(action.what, width, "  ", "  ")
    kept = locale("actions.of_team") if agreed.assessment is None else ""
    chain = agreed.chain or locale("common.no_chain")
    facts = (action.who, theme_text(agreed, locale), chain, kept, action.id)
    yield from wrapped(" · ".join(part for part in facts if part), width, "  ", "  ")
    yield from _effect(agreed, width)


def _effect(agreed: Agreed, width: int) -> Iterator[str]:
    for line in agreed.action.effect.splitlines():
        yield from wrapped(line, width, "  > ", "  > ")


def about(told: Outcome, today: date, locale: Locale) -> str:
    """Return who, by when and how it stands, as far as there is; and which theme it is about, where
    how that moved doesn't say so.
    """
    agreed, action = told.agreed, told.agreed.action
    due = locale("actions.by", date=day_in_words(action.due, locale)) if action.due else ""
    team = locale("actions.of_team") if told.of_team else ""
    theme = "" if told.moved else theme_text(agreed, locale)
    facts = (action.who, team, due, state(agreed, today, locale), theme)
    return " · ".join(part for part in facts if part)


COLUMNS = ("due", "status", "what", "who", "theme", "chain", "effect", "agreed_on", "id")
"""The columns of a table of actions, by the key of their heading."""


def columns(agreed: Agreed, locale: Locale) -> tuple[str, ...]:
    """Return an action as the cells of a table; dates as a spreadsheet reads them."""
    action = agreed.action
    return (
        action.due.isoformat() if action.due else "",
        locale(f"actions.status.{action.status}"),
        action.what,
        action.who,
        theme_text(agreed, locale),
        agreed.chain,
        action.effect,
        agreed.agreed_on.isoformat(),
        action.id,
    )
