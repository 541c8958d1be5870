"""Where a use case works: the folders, the clock and the source of ids, handed in from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING, Protocol

import msgspec

from ketentui.config.paths import Paths, bundled_questionnaires
from ketentui.errors import KetentuiError
from ketentui.model.replacing import replace
from ketentui.storage.ids import is_safe, random_id

if TYPE_CHECKING:
    from pathlib import Path

    from ketentui.model.assessment import Assessment, Respondent
    from ketentui.model.house import House
    from ketentui.questionnaires.library import Library
    from ketentui.storage.store import Store


def local_now() -> datetime:
    """Return the time on this machine's clock, with its time zone."""
    return datetime.now().astimezone()


def nobody() -> Respondent:
    """Return a respondent of whom nothing is said."""
    from ketentui.model.assessment import Respondent

    return Respondent()


class HouseOf(Protocol):
    """Whose name, logo, colour and closing text a report carries."""

    def __call__(self, chains: Iterable[str], *, picture: bool) -> House | None:
        """Return the house style of a report about `chains`; None where none was set.

        KetentuiError where its logo can't be shown, of what shows a `picture`.
        """


def no_house(chains: Iterable[str], *, picture: bool) -> None:
    """Return no house style."""


def as_it_is(assessment: Assessment) -> Assessment:
    """Return an assessment as it is."""
    return assessment


class Workspace(msgspec.Struct, frozen=True):
    """One user's data on one machine."""

    paths: Paths
    now: Callable[[], datetime] = msgspec.field(default=local_now)
    """The time, with a time zone."""
    new_id: Callable[[], str] = msgspec.field(default=random_id)
    usual: Callable[[], Respondent] = msgspec.field(default=nobody)
    """Who the configuration says answers here; its empty fields say nothing."""
    house: HouseOf = msgspec.field(default=no_house)
    """The house style that the configuration says reports have."""
    seconds: Callable[[], float] = msgspec.field(default=monotonic)
    """The seconds since some moment, to measure with: no change of the clock is in them."""
    leaving: Callable[[Assessment], Assessment] = msgspec.field(default=as_it_is)
    """What every assessment passes before it is stored: see `Store.leaving`."""
    hands_in: bool = False
    """Whether what is finished comes where it is awaited by itself: nobody has to send it."""

    @property
    def store(self) -> Store:
        """The stored assessments, checked against the questionnaires they were made with."""
        from ketentui.storage.reading import Reader
        from ketentui.storage.store import Store

        reader = Reader(self.library.checker())
        return Store(self.paths.assessments, reader, self.paths.bin, self.now, self.leaving)

    @property
    def installation(self) -> str:
        """The key of this data folder, by which open exports tell namesakes apart: no secret, but
        by chance alone. Made at the first need, the same for all processes.

        Empty where it can't be made, as on a disk that is only read: an export goes without then.
        """
        from ketentui.storage.locks import made_once

        try:
            key = made_once(self.paths.installation, self.new_id)
        except KetentuiError:
            return ""
        return key if is_safe(key) else ""

    def signed(self, assessment: Assessment) -> Assessment:
        """Return an assessment of this machine with the key of the data folder in it, unless it is
        anonymous.
        """
        if assessment.sharing == "anonymous":
            return assessment
        who = replace(assessment.respondent, installation=self.installation)
        return replace(assessment, respondent=who)

    def tidy(self) -> None:
        """Remove the temporary files that interrupted writes left, with answers in them, and what
        was in the bin for its time.
        """
        from ketentui.storage.writing import sweep

        for folder, own in self.written_in():
            sweep(folder, own=own)
        self._empty_bin()

    def written_in(self) -> Iterator[tuple[Path, bool]]:
        """Yield the folders that the program writes in, and whether each is its own alone."""
        from ketentui.storage.files import folders_in

        paths = self.paths
        shared = (paths.data, paths.config, paths.exports, paths.questionnaires)
        yield from dict.fromkeys(shared, False).items()
        for room in paths.rooms:
            if room not in shared:
                yield room, True
                with suppress(KetentuiError):
                    yield from ((folder, True) for folder in folders_in(room))

    def _empty_bin(self) -> None:
        from ketentui.storage.bin import Past, has_time_passed, in_bin
        from ketentui.storage.files import folders_in

        with suppress(KetentuiError):
            folders = (self.paths.bin, *folders_in(self.paths.bin))
            binned = [one for folder in folders for one in in_bin(folder)]
            binned += in_bin(self.paths.data, ".zip")
            now = self.now()
            found = any(has_time_passed(one, now) for one in binned)
            if found or Past(self.paths.bin, now).is_marked:
                from ketentui.usecases import discarding

                discarding.expire(self)

    @property
    def library(self) -> Library:
        """The questionnaires at hand."""
        from ketentui.questionnaires.library import Library

        return Library(bundled_questionnaires(), self.paths.questionnaires, self.paths.editions)
