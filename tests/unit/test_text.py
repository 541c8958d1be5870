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
    printable,
    printable_lines,
    seen,
    to_ascii,
)
from ketentui.team.notes import NOTES_SHOWN
from ketentui.team.slim import NOTES_LENGTH, QUOTED_LENGTH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  twee   woorden ", "twee woorden"),
        ("rood\x1b[31m\x9b0m", "rood"),
        ("titel\x1b]0;weg\x07 hier", "titel hier"),
        ("om\u202egekeerd", "omgekeerd"),
        ("een\r\ntwee\u2028drie", "een twee drie"),
        ("half \ud800 paar", "half � paar"),
        ("on\u200bzicht\u00adbaar\u2060", "onzichtbaar"),
        ("vul\u3164ling\u115f \u2800 leeg", "vulling leeg"),
        ("geen vlag\U000e0061\U000e007f", "geen vlag"),
        ("a\u200db\ufe0f", "ab"),
        ("geen teken \uffff\ufffe", "geen teken"),
    ],
)
def test_cleaning_takes_out_what_moves_the_cursor_or_hides(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    "text", ["👩🏽‍💻 ❤️‍🔥 🏳️‍🌈 ☎︎", "1️⃣ stap", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "نمی‌خواهم", "क्‍ष", "één coördinatie"]
)
def test_what_is_part_of_a_picture_or_a_letter_stays(text: str) -> None:
    assert clean(text) == text


@given(
    st.text(
        st.sampled_from(
            "a1 =é👩❤☠🏴م\n\t\r\x1b[m\u200b\u200c\u200d\ufe0f\u20e3\u00ad\u2800\U000e0067"
        )
    )
)
def test_what_stays_unseen_stands_between_what_is_seen(text: str) -> None:
    once = clean_lines(text)
    assert clean_lines(once) == once
    assert seen(once)[:1] == once[:1]
    assert not once.endswith(("\u200c", "\u200d"))
    assert not set(once) & set("\u200b\u00ad\u2800\x1b\t\r")


@given(st.text())
def test_clean_text_has_no_control_characters_and_stays_clean(text: str) -> None:
    once = clean_lines(text)
    assert clean_lines(once) == once
    assert not any(unicodedata.category(one) in ("Cc", "Cs") for one in once if one != "\n")


@given(st.text() | st.text("a b\n\x1b[31m]0;\x07\r\t\u202e"))
def test_what_is_printed_has_its_lines_and_spaces_and_nothing_that_a_terminal_acts_on(
    text: str,
) -> None:
    told = printable_lines(text)
    assert "\n" not in printable(text)
    assert told.count("\n") == text.count("\n")
    assert not any(unicodedata.category(one) in ("Cc", "Cs") for one in told if one != "\n")
    assert not set(told) & set("\u202a\u202e\u2066\u2069")


@pytest.mark.parametrize("unseen", "\xad\u034f\u115f\u17b4\u180b\u200b\u3164\ufe0f\uffa0")
def test_what_has_no_width_is_not_printed_though_unicode_calls_it_printable(unseen: str) -> None:
    assert printable(f"  a{unseen}b ") == "  ab "


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S", "Zs"))))
def test_what_can_be_printed_is_printed_as_it_is(text: str) -> None:
    assert printable_lines(text) == printable(text) == text


@given(st.text())
def test_ascii_is_ascii(text: str) -> None:
    assert to_ascii(text).isascii()


def test_dutch_stays_readable_in_ascii_and_as_wide() -> None:
    assert to_ascii("één coördinatie – “ja” … ─┼─") == 'een coordinatie - "ja" . -+-'


@pytest.mark.parametrize("page", ["README.md", "docs/README.en.md"])
def test_the_limits_on_texts_stand_in_the_docs(page: str) -> None:
    told = (Path(__file__).parents[2] / page).read_text()
    limits = (NAME_LENGTH, NOTE_LENGTH, ACTION_LENGTH, LINE_LENGTH, TYPED_LINE, QUOTED_LENGTH)
    for limit in (*limits, NOTES_LENGTH, NOTES_SHOWN):
        assert re.search(rf"\| [^|]*\b{limit}\b[^|]*\|", told), limit
