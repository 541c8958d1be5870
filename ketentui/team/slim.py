"""Assessments held in little memory, so that a thousand take hardly more than a few.

Of an assessment a kilobyte stays: who, when, and a byte a statement. What many have in
common is kept once. Of notes, which can be long, there stay no more than `NOTES_KEPT` on a
statement: all of them in a chain of that size. Of the others it is known that they are there.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ketentui.exchange import check_points
from ketentui.model.assessment import Answer, Assessment, QuestionnaireRef
from ketentui.model.questionnaire import Scale

NOTES_KEPT = 50
"""On every statement, the notes of the first so many assessments that have one."""

QUOTED_LENGTH = 1000
"""Characters of a note that a report quotes; of a longer one a character more stays, to tell."""

LEFT_OUT = "\0"
"""What stands for a note that wasn't kept; no note is this, since all are cleaned."""

_HAS_NOTE = 0x80
"""Added to the code of an answer of which the note wasn't kept."""

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
        code = self._codes[self._places[statement]]
        choice = self._choices[code & ~_HAS_NOTE]
        note = LEFT_OUT if code & _HAS_NOTE else self._notes.get(statement, "")
        if not note and not choice.given:
            raise KeyError(statement)
        return choice.noted(note) if note else choice

    def __iter__(self) -> Iterator[str]:
        for statement, place in self._places.items():
            if self._codes[place] or statement in self._notes:
                yield statement

    def __len__(self) -> int:
        return sum(1 for _ in self)


_NO_NOTES: Mapping[str, str] = {}


@dataclass(slots=True)
class Slimmer:
    """Slims the assessments that were asked the same statements, on one scale."""

    scale: Scale
    statements: Iterable[str]
    _places: Mapping[str, int] = field(init=False)
    _choices: tuple[Answer, ...] = field(init=False)
    _codes: Mapping[Answer, int] = field(init=False)
    _refs: dict[QuestionnaireRef, QuestionnaireRef] = field(init=False, default_factory=dict)
    _notes: Counter[str] = field(init=False, default_factory=Counter)
    """How many notes were kept, by statement."""

    def __post_init__(self) -> None:
        """Number the statements and the choices."""
        self._places = {id: place for place, id in enumerate(self.statements)}
        self._choices = (*_REASONS, *map(Answer, self.scale.points))
        self._codes = {choice: code for code, choice in enumerate(self._choices)}

    def slim(self, assessment: Assessment, name: str) -> Assessment:
        """Return an assessment as a report needs it: without actions, and with its answers small.

        Answers to other statements go. KetentuiError, which names the file
        as `name`, where a point is not on the scale.
        """
        check_points(self.scale, self._places, assessment, name)
        ref, who = assessment.questionnaire, assessment.respondent
        answers = [(id, assessment.answer(id)) for id in self._places]
        kept = {id: answer.note for id, answer in answers if self._keeps(id, answer)}
        notes = {id: note[: QUOTED_LENGTH + 1] for id, note in kept.items()}
        codes = bytes(
            self._codes[answer.noted("")] | _HAS_NOTE * (bool(answer.note) and id not in kept)
            for id, answer in answers
        )
        return replace(
            assessment,
            questionnaire=self._refs.setdefault(ref, ref),
            respondent=replace(
                who, chain=sys.intern(who.chain), organisation=sys.intern(who.organisation)
            ),
            answers=_Answers(self._places, self._choices, codes, notes or _NO_NOTES),
            position="",
            actions=(),
            asked=None,
        )

    def _keeps(self, statement: str, answer: Answer) -> bool:
        if not answer.note or self._notes[statement] >= NOTES_KEPT:
            return False
        self._notes[statement] += 1
        return True


def bare(assessment: Assessment) -> Assessment:
    """Return an assessment of which it isn't known what was asked, without notes and actions."""
    answers = {id: answer.noted("") for id, answer in assessment.answers.items()}
    return replace(assessment, answers=answers, position="", actions=())
