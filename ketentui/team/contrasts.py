"""Where groups differ beyond chance, what divides people most, and what many don't know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ketentui.measures.chance import Contrast, contrast, more_divided, verdicts
from ketentui.model.questionnaire import Questionnaire, Theme
from ketentui.model.team import (
    GROUPINGS,
    Divided,
    GroupGap,
    Grouping,
    GroupMean,
    Subgroup,
    UnknownPoint,
)
from ketentui.model.view import VERDICTS, Verdict, View
from ketentui.team.members import Members, StatementRule
from ketentui.team.numbers import as_scored

MANY = 1 / 4
"""From this part of the people on who answered a statement, many don't know."""

FEWEST = 2
"""Fewer people than this are not many."""


def gaps(questionnaire: Questionnaire, groups: Sequence[Subgroup]) -> tuple[GroupGap, ...]:
    """Return what is known of how groups differ on every theme, by grouping.

    What is found comes first, then what chance could make, the largest difference first; last where
    there are too few to tell. A grouping of fewer than two groups isn't there.
    """
    found = (gap for grouping in GROUPINGS for gap in _by(grouping, questionnaire, groups))
    return tuple(sorted(found, key=lambda one: (VERDICTS.index(one.verdict), -one.difference)))


def _by(
    grouping: Grouping, questionnaire: Questionnaire, groups: Sequence[Subgroup]
) -> Iterator[GroupGap]:
    own = [one for one in groups if one.grouping == grouping]
    if len(own) < 2:
        return
    themes = [theme for _, theme in questionnaire.themes()]
    compared = [
        contrast(
            [
                [as_scored(one.view.statement(each.id), questionnaire) for each in theme.statements]
                for one in own
            ]
        )
        for theme in themes
    ]
    told = verdicts([one.p if one else None for one in compared])
    for theme, one, verdict in zip(themes, compared, told, strict=True):
        yield _told(grouping, theme, own, one, verdict)


def _told(
    grouping: Grouping,
    theme: Theme,
    groups: Sequence[Subgroup],
    found: Contrast | None,
    verdict: Verdict,
) -> GroupGap:
    if found is None or not round(found.difference, 9):
        return GroupGap(grouping, theme.id, verdict)
    statements = [theme.statements[place].id for place in found.statements]

    def mean(place: int) -> GroupMean:
        people = [groups[place].view.statement(id).n for id in statements]
        return GroupMean(groups[place].id, found.means[place], min(people), max(people))

    return GroupGap(
        grouping,
        theme.id,
        verdict,
        mean(found.high),
        mean(found.low),
        tuple(statements),
        len(theme.statements),
    )


def divided(whole: View) -> Divided:
    """Return which statements divide people more than the others, of those with enough answers."""
    told = [
        (one.id, one.distribution)
        for one in whole.statements
        if one.agreement is not None and one.distribution is not None
    ]
    more, near = more_divided([counts for _, counts in told])
    ids = [id for id, _ in told]
    return Divided(
        tuple(id for place, id in enumerate(ids) if place in more),
        tuple(ids[place] for place in near),
        len(ids),
    )


def unknown_points(
    by_statement: Mapping[str, StatementRule], whole: Members
) -> tuple[UnknownPoint, ...]:
    """Return the statements to which many said weet niet; those with the largest share first."""
    points = [_unknown(id, rule, whole) for id, rule in by_statement.items()]
    many = [
        point for point in points if point.unknown >= FEWEST and point.unknown >= MANY * point.given
    ]
    return tuple(sorted(many, key=lambda point: -point.unknown / point.given))


def _unknown(id: str, rule: StatementRule, whole: Members) -> UnknownPoint:
    answers = [whole.table.answers[id][row] for row in whole.counted(rule.reasons)]
    points = [answer.value for answer in answers]
    reasons = [answer.reason for answer in answers]
    given = 2 * len(answers) - points.count(None) - reasons.count(None)  # nobody gives both
    return UnknownPoint(id, reasons.count("unknown"), given)
