"""From answers to scores: pure numbers about one assessment, by the rules that `score` names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ketentui.model.assessment import Answer, Assessment
from ketentui.model.numbers import mean
from ketentui.model.profile import Gap, PartProfile, Profile, Score
from ketentui.model.questionnaire import Depth, Part, Questionnaire, Scale, Statement, Theme


def profile(questionnaire: Questionnaire, assessment: Assessment) -> Profile:
    """Return the scores of an assessment that was made with `questionnaire`."""
    scale = questionnaire.scale
    parts = tuple(_part(part, scale, assessment) for part in questionnaire.parts)
    asked = questionnaire.asked(assessment.depth)
    return Profile(
        parts=parts,
        gaps=tuple(_gaps(questionnaire, assessment, parts)),
        answered=sum(assessment.answer(statement.id).given for statement in asked),
        asked=len(asked),
    )


def score(id: str, statements: Sequence[Statement], scale: Scale, assessment: Assessment) -> Score:
    """Return the mean of what was answered, on the questionnaire's scale, unrounded.

    Of one answer it is that answer, a whole number.
    A reversed statement counts turned round. There is no score where fewer than half of the
    statements have a value. N.v.t. and weet niet count in neither numerator nor denominator of the
    mean and are reported apart.
    """
    answers = [assessment.answer(statement.id) for statement in statements]
    pairs = zip(statements, answers, strict=True)
    scores = [scale.score(statement, answer.value) for statement, answer in pairs]
    values = [value for value in scores if value is not None]
    enough = bool(values) and 2 * len(values) >= len(answers)
    return Score(
        id=id,
        score=None if not enough else values[0] if len(values) == 1 else mean(values),
        answered=len(values),
        asked=len(answers),
        not_applicable=_count(answers, "not_applicable"),
        unknown=_count(answers, "unknown"),
    )


def _count(answers: Iterable[Answer], reason: str) -> int:
    return sum(answer.reason == reason for answer in answers)


def _part(part: Part, scale: Scale, assessment: Assessment) -> PartProfile:
    depth = assessment.depth
    return PartProfile(
        id=part.id,
        themes=tuple(
            score(theme.id, theme.asked(depth), scale, assessment) for theme in part.themes
        ),
        groups=tuple(
            score(group.id, _asked_in_group(part, group.id, depth), scale, assessment)
            for group in part.groups
        ),
    )


def _asked_in_group(part: Part, group_id: str, depth: Depth) -> list[Statement]:
    themes = (theme for theme in part.themes if theme.group == group_id)
    return [statement for theme in themes for statement in theme.asked(depth)]


def _gaps(
    questionnaire: Questionnaire, assessment: Assessment, parts: Iterable[PartProfile]
) -> Iterable[Gap]:
    """Yield the gap between every two themes of mirrored statements that both have a score."""
    scores = {theme.id: theme for part in parts for theme in part.themes}

    def counts_for(id: str) -> float | None:
        answer = assessment.answer(id)
        return questionnaire.scale.score(questionnaire.statements[id], answer.value)

    for first, second in mirrored_themes(questionnaire):
        one, other = scores[first.id], scores[second.id]
        if one.score is not None and other.score is not None:
            widest = widest_pairs(first.asked(assessment.depth), counts_for)
            yield Gap(one, other, one.score - other.score, widest)


def mirrored_themes(questionnaire: Questionnaire) -> list[tuple[Theme, Theme]]:
    """Return the pairs of themes that ask the same behaviour from two sides, each pair once."""
    themes = [theme for _, theme in questionnaire.themes()]
    home = questionnaire.home
    pairs: list[tuple[Theme, Theme]] = []
    for theme in themes:
        for statement in theme.statements:
            other = home[statement.mirror][1] if statement.mirror else theme
            if other != theme and (theme, other) not in pairs and (other, theme) not in pairs:
                pairs.append((theme, other))
    return pairs


def widest_pairs(
    statements: Iterable[Statement], score: Callable[[str], float | None]
) -> tuple[tuple[str, str], ...]:
    """Return the mirrored statements whose scores, by their ids, lie furthest apart: all that do.

    Empty where no pair differs.
    """
    distances = {}
    for statement in statements:
        if statement.mirror:
            mine, theirs = score(statement.id), score(statement.mirror)
            if mine is not None and theirs is not None and (far := round(abs(mine - theirs), 9)):
                distances[statement.id, statement.mirror] = far  # turned round too, a tie is a tie
    return tuple(pair for pair, far in distances.items() if far == max(distances.values()))
