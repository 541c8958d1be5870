"""How large a difference chance makes, against published tables and a published example."""

from __future__ import annotations

from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.measures.chance import degrees_of_freedom, margin, t_quantile

SLEEP = (
    (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
    (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4),
)
"""Student (1908), The probable error of a mean, Biometrika 6: hours of sleep gained."""

SPREAD = st.floats(0.1, 2)
PEOPLE = st.integers(2, 60)


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (10, 2.228), (20, 2.086),
     (30, 2.042), (60, 2.000), (120, 1.980)],
)  # fmt: skip
def test_the_quantiles_are_those_of_the_tables(freedom: int, quantile: float) -> None:
    assert t_quantile(freedom) == pytest.approx(quantile, abs=5e-4)


def test_the_quantiles_are_exact_where_they_can_be_written_down() -> None:
    assert t_quantile(1) == pytest.approx(12.7062047361747)  # tan(.475 π)
    assert t_quantile(2) == pytest.approx(0.95 * (2 / (1 - 0.95**2)) ** 0.5)
    assert t_quantile(1e7) == pytest.approx(1.959963984540, abs=1e-6)


def test_the_margin_is_that_of_students_sleep_data() -> None:
    """R's `t.test(extra ~ group, data = sleep)`: df = 17.776, interval −3.3654832 … 0.2054832."""
    one, other = map(stdev, SLEEP)
    assert degrees_of_freedom(10, one, 10, other) == pytest.approx(17.776, abs=5e-4)
    assert margin(10, one, 10, other) == pytest.approx((0.2054832 + 3.3654832) / 2, abs=1e-7)


def test_by_hand_with_equal_groups_welch_is_student() -> None:
    assert degrees_of_freedom(8, 1.0, 8, 1.0) == pytest.approx(14)
    assert margin(8, 1.0, 8, 1.0) == pytest.approx(2.1447867 / 2)  # t(14) · √(1/8 + 1/8)


def test_without_spread_every_difference_is_more_than_chance() -> None:
    assert margin(5, 0.0, 9, 0.0) == 0
    with pytest.raises(ValueError, match="two people"):
        margin(1, 0.0, 9, 1.0)


@given(PEOPLE, SPREAD, PEOPLE, SPREAD)
def test_the_margin_is_the_same_both_ways_and_shrinks_with_people(
    n: int, sd: float, other_n: int, other_sd: float
) -> None:
    found = margin(n, sd, other_n, other_sd)
    assert found == pytest.approx(margin(other_n, other_sd, n, sd))
    assert margin(4 * n, sd, 4 * other_n, other_sd) < found
    freedom = degrees_of_freedom(n, sd, other_n, other_sd)
    assert min(n, other_n) - 1 - 1e-9 <= freedom <= n + other_n - 2 + 1e-9
