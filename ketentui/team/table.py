"""The answers of all who count in a report: a row a respondent, a column a statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

import msgspec

from ketentui.model import names
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.questionnaire import Questionnaire
from ketentui.team.disclosure import Place

_NOTHING = Answer()


class AnswerTable(msgspec.Struct, frozen=True):
    """Respondents are known by the number of their row."""

    places: Sequence[Place]
    anonymous: Sequence[bool]
    quick: Sequence[bool]
    days: Sequence[date]
    """When each answered."""
    answers: Mapping[str, Sequence[Answer]]
    """By statement; an empty answer where somebody was not asked."""
    asked: Mapping[str, frozenset[int]]
    """Who was asked each statement, in their depth and edition, whatever they answered."""

    @property
    def rows(self) -> range:
        """The numbers of all respondents."""
        return range(len(self.places))


def table(
    questionnaire: Questionnaire,
    assessments: Sequence[Assessment],
    asked: Mapping[str, Questionnaire],
) -> AnswerTable:
    """Return the table of `assessments` for a report on `questionnaire`.

    `asked` is that questionnaire as it was for each, by the hash that an assessment names.
    """
    spelling = names.common_spellings(one.respondent.organisation for one in assessments)
    kinds = [(one.questionnaire.sha256, one.depth) for one in assessments]
    includes = {
        (key, depth): {one.id for one in asked[key].asked(depth)} & questionnaire.statements.keys()
        for key, depth in set(kinds)
    }

    @cache
    def rows_of(those: frozenset[tuple[str, str]]) -> frozenset[int]:
        return frozenset(row for row, kind in enumerate(kinds) if kind in those)

    rows = {
        id: rows_of(frozenset(kind for kind, ids in includes.items() if id in ids))
        for id in questionnaire.statements
    }
    answers = {id: [_NOTHING] * len(assessments) for id in questionnaire.statements}
    for row, (one, kind) in enumerate(zip(assessments, kinds, strict=True)):
        included = includes[kind]
        for id, answer in one.answers.items():
            if id in included:
                answers[id][row] = answer
    return AnswerTable(
        [
            Place(spelling[names.key(who.organisation)], who.level or "")
            for who in (one.respondent for one in assessments)
        ],
        [one.sharing == "anonymous" for one in assessments],
        [one.depth == "quick" for one in assessments],
        [one.day for one in assessments],
        answers,
        rows,
    )
