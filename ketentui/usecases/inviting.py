"""Inviting to a round: all that an office sends, written into one folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ketentui.documents.invitation import (
    Inviting,
    mail_text,
    privacy_document,
    taking_part_document,
)
from ketentui.formats import Sheet, can_write
from ketentui.formats.calendar import Event, calendar
from ketentui.locale import Locale
from ketentui.model.round import Round
from ketentui.storage.bin import DAYS
from ketentui.storage.rounds import invitation_toml
from ketentui.usecases.guests import LATER
from ketentui.usecases.housing import write_housed
from ketentui.usecases.invitations import edition
from ketentui.usecases.named_files import write_together
from ketentui.usecases.rounds import form_file_name, form_page
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    pass

_FORMS = ("md", "html", "pdf")
"""What the sheets are written as, as far as that can be."""


class Wishes(msgspec.Struct, frozen=True):
    """What an office says of how it invites."""

    languages: tuple[str, ...]
    """The codes of the languages; at least one."""
    form: bool = True
    """Whether the form is sent as well."""
    ssh: str = ""
    """What a guest types to get in; empty where there are no guests."""
    keep_until: date | None = None
    """Until when the office keeps what it gets; None where it doesn't say."""


def invite(
    workspace: Workspace,
    round: Round,
    folder: Path,
    wishes: Wishes,
    sheet: Sheet,
    *,
    force: bool = False,
) -> list[Path]:
    """Write all that is sent to who is invited to a round into a folder, or nothing;
    return where it is.

    KetentuiError where something is there already, unless `force`, or where it can't be made.
    """
    contents: dict[str, str | bytes] = {f"{_name(round)}.toml": invitation_toml(round.invitation)}
    for language in dict.fromkeys(wishes.languages):
        contents |= _in(workspace, round, wishes, sheet, Locale(language))
    return write_together(folder, contents, force=force, paths=workspace.paths)


def usual_folder(round: Round, file: Path) -> Path:
    """Return where all that is sent for the round in `file` comes, unless somebody says otherwise:
    called the same in every language.
    """
    return file.parent / _name(round)


def _name(round: Round) -> str:
    return f"round-{round.invitation.code}"


def _in(
    workspace: Workspace,
    round: Round,
    wishes: Wishes,
    sheet: Sheet,
    locale: Locale,
) -> Mapping[str, str | bytes]:
    """Return the contents of the files in one language, by their names."""
    invitation = round.invitation
    form = f"{form_file_name(invitation, locale)}" if wishes.form else ""
    forms = [*filter(can_write, _FORMS)]

    def name(what: str, ending: str) -> str:
        return f"{locale(f'inviting.file_{what}')}-{locale.language}.{ending}"

    inviting = Inviting(
        invitation,
        edition(workspace, invitation).questionnaire,
        f"{_name(round)}.toml",
        name("taking_part", forms[-1]),
        name("privacy", forms[-1]),
        name("last_day", "ics"),
        DAYS["deleted"],
        LATER.days,
        form,
        wishes.ssh,
        wishes.keep_until,
    )
    contents: dict[str, str | bytes] = {
        name("mail", "txt"): mail_text(inviting, locale),
        inviting.last_day: _last_day(workspace, inviting, locale),
    }
    if form:
        contents[form] = form_page(workspace, round, locale)
    documents = {
        "taking_part": taking_part_document(inviting, locale),
        "privacy": privacy_document(inviting, locale),
    }
    for what, document in documents.items():
        for ending in forms:
            written = write_housed(workspace, [invitation.chain], [document], ending, sheet)
            contents[name(what, ending)] = written
    return contents


def _last_day(workspace: Workspace, inviting: Inviting, locale: Locale) -> str:
    """Return a calendar with the last day on which answers are awaited."""
    invitation = inviting.invitation
    values = {
        "chain": invitation.chain,
        "code": invitation.code,
        "taking_part": inviting.taking_part,
        "contact": invitation.contact,
    }
    about = locale("inviting.event_about", **values)
    event = Event(invitation.code, invitation.last_day, locale("inviting.event", **values), about)
    return calendar([event], workspace.now(), locale)
