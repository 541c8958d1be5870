"""Who was invited to a round: what is asked of them, what they are told, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ketentui.config.paths import own_path
from ketentui.errors import ExitCode, KetentuiError, Problem
from ketentui.locale import Locale, in_every_language
from ketentui.model import names
from ketentui.model.assessment import Assessment
from ketentui.model.choices import Sharing
from ketentui.model.questionnaire import Depth
from ketentui.model.replacing import replace
from ketentui.model.round import Invitation
from ketentui.model.text import clean
from ketentui.storage import rounds
from ketentui.storage.files import kind_of
from ketentui.storage.writing import write_atomically
from ketentui.usecases.workspace import Workspace

if TYPE_CHECKING:
    from ketentui.questionnaires.library import Edition
    from ketentui.usecases.assessing import Start


def invitation(name: str) -> Invitation | None:
    """Return the invitation in the file `name`; None where it is another file, or no file.

    KetentuiError where it can't be read, is an invitation that isn't right, or the round itself.
    """
    path = Path(name)
    if path.suffix == ".json" and kind_of(path) == "file" and rounds.is_round(path):
        raise KetentuiError("round_no_invitation", ExitCode.BAD_DATA, file=path)
    if path.suffix != ".toml" or not rounds.is_invitation(path):
        return None
    return rounds.read_invitation(path)


def named(workspace: Workspace, text: str) -> Path:
    """Return the file of the invitation that a user means with `text`.

    KetentuiError where it can't be read, is another file, or what it asks can't be answered here.
    """
    path = own_path(clean(text))
    edition(workspace, rounds.read_invitation(path))
    return path


def edition(workspace: Workspace, invitation: Invitation) -> Edition:
    """Return the questionnaire that an invitation asks, as it stood when the round was made.

    `invitation_changed` where what it brings isn't that any more, `invitation_newer` where this
    version of the program hasn't got it, `questionnaire_invalid` where it is no questionnaire.
    """
    from ketentui.questionnaires.library import brought

    ref, library = invitation.questionnaire, workspace.library
    code = invitation.code
    if not invitation.source:
        found = library.copy(ref)
        if found is None:
            told = {"code": code, "name": ref.id, "version": ref.version}
            raise KetentuiError("invitation_newer", ExitCode.BAD_DATA, (), **told)
        return found
    found = brought(invitation.source.encode(), code)
    questionnaire = found.questionnaire
    if (questionnaire.id, questionnaire.sha256) != (ref.id, ref.sha256):
        raise KetentuiError("invitation_changed", ExitCode.BAD_DATA, code=code)
    problem = library.id_problem(Path(code), ref.id, ref.sha256)
    if problem is not None:
        raise KetentuiError("questionnaire_invalid", ExitCode.BAD_DATA, [problem], file=code)
    return found


def expect(
    invitation: Invitation,
    *,
    chain: str | None = None,
    depth: Depth | None = None,
    sharing: Sharing | None = None,
) -> None:
    """Raise `invitation_says_otherwise` where something that was said goes against an invitation;
    None is what nobody said.
    """
    problems = []
    if chain is not None and not names.same(chain, invitation.chain):
        problems.append(Problem("", "invited_chain", (("chain", invitation.chain),)))
    if depth not in (None, invitation.questionnaire.depth):
        asked = invitation.questionnaire.depth
        told = in_every_language(lambda locale: locale(f"common.{asked}"))
        problems.append(Problem("", "invited_depth", (("depth", told),)))
    if sharing is not None and sharing not in invitation.sharings:
        told = in_every_language(lambda locale: _ways(invitation, locale))
        problems.append(Problem("", "invited_sharing", (("sharings", told),)))
    if problems:
        code = invitation.code
        raise KetentuiError("invitation_says_otherwise", ExitCode.USAGE, problems, code=code)


def _ways(invitation: Invitation, locale: Locale) -> str:
    return locale.listed([locale(f"common.{one}") for one in invitation.sharings])


def as_invited(invitation: Invitation, start: Start) -> Start:
    """Return a start with what an invitation lays down; KetentuiError as by `expect`."""
    expect(invitation, sharing=start.sharing)
    who = replace(start.respondent, chain=invitation.chain)
    return replace(start, depth=invitation.questionnaire.depth, respondent=who)


def sharing_of(invitation: Invitation, offered: Sharing) -> Sharing:
    """Return the sharing that is offered: the one that would be, or else the first that may be."""
    return offered if offered in invitation.sharings else invitation.sharings[0]


def organisation_of(invitation: Invitation, offered: str) -> str:
    """Return an organisation as the invitation spells it; as it is where it isn't invited."""
    return next((one for one in invitation.organisations if names.same(one, offered)), offered)


# What is kept


def keep(workspace: Workspace, invitation: Invitation) -> None:
    """Keep an invitation for as long as assessments name its round; the latest counts."""
    content = rounds.invitation_toml(invitation).encode()
    write_atomically(kept(workspace, invitation.code), content)


def of_assessment(workspace: Workspace, assessment: Assessment) -> Invitation | None:
    """Return the invitation that an assessment was begun with; None outside any round, and where
    it isn't here any more.
    """
    if assessment.round is None:
        return None
    with suppress(KetentuiError):
        return rounds.read_invitation(kept(workspace, assessment.round))
    return None


def kept(workspace: Workspace, code: str) -> Path:
    """Return where the invitation to the round with that code is kept."""
    return workspace.paths.invitations / f"{code}.toml"


# What is told


def told_at_start(workspace: Workspace, invitation: Invitation, locale: Locale) -> Iterator[str]:
    """Yield of which round it is and until when answers are awaited, and whom to ask."""
    today = workspace.now().date()
    state = "begins" if today < invitation.first_day else "runs"
    state = "is_over" if today > invitation.last_day else state
    days = {
        name: locale.day_in_words(day)
        for name, day in (("first", invitation.first_day), ("last", invitation.last_day))
    }
    yield locale(f"invitation.{state}", code=invitation.code, chain=invitation.chain, **days)
    if invitation.contact:
        yield locale("invitation.ask", contact=invitation.contact)


def told_of_anonymous(invitation: Invitation, locale: Locale) -> str:
    """Return what it means to share anonymously in a round."""
    return locale("invitation.anonymous", n=invitation.min_group)


def told_to_send(
    workspace: Workspace, assessment: Assessment, locale: Locale, *, exported: bool = False
) -> str:
    """Return to whom an export of an assessment goes and by when, to be made yet or `exported`
    already, where nobody hands it in for who answered; empty outside any round, and where the
    invitation isn't here any more.
    """
    found = of_assessment(workspace, assessment)
    if found is None:
        return ""
    if workspace.hands_in:
        return locale("guest.handed_in", code=found.code)
    late = workspace.now().date() > found.last_day
    what = "this" if exported else "export"
    return locale(
        f"invitation.send_{what}_late" if late else f"invitation.send_{what}",
        contact=found.contact or locale("invitation.who_invited"),
        code=found.code,
        last=locale.day_in_words(found.last_day),
    )
