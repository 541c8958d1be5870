"""The agreement indices, against published numbers, by hand and by property.

Published numbers come from:

* van der Eijk (2001), his examples on p. 331 and of the Dutch parties, with the values that the
  vignette and the help pages of the R package agrmt 1.42.12 (D. Ruedin) print for them;
* `awg`, `ad.m` and `rwg` of the R package multilevel 2.7 (P. Bliese) on LEAD05 of its data set
  lq2002 (Bliese, Halverson & Schriesheim 2002), the example on the help page of `awg`;
* the variances of random answers in LeBreton & Senter (2008), as in their R package WGA.
"""

from __future__ import annotations

from itertools import product
from statistics import mean, variance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketentui.measures.agreement import (
    MINIMUM_ANSWERS,
    a_wg,
    ad_m,
    agreement,
    distribution,
    division,
    polarisation,
    r_wg,
    van_der_eijk_a,
)

SCALES = [(1, 5), (0, 10), (1, 7), (1, 4)]

Answers = tuple[list[int], int, int]


@st.composite
def answers(draw: st.DrawFn, fewest: int = 2) -> Answers:
    minimum, maximum = draw(st.sampled_from(SCALES))
    option = st.integers(minimum, maximum)
    return draw(st.lists(option, min_size=fewest, max_size=60)), minimum, maximum


def spread_out(counts: tuple[int, ...], minimum: int = 1) -> list[int]:
    """Turn counts per option into answers."""
    return [minimum + i for i, count in enumerate(counts) for _ in range(count)]


# --- published numbers ---


@pytest.mark.parametrize(
    ("counts", "a"),
    [
        ((30, 40, 210, 130, 530, 50, 10), 0.6113333),  # van der Eijk 2001, p. 331
        ((24, 28, 32, 62, 135, 304, 416), 0.6097236),  # PvdA, in tenths of a per cent
        ((16, 26, 82, 210, 293, 270, 103), 0.4823333),  # D66, in tenths of a per cent
        ((2, 0, 1, 1), 1 / 12),  # printed as 0.08
        ((0, 4, 0, 0), 1),
        ((1, 1, 1, 1), 0),
        ((2, 0, 0, 2), -1),
    ],
)
def test_a_is_as_published(counts: tuple[int, ...], a: float) -> None:
    assert van_der_eijk_a(counts) == pytest.approx(a, abs=5e-8)


@pytest.mark.parametrize(
    ("layer", "a"),
    [
        ("1111111", 0),
        ("1111110", 0.167),
        ("0111110", 0.333),
        ("0011110", 0.5),
        ("0011100", 0.667),
        ("0010100", 0.467),
        ("0000100", 1),
    ],
)
def test_a_of_a_single_layer_is_as_in_van_der_eijks_table(layer: str, a: float) -> None:
    assert van_der_eijk_a([int(option) for option in layer]) == pytest.approx(a, abs=5e-4)


def test_polarisation_is_as_published() -> None:
    positions = [1, 2, 4, 2, 5, 2, 7, 7, 3, 1, 2, 1, 3, 2, 4, 1, 5, 2, 3, 2, 4, 2, 3, 1, 1, 3]
    assert polarisation(positions, 1, 7) == pytest.approx(0.3038462, abs=5e-8)
    example = spread_out((30, 40, 210, 130, 530, 50, 10))
    assert polarisation(example, 1, 7) == pytest.approx(0.1943333, abs=5e-8)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([4, 3, 4, 1, 3, 4, 4, 3, 3, 2], (0.553884712, 0.72, 0.505555556)),  # company 14
        ([3, 3, 3, 3, 3, 3, 1, 3, 2, 3], (0.790281330, 0.48, 0.772222222)),  # company 17
        ([3, 3, 4, 1, 3, 5, 4, 3, 2, 3], (0.453634085, 0.74, 0.394444444)),  # company 37
        (spread_out((8, 3, 1, 0, 1)), (-0.126614987, 0.852071006, 0.301282051)),  # company 57
    ],
)
def test_a_wg_ad_m_and_r_wg_are_as_the_package_multilevel_gives_them(
    values: list[int], expected: tuple[float, float, float]
) -> None:
    found = (a_wg(values, 1, 5), ad_m(values), r_wg(values, 1, 5))
    assert found == pytest.approx(expected, abs=5e-10)


