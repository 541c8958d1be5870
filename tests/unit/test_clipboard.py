"""The sequence that puts text on the clipboard: whole, past a multiplexer, or not at all."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from ketentui.errors import KetentuiError
from ketentui.tui.clipboard import LARGEST, copying, multiplexer

SEQUENCE = re.compile("\x1b]52;c;([^\x07]*)\x07")


def test_a_terminal_gets_the_whole_text() -> None:
    text = "Profiel één: € 3,8\n" * 50
    found = SEQUENCE.fullmatch(copying(text, {"TERM": "xterm"}))
    assert found
    assert b64decode(found[1]).decode() == text


def test_tmux_gets_it_bare_and_wrapped() -> None:
    bare, wrapped = copying("tekst", {"TMUX": "/tmp/tmux"}).split("\x1bPtmux;")
    assert wrapped.endswith("\x1b\\")
    assert wrapped.removesuffix("\x1b\\").replace("\x1b\x1b", "\x1b") == bare


def test_screen_gets_it_in_strings_that_it_passes_on() -> None:
    text = "tekst " * 400
    bare, *strings = copying(text, {"STY": "1.pts"}).split("\x1bP")
    assert max(map(len, strings)) <= 768
    assert "".join(string.removesuffix("\x1b\\") for string in strings) == bare


@pytest.mark.parametrize(
    ("environment", "between"),
    [
        ({"TERM": "xterm-256color"}, None),
        ({"TERM": "screen-256color", "TMUX": "x"}, "tmux"),
        ({"TERM": "tmux-256color"}, "tmux"),
        ({"TERM": "screen.xterm"}, "screen"),
        ({}, None),
    ],
)
def test_what_stands_between_is_known(environment: dict[str, str], between: str | None) -> None:
    assert multiplexer(environment) == between


def test_what_terminals_would_drop_is_refused() -> None:
    assert len(copying("x" * LARGEST, {})) == 100_000
    with pytest.raises(KetentuiError) as raised:
        copying("é" * (LARGEST // 2 + 1), {})
    assert raised.value.key == "too_large_to_copy"
    assert raised.value.values == {"size": 75, "largest": 74}
