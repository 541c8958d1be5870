"""Guests of a round, who share an account: each lets themselves in by a code, does one scan in a
folder of their own, and leaves an export where the office collects them.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Literal

from ketentui.config.paths import Paths, paths_below
from ketentui.errors import ExitCode, KetentuiError
from ketentui.locale import in_every_language
from ketentui.model.assessment import Assessment, Respondent
from ketentui.model.digest import sha256
from ketentui.model.languages import Text
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation, Round
from ketentui.storage.confinement import confine_to, within
from ketentui.storage.exchange import ExportOptions, disclosed, shared_json
from ketentui.storage.files import (
    bytes_below,
    changed_when,
    entries_in,
    exists,
    files_in,
    folders_in,
    is_exposed,
    is_mine,
    kind_of,
)
from ketentui.storage.locks import is_held, locked
from ketentui.storage.outbox import Outbox
from ketentui.storage.rounds import read_invitation
from ketentui.storage.writing import (
    keep_changed_at,
    make_private,
    make_private_folder,
    remove_all,
    remove_if_empty,
    sweep,
)
from ketentui.usecases import assessing, invitations
from ketentui.usecases.stored import result_of
from ketentui.usecases.workspace import Workspace

ALPHABET = "CDFHJKMNPQRTVWXY23456789"
"""Signs that can't be mistaken for one another, and make no words."""

_MEANT = str.maketrans("BGSZ", "8652")
"""What is read for a sign that codes don't have."""

_GROUPS, _SIGNS = 5, 4
"""Together 20 signs of 24: more than 91 bits of chance."""

TRIES = 5
"""Codes that may be tried in one visit."""

IDLE = 30 * 60.0
"""Seconds without a key, after which a visit ends."""

TOTAL = 8 * 3600.0
"""Seconds that a visit lasts at most."""

LATER = timedelta(days=30)
"""After the last day of a round, an unfinished scan stays so long: the office may move that day."""

_FEWEST, _TIMES = 20, 3
"""So many guests may come at least, and so many times as many as were invited."""

_BYTES = 1_000_000
"""Of a guest on average: a full scan with a note at every statement takes a third of it."""

_ROOMS = ".guests"
"""The folder in which each guest has a folder: hidden, and so none of the exports."""


def drawn_code(choice: Callable[[str], str] = secrets.choice) -> str:
    """Return a new code, as it is shown: five groups of four signs."""
    return "-".join("".join(choice(ALPHABET) for _ in range(_SIGNS)) for _ in range(_GROUPS))


def meant_code(typed: str) -> str | None:
    """Return the code that is meant by what was typed; None where that can be none."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_MEANT)
    if len(signs) != _GROUPS * _SIGNS or not set(signs) <= set(ALPHABET):
        return None
    return "-".join(signs[at : at + _SIGNS] for at in range(0, len(signs), _SIGNS))


class Sitting:
    """How long a visit may last, as `seconds` count."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._began = self._stirred = seconds()

    def stir(self) -> None:
        """Remember that somebody is there."""
        self._stirred = self._seconds()

    @property
    def left(self) -> float:
        """The seconds until it is over, where nobody does anything."""
        now = self._seconds()
        return min(self._stirred + IDLE - now, self._began + TOTAL - now)

    @property
    def over(self) -> Literal["idle", "total"] | None:
        """Why it is over; None where it isn't."""
        now = self._seconds()
        if now >= self._began + TOTAL:
            return "total"
        return "idle" if now >= self._stirred + IDLE else None


