"""Mending what isn't right with what this machine has, after a backup."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ketentui.errors import KetentuiError
from ketentui.storage.bin import OF_ALL, place_in
from ketentui.usecases.backup import made_backup, write_backup
from ketentui.usecases.discarding import alone_for_good
from ketentui.usecases.doctor.findings import examine
from ketentui.usecases.doctor.look import Finding
from ketentui.usecases.doctor.mending import ChangedSince
from ketentui.usecases.workspace import Workspace

_BEFORE_COPYING = "open_to_others"
"""What is mended first, since what its owner may not read can't be copied; no content changes."""

_ROUNDS = 5
"""Mending one thing can bring another to light: so often it is looked again."""


class Repaired(msgspec.Struct, frozen=True):
    """What a repair did."""

    copy: Path | None
    """The backup from before; None where nothing was kept, or nothing mended but modes."""
    mended: tuple[Finding, ...]
    failed: tuple[tuple[Finding, KetentuiError], ...]
    """What was tried, and why it couldn't be."""
    left: tuple[Finding, ...]
    """What still isn't right."""


def repair(workspace: Workspace) -> Repaired:
    """Mend what can be mended, after a backup; what is taken away goes to the bin.

    KetentuiError where that backup can't be made: then nothing is mended. `repair_in_use` while
    another process erases something for good.
    """
    found = examine(workspace)
    if not any(one.mend for one in found):
        return Repaired(None, (), (), found)
    with alone_for_good(workspace):
        return _repair(workspace)


def _repair(workspace: Workspace) -> Repaired:
    copy: Path | None = None
    mended: list[Finding] = []
    failed: dict[tuple[str, Path], tuple[Finding, KetentuiError]] = {}
    for _ in range(_ROUNDS):
        found = examine(workspace)
        todo = [one for one in found if one.mend and (one.kind, one.path) not in failed]
        if not todo:
            break
        for one in todo:
            if one.kind != _BEFORE_COPYING:
                copy = copy or _copy_before(workspace)
            try:
                _mend(one)
                mended.append(one)
            except ChangedSince:  # it is looked at again
                continue
            except KetentuiError as error:
                failed[one.kind, one.path] = one, error
    return Repaired(copy, tuple(mended), tuple(failed.values()), examine(workspace))


def _mend(finding: Finding) -> None:
    assert finding.mend is not None, "somebody else's to mend"
    try:
        finding.mend()
    except OSError as error:
        raise KetentuiError("not_writable", file=finding.path, reason=error) from error


def _copy_before(workspace: Workspace) -> Path | None:
    """Make a backup and return where it is; None where there is nothing to keep."""
    place = place_in(workspace.paths.data, OF_ALL, "before-repair", workspace.now(), ".zip")
    try:
        return write_backup(made_backup(workspace), place.path)
    except KetentuiError as error:
        if error.key != "nothing_to_back_up":
            raise
        return None
