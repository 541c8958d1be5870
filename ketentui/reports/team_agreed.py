"""What a chain team agreed, as a section of a page of HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketentui.dates import day_in_words
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.reports.actions import state, theme_text
from ketentui.reports.html import Html, element, lines


def agreed_html(agreed: Sequence[Agreed], today: date, locale: Locale) -> Iterator[Html]:
    """Yield actions as a list under a heading, in the order given; nothing where there are none."""
    if agreed:
        yield element("h2", locale("actions.title"))
        yield element("ul", *(_item(one, today, locale) for one in agreed))


def _item(agreed: Agreed, today: date, locale: Locale) -> Html:
    """Return what, and then who, by when, how it stands and about which theme, as far as known."""
    action = agreed.action
    due = locale("actions.by", date=day_in_words(action.due, locale)) if action.due else ""
    facts = (action.who, due, state(agreed, today, locale), theme_text(agreed, locale))
    about = " · ".join(fact for fact in facts if fact)
    effect = [element("blockquote", lines(action.effect))] if action.effect else []
    return element("li", element("strong", action.what), Html(" "), about, *effect)
