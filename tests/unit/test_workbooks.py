"""A workbook has the cells of the CSV, as what they are, and calculates nothing."""

from __future__ import annotations

import csv
import sys
from datetime import UTC, date, datetime
from io import StringIO
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketentui.errors import KetentuiError
from ketentui.formats import can_write
from ketentui.formats.action_table import action_table
from ketentui.formats.spreadsheet import csv_text, for_excel, harmful
from ketentui.formats.tables import Column, Table, Value, codebook
from ketentui.formats.team_table import team_table, view_tables
from ketentui.formats.xlsx import sheet_name, xlsx
from ketentui.locale import Locale, languages
from ketentui.model.agreed import Agreed
from ketentui.model.assessment import Action
from ketentui.model.team import TeamReport
from tests.unit.test_team_reports import SMALL, hostile
from tests.unit.workbooks import Cell, formulas, sheets

NOW = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)
DUTCH = Locale("nl")
FIRST_DAY = date(1899, 12, 30)
"""The day that is 0 in a workbook."""

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40)
VALUES = st.one_of(
    st.none(),
    TEXTS,
    st.sampled_from(
        ["=1+1", '=HYPERLINK("http://x")', "http://x", "+31", "@a", "-x", "1", "_x000D_"]
    ),
    st.integers(0, 10**9),
    st.floats(-(10**6), 10**6),
    st.dates(date(1900, 3, 1)),
)


def cells_of(table: Table) -> list[list[str]]:
    """Return what CSV has in a table, without what keeps a text from being a formula there."""
    rows = csv.reader(StringIO(csv_text(table.headings, table.rows), newline=""))
    return [[harmful(cell) for cell in row] for row in rows]


def same(cell: Cell | None, in_csv: str, value: Value) -> bool:
    if isinstance(value, date):
        assert isinstance(cell, float)
        return date.fromordinal(FIRST_DAY.toordinal() + int(cell)).isoformat() == in_csv
    if isinstance(value, int | float):
        return isinstance(cell, float) and cell == pytest.approx(float(in_csv), rel=1e-14)
    return (cell or "") == in_csv and isinstance(cell, str | None)


def check_same(found: list[list[Cell | None]], table: Table) -> None:
    assert found[0] == table.headings
    pairs = zip(found[1:], cells_of(table)[1:], table.rows, strict=True)
    for cells, in_csv, values in pairs:
        for cell, text, value in zip_longest(cells, in_csv, values):
            assert same(cell, text, value), (cell, text, value)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(VALUES, VALUES, st.just("x")), max_size=6))
def test_any_value_is_in_a_workbook_what_it_is_in_csv(rows: list[tuple[Value, ...]]) -> None:
    columns = [Column(key, key, key) for key in ("a", "b", "c")]
    content = xlsx([table := Table("Eén", columns, rows)], NOW)
    assert formulas(content) == 0
    check_same(sheets(content)["Eén"], table)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("report", [SMALL, hostile()], ids=["small", "hostile"])
def test_a_team_is_a_table_what_it_means_and_a_sheet_for_every_view(
    report: TeamReport, language: str
) -> None:
    locale = Locale(language)
    table, views = team_table([report], locale), [*view_tables([report], locale)]
    content = xlsx([table, codebook(table, locale), *views], NOW)
    assert formulas(content) == 0
    found = list(sheets(content).values())
    assert len(found) == 3 + len(report.groups)
    for rows, one in zip(found, (table, codebook(table, locale), *views), strict=True):
        check_same(rows, one)
    read = [table.keys.index(key) for key in views[0].keys]
    assert {"text", "n", "mean", "withheld", "over_others"} <= set(views[0].keys)
    of_views = [row for one in views for row in one.rows]
    assert of_views == [tuple(row[at] for at in read) for row in table.rows]


def test_the_columns_of_a_table_are_told_apart_and_explained() -> None:
    for locale in map(Locale, languages()):
        table = team_table([SMALL], locale)
        assert len(set(table.headings)) == len(set(table.keys)) == len(table.columns)
        explained = codebook(table, locale)
        assert {row[1] for row in explained.rows} == set(table.keys)
        words = {(row[1], row[2]) for row in explained.rows}
        for key in ("grouping", "kind", "division", "withheld"):
            at = table.keys.index(key)
            used = {word for row in table.rows for word in str(row[at]).split()}
            assert {(key, word) for word in used} <= words


def test_csv_for_excel_has_the_cells_of_the_workbook_below_the_same_headings() -> None:
    table = team_table([SMALL], DUTCH)
    text = csv_text(table.headings, table.rows, for_excel(DUTCH.decimal)).removeprefix("\ufeff")
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    assert rows[0] == sheets(xlsx([table], NOW))["Alles"][0]


def test_what_was_agreed_has_days_and_texts() -> None:
    action = Action("k3f9a2", "p1", "=1+1", "Zoë", date(2027, 1, 15), effect="a\nb")
    agreed = Agreed(action, "Keten", "ketenscan", None, None, date(2026, 11, 21))
    table = action_table([agreed], DUTCH)
    content = xlsx([table, codebook(table, DUTCH)], NOW)
    assert formulas(content) == 0
    first, _ = sheets(content).values()
    check_same(first, table)
    assert first[1][0] == date(2027, 1, 15).toordinal() - FIRST_DAY.toordinal()
    assert first[1][2] == "=1+1"


def test_a_codebook_says_once_how_columns_are_called_and_has_no_column_that_says_nothing() -> None:
    table = action_table([], DUTCH)
    assert codebook(table, DUTCH).keys == ["heading", "meaning"]
    explained = codebook(team_table([SMALL], DUTCH), DUTCH)
    assert explained.keys == ["heading", "key", "value", "meaning"]
    assert not any("JSON" in str(cell) for row in explained.rows for cell in row)


@given(st.lists(TEXTS, max_size=8))
def test_any_name_is_that_of_one_sheet(titles: list[str]) -> None:
    taken = {"history"}
    for title in [*titles, "History", "a" * 40, "a" * 40, "'[x]'", "😀" * 20]:
        name = sheet_name(title, taken)
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() not in taken
        taken.add(name.casefold())


def test_a_text_that_no_cell_can_hold_is_refused_rather_than_cut() -> None:
    table = Table("x", [Column("a", "a", "a")], [("x" * 32_768,)])
    with pytest.raises(KetentuiError, match="text_for_no_cell"):
        xlsx([table], NOW)


def test_without_the_library_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert not can_write("xlsx")
    assert can_write("csv")
    with pytest.raises(KetentuiError) as error:
        xlsx([team_table([SMALL], DUTCH)], NOW)
    assert "[excel]" in DUTCH.error(error.value)[1]


def test_the_same_tables_are_the_same_file() -> None:
    table = team_table([SMALL], DUTCH)
    assert xlsx([table], NOW) == xlsx([table], NOW)
