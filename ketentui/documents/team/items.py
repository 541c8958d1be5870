"""The items of an agenda in words: what the answers show, what to ask, how to go about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ketentui.documents.team.words import Words
from ketentui.measures.advice import WIDE_GAP
from ketentui.measures.agreement import MINIMUM_ANSWERS
from ketentui.measures.chance import LEAST_IN_GROUP
from ketentui.model.advice import BuildingBlock
from ketentui.model.questionnaire import Theme
from ketentui.model.team import GROUPINGS, AgendaItem, Kind, Note, Subgroup
from ketentui.model.view import Numbers

_CELEBRATIONS = 3
"""How many ways to celebrate there are."""

_FAR_APART = 0.75
"""From this part of the scale on, few answers are told to lie far apart: three points of 1–5."""

_TWO_CAMPS = 0.5
"""From this polarisation on, answers are nearer to two camps than to an even spread."""


class Quote(msgspec.Struct, frozen=True):
    """A note and who wrote it, as far as that may be known."""

    text: str
    """May have several lines."""
    who: str


def quote(words: Words, note: Note) -> Quote:
    """Return a note as it is quoted: with who wrote it, and where only its beginning is shown,
    that.
    """
    text = words("note_shortened", text=note.text) if note.shortened else note.text
    if note.anonymous:
        return Quote(text, words.locale("common.anonymous"))
    level = words.group("level", note.level) if note.level else ""
    who = ", ".join(one for one in (note.organisation, level) if one)
    return Quote(text, who or words("note_unsaid"))


class ItemStory(msgspec.Struct, frozen=True):
    """One statement to talk about."""

    number: int
    title: str
    when: str
    """Its time, in the timetable and in minutes."""
    theme: str
    kind: str
    """In a word why it is on the agenda."""
    numbers: Numbers
    few: str
    """A few answers one by one, which are not drawn then; empty of more."""
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


class ItemTeller(msgspec.Struct, frozen=True):
    """Finds the words for the items."""

    words: Words
    blocks: Mapping[str, BuildingBlock]

    def item(self, item: AgendaItem, number: int, start: str) -> ItemStory:
        """Return an item in words, with its number and when it begins."""
        words = self.words
        _, theme = words.questionnaire.home[item.statement]
        return ItemStory(
            number=number,
            title=words.statement(item.statement),
            when=words("item_when", minutes=item.minutes, start=start),
            theme=words.say(theme.title),
            kind=kind_text(words, item),
            numbers=item.numbers,
            few=_few(words, item.numbers) if item.kind == "few" else "",
            findings=tuple(self._findings(item)),
            ends=tuple(scenes(words, item.statement)) if item.kind != "shared_strong" else (),
            groups=tuple(by_groups(self.words, item.statement)) if item.kind != "few" else (),
            notes=tuple(quote(self.words, note) for note in item.notes),
            approach=self._approach(item),
            question=question_text(words, item.statement, item.kind),
            help=tuple(self._help(item, theme, number)),
            to_agree=item.kind != "shared_strong",
        )

    def _findings(self, item: AgendaItem) -> Iterator[str]:
        yield from findings(self.words, item.numbers)
        core = self.words.questionnaire.statements[item.statement].core
        if not core and self.words.report.respondents.quick:
            yield self.words("finding_full_only")

    def _approach(self, item: AgendaItem) -> str:
        """Return how to go about an item; with care where people praise themselves alone."""
        statements = self.words.questionnaire.statements
        mirror = statements.get(statements[item.statement].mirror or "")
        if item.kind == "shared_strong" and mirror is not None and self._sees_a_gap(item):
            other = self.words.report.whole.statement(mirror.id)
            if self._is_far_below(other, item.numbers):
                mean = self.words.number(other.mean)
                statement = self.words.statement(mirror.id)
                return self.words("approach_self", statement=statement, mean=mean)
        if item.kind == "divided" and statements[item.statement].reverse:
            return self.words("approach_divided_reversed")
        return self.words(f"approach_{item.kind}")

    def _sees_a_gap(self, item: AgendaItem) -> bool:
        """Return whether the theme of an item is found to differ from how others are seen."""
        _, theme = self.words.questionnaire.home[item.statement]
        gaps = (one for one in self.words.report.whole.mirrored if one.first.id == theme.id)
        return any(one.verdict == "found" for one in gaps)

    def _is_far_below(self, other: Numbers, numbers: Numbers) -> bool:
        low, high = self.words.score(other), self.words.score(numbers)
        if low is None or high is None:
            return False
        position = self.words.questionnaire.scale.position
        return position(high) - position(low) >= WIDE_GAP

    def _help(self, item: AgendaItem, theme: Theme, number: int) -> Iterator[tuple[str, str]]:
        words = self.words
        if item.kind == "shared_strong":
            yield words("celebrate"), words(f"celebrate.{number % _CELEBRATIONS + 1}")
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


def scenes(words: Words, statement: str) -> Iterator[tuple[str, str]]:
    """Yield what the lowest and the highest answer look like: a label and a scene."""
    asked, scale = words.questionnaire.statements[statement], words.questionnaire.scale
    for point, scene in ((scale.minimum, asked.low), (scale.maximum, asked.high)):
        if scene is not None:
            yield words("end", point=point), words.say(scene)


def question_text(words: Words, statement: str, kind: Kind) -> str:
    """Return the question to ask about a statement; one that fits where it has none of its own."""
    dialogue = words.questionnaire.statements[statement].dialogue
    return words.say(dialogue) if dialogue else words(f"question_{kind}")


def by_groups(words: Words, statement: str) -> Iterator[tuple[str, str]]:
    """Yield for every grouping what its groups answered: a label and a line."""
    for grouping in GROUPINGS:
        groups = words.report.by(grouping)
        if len(groups) > 1:
            yield words(f"by_{grouping}"), _group_line(words, groups, statement)


def _group_line(words: Words, groups: Sequence[Subgroup], statement: str) -> str:
    """Return every group with its mean, the best first, and then those of too few people."""
    numbers = [(group, group.view.statement(statement)) for group in groups]
    shown = [(group, one) for group, one in numbers if one.n >= LEAST_IN_GROUP]
    shown.sort(key=lambda pair: -(words.score(pair[1]) or 0.0))
    hidden = [words.name(group) for group, one in numbers if one.n < LEAST_IN_GROUP]
    pieces = [f"{words.name(group)}\u00a0{words.of_group(one)}" for group, one in shown]
    if hidden:
        pieces.append(words("groups_hidden", groups=words.listed(hidden)))
    return " · ".join(pieces)


def findings(words: Words, numbers: Numbers) -> Iterator[str]:
    """Yield what the answers to a statement show: how many, how high, how far apart."""
    if numbers.n:
        yield words.count("finding_mean", numbers.n, mean=words.number(numbers.mean))
    yield from _apart(words, numbers)
    agreement = numbers.agreement
    if agreement is not None and agreement["ad_m"] is not None:
        yield words("finding_distance", distance=words.number(agreement["ad_m"]))
    if shape := _shape(numbers):
        yield words(shape)
    if numbers.n and words.questionnaire.statements[numbers.id].reverse:
        yield words("finding_reversed", score=words.number(words.score(numbers)))
    if numbers.unknown:
        yield words.count("finding_unknown", numbers.unknown)
    if numbers.not_applicable:
        yield words.count("finding_not_applicable", numbers.not_applicable)
    if missing := words.missing(numbers):
        yield words("finding_missing", why=missing)


def _few(words: Words, numbers: Numbers) -> str:
    """Return how often each point was chosen, with a sign for those that nobody chose."""
    scale = words.questionnaire.scale
    counts = " ".join(f"{count or '·'}" for count in numbers.distribution or ())
    return words("few_answers", minimum=scale.minimum, maximum=scale.maximum, counts=counts)


def _apart(words: Words, numbers: Numbers) -> Iterator[str]:
    """Yield of a few answers, as a fact, that some lie far apart."""
    low, high, scale = numbers.min, numbers.max, words.questionnaire.scale
    if low is None or high is None or numbers.n >= MINIMUM_ANSWERS:
        return
    if high - low >= _FAR_APART * (scale.maximum - scale.minimum):
        ends = {"low": words.number(low, 0), "high": words.number(high, 0)}
        yield words("finding_apart", **ends, points=words.number(high - low, 0))


def _shape(numbers: Numbers) -> str:
    """Return the key of how the answers lie; empty where that isn't known."""
    agreement = numbers.agreement
    if numbers.division is None or agreement is None:
        return ""
    if (agreement["polarisation"] or 0.0) > _TWO_CAMPS:
        return "shape_two_camps"
    return f"shape_{numbers.division}"


def kind_text(words: Words, item: AgendaItem) -> str:
    """Return in a word why a statement is on the agenda.

    Of answers that differ how they lie, unless it is found that they do so more than on the others.
    """
    if item.kind == "divided" and item.statement not in words.report.divided.found:
        return words.division(item.numbers)
    return words(f"kind_{item.kind}")