@pytest.mark.parametrize(
    ("options", "random_variance"),
    [(5, 2.00), (6, 2.92), (7, 4.00), (8, 5.25), (9, 6.67), (10, 8.25), (11, 10.00)],
)
def test_r_wg_compares_with_the_published_variance_of_random_answers(
    options: int, random_variance: float
) -> None:
    found = r_wg([1, 2], 1, options)
    assert found is not None
    assert variance([1, 2]) / (1 - found) == pytest.approx(random_variance, abs=5e-3)


@pytest.mark.parametrize(
    ("n", "alike", "possible"), [(3, 29, 125), (4, 61, 625), (5, 185, 3125)]
)  # 23, 10 and 6 in a hundred
def test_few_answers_agree_by_chance(n: int, alike: int, possible: int) -> None:
    found = [r_wg(values, 1, 5) for values in product(range(1, 6), repeat=n)]
    assert len(found) == possible
    assert sum(r is not None and r >= 0.70 for r in found) == alike


# --- by hand ---


def test_indices_of_a_small_group_worked_out_by_hand() -> None:
    # Mean 3, deviations −2 −1 0 1 2: AD_M = 6/5; s² = 10/4 = 2.5, r_wg = 1 − 2.5/2;
    # (5 − 3)·(3 − 1)·5/4 = 5, a_wg = 1 − 2·2.5/5; one layer with every option: A = 0.
    assert agreement([1, 2, 3, 4, 5], 1, 5) == {
        "a_wg": 0.0,
        "ad_m": 1.2,
        "r_wg": -0.25,
        "polarisation": 0.5,
    }


def test_r_wg_is_not_cut_off_at_zero() -> None:
    # s² = 10·4/9 = 4.44 for five at either end: 1 − 4.44/2.
    assert r_wg([1] * 5 + [5] * 5, 1, 5) == pytest.approx(-11 / 9)


def test_a_wg_is_not_defined_beyond_its_bounds() -> None:
    # Five answers on 1–5: the mean must lie from (1·4 + 5)/5 = 1.8 to (5·4 + 1)/5 = 4.2.
    assert a_wg([1, 1, 1, 1, 4], 1, 5) is None
    assert a_wg([1, 1, 1, 1, 5], 1, 5) == -1
    assert a_wg([5, 5, 5, 5, 1], 1, 5) == -1
    assert a_wg([5, 5, 5, 5, 2], 1, 5) is None


@pytest.mark.parametrize(("minimum", "maximum", "enough"), [(1, 7, 6), (0, 10, 10)])
def test_a_wg_is_withheld_below_the_answers_that_brown_and_hauenstein_ask(
    minimum: int, maximum: int, enough: int
) -> None:
    found = agreement([3] * enough, minimum, maximum)
    fewer = agreement([3] * (enough - 1), minimum, maximum)
    assert found is not None
    assert found["a_wg"] == 1
    assert fewer == {"a_wg": None, "ad_m": 0, "r_wg": 1, "polarisation": 0}


def test_agreement_is_withheld_below_five_answers() -> None:
    assert MINIMUM_ANSWERS == 5
    assert agreement([4] * 4, 1, 5) is None
    assert agreement([4] * 5, 1, 5) == {"a_wg": 1, "ad_m": 0, "r_wg": 1, "polarisation": 0}


@pytest.mark.parametrize("values", [[], [3]])
def test_one_answer_has_nothing_to_agree_with(values: list[int]) -> None:
    assert (a_wg(values, 1, 5), ad_m(values), r_wg(values, 1, 5)) == (None, None, None)


