"""The agenda of a conversation in words: when, what, which question, and how to go about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ketentui.advice import WIDE_GAP
from ketentui.model.advice import BuildingBlock
from ketentui.model.questionnaire import Theme
from ketentui.model.team import GROUPINGS, AgendaItem, Note, Subgroup
from ketentui.model.view import Numbers
from ketentui.reports.team_words import Words

_CELEBRATIONS = 3
"""How many ways to celebrate there are."""

_TWO_CAMPS = 0.5
"""From this polarisation on, answers are nearer to two camps than to an even spread."""

_PAUSE = 15
"""Minutes of one pause; a longer time is several."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One line of the timetable."""

    start: str
    """Hours and minutes since the beginning."""
    minutes: int
    title: str
    why: str = ""
    """In a word why it is there; empty for opening, pause and closing."""
    number: int | None = None
    """Of the statement on the agenda; None for opening, pause and closing."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The opening or the closing, or how to talk: what to do, step by step."""

    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A note and who wrote it, as far as that may be known."""

    text: str
    """May have several lines."""
    who: str


@dataclass(frozen=True, slots=True)
class ItemStory:
    """One statement to talk about."""

    number: int
    title: str
    when: str
    """Its time, in the timetable and in minutes."""
    theme: str
    kind: str
    """In a word why it is on the agenda."""
    numbers: Numbers
    findings: tuple[str, ...]
    """What the answers show, in sentences."""
    ends: tuple[tuple[str, str], ...]
    """What the lowest and the highest answer look like: a label and a scene."""
    groups: tuple[tuple[str, str], ...]
    """What the groups show: a label and a line, for every grouping."""
    notes: tuple[Quote, ...]
    approach: str
    question: str
    help: tuple[tuple[str, str], ...]
    """What helps: a label and a text; a first step, a building block, or a way to celebrate."""
    to_agree: bool
    """Whether something should be agreed at the end."""


@dataclass(frozen=True, slots=True)
class AgendaStory:
    """A conversation, ready to be led."""

    title: str
    intro: tuple[str, ...]
    timetable: tuple[Slot, ...]
    opening: Moment
    method: Moment
    items: tuple[ItemStory, ...]
    closing: Moment
    remarks: tuple[str, ...]


def agenda_story(words: Words, blocks: Mapping[str, BuildingBlock]) -> AgendaStory:
    """Return the agenda of a report in words; `blocks` are the building blocks to point to."""
    agenda = words.report.agenda
    items = _Items(words, blocks)
    timetable = tuple(_timetable(words))
    planned = [slot for slot in timetable if slot.number]
    celebrated = iter(range(len(agenda.items)))
    return AgendaStory(
        title=words("agenda", minutes=agenda.minutes),
        intro=tuple(_intro(words)),
        timetable=timetable,
        opening=Moment(words.count("opening", agenda.opening), tuple(_opening(words))),
        method=Moment(words("method"), _steps(words, "method")),
        items=tuple(
            items.item(item, slot, next(celebrated) if item.kind == "shared_strong" else 0)
            for item, slot in zip(agenda.items, planned, strict=True)
        ),
        closing=Moment(words.count("closing", agenda.closing), _steps(words, "closing")),
        remarks=tuple(_remarks(words)),
    )


_STEPS = {"opening": 3, "method": 5, "closing": 4}


def _steps(words: Words, key: str) -> tuple[str, ...]:
    return tuple(words(f"{key}.{step}") for step in range(1, _STEPS[key] + 1))


def _opening(words: Words) -> Iterator[str]:
    """Yield what to say first; and where people see themselves above the others, that."""
    yield from _steps(words, "opening")
    mirrored = next((gap for gap in words.report.whole.mirrored if gap.difference > 0), None)
    if mirrored is None:
        yield words("opening.radar")
        return
    values = {
        "first": words.short(mirrored.first.id),
        "one": words.number(mirrored.first.mean),
        "second": words.short(mirrored.second.id),
        "other": words.number(mirrored.second.mean),
    }
    yield words("opening.mirror", **values)


def _intro(words: Words) -> Iterator[str]:
    if not words.report.agenda.items:
        yield words("agenda_empty")
        return
    yield words("agenda_intro")
    yield words("agenda_needs")


def _remarks(words: Words) -> Iterator[str]:
    agenda = words.report.agenda
    if agenda.items:
        yield words("groups_legend")
    if agenda.not_planned:
        yield words.count("not_planned", agenda.not_planned)


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
        yield slot(item.minutes, title, _kind(words, item), number)
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


def _kind(words: Words, item: AgendaItem) -> str:
    if item.kind == "divided":
        return words("kind_divided" if item.numbers.division == "divided" else "kind_mixed")
    return words(f"kind_{item.kind}")


@dataclass(frozen=True, slots=True)
class _Items:
    """Finds the words for the items."""

    words: Words
    blocks: Mapping[str, BuildingBlock]

    def item(self, item: AgendaItem, slot: Slot, turn: int) -> ItemStory:
        words = self.words
        _, theme = words.questionnaire.home[item.statement]
        return ItemStory(
            number=slot.number or 0,
            title=slot.title,
            when=words("item_when", minutes=item.minutes, start=slot.start),
            theme=words.say(theme.title),
            kind=slot.why,
            numbers=item.numbers,
            findings=tuple(self._findings(item)),
            ends=tuple(self._ends(item)) if item.kind != "shared_strong" else (),
            groups=tuple(self._groups(item)),
            notes=tuple(map(self._quote, item.notes)),
            approach=self._approach(item),
            question=self._question(item),
            help=tuple(self._help(item, theme, turn)),
            to_agree=item.kind != "shared_strong",
        )

    def _findings(self, item: AgendaItem) -> Iterator[str]:
        yield from findings(self.words, item.numbers)
        core = self.words.questionnaire.statements[item.statement].core
        if not core and self.words.report.respondents.quick:
            yield self.words("finding_full_only")

    def _approach(self, item: AgendaItem) -> str:
        """Return how to go about an item; with care where people praise themselves alone."""
        mirror = self.words.questionnaire.statements[item.statement].mirror
        known = self.words.questionnaire.statements
        if item.kind == "shared_strong" and mirror is not None and mirror in known:
            other = self.words.report.whole.statement(mirror)
            if self._is_far_below(other, item.numbers):
                mean = self.words.number(other.mean)
                statement = self.words.statement(mirror)
                return self.words("approach_self", statement=statement, mean=mean)
        return self.words(f"approach_{item.kind}")

    def _is_far_below(self, other: Numbers, numbers: Numbers) -> bool:
        if other.mean is None or numbers.mean is None:
            return False
        position = self.words.questionnaire.scale.position
        return position(numbers.mean) - position(other.mean) >= WIDE_GAP

    def _question(self, item: AgendaItem) -> str:
        dialogue = self.words.questionnaire.statements[item.statement].dialogue
        return self.words.say(dialogue) if dialogue else self.words(f"question_{item.kind}")

    def _ends(self, item: AgendaItem) -> Iterator[tuple[str, str]]:
        statement = self.words.questionnaire.statements[item.statement]
        scale = self.words.questionnaire.scale
        for point, scene in ((scale.minimum, statement.low), (scale.maximum, statement.high)):
            if scene is not None:
                yield self.words("end", point=point), self.words.say(scene)

    def _groups(self, item: AgendaItem) -> Iterator[tuple[str, str]]:
        for grouping in GROUPINGS:
            groups = self.words.report.by(grouping)
            if len(groups) > 1:
                line = self._group_line(groups, item.statement)
                yield self.words(f"by_{grouping}"), line

    def _group_line(self, groups: Sequence[Subgroup], statement: str) -> str:
        """Return every group with its mean, the highest first, and then those without."""
        numbers = [(group, group.view.statement(statement)) for group in groups]
        shown = [(group, one) for group, one in numbers if one.n]
        shown.sort(key=lambda pair: -(pair[1].mean or 0.0))
        hidden = [self._name(group) for group, one in numbers if not one.n]
        pieces = [self._mean(group, one) for group, one in shown]
        if hidden:
            pieces.append(self.words("groups_hidden", groups=self.words.listed(hidden)))
        return " · ".join(pieces)

    def _name(self, group: Subgroup) -> str:
        return self.words.group(group.grouping, group.id)

    def _mean(self, group: Subgroup, numbers: Numbers) -> str:
        key = "group_mean_open" if numbers.hides_anonymous else "group_mean"
        mean = self.words.number(numbers.mean)
        return self.words(key, group=self._name(group), mean=mean, n=numbers.n)

    def _quote(self, note: Note) -> Quote:
        if note.anonymous:
            return Quote(note.text, self.words("note_anonymous"))
        level = self.words.group("level", note.level) if note.level else ""
        who = ", ".join(one for one in (note.organisation, level) if one)
        return Quote(note.text, who or self.words("note_unsaid"))

    def _help(self, item: AgendaItem, theme: Theme, turn: int) -> Iterator[tuple[str, str]]:
        words = self.words
        if item.kind == "shared_strong":
            yield words("celebrate"), words(f"celebrate.{turn % _CELEBRATIONS + 1}")
            return
        if item.kind == "shared_weak":
            step = words.say(theme.first_steps[0]) if theme.first_steps else words("first_step.own")
            yield words("first_step"), step
            yield from self._block(theme)

    def _block(self, theme: Theme) -> Iterator[tuple[str, str]]:
        """Yield the building block that helps a theme most, where it is known here."""
        for id in theme.building_blocks:
            if id in self.blocks:
                title = self.words.say(self.blocks[id].title)
                why = f": {self.words.say(theme.why[id])}" if id in theme.why else ""
                yield self.words("block"), f"{title}{why}"
                return


def findings(words: Words, numbers: Numbers) -> Iterator[str]:
    """Yield what the answers to a statement show: how many, how high, how far apart."""
    if numbers.n:
        yield words.count("finding_mean", numbers.n, mean=words.number(numbers.mean))
    agreement = numbers.agreement
    if agreement is not None and agreement.ad_m is not None:
        yield words("finding_distance", distance=words.number(agreement.ad_m))
    if shape := _shape(numbers):
        yield words(shape)
    if numbers.unknown:
        yield words.count("finding_unknown", numbers.unknown)
    if numbers.not_applicable:
        yield words.count("finding_not_applicable", numbers.not_applicable)
    if missing := words.missing(numbers):
        yield words("finding_missing", why=missing)


def _shape(numbers: Numbers) -> str:
    """Return the key of how the answers lie; empty where that isn't known."""
    agreement = numbers.agreement
    if numbers.division is None or agreement is None:
        return ""
    if (agreement.polarisation or 0.0) > _TWO_CAMPS:
        return "shape_two_camps"
    return f"shape_{numbers.division}"
