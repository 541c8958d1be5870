"""Assessments held in little memory, so that a thousand take hardly more than a few.

Of an assessment a kilobyte stays: who, when, and a byte a statement. What many have in
common is kept once. Of notes, which can be long, there stay `NOTES_LENGTH` characters at most, and
which ones depends on the assessment alone: neither on what else comes in nor on its order.
"""

from __future__ import annotations

import sys
from collections.abc import ItemsView, Iterable, Iterator, Mapping

from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef
from ketentui.model.questionnaire import Scale
from ketentui.model.replacing import replace
from ketentui.storage.exchange import check_points

QUOTED_LENGTH = 1000
"""Characters of a note that stay; of a longer one the beginning."""

NOTES_LENGTH = 20_000
"""Characters of all notes of one assessment: some eight pages. Of who writes more, every note is at
most an even share."""

_CUT = "\0"
"""What stands at the end of the beginning of a note; no note ends so, since all are cleaned."""

_REASONS = (Answer(), Answer(None, "unknown"), Answer(None, "not_applicable"))


class _Answers(Mapping[str, Answer]):
    """The answers of one assessment: a byte a statement, and notes where there are any."""

    __slots__ = ("_choices", "_codes", "_notes", "_places")

    def __init__(
        self,
        places: Mapping[str, int],
        choices: tuple[Answer, ...],
        codes: bytes,
        notes: Mapping[str, str],
    ) -> None:
        self._places = places
        self._choices = choices
        self._codes = codes
        self._notes = notes

    def __getitem__(self, statement: str) -> Answer:
        choice = self._choices[self._codes[self._places[statement]]]
        note = self._notes.get(statement, "")
        if not note and not choice.given:
            raise KeyError(statement)
        return choice.noted(note) if note else choice

    def __iter__(self) -> Iterator[str]:
        for statement, place in self._places.items():
            if self._codes[place] or statement in self._notes:
                yield statement

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def items(self) -> ItemsView[str, Answer]:
        """Return every statement with its answer: made at once, which is quicker."""
        choices, notes = self._choices, self._notes
        return {
            id: choices[code].noted(notes[id]) if id in notes else choices[code]
            for id, code in zip(self._places, self._codes, strict=True)
            if code or id in notes
        }.items()


_NO_NOTES: Mapping[str, str] = {}


class Slimmer:
    """Slims the assessments that were asked the same statements, on one scale."""

    def __init__(self, scale: Scale, statements: Iterable[str]) -> None:
        self._scale = scale
        self._places = {id: place for place, id in enumerate(statements)}
        self._choices = (*_REASONS, *map(Answer, scale.points))
        choices = enumerate(self._choices)
        self._codes = {(choice.value, choice.reason): code for code, choice in choices}
        self._refs: dict[QuestionnaireRef, QuestionnaireRef] = {}

    def slim(self, assessment: Assessment, name: str) -> Assessment:
        """Return an assessment as a report needs it: without actions, and with its answers small.

        Answers to other statements go: see `ketentui.storage.exchange.doubts`. KetentuiError, which
        names the file as `name`, where a point is not on the scale.
        """
        check_points(self._scale, self._places, assessment, name)
        ref, who = assessment.questionnaire, assessment.respondent
        codes, notes = bytearray(len(self._places)), dict[str, str]()
        for id, answer in assessment.answers.items():
            if id in self._places:
                codes[self._places[id]] = self._codes[answer.value, answer.reason]
                if answer.note:
                    notes[id] = answer.note
        return replace(
            assessment,
            questionnaire=self._refs.setdefault(ref, ref),
            respondent=replace(
                who, chain=sys.intern(who.chain), organisation=sys.intern(who.organisation)
            ),
            answers=_Answers(
                self._places, self._choices, bytes(codes), _bounded(notes) if notes else _NO_NOTES
            ),
            position="",
            actions=(),
            asked=None,
        )


def _bounded(notes: Mapping[str, str]) -> Mapping[str, str]:
    """Return notes, by statement, as far as they stay."""
    most = QUOTED_LENGTH
    if sum(min(len(note), most) for note in notes.values()) > NOTES_LENGTH:
        most = min(most, NOTES_LENGTH // len(notes))
    return {id: note if len(note) <= most else note[:most] + _CUT for id, note in notes.items()}


def quoted(note: str) -> tuple[str, bool]:
    """Return a note as a report quotes it, and whether that is only the beginning."""
    text = note.removesuffix(_CUT)[:QUOTED_LENGTH]
    return text.rstrip(), len(text) < len(note)


def bare(assessment: Assessment) -> Assessment:
    """Return an assessment of which it isn't known what was asked, without notes and actions."""
    answers = {id: answer.noted("") for id, answer in assessment.answers.items()}
    return replace(assessment, answers=answers, position="", actions=())
