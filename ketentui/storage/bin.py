"""The bin: what was deleted or set aside, under a name that says what, why and when.

Backups from before a repair have such a name too, and their day, though they stand beside the bin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, get_args

import msgspec

from ketentui.errors import KetentuiError
from ketentui.storage.files import entries_in, is_there, readable_bytes
from ketentui.storage.writing import left_of, move, remove, write_atomically

Reason = Literal["deleted", "aside", "before-repair"]
"""Why something is in the bin: somebody deleted it, a conflict or damage put it there, or it is how
all was before a repair.
"""

REASONS: tuple[Reason, ...] = get_args(Reason)

DAYS: dict[Reason, int] = {"deleted": 30, "aside": 365, "before-repair": 365}
"""How many days something stays in the bin; two starts after them, a day apart, have to see that
they are over before it goes: see `Past`.
"""

OF_ALL = "ketentui"
"""What stands for an assessment's id in the name of a backup of all, from before a repair."""

_TOMORROW = timedelta(days=1)
"""A clock may be that far off: the time is another elsewhere."""

_EVER = datetime(2026, 1, 1, tzinfo=UTC)
"""Nothing came in a bin before there was one: a clock that says so is wrong."""

_MARK = ".past"
"""In the bin: when a start first found something past its time, as a text of ISO 8601."""

_STAMP = "%Y%m%dT%H%M%S%f"
_NAME = rf"(?s)(.+)\.({'|'.join(REASONS)})-([0-9]{{8}}T[0-9]{{6}})([0-9]{{6}}).*"
"""A copy that another program made has a name that goes on."""


class Binned(msgspec.Struct, frozen=True):
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
        if not is_there(path) and not is_there(path.with_suffix(".bak")):
            return Binned(path, assessment_id, reason, moment)
        moment += timedelta(microseconds=1)


class Past(msgspec.Struct, frozen=True):
    """What a start may remove: a clock that is years ahead once removes nothing.

    The first start that finds something past its time says when that was, in the bin; what was past
    by then goes at a start a day later or more. Such a moment that is still to come is void.
    """

    folder: Path
    """The bin."""
    now: datetime

    @property
    def _file(self) -> Path:
        return self.folder / _MARK

    @property
    def is_marked(self) -> bool:
        """Return whether a start before this one found something, by whatever clock."""
        return is_there(self._file)

    @property
    def marked(self) -> datetime | None:
        """When a start before this one found something; None where none did."""
        text = readable_bytes(self._file, 100).decode(errors="replace").strip()
        with suppress(ValueError):
            found = datetime.fromisoformat(text)
            if found.tzinfo is not None and _EVER <= found <= self.now:
                return found
        return None

    def may_go(self, binned: Binned) -> bool:
        """Return whether what is past its time was that already at a start on an earlier day."""
        marked = self.marked
        return marked is not None and marked + _TOMORROW <= self.now and binned.until < marked

    def remember(self, *, left: bool) -> None:
        """Say for the next start that something past its time is `left`, or that nothing is."""
        marked = self.marked
        with suppress(KetentuiError):  # then the next start is the first
            if not left:
                remove(self._file)
            elif marked is None or marked + _TOMORROW <= self.now:
                write_atomically(self._file, f"{self.now.astimezone(UTC).isoformat()}\n".encode())


def has_time_passed(binned: Binned, now: datetime) -> bool:
    """Return whether something was in the bin for its time, or came there on a day to come; by a
    clock that can't be right it is neither.
    """
    return now >= _EVER and (binned.until < now or binned.since > now + _TOMORROW)


def past_in(
    folder: Path,
    now: datetime,
    made: Callable[[Binned], datetime | None] = lambda _: None,
    ending: str = ".json",
) -> list[Binned]:
    """Return what was in the bin `folder`, with that ending, for its time.

    What came there before it was `made`, before there was a bin, or on a day still to come, did so
    by a clock that was wrong: its time begins now, as far as it can be moved.
    """
    past: list[Binned] = []
    for one in in_bin(folder, ending):
        if has_time_passed(one, now):
            moment = max(made(one) or one.since, one.since, _EVER)
            if one.since > now + _TOMORROW or one.since + _TOMORROW < moment <= now:
                with suppress(KetentuiError):
                    _begin_anew(one, now)
            else:
                past.append(one)
    return past


def _begin_anew(binned: Binned, now: datetime) -> None:
    there = [file for file in with_endings(binned.path) if is_there(file)]
    place = place_in(binned.path.parent, binned.assessment_id, binned.reason, now).path
    for file in reversed(there):  # copies first: one that is left alone still has its day
        move(file, place.with_suffix(file.suffix))


def with_endings(path: Path) -> list[Path]:
    """Return what can stand in the bin for the file of that name there: itself, the previous copy
    that went with it, and a backup from before a repair.
    """
    return [path.with_suffix(ending) for ending in (".json", ".bak", ".zip")]


def in_bin(folder: Path, ending: str = ".json") -> list[Binned]:
    """Return what stands in the bin `folder` with that ending, the newest first; nothing where
    there is no bin.

    Also what an interruption left of one: its previous copy alone. KetentuiError where the folder
    can't be read.
    """
    names = {path.with_suffix(ending) for path in entries_in(folder)}
    found = (one for one in map(_binned, names) if one is not None)
    return sorted(found, key=lambda one: (one.since, one.path), reverse=True)


def _binned(path: Path) -> Binned | None:
    """Return what a file in the bin is, by its name; None where that isn't one of the bin."""
    found = re.fullmatch(_NAME, path.stem)
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
