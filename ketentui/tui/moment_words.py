"""What tells the moments of a comparison apart: their days, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from ketentui.locale import Locale
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.tui.widgets.lines import shortened

_WIDEST = 20
"""Cells of whose it is, where little room is left for it."""


def moments(assessments: Sequence[Assessment], beside: Assessment, locale: Locale) -> list[str]:
    """Return the day of each, and what is known of its respondent that isn't so of `beside`."""
    whose = [
        " · ".join(own for own, _ in _differing([one, beside], locale) if own)
        for one in assessments
    ]
    return _joined(" · ", _days(assessments, whose, locale), whose)


def people(assessments: Sequence[Assessment], locale: Locale) -> list[str]:
    """Return for assessments of several respondents whose each is, in short, and its day.

    Whose it is, is the first thing that all of them said and that differs, or else what some said.
    """
    differing = _differing(assessments, locale)
    whose = next(iter([*filter(all, differing), *differing]), [""] * len(assessments))
    short = [shortened(one, _WIDEST) for one in whose]
    return _joined(", ", short, _days(assessments, short, locale))


def _differing(assessments: Sequence[Assessment], locale: Locale) -> list[tuple[str, ...]]:
    """Return what is known of each respondent, a kind at a time, where that isn't all the same."""
    kinds = zip(*(_respondent(one, locale) for one in assessments), strict=True)
    return [kind for kind in kinds if len(set(map(names.key, kind))) > 1]


def _respondent(one: Assessment, locale: Locale) -> tuple[str, ...]:
    who = one.respondent
    level = locale(f"common.{who.level}") if who.level else ""
    return who.chain or locale("common.no_chain"), who.name, who.organisation, level


def _days(assessments: Sequence[Assessment], whose: Sequence[str], locale: Locale) -> list[str]:
    return locale.days([one.when for one in assessments], whose)


def _joined(sign: str, *columns: Sequence[str]) -> list[str]:
    return [sign.join(filter(None, row)) for row in zip(*columns, strict=True)]
