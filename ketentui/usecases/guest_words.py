"""What a guest of a round is told: what it is, what becomes of their answers, how to come back."""

from __future__ import annotations

from collections.abc import Iterator

from ketentui.locale import Locale
from ketentui.model.round import Invitation
from ketentui.usecases.assessing import ToAnswer
from ketentui.usecases.guests import LATER, Sitting, Visit


def welcome(asked: ToAnswer, locale: Locale) -> Iterator[str]:
    """Yield which round this is, and what becomes of what is answered."""
    assert asked.invitation is not None, "guests are invited"
    invitation, questionnaire = asked.invitation, asked.questionnaire
    title, depth = questionnaire.title(locale.language), invitation.questionnaire.depth
    yield locale(
        "guest.welcome",
        code=invitation.code,
        chain=invitation.chain,
        title=title,
        length=locale.plural("start.statements", len(questionnaire.asked(depth))),
        last=_last(invitation, locale),
    )
    yield from becomes(invitation, locale)


def becomes(invitation: Invitation, locale: Locale) -> Iterator[str]:
    """Yield who gets the answers and how long they stay."""
    yield locale("guest.goes_to", contact=_contact(invitation, locale))
    yield from (locale(f"guest.shared_{one}") for one in invitation.sharings)
    yield locale("guest.kept", last=_last(invitation, locale), days=LATER.days)


def state(visit: Visit, locale: Locale) -> str:
    """Return how far the scan of a guest is."""
    assessment = visit.assessment
    if assessment is None:
        return locale("guest.not_begun")
    if assessment.finished_at is None:
        asked = len(visit.asked.questionnaire.asked(assessment.depth))
        return locale("guest.under_way", answered=assessment.answered, asked=asked)
    contact = _contact(visit.invitation, locale)
    key = f"guest.handed_in_{assessment.sharing}"
    return locale(key, contact=contact, file=visit.export_name)


def again(visit: Visit, locale: Locale) -> str:
    """Return how a guest comes back."""
    assessment = visit.assessment
    is_finished = assessment is not None and assessment.finished_at is not None
    key = "guest.again_finished" if is_finished else "guest.again"
    way = locale("guest.way", command=visit.ssh) if visit.ssh else locale("guest.way_in")
    return locale(key, way=way, code=visit.code, last=_last(visit.invitation, locale))


def parting(sitting: Sitting, visit: Visit | None, locale: Locale) -> Iterator[str]:
    """Yield what stays on the screen of a guest who left; None is who never came in."""
    if over := sitting.over:
        yield locale(f"guest.over_{over}")
    if visit is None or not visit.is_begun:
        yield locale("guest.nothing")
    else:
        yield state(visit, locale)
        yield again(visit, locale)


def _contact(invitation: Invitation, locale: Locale) -> str:
    return invitation.contact or locale("guest.office")


def _last(invitation: Invitation, locale: Locale) -> str:
    return locale.day_in_words(invitation.last_day)
