"""Faults × system calls: the n-th call of an operation fails, or the process is gone before it.

Afterwards every file is as it was or as it was to be; what failed is said clearly, what is said to
be done is done, and nothing is left that the next start doesn't remove. What goes on file by file
loses none of what it moves, and comes to its end when it is done once more.
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
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from ketentui.config.writing import keep
from ketentui.model.replacing import replace
from ketentui.storage.reading import Damaged
from ketentui.usecases import actions, assessing, discarding, drafts, pool, taken_in, targets
from ketentui.usecases.actions import Draft
from ketentui.usecases.assessing import OpenAssessment
from ketentui.usecases.backup import made_backup, write_backup
from ketentui.usecases.doctor.repair import repair
from ketentui.usecases.handing_out import handing_out
from ketentui.usecases.named_files import write_export
from ketentui.usecases.pool_memory import Renaming
from ketentui.usecases.restore import planned, put_back
from ketentui.usecases.taking_over import TakingOver
from ketentui.usecases.workspace import Workspace
from tests.stress.cases import NOW, Ended, Outcome, apart, left_over, unclear, workspace_in
from tests.stress.furniture import CHAIN, CROWD, DEMO, EXPORTS, WHO, asked, furnish, sent

ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR", "EROFS", "EDQUOT")
KILL = "killed"
_EXIT = 99
_KILLED = f"exit {_EXIT}"
_TRIES = 12
"""Calls of an operation that fail in one case, each by itself."""

_OTHERWISE = {
    ("EACCES", "flock"): "EIO",  # that would say that another process has it
    ("EIO", "open to read"): "EACCES",  # that is damage, for which the copy is there
}
_CALLS = {
    os: ("open", "fsync", "link", "replace", "rename", "unlink", "mkdir", "rmdir", "scandir"),
    fcntl: ("flock",),
}

Operation = Callable[[Workspace, str], object]
_State = Mapping[str, bytes]


def _take_in(workspace: Workspace, id: str) -> None:
    """Take in what is newer, older, now anonymous, and new."""
    first, second, third, fourth = EXPORTS[:4]
    newer = {**first, "finished_at": "2026-11-20T10:00:00+01:00", "answers": first["answers"][:5]}
    older = {**third, "finished_at": "2026-01-20T10:00:00+01:00", "answers": third["answers"][:5]}
    hidden = {**second, "sharing": "anonymous"}
    came = sent(workspace.paths.data / "sent", newer, hidden, older, fourth)
    if unusable := pool.take_in(workspace, [came]).unusable:
        raise unusable[0].error


def _target(workspace: Workspace) -> None:
    seen = targets.targets_of(workspace, CHAIN, DEMO.questionnaire.id).get("p1")
    targets.set_target(workspace, CHAIN, DEMO.questionnaire, "p1", 3.0, before=seen)


def _hand_out(workspace: Workspace, id: str) -> None:
    with handing_out(workspace, [replace(CROWD, questionnaire="r")]):
        pass


def _change(workspace: Workspace, id: str, change: Callable[[OpenAssessment], None]) -> None:
    opened = assessing.resume(workspace, id)
    try:
        change(opened)
    finally:
        opened.close()


def _take_over(workspace: Workspace, id: str) -> None:
    """Go on with what another window has open, which doesn't answer."""
    silent, taking = assessing.resume(workspace, id), TakingOver(workspace, id)
    try:
        opened = taking.anyway()
    finally:
        taking.withdraw()
    opened.choose(asked()[0], 2)
    opened.close()
    silent.close()


def _back_up(workspace: Workspace, id: str) -> None:
    made = made_backup(workspace)
    if made.left_out:
        raise made.left_out[0]
    write_backup(made, workspace.paths.data / "x.md", force=True)


def _put_back(workspace: Workspace, id: str) -> None:
    done = put_back(workspace, planned(workspace, workspace.paths.data / "b.zip"), over=True)
    if done.failed:
        raise done.failed[0]


def _repair(workspace: Workspace, id: str) -> None:
    if failed := repair(workspace).failed:
        raise failed[0][1]


def _spoil(workspace: Workspace, id: str) -> None:
    """Let much not be right: after a backup, damage, parted names, copies and what is left."""
    paths, record = workspace.paths, workspace.store.path(id)
    write_backup(made_backup(workspace), paths.data / "b.zip")
    copy = record.with_name("kopie.json")
    copy.write_bytes(record.read_bytes())
    OPERATIONS["answer"](workspace, id)
    record.with_name("ouder.bak").write_bytes(record.read_bytes().replace(b"made0001", b"ouder"))
    record.with_name("half.json").write_bytes(b"{")
    agreed, pooled = next(paths.agreements.glob("*.json")), next(paths.pool.glob("*/*.json"))
    agreed.rename(agreed.with_name("oud.json"))
    pooled.rename(pooled.with_name("anders.json"))
    (paths.data / "config.toml").write_text('lang = "en"\n')


