"""What a round is, and who was invited to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ketentui.dates.natural import day_in_words
from ketentui.documents.nodes import Column, Document, Node, Paragraph, Section, Table
from ketentui.locale import Locale
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.round import Invitation, Round


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
    return locale(f"round.{state}", date=day_in_words(days[state] or today, locale))


def period_text(invitation: Invitation, locale: Locale) -> str:
    """Return from which day to which answers are awaited."""
    first, last = (day_in_words(day, locale) for day in (invitation.first_day, invitation.last_day))
    return locale("round.days", first=first, last=last)


def told_of_new(round: Round, today: date, locale: Locale) -> Iterator[str]:
    """Yield what a round came to that was made just now, to be checked by who made it."""
    invitation, invited = round.invitation, locale.plural("team_report.people", round.people)
    days = period_text(invitation, locale)
    yield locale("round.made", code=invitation.code, days=days, people=invited)
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
        yield locale("round.group"), locale("team_report.at_least", n=invitation.min_group)
    yield locale("round.contact"), invitation.contact
    yield locale("round.invited"), locale.plural("team_report.people", round.people)


def _invited(round: Round, locale: Locale) -> Node:
    """Return who was invited, group by group."""
    titles = "organisation", "level", "n"
    columns = tuple(
        Column(locale(f"columns.{one}"), "number" if one == "n" else "text") for one in titles
    )
    rows = tuple(
        (
            group.organisation or locale("round.any_organisation"),
            locale(f"common.{group.level}") if group.level else locale("round.any_level"),
            f"{group.people}",
        )
        for group in round.invited
    )
    blocks: tuple[Node, ...] = (Table(columns, rows),)
    if not rows:
        blocks = (Paragraph(locale("round.nobody")),)
    return Section(locale("round.groups"), blocks)
