"""The app on real terminals: old, small, without colours, and few bytes on a slow line."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Spawn = Callable[..., Any]
Stored = Callable[[], dict[str, Any]]
Wait = Callable[..., None]

COLOUR = re.compile(rb"\x1b\[(?:[\d;]*;)?(?:[349][0-7]|10[0-7]|[34]8;[\d;]+)m")
"""A sequence that sets a colour; bold, underlined and reversed are no colours."""


@pytest.fixture
def scan(
    terminal: Spawn, rest: Callable[[Any], bytes], stored: Stored, wait_until: Wait
) -> Callable[..., bytes]:
    """Do a quick scan with `keys` in the app; return every byte that reached the terminal."""

    def do(keys: str, *arguments: str, **options: Any) -> bytes:
        child = terminal(*arguments, "scan", **options)
        child.expect_exact("ketentui")
        seen: bytes = child.before + child.after
        child.send("\r")
        for number, key in enumerate(keys):
            wait_until(lambda: "id" in stored() and len(stored()["answers"]) == number)  # noqa: B023
            child.send(key)
        wait_until(lambda: len(stored()["answers"]) == len(keys))
        if len(keys) == 12:
            wait_until(lambda: stored()["finished_at"])
        child.send("q")
        seen += rest(child)
        assert child.exitstatus == 0
        return seen

    return do


def printed(seen: bytes) -> str:
    """Return what is to be read in the bytes of a terminal."""
    return re.sub(rb"\x1b\[[\d;?<>=]*[ -/]*[@-~]|\x1b[()][0-9A-B]", b"", seen).decode()


@pytest.mark.parametrize(
    "options",
    [
        {"TERM": "linux"},
        {"TERM": "vt100"},
        {"LC_ALL": "C"},
        {"size": (15, 40)},
        {"size": (50, 200), "TERM": "xterm"},
    ],
    ids=lambda options: "-".join(f"{value}" for value in options.values()),
)
def test_every_terminal_ends_in_a_finished_scan(
    scan: Callable[..., bytes], stored: Stored, options: dict[str, Any]
) -> None:
    seen = scan("4321nw543215", **options)
    assert len(stored()["answers"]) == 12
    assert "ketentui show" in printed(seen)
    if "size" not in options:
        assert seen.isascii()


def test_ascii_and_no_color_is_true_of_every_byte(scan: Callable[..., bytes]) -> None:
    seen = scan("4321nw543215", "--ascii", "--no-color")
    assert seen.isascii()
    assert not COLOUR.findall(seen)


@pytest.mark.parametrize("variable", ["NO_COLOR", "KETENTUI_NO_COLOR"])
def test_no_color_is_kept_in_the_app(scan: Callable[..., bytes], variable: str) -> None:
    assert not COLOUR.findall(scan("", **{variable: "1"}))


def test_colours_are_there_where_nobody_minds(scan: Callable[..., bytes]) -> None:
    assert COLOUR.findall(scan(""))


# Bytes


def test_a_quick_scan_fits_a_slow_line(scan: Callable[..., bytes]) -> None:
    assert len(scan("4444" * 3)) <= 60_000


def test_an_answer_is_a_small_update(scan: Callable[..., bytes], data: Path) -> None:
    def bytes_an_answer() -> float:
        few = scan("43", COLORTERM="truecolor")
        shutil.rmtree(data)
        many = scan("43214321432", COLORTERM="truecolor")
        shutil.rmtree(data)
        return (len(many) - len(few)) / 9

    # a busy machine may put another painting of the page in one scan and not in the other
    assert min(bytes_an_answer() for _ in range(3)) <= 1_000


def test_the_first_screen_is_small(terminal: Spawn, rest: Callable[[Any], bytes]) -> None:
    child = terminal()
    child.expect_exact("ketentui")
    seen = child.before + child.after
    child.send("q")
    assert len(seen + rest(child)) <= 20_000
