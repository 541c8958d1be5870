"""Nothing that is pasted is taken for a key, in whatever pieces it comes."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ketentui.tui.incoming import PasteGuard

BEGIN, END = "\x1b[200~", "\x1b[201~"
PIECES = st.sampled_from([BEGIN, END, "\x1b", "\x1b[", "\x1b[20", "\x1b[A", "0~", "rood", "4"])


def guarded(text: str, cuts: list[int]) -> str:
    guard, ends = PasteGuard(), sorted({0, len(text), *(min(cut, len(text)) for cut in cuts)})
    return "".join(guard(text[begin:end]) for begin, end in pairwise(ends))


def test_the_escapes_in_what_is_pasted_are_gone_and_others_stay() -> None:
    typed = f"\x1b[A{BEGIN}\x1b[31mrood\x1b[0m\x1b{END}\x1b[B4"
    assert guarded(typed, []) == f"\x1b[A{BEGIN}[31mrood[0m{END}\x1b[B4"


@given(st.lists(PIECES).map("".join), st.lists(st.integers(0, 60)))
def test_in_whatever_pieces_it_comes(text: str, cuts: list[int]) -> None:
    whole = guarded(f"{text}{END}", [])  # nothing is held back behind an end
    assert guarded(f"{text}{END}", cuts) == whole
    outside = True
    for piece in whole.replace(BEGIN, f"\0{BEGIN}").replace(END, f"\0{END}").split("\0"):
        if outside and piece.startswith(BEGIN):
            outside = False
            assert "\x1b" not in piece[len(BEGIN) :]
        elif piece.startswith(END):
            outside = True
