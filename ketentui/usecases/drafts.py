"""What somebody is writing in a form, on disk until it is kept or dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import Gone, KetentuiError
from ketentui.model.digest import sha256
from ketentui.model.text import clean, writable
from ketentui.storage.bounds import within_bounds
from ketentui.storage.files import exists, files_in, read_bytes, readable_bytes
from ketentui.storage.locks import held_lock, remove_held_lock
from ketentui.storage.writing import remove, write_atomically
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from filelock import FileLock

_LARGEST = 1_000_000
"""Bytes; a larger file is no draft."""

_OF_ACTION = r"(?s)\.?(?:action|respondent)-(.+?)(?:\.[2-9])?\.json(\..+)?"
"""The names of a draft for an action that was there, or, with an assessment, for a new one or for
who answered, of what interrupted writes left of it, and of it in the bin."""

START = "start"
"""The form that a new assessment begins with."""

ROUND = "round"
"""The form for a new round."""


class Written(msgspec.Struct, frozen=True):
    """What stands in one field."""

    offered: str
    """What stood there at first."""
    now: str


def of_action(action_id: str) -> str:
    """Return the name of the form for an action; of a new one, the id is empty."""
    return f"action-{action_id}" if action_id else "action"


def of_respondent(assessment_id: str) -> str:
    """Return the name of the form in which is corrected who answered."""
    return f"respondent-{assessment_id}"


def of_new_action(assessment_id: str | None, chain: str) -> str:
    """Return the name of the form for a new action with an assessment, or else of a chain's team;
    `chain` is the key of its name.
    """
    return (
        of_action(assessment_id) if assessment_id else f"team-{sha256(chain.encode()).hexdigest()}"
    )


def whose(form: str) -> str:
    """Return the id of the action, or of the assessment, that a form of that name is for; empty
    where it is for none.
    """
    found = re.fullmatch(_OF_ACTION, f"{form}.json")
    return found[1] if found else ""


def names(form: str) -> tuple[str, ...]:
    """Return under which names a form keeps what is written, each in another window."""
    return (form, *(f"{form}.{window}" for window in range(2, 10)))


def is_left(workspace: Workspace, form: str) -> bool:
    """Return whether a form left something behind that was being written in it."""
    return any(exists(_path(workspace, name)) for name in names(form))


def claim(workspace: Workspace, form: str, *, anew: bool = False) -> tuple[str, Callable[[], None]]:
    """Return under which of its names a form keeps what is written, and what gives that free.

    No other window has it meanwhile. What was left there is taken up first, or `anew` last. Where
    nothing can be locked it is the form's own name.
    """
    taken = KetentuiError("in_use")
    for name in sorted(names(form), key=lambda name: exists(_path(workspace, name)) is anew):
        try:
            lock = held_lock(_path(workspace, name), 0, taken)
        except KetentuiError as error:
            if error is taken:
                continue
            break
        return name, partial(_free, _path(workspace, name), lock)
    return form, lambda: None


def _free(path: Path, lock: FileLock) -> None:
    remove_held_lock(path)
    lock.release()


def unfinished(workspace: Workspace, form: str) -> Mapping[str, Written]:
    """Return what was being written in a form, by field; nothing where nothing can be read."""
    fields = _read(workspace, form) or {}
    return {name: Written(clean(one.offered), clean(one.now)) for name, one in fields.items()}


def is_draft(workspace: Workspace, form: str) -> bool:
    """Return whether what was being written in a form can be read."""
    return _read(workspace, form) is not None


def _read(workspace: Workspace, form: str) -> Mapping[str, Written] | None:
    try:
        content = read_bytes(_path(workspace, form), _LARGEST).decode()
        return msgspec.json.decode(within_bounds(content), type=dict[str, Written])
    except (KetentuiError, msgspec.MsgspecError, ValueError):
        return None


def keep(
    workspace: Workspace,
    form: str,
    fields: Mapping[str, Written],
    check: Callable[[], None] = lambda: None,
) -> None:
    """Keep what is being written in a form; what is as it was offered is no draft.

    `not_writable` where the disk refuses. Nothing of it is left where `check` raises, which tells
    that it is for nothing that is there: also where that was erased while this was written.
    """
    try:
        check()
        _keep(workspace, form, fields)
        check()
    except Gone:
        drop(workspace, form)
        raise


def _keep(workspace: Workspace, form: str, fields: Mapping[str, Written]) -> None:
    if any(one.now != one.offered for one in fields.values()):
        texts = {
            name: Written(*map(writable, (one.offered, one.now))) for name, one in fields.items()
        }
        write_atomically(_path(workspace, form), msgspec.json.encode(texts))
    else:
        drop(workspace, form)


def drop(workspace: Workspace, form: str) -> None:
    """Forget what was being written in a form."""
    with suppress(KetentuiError):
        remove(_path(workspace, form))


def drop_of_nobody(workspace: Workspace, somebody: Callable[[str], bool]) -> None:
    """Forget what was being written for a new action where there is nobody left whose it can be:
    no form would show it any more. `somebody` says whether there is, by the key of a chain's name.
    """
    for path in files_in(workspace.paths.drafts, ".json"):
        chain = unfinished(workspace, path.stem).get("chain")
        if not path.stem.startswith((START, ROUND)) and chain and not somebody(chain.now):
            drop(workspace, path.stem)


def drop_named_in(workspace: Workspace, files: Iterable[Path], largest: int) -> None:
    """Remove what was being written for the actions that `files` name, synchronised to disk.

    A file that can't be read, or of more than `largest` bytes, names none. KetentuiError where a
    draft can't be removed.
    """
    paths = workspace.paths
    places = (paths.drafts, paths.bin / paths.drafts.name)
    written = [
        (one, re.fullmatch(_OF_ACTION, one.name)) for place in places for one in files_in(place, "")
    ]
    drafts = [(one, found[1].encode()) for one, found in written if found]
    told = [readable_bytes(file, largest) for file in files] if drafts else []
    remove(*(one for one, action in drafts if any(action in content for content in told)))


def _path(workspace: Workspace, form: str) -> Path:
    return workspace.paths.drafts / f"{form}.json"
