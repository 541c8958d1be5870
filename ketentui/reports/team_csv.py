"""A team report as a table for a spreadsheet or a statistics program: one row for every number set.

The columns have fixed names, those of the JSON; numbers have a point. What is withheld is empty,
and `withheld` says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ketentui.locale import Locale
from ketentui.model.questionnaire import Part, Questionnaire
from ketentui.model.team import TeamReport
from ketentui.model.view import Numbers, PartNumbers, View
from ketentui.reports.spreadsheet import csv_text

_INDICES = ("a_wg", "ad_m", "r_wg", "polarisation")
_NUMBERS = ("mean", "median", "sd", "min", "max")


def team_csv(report: TeamReport, locale: Locale) -> str:
    """Return the numbers of the whole team and of every group: groups, themes and statements."""
    points = tuple(f"count_{point}" for point in report.questionnaire.scale.points)
    headings = (
        *("grouping", "group", "part", "kind", "id", "text", "n"),
        *_NUMBERS,
        *points,
        *_INDICES,
        *("division", "not_applicable", "unknown", "withheld"),
    )
    table = _Table(report.questionnaire, locale, len(points))
    rows = [*table.view("", "", report.whole)]
    for group in report.groups:
        rows += table.view(group.grouping, group.id, group.view)
    return csv_text(headings, rows)


@dataclass(frozen=True, slots=True)
class _Table:
    """Lays out the numbers."""

    questionnaire: Questionnaire
    locale: Locale
    points: int

    def view(self, grouping: str, group: str, view: View) -> Iterator[tuple[str, ...]]:
        for part, numbers in zip(self.questionnaire.parts, view.parts, strict=True):
            for kind, one, title in self.part(part, numbers):
                yield grouping, group, part.id, kind, one.id, title, *self.numbers(one)

    def part(self, part: Part, numbers: PartNumbers) -> Iterator[tuple[str, Numbers, str]]:
        """Yield every set of numbers with what it is about."""
        titles = self.titles(part)
        for kind, rows in (
            ("group", numbers.groups),
            ("theme", numbers.themes),
            ("statement", numbers.statements),
        ):
            for one in rows:
                yield kind, one, titles[kind, one.id]

    def titles(self, part: Part) -> Mapping[tuple[str, str], str]:
        say = self.locale.language
        return {
            **{("group", one.id): one.title(say) for one in part.groups},
            **{("theme", one.id): one.title(say) for one in part.themes},
            **{
                ("statement", one.id): one.text(say)
                for theme in part.themes
                for one in theme.statements
            },
        }

    def numbers(self, one: Numbers) -> tuple[str, ...]:
        counts = one.distribution or (None,) * self.points
        return (
            f"{one.n}",
            *(_cell(getattr(one, name)) for name in _NUMBERS),
            *map(_cell, counts),
            *(_cell(getattr(one.agreement, name, None)) for name in _INDICES),
            one.division or "",
            _cell(one.not_applicable),
            _cell(one.unknown),
            " ".join(one.withheld),
        )


def _cell(value: float | None) -> str:
    """Return a number with at most four decimals; empty where there is none."""
    return "" if value is None else f"{round(value, 4):g}"
