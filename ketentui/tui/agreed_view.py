"""What was agreed, as paragraphs to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.reports.actions import due_text, state
from ketentui.tui.widgets.reading import Paragraph

_MARGIN = 2


def agreements(agreed: Iterable[Agreed], today: date, locale: Locale) -> Iterator[Paragraph]:
    """Yield each action with its day, how it stands, who does it, and what came of it."""
    for one in agreed:
        action = one.action
        yield Paragraph(action.what, "•", _MARGIN, 1)
        when = f"{due_text(one, locale)} · {state(one, today, locale)}"
        said = " · ".join(part for part in (when, action.who) if part)
        yield Paragraph(said, "", _MARGIN, style="$warning" if one.late(today) else "$quiet")
        for line in action.effect.splitlines():
            effect = locale("action_pages.came_of_it", effect=line)
            yield Paragraph(effect, "", _MARGIN, style="$quiet")
