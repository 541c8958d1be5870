"""What was agreed, as text: for a terminal, for Markdown, and in one line for the home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ketentui.charts.text import coloured
from ketentui.charts.types import Look
from ketentui.dates import day_in_words
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed, Summary
from ketentui.reports.escaping import literal, quoted
from ketentui.reports.wrapping import heard, wrapped

_DAYS_IN_WORDS = 14
"""Up to so many days ahead it is said how many; after that the date says enough."""


_LATE = "31"
"""ANSI colour of what is late."""

_BOLD = "1"


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
        return locale.plural("actions.days_late", -days)
    if days < 2:
        return locale(f"actions.{'tomorrow' if days else 'today'}")
    return locale("actions.days_left", n=days)


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


def section_text(
    agreed: Sequence[Agreed], today: date, locale: Locale, width: int, look: Look
) -> Iterator[str]:
    """Yield the lines of actions under a heading; nothing where there are none."""
    if agreed:
        yield from ("", coloured(locale("actions.title"), _BOLD, look), "")
        yield from actions_text(agreed, today, locale, width, look).splitlines()


def section_markdown(agreed: Sequence[Agreed], today: date, locale: Locale) -> Iterator[list[str]]:
    """Yield actions as blocks of Markdown under a heading; nothing where there are none."""
    if agreed:
        yield [f"## {locale('actions.title')}"]
        yield actions_markdown(agreed, today, locale)


def section_in_words(agreed: Sequence[Agreed], today: date, locale: Locale) -> Iterator[str]:
    """Yield actions as sentences after a heading; nothing where there are none."""
    if agreed:
        yield from ("", f"{locale('actions.title')}.")
        for one in agreed:
            what = one.action.what.rstrip(".")
            yield f"{what}; {heard(_about(one, today, locale))}."
            yield from one.action.effect.splitlines()


def _block(agreed: Agreed, today: date, locale: Locale, width: int, look: Look) -> Iterator[str]:
    action = agreed.action
    style = _LATE if agreed.late(today) else ""
    for line in wrapped(f"{due_text(agreed, locale)} · {state(agreed, today, locale)}", width):
        yield coloured(line, style, look)
    yield from wrapped(action.what, width, "  ", "  ")
    kept = locale("actions.of_team") if agreed.assessment is None else ""
    chain = agreed.chain or locale("common.no_chain")
    about = (action.who, theme_text(agreed, locale), chain, kept, action.id)
    yield from wrapped(" · ".join(part for part in about if part), width, "  ", "  ")
    for line in action.effect.splitlines():
        yield from wrapped(line, width, "  > ", "  > ")


def actions_markdown(agreed: Iterable[Agreed], today: date, locale: Locale) -> list[str]:
    """Return actions as the lines of a Markdown list, in the order given."""
    return [line for one in agreed for line in _item(one, today, locale)]


def _item(agreed: Agreed, today: date, locale: Locale) -> Iterator[str]:
    action = agreed.action
    yield f"- **{literal(action.what)}** {literal(_about(agreed, today, locale))}"
    if action.effect:
        yield from (f"  {line}" for line in quoted(action.effect))


def _about(agreed: Agreed, today: date, locale: Locale) -> str:
    """Return who, by when, how it stands, and which theme it is about, as far as there is."""
    action = agreed.action
    due = locale("actions.by", date=day_in_words(action.due, locale)) if action.due else ""
    theme = theme_text(agreed, locale)
    about = (action.who, due, state(agreed, today, locale), theme)
    return " · ".join(part for part in about if part)


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
