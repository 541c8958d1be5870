"""What a group answered, in numbers that may be shown to everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ketentui.measures.chance import LEAST_IN_GROUP, mirrored, verdicts
from ketentui.measures.scoring import mirrored_themes, widest_pair
from ketentui.model.questionnaire import Part, Questionnaire, Theme
from ketentui.model.view import MirrorGap, Numbers, PartNumbers, View
from ketentui.team.numbers import as_scored, statement_numbers, theme_numbers
from ketentui.team.questions import Question
from ketentui.team.sight import Sight


def view(questionnaire: Questionnaire, questions: Mapping[str, Question], sight: Sight) -> View:
    """Return the numbers of every part, theme and statement, and the mirrored gaps.

    In a group a theme counts the statements with `LEAST_IN_GROUP` answers there: one person's
    answer is no theme of a group.
    """
    least = 1 if sight.group is None else LEAST_IN_GROUP
    viewer = _Viewer(questionnaire, questions, sight, least)
    parts = View(tuple(viewer.part(part) for part in questionnaire.parts))
    return View(parts.parts, tuple(_mirrored(questionnaire, parts)))


@dataclass(frozen=True, slots=True)
class _Viewer:
    questionnaire: Questionnaire
    questions: Mapping[str, Question]
    sight: Sight
    least: int
    """So many answers a statement needs to count in a theme."""

    def part(self, part: Part) -> PartNumbers:
        statements = {
            theme.id: [self.statement(one.id) for one in theme.statements] for theme in part.themes
        }
        scored = {
            id: [as_scored(one, self.questionnaire) for one in own]
            for id, own in statements.items()
        }
        return PartNumbers(
            part.id,
            tuple(theme_numbers(id, own, self.least) for id, own in scored.items()),
            tuple(one for own in statements.values() for one in own),
            tuple(
                theme_numbers(group.id, [one for id in themes for one in scored[id]], self.least)
                for group in part.groups
                if (themes := [theme.id for theme in part.themes if theme.group == group.id])
            ),
        )

    def statement(self, id: str) -> Numbers:
        column, question = self.sight.table.answers[id], self.questions[id]
        chosen = [column[row].value for row in self.sight.counted(question.points)]
        hidden = self.sight.hides(question.asked, question.points)
        not_applicable, unknown = self._reasons(id, hidden)
        return statement_numbers(
            id,
            [value for value in chosen if value is not None],
            self.questionnaire.scale,
            hidden=hidden,
            not_applicable=not_applicable,
            unknown=unknown,
        )

    def _reasons(self, id: str, hidden: bool) -> tuple[int | None, int | None]:
        """Return how many said n.v.t. and weet niet; None where that can't be told in full.

        Where the points are `hidden` too, those who share openly are enough.
        """
        column, question = self.sight.table.answers[id], self.questions[id]
        if self.sight.hides(question.asked, question.reasons) and not hidden:
            return None, None
        reasons = [column[row].reason for row in self.sight.counted(question.reasons)]
        return reasons.count("not_applicable"), reasons.count("unknown")


def _mirrored(questionnaire: Questionnaire, view: View) -> Iterator[MirrorGap]:
    """Yield the gap of every two mirrored themes that both have a mean."""

    def scored(id: str) -> Numbers:
        return as_scored(view.statement(id), questionnaire)

    pairs = [
        (one, view.theme(one.id), view.theme(other.id))
        for one, other in mirrored_themes(questionnaire)
    ]
    known = [pair for pair in pairs if pair[1].mean is not None and pair[2].mean is not None]
    told = verdicts([mirrored(*_sides(one, scored)) for one, _, _ in known])
    for (one, first, second), verdict in zip(known, told, strict=True):
        widest = widest_pair(one.statements, lambda id: scored(id).mean)
        difference = (first.mean or 0.0) - (second.mean or 0.0)
        yield MirrorGap(first, second, difference, verdict, widest)


def _sides(theme: Theme, numbers: Callable[[str], Numbers]) -> tuple[list[Numbers], list[Numbers]]:
    """Return the statements of a theme that have a mirror, and those mirrors."""
    pairs = [(one.id, one.mirror) for one in theme.statements if one.mirror is not None]
    own, others = ([numbers(pair[side]) for pair in pairs] for side in (0, 1))
    return own, others
