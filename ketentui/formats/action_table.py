"""What was agreed as a table for a spreadsheet: one row for every action."""

from __future__ import annotations

from collections.abc import Iterable

from ketentui.documents.actions import theme_text
from ketentui.formats.tables import Column, Table, Value
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed

_COLUMNS = ("due", "status", "what", "who", "theme", "chain", "effect", "agreed_on", "id")


def action_table(agreed: Iterable[Agreed], locale: Locale) -> Table:
    """Return actions as a table, in the order given; its columns have names for readers alone."""
    texts = ((locale(f"columns.{one}"), locale(f"actions.column.{one}.is")) for one in _COLUMNS)
    columns = [Column(heading, heading, meaning) for heading, meaning in texts]
    rows = tuple(_row(one, locale) for one in agreed)
    return Table(locale("actions.title"), columns, rows)


def _row(agreed: Agreed, locale: Locale) -> tuple[Value, ...]:
    action = agreed.action
    return (
        action.due,
        locale(f"actions.status.{action.status}"),
        action.what,
        action.who,
        theme_text(agreed, locale),
        agreed.chain,
        action.effect,
        agreed.agreed_on,
        action.id,
    )
