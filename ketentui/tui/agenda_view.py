"""The agenda of a team as paragraphs: the whole conversation with its times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ketentui.documents.actions import agreed_section
from ketentui.documents.nodes import Node, Paragraph, Point, Points, Section
from ketentui.documents.team.agenda import Slot
from ketentui.documents.team.report import question_points
from ketentui.documents.team.story import TeamStory
from ketentui.documents.team.summary import divided_text
from ketentui.documents.team.words import Words
from ketentui.model.agreed import Agreed
from ketentui.model.team import AgendaItem
from ketentui.tui.painting import Painter
from ketentui.tui.slide_view import OPENING
from ketentui.tui.team_words import mean
from ketentui.tui.widgets import reading


def programme(
    story: TeamStory, agreed: Sequence[Agreed], today: date
) -> Iterator[reading.Paragraph]:
    """Yield what is planned, from opening to closing, and then what the team agreed already.

    An item opens by its statement's id, and the opening by its key.
    """
    planned = Section(story.agenda.title, tuple(_planned(story)))
    agreed_on = agreed_section(agreed, today, story.words.locale)
    return Painter().page((planned, *agreed_on))


def _planned(story: TeamStory) -> Iterator[Node]:
    agenda, words = story.agenda, story.words
    if not agenda.timetable:
        yield from map(Paragraph, agenda.intro)
        yield from question_points(agenda)
        return
    few = any(item.kind == "few" for item in words.report.agenda.items)
    if told := words("agenda_few") if few else divided_text(words):
        yield Paragraph(told)
    items = iter(words.report.agenda.items)
    planned = [(one, next(items) if one.why else None) for one in agenda.timetable]
    facts = [" · ".join(_facts(slot, item, words)) for slot, item in planned]
    keys = [item.statement if item else "" for _, item in planned]
    keys[0] = OPENING
    yield Points(
        tuple(
            Point(slot.title, (Paragraph(said, role="aside"),), opens)
            for (slot, _), said, opens in zip(planned, facts, keys, strict=True)
        )
    )
    if left := words.report.agenda.not_planned:
        yield Paragraph(words.count("not_planned", left))
    if signs := words.signs(told, *facts):
        yield Paragraph(signs, role="aside")


def _facts(slot: Slot, item: AgendaItem | None, words: Words) -> Iterator[str]:
    yield words("item_when", minutes=slot.minutes, start=slot.start)
    if item is not None:
        yield slot.why
        yield words.locale("agenda.mean", mean=mean(words, item.numbers))
        if item.notes:
            yield words.locale.plural("agenda.notes_count", len(item.notes))
