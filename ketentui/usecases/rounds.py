"""A round of a chain: made, kept in one file, and closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.choices import KETENSCAN, SHARINGS, Sharing
from ketentui.model.names import key, name_of
from ketentui.model.questionnaire import Depth
from ketentui.model.replacing import replace
from ketentui.model.round import (
    Invitation,
    InvitedGroup,
    Round,
    code_of,
    each_once,
    totals_beside_levels,
)
from ketentui.model.text import clean
from ketentui.storage.files import files_in
from ketentui.storage.rounds import read_round, round_json
from ketentui.usecases import typed_texts
from ketentui.usecases.invitations import edition
from ketentui.usecases.named_files import chosen_path, write_export

if TYPE_CHECKING:
    from ketentui.locale import Locale
    from ketentui.usecases.workspace import Workspace

NAME = Path("round.json")
"""How the file of a round is called unless somebody says otherwise."""


class Wanted(msgspec.Struct, frozen=True):
    """What the office says of a round that is to be made; what is empty wasn't said."""

    chain: str
    first_day: date
    last_day: date | None
    invited: tuple[InvitedGroup, ...]
    contact: str
    questionnaire: str = KETENSCAN
    """An id, or the name of a file."""
    depth: Depth | None = None
    """None for the quick scan, where there is one."""
    sharings: tuple[Sharing, ...] = SHARINGS
    min_group: int = 5


def new_round(workspace: Workspace, wanted: Wanted) -> Round:
    """Return a round as it was `wanted`, with a code of its own.

    KetentuiError `round_lacks`, with a problem for each thing that wasn't said, or what says why
    no round can be so.
    """
    if lacking := tuple(_lacking(wanted)):
        raise KetentuiError("round_lacks", ExitCode.USAGE, lacking)
    assert wanted.last_day is not None, "it would be lacking"
    if wanted.last_day < wanted.first_day:
        raise KetentuiError("round_ends_before_it_begins", ExitCode.USAGE)
    library = workspace.library
    found = library.find(wanted.questionnaire)
    questionnaire = found.questionnaire
    depth = wanted.depth or questionnaire.depths[0]
    if depth not in questionnaire.depths:
        raise KetentuiError("no_quick", ExitCode.USAGE, title=questionnaire.title)
    chain, invited = typed_texts.name(wanted.chain), _invited(wanted.invited)
    source = "" if library.is_bundled(questionnaire.id) else found.content.decode()
    invitation = Invitation(
        code_of(chain, workspace.new_id()[-4:].upper()),
        chain,
        QuestionnaireRef(questionnaire.id, questionnaire.version, depth, questionnaire.sha256),
        wanted.first_day,
        wanted.last_day,
        typed_texts.contact(wanted.contact),
        tuple(dict.fromkeys(group.organisation for group in invited)),
        tuple(one for one in SHARINGS if one in wanted.sharings),
        wanted.min_group,
        source,
    )
    return Round(invitation, invited)


def _lacking(wanted: Wanted) -> Iterator[Problem]:
    """Yield what a round can't do without, and wasn't said."""
    said = {
        "chain": name_of(wanted.chain),
        "until": wanted.last_day,
        "invited": wanted.invited,
        "contact": clean(wanted.contact),
    }
    yield from (Problem("", f"round_lacks_{name}") for name, one in said.items() if not one)


def _invited(groups: Iterable[InvitedGroup]) -> tuple[InvitedGroup, ...]:
    """Return who was invited, each once; KetentuiError where that can't be known."""
    invited = each_once(groups)
    if any(not group.organisation for group in invited):
        raise KetentuiError("invited_without_organisation", ExitCode.USAGE)
    doubtful = totals_beside_levels(invited)
    if doubtful:
        told = ", ".join(group.organisation for group in doubtful)
        raise KetentuiError("invited_twice", ExitCode.USAGE, names=told)
    return tuple(
        replace(group, organisation=typed_texts.name(group.organisation)) for group in invited
    )


def rounds_in(folder: Path) -> list[tuple[Path, Round]]:
    """Return the rounds in a folder that are called as they are unless somebody says otherwise, or
    as that begins; a file that can't be read is passed over.
    """
    found = []
    for file in files_in(folder, NAME.suffix):
        if file.stem.startswith(NAME.stem):
            with suppress(KetentuiError):
                found.append((file, read_round(file)))
    return found


def write_round(workspace: Workspace, round: Round, file: Path) -> Path:
    """Write the file of a new round, and return where it is; a file that is there stays."""
    return write_export(chosen_path(str(file), NAME), round_json(round), paths=workspace.paths)


def change_round(
    workspace: Workspace,
    file: Path,
    invited: Iterable[InvitedGroup] = (),
    last_day: date | None = None,
) -> Round:
    """Say in the file of a round how many were `invited` of some groups after all, or another last
    day; return the round. Of a level that isn't said all stays; 0 takes a group away. A day that is
    said opens a closed round again: answers are awaited until then.

    KetentuiError where no round can be so, or the file can't be written.
    """
    found = read_round(file)
    said = {(key(one.organisation), one.level) for one in invited}
    stay = [one for one in found.invited if (key(one.organisation), one.level) not in said]
    groups = _invited(one for one in (*stay, *invited) if one.people)
    invitation = replace(
        found.invitation,
        last_day=last_day or found.invitation.last_day,
        organisations=tuple(dict.fromkeys(group.organisation for group in groups)),
    )
    if invitation.last_day < invitation.first_day:
        raise KetentuiError("round_ends_before_it_begins", ExitCode.USAGE)
    if not groups:
        raise KetentuiError("round_lacks", ExitCode.USAGE, [Problem("", "round_lacks_invited")])
    closed_on = found.closed_on if last_day is None else None
    changed = replace(found, invitation=invitation, invited=groups, closed_on=closed_on)
    write_export(file, round_json(changed), force=True, paths=workspace.paths)
    return changed


def close_round(workspace: Workspace, file: Path) -> Round:
    """Say in the file of a round that it is closed from today on; return the round.

    One that is closed already stays closed on that day, and its file as it is. KetentuiError where
    the file isn't right, or can't be written.
    """
    found = read_round(file)
    if found.closed_on is not None:
        return found
    closed = replace(found, closed_on=workspace.now().date())
    write_export(file, round_json(closed), force=True, paths=workspace.paths)
    return closed


def form_page(workspace: Workspace, round: Round, locale: Locale) -> str:
    """Return the form of a round: a page for a browser, in its chain's house style.

    KetentuiError where its questionnaire isn't here, or the logo that was set can't be shown.
    """
    from ketentui.formats.form import write

    questionnaire = edition(workspace, round.invitation).questionnaire
    house = workspace.house([round.invitation.chain], picture=True)
    return write(round, questionnaire, house, locale)


def form_file_name(invitation: Invitation, locale: Locale) -> Path:
    """Return how the form of a round is called in a language, unless somebody says otherwise."""
    return Path(f"form-{invitation.code}-{locale.language}.html")
