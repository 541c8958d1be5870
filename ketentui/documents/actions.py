"""What documents say about what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ketentui.documents.nodes import Node, Paragraph, Point, Points, Quotation, Section, Strong
from ketentui.locale import Locale
from ketentui.model.agreed import Agreed
from ketentui.reports.actions import Outcome, about, outcome


def agreed_section(agreed: Iterable[Agreed], today: date, locale: Locale) -> Iterator[Node]:
    """Yield a section on actions, in the order given; nothing where there are none."""
    points = action_points(agreed, today, locale)
    if points.points:
        yield Section(locale("actions.title"), (points,))


def action_points(agreed: Iterable[Agreed | Outcome], today: date, locale: Locale) -> Points:
    """Return actions as a list, in the order given."""
    return Points(tuple(_point(outcome(one), today, locale) for one in agreed))


def _point(told: Outcome, today: date, locale: Locale) -> Point:
    """Return what is to be done, who, by when and how it stands; then what came of it."""
    action = told.agreed.action
    effect = [Quotation(action.effect)] if action.effect else []
    moved = [Paragraph(told.moved)] if told.moved else []
    text = Strong(action.what), " · ", about(told, today, locale)
    return Point(text, (*effect, *moved))
