"""The app on real terminals: old, small, without colours, and few bytes on a slow line."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.screens import ANSWER, FIRST_SCREEN, QUICK_SCAN
from tests.conftest import until_quiet
from tests.end_to_end.conftest import Spawn, Stored, Wait

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
        child.send("\x13")
        child.expect_exact("naar de stelling")
        seen += child.before + child.after
        child.send("\r")
        for number, key in enumerate(keys):
            wait_until(lambda: "id" in stored() and len(stored()["answers"]) == number)  # noqa: B023
            seen += until_quiet(child)
            child.send(key)
        wait_until(lambda: len(stored()["answers"]) == len(keys))
        if len(keys) == 12:
            seen += until_quiet(child)
            child.send("\r")
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


def test_what_is_pasted_answers_nothing_and_a_byte_that_is_no_text_ends_nothing(
    terminal: Spawn, rest: Callable[[Any], bytes], stored: Stored, wait_until: Wait
) -> None:
    child = terminal("scan")
    child.expect_exact("ketentui")
    child.send("\x13")
    child.expect_exact("naar de stelling")
    child.send("\r")
    child.expect_exact("1 van 12")
    for typed in (b"t", b"\x1b[200~\x1b[m45\x1b[201~4321nw2345\x1b[201~", b"\xff\xe9"):
        child.send(typed)
    wait_until(lambda: stored()["answers"])
    for typed in (b"\x13", b"4"):
        child.send(typed)
        until_quiet(child)
    wait_until(lambda: "value" in stored()["answers"][0])
    child.sendcontrol("q")
    rest(child)
    assert child.exitstatus == 0
    (answer,) = stored()["answers"]
    assert answer["value"] == 4
    assert answer["note"].startswith("[m454321nw2345")


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


@pytest.fixture
def counted(terminal: Spawn, rest: Callable[[Any], bytes]) -> Callable[..., list[int]]:
    """Press keys in the app, each when the screen is at rest; return the bytes of each update.

    The first is of the first screen, before any key.
    """

    def count(keys: str, *arguments: str) -> list[int]:
        child = terminal(*arguments, COLORTERM="truecolor")
        child.expect_exact("hulp")  # in the last line, which a busy machine may paint later
        sizes = [len(child.before + child.after) + len(until_quiet(child))]
        for key in keys:
            child.send(key)
            sizes.append(len(until_quiet(child)))
        child.sendcontrol("q")
        rest(child)
        assert child.exitstatus == 0
        return sizes

    return count


@pytest.mark.parametrize("arguments", [(), ("scan",)])
def test_the_first_screen_is_small(
    counted: Callable[..., list[int]], arguments: tuple[str, ...]
) -> None:
    assert 2_000 <= counted("", *arguments)[0] <= FIRST_SCREEN


def test_an_answer_is_a_small_update_and_a_quick_scan_fits_a_slow_line(
    counted: Callable[..., list[int]], stored: Stored
) -> None:
    sizes = counted("\x13\r" + "432143214321" + "\r", "scan")
    assert stored()["finished_at"]
    answers = sizes[3:-2]
    assert len(answers) == 11
    assert (
        100 <= sum(answers) / 11 <= ANSWER
    )  # of one, a busy machine may paint half a moment later
    assert sum(sizes) <= QUICK_SCAN


def test_the_first_screen_comes_without_openssl(terminal: Spawn) -> None:
    """It takes 4 MB, and comes with asyncio, hashlib, secrets and filelock."""
    if not Path("/proc/self/maps").exists():
        pytest.skip("only Linux tells")
    child = terminal("scan")
    until_quiet(child)
    loaded = Path(f"/proc/{child.pid}/maps").read_text("utf-8")
    assert "msgspec" in loaded
    assert not re.findall("/(?:libcrypto|libssl|_hashlib|_ssl)[^/\n]*", loaded)
