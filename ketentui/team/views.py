"""What a group answered, in numbers that may be shown to everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

import msgspec

from ketentui.measures.chance import LEAST_IN_GROUP, comparable, mirrored, verdicts
from ketentui.measures.scoring import mirrored_themes
from ketentui.model.questionnaire import Part, Questionnaire, Theme
from ketentui.model.view import MirrorGap, Numbers, PartNumbers, View
from ketentui.team.members import Members, StatementRule
from ketentui.team.numbers import as_scored, statement_numbers, theme_numbers


def view(
    questionnaire: Questionnaire, rules: Mapping[str, StatementRule], members: Members
) -> View:
    """Return the numbers of every part, theme and statement, and the mirrored gaps.

    In a group a theme counts the statements with `LEAST_IN_GROUP` answers there: one person's
    answer is no theme of a group.
    """
    least = 1 if members.group is None else LEAST_IN_GROUP
    viewer = _Viewer(questionnaire, rules, members, least)
    parts = View(tuple(viewer.part(part) for part in questionnaire.parts))
    return View(parts.parts, tuple(_mirrored(questionnaire, parts, least)))


class _Viewer(msgspec.Struct, frozen=True):
    questionnaire: Questionnaire
    rules: Mapping[str, StatementRule]
    members: Members
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
            tuple(
                theme_numbers(group.id, [one for id in themes for one in scored[id]], self.least)
                for group in part.groups
                if (themes := [theme.id for theme in part.themes if theme.group == group.id])
            ),
            tuple(one for own in statements.values() for one in own),
        )

    def statement(self, id: str) -> Numbers:
        column, rule = self.members.table.answers[id], self.rules[id]
        chosen = Counter([column[row].value for row in self.members.counted(rule.points)])
        del chosen[None]
        hidden = self.members.hides(rule.asked, rule.points)
        not_applicable, unknown = self._reasons(id, hidden)
        return statement_numbers(
            id,
            cast("Counter[int]", chosen),
            self.questionnaire.scale,
            hidden=hidden,
            not_applicable=not_applicable,
            unknown=unknown,
        )

    def _reasons(self, id: str, hidden: bool) -> tuple[int | None, int | None]:
        """Return how many said n.v.t. and weet niet; None where that can't be told in full.

        Where the points are `hidden` too, those who share openly are enough.
        """
        column, rule = self.members.table.answers[id], self.rules[id]
        if self.members.hides(rule.asked, rule.reasons) and not hidden:
            return None, None
        reasons = [column[row].reason for row in self.members.counted(rule.reasons)]
        return reasons.count("not_applicable"), reasons.count("unknown")


def _mirrored(questionnaire: Questionnaire, view: View, least: int) -> Iterator[MirrorGap]:
    """Yield the gap of every two mirrored themes, over the statements that are compared."""

    def scored(id: str) -> Numbers:
        return as_scored(view.statement(id), questionnaire)

    themes = mirrored_themes(questionnaire)
    compared = [_pairs(one, scored, least) for one, _ in themes]
    told = verdicts([mirrored(pairs) for pairs in compared])
    for (one, other), pairs, verdict in zip(themes, compared, told, strict=True):
        if pairs:
            first = theme_numbers(one.id, [own for own, _ in pairs])
            second = theme_numbers(other.id, [mirror for _, mirror in pairs])
            difference = (first.mean or 0.0) - (second.mean or 0.0)
            yield MirrorGap(first, second, difference, verdict, _widest(pairs))


def _pairs(
    theme: Theme, numbers: Callable[[str], Numbers], least: int
) -> list[tuple[Numbers, Numbers]]:
    """Return the statements of a theme with their mirrors: those that can be compared.

    Those with `least` answers on both sides where none has enough for a spread.
    """
    pairs = [
        (numbers(one.id), numbers(one.mirror)) for one in theme.statements if one.mirror is not None
    ]
    enough = [pair for pair in pairs if min(one.n for one in pair) >= least]
    return comparable(enough) or enough


def _widest(pairs: Sequence[tuple[Numbers, Numbers]]) -> tuple[str, str] | None:
    """Return the pair whose means lie furthest apart, by its ids; None where no single one does."""
    apart = {
        (own.id, other.id): abs(round((own.mean or 0.0) - (other.mean or 0.0), 9))
        for own, other in pairs
    }
    first, *rest = sorted(apart, key=apart.__getitem__, reverse=True)
    return first if apart[first] > max((apart[one] for one in rest[:1]), default=0.0) else None
