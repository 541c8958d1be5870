"""What documents and screens say about what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from ketentui.documents.nodes import (
    LINED,
    PAGES,
    Column,
    Node,
    Paragraph,
    Point,
    Points,
    Quotation,
    Section,
    Strong,
    Table,
    Urgent,
)
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed, Attention
from ketentui.model.replacing import replace

_DAYS_IN_WORDS = 14
"""Up to so many days ahead it is said how many; after that the date says enough."""

_IN_DAYS, _IN_WEEKS, _YEAR = 41, 91, 365
"""How late something is, is said in days and in weeks up to so many days; then in months, until it
is a year."""

_NEARLY = 10
"""So many months over a year are nearly the next one."""


class Outcome(msgspec.Struct, frozen=True):
    """An action, with how its theme moved since it was agreed."""

    agreed: Agreed
    moved: str = ""
    """In words, with the theme's title; empty where nothing can be told."""
    of_team: bool = False
    """Whether to say that the chain team agreed on it: where others agreed on things too."""


def outcome(one: Agreed | Outcome) -> Outcome:
    """Return an action as an outcome; of an action alone it isn't known how its theme moved."""
    return one if isinstance(one, Outcome) else Outcome(one)


def attention_line(attention: Attention, locale: Locale) -> str:
    """Return what asks for attention in one line; empty where nothing does."""
    counts = {"this_week": attention.this_week, "late": attention.late}
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
    return locale.day_in_words(due) if due else locale("actions.no_date")


def theme_text(agreed: Agreed, locale: Locale) -> str:
    """Return the title of the theme that an action is about; empty where there is none."""
    return agreed.theme(locale.language) if agreed.theme else ""


def about(told: Outcome, today: date, locale: Locale) -> str:
    """Return who, by when and how it stands, as far as there is; and which theme it is about, where
    how that moved doesn't say so.
    """
    agreed, action = told.agreed, told.agreed.action
    due = locale("actions.by", date=locale.day_in_words(action.due)) if action.due else ""
    team = locale("actions.of_team") if told.of_team else ""
    theme = "" if told.moved else theme_text(agreed, locale)
    facts = (action.who, team, due, state(agreed, today, locale), theme)
    return " · ".join(part for part in facts if part)


def agreed_section(agreed: Iterable[Agreed], today: date, locale: Locale) -> Iterator[Node]:
    """Yield a section on actions, in the order given; nothing where there are none."""
    if blocks := tuple(action_blocks(agreed, today, locale)):
        yield Section(locale("actions.title"), blocks)


def action_points(agreed: Iterable[Agreed | Outcome], today: date, locale: Locale) -> Points:
    """Return actions as a list, in the order given."""
    return Points(tuple(_point(outcome(one), today, locale) for one in agreed))


def action_blocks(
    agreed: Iterable[Agreed | Outcome], today: date, locale: Locale
) -> Iterator[Node]:
    """Yield actions in the order given: a table on a page, else a list; nothing of none."""
    told = tuple(map(outcome, agreed))
    if not told:
        return
    yield replace(action_points(told, today, locale), forms=LINED)
    keys = ["what", "theme", "who", "due", "status", "effect"]
    rows = [_row(one, today, locale) for one in told]
    for at in (5, 1):
        if not any(row[at] for row in rows):
            del keys[at]
            rows = [(*row[:at], *row[at + 1 :]) for row in rows]
    columns = (Column(locale(f"columns.{one}")) for one in keys)
    yield Table(tuple(columns), tuple(rows), forms=PAGES)


def _row(told: Outcome, today: date, locale: Locale) -> tuple[str, ...]:
    action = told.agreed.action
    team = locale("actions.of_team") if told.of_team else ""
    due = locale.day_in_words(action.due) if action.due else ""
    return (
        action.what,
        "" if told.moved else theme_text(told.agreed, locale),
        ", ".join(filter(None, (action.who, team))),
        due,
        state(told.agreed, today, locale),
        " · ".join(filter(None, (" ".join(action.effect.split()), told.moved))),
    )


def _point(told: Outcome, today: date, locale: Locale) -> Point:
    """Return what is to be done, who, by when and how it stands; then what came of it."""
    action = told.agreed.action
    effect = [Quotation(action.effect)] if action.effect else []
    moved = [Paragraph(told.moved)] if told.moved else []
    facts = about(told, today, locale)
    late = Urgent(facts) if told.agreed.late(today) else facts
    return Point((Strong(action.what), " · ", late), (*effect, *moved))