def test_polarisation_needs_answers_and_three_options() -> None:
    assert polarisation([], 1, 5) is None
    assert polarisation([0, 1], 0, 1) is None
    assert polarisation([0, 2], 0, 2) == 1


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        van_der_eijk_a([3, -1, 2])


def test_distribution_counts_every_option() -> None:
    assert distribution([5, 4, 4, 2], 1, 5) == (0, 1, 0, 2, 1)
    assert distribution([], 0, 2) == (0, 0, 0)


def test_an_answer_off_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="0 is not on the scale 1–5"):
        distribution([0, 3], 1, 5)


@pytest.mark.parametrize(
    ("counts", "minimum", "word"),
    [
        ((0, 0, 2, 14, 8), 1, "shared"),
        ((15, 5, 0, 0, 0), 1, "shared"),
        ((0, 0, 0, 0, 9), 1, "shared"),
        ((0, 2, 6, 12, 4), 1, "mixed"),
        ((1, 4, 6, 8, 5), 1, "mixed"),
        ((1, 0, 0, 0, 19), 1, "mixed"),
        ((5, 5, 5, 5, 5), 1, "divided"),
        ((3, 8, 1, 9, 3), 1, "divided"),
        ((6, 0, 0, 0, 6), 1, "divided"),
        ((0, 0, 0, 0, 0, 0, 4, 9, 7, 2, 0), 0, "shared"),
        ((0, 0, 0, 1, 3, 4, 2, 5, 6, 2, 1), 0, "mixed"),
        ((4, 3, 1, 0, 0, 0, 0, 1, 5, 4, 2), 0, "divided"),
        ((0, 0, 1, 4, 9, 6, 0), 1, "shared"),
        ((1, 2, 3, 5, 6, 4, 1), 1, "mixed"),
        ((5, 4, 1, 0, 1, 5, 4), 1, "divided"),
        ((0, 1, 12, 7), 1, "shared"),
        ((1, 4, 9, 4), 1, "mixed"),
        ((6, 4, 4, 6), 1, "divided"),
    ],
)
def test_a_word_says_how_the_answers_lie(counts: tuple[int, ...], minimum: int, word: str) -> None:
    assert division(spread_out(counts, minimum), minimum, minimum + len(counts) - 1) == word


def test_the_limits_belong_to_the_outer_words() -> None:
    # On 1–7 random answers vary by 4. Squared deviations to the mean: 4.8/4 = 1.2; 11.2/4 = 2.8.
    assert r_wg([1, 1, 1, 3, 3], 1, 7) == 0.7
    assert division([1, 1, 1, 3, 3], 1, 7) == "shared"
    assert r_wg([1, 1, 2, 3, 5], 1, 7) == 0.3
    assert division([1, 1, 2, 3, 5], 1, 7) == "divided"


def test_a_wg_is_low_near_an_end_where_people_agree() -> None:
    # Mean 4.75: 1 − 2·0.1875 / (0.25·3.75) = .60, hence no say for it in the word.
    assert a_wg([5] * 15 + [4] * 5, 1, 5) == pytest.approx(0.6)


def test_two_camps_are_divided_on_a_scale_of_yes_and_no() -> None:
    assert division([0] * 6 + [1] * 6, 0, 1) == "divided"


def test_no_answers_have_no_word() -> None:
    with pytest.raises(ValueError, match="no answers"):
        division([], 1, 5)


# --- by property ---


@given(answers(fewest=5))
def test_every_index_stays_in_its_range(case: Answers) -> None:
    values, minimum, maximum = case
    found = agreement(values, minimum, maximum)
    assert found is not None
    assert found["a_wg"] is None or -1 <= found["a_wg"] <= 1
    assert found["ad_m"] is not None
    assert 0 <= found["ad_m"] <= (maximum - minimum) / 2
    assert found["r_wg"] is not None
    assert found["r_wg"] <= 1
    assert found["polarisation"] is not None
    assert 0 <= found["polarisation"] <= 1


