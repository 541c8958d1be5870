"""Which differences are more than chance, against published tables, an example and worked cases."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.measures import chance
from ketentui.measures.distributions import p_of_f, p_of_t, t_quantile
from ketentui.model.view import Numbers

SLEEP = (
    (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
    (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4),
)
"""Student (1908), The probable error of a mean, Biometrika 6: hours of sleep gained."""


def of(values: Sequence[float]) -> Numbers:
    """Return the numbers of a statement with these answers."""
    if not values:
        return Numbers("", 0)
    return Numbers("", len(values), fmean(values), sd=stdev(values) if len(values) > 1 else None)


def told(n: int, mean: float, sd: float, statements: int = 1) -> list[Numbers]:
    """Return as many statements with the same numbers."""
    return [Numbers("", n, mean, sd=sd)] * statements


# --- distributions ---


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


def test_the_chances_are_those_of_the_tables() -> None:
    """F(.05; 3, 20) = 3.098 and F(.01; 2, 12) = 6.927; t(.99; 10) = 3.169."""
    assert p_of_f(3.098, 3, 20) == pytest.approx(0.05, abs=5e-5)
    assert p_of_f(6.927, 2, 12) == pytest.approx(0.01, abs=5e-6)
    assert p_of_t(3.169, 10) == pytest.approx(0.01, abs=1e-5)
    assert p_of_t(1, 1) == pytest.approx(0.5)
    assert p_of_f(0, 3, 20) == 1


# --- groups ---


def test_worked_cases_of_groups() -> None:
    assert chance.contrast([[of((5, 5, 4))], [of((4, 3, 4))]]).p == pytest.approx(0.1012, abs=5e-5)  # type: ignore[union-attr]
    found = chance.contrast([[of((5, 5, 5, 4, 5, 4))], [of((2, 1, 2, 3, 2, 1))]])
    assert found is not None
    assert (found.high, found.low) == (0, 1)
    assert found.p == pytest.approx(1.83e-5, rel=5e-3)
    assert found.difference == pytest.approx(4.6667 - 1.8333, abs=1e-4)


def test_six_against_six_isnt_found_among_twelve_themes_and_twelve_against_twelve_is() -> None:
    six = chance.contrast([told(6, 4.8, 0.45, 3), told(6, 3.7, 0.9, 3)])
    twelve = chance.contrast([told(12, 4.8, 0.45, 3), told(12, 3.7, 0.9, 3)])
    assert six is not None
    assert twelve is not None
    assert six.p == pytest.approx(0.0083, abs=5e-5)
    assert chance.verdicts([six.p] + [0.5] * 11)[0] == "chance"
    assert chance.verdicts([twelve.p] + [0.5] * 11)[0] == "found"


def test_a_group_of_two_is_not_compared() -> None:
    assert chance.contrast([[of((5, 5))], [of((1, 2, 1))]]) is None
    with_third = chance.contrast([[of((5, 5))], [of((1, 2, 1))], [of((4, 4, 5))]])
    assert with_third is not None
    assert set(with_third.means) == {1, 2}


def test_groups_are_compared_on_the_statements_to_which_each_has_three_answers() -> None:
    one, other = [of((5, 4, 5)), of((1, 1))], [of((3, 3, 2)), of((5, 5, 5))]
    found = chance.contrast([one, other])
    assert found is not None
    assert found.statements == (0,)
    assert found.means[1] == pytest.approx(8 / 3)


def test_where_nobody_in_a_group_differs_a_difference_is_one() -> None:
    same = chance.contrast([[of((4, 4, 4))], [of((4, 4, 4))]])
    apart = chance.contrast([[of((4, 4, 4))], [of((5, 5, 5))]])
    assert same is not None
    assert apart is not None
    assert (same.p, apart.p) == (1.0, 0.0)


def test_two_groups_on_one_statement_are_students_t_test() -> None:
    """Means 4.4 and 2.6, variances .8 and 1.3, so t = 1.8/√(1.05 · 2/5) with 8 degrees."""
    found = chance.contrast([[of((5, 5, 4, 3, 5))], [of((2, 4, 3, 3, 1))]])
    assert found is not None
    assert found.p == pytest.approx(p_of_t(1.8 / math.sqrt(1.05 * 2 / 5), 8))


# --- years ---


def test_the_margin_is_that_of_students_sleep_data() -> None:
    """R's `t.test(extra ~ group, data = sleep)`: p = .07939, interval −3.3654832 … 0.2054832."""
    one, other = ([of(own)] for own in SLEEP)
    found = chance.change(one, other)
    assert found is not None
    assert found.margin == pytest.approx((0.2054832 + 3.3654832) / 2, abs=1e-7)
    assert found.p == pytest.approx(0.07939, abs=5e-6)


def test_a_worked_case_of_two_years() -> None:
    found = chance.change(told(10, 3.0, 1.0, 3), told(12, 3.8, 1.0, 3))
    assert found is not None
    assert found.difference == pytest.approx(0.8)
    assert found.margin == pytest.approx(0.731, abs=5e-4)


