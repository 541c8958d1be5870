"""Groups on a line: every letter stands where its value is, or beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.charts.positions import LETTERS, positions
from ketentui.charts.types import Look
from ketentui.model.figures import GroupLine

VALUES = st.none() | st.floats(1, 5)


def test_letters_stand_where_their_values_are() -> None:
    lines = [GroupLine("Doel", (1.0, 5.0, 3.0), 2.0), GroupLine("Rollen", (3.0, None, 3.0))]
    assert positions(lines, "ABC", 1, 5, 34, Look()) == [
        "        1     2     3     4     5",
        "Doel    A·····│·····C···········B",
        "Rollen  ············AC···········",
    ]


def test_ascii_is_ascii() -> None:
    rows = positions([GroupLine("Doel", (1.0, 4.0), 2.5)], "AB", 1, 5, 40, Look(ascii=True))
    assert "".join(rows).isascii()


@given(st.lists(st.tuples(VALUES, VALUES, VALUES, VALUES), max_size=5), st.integers(25, 90))
def test_every_value_has_its_letter_whatever_the_width(
    values: list[tuple[float | None, ...]], width: int
) -> None:
    lines = [GroupLine("thema", row) for row in values]
    scale, *rows = positions(lines, LETTERS[:4], 1, 5, width, Look())
    assert scale.split() == ["1", "2", "3", "4", "5"]
    for row, given_values in zip(rows, values, strict=True):
        assert len(row) <= width
        shown = {letter for letter in LETTERS[:4] if letter in row}
        assert shown == {
            letter
            for letter, value in zip(LETTERS, given_values, strict=False)
            if value is not None
        }


def test_a_scale_must_run_upwards() -> None:
    with pytest.raises(ValueError, match="upwards"):
        positions([], "", 5, 1, 40, Look())


def test_letters_that_cannot_all_stand_on_a_line_are_not_drawn() -> None:
    many = [GroupLine("thema", (3.0,) * len(LETTERS))]
    assert positions(many, LETTERS, 1, 5, 30, Look()) == []
    _, row = positions(many, LETTERS, 1, 5, 60, Look())
    assert {*LETTERS} <= {*row}
