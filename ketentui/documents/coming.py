"""What came in of a round, for the office that keeps it: what is owed, what is to be decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ketentui.documents.nodes import Column, Node, Paragraph, Section, Table
from ketentui.locale import Locale
from ketentui.model.questionnaire import Questionnaire
from ketentui.model.round import Invitation
from ketentui.team.coming import Came, CameOfLevel, Question, Suspect


def organisation_text(came: Came, locale: Locale) -> str:
    """Return the name of an organisation, or that there is none."""
    return came.organisation or locale("coming.no_organisation")


def owed_text(came: Iterable[Came], locale: Locale) -> str:
    """Return how many are still to come of each organisation, and of its levels; or that none is.

    It has numbers alone: who came isn't in it.
    """
    owed = [_owed(one, locale) for one in came if one.owed]
    return locale("coming.owed", owed="; ".join(owed)) if owed else locale("coming.nothing_owed")


def _owed(one: Came, locale: Locale) -> str:
    levels = ", ".join(f"{locale(f'common.{level}')} {n}" for level, n in one.owed_by_level)
    told = f"{one.organisation} {one.owed}"
    return f"{told} ({levels})" if levels else told


def came_section(came: Sequence[Came], locale: Locale) -> Section:
    """Return how many came against how many were invited, by organisation and level."""
    texts = ("columns.organisation", "columns.level")
    numbers = ("coming.invited", "coming.came", "coming.to_come")
    columns = (
        *(Column(locale(one)) for one in texts),
        *(Column(locale(one), "number") for one in numbers),
    )
    rows = tuple(row for one in came for row in _rows(one, locale))
    blocks: tuple[Node, ...] = (Table(columns, rows),)
    if not any(one.came for one in came):
        blocks = (Paragraph(locale("coming.nothing_came")), *blocks)
    return Section(locale("coming.title"), blocks)


def _rows(one: Came, locale: Locale) -> Iterator[tuple[str, ...]]:
    numbers = f"{one.invited}", f"{one.came}", f"{one.owed}"
    yield organisation_text(one, locale), "", *numbers
    owed = dict(one.owed_by_level)
    for level in one.levels:
        still = f"{owed.get(level.level, 0)}" if level.level else ""
        yield "", _level(level, locale), f"{level.invited}", f"{level.came}", still


def _level(one: CameOfLevel, locale: Locale) -> str:
    return locale(f"common.{one.level}") if one.level else locale("coming.no_level")


def question_text(question: Question, locale: Locale) -> str:
    """Return how many came from an organisation, and what that means for who is anonymous there."""
    came = question.came
    organisation = organisation_text(came, locale)
    if not came.invited and came.organisation:
        told = locale.plural("coming.uninvited", came.came, organisation=organisation)
    elif came.came > came.invited:
        told = locale.plural(
            "coming.too_many", came.came, organisation=organisation, invited=came.invited
        )
    else:
        levels = "; ".join(
            locale("coming.of_level", level=_level(one, locale), came=one.came, invited=one.invited)
            for one in came.levels
            if one.came > one.invited
        )
        told = locale("coming.too_many_of_level", organisation=organisation, levels=levels)
    return f"{told} {locale.plural('coming.waiting', question.waiting)}"


def suspect_text(suspect: Suspect, locale: Locale) -> str:
    """Return what is known of an export from an organisation that more came from than invited."""
    sender, day = sender_text(suspect, locale), locale.date(suspect.day)
    told = [suspect.id, day, sender, *hints_text(suspect, locale)]
    return f"{Path(suspect.file).name}: {', '.join(told)}"


def sender_text(suspect: Suspect, locale: Locale) -> str:
    """Return whose an export is, as far as it tells, and of which level."""
    who = suspect.respondent
    level = locale(f"common.{who.level}") if who.level else ""
    return ", ".join(filter(None, (who.name or locale(f"common.{suspect.sharing}"), level)))


def hints_text(suspect: Suspect, locale: Locale) -> Iterator[str]:
    """Yield what an export has in common with others from the same organisation."""
    if suspect.same_day > 1:
        yield locale.plural("coming.same_day", suspect.same_day - 1)
    if suspect.alike:
        yield locale.plural("coming.alike", suspect.alike)


def reminder_text(invitation: Invitation, questionnaire: Questionnaire, locale: Locale) -> str:
    """Return what reminds everybody who was invited, ready to be mailed: it has no number of who
    came, so that it tells of nobody whether they did.
    """
    values = {
        "chain": invitation.chain,
        "title": questionnaire.title(locale.language),
        "last": locale.day_in_words(invitation.last_day),
        "contact": invitation.contact,
        "code": invitation.code,
    }
    minutes = questionnaire.minutes.get(invitation.questionnaire.depth)
    said = [
        "subject",
        "hello",
        "running" if minutes else "running_any",
        "why",
        "answered",
        "contact" if invitation.contact else "",
        "code",
    ]
    told = (locale(f"coming.reminder_{one}", minutes=minutes, **values) for one in said if one)
    return "\n\n".join(told) + "\n"


def outside_text(outside: int, code: str, locale: Locale) -> str:
    """Return how many exports aren't of a round."""
    return locale.plural("coming.outside", outside, code=code)
