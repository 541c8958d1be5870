"""When the system or the line ends the app: it leaves in order, and soon."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from ketentui.usecases import assessing, drafts
from ketentui.usecases.workspace import Workspace
from tests.conftest import until_quiet

LONG = 60
"""Seconds that nothing here should take."""


def app(workspace: Workspace, *, ask: bool) -> pexpect.spawn:
    """The app in a terminal of its own, at the start form or at the first statement."""
    script = (
        "from pathlib import Path\n"
        "from ketentui import tui\n"
        "from ketentui.config.paths import paths_below\n"
        "from ketentui.config.preferences import Preferences\n"
        "from ketentui.tui.opening import Scan\n"
        "from ketentui.usecases.assessing import Start\n"
        "from ketentui.usecases.workspace import Workspace\n"
        f"folder = Path({str(workspace.paths.data)!r})\n"
        "workspace = Workspace(paths_below(folder), new_id=lambda: 'test0001')\n"
        f"tui.run(workspace, Preferences(), Scan('klein', Start('full'), ask={ask}))\n"
    )
    return pexpect.spawn(
        sys.executable, ["-c", script], dimensions=(24, 80), timeout=LONG, encoding="utf-8"
    )


@pytest.fixture
def running(workspace: Workspace) -> Iterator[pexpect.spawn]:
    """The app at the second statement, with a note being written."""
    child = app(workspace, ask=False)
    child.expect_exact("weet niet")
    until_quiet(child)
    child.send("4")
    child.expect_exact("Een nieuw plan")
    child.send("t")
    child.expect_exact("Ctrl+G")
    child.send("halve zin")
    child.expect_exact("zin")
    yield child
    child.close(force=True)


def answered(workspace: Workspace) -> list[tuple[str, int | None, str]]:
    opened = assessing.resume(workspace, "test0001")  # and so nobody else has it open
    opened.close()
    answers = opened.assessment.answers.items()
    return [(statement, answer.value, answer.note) for statement, answer in answers]


EVERYTHING = [("doel-1", 4, ""), ("doel-2", None, "halve zin")]


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_signal_ends_the_app_with_everything_stored(
    running: pexpect.spawn, workspace: Workspace, number: signal.Signals
) -> None:
    running.kill(number)
    running.expect_exact(pexpect.EOF)
    running.wait()
    assert running.exitstatus == 128 + number
    assert "Traceback" not in (running.before or "")
    assert answered(workspace) == EVERYTHING


def test_a_hang_up_keeps_what_was_typed_in_a_form(workspace: Workspace) -> None:
    child = app(workspace, ask=True)
    try:
        child.expect_exact("Organisatie")
        child.send("Jeugdketen §")
        child.expect_exact("§")  # which stands nowhere else on the page
        child.kill(signal.SIGHUP)
        child.expect_exact(pexpect.EOF)
    finally:
        child.close(force=True)
    written = drafts.unfinished(workspace, drafts.START)["chain"].now
    assert written
    assert "Jeugdketen §".startswith(written)


def test_a_lost_terminal_ends_the_app(running: pexpect.spawn, workspace: Workspace) -> None:
    process = Path(f"/proc/{running.pid}")
    running.close(force=False)
    assert not process.exists()
    assert answered(workspace) == EVERYTHING


def test_being_killed_loses_no_answer(running: pexpect.spawn, workspace: Workspace) -> None:
    running.kill(signal.SIGKILL)
    running.wait()
    assert answered(workspace)[0] == EVERYTHING[0]