@given(answers())
def test_the_order_of_the_answers_does_not_matter(case: Answers) -> None:
    values, minimum, maximum = case
    assert agreement(sorted(values), minimum, maximum) == agreement(values, minimum, maximum)


@given(answers())
def test_turning_the_scale_round_does_not_matter(case: Answers) -> None:
    values, minimum, maximum = case
    turned = [minimum + maximum - value for value in values]
    assert agreement(turned, minimum, maximum) == agreement(values, minimum, maximum)
    assert division(turned, minimum, maximum) == division(values, minimum, maximum)


@given(answers(), st.integers(-20, 20))
def test_where_the_scale_starts_does_not_matter(case: Answers, shift: int) -> None:
    values, minimum, maximum = case
    moved = [value + shift for value in values]
    assert agreement(moved, minimum + shift, maximum + shift) == agreement(values, minimum, maximum)


@given(st.sampled_from(SCALES).flatmap(lambda s: st.tuples(st.just(s), st.integers(*s))))
def test_all_the_same_answer_is_full_agreement(case: tuple[tuple[int, int], int]) -> None:
    (minimum, maximum), value = case
    full = {"a_wg": 1, "ad_m": 0, "r_wg": 1, "polarisation": 0}
    assert agreement([value] * 10, minimum, maximum) == full
    assert division([value] * 10, minimum, maximum) == "shared"


@given(st.sampled_from(SCALES), st.integers(3, 30))
def test_half_at_either_end_is_the_least_agreement(scale: tuple[int, int], half: int) -> None:
    minimum, maximum = scale
    values = [minimum] * half + [maximum] * half
    assert a_wg(values, minimum, maximum) == -1
    assert ad_m(values) == (maximum - minimum) / 2
    assert polarisation(values, minimum, maximum) == 1
    assert division(values, minimum, maximum) == "divided"


@given(st.sampled_from(SCALES), st.integers(2, 20))
def test_an_even_spread_is_no_agreement(scale: tuple[int, int], each: int) -> None:
    minimum, maximum = scale
    values = [*range(minimum, maximum + 1)] * each
    assert polarisation(values, minimum, maximum) == 0.5
    assert a_wg(values, minimum, maximum) == pytest.approx(
        1 - 2 * (maximum - minimum + 2) / (3 * (maximum - minimum))
    )  # σ² = (A² − 1)/12 against ((A − 1)/2)²
    assert division(values, minimum, maximum) == "divided"


@given(answers())
def test_the_indices_follow_the_published_formulas(case: Answers) -> None:
    values, low, high = case
    n, m, s2 = len(values), mean(values), variance(values)
    found = a_wg(values, low, high)
    if found is not None and s2:
        largest = ((high + low) * m - m**2 - high * low) * n / (n - 1)
        assert found == pytest.approx(1 - 2 * s2 / largest)
    assert ad_m(values) == pytest.approx(sum(abs(value - m) for value in values) / n)
    random = ((high - low + 1) ** 2 - 1) / 12
    assert r_wg(values, low, high) == pytest.approx(1 - s2 / random)


@given(answers())
def test_the_distribution_holds_every_answer(case: Answers) -> None:
    values, minimum, maximum = case
    counts = distribution(values, minimum, maximum)
    assert len(counts) == maximum - minimum + 1
    assert spread_out(counts, minimum) == sorted(values)


@given(answers(), st.integers(2, 9))
def test_a_depends_on_shares_alone(case: Answers, times: int) -> None:
    values, minimum, maximum = case
    assert polarisation(values * times, minimum, maximum) == polarisation(values, minimum, maximum)


@given(answers())
def test_the_word_agrees_with_the_other_indices(case: Answers) -> None:
    values, minimum, maximum = case
    word = division(values, minimum, maximum)
    deviation, camps = ad_m(values), polarisation(values, minimum, maximum)
    assert deviation is not None
    assert camps is not None
    if word == "shared":
        assert deviation <= (maximum - minimum + 1) / 6
    if camps > 0.5:
        assert word == "divided"
