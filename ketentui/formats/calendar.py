"""Actions as iCalendar: a file that a calendar imports.

Each action with a date is an event of a whole day (RFC 5545, 3.6.1), not a to-do: Outlook and
Google Calendar import events alone. A day has no time zone, so that it stays the same day wherever
the calendar is; and it is marked as free, since a day on which something is due isn't taken. An
action keeps its UID: a file that is imported again brings events up to date and doubles none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from ketentui import __version__
from ketentui.documents.actions import theme_text
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed

_LINE = 75
"""Octets in a line, without its end (RFC 5545, 3.1)."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar_text(agreed: Iterable[Agreed], now: datetime, locale: Locale) -> str:
    """Return a calendar of the actions that have a date, as it was at `now`."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//ketentui//ketentui {__version__}//{locale.language.upper()}",
        "CALSCALE:GREGORIAN",
        *(line for one in agreed for line in _event(one, now, locale)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(agreed: Agreed, now: datetime, locale: Locale) -> Iterator[str]:
    action = agreed.action
    if action.due is None:
        return
    who = f" ({action.who})" if action.who else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{action.id}@ketentui"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_basic(action.due)}"
    if action.due < date.max:  # without an end it is one day all the same
        yield f"DTEND;VALUE=DATE:{_basic(action.due + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(action.what + who)}"
    yield f"DESCRIPTION:{_escaped(_description(agreed, locale))}"
    yield f"STATUS:{'CANCELLED' if action.status == 'dropped' else 'CONFIRMED'}"
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
