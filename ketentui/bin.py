"""The bin: what was deleted or set aside, under a name that says what, why and when.

Backups from before a repair have such a name too, and their day, though they stand beside the bin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, get_args

from ketentui.files import exists, files_in, left_of

Reason = Literal["deleted", "aside", "before-repair"]
"""Why something is in the bin: somebody deleted it, a conflict or damage put it there, or it is how
all was before a repair.
"""

REASONS: tuple[Reason, ...] = get_args(Reason)

DAYS: dict[Reason, int] = {"deleted": 30, "aside": 365, "before-repair": 365}
"""How many days something stays in the bin; it goes at the first start after them."""

_STAMP = "%Y%m%dT%H%M%S%f"
_NAME = re.compile(rf"(.+)\.({'|'.join(REASONS)})-([0-9]{{8}}T[0-9]{{6}})([0-9]{{6}})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Binned:
    """One assessment in the bin, as it was."""

    path: Path
    """Its file; the previous copy that went with it stands beside that, as `.bak`."""
    assessment_id: str
    reason: Reason
    since: datetime
    """When it came in the bin, in UTC."""

    @property
    def until(self) -> datetime:
        """When it goes for good, in UTC."""
        return self.since + timedelta(DAYS[self.reason])


def place_in(
    folder: Path, assessment_id: str, reason: Reason, now: datetime, ending: str = ".json"
) -> Binned:
    """Return a place in the bin `folder` for what goes there now, where nothing stands yet."""
    moment = now.astimezone(UTC)
    while True:
        path = folder / f"{assessment_id}.{reason}-{moment.strftime(_STAMP)}{ending}"
        if not exists(path) and not exists(path.with_suffix(".bak")):
            return Binned(path, assessment_id, reason, moment)
        moment += timedelta(microseconds=1)


def in_bin(folder: Path, ending: str = ".json") -> list[Binned]:
    """Return what stands in the bin `folder` with that ending, the newest first; nothing where
    there is no bin.

    Also what an interruption left of one: its previous copy alone. KetentuiError where the folder
    can't be read.
    """
    names = {path.with_suffix(ending) for path in files_in(folder, "")}
    found = (one for one in map(_binned, names) if one is not None)
    return sorted(found, key=lambda one: (one.since, one.path), reverse=True)


def _binned(path: Path) -> Binned | None:
    """Return what a file in the bin is, by its name; None where that isn't one of the bin."""
    found = _NAME.fullmatch(path.stem)
    if found is None:
        return None
    try:
        since = datetime.fromisoformat(f"{found[3]}.{found[4]}").replace(tzinfo=UTC)
    except ValueError:
        return None
    reason = next(one for one in REASONS if one == found[2])
    return Binned(path, found[1], reason, since)


def left_in_bin(folder: Path, assessment_id: str) -> list[Path]:
    """Return what interrupted writes of an assessment left in the bin `folder`, for who keeps
    others from it now.
    """
    return [left for one in REASONS for left in left_of(folder / f"{assessment_id}.{one}-")]
