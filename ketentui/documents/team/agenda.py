"""The agenda of a conversation in words: when, what, which question, and how to go about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ketentui.documents.team.items import ItemStory, ItemTeller, kind_text, question_text
from ketentui.documents.team.words import Words
from ketentui.model.advice import BuildingBlock
from ketentui.model.team import KINDS, AgendaItem, TeamReport
from ketentui.model.view import MirrorGap

_PAUSE = 15
"""Minutes of one pause; a longer time is several."""


class Slot(msgspec.Struct, frozen=True):
    """One line of the timetable."""

    start: str
    """Hours and minutes since the beginning."""
    minutes: int
    title: str
    why: str = ""
    """In a word why it is there; empty for opening, pause and closing."""
    number: int | None = None
    """Of the statement on the agenda; None for opening, pause and closing."""


class Moment(msgspec.Struct, frozen=True):
    """The opening or the closing, or how to talk: what to do, step by step."""

    title: str
    steps: tuple[str, ...]


class AgendaStory(msgspec.Struct, frozen=True):
    """A conversation, ready to be led."""

    title: str
    intro: tuple[str, ...]
    questions: tuple[tuple[str, str], ...]
    """Statements to choose from, each with its question, where there is nothing more to go by."""
    timetable: tuple[Slot, ...]
    opening: Moment
    method: Moment
    items: tuple[ItemStory, ...]
    closing: Moment
    remarks: tuple[str, ...]


def agenda_story(words: Words, blocks: Mapping[str, BuildingBlock]) -> AgendaStory:
    """Return the agenda of a report in words; `blocks` are the building blocks to point to."""
    agenda = words.report.agenda
    teller = ItemTeller(words, blocks)
    timetable = tuple(_timetable(words))
    starts = [slot.start for slot in timetable if slot.number]
    items = tuple(
        teller.item(item, number, start)
        for number, (item, start) in enumerate(zip(agenda.items, starts, strict=True), start=1)
    )
    return AgendaStory(
        title=words("agenda", minutes=agenda.minutes),
        intro=tuple(_intro(words)),
        questions=tuple(
            (words.statement(id), question_text(words, id, "few")) for id in agenda.questions
        ),
        timetable=timetable,
        opening=Moment(words.count("opening", agenda.opening), tuple(_opening(words))),
        method=Moment(words("method"), _steps(words, "method")),
        items=items,
        closing=Moment(words.count("closing", agenda.closing), _steps(words, "closing")),
        remarks=tuple(_remarks(words, [line for item in items for _, line in item.groups])),
    )


_STEPS = {"opening": 3, "method": 5, "closing": 4}


def _steps(words: Words, key: str) -> tuple[str, ...]:
    return tuple(words(f"{key}.{step}") for step in range(1, _STEPS[key] + 1))


def _opening(words: Words) -> Iterator[str]:
    """Yield what to say first; and where people see themselves above the others, that."""
    yield from _steps(words, "opening")
    mirrored = mirror_to_open(words.report)
    if mirrored is None:
        yield words("opening.chart")
        return
    values = {
        "first": words.theme(mirrored.first.id),
        "one": words.number(mirrored.first.mean),
        "second": words.theme(mirrored.second.id),
        "other": words.number(mirrored.second.mean),
    }
    yield words("opening.mirror", **values)


def mirror_to_open(report: TeamReport) -> MirrorGap | None:
    """Return where people are found to see themselves above the others, to open with; None where
    the first chart is shown instead.
    """
    found = (one for one in report.whole.mirrored if one.verdict == "found")
    return next((one for one in found if one.difference > 0), None)


def _intro(words: Words) -> Iterator[str]:
    agenda, whole = words.report.agenda, words.report.whole
    if agenda.questions:
        yield words("agenda_two")
        return
    if not agenda.items:
        numbers = [*whole.statements]
        yield words("agenda_even" if any(one.division for one in numbers) else "agenda_empty")
        if any(one.n for one in numbers):
            yield words("agenda_charts")
        return
    yield words("agenda_intro")
    if words.questionnaire.opening is not None:
        yield words.say(words.questionnaire.opening)
    if any(item.kind == "few" for item in agenda.items):
        yield words("agenda_few")
    yield words("agenda_needs")


def _remarks(words: Words, groups: Sequence[str]) -> Iterator[str]:
    """Yield what goes with the timetable; `groups` are the lines on groups of the items."""
    agenda = words.report.agenda
    if len(agenda.items) > 1:
        at = _least_missed(agenda.items)
        yield words("short_of_time", number=at + 1, minutes=agenda.items[at].minutes)
    yield from words.legend(*groups)
    if agenda.not_planned:
        yield words.count("not_planned", agenda.not_planned)


def _least_missed(items: Sequence[AgendaItem]) -> int:
    """Return the place of the item to drop first: the last of a kind that has several."""
    kinds = [item.kind for item in items]
    several = (kind for kind in KINDS if kinds.count(kind) > 1)
    kind = next(several, kinds[-1])
    return max(place for place, one in enumerate(kinds) if one == kind)


def _timetable(words: Words) -> Iterator[Slot]:
    """Yield opening, items with the pauses evenly among them, time left over, and closing."""
    agenda = words.report.agenda
    if not agenda.items:
        return
    now = 0

    def slot(minutes: int, title: str, why: str = "", number: int | None = None) -> Slot:
        nonlocal now
        now += minutes
        return Slot(_clock(now - minutes), minutes, title, why, number)

    pauses = _pauses([item.minutes for item in agenda.items], agenda.pause)
    yield slot(agenda.opening, words("slot_opening"))
    for number, (item, pause) in enumerate(zip(agenda.items, pauses, strict=True), start=1):
        title = words.statement(item.statement)
        yield slot(item.minutes, title, kind_text(words, item), number)
        if pause:
            yield slot(pause, words("slot_pause"))
    if agenda.spare:
        yield slot(agenda.spare, words("slot_spare"))
    yield slot(agenda.closing, words("slot_closing"))


def _pauses(items: Sequence[int], minutes: int) -> list[int]:
    """Return how many minutes of pause come after each item, so that they divide the time."""
    after = [0] * len(items)
    count = min(minutes // _PAUSE, max(0, len(items) - 1))
    for pause in range(count):
        wanted = sum(items) * (pause + 1) / (count + 1)
        places = range(len(items) - 1)
        best = min(places, key=lambda place: (abs(sum(items[: place + 1]) - wanted), -place))
        after[best] += minutes // count
    return after


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
