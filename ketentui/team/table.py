"""The answers and scores of all who count in a report: a row a respondent, a column a question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ketentui.measures.scoring import profile
from ketentui.model.assessment import Answer, Assessment
from ketentui.model.questionnaire import Questionnaire
from ketentui.team.disclosure import Place

_NOTHING = Answer()


@dataclass(frozen=True, slots=True)
class Table:
    """Respondents are known by the number of their row."""

    places: Sequence[Place]
    anonymous: Sequence[bool]
    quick: Sequence[bool]
    days: Sequence[date]
    """When each answered."""
    answers: Mapping[str, Sequence[Answer]]
    """By statement; an empty answer where somebody was not asked."""
    themes: Mapping[str, Sequence[float | None]]
    """The scores by theme; None where too little was answered."""
    groups: Mapping[str, Sequence[float | None]]
    """The scores by group of themes."""

    @property
    def rows(self) -> range:
        """The numbers of all respondents."""
        return range(len(self.places))


def table(
    questionnaire: Questionnaire,
    assessments: Sequence[Assessment],
    asked: Mapping[str, Questionnaire],
) -> Table:
    """Return the table of `assessments` for a report on `questionnaire`.

    `asked` is that questionnaire as it was for each, by the hash that an assessment names.
    """
    spelling = common_spellings(one.respondent.organisation for one in assessments)
    answers: dict[str, list[Answer]] = {id: [] for id in questionnaire.statements}
    themes: defaultdict[str, list[float | None]] = defaultdict(list)
    groups: defaultdict[str, list[float | None]] = defaultdict(list)
    for assessment in assessments:
        own = asked[assessment.questionnaire.sha256]
        was_asked = {statement.id for statement in own.asked(assessment.depth)}
        for id, column in answers.items():
            column.append(assessment.answer(id) if id in was_asked else _NOTHING)
        for part in profile(own, assessment).parts:
            for score in part.themes:
                themes[score.id].append(score.score)
            for score in part.groups:
                groups[score.id].append(score.score)
    return Table(
        [
            Place(spelling[who.organisation.casefold()], who.level or "")
            for who in (one.respondent for one in assessments)
        ],
        [one.sharing == "anonymous" for one in assessments],
        [one.depth == "quick" for one in assessments],
        [one.day for one in assessments],
        answers,
        themes,
        groups,
    )


def common_spellings(names: Iterable[str]) -> Mapping[str, str]:
    """Return the commonest spelling of every name, by the name without regard to case."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spellings[name.casefold()][name] += 1
    return {
        key: min(found, key=lambda name: (-found[name], name)) for key, found in spellings.items()
    }