class Reception:
    """Where guests of a round come in. Making one keeps this process in the folder of the exports.

    `guests_nowhere` where that is no folder.
    """

    def __init__(
        self,
        round: Round,
        folder: Path,
        workspace: Workspace,
        most: int | None = None,
        ssh: str = "",
    ) -> None:
        """Of `workspace` only clock and chance are used; `most` guests may have a folder, or as the
        round says. `ssh` is what a guest types to get here again, where that is something else.
        """
        self._ssh = ssh
        self.invitation = round.invitation
        self._round = round
        self._base = workspace
        self._most = most or max(_FEWEST, _TIMES * round.people)
        self._tries = TRIES
        self.asked = assessing.to_answer_in(workspace, round.invitation)
        """What is answered."""
        self.sitting = Sitting(workspace.seconds)
        """How long the guest who comes in may stay."""
        if kind_of(folder) != "folder":
            raise KetentuiError("guests_nowhere", ExitCode.USAGE, folder=folder)
        confine_to(folder)
        self._folder = within(folder)
        self._rooms = self._folder / _ROOMS

    @property
    def contact(self) -> str | Text:
        """Whom to ask."""
        return self.invitation.contact or in_every_language(lambda one: one("guest.office"))

    def tidy(self) -> None:
        """Remove what is of no use any more."""
        today = self._base.now().date()
        with self._alone():
            self._prepare()
            for room in folders_in(self._rooms):
                if self._is_past(room, today):
                    with suppress(KetentuiError):
                        remove_all(room)

    def open(self) -> None:
        """Tidy up, and see that guests may come in: `guest_before`, `guest_over` or `guest_closed`
        where no answers are awaited.
        """
        invitation, state = self.invitation, self._round.state(self._base.now().date())
        days = {
            "before": invitation.first_day,
            "over": invitation.last_day,
            "closed": self._round.closed_on,
        }
        if state == "running":
            self.tidy()
            return
        with suppress(KetentuiError):
            self.tidy()
        raise KetentuiError(
            f"guest_{state}", chain=invitation.chain, contact=self.contact, day=days[state]
        )

    def newcomer(self) -> Visit:
        """Let somebody in who has no code, and keep this process in the folder that they get;
        `guests_full` where there is no room.
        """
        code = drawn_code()
        room = self._room(code)
        with self._alone():
            used = len(folders_in(self._rooms))
            if used >= self._most or bytes_below(self._folder) >= self._most * _BYTES:
                raise KetentuiError("guests_full", contact=self.contact)
            try:
                make_private_folder(room)
            except OSError as error:
                raise KetentuiError("not_writable", file=room, reason=error) from error
        return self._visit(code, room)

    def returning(self, typed: str) -> Visit | None:
        """Let somebody in who has a code, and keep this process in their folder; None where there
        is no such code, and another may be tried. `guest_codes` where no more may be.
        """
        code = meant_code(typed)
        if code is not None and kind_of(room := self._room(code)) == "folder":
            return self._visit(code, room)
        self._tries -= 1
        if not self._tries:
            raise KetentuiError("guest_codes", contact=self.contact)
        return None

    @property
    def penalty(self) -> float:
        """Seconds to wait before another code is heard: longer with each that was wrong."""
        return float(2 ** (TRIES - 1 - self._tries))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep others who come in from counting, making and removing folders."""
        busy = KetentuiError("guests_busy", ExitCode.IN_USE)
        with locked(self._rooms, busy, passing=True):
            yield

    def _prepare(self) -> None:
        try:
            make_private_folder(self._rooms)
        except OSError as error:
            raise KetentuiError("not_writable", file=self._rooms, reason=error) from error
        if within(self._rooms) != self._rooms or not is_mine(self._rooms):
            raise KetentuiError("guests_nowhere", ExitCode.USAGE, folder=self._rooms)
        if is_exposed(self._rooms):
            make_private(self._rooms)
        sweep(self._folder, own=False)

    def _is_past(self, room: Path, today: date) -> bool:
        """Return whether a folder may go: nothing is in it and nobody can be there still, or it is
        of no use any more. A finished scan stays to be corrected as long as the round lasts; one
        that isn't finished somewhat longer, and so does what is of another round.
        """
        paths = paths_below(room)
        if any(is_held(one) for one in files_in(paths.assessments, ".json")):
            return False
        if not _is_begun(paths):
            return self._is_left(room)
        began_with = self._began_with(paths)
        if began_with.code != self.invitation.code:
            return today > began_with.last_day + LATER
        if self._round.state(today) in ("before", "running"):
            return False
        store = Workspace(paths).store
        is_finished = any(one.finished_at is not None for one in store.readable())
        return is_finished or today > self.invitation.last_day + LATER

    def _began_with(self, paths: Paths) -> Invitation:
        """Return the invitation that a guest came in with; this one where it can't be read."""
        for file in files_in(paths.invitations, ".toml"):
            with suppress(KetentuiError):
                return read_invitation(file)
        return self.invitation

    def _is_left(self, room: Path) -> bool:
        """Return whether who came in when a folder was made must have gone by now."""
        now = self._base.now()
        file = invitations.kept(Workspace(paths_below(room)), self.invitation.code)
        try:
            came = changed_when(file if exists(file) else room, now.tzinfo)
        except OSError:  # it has just gone
            return False
        return (now - came).total_seconds() > TOTAL

    def _room(self, code: str) -> Path:
        return self._rooms / self._digest("guest", code)

    def _digest(self, use: str, code: str) -> str:
        """Return what a code stands for in one use of it, which tells nothing of the code."""
        return sha256(f"{use} {self.invitation.code} {code}".encode()).hexdigest()

    def _visit(self, code: str, room: Path) -> Visit:
        name = f"{self.invitation.code}-{self._digest('export', code)[:16]}.json"
        if within(room) != room:  # a link took its place
            raise KetentuiError("guests_nowhere", ExitCode.USAGE, folder=self._rooms)
        try:
            outbox = Outbox(self._folder, name)
        except OSError as error:
            raise KetentuiError("not_delivered", reason=error) from error
        confine_to(room)
        return Visit(self.invitation, code, room, outbox, self._base, self.sitting, self._ssh)


