"""Going on here with an assessment that another window has open."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ketentui.errors import KetentuiError
from ketentui.locale import Locale
from ketentui.storage.files import changed_when
from ketentui.storage.handover import Request
from ketentui.storage.locks import remove_held_lock
from ketentui.usecases import assessing
from ketentui.usecases.stored import described
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.usecases.assessing import OpenAssessment

INTERVAL = 0.25
"""Seconds between two looks whether the other window has left."""

LOOKS = 24
"""After so many looks it doesn't answer: it hears within a second, and leaves within three."""

pause = time.sleep
"""Waits so many seconds."""


def question(workspace: Workspace, in_use: KetentuiError, locale: Locale) -> str:
    """Return that another window has the assessment open of which `in_use` tells, by its name; by
    its id where it can't be read.
    """
    try:
        assessment = workspace.store.load(str(in_use.values["id"]))
    except KetentuiError:
        return locale.error(in_use)[0]
    return locale("taking_over.open", what=described(workspace, assessment, locale))


class TakingOver:
    """Asks the window that has an assessment open to store and stop, until it is withdrawn."""

    def __init__(self, workspace: Workspace, assessment_id: str) -> None:
        """Ask; `asked_already` where yet another window does."""
        self._workspace = workspace
        self._id = assessment_id
        self._path = workspace.store.path(assessment_id)
        self._request = Request(self._path)

    def look(self) -> OpenAssessment | None:
        """Return the assessment, open here; None where the other window still has it."""
        try:
            opened = assessing.resume(self._workspace, self._id)
        except KetentuiError as error:
            if error.key == "in_use":
                return None
            raise
        self.withdraw()
        return opened

    def wait(self) -> OpenAssessment | None:
        """Return the assessment as soon as it is open here; None where nobody answers."""
        for _ in range(LOOKS):
            if opened := self.look():
                return opened
            pause(INTERVAL)
        return None

    def told(self, locale: Locale) -> list[str]:
        """Return what is certain where nobody answers, and what isn't."""
        now = self._workspace.now()
        stored = changed_when(self._path, now.tzinfo)
        certain = locale.plural(
            "taking_over.certain",
            self._workspace.store.load(self._id).answered,
            moment=locale.moment(stored, now),
        )
        return [certain, locale("taking_over.uncertain")]

    def anyway(self) -> OpenAssessment:
        """Return the assessment, open here, also where the other window doesn't answer.

        That window then holds a lock that nobody looks at any more; `in_use` where yet another has
        just opened it.
        """
        if opened := self.look():
            return opened
        remove_held_lock(self._path)
        opened = assessing.resume(self._workspace, self._id)
        self.withdraw()
        return opened

    def withdraw(self) -> None:
        """Ask no more; again and again is nothing more."""
        self._request.withdraw()
