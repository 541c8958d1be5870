"""Text from outside is safe for a terminal, and can be shown in ASCII."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.cli.plain.conversation import LINE_LENGTH, TYPED_LINE
from ketentui.model.text import (
    ACTION_LENGTH,
    NAME_LENGTH,
    NOTE_LENGTH,
    clean,
    clean_lines,
    to_ascii,
)
from ketentui.team.slim import NOTES_KEPT, QUOTED_LENGTH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  twee   woorden ", "twee woorden"),
        ("rood\x1b[31m\x9b0m", "rood"),
        ("titel\x1b]0;weg\x07 hier", "titel hier"),
        ("om\u202egekeerd", "omgekeerd"),
        ("een\r\ntwee\u2028drie", "een twee drie"),
        ("half \ud800 paar", "half � paar"),
    ],
)
def test_cleaning_takes_out_what_moves_the_cursor_or_hides(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_clean_text_has_no_control_characters_and_stays_clean(text: str) -> None:
    once = clean_lines(text)
    assert clean_lines(once) == once
    assert not any(unicodedata.category(one) in ("Cc", "Cs") for one in once if one != "\n")


@given(st.text())
def test_ascii_is_ascii(text: str) -> None:
    assert to_ascii(text).isascii()


def test_dutch_stays_readable_in_ascii_and_as_wide() -> None:
    assert to_ascii("één coördinatie – “ja” … ─┼─") == 'een coordinatie - "ja" . -+-'


@pytest.mark.parametrize("page", ["README.md", "docs/README.en.md"])
def test_the_limits_on_texts_stand_in_the_docs(page: str) -> None:
    told = (Path(__file__).parents[2] / page).read_text()
    limits = (NAME_LENGTH, NOTE_LENGTH, ACTION_LENGTH, LINE_LENGTH, TYPED_LINE, QUOTED_LENGTH)
    for limit in (*limits, NOTES_KEPT):
        assert re.search(rf"\| [^|]*\b{limit}\b[^|]*\|", told), limit
