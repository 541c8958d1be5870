"""Nothing that is pasted is taken for a key, in whatever pieces it comes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ketentui.tui.incoming import PasteGuard

BEGIN, END = "\x1b[200~", "\x1b[201~"
PIECES = st.sampled_from([BEGIN, END, "\x1b", "\x1b[", "\x1b[20", "\x1b[A", "0~", "rood", "4"])


def guarded(guard: PasteGuard, text: str, cuts: Sequence[int] = ()) -> str:
    """Return what becomes of a text that comes at once, cut in pieces, with what follows then."""
    ends = sorted({0, len(text), *(min(cut, len(text)) for cut in cuts)})
    pieces = []
    for begin, end in pairwise(ends):
        pieces += [guard(text[begin:end]), guard.quiet()]
    return "".join([*pieces, guard.quiet()])


def test_the_escapes_in_what_is_pasted_are_gone_and_others_stay() -> None:
    guard = PasteGuard()
    pasted = guarded(guard, f"\x1b[A{BEGIN}\x1b[31mrood\x1b[0m\x1b{END}")
    assert pasted == f"\x1b[A{BEGIN}[31mrood[0m{END}"
    assert guarded(guard, "\x1b[B4") == "\x1b[B4"


def test_an_end_in_what_is_pasted_ends_nothing() -> None:
    for cuts in ([], [len(f"{BEGIN}goed{END}")]):
        guard = PasteGuard()
        assert guarded(guard, f"{BEGIN}goed{END}4321\x1b{END}", cuts) == f"{BEGIN}goed4321{END}"
        assert guarded(guard, "4") == "4"


def test_two_pastes_at_once_are_one_and_one_after_the_other_are_two() -> None:
    guard = PasteGuard()
    assert guarded(guard, f"{BEGIN}a{END}{BEGIN}b{END}") == f"{BEGIN}ab{END}"
    for letter in "cd":
        assert guarded(guard, f"{BEGIN}{letter}{END}") == f"{BEGIN}{letter}{END}"


def test_what_is_typed_at_once_behind_a_paste_does_not_keep_it_from_ending() -> None:
    guard = PasteGuard()
    assert guarded(guard, f"{BEGIN}a{END}b\x1b") == f"{BEGIN}ab{END}"
    assert guarded(guard, "4") == "4"


@given(st.lists(PIECES).map("".join), st.lists(st.integers(0, 60)))
def test_in_whatever_pieces_it_comes(text: str, cuts: list[int]) -> None:
    text = f"4{BEGIN}{text}{END}"
    whole = guarded(PasteGuard(), text)
    assert guarded(PasteGuard(), text, cuts) == whole
    assert whole.startswith(f"4{BEGIN}")
    assert whole.endswith(END)
    assert "\x1b" not in whole[len(f"4{BEGIN}") : -len(END)]
