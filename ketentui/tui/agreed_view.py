"""What was agreed, as paragraphs to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ketentui.documents.actions import Outcome, about, outcome
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.tui.widgets.reading import Paragraph

_MARGIN = 2


def agreements(
    agreed: Iterable[Agreed | Outcome], today: date, locale: Locale
) -> Iterator[Paragraph]:
    """Yield each action with who does it, by when, how it stands, what came of it, and how its
    theme moved as far as that is known.
    """
    for told in map(outcome, agreed):
        action, late = told.agreed.action, told.agreed.late(today)
        yield Paragraph(action.what, "•", _MARGIN, 1)
        facts = about(told, today, locale)
        yield Paragraph(facts, "", _MARGIN, style="$warning" if late else "$quiet")
        for line in action.effect.splitlines():
            effect = locale("action_pages.came_of_it", effect=line)
            yield Paragraph(effect, "", _MARGIN, style="$quiet")
        if told.moved:
            yield Paragraph(told.moved, "", _MARGIN)
