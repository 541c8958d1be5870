"""All that isn't right with what this machine has, and what can mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ketentui.errors import KetentuiError
from ketentui.usecases.doctor import contents, places
from ketentui.usecases.doctor.look import Finding, Look
from ketentui.usecases.workspace import Workspace

_UNREADABLE = {
    "settings",
    "unreadable",
    "damaged_with_copy",
    "damaged_readable",
    "damaged_no_copy",
    "handouts_lost",
    "pool_memory_lost",
    "installation_damaged",
    "no_file",
    "orphan_copy",
    "orphan_damaged",
    "edition_damaged",
    "questionnaire",
    "draft_damaged",
}
"""The kinds of what isn't there to be read."""


def unreadable(workspace: Workspace) -> tuple[Finding, ...]:
    """Return what of all that a backup is of can't be read, whole as the backup itself may be."""
    return tuple(one for one in examine(workspace) if one.kind in _UNREADABLE)


def examine(workspace: Workspace) -> tuple[Finding, ...]:
    """Return all that isn't right; nothing is changed, and no lock is held."""
    look = Look(workspace)
    found: list[Finding] = []
    for check in _CHECKS:
        try:
            found.extend(check(look))
        except KetentuiError as error:  # what one of them can't look at, keeps no other from it
            path = Path(f"{error.values.get('file', look.paths.data)}")
            if path not in {one.path for one in found}:
                found.append(Finding("unreadable", path, error=error))
    return tuple(found)


_CHECKS: tuple[Callable[[Look], Iterator[Finding]], ...] = (
    contents.settings,
    places.unreadable_folders,
    places.open_to_others,
    places.temporary,
    places.dead_locks,
    contents.damaged,
    contents.not_as_written,
    contents.copies_damaged,
    contents.strange_things,
    contents.memories,
    contents.installation,
    places.no_files,
    places.links,
    contents.orphans,
    contents.misnamed,
    contents.misplaced_agreements,
    contents.misplaced_exports,
    contents.editions,
    contents.without_edition,
    contents.stray_drafts,
    contents.ahead,
    places.touched_ahead,
    places.unknown,
)
"""All that is looked at, in the order in which it is told and mended."""
