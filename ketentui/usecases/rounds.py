"""A round of a chain: made, kept in one file, and closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.errors import ExitCode, KetentuiError
from ketentui.model.assessment import QuestionnaireRef
from ketentui.model.choices import SHARINGS, Sharing
from ketentui.model.names import common_spellings, key
from ketentui.model.questionnaire import KETENSCAN, Depth, Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation, InvitedGroup, Round, code_of
from ketentui.model.text import clean
from ketentui.questionnaires.parsing import parse_questionnaire
from ketentui.storage.rounds import read_round, round_json
from ketentui.usecases import typed_texts
from ketentui.usecases.named_files import write_export

if TYPE_CHECKING:
    from ketentui.locale import Locale
    from ketentui.usecases.workspace import Workspace

NAME = Path("round.json")
"""How the file of a round is called unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the office says of a round that is to be made."""

    chain: str
    first_day: date
    last_day: date
    invited: tuple[InvitedGroup, ...]
    contact: str
    questionnaire: str = KETENSCAN
    """An id, or the name of a file."""
    depth: Depth = "quick"
    sharings: tuple[Sharing, ...] = SHARINGS
    min_group: int = 5


def new_round(workspace: Workspace, wanted: Wanted) -> Round:
    """Return a round as it was `wanted`, with a code of its own.

    KetentuiError where no round can be so.
    """
    if wanted.last_day < wanted.first_day:
        raise KetentuiError("round_ends_before_it_begins", ExitCode.USAGE)
    library = workspace.library
    edition = library.find(wanted.questionnaire)
    questionnaire = edition.questionnaire
    if wanted.depth not in questionnaire.depths:
        raise KetentuiError("no_quick", ExitCode.USAGE, title=questionnaire.title)
    chain = typed_texts.name(wanted.chain)
    spelled = common_spellings(group.organisation for group in wanted.invited)
    invited = tuple(
        replace(group, organisation=typed_texts.name(spelled[key(group.organisation)]))
        for group in wanted.invited
    )
    source = "" if library.is_bundled(questionnaire.id) else edition.content.decode()
    invitation = Invitation(
        code_of(chain, workspace.new_id()[-4:].upper()),
        chain,
        QuestionnaireRef(
            questionnaire.id, questionnaire.version, wanted.depth, questionnaire.sha256
        ),
        wanted.first_day,
        wanted.last_day,
        clean(wanted.contact),
        tuple(dict.fromkeys(group.organisation for group in invited if group.organisation)),
        tuple(one for one in SHARINGS if one in wanted.sharings),
        wanted.min_group,
        source,
    )
    return Round(invitation, invited)


def asked_in(workspace: Workspace, invitation: Invitation) -> Questionnaire:
    """Return the questionnaire that a round is about.

    KetentuiError where it doesn't come with this version of the program, nor with the round.
    """
    if invitation.source:
        return parse_questionnaire(invitation.source.encode(), invitation.code)
    return workspace.library.edition(invitation.questionnaire)


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
    """Return the form of a round: a page for a browser, in the house style of its chain.

    KetentuiError where its questionnaire isn't here, or the logo that was set can't be shown.
    """
    from ketentui.formats.form import write

    questionnaire = asked_in(workspace, round.invitation)
    house = workspace.house([round.invitation.chain], picture=True)
    return write(round, questionnaire, house, locale)


def form_file_name(round: Round) -> Path:
    """Return how the form of a round is called unless somebody says otherwise."""
    return Path(f"form-{round.invitation.code}.html")