class Visit:
    """One guest with a folder of their own."""

    def __init__(
        self,
        invitation: Invitation,
        code: str,
        room: Path,
        outbox: Outbox,
        base: Workspace,
        sitting: Sitting,
        ssh: str = "",
    ) -> None:
        self.invitation = invitation
        self.code = code
        """What lets the same guest in the next time."""
        self.ssh = ssh
        """What that guest types to get in again; empty where it is what they typed now."""
        self.sitting = sitting
        self.workspace = Workspace(
            paths_below(room),
            base.now,
            base.new_id,
            usual=lambda: Respondent(chain=invitation.chain),
            seconds=base.seconds,
            leaving=self._leaving,
            hands_in=True,
        )
        """The folder of this guest."""
        self._outbox = outbox
        self.asked = assessing.to_answer_in(self.workspace, invitation)
        """What is answered."""
        invitations.keep(self.workspace, invitation)
        keep_changed_at(self.file, int(base.now().timestamp() * 1e9))

    @property
    def file(self) -> Path:
        """The file of the invitation, by which the scan is begun."""
        return invitations.kept(self.workspace, self.invitation.code)

    @property
    def export_name(self) -> str:
        """How the file is called that is handed in, by which a guest can ask for it."""
        return self._outbox.name

    @property
    def assessment(self) -> Assessment | None:
        """The scan as it is stored; None where it wasn't begun."""
        return next(iter(self.workspace.store.readable()), None)

    @property
    def is_begun(self) -> bool:
        """Whether there is something to come back to."""
        return _is_begun(self.workspace.paths)

    def leave(self) -> None:
        """Remove the folder where nothing was begun: its code is worth nothing then."""
        room = self.workspace.paths.data
        if not self.is_begun:
            with suppress(KetentuiError):
                remove_all(*entries_in(room))
                remove_if_empty(room)

    def _leaving(self, assessment: Assessment) -> Assessment:
        """Return what is stored, without a name where it is anonymous; what is finished lies with
        the exports before that, so that no interruption loses it. `guest_begun` where another one
        was begun with this code.
        """
        if any(id != assessment.id for id in self.workspace.store.ids()):
            raise KetentuiError("guest_begun", ExitCode.IN_USE)
        if assessment.sharing == "anonymous":
            assessment = replace(assessment, respondent=replace(assessment.respondent, name=""))
        if assessment.finished_at is not None:
            content = self._export(assessment).encode()
            self._outbox.put(content, partial(_is_of, assessment))
        return assessment

    def _export(self, assessment: Assessment) -> str:
        """Return the export, without a key of this folder: it tells no two guests apart."""
        questionnaire = self.workspace.library.edition(assessment.questionnaire)
        leaves = disclosed(assessment, ExportOptions())
        return shared_json(questionnaire, leaves, result_of(questionnaire, leaves).profile)


def _is_begun(paths: Paths) -> bool:
    """Return whether something was answered in a guest's folder, or filled in."""
    return any(files_in(room, "") for room in (paths.assessments, paths.drafts))


def _is_of(assessment: Assessment, content: bytes) -> bool:
    """Return whether an export is an earlier one of an assessment."""
    try:
        values = json.loads(content)
    except ValueError:
        return False
    ids = assessment.id, assessment.id_when_anonymous
    return isinstance(values, dict) and values.get("id") in ids
