"""Leaving the app: what stays on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketentui.cli.invocation import Invocation
from ketentui.cli.opening import farewell_lines
from ketentui.cli.terminal import Terminal
from ketentui.tui.opening import Farewell

SHARE = Path("/home/jo/Documents/ketentui/ketenscan.json")


def said(farewell: Farewell, **environment: str) -> list[str]:
    this = Invocation((), environment, Terminal(environment))
    return list(farewell_lines(this, farewell))


def test_who_looked_around_is_left_in_peace() -> None:
    assert said(Farewell("nl")) == []


def test_what_is_in_progress_can_be_gone_on_with() -> None:
    assert said(Farewell("nl", "abcd")) == ["Bewaard. Verder gaan: ketentui scan --resume abcd"]
    assert said(Farewell("en", "abcd")) == ["Saved. To continue: ketentui scan --resume abcd"]


def test_what_is_finished_can_be_seen_and_shared() -> None:
    look, share = said(Farewell("nl", "abcd", finished=True))
    assert look.endswith("ketentui show abcd")
    assert share.endswith("ketentui export abcd")


def test_what_was_exported_is_named_with_its_path() -> None:
    lines = said(Farewell("nl", "abcd", finished=True, exported=(SHARE,)))
    assert lines[0] == f"Geëxporteerd: {SHARE}"
    assert not any(line.endswith("export abcd") for line in lines)


def test_over_ssh_the_result_can_be_fetched_from_home() -> None:
    lines = said(Farewell("nl", "abcd", finished=True), SSH_CONNECTION="10.0.0.1 5 10.0.0.2 22")
    assert lines[-1].endswith("ketentui export abcd -o -")
    assert "ssh " in lines[-1]


@pytest.mark.parametrize("folder", ["/tmp/keten", "/tmp/de keten"])
def test_what_is_to_be_typed_works_on_the_same_data(folder: str) -> None:
    this = Invocation((), {}, Terminal({}))
    this.flags["data_dir"] = folder
    (line,) = farewell_lines(this, Farewell("en", "abcd"))
    quoted = f"'{folder}'" if " " in folder else folder
    assert line.endswith(f"ketentui --data-dir {quoted} scan --resume abcd")