OPERATIONS: Mapping[str, Operation] = {
    "answer": partial(_change, change=lambda it: it.choose(asked()[0], 2)),
    "note": partial(_change, change=lambda it: it.note(asked()[1], "Een toelichting")),
    "start": lambda it, id: assessing.start(it, "dans", assessing.Start("full", WHO)).close(),
    "take over": _take_over,
    "delete": lambda it, id: it.store.delete(id),
    "erase": discarding.purge,
    "restore": lambda it, id: it.store.put_back(it.store.binned()[0]),
    "import": _take_in,
    "withdraw": lambda it, id: taken_in.remove(it, [EXPORTS[0]["id"]]),
    "rename": lambda it, id: taken_in.rename(it, Renaming("chain", CHAIN, "Een andere keten")),
    "export": lambda it, id: write_export(it.paths.data / "x.md", "# Nieuw\n" * 2000, force=True),
    "setting": lambda it, id: keep(it.paths.data / "config.toml", "lang", "en"),
    "action": lambda it, id: actions.add(it, id, Draft("Bellen", "p2")),
    "team action": lambda it, id: actions.add_for_team(
        it, CHAIN, DEMO.questionnaire, Draft("Eten")
    ),
    "target": lambda it, id: _target(it),
    "handing out": _hand_out,
    "draft": lambda it, id: drafts.keep(it, "action", {"what": drafts.Written("", "Bel")}),
    "backup": _back_up,
    "put back": _put_back,
    "repair": _repair,
}
_BEFORE: Mapping[str, Operation] = {
    "restore": lambda it, id: it.store.delete(id),
    "put back": _spoil,
    "repair": _spoil,
}
"""What happens before an operation."""

_MOVING = ("put back", "repair")
"""What puts files elsewhere, and loses none of them."""

_PASSING = (".lock", ".ask", ".tmp", ".zip")
"""Endings of files that nobody reads, or that say what many others do."""

_ONCE_MORE = (*_MOVING, "import", "withdraw", "rename", "erase")
"""What comes to its end when it is done once more."""


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
            reads = name == "open" and not arguments[1] & os.O_CREAT
            if name != "flock" or arguments[1] & fcntl.LOCK_EX:
                self.before("open to read" if reads else name, arguments[0])
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
    if name in _BEFORE:
        _BEFORE[name](workspace_in(before), id)
    shutil.copytree(before, after)
    done = apart(partial(_do, name, after, id, Fault()))
    if isinstance(done, Ended) or done[0] != "done":
        return Outcome(found=[f"{name} fails by itself: {done}"])
    outcome, calls, states = Outcome(), done[1], (_state(before), _state(after))
    for number in range(_TRIES):
        at = chance.randrange(len(calls))
        error = chance.choice((KILL, KILL, *ERRORS))
        if (error, calls[at]) in _OTHERWISE:
            error = _OTHERWISE[error, calls[at]]
        once = error == "EINTR" or calls[at] == "open to read"
        fault = Fault(at, error, not once and chance.random() < 0.4)
        copy = folder / f"{number}"
        shutil.copytree(before, copy)
        did = apart(partial(_do, name, copy, id, fault))
        how, why = (KILL, did.how) if isinstance(did, Ended) else (did[0], did[2])
        outcome.tried[how] += 1
        found = [why] if why not in ("", _KILLED) else []
        found += [*_mixed(name, copy, *states, is_done=how == "done")]
        found += left_over(workspace_in(copy))
        if name in _ONCE_MORE:
            outcome.tried["once more"] += 1
            found += _once_more(name, copy, id, states[1])
        place = f"{name}, {error} at call {at} ({calls[at]}){' and after' * fault.lasting}"
        outcome.found += [f"{place}: {one}" for one in found]
    return outcome


def _do(
    name: str, folder: Path, id: str, fault: Fault, later: timedelta = timedelta()
) -> tuple[str, list[str], str]:
    """Do an operation; return how that went, its calls, and what was wrong with how it failed."""
    workspace = replace(workspace_in(folder), new_id=lambda: "fresh1", now=lambda: NOW + later)
    try:
        with fault.injected():
            OPERATIONS[name](workspace, id)
    except Exception as error:
        return "refused", fault.calls, unclear(error)
    return "done", fault.calls, ""


def _mixed(name: str, folder: Path, old: _State, new: _State, *, is_done: bool) -> Iterator[str]:
    """Yield what is neither as it was nor as it was to be, or not done where it is said to be."""
    now = _state(folder)
    known = [None, *old.values(), *new.values()]
    for path in {*now, *old, *new}:
        allowed = [new.get(path), *([] if is_done else [old.get(path)])]
        if path.endswith(".bak"):  # of what was, or of what was before that
            allowed += [old.get(path), old.get(path.replace(".bak", ".json"))]
        if path.startswith("bin/") or (name in _MOVING and not is_done):
            allowed += known
        if now.get(path) not in allowed:
            yield f"{path} is {now.get(path, b'gone')[:300]!r}"
        if (
            name in _MOVING
            and path.endswith(".json")
            and old.get(path) not in (None, *now.values())
        ):
            yield f"what was in {path} is lost"
    for one in workspace_in(folder).store.all() if name not in _MOVING else ():
        if isinstance(one, Damaged):
            yield f"{one.path} can't be opened: {one.error!r}"


def _once_more(name: str, folder: Path, id: str, new: _State) -> Iterator[str]:
    """Do an operation anew, an hour later, and yield where that doesn't lead to the same."""
    did = apart(partial(_do, name, folder, id, Fault(), timedelta(hours=1)))
    now = _state(folder)
    for path in {*now, *new}:
        beside = path.startswith("bin/") or path.endswith(".bak")
        if now.get(path) != new.get(path) and not beside:
            yield f"once more ({did}), {path} is {now.get(path, b'gone')[:300]!r}"


def _state(folder: Path) -> _State:
    """Return what all files in a folder say that somebody reads."""
    return {
        f"{path.relative_to(folder)}": path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in _PASSING and "sent" not in path.parts
    }
