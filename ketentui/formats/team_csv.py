"""A team report as a table for a spreadsheet or a statistics program: one row for every number set.

The columns have fixed names, those of the JSON; numbers have a point, or what the dialect has. What
is withheld is empty, and `withheld` says why: of a group also a mean over fewer answers than a
group needs. `over_others` names the columns that are not over the same answers as the mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ketentui.formats.spreadsheet import RFC_4180, Dialect, csv_text
from ketentui.locale import Locale
from ketentui.measures.agreement import INDICES
from ketentui.measures.chance import LEAST_IN_GROUP
from ketentui.model.questionnaire import Part, Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.team import TeamReport
from ketentui.model.view import Numbers, PartNumbers, ThemeNumbers, View, Withheld

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
        *("division", "not_applicable", "unknown", "withheld", "over_others"),
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
            statements = {one.id: one for one in numbers.statements}
            for kind, one, title in self.part(part, numbers):
                about = self.questionnaire.id, grouping, group, part.id, kind, one.id, title
                shown = _of_group(one) if group and isinstance(one, Numbers) else one
                others = " ".join(_over_others(one, statements))
                yield *about, self.reverse(kind, one.id), *self.numbers(shown), others

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
        """Return a number exactly, as the JSON has it; empty where there is none."""
        if value is None:
            return ""
        exact = f"{value:.0f}" if value == round(value) else f"{Decimal(repr(value)):f}"
        return exact.replace(".", self.decimal)


def _of_group(numbers: Numbers) -> Numbers:
    """Return the numbers of a group without a mean over fewer answers than a group needs."""
    if not 0 < numbers.n < LEAST_IN_GROUP:
        return numbers
    withheld: tuple[Withheld, ...] = (*numbers.withheld, "small_group")
    return replace(numbers, mean=None, median=None, sd=None, min=None, max=None, withheld=withheld)


def _over_others(one: Numbers | ThemeNumbers, statements: Mapping[str, Numbers]) -> Iterator[str]:
    """Yield the columns that are over other answers than the mean is.

    Of a statement who said n.v.t. or weet niet may be counted where points are not; of a theme a
    spread and an index are over those of its statements that have any.
    """
    if isinstance(one, Numbers):
        if one.hides_anonymous and one.unknown is not None:
            yield from ("not_applicable", "unknown")
        return
    below = [statements[id] for id in one.statements]
    if one.sd_within is not None and any(each.sd is None for each in below):
        yield "sd_within"
    for index in _INDICES if one.agreement else ():
        if any((each.agreement or {}).get(index) is None for each in below):
            yield from (index, "division") if index == "r_wg" else (index,)
