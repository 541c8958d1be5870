"""Faults × system calls: the n-th call of an operation fails, or the process is gone before it.

Afterwards every file is as it was or as it was to be; what failed is said clearly, what is said to
be done is done, and nothing is left that the next start doesn't remove.
"""

from __future__ import annotations

import errno
import fcntl
import io
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from ketentui.config.writing import keep
from ketentui.model.assessment import Assessment
from ketentui.model.replacing import replace
from ketentui.usecases import actions, assessing, discarding, drafts, pool, taken_in, targets
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.handing_out import handing_out
from ketentui.usecases.profile_export import write_export
from ketentui.usecases.workspace import Workspace
from tests.stress.cases import Ended, Outcome, apart, left_over, unclear, workspace_in
from tests.stress.furniture import CHAIN, CROWD, DEMO, EXPORTS, WHO, asked, furnish, sent

ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR", "EROFS", "EDQUOT")
KILL = "killed"
_EXIT = 99
_KILLED = f"exit {_EXIT}"
_TRIES = 12
"""Calls of an operation that fail in one case, each by itself."""

_CALLS = {
    os: ("open", "fsync", "link", "replace", "rename", "unlink", "mkdir", "rmdir", "scandir"),
    fcntl: ("flock",),
}

Operation = Callable[[Workspace, str], object]
_State = Mapping[str, bytes]


def _take_in(workspace: Workspace, id: str) -> None:
    """Take in a newer version, an anonymous one of what is there open, and one that is new."""
    first, second, third = EXPORTS[:2] + EXPORTS[3:4]
    newer = {**first, "finished_at": "2026-11-20T10:00:00+01:00", "answers": first["answers"][:5]}
    hidden = {**second, "sharing": "anonymous"}
    came = sent(workspace.paths.data / "sent", newer, hidden, third)
    if unusable := pool.take_in(workspace, [came]).unusable:
        raise unusable[0].error


def _hand_out(workspace: Workspace, id: str) -> None:
    with handing_out(workspace, [replace(CROWD, questionnaire="r")]):
        pass


def _change(workspace: Workspace, id: str, change: Callable[[OpenAssessment], None]) -> None:
    opened = assessing.resume(workspace, id)
    try:
        change(opened)
    finally:
        opened.close()


OPERATIONS: Mapping[str, Operation] = {
    "answer": partial(_change, change=lambda it: it.choose(asked()[0], 2)),
    "note": partial(_change, change=lambda it: it.note(asked()[1], "Een toelichting")),
    "start": lambda it, id: assessing.start(it, "dans", assessing.Start("full", WHO)).close(),
    "delete": discarding.delete,
    "erase": discarding.purge,
    "restore": lambda it, id: discarding.restore(it, it.store.binned()[0]),
    "import": _take_in,
    "withdraw": lambda it, id: taken_in.remove(it, [EXPORTS[0]["id"]]),
    "export": lambda it, id: write_export(it.paths.data / "x.md", "# Nieuw\n" * 2000, force=True),
    "setting": lambda it, id: keep(it.paths.data / "config.toml", "lang", "en"),
    "action": lambda it, id: actions.add(it, id, Draft("Bellen", "p2")),
    "team action": lambda it, id: actions.add_for_team(
        it, CHAIN, DEMO.questionnaire, Draft("Eten")
    ),
    "target": lambda it, id: targets.set_target(it, CHAIN, DEMO.questionnaire, "p1", 3.0),
    "handing out": _hand_out,
    "draft": lambda it, id: drafts.keep(it, "action", {"what": drafts.Written("", "Bel")}),
}


