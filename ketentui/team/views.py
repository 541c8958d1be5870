"""What a group answered, in numbers that may be shown to everybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ketentui.measures.scoring import mirrored_themes, widest_pair
from ketentui.model.questionnaire import Part, Questionnaire, Scale
from ketentui.model.view import MirrorGap, Numbers, PartNumbers, View
from ketentui.team.disclosure import Counted
from ketentui.team.numbers import score_numbers, statement_numbers
from ketentui.team.rulings import Rulings
from ketentui.team.sight import Sight


def view(questionnaire: Questionnaire, rulings: Rulings, sight: Sight) -> View:
    """Return the numbers of every part, theme and statement, and the mirrored gaps."""
    viewer = _Viewer(questionnaire.scale, rulings, sight)
    parts = View(tuple(viewer.part(part) for part in questionnaire.parts))
    return View(parts.parts, tuple(_mirrored(questionnaire, parts)))


@dataclass(frozen=True, slots=True)
class _Viewer:
    scale: Scale
    rulings: Rulings
    sight: Sight

    def part(self, part: Part) -> PartNumbers:
        statements = {
            theme.id: [self.statement(one.id) for one in theme.statements] for theme in part.themes
        }
        return PartNumbers(
            part.id,
            tuple(self.theme(theme.id, statements[theme.id]) for theme in part.themes),
            tuple(one for numbers in statements.values() for one in numbers),
            tuple(
                self.group(group.id, [one for id in themes for one in statements[id]])
                for group in part.groups
                if (themes := _grouped(part, group.id))
            ),
        )

    def theme(self, id: str, statements: Sequence[Numbers]) -> Numbers:
        scores = self.sight.table.themes[id]
        return self._scores(id, scores, self.rulings.themes[id], statements)

    def group(self, id: str, statements: Sequence[Numbers]) -> Numbers:
        scores = self.sight.table.groups[id]
        return self._scores(id, scores, self.rulings.groups[id], statements)

    def _scores(
        self,
        id: str,
        scores: Sequence[float | None],
        ruling: Counted,
        statements: Sequence[Numbers],
    ) -> Numbers:
        scored = [row for row in self.sight.members if scores[row] is not None]
        counted = [scores[row] for row in self.sight.counted(ruling)]
        return score_numbers(
            id,
            [score for score in counted if score is not None],
            self.scale,
            statements,
            hidden=self.sight.hides(ruling, scored),
        )

    def statement(self, id: str) -> Numbers:
        column, ruling = self.sight.table.answers[id], self.rulings.values[id]
        chosen = [column[row].value for row in self.sight.counted(ruling)]
        answered = [row for row in self.sight.members if column[row].value is not None]
        hidden = self.sight.hides(ruling, answered)
        not_applicable, unknown = self._reasons(id, hidden)
        return statement_numbers(
            id,
            [value for value in chosen if value is not None],
            self.scale,
            hidden=hidden,
            not_applicable=not_applicable,
            unknown=unknown,
        )

    def _reasons(self, id: str, hidden: bool) -> tuple[int | None, int | None]:
        """Return how many said n.v.t. and weet niet; None where that can't be told in full.

        Where the points are `hidden` too, those who share openly are enough.
        """
        column, ruling = self.sight.table.answers[id], self.rulings.reasons[id]
        given = [row for row in self.sight.members if column[row].given]
        if self.sight.hides(ruling, given) and not hidden:
            return None, None
        reasons = [column[row].reason for row in self.sight.counted(ruling)]
        return reasons.count("not_applicable"), reasons.count("unknown")


def _grouped(part: Part, group: str) -> list[str]:
    return [theme.id for theme in part.themes if theme.group == group]


def _mirrored(questionnaire: Questionnaire, view: View) -> Iterator[MirrorGap]:
    """Yield the gap of every two mirrored themes: of their means, so that it tells nothing new."""
    for one, other in mirrored_themes(questionnaire):
        first, second = view.theme(one.id), view.theme(other.id)
        if first.mean is not None and second.mean is not None:
            widest = widest_pair(one.statements, lambda id: view.statement(id).mean)
            yield MirrorGap(first, second, first.mean - second.mean, widest)
