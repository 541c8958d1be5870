"""Going on with what another process has open: it stores and stops, or nobody answers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import Locale
from ketentui.model.assessment import Answer
from ketentui.storage.handover import Request, is_asked_for
from ketentui.storage.locks import held_lock
from ketentui.usecases import assessing, taking_over
from ketentui.usecases.assessing import Start
from ketentui.usecases.taking_over import TakingOver
from ketentui.usecases.workspace import Workspace

HOLDER = """
import sys
from pathlib import Path
from threading import Event
from ketentui.storage import handover
from ketentui.config.paths import paths_below
from ketentui.usecases import assessing
from ketentui.usecases.workspace import Workspace
handover.PERIOD, handover.GRACE = 0.02, float(sys.argv[3])
opened = assessing.resume(Workspace(paths_below(Path(sys.argv[1]))), "test0001")
asked = Event()
opened.give_way(asked.set)
print("open", flush=True)
asked.wait(60)
if sys.argv[2] == "stuck":
    Event().wait(60)
opened.note("doel-2", "halve zin")
opened.close()
"""
"""Has an assessment open until it is asked for; stores what was typed then, or is stuck."""

Holder = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often, and long enough for a busy machine."""
    monkeypatch.setattr(taking_over, "INTERVAL", 0.02)
    monkeypatch.setattr(taking_over, "LOOKS", 1500)


@pytest.fixture
def path(workspace: Workspace) -> Path:
    """The file of an assessment with one answer."""
    opened = assessing.start(workspace, "klein", Start("full"))
    opened.choose("doel-1", 4)
    opened.close()
    return workspace.store.path("test0001")


@pytest.fixture
def hold(workspace: Workspace, path: Path) -> Iterator[Holder]:
    """Open it in another process."""
    holders: list[subprocess.Popen[str]] = []

    def held(how: str, grace: float = 60) -> subprocess.Popen[str]:
        words = [sys.executable, "-c", HOLDER, str(workspace.paths.data), how, str(grace)]
        holder = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        holders.append(holder)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        return holder

    yield held
    for holder in holders:
        holder.kill()
        holder.communicate()


def answers(workspace: Workspace) -> dict[str, Answer]:
    return dict(workspace.store.load("test0001").answers)


def left(path: Path) -> set[str]:
    """What stands beside the record, apart from the copy and the lock."""
    return {file.suffix for file in path.parent.iterdir()} - {".json", ".bak", ".lock"}


def test_who_is_asked_stores_what_was_typed_and_stops(
    workspace: Workspace, path: Path, hold: Holder
) -> None:
    holder = hold("leaves")
    opened = TakingOver(workspace, "test0001").wait()
    assert opened is not None
    assert dict(opened.assessment.answers) == {
        "doel-1": Answer(4),
        "doel-2": Answer(note="halve zin"),
    }
    assert holder.wait(60) == 0
    opened.choose("doel-2", 3)
    opened.close()
    assert left(path) == set()


def test_who_cannot_leave_is_ended_with_all_that_was_stored(
    workspace: Workspace, path: Path, hold: Holder
) -> None:
    holder = hold("stuck", 0.1)
    opened = TakingOver(workspace, "test0001").wait()
    assert opened is not None
    opened.close()
    assert holder.wait(60) == ExitCode.IN_USE
    assert answers(workspace) == {"doel-1": Answer(4)}


def test_where_nobody_answers_it_is_told_what_is_certain_and_one_can_go_on(
    workspace: Workspace, path: Path, hold: Holder, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = hold("stuck")
    holder.send_signal(signal.SIGSTOP)
    waited: list[float] = []
    monkeypatch.setattr(taking_over, "LOOKS", 24)
    monkeypatch.setattr(taking_over, "pause", waited.append)
    earlier = (workspace.now() - timedelta(minutes=10)).timestamp()
    os.utime(path, (earlier, earlier))
    taking = TakingOver(workspace, "test0001")
    assert taking.wait() is None
    assert waited == [taking_over.INTERVAL] * 24
    certain, uncertain = taking.told(Locale("nl"))
    assert certain == "Zeker is: er is 1 antwoord bewaard, voor het laatst vandaag 10:32."
    assert "kan ontbreken" in uncertain
    opened = taking.anyway()
    opened.choose("doel-2", 2)
    with pytest.raises(KetentuiError, match="in_use"):
        assessing.resume(workspace, "test0001")
    holder.send_signal(signal.SIGCONT)
    holder.kill()
    holder.wait()
    with pytest.raises(KetentuiError, match="in_use"):
        assessing.resume(workspace, "test0001")
    opened.close()
    assert answers(workspace) == {"doel-1": Answer(4), "doel-2": Answer(2)}
    assert left(path) == set()


def test_who_gives_up_asks_no_more(workspace: Workspace, path: Path) -> None:
    held = assessing.resume(workspace, "test0001")
    taking = TakingOver(workspace, "test0001")
    assert is_asked_for(path)
    assert path.with_suffix(".ask").stat().st_mode & 0o777 == 0o600
    assert taking.look() is None
    for _ in range(2):
        taking.withdraw()
    assert not is_asked_for(path)
    assert left(path) == set()
    held.close()


def test_one_window_asks_at_a_time(workspace: Workspace, path: Path) -> None:
    first = Request(path)
    with pytest.raises(KetentuiError) as raised:
        TakingOver(workspace, "test0001")
    assert (raised.value.key, raised.value.exit_code) == ("asked_already", ExitCode.IN_USE)
    assert is_asked_for(path)
    first.withdraw()


def test_a_request_that_a_killed_process_left_is_nobodys(path: Path) -> None:
    path.with_suffix(".ask").touch()
    assert not is_asked_for(path)
    assert left(path) == set()


def test_the_file_of_a_lock_that_is_taken_over_is_another_one(
    workspace: Workspace, path: Path
) -> None:
    """So that whoever held it, stopped, can't let a third window in when it ends."""
    asleep = held_lock(path, 0, KetentuiError("in_use"))
    opened = TakingOver(workspace, "test0001").anyway()
    asleep.release()
    with pytest.raises(KetentuiError, match="in_use"):
        assessing.resume(workspace, "test0001")
    opened.close()
    assessing.resume(workspace, "test0001").close()
