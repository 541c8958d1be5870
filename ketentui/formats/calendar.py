"""Days to keep in mind as iCalendar: a file that a calendar imports.

Each action with a date, and the last day of a round, is an event of a whole day (RFC 5545, 3.6.1),
not a to-do: Outlook and Google Calendar import events alone. A day has no time zone, so that it
stays the same day wherever the calendar is; and it is marked as free, since a day on which
something is due isn't taken. An event keeps its UID: a file that is imported again brings events up
to date and doubles none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from ketentui import __version__
from ketentui.documents.actions import theme_text
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed

_LINE = 75
"""Octets in a line, without its end (RFC 5545, 3.1)."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something is due."""

    uid: str
    """What it is known by, whatever else of it changes."""
    day: date
    summary: str
    description: str
    cancelled: bool = False


def calendar_text(agreed: Iterable[Agreed], now: datetime, locale: Locale) -> str:
    """Return a calendar of the actions that have a date, as it was at `now`."""
    return calendar((event for one in agreed for event in _of_action(one, locale)), now, locale)


def calendar(events: Iterable[Event], now: datetime, locale: Locale) -> str:
    """Return a calendar of events, as it was at `now`."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//ketentui//ketentui {__version__}//{locale.language.upper()}",
        "CALSCALE:GREGORIAN",
        *(line for one in events for line in _lines(one, now)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _of_action(agreed: Agreed, locale: Locale) -> Iterator[Event]:
    action = agreed.action
    if action.due is not None:
        who = f" ({action.who})" if action.who else ""
        told, dropped = _description(agreed, locale), action.status == "dropped"
        yield Event(action.id, action.due, action.what + who, told, dropped)


def _lines(event: Event, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}@ketentui"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_basic(event.day)}"
    if event.day < date.max:  # without an end it is one day all the same
        yield f"DTEND;VALUE=DATE:{_basic(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield f"DESCRIPTION:{_escaped(event.description)}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _description(agreed: Agreed, locale: Locale) -> str:
    status = locale(f"actions.status.{agreed.action.status}")
    lines = (agreed.chain, theme_text(agreed, locale), status, agreed.action.effect)
    return "\n".join(line for line in lines if line)


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets, no character split; the next begin with a
    space.
    """
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])