def test_a_statement_counts_that_two_people_answered_both_times() -> None:
    assert chance.change([of((5,))], [of((1, 2, 3))]) is None
    found = chance.change([of((5,)), of((3, 3))], [of((1, 2, 3)), of((4, 4))])
    assert found == chance.Change(1.0, 0.0, 0.0)


# --- two sides ---


def test_a_worked_case_of_two_sides_and_one_of_too_few() -> None:
    p = chance.mirrored([*zip(told(12, 4.0, 0.8, 6), told(12, 3.2, 0.9, 6), strict=True)])
    assert p == pytest.approx(0.0118, abs=5e-5)
    assert chance.mirrored([(told(7, 4.0, 0.8)[0], told(7, 1.0, 0.1)[0])]) is None


def test_two_sides_of_which_not_everybody_answered_each_pair() -> None:
    """Worked apart: V over max(n_s, n_t), and the degrees of the side that fewest answered."""
    one = told(12, 4.0, 0.8) + told(9, 4.2, 0.6) + told(5, 3.8, 1.1)
    other = told(11, 3.2, 0.9) + told(12, 3.5, 1.0) + told(4, 3.0, 0.7)
    p = chance.mirrored([*zip(one, other, strict=True)])
    assert p == pytest.approx(0.0511166, abs=1e-7)


# --- many at once ---


def test_holms_own_example_rejects_step_by_step() -> None:
    """Of p .01, .04, .03, .005 at 5 %: .005 ≤ .05/4, .01 ≤ .05/3, .03 > .05/2: two are found."""
    assert chance.holm([0.01, 0.04, 0.03, 0.005]) == [True, False, False, True]
    assert chance.verdicts([0.01, None, 0.04, 0.03, 0.005]) == [
        "found", "too_few", "chance", "chance", "found",
    ]  # fmt: skip


# --- the most divided ---


def test_one_statement_in_two_camps_among_many_alike_is_more_divided() -> None:
    alike, camps = (0, 4, 6, 4, 0), (7, 0, 0, 0, 7)
    more, near = chance.more_divided([alike] * 11 + [camps])
    assert (more, near) == (frozenset({11}), (11,))


def test_with_fewer_than_twelve_answers_no_statement_is_called_more_divided() -> None:
    more, _ = chance.more_divided([(0, 3, 5, 3, 0)] * 11 + [(5, 0, 0, 0, 5)])
    assert not more
    with pytest.raises(ValueError, match="4 answers"):
        chance.more_divided([(1, 1, 1, 1, 0)])


@pytest.mark.parametrize(
    ("counts", "more", "near"),
    [
        ([(9, 2, 0, 3, 10), (0, 4, 1, 3, 4), (10, 5, 0, 3, 6), (0, 2, 5, 2, 3)], {0, 2}, (0, 2)),
        ([(3, 1, 1, 5, 2), (5, 3, 5, 7, 4), (3, 4, 4, 0, 1), (1, 1, 7, 2, 1)], set(), (0, 1, 2)),
    ],
)
def test_worked_cases_of_the_most_divided(
    counts: list[tuple[int, ...]], more: set[int], near: tuple[int, ...]
) -> None:
    """The first needs the floor under ν; in the second Holm lets a p below .05 not pass."""
    assert chance.more_divided(counts) == (frozenset(more), near)


def test_statements_that_lie_alike_are_all_as_near_to_the_top() -> None:
    assert chance.more_divided([(1, 2, 2, 1, 0)] * 3) == (frozenset(), (0, 1, 2))
    assert chance.more_divided([(0, 0, 9, 0, 0)] * 2) == (frozenset(), (0, 1))


# --- properties ---

PEOPLE = st.lists(st.integers(1, 5), min_size=3, max_size=12)


@given(st.lists(PEOPLE, min_size=2, max_size=5))
def test_the_order_of_groups_and_turning_the_scale_round_make_no_difference(
    people: list[list[int]],
) -> None:
    found = chance.contrast([[of(own)] for own in people])
    turned = chance.contrast([[of([6 - value for value in own])] for own in reversed(people)])
    assert found is not None
    assert turned is not None
    assert turned.p == pytest.approx(found.p, abs=1e-9)
    assert turned.difference == pytest.approx(found.difference)
    assert 0 <= found.p <= 1


@given(PEOPLE, PEOPLE)
def test_a_change_is_the_same_both_ways_and_surer_with_more_people(
    then: list[int], now: list[int]
) -> None:
    found, back = chance.change([of(then)], [of(now)]), chance.change([of(now)], [of(then)])
    more = chance.change([of(then * 4)], [of(now * 4)])
    assert found is not None
    assert back is not None
    assert more is not None
    assert (back.margin, back.p) == pytest.approx((found.margin, found.p))
    assert more.margin <= found.margin
    assert math.isclose(back.difference, -found.difference, abs_tol=1e-12)
    assert (found.p <= 0.05) == (abs(found.difference) >= found.margin) or math.isclose(
        abs(found.difference), found.margin, rel_tol=1e-6
    )
