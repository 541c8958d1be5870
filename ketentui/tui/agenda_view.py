"""The agenda of a team as paragraphs: the whole conversation with its times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketentui.documents.actions import agreed_section
from ketentui.documents.team.agenda import Slot
from ketentui.documents.team.story import TeamStory
from ketentui.documents.team.summary import divided_text
from ketentui.documents.team.words import Words
from ketentui.model.agreed import Agreed
from ketentui.model.team import AgendaItem
from ketentui.tui.painting import TITLE, Painter
from ketentui.tui.team_words import mean
from ketentui.tui.widgets.reading import Paragraph

_MARGIN = 2


def programme(story: TeamStory, agreed: Sequence[Agreed], today: date) -> Iterator[Paragraph]:
    """Yield what is planned, from opening to closing, and then what the team agreed already.

    An item opens by its statement's id.
    """
    planned = list(_planned(story))
    yield from planned
    if signs := story.words.signs(*(one.plain for one in planned)):
        yield Paragraph(signs, above=1, style="$quiet")
    yield from Painter().blocks(agreed_section(agreed, today, story.words.locale))


def _planned(story: TeamStory) -> Iterator[Paragraph]:
    agenda, words = story.agenda, story.words
    yield Paragraph(agenda.title, style=TITLE)
    if not agenda.timetable:
        yield from (Paragraph(text, above=1) for text in agenda.intro)
        for statement, asked in agenda.questions:
            yield Paragraph(statement, "", _MARGIN, 1)
            yield Paragraph(asked, "", _MARGIN, style="$quiet")
        return
    few = any(item.kind == "few" for item in words.report.agenda.items)
    if told := words("agenda_few") if few else divided_text(words):
        yield Paragraph(told, above=1)
    items = iter(words.report.agenda.items)
    for slot in agenda.timetable:
        yield from _item(slot, next(items), words) if slot.why else _moment(slot, words)
    left = words.report.agenda.not_planned
    if left:
        yield Paragraph(words.count("not_planned", left), above=1)


def _moment(slot: Slot, words: Words) -> Iterator[Paragraph]:
    """Yield the opening, a pause, or the closing."""
    yield Paragraph(slot.title, "", _MARGIN, 1, style="$quiet")
    yield Paragraph(_time(slot, words), "", _MARGIN, style="$quiet")


def _item(slot: Slot, item: AgendaItem, words: Words) -> Iterator[Paragraph]:
    yield Paragraph(slot.title, "", _MARGIN, 1, key=item.statement)
    facts = [
        _time(slot, words),
        slot.why,
        words.locale("agenda.mean", mean=mean(words, item.numbers)),
    ]
    if item.notes:
        facts.append(words.locale.plural("agenda.notes_count", len(item.notes)))
    yield Paragraph(" · ".join(facts), "", _MARGIN, style="$quiet", key=item.statement)


def _time(slot: Slot, words: Words) -> str:
    return words("item_when", minutes=slot.minutes, start=slot.start)
