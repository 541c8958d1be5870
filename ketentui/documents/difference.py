"""How far a score moved, in words: signed, with both values where they do not stand beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ketentui.documents.nodes import Spoken
from ketentui.documents.profile.advice import score_text
from ketentui.locale import Locale
from ketentui.model.numbers import difference


class Change(msgspec.Struct, frozen=True):
    """What is said of how far a score moved."""

    beside: str
    """For where both values stand beside it: −1,0 achteruit."""
    whole: Spoken
    """For where they don't: −1,0 (4,0 → 3,0) achteruit."""
    step: str = ""
    """How far and from what to what: −1,0 (4,0 → 3,0); empty where that can't be told."""
    far: str = ""
    """How far alone: −1,0; or that it is equal. Empty where that can't be told."""
    way: str = ""
    """Which way, and what else is said of it, where how far stands beside it: achteruit."""


def change_of(then: float, now: float, said: Callable[[str], str], locale: Locale) -> Change:
    """Return how far a score moved; `said` says of a difference which way that is."""
    far = difference(now, then)
    if not far:
        stayed = locale("trend.stayed", now=score_text(now, locale))
        return Change(locale("trend.equal"), Spoken(stayed, stayed), stayed, locale("trend.equal"))
    shown = locale.signed(far)
    step = step_text(then, now, locale)
    return Change(said(shown), step.put_in(said), step, shown, said("").strip())


def unknown(locale: Locale, then: str = "", now: str = "") -> Change:
    """Return that it can't be told how far a score moved, with what is known of both times."""
    said = locale("trend.unknown")
    if not then:
        return Change(said, Spoken(said, said))
    if then == now:
        return Change(said, Spoken(f"{said} ({now})", f"{said}, {now}"))
    ends = {"change": said, "then": then, "now": now}
    return Change(said, Spoken(locale("trend.step", **ends), locale("trend.step_told", **ends)))


def step_text(then: float, now: float, locale: Locale) -> Spoken:
    """Return how far a score moved, and from what to what: −1,0 (4,0 → 3,0)."""
    values = {
        "change": locale.signed(difference(now, then)),
        "then": score_text(then, locale),
        "now": score_text(now, locale),
    }
    return Spoken(locale("trend.step", **values), locale("trend.step_told", **values))


def and_more(named: Sequence[str], of: int, locale: Locale) -> list[str]:
    """Return what is named, and how many more of so many there are."""
    rest = of - len(named)
    return [*named, *([locale("trend.and_more", n=rest)] if rest else [])]
