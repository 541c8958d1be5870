"""When a text goes through the reader's pager, and which."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from ketentui.cli import paging
from ketentui.cli.invocation import Invocation
from ketentui.cli.terminal import Terminal

LONG = "regel\n" * 24
USUAL = {"TERM": "xterm", "LANG": "C.UTF-8", "PAGER": sys.executable}


def paged(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    text: str = LONG,
    *,
    no_pager: bool = False,
    stdin: bool = True,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> list[list[str]]:
    """Return the commands that were given a text to show."""
    began: list[list[str]] = []

    def shown(command: list[str], text: str) -> bool:
        began.append(command)
        return True

    monkeypatch.setattr(paging, "_paged", shown)
    environment = {**USUAL, "KETENTUI_DATA_DIR": str(folder), **variables}
    monkeypatch.setenv("PAGER", environment["PAGER"])
    terminal = Terminal(environment, stdin=stdin, stdout=True, rows=24)
    this = Invocation([], environment, terminal)
    paging.say_long(this, text, no_pager=no_pager)
    return began


def test_what_is_longer_than_the_terminal_goes_through_the_pager_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert paged(monkeypatch, tmp_path) == [[sys.executable]]
    named = f"{sys.executable} -c 'import this'"
    assert paged(monkeypatch, tmp_path, variables={"PAGER": named}) == [
        [sys.executable, "-c", "import this"]
    ]


def test_without_need_or_wish_there_is_no_pager(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert paged(monkeypatch, tmp_path, "regel\n" * 23) == []
    assert paged(monkeypatch, tmp_path, no_pager=True) == []
    assert paged(monkeypatch, tmp_path, stdin=False) == []
    for name, value in (
        ("KETENTUI_PLAIN", "1"),
        ("TERM", "dumb"),
        ("PAGER", "cat"),
        ("PAGER", ""),
        ("PAGER", "no-such-pager -x"),
        ("PAGER", "'"),
    ):
        assert paged(monkeypatch, tmp_path, variables={name: value}) == [], (name, value)
    monkeypatch.setenv("KETENTUI_CONFINED", str(tmp_path))
    assert paged(monkeypatch, tmp_path) == []
