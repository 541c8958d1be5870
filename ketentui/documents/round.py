"""What a round is, and who was invited to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from ketentui.documents.nodes import Document, Facts, Node, Paragraph, Section
from ketentui.locale import Locale
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.round import Invitation, InvitedGroup, Round, by_group, people


def round_document(
    round: Round, questionnaire: Questionnaire, today: date, locale: Locale
) -> Document:
    """Return what there is to know of a round on a day, to be read by who keeps it."""
    return Document(
        locale("round.title", code=round.invitation.code),
        locale.language,
        locale.decimal,
        (_invited(round, locale),),
        facts=tuple(_facts(round, questionnaire, today, locale)),
    )


def state_text(round: Round, today: date, locale: Locale) -> str:
    """Return how a round stands on a day, in words."""
    state, invitation = round.state(today), round.invitation
    if state == "running":
        left = (invitation.last_day - today).days
        return locale.plural("round.running", left) if left else locale("round.last")
    days = {
        "before": invitation.first_day,
        "over": invitation.last_day,
        "closed": round.closed_on,
    }
    return locale(f"round.{state}", date=locale.day_in_words(days[state] or today))


def period_text(invitation: Invitation, locale: Locale) -> str:
    """Return from which day to which answers are awaited."""
    return days_text(invitation.first_day, invitation.last_day, locale)


def days_text(first: date, last: date, locale: Locale) -> str:
    """Return from which day to which something is, in words."""
    days = (locale.day_in_words(day) for day in (first, last))
    return locale("round.days", **dict(zip(("first", "last"), days, strict=True)))


def invited_text(invited: Sequence[InvitedGroup], locale: Locale) -> str:
    """Return how many people were invited, and of how many organisations."""
    organisations = len(by_group(invited, "organisation"))
    told = locale.plural("team_report.people", people(invited))
    return f"{told}, {locale.plural('round.organisations', organisations)}"


def told_of_new(round: Round, today: date, locale: Locale) -> Iterator[str]:
    """Yield what a round came to that was made just now, to be checked by who made it."""
    invitation, invited = round.invitation, invited_text(round.invited, locale)
    days = period_text(invitation, locale)
    yield locale("round.made", code=invitation.code, days=days, invited=invited)
    if round.state(today) == "over":
        yield locale("round.made_over")


def _facts(
    round: Round, questionnaire: Questionnaire, today: date, locale: Locale
) -> Iterator[tuple[str, str]]:
    invitation = round.invitation
    ref = invitation.questionnaire
    asked = locale(
        "round.asked",
        title=questionnaire.title(locale.language),
        version=ref.version,
        depth=locale(f"common.{ref.depth}"),
        statements=locale.plural("start.statements", len(questionnaire.asked(ref.depth))),
    )
    yield locale("columns.chain"), invitation.chain
    yield locale("columns.questionnaire"), asked
    yield locale("round.period"), period_text(invitation, locale)
    yield locale("columns.status"), state_text(round, today, locale)
    yield locale("start.sharing"), locale(f"round.sharing_{'_or_'.join(invitation.sharings)}")
    if "anonymous" in invitation.sharings:
        yield locale("round.group"), locale("round.least", n=invitation.min_group)
    yield locale("round.contact"), invitation.contact
    yield locale("round.invited"), invited_text(round.invited, locale)


def _invited(round: Round, locale: Locale) -> Node:
    """Return how many of each organisation were invited, and of which levels."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for group in round.invited:
        told[group.organisation].append(
            f"{group.people} {locale(f'common.{group.level}')}"
            if group.level
            else locale.plural("team_report.people", group.people)
        )
    rows = tuple((name, ", ".join(numbers)) for name, numbers in told.items())
    facts = Facts(rows, role="terms") if rows else Paragraph(locale("round.nobody"))
    return Section(locale("round.groups"), (facts,))
