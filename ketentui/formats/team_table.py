"""Team reports as tables for a spreadsheet or a statistics program: one row for every number set.

Each column has a fixed name, that of the JSON where that has it, and a heading for readers. What is
withheld is empty, and `withheld` says why: of a group also a mean over fewer answers than a group
needs.
`over_others` names the columns that are not over the same answers as the mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

import msgspec

from ketentui.formats.tables import Column, Table, Value
from ketentui.locale import Locale
from ketentui.measures.agreement import DIGITS, INDICES, MINIMUM_ANSWERS
from ketentui.measures.chance import LEAST_IN_GROUP
from ketentui.model.questionnaire import Part, Questionnaire
from ketentui.model.replacing import replace
from ketentui.model.team import Grouping, TeamReport
from ketentui.model.view import Division, Numbers, PartNumbers, ThemeNumbers, View, Withheld

_INDICES = tuple(index.id for index in INDICES)
_ABOUT = ("questionnaire", "grouping", "group", "part", "kind", "id", "text", "reverse")
_NUMBERS = ("n", "n_min", "n_max", "mean", "median", "sd", "sd_within", "min", "max")
"""Of a statement or of a theme: what describes one sample has a name of its own."""

_NOT_READ = {"questionnaire", "grouping", "group", "part", "median", "min", "max", *_INDICES}
"""What a sheet of one view leaves to the whole table: what is the same in each row, and what is for
who computes.
"""

_CALLED_SO = {"questionnaire", "group", "id", "median", "sd"}
"""What is called as above the columns of a report."""

_LAST = ("division", "not_applicable", "unknown", "withheld", "over_others")

_WORDS = {
    "grouping": get_args(Grouping),
    "kind": ("group", "theme", "statement"),
    "division": get_args(Division),
    "withheld": get_args(Withheld),
}
"""The words that stand in a column, for programs, each with a text that says what it means."""


def team_table(reports: Sequence[TeamReport], locale: Locale) -> Table:
    """Return the numbers of whole teams and of every group: on parts' groups, themes, statements.

    With several scales there is a column for every point of each.
    """
    points = _points(reports)
    tables = (_Table(one.questionnaire, locale, points) for one in reports)
    pairs = zip(reports, tables, strict=True)
    rows = tuple(row for report, table in pairs for row in _rows(report, table))
    return Table(locale("tables.all"), _columns(points, locale), rows)


def view_tables(reports: Sequence[TeamReport], locale: Locale) -> Iterator[Table]:
    """Yield a table to read for every view: of each report the whole team, then each of its groups;
    together they have the rows of `team_table`.
    """
    points = _points(reports)
    columns = _columns(points, locale)
    read = [at for at, one in enumerate(columns) if one.key not in _NOT_READ]
    for report in reports:
        table = _Table(report.questionnaire, locale, points)
        views = [("", "", locale("columns.whole"), report.whole)]
        for one in report.groups:
            name = locale(f"common.{one.id}") if one.grouping == "level" else one.id
            views.append((one.grouping, one.id, name, one.view))
        for grouping, group, name, view in views:
            title = name if len(reports) == 1 else f"{report.questionnaire.id} {name}"
            rows = (tuple(row[at] for at in read) for row in table.view(grouping, group, view))
            yield Table(title, [columns[at] for at in read], tuple(rows))


def _points(reports: Sequence[TeamReport]) -> list[int]:
    return sorted({point for one in reports for point in one.questionnaire.scale.points})


def _columns(points: Sequence[int], locale: Locale) -> list[Column]:
    """Return the columns of every table of teams; see `_Table.view` for what stands in them."""

    def column(key: str) -> Column:
        words = {
            word: locale(
                f"tables.{key}.{word}", least=MINIMUM_ANSWERS, least_in_group=LEAST_IN_GROUP
            )
            for word in _WORDS.get(key, ())
        }
        heading = locale(f"{'columns' if key in _CALLED_SO else 'tables'}.{key}")
        return Column(key, heading, locale(f"tables.{key}.is"), words)

    def count(point: int) -> Column:
        heading, meaning = (locale(f"tables.count{end}", point=point) for end in ("", ".is"))
        return Column(f"count_{point}", heading, meaning)

    indices = (
        Column(
            one.id,
            locale(f"team_report.index.{one.id}"),
            locale(f"team_report.index.{one.id}.is"),
            digits=DIGITS,
        )
        for one in INDICES
    )
    return [
        *map(column, (*_ABOUT, *_NUMBERS)),
        *map(count, points),
        *indices,
        *map(column, _LAST),
    ]


def _rows(report: TeamReport, table: _Table) -> Iterator[tuple[Value, ...]]:
    yield from table.view("", "", report.whole)
    for group in report.groups:
        yield from table.view(group.grouping, group.id, group.view)


class _Table(msgspec.Struct, frozen=True):
    """Lays out the numbers."""

    questionnaire: Questionnaire
    locale: Locale
    points: Sequence[int]
    """The points that have a column."""

    def view(self, grouping: str, group: str, view: View) -> Iterator[tuple[Value, ...]]:
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

    def numbers(self, one: Numbers | ThemeNumbers) -> tuple[Value, ...]:
        """Return the cells of a row; the counts of a theme are of the answers to its statements."""
        given = one.answers if isinstance(one, ThemeNumbers) else one.distribution
        counts = dict(zip(self.questionnaire.scale.points, given or (), strict=False))
        return (
            *(getattr(one, name, None) for name in _NUMBERS),
            *(counts.get(point) for point in self.points),
            *((one.agreement or {}).get(name) for name in _INDICES),
            one.division or "",
            *(getattr(one, name, None) for name in ("not_applicable", "unknown")),
            " ".join(one.withheld),
        )


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