@dataclass
class Fault:
    """What goes wrong at which call, once or for all such calls from there; nothing at call -1."""

    at: int = -1
    error: str = ""
    lasting: bool = False
    calls: list[str] = field(default_factory=list)
    hit: str = ""

    def before(self, call: str, where: object = None) -> None:
        """Count a call; raise or end where it is the one."""
        self.calls.append(call)
        now = len(self.calls) - 1 == self.at
        if now and self.error == KILL:
            os._exit(_EXIT)
        if now or (self.lasting and call == self.hit):
            self.hit = call
            raise OSError(getattr(errno, self.error), "injected", where)

    @contextmanager
    def injected(self) -> Iterator[None]:
        """Let it happen to what this process does inside."""
        with ExitStack() as stack:
            for module, names in _CALLS.items():
                for name in names:
                    spoilt = self._spoilt(name, getattr(module, name))
                    stack.enter_context(patch.object(module, name, spoilt))
            stack.enter_context(patch.object(os, "fdopen", self._file))
            yield

    def _spoilt(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def spoilt(*arguments: Any, **options: Any) -> Any:
            if name != "flock" or arguments[1] & fcntl.LOCK_EX:
                self.before(name, arguments[0])
            return call(*arguments, **options)

        return spoilt

    def _file(self, handle: int, mode: str) -> io.BufferedWriter:
        before = self.before

        class Raw(io.FileIO):
            def write(self, content: Any) -> int:
                try:
                    before("write")
                except InterruptedError:  # nothing was written
                    raise
                except OSError:
                    super().write(content[: len(content) // 2])
                    raise
                return super().write(content)

        return io.BufferedWriter(Raw(handle, mode))


def case(chance: Random, folder: Path) -> Outcome:
    """Let some calls of one operation fail, each on a copy of the same folder."""
    name = chance.choice(list(OPERATIONS))
    before, after = folder / "before", folder / "after"
    id = furnish(workspace_in(before))
    (before / "x.md").write_text("# Oud\n")
    if name == "restore":
        discarding.delete(workspace_in(before), id)
    shutil.copytree(before, after)
    done = apart(partial(_do, name, after, id, Fault()))
    if isinstance(done, Ended) or done[0] != "done":
        return Outcome(found=[f"{name} fails by itself: {done}"])
    outcome, calls, states = Outcome(), done[1], (_state(before), _state(after))
    for number in range(_TRIES):
        at = chance.randrange(len(calls))
        error = chance.choice((KILL, KILL, *ERRORS))
        if calls[at] == "flock" and error == "EACCES":  # that would say that another process has it
            error = "EIO"
        fault = Fault(at, error, error != "EINTR" and chance.random() < 0.4)
        copy = folder / f"{number}"
        shutil.copytree(before, copy)
        did = apart(partial(_do, name, copy, id, fault))
        how, why = (KILL, did.how) if isinstance(did, Ended) else (did[0], did[2])
        outcome.tried[how] += 1
        found = [why] if why not in ("", _KILLED) else []
        found += [*_mixed(copy, *states, is_done=how == "done"), *left_over(workspace_in(copy))]
        place = f"{name}, {error} at call {at} ({calls[at]}){' and after' * fault.lasting}"
        outcome.found += [f"{place}: {one}" for one in found]
    return outcome


def _do(name: str, folder: Path, id: str, fault: Fault) -> tuple[str, list[str], str]:
    """Do an operation; return how that went, its calls, and what was wrong with how it failed."""
    workspace = replace(workspace_in(folder), new_id=lambda: "fresh1")
    try:
        with fault.injected():
            OPERATIONS[name](workspace, id)
    except Exception as error:
        return "refused", fault.calls, unclear(error)
    return "done", fault.calls, ""


def _mixed(folder: Path, old: _State, new: _State, *, is_done: bool) -> Iterator[str]:
    """Yield what is neither as it was nor as it was to be, or not done where it is said to be."""
    now = _state(folder)
    for path in {*now, *old, *new}:
        allowed = [new.get(path), *([] if is_done else [old.get(path)])]
        if path.endswith(".bak"):  # of what was, or of what was before that
            allowed += [old.get(path), old.get(path.replace(".bak", ".json"))]
        if now.get(path) not in allowed:
            yield f"{path} is {now.get(path, b'gone')[:300]!r}"
    for one in workspace_in(folder).store.all():
        if not isinstance(one, Assessment):
            yield f"{one.path} can't be opened: {one.error!r}"


def _state(folder: Path) -> _State:
    """Return what all files in a folder say that somebody reads."""
    return {
        f"{path.relative_to(folder)}": path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".lock", ".tmp") and "sent" not in path.parts
    }
