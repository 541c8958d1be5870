"""Actions on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ketentui.charts.text import coloured
from ketentui.charts.types import Look
from ketentui.documents.actions import due_text, state, theme_text
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.model.wrapping import wrapped

_LATE = "31"
"""ANSI colour of what is late."""


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
    for line in action.effect.splitlines():
        yield from wrapped(line, width, "  > ", "  > ")
