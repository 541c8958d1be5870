"""What is longer than the terminal goes through the reader's pager, and nothing else does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import Spawn


@pytest.fixture
def pager(tmp_path: Path) -> tuple[str, Path]:
    """A pager, as PAGER names it, and the file in which it keeps what it was given."""
    kept = tmp_path / "paged"
    script = f"import sys; open({str(kept)!r}, 'wb').write(sys.stdin.buffer.read())"
    return f'{sys.executable} -c "{script}"', kept


@pytest.fixture
def scanned(terminal: Spawn, rest: Callable[[Any], bytes], tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text('{"p1-1": 4}')
    child = terminal("scan", "--answers", str(answers))
    rest(child)


@pytest.mark.usefixtures("scanned")
def test_a_long_profile_goes_through_the_pager(
    terminal: Spawn, rest: Callable[[Any], bytes], pager: tuple[str, Path]
) -> None:
    command, kept = pager
    child = terminal("show", "last", PAGER=command)
    assert rest(child) == b""
    assert child.exitstatus == 0
    told = kept.read_text("utf-8")
    assert "\x1b[1mMijn beeld: Ketenscan\x1b[0m\n" in told
    assert told.count("\n") > 100


@pytest.mark.usefixtures("scanned")
def test_a_profile_that_fits_goes_past_the_pager(
    terminal: Spawn, rest: Callable[[Any], bytes], pager: tuple[str, Path]
) -> None:
    command, kept = pager
    assert b"Ambitie" in rest(terminal("show", "last", size=(600, 80), PAGER=command))
    assert not kept.exists()


@pytest.mark.usefixtures("scanned")
def test_a_pager_that_has_seen_enough_is_no_error(
    terminal: Spawn, rest: Callable[[Any], bytes]
) -> None:
    child = terminal("show", "last", PAGER=f'{sys.executable} -c "pass"')
    assert rest(child) == b""
    assert child.exitstatus == 0
