"""A team report as a table for a spreadsheet or a statistics program: one row for every number set.

The columns have fixed names, those of the JSON; numbers have a point, or what the dialect has. What
is withheld is empty, and `withheld` says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ketentui.formats.spreadsheet import RFC_4180, Dialect, csv_text
from ketentui.locale import Locale
from ketentui.measures.agreement import INDICES
from ketentui.model.questionnaire import Part, Questionnaire
from ketentui.model.team import TeamReport
from ketentui.model.view import Numbers, PartNumbers, ThemeNumbers, View

_INDICES = tuple(index.id for index in INDICES)
_NUMBERS = ("n", "n_min", "n_max", "mean", "median", "sd", "sd_within", "min", "max")
"""Of a statement or of a theme: what describes one sample has a name of its own."""


def team_csv(reports: Sequence[TeamReport], locale: Locale, dialect: Dialect = RFC_4180) -> str:
    """Return the numbers of whole teams and of every group: on parts' groups, themes, statements.

    With several scales there is a column for every point of each.
    """
    points = sorted({point for one in reports for point in one.questionnaire.scale.points})
    headings = (
        *("questionnaire", "grouping", "group", "part", "kind", "id", "text", "reverse"),
        *_NUMBERS,
        *(f"count_{point}" for point in points),
        *_INDICES,
        *("division", "not_applicable", "unknown", "withheld"),
    )
    tables = [_Table(one.questionnaire, locale, points, dialect.decimal) for one in reports]
    pairs = zip(reports, tables, strict=True)
    return csv_text(headings, (row for pair in pairs for row in _rows(*pair)), dialect)


def _rows(report: TeamReport, table: _Table) -> Iterator[tuple[str, ...]]:
    yield from table.view("", "", report.whole)
    for group in report.groups:
        yield from table.view(group.grouping, group.id, group.view)


@dataclass(frozen=True, slots=True)
class _Table:
    """Lays out the numbers."""

    questionnaire: Questionnaire
    locale: Locale
    points: Sequence[int]
    """The points that have a column."""
    decimal: str

    def view(self, grouping: str, group: str, view: View) -> Iterator[tuple[str, ...]]:
        for part, numbers in zip(self.questionnaire.parts, view.parts, strict=True):
            for kind, one, title in self.part(part, numbers):
                about = self.questionnaire.id, grouping, group, part.id, kind, one.id, title
                yield *about, self.reverse(kind, one.id), *self.numbers(one)

    def reverse(self, kind: str, id: str) -> str:
        """Return whether agreeing is bad, of a statement; empty of what has no direction."""
        if kind != "statement":
            return ""
        return str(self.questionnaire.statements[id].reverse).lower()

    def part(
        self, part: Part, numbers: PartNumbers
    ) -> Iterator[tuple[str, Numbers | ThemeNumbers, str]]:
        """Yield every set of numbers with what it is about."""
        titles = self.titles(part)
        kinds: tuple[tuple[str, Sequence[Numbers | ThemeNumbers]], ...] = (
            ("group", numbers.groups),
            ("theme", numbers.themes),
            ("statement", numbers.statements),
        )
        for kind, rows in kinds:
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

    def numbers(self, one: Numbers | ThemeNumbers) -> tuple[str, ...]:
        """Return the cells of a row; the counts of a theme are of the answers to its statements."""
        given = one.answers if isinstance(one, ThemeNumbers) else one.distribution
        counts = dict(zip(self.questionnaire.scale.points, given or (), strict=False))
        return (
            *(self.cell(getattr(one, name, None)) for name in _NUMBERS),
            *(self.cell(counts.get(point)) for point in self.points),
            *(self.cell((one.agreement or {}).get(name)) for name in _INDICES),
            one.division or "",
            *(self.cell(getattr(one, name, None)) for name in ("not_applicable", "unknown")),
            " ".join(one.withheld),
        )

    def cell(self, value: float | None) -> str:
        """Return a number with at most four decimals; empty where there is none."""
        return "" if value is None else f"{round(value, 4):g}".replace(".", self.decimal)
