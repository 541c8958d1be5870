"""What is known of a terminal decides what it is given: a table of environments."""

from __future__ import annotations

import pytest

from ketentui.cli.terminal import Terminal, uncoerced

UTF8 = {"LANG": "nl_NL.UTF-8"}


def terminal(environment: dict[str, str], *, tty: bool = True) -> Terminal:
    return Terminal(environment, stdin=tty, stdout=tty, stderr=tty)


@pytest.mark.parametrize(
    ("environment", "unicode"),
    [
        ({"TERM": "xterm-256color", **UTF8}, True),
        ({"TERM": "xterm", "LANG": "nl_NL.utf8"}, True),
        ({"TERM": "xterm", "LC_ALL": "C", **UTF8}, False),
        ({"TERM": "xterm", "LC_ALL": "C.UTF-8", "LANG": "C"}, True),
        ({"TERM": "xterm", "LC_ALL": "", "LC_CTYPE": "C", **UTF8}, False),
        ({"TERM": "xterm", "LC_CTYPE": "nl_NL.UTF-8", "LANG": "C"}, True),
        ({"TERM": "xterm", "LANG": "nl_NL.ISO-8859-15"}, False),
        ({"TERM": "xterm"}, False),
        ({"TERM": "linux", **UTF8}, False),
        ({"TERM": "vt100", **UTF8}, False),
        ({"TERM": "vt220", **UTF8}, False),
        ({"TERM": "dumb", **UTF8}, False),
        (UTF8, False),
    ],
)
def test_more_than_ascii_only_where_locale_and_term_promise_it(
    environment: dict[str, str], unicode: bool
) -> None:
    assert terminal(environment).shows_unicode is unicode


def test_without_a_terminal_the_locale_alone_decides_and_on_some_systems_none_is_needed() -> None:
    assert terminal(UTF8, tty=False).shows_unicode
    assert not terminal({"LC_ALL": "C"}, tty=False).shows_unicode
    assert Terminal({}, stdout=True, needs_term=False, speaks_utf8=True).shows_unicode


@pytest.mark.parametrize(
    ("environment", "on_terminal", "elsewhere"),
    [
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "xterm-256color"}, True, False),
        ({"TERM": "linux"}, True, False),
        ({"TERM": "vt100"}, False, False),
        ({"TERM": "xterm-mono"}, False, False),
        ({"TERM": "dumb"}, False, False),
        ({}, False, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ({"TERM": "xterm", "FORCE_COLOR": "0"}, False, False),
        ({"TERM": "xterm", "FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"TERM": "xterm", "CLICOLOR": "0"}, False, False),
        ({"TERM": "xterm", "CLICOLOR": "1"}, True, False),
        ({"TERM": "xterm", "CLICOLOR_FORCE": "1"}, True, True),
        ({"TERM": "xterm", "CLICOLOR_FORCE": "0", "CLICOLOR": "0"}, False, False),
        ({"TERM": "xterm", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colours_where_they_are_wanted_and_shown(
    environment: dict[str, str], on_terminal: bool, elsewhere: bool
) -> None:
    known = terminal(environment)
    assert known.colours(on_terminal=True) is on_terminal
    assert known.colours(on_terminal=False) is elsewhere


@pytest.mark.parametrize(
    ("stdin", "stdout", "term", "app"),
    [
        (True, True, "xterm", True),
        (True, True, "linux", True),
        (True, True, "vt100", True),
        (True, True, "dumb", False),
        (True, True, "", False),
        (False, True, "xterm", False),
        (True, False, "xterm", False),
        (False, False, "xterm", False),
    ],
)
def test_the_app_needs_a_terminal_on_both_sides_that_can_move_its_cursor(
    stdin: bool, stdout: bool, term: str, app: bool
) -> None:
    assert Terminal({"TERM": term}, stdin=stdin, stdout=stdout).can_run_app is app


@pytest.mark.parametrize(
    ("columns", "measured", "width"),
    [
        ("", None, 80),
        ("", 132, 132),
        ("60", 132, 60),
        ("7", 132, 40),
        ("x", 132, 132),
        ("0", 9, 40),
    ],
)
def test_columns_beats_what_the_terminal_says(
    columns: str, measured: int | None, width: int
) -> None:
    assert Terminal({"COLUMNS": columns}, measured=measured).width == width


@pytest.mark.parametrize(
    ("told", "light"),
    [("0;15", True), ("0;default;7", True), ("15;0", False), ("", False), ("x", False)],
)
def test_a_terminal_may_say_that_its_background_is_light(told: str, light: bool) -> None:
    assert Terminal({"COLORFGBG": told}).light is light


@pytest.mark.parametrize(
    ("environment", "given", "kept"),
    [
        ({"LC_CTYPE": "C.UTF-8"}, b"LANG=C\0TERM=xterm", False),
        ({"LC_CTYPE": "C.UTF-8"}, b"LC_CTYPE=C.UTF-8\0TERM=xterm", True),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "C"}, None, False),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "nl_NL.UTF-8"}, None, True),
        ({"LC_CTYPE": "nl_NL.UTF-8"}, b"", True),
    ],
)
def test_what_python_put_in_the_environment_says_nothing_of_the_terminal(
    environment: dict[str, str], given: bytes | None, kept: bool
) -> None:
    assert bool(uncoerced(environment, lambda: given)["LC_CTYPE"]) is kept
