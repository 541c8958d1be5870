"""What is typed is kept soon, however fast more follows, and what is left is told."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from ketentui.locale import Locale
from ketentui.tui.typed import SOON, Keeper, room

TICK = 0.125
"""Seconds between two moments of the clock here."""


class Later:
    """A clock that is moved by hand, and what is to be called when."""

    def __init__(self) -> None:
        self.now = 0.0
        self._waiting: list[tuple[float, Callable[[], None]]] = []

    def __call__(self, seconds: float, call: Callable[[], None]) -> None:
        self._waiting.append((self.now + seconds, call))

    def tick(self) -> None:
        self.now += TICK
        due = [one for one in self._waiting if one[0] <= self.now]
        self._waiting = [one for one in self._waiting if one[0] > self.now]
        for _, call in due:
            call()


@given(st.lists(st.booleans(), max_size=80))
def test_what_is_typed_is_kept_within_a_second_also_while_typing_goes_on(keys: list[bool]) -> None:
    later, typed, kept = Later(), [0.0], [(0.0, 1)]
    keeper = Keeper(later, lambda: kept.append((later.now, len(typed))))
    for key in [*keys, *[False] * int(SOON / TICK)]:
        if key:
            typed.append(later.now)
            keeper.typed()
        later.tick()
    for count, moment in enumerate(typed, start=1):
        assert min(when for when, so_far in kept if so_far >= count) - moment <= SOON
    assert len(kept) <= later.now / SOON + 2  # and not at every key


def test_it_is_told_what_is_left_when_that_is_little_and_what_is_too_much() -> None:
    nl, en = Locale("nl"), Locale("en")
    assert [room(length, 300, nl) for length in (0, 269, 270, 299, 300)] == [
        "",
        "",
        "nog 30 tekens",
        "nog 1 teken",
        "nog 0 tekens",
    ]
    assert (room(301, 300, en), room(999, 300, en)) == (
        "1 character too many",
        "699 characters too many",
    )
